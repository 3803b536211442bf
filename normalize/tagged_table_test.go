package normalize

import (
	"testing"

	"councildoc/extract"
)

// tagTree makes a table of rows of cells, each given by its columns and rows.
func tagTree(rows ...[][2]int) *tagIndex {
	tags := []extract.Tag{{Role: "Table", Parent: -1}}
	for _, row := range rows {
		tr := len(tags)
		tags[0].Kids = append(tags[0].Kids, tr)
		tags = append(tags, extract.Tag{Role: "TR"})
		for _, span := range row {
			tags[tr].Kids = append(tags[tr].Kids, len(tags))
			tags = append(tags, extract.Tag{Role: "TD", Parent: tr, ColSpan: span[0], RowSpan: span[1]})
		}
	}
	return newTagIndex(tags)
}

func TestRowOfTheTreeThatHoldsTwoRows(t *testing.T) {
	one := [2]int{1, 1}
	tree := tagTree([][2]int{one, one, one}, [][2]int{one, {1, 2}, one, one, one}, [][2]int{one, one, one}, [][2]int{one, one, one}, [][2]int{one, one, one})
	g := tree.tableCells(0)
	if g.cols != 3 {
		t.Fatalf("got %d columns", g.cols)
	}
	for cell, want := range map[int]cellPlace{7: {1, 1, 2, 1}, 9: {2, 0, 1, 1}, 10: {2, 2, 1, 1}, 12: {3, 0, 1, 1}} {
		if got := g.places[cell]; got != want {
			t.Errorf("element %d: got %v, want %v", cell, got, want)
		}
	}
}

func TestLineOverTwoCellsOfTheTree(t *testing.T) {
	tree := tagTree([][2]int{{1, 1}, {1, 1}})
	s := newSheet(1).text(70, 100, 10, "one ^two^")
	for i, tag := range []int{2, 3} {
		s.page.Lines[0].Spans[i].Tag = tag
	}
	got := tree.cutAtCells(newFragments(&s.page))
	if len(got) != 2 || got[0].text() != "one" || got[1].text() != "two" || got[0].tag != 2 || got[1].tag != 3 {
		t.Errorf("got %d fragments: %q", len(got), got[0].text())
	}
}

func TestRowsOfATableAreNoNotes(t *testing.T) {
	xs := []float64{76, 150, 400}
	s := newSheet(2).cells(74, xs, "2", "The lamp is lit.", "31").cells(92, xs, "3", "The lamp is out.", "12").flat(70, 500, 100).
		text(70, 130, 10, "The keepers of the lamps of this coast^1^ have sent in what they know of them.").
		flat(70, 500, 150).cells(164, xs, "Item", "Obligation", "Area (km^2^)").flat(70, 500, 170).cells(182, xs, "1", "Keep it.", "4").flat(70, 500, 190).
		flat(70, 214, 700).text(70, 712, 8, "^1^ Without prejudice.")
	before := newSheet(1).text(70, 100, 10, "Lamps^1^ of the coast.").flat(70, 214, 700).text(70, 712, 8, "^1^ First.")
	if got, want := sketchNotes(Apply(bind(before, s))), "n1 1 p First.\nn2 1 p Without prejudice.\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
