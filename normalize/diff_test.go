package normalize

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
)

// editText writes edits as "same [-gone-]{+new+}".
func editText(edits []Edit) string {
	var b strings.Builder
	for _, e := range edits {
		lead := e.Text[:len(e.Text)-len(strings.TrimLeft(e.Text, " \n"))]
		text := e.Text[len(lead):]
		if e.Deleted {
			text = "~" + text + "~"
		}
		switch e.Op {
		case OpDeleted:
			text = "[-" + text + "-]"
		case OpAdded:
			text = "{+" + text + "+}"
		}
		b.WriteString(lead + text)
	}
	return b.String()
}

func TestDiffWords(t *testing.T) {
	tests := []struct{ before, after, want string }{
		{"within 72 hours", "within 96 hours", "within [-72-] {+96+} hours"},
		{"the lamp is lit", "the lamp is lit", "the lamp is lit"},
		{"", "new text", "{+new text+}"},
		{"old", "", "[-old-]"},
		{"the  lamp\u00a0is lit", "the lamp is lit", "the lamp is lit"},
		{"the fault.", "the fault; and", "the fault[-.-]{+; and+}"},
		{"Member States’ duty", "Member State’s duty", "Member [-States’-] {+State’s+} duty"},
		{"one paragraph\nand two", "one paragraph and two", "one paragraph and two"},
		{"a very long story of the lamp", "another quite short tale of the oil", "[-a very long story-]{+another quite short tale+} of the [-lamp-] {+oil+}"},
		{"the keeper shall report any grave fault of lamps and oil", "a person on duty may tell the owner of cold and dark nights", "[-the keeper shall report any grave fault of lamps and oil-]{+a person on duty may tell the owner of cold and dark nights+}"},
	}
	for _, tt := range tests {
		if got := editText(DiffWords(tt.before, tt.after)); got != tt.want {
			t.Errorf("%q, %q\n got %s\nwant %s", tt.before, tt.after, got, tt.want)
		}
	}
}

// TestWordDiffIsShortest compares with the longest common subsequence by tables.
func TestWordDiffIsShortest(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1986))
	for range 4000 {
		a, b := randomNumbers(r), randomNumbers(r)
		d := wordDiff{a: a, b: b, keptA: make([]bool, len(a)), keptB: make([]bool, len(b))}
		d.compare(0, len(a), 0, len(b))
		x, y := kept(a, d.keptA), kept(b, d.keptB)
		if fmt.Sprint(x) != fmt.Sprint(y) || len(x) != commonLength(a, b) {
			t.Fatalf("%v and %v: kept %v and %v, longest is %d", a, b, x, y, commonLength(a, b))
		}
	}
}

func randomNumbers(r *rand.Rand) []int {
	out := make([]int, r.IntN(16))
	for i := range out {
		out[i] = r.IntN(5)
	}
	return out
}

func kept(in []int, keep []bool) []int {
	var out []int
	for i, k := range keep {
		if k {
			out = append(out, in[i])
		}
	}
	return out
}

func commonLength(a, b []int) int {
	row := make([]int, len(b)+1)
	for i := range a {
		last := 0
		for j := range b {
			next := row[j+1]
			if a[i] == b[j] {
				row[j+1] = last + 1
			} else {
				row[j+1] = max(row[j+1], row[j])
			}
			last = next
		}
	}
	return row[len(b)]
}

// FuzzDiffWords rebuilds both texts from the edits.
func FuzzDiffWords(f *testing.F) {
	f.Add("within 72 hours", "within 96 hours of it")
	f.Add("a’b c-d", "a ’b\nc")
	f.Fuzz(func(t *testing.T, before, after string) {
		var a, b strings.Builder
		for _, e := range DiffWords(before, after) {
			if e.Op != OpAdded {
				a.WriteString(e.Text)
			}
			if e.Op != OpDeleted {
				b.WriteString(e.Text)
			}
		}
		if withoutSpace(a.String()) != withoutSpace(before) || withoutSpace(b.String()) != withoutSpace(after) {
			t.Errorf("%q, %q: %q, %q", before, after, a.String(), b.String())
		}
	})
}

func withoutSpace(s string) string { return strings.Join(strings.Fields(s), "") }

