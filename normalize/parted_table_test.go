package normalize

import "testing"

// cells sets a line of cells at the given places.
func (s *sheet) cells(y float64, xs []float64, cells ...string) *sheet {
	return s.rows(y, 0, xs, cells)
}

func TestTablesWithRulesBetweenRowsOnly(t *testing.T) {
	xs := []float64{72, 140, 355}
	page := func() *sheet {
		return newSheet(1).flat(70, 500, 90).cells(102, xs, "Item", "Obligation of the keeper", "Remark").flat(70, 500, 108).
			cells(120, xs, "1", "The keeper lights the lamp by night and", "No comment was made on").
			cells(132, xs, "", "keeps the log of it.", "this item.").flat(70, 500, 138)
	}
	first := "row [1×1 p 1] [1×1 p The keeper lights the lamp by night and keeps the log of it.] [1×1 p No comment was made on this item.]\n"
	for _, c := range []struct {
		name string
		page *sheet
		want string
	}{
		{"cells of several lines", page().cells(150, xs, "2", "", "The text is short.").flat(70, 500, 156).cells(168, xs, "3", "It is reported.", "").flat(70, 500, 174),
			"row [1×1 p Item] [1×1 p Obligation of the keeper] [1×1 p Remark]\n" + first + "row [1×1 p 2] [1×1 ] [1×1 p The text is short.]\nrow [1×1 p 3] [1×1 p It is reported.] [1×1 ]\n"},
		{"a cell over all columns", page().text(72, 150, 10, "Part two: keepers of the lamps").flat(70, 500, 156).cells(168, xs, "3", "It is reported.", "").flat(70, 500, 174),
			"row [1×1 p Item] [1×1 p Obligation of the keeper] [1×1 p Remark]\n" + first + "row [1×3 p Part two: keepers of the lamps]\nrow [1×1 p 3] [1×1 p It is reported.] [1×1 ]\n"},
		{"a cell over two rows", page().cells(150, xs, "2", "It is reported.", "One.").flat(70, 136, 156).flat(350, 500, 156).cells(168, xs, "3", "", "Two.").flat(70, 500, 174),
			"row [1×1 p Item] [1×1 p Obligation of the keeper] [1×1 p Remark]\n" + first + "row [1×1 p 2] [2×1 p It is reported.] [1×1 p One.]\nrow [1×1 p 3] [1×1 p Two.]\n"},
		{"rules around head and body alone, a wider gap between rows", newSheet(1).flat(70, 500, 90).cells(102, xs, "Item", "Obligation of the keeper", "Remark").flat(70, 500, 108).
			cells(120, xs, "1", "The keeper lights the lamp by night and", "No comment was made on").cells(132, xs, "", "keeps the log of it.", "this item.").
			cells(150, xs, "2", "It is reported.", "").cells(168, xs, "3", "It is reported.", "No.").flat(70, 500, 174),
			"row head [1×1 p Item] [1×1 p Obligation of the keeper] [1×1 p Remark]\n" + first + "row [1×1 p 2] [1×1 p It is reported.] [1×1 ]\nrow [1×1 p 3] [1×1 p It is reported.] [1×1 p No.]\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := sketch(Apply(bind(c.page)).Body); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}
