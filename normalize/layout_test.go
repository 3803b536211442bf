package normalize

import (
	"fmt"
	"strings"
	"testing"
)

// rows sets lines below one another, cells at the given places.
func (s *sheet) rows(y, pitch float64, xs []float64, rows ...[]string) *sheet {
	for i, cells := range rows {
		for k, c := range cells {
			if c != "" {
				s.text(xs[k], y+float64(i)*pitch, 10, c)
			}
		}
	}
	return s
}

func TestTablesWithoutBorders(t *testing.T) {
	xs := []float64{70, 200, 300}
	body := [][]string{{"Country", "Number", "Remark"}, {"Austria", "12", "none so far"}, {"Belgium", "7", ""}, {"Croatia", "31", "see below"}, {"Denmark", "5", "none"}}
	for _, c := range []struct {
		name string
		page *sheet
		want string
	}{
		{"three columns of short cells", newSheet(1).rows(100, 16, xs, body...),
			"row [1×1 p Country] [1×1 p Number] [1×1 p Remark]\nrow [1×1 p Austria] [1×1 p 12] [1×1 p none so far]\n" +
				"row [1×1 p Belgium] [1×1 p 7] [1×1 ]\nrow [1×1 p Croatia] [1×1 p 31] [1×1 p see below]\nrow [1×1 p Denmark] [1×1 p 5] [1×1 p none]\n"},
		{"two columns between rules", newSheet(1).flat(70, 400, 88).flat(70, 400, 106).flat(70, 400, 138).
			rows(100, 16, []float64{70, 250}, []string{"Lamp", "Height"}, []string{"Little Haven", "twelve"}, []string{"Gull Rock", "thirty"}),
			"row head [1×1 p Lamp] [1×1 p Height]\nrow [1×1 p Little Haven] [1×1 p twelve]\nrow [1×1 p Gull Rock] [1×1 p thirty]\n"},
		{"labels and values are no table", newSheet(1).rows(100, 16, []float64{70, 250}, []string{"From:", "Presidency"}, []string{"To:", "Delegations"}, []string{"Date:", "3 May 2031"}, []string{"Place:", "Brussels"}),
			"p From: Presidency\np To: Delegations\np Date: 3 May 2031\np Place: Brussels\n"},
		{"a list is no table", newSheet(1).rows(100, 16, []float64{70, 100}, []string{"(a)", "first point;"}, []string{"(b)", "second point;"}, []string{"(c)", "third point."}),
			"* (a)\n  p first point;\n* (b)\n  p second point;\n* (c)\n  p third point.\n"},
		{"a table of contents is none", newSheet(1).rows(100, 16, []float64{70, 500}, []string{"Introduction ........................", "1"}, []string{"Scope ........................", "4"}, []string{"Entry into force ........................", "9"}),
			"p Introduction ........................ 1\np Scope ........................ 4\np Entry into force ........................ 9\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := sketch(Apply(bind(c.page)).Body); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestRowThatFillsThePage(t *testing.T) {
	one := ruledSheet(1, 100, 120)
	one.page.Rules = one.page.Rules[:2]
	for _, x := range [...]float64{70, 285, 500} {
		one.upright(x, 100, 780)
	}
	one.text(80, 114, 10, "**Text**").text(290, 114, 10, "**Comments**").text(80, 134, 10, "The keeper shall").text(290, 134, 10, "We agree and")
	two := newSheet(2)
	for _, x := range [...]float64{70, 285, 500} {
		two.upright(x, 60, 780)
	}
	two.text(80, 74, 10, "light the lamp").text(290, 74, 10, "thank the chair")
	got := sketch(Apply(bind(one, two)).Body)
	want := "row head [1×1 p **Text**] [1×1 p **Comments**]\nrow [1×1 p The keeper shall light the lamp] [1×1 p We agree and thank the chair]\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestNumberedTextUnderARuleIsNoNote(t *testing.T) {
	s := newSheet(1).flat(70, 214, 98).text(70, 112, 12, "1.").text(100, 112, 12, "Delegations are asked to send their comments in writing, and to do so in time.")
	if p := Apply(bind(s)); len(p.Notes) != 0 {
		t.Errorf("got %d notes: %s", len(p.Notes), sketch(p.Notes[0].Blocks))
	}
}

func TestNoteOfStars(t *testing.T) {
	s := newSheet(1).text(70, 100, 12, "The list of lamps^*^ is provisional, and the delegations are asked to complete it in time.").
		flat(70, 214, 700).text(70, 712, 9, "^*^ Without prejudice.")
	want := "p The list of lamps[n1] is provisional, and the delegations are asked to complete it in time.\n"
	if got := sketch(Apply(bind(s)).Body); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestDropCap(t *testing.T) {
	s := newSheet(1).text(70, 124, 36, "D").
		text(92, 100, 12, "elegations took note of the progress that was made on the text of the").
		text(92, 114, 12, "proposal and of the views of the others on the way in which the lamps of").
		text(70, 128, 12, "the coast are to be lit.")
	want := "p Delegations took note of the progress that was made on the text of the proposal and of the views of the others on the way in which the lamps of the coast are to be lit.\n"
	if got := sketch(Apply(bind(s)).Body); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestComments(t *testing.T) {
	s := newSheet(1).text(60, 100, 10, "The keeper shall notify any fault within thirty minutes.").
		text(450, 100, 7, "**Commented [AB1]:** too short").text(450, 108, 7, "for a keeper").text(450, 130, 7, "**Deleted:** sixty")
	p := Apply(bind(s))
	var got []string
	for _, c := range p.Comments {
		got = append(got, c.Label+"|"+c.Text)
	}
	if want := "Commented [AB1]|too short for a keeper, Deleted|sixty"; strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if want := "p The keeper shall notify any fault within thirty minutes.\n"; sketch(p.Body) != want {
		t.Errorf("body %q, want %q", sketch(p.Body), want)
	}
}

func TestSegments(t *testing.T) {
	page := func(n int, width float64, head string, number int) *sheet {
		s := newSheet(n)
		s.page.Width = width
		return s.text(70, 40, 9, head).text(70, 100, 12, fmt.Sprintf("Text of page %d of the paper.", n)).text(300, 800, 9, fmt.Sprint(number))
	}
	paper := Apply(bind(page(1, 595, "First file", 1), page(2, 595, "First file", 2), page(3, 842, "Second file", 1), page(4, 842, "Second file", 2), page(5, 595, "Second file", 3)))
	var got []string
	for _, s := range paper.Segments {
		got = append(got, fmt.Sprintf("%s %d-%d %.0f from %d", s.Kind, s.FirstPage, s.LastPage, s.Width, s.FirstNumber))
	}
	if want := "attachment 1-2 595 from 1, attachment 3-5 842 from 1"; strings.Join(got, ", ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestPageBreaks(t *testing.T) {
	item := func(page int) ListItem {
		return ListItem{Marker: "•", Blocks: []Block{&Paragraph{Place: Place{Page: page}}}}
	}
	p := &Paper{Body: []Block{
		&Paragraph{Place: Place{Page: 1}},
		&List{Place: Place{Page: 1}, Items: []ListItem{item(1), item(3)}},
		&Table{Place: Place{Page: 3}}, // over pages 3 to 5
		&Paragraph{Place: Place{Page: 5}},
	}}
	p.markPages()
	var got []string
	for _, b := range p.Body {
		got = append(got, strings.TrimPrefix(fmt.Sprintf("%T", b), "*normalize."))
	}
	if want := "Paragraph List Table PageBreak Paragraph"; strings.Join(got, " ") != want {
		t.Errorf("got %q, want %q", got, want)
	}
	blocks := p.Body[1].(*List).Items[0].Blocks
	if b, ok := blocks[len(blocks)-1].(*PageBreak); !ok || b.Page != 3 {
		t.Errorf("no break before page 3 within the list")
	}
}

func TestReadingOrderOfColumns(t *testing.T) {
	s := newSheet(1)
	for i := range 8 {
		y := 100 + float64(i)*14
		s.text(70, y, 10, fmt.Sprintf("left row %d of the text that fills the column", i)).text(310, y, 10, fmt.Sprintf("right row %d of the text that fills a column", i))
	}
	body := sketch(Apply(bind(s)).Body)
	if l, r := strings.LastIndex(body, "left row 7"), strings.Index(body, "right row 0"); l < 0 || r < l {
		t.Errorf("columns are read across:\n%s", body)
	}
}

// TestKnownColumns: two rows side by side are columns where other pages show them.
func TestKnownColumns(t *testing.T) {
	var sheets []*sheet
	for n := 1; n <= 4; n++ {
		s := newSheet(n).text(70, 80, 10, fmt.Sprintf("A line number %d that runs over the whole width of the page and crosses all there is between columns", n))
		rows := 8
		if n == 4 {
			rows = 2
		}
		for i := range rows {
			y := 110 + float64(i)*14
			s.text(70, y, 10, fmt.Sprintf("left %d of page %d and what it goes on with", i, n)).text(310, y, 10, fmt.Sprintf("right %d of page %d and what it goes on with", i, n))
		}
		sheets = append(sheets, s)
	}
	body := sketch(Apply(bind(sheets...)).Body)
	if l, r := strings.Index(body, "left 1 of page 4"), strings.Index(body, "right 0 of page 4"); l < 0 || r < l {
		t.Errorf("columns of page 4 are read across:\n%s", body)
	}
}

func TestGridOfUprights(t *testing.T) {
	s := newSheet(1).upright(70, 60, 780).upright(285, 60, 780).upright(500, 60, 780)
	grids := (&pageText{src: &s.page}).findGrids()
	if len(grids) != 1 || len(grids[0].cells) != 2 {
		t.Fatalf("got %v", grids)
	}
	if s = newSheet(1).upright(70, 60, 780).upright(285, 60, 780); len((&pageText{src: &s.page}).findGrids()) != 0 {
		t.Error("two rules are taken for a table")
	}
}

func TestDelegationHeading(t *testing.T) {
	s := newSheet(1).text(70, 80, 12, "The comments of the delegations on the text of the proposal follow below, in the order of the protocol.").
		text(70, 120, 12, "**BELGIUM**").text(70, 160, 12, "We thank the Presidency for the text and for the way in which it was drawn up by all.").
		text(70, 200, 12, "**On the scope**").text(70, 240, 12, "We have no remark on it, and we should like to thank the Presidency for it again.")
	roles := map[string]string{}
	for _, b := range Apply(bind(s)).Body {
		if h, ok := b.(*Heading); ok {
			roles[plain(h.Spans)] = h.Role
		}
	}
	if roles["BELGIUM"] != "delegation" || roles["On the scope"] == "delegation" {
		t.Errorf("got %v", roles)
	}
}