// rowText writes a row as "key verdict edits".
func rowText(r DiffRow) string {
	key := ""
	switch {
	case r.Old == nil:
		key = r.New.Key
	case r.New == nil || r.New.Key == r.Old.Key:
		key = r.Old.Key
	default:
		key = r.Old.Key + ">" + r.New.Key
	}
	if r.Moved {
		key += " moved"
	}
	return strings.TrimSpace(key + " " + r.Verdict + " " + strings.ReplaceAll(editText(r.Edits), "\n", "/"))
}

func comparedText(old, new string, on View) string {
	d := Compare(&Paper{Body: bodyOf(old)}, &Paper{Body: bodyOf(new)}, on)
	var out []string
	for _, r := range d.Rows {
		if r.Verdict != VerdictUnchanged {
			out = append(out, rowText(r))
		}
	}
	return strings.Join(out, "\n")
}

func TestCompareAligns(t *testing.T) {
	const first = "(1) The lamps of the coast are lit by their keepers.\n(2) The oil of the lamps is bought by the Union each year.\n(3) A keeper who is ill may ask another to keep the lamp.\n"
	tests := []struct{ name, old, new, want string }{
		{"the same", "Whereas:\n" + first, "Whereas:\n" + first, ""},
		{"amended", "Whereas:\n" + first, "Whereas:\n" + strings.Replace(first, "each year", "every month", 1),
			"recital:2 amended The oil of the lamps is bought by the Union [-each year-] {+every month+}."},
		{"inserted", "Whereas:\n" + first, "Whereas:\n" + first + "(3a) Fog horns are kept by the same persons as the lamps.",
			"recital:3a new {+Fog horns are kept by the same persons as the lamps.+}"},
		{"renumbered by an insertion", "Whereas:\n" + first, "Whereas:\n(1) Fog horns are kept by persons who hear.\n" + strings.NewReplacer("(3)", "(4)", "(2)", "(3)", "(1)", "(2)").Replace(first),
			"recital:1 new {+Fog horns are kept by persons who hear.+}\nrecital:1>recital:2 renumbered The lamps of the coast are lit by their keepers.\n" +
				"recital:2>recital:3 renumbered The oil of the lamps is bought by the Union each year.\nrecital:3>recital:4 renumbered A keeper who is ill may ask another to keep the lamp."},
		{"deleted", "Whereas:\n" + first, "Whereas:\n" + strings.Join(strings.SplitAfter(first, "\n")[1:], ""),
			"recital:1 deleted [-The lamps of the coast are lit by their keepers.-]"},
		{"moved", "Whereas:\n" + first, "Whereas:\n(2) The oil of the lamps is bought by the Union each year.\n(3) A keeper who is ill may ask another to keep the lamp.\n(4) The lamps of the coast are lit by their keepers.\n",
			"recital:1>recital:4 moved renumbered The lamps of the coast are lit by their keepers."},
		{"the same number, another text", "## Article 1\n1. The lamp is lit at night by the keeper.", "## Article 1\n1. Oil comes from abroad.",
			"article:1/1 amended [-The lamp is lit at night by the keeper-]{+Oil comes from abroad+}."},
		{"text without numbers", "One line about the lamps of the coast.\nA second line about oil and wicks.", "A second line about oil and wicks.\nOne line about the lamps of the north coast.",
			"text:2>text:1 moved moved A second line about oil and wicks.\ntext:1>text:2 amended One line about the lamps of the {+north+} coast."},
		{"article renumbered", "## Article 5\n### Lamps\n1. The lamp is lit at night by the keeper.", "## Article 6\n### Lamps\n1. The lamp is lit at night by the keeper.",
			"article:5>article:6 renumbered\narticle:5/title>article:6/title renumbered Lamps\narticle:5/1>article:6/1 renumbered The lamp is lit at night by the keeper."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := comparedText(tt.old, tt.new, Clean); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestCompareReadings(t *testing.T) {
	paper := func(spans ...Span) *Paper {
		return &Paper{Body: []Block{&Paragraph{Number: "1.", Spans: spans}}}
	}
	old := paper(Span{Text: "within 72 hours"})
	new := paper(Span{Text: "within "}, Span{Text: "72", Strike: true, Deleted: true}, Span{Text: "96", Bold: true, Added: true}, Span{Text: " hours"})
	clean := Compare(old, new, Clean).Rows[0]
	if got := rowText(clean); got != "point:1 amended within [-72-] {+96+} hours" {
		t.Errorf("clean: %s", got)
	}
	if got := rowText(Compare(old, new, Marked).Rows[0]); got != "point:1 amended within [-72-] {+~72~+}{+96+} hours" {
		t.Errorf("marked: %s", got)
	}
}
