package normalize

import (
	"fmt"

	"councildoc/extract"
)

func marksOfOnePage() *extract.Document {
	s := newSheet(1)
	s.page.Width, s.page.Height = fiveMetres, fiveMetres
	for i := range 1000 {
		line := ""
		for range 50 {
			line += "word^1^ *"
		}
		s.text(70, 60+float64(i)*13, 10, line)
	}
	return bind(s.flat(70, 214, 13200).text(70, 13212, 8, "^1^ a source").text(70, 13224, 8, "* another"))
}

// openTable never ends: no page has a border at its foot.
func openTable(ruled bool) *extract.Document {
	var sheets []*sheet
	for n := 1; n <= 400; n++ {
		s := newSheet(n)
		for y := 60.0; y < 780; y += 28 {
			if ruled {
				s.flat(70, 520, y)
			}
			s.text(75, y+12, 10, fmt.Sprintf("%d.%d", n, int(y))).text(150, y+12, 10, "A provision of the text,").text(150, y+24, 10, "the lamp is lit.").text(330, y+12, 10, "And a comment on it.")
		}
		sheets = append(sheets, s)
	}
	return bind(sheets...)
}

func shortRules() *extract.Document {
	s := newSheet(1)
	s.page.Width, s.page.Height = fiveMetres, fiveMetres
	for i := range 225 {
		for k := range 225 {
			x, y := 10+float64(k)*60, 10+float64(i)*60
			s.flat(x, x+60, y).upright(x, y, y+60)
		}
	}
	for i := range 225 {
		s.text(20, 40+float64(i)*60, 8, "a cell")
	}
	return bind(s)
}

func ruledLines() *extract.Document {
	s := newSheet(1)
	s.page.Height = 200_000
	for i := range 10_000 {
		y := 60 + float64(i)*18
		s.flat(70, 500, y).text(75, y+12, 10, "a lamp").text(300, y+12, 10, fmt.Sprint(i))
	}
	return bind(s)
}

func deepList() *extract.Document { return nested(1, 1000) }

func deepLists() *extract.Document { return nested(100, 100) }

func nested(lists, levels int) *extract.Document {
	s := newSheet(1)
	s.page.Width, s.page.Height = fiveMetres*2, 200_000
	y := 60.0
	for range lists {
		for k := range levels {
			x := 70 + float64(k)*15
			s.text(x, y, 10, "–").text(x+12, y, 10, fmt.Sprintf("a point on level %d.", k))
			y += 18
		}
	}
	return bind(s)
}
