package normalize

import "testing"

// measured are papers of different kinds: struck words and notes, a table of
// comments, a notice, lists and merged cells.
var measured = []string{"st-9990-2026-rev-1", "wk-9736-2026-add-4", "cm-9630-2026-init", "st-9417-2026-init"}

func BenchmarkApply(b *testing.B) {
	for _, name := range measured {
		doc := readPaper(b, "../testdata/papers/"+name+".pdf")
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Apply(doc)
			}
		})
	}
}

// BenchmarkPasses gives the share of each pass of Apply.
func BenchmarkPasses(b *testing.B) {
	doc := readPaper(b, "../testdata/papers/wk-9736-2026-add-4.pdf")
	passes := []struct {
		name string
		pass func(*reading)
	}{
		{"header", (*reading).header},
		{"stripPages", (*reading).stripPages},
		{"body", (*reading).body},
		{"readChanges", (*reading).readChanges},
	}
	for i, p := range passes {
		b.Run(p.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				r := newReading(doc, &Paper{})
				for _, before := range passes[:i] {
					before.pass(r)
				}
				b.StartTimer()
				p.pass(r)
			}
		})
	}
}
