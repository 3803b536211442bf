package normalize

import (
	"strings"
	"testing"
)

func TestHyphensAtLineEnds(t *testing.T) {
	for _, c := range []struct{ name, first, second, more, want string }{
		{"a compound stays", "the talks about the price-", "determining effect", "", "the talks about the price-determining effect"},
		{"a compound stays beside words that are divided", "the talks about the price-", "determining effect", "The effect of prices was de-\nbated and debated.", "the talks about the price-determining effect"},
		{"the whole word stands elsewhere", "the talks about the regu-", "lation of it", "A regulation.", "the talks about the regulation of it"},
		{"the compound stands elsewhere", "the talks about the co-", "operation of it", "Their cooperation and co-operation.", "the talks about the co-operation of it"},
		{"a soft hyphen", "the talks about the regu\u00ad", "lation of it", "", "the talks about the regulation of it"},
		{"U+2010 where compounds have the hyphen of the keyboard", "the talks about the regu\u2010", "lation of it", "An EU-wide rule.", "the talks about the regulation of it"},
		{"U+2010 within words as well", "the talks about the price\u2010", "determining effect", "An EU\u2010wide, non-binding rule.", "the talks about the price\u2010determining effect"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := newSheet(1).text(70, 100, 12, c.first).text(70, 114, 12, c.second)
			for i, line := range strings.Split(c.more, "\n") {
				s.text(70, 160+14*float64(i), 12, line)
			}
			got, _, _ := strings.Cut(sketch(Apply(bind(s)).Body), "\n")
			if got != "p "+c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// withHeads are pages of text with a row at the top and one at the foot of each.
func withHeads(heads, feet []string, xs []float64) []*sheet {
	var out []*sheet
	for i := range heads {
		s := newSheet(i+1).text(xs[i], 40, 9, heads[i]).text(300, 800, 9, feet[i])
		for k := range 4 {
			s.text(70, 100+14*float64(k), 12, "The keeper of the lamp keeps a log of each night, in ink, "+strings.Repeat("x", i+1)+".")
		}
		out = append(out, s)
	}
	return out
}

func TestHeadsOfOtherFiles(t *testing.T) {
	left := []float64{70, 70, 70}
	for _, c := range []struct {
		name        string
		heads, feet []string
		xs          []float64
	}{
		{"a file of one page has a head of its own", []string{"First letter", "First letter", "Second letter"}, []string{"1", "2", "1"}, left},
		{"pages are counted in Roman numerals", []string{"Letter", "Letter", "Letter"}, []string{"i", "ii", "iii"}, left},
		{"left and right pages say different things", []string{"Lamps 1", "2 Survey", "Lamps 3"}, []string{"", "", ""}, []float64{450, 70, 450}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := Apply(bind(withHeads(c.heads, c.feet, c.xs)...))
			text := sketch(p.Body)
			for _, w := range append(c.heads, c.feet...) {
				if w != "" && strings.Contains("\n"+text, "p "+w+"\n") {
					t.Errorf("%q is left in the text:\n%s", w, text)
				}
			}
			if n := strings.Count(text, "The keeper"); n != 12 {
				t.Errorf("%d of 12 lines are left", n)
			}
		})
	}
}

func TestLetterheadStays(t *testing.T) {
	p := Apply(bind(withHeads([]string{"Harbour Office of Little Haven", "Letter", "Letter"}, []string{"", "", ""}, []float64{70, 70, 70})...))
	if text := sketch(p.Body); !strings.Contains(text, "Harbour Office") {
		t.Errorf("the letterhead is gone:\n%s", text)
	}
}

func TestParagraphBesideABox(t *testing.T) {
	s := newSheet(1)
	wide := "The keeper of the lamp keeps a log of each night and shows it to anyone who asks for it,"
	narrow := "with the hours of fog and the oil that was"
	s.text(70, 100, 12, wide)
	for i := range 6 {
		s.text(70, 114+14*float64(i), 12, narrow)
		s.text(370, 114+14*float64(i), 10, "A box with its own text here")
	}
	s.text(70, 114+14*6, 12, "spent, and he signs every page of it with his name and the date of the day in full.")
	s.text(70, 114+14*7, 12, "The end.")
	got := sketch(Apply(bind(s)).Body)
	if !strings.Contains(got, narrow+" spent, and he signs") {
		t.Errorf("the paragraph is not joined below the box:\n%s", got)
	}
}

func TestJustifiedLinesAreNoTable(t *testing.T) {
	even := []column{{0, 20}, {29, 60}, {69, 75}, {84, 130}}
	if got := joinJustified(even, 10); len(got) != 1 || got[0] != (column{0, 130}) {
		t.Errorf("even blanks: %v", got)
	}
	years := []column{{0, 20}, {29, 49}, {58, 78}, {87, 107}}
	if got := joinJustified(years, 10); len(got) != 4 {
		t.Errorf("columns of one width: %v", got)
	}
	table := []column{{0, 20}, {29, 60}, {90, 96}, {104, 150}}
	if got := joinJustified(table, 10); len(got) != 4 {
		t.Errorf("uneven blanks: %v", got)
	}
}

func TestLastLinesOfColumns(t *testing.T) {
	one, two := newSheet(1), newSheet(2)
	for i := range 20 {
		one.text(70, 100+14*float64(i), 12, "left text of the column number one").text(310, 100+14*float64(i), 12, "right text of the other column here")
	}
	for i := range 2 {
		two.text(70, 100+14*float64(i), 12, "left rest of the columns number one").text(310, 100+14*float64(i), 12, "right rest of the other column here")
	}
	got := sketch(Apply(bind(one, two)).Body)
	if !strings.Contains(got, "columns number one left rest") {
		t.Errorf("read across the columns:\n%s", got)
	}
}

func TestSmallPrintInTheMargin(t *testing.T) {
	s := newSheet(1)
	line := "The keeper of the lamp keeps a log of each night in ink and"
	for i := range 12 {
		s.text(70, 100+14*float64(i), 12, line)
	}
	s.text(480, 131, 8, "Reference").text(480, 141, 8, "LAMP / 77")
	got := sketch(Apply(bind(s)).Body)
	if want := strings.TrimSpace(strings.Repeat(line+" ", 12)); !strings.Contains(got, want) {
		t.Errorf("small print stands in the text:\n%s", got)
	}
	if !strings.Contains(got, "LAMP / 77") {
		t.Errorf("the small print is lost:\n%s", got)
	}
}

func TestShortParagraphEndsTheLeftColumn(t *testing.T) {
	s := newSheet(1)
	for i := range 10 {
		s.text(70, 100+14*float64(i), 12, "left text of the column number one").text(310, 100+14*float64(i), 12, "right text of the other column here")
	}
	s.text(70, 262, 12, "The last paragraph of the left one").text(70, 276, 12, "ends lower.")
	got := sketch(Apply(bind(s)).Body)
	if last, right := strings.Index(got, "The last paragraph"), strings.Index(got, "right text"); last < 0 || last > right {
		t.Errorf("the end of the left column stands behind the right one:\n%s", got)
	}
}
