// Package bench holds what guards the speed of the program without timing it: how
// much each stage allocates.
package bench

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"
	"testing"

	"councildoc/export"
	"councildoc/extract"
	"councildoc/normalize"
)

// budget is what a stage may allocate for a page of a paper, over all papers of
// budgetPapers. A change that needs more raises it here, where a reader of the change
// sees it; one that needs much less lowers it. They lie a third above what was counted.
type budget struct {
	stage  string
	allocs float64 // objects a page
	bytes  float64 // a page
	run    func(p *measured)
}

var budgets = []budget{
	{"read", 750, 415_000, func(p *measured) { p.read(extract.Options{}) }},
	{"header", 320, 17_500, func(p *measured) { normalize.ReadHeader(p, p.doc.Meta, "") }},
	{"normalize", 810, 86_000, func(p *measured) { normalize.Apply(p.doc) }},
	{"changes", 1040, 121_000, func(p *measured) { normalize.Apply(p.doc).Changes.Rows() }},
	{"markdown", 185, 10_000, func(p *measured) { p.write(export.Markdown) }},
	{"text", 18, 2_800, func(p *measured) { p.write(export.Text) }},
	{"json", 610, 84_000, func(p *measured) { p.write(export.JSON) }},
}

// budgetPapers are papers of several producers: struck words and notes, a table of
// comments, an agenda, recitals, lists and merged cells.
var budgetPapers = []string{"st-9990-2026-rev-1", "wk-9736-2026-add-4", "cm-9630-2026-init", "pe-cons-90-2026-init", "st-9417-2026-init"}

// measured is a paper with what the stages make of it.
type measured struct {
	data  []byte
	doc   *extract.Document
	paper *normalize.Paper
}

func (p *measured) read(o extract.Options) {
	doc, err := extract.Read(context.Background(), bytes.NewReader(p.data), int64(len(p.data)), o)
	if err != nil {
		panic(err)
	}
	p.doc = doc
}

func (p *measured) write(w export.Writer) {
	if err := w(io.Discard, p.paper, export.Options{}); err != nil {
		panic(err)
	}
}

// NumPages implements normalize.Pages.
func (p *measured) NumPages() int { return len(p.doc.Pages) }

// Page implements normalize.Pages.
func (p *measured) Page(n int) (*extract.Page, error) { return p.doc.Pages[n-1], nil }

// TestBudgets counts what the stages allocate. Counts are the same on every machine,
// which times are not.
func TestBudgets(t *testing.T) {
	if raceDetector {
		t.Skip("the race detector allocates as well")
	}
	var papers []*measured
	pages := 0
	for _, name := range budgetPapers {
		data, err := os.ReadFile("../testdata/papers/" + name + ".pdf")
		if err != nil {
			t.Fatal(err)
		}
		p := &measured{data: data}
		p.read(extract.Options{})
		p.paper = normalize.Apply(p.doc)
		papers, pages = append(papers, p), pages+len(p.doc.Pages)
	}
	for _, b := range budgets {
		allocs, size := count(func() {
			for _, p := range papers {
				b.run(p)
			}
		})
		allocs, size = allocs/float64(pages), size/float64(pages)
		t.Logf("%-10s %6.0f objects and %8.0f bytes a page", b.stage, allocs, size)
		if allocs > b.allocs || size > b.bytes {
			t.Errorf("%s: %.0f objects and %.0f bytes a page; at most %.0f and %.0f", b.stage, allocs, size, b.allocs, b.bytes)
		}
	}
}

// count gives the objects and bytes that a call of f allocates: the mean of a few
// calls, after one that fills what is made once.
func count(f func()) (allocs, size float64) {
	f()
	const runs = 3
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range runs {
		f()
	}
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / runs, float64(after.TotalAlloc-before.TotalAlloc) / runs
}

// TestGrowth asks that twice the pages take no more than twice the memory, a little
// aside: nothing looks at all pages for each of them.
func TestGrowth(t *testing.T) {
	if raceDetector {
		t.Skip("the race detector allocates as well")
	}
	for _, name := range []string{"st-9990-2026-rev-1", "wk-9736-2026-add-4"} {
		t.Run(name, func(t *testing.T) { compareGrowth(t, repeated(t, name, 40), repeated(t, name, 80)) })
	}
}

func compareGrowth(t *testing.T, one, two *extract.Document) {
	for _, stage := range []struct {
		name string
		run  func(*extract.Document)
	}{
		{"normalize", func(d *extract.Document) { normalize.Apply(d) }},
		{"changes", func(d *extract.Document) { normalize.Apply(d).Changes.Rows() }},
		{"markdown", func(d *extract.Document) { export.Markdown(io.Discard, normalize.Apply(d), export.Options{}) }},
	} {
		a, as := count(func() { stage.run(one) })
		b, bs := count(func() { stage.run(two) })
		if b > 2.2*a || bs > 2.2*as {
			t.Errorf("%s: 40 pages take %.0f objects and %.0f bytes, 80 pages %.0f and %.0f", stage.name, a, as, b, bs)
		}
	}
}

// repeated gives a document of n pages, those of a paper over and over.
func repeated(t *testing.T, name string, n int) *extract.Document {
	data, err := os.ReadFile("../testdata/papers/" + name + ".pdf")
	if err != nil {
		t.Fatal(err)
	}
	p := &measured{data: data}
	p.read(extract.Options{})
	out := *p.doc
	out.Pages, out.Meta.Pages, out.Meta.Name = nil, n, fmt.Sprintf("%d.pdf", n)
	for i := range n {
		page := *p.doc.Pages[i%len(p.doc.Pages)]
		page.Number = i + 1
		out.Pages = append(out.Pages, &page)
	}
	return &out
}
