package normalize

import (
	"strings"
	"testing"
)

// What stands in columns and is no table.
func TestColumnsThatAreNoTable(t *testing.T) {
	columns := func(s *sheet, y float64, n int, xs []float64, words string) *sheet {
		for i := range n {
			for _, x := range xs {
				s.text(x, y+float64(i)*13, 9, words)
			}
		}
		return s
	}
	for _, c := range []struct {
		name string
		page *sheet
	}{
		{"three columns of running text", columns(newSheet(1), 100, 20, []float64{60, 230, 400}, "of the lamps that keepers light and")},
		{"two lists side by side", columns(columns(newSheet(1), 100, 8, []float64{60, 300}, "•"), 100, 8, []float64{75, 315}, "a point of the list")},
		{"numbers, texts and page numbers with dots", columns(columns(newSheet(1), 100, 6, []float64{60}, "1."), 100, 6, []float64{90}, "Scope ................................ 4")},
		{"names under a text", newSheet(1).text(60, 100, 10, "For the Parliament").text(300, 100, 10, "For the Council").text(60, 114, 10, "The President").text(300, 114, 10, "The President")},
		{"a line of three words and a paragraph", newSheet(1).text(60, 100, 10, "one").text(200, 100, 10, "two").text(340, 100, 10, "three").
			text(60, 114, 10, "The keepers of the lamps of the coast are asked to send in their comments.")},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := sketch(Apply(bind(c.page)).Body); strings.Contains(got, "row ") {
				t.Errorf("got a table\n%s", got)
			}
		})
	}
}

func TestTablesBetweenText(t *testing.T) {
	xs := []float64{70, 240, 360}
	s := newSheet(1).text(70, 80, 10, "The keepers of the lamps of the coast have sent in what they know of them, which is given below in full.").
		cells(110, xs, "**Lamp**", "**Height**", "**Watch**").cells(130, xs, "Little Haven", "12,4", "night").cells(150, xs, "Gull Rock", "–", "").cells(170, xs, "Great Harbour", "31,0", "none").
		text(70, 200, 10, "Source: the keepers").
		text(70, 230, 10, "The keepers of the lamps of the coast have sent in what they know of them, which is given above in full.")
	got := sketch(Apply(bind(s)).Body)
	want := "p The keepers of the lamps of the coast have sent in what they know of them, which is given below in full.\n" +
		"row head [1×1 p **Lamp**] [1×1 p **Height**] [1×1 p **Watch**]\nrow [1×1 p Little Haven] [1×1 p 12,4] [1×1 p night]\nrow [1×1 p Gull Rock] [1×1 p –] [1×1 ]\nrow [1×1 p Great Harbour] [1×1 p 31,0] [1×1 p none]\n" +
		"p Source: the keepers\np The keepers of the lamps of the coast have sent in what they know of them, which is given above in full.\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Two tables of one width, with rules around head and body alone: text stands
// between them and belongs to neither.
func TestTablesOfOneWidthAreTwo(t *testing.T) {
	xs := []float64{76, 240, 360}
	table := func(s *sheet, y float64, names ...string) *sheet {
		s.flat(70, 500, y).cells(y+12, xs, "Lamp", "Height", "Watch").flat(70, 500, y+18)
		for i, n := range names {
			s.cells(y+32+float64(i)*18, xs, n, "12", "night")
		}
		return s.flat(70, 500, y+38+float64(len(names)-1)*18)
	}
	s := table(newSheet(1), 90, "Little Haven", "Gull Rock", "Great Harbour").text(70, 200, 10, "Source: the keepers").text(70, 222, 10, "Table 2: lamps that are out")
	got := sketch(Apply(bind(table(s, 236, "Old Mole", "West Pier"))).Body)
	if n := strings.Count(got, "row head [1×1 p Lamp] [1×1 p Height] [1×1 p Watch]\n"); n != 2 || !strings.Contains(got, "Source: the keepers\n") {
		t.Errorf("got\n%s", got)
	}
}
