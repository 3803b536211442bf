package normalize

import (
	"slices"
	"testing"

	"councildoc/extract"
)

// drawnWord draws letters with so many openings each along a line at (dx, dy) a
// letter.
func drawnWord(x, y, dx, dy float64, holes ...int) []extract.Fill {
	grey := extract.Color{Set: true, R: 233, G: 233, B: 233}
	var out []extract.Fill
	for i, n := range holes {
		cx, cy := x+dx*float64(i), y+dy*float64(i)
		out = append(out, extract.Fill{Box: extract.Box{X0: cx - 18, Y0: cy - 18, X1: cx + 18, Y1: cy + 18}, Color: grey})
		for k := range n {
			hx := cx - 8 + 16*float64(k)
			out = append(out, extract.Fill{Box: extract.Box{X0: hx - 6, Y0: cy - 6, X1: hx + 6, Y1: cy + 6}, Color: grey})
		}
		grey.R, grey.G, grey.B = 234, 234, 234
	}
	return out
}

func TestDrawnPublicStamp(t *testing.T) {
	logo := []extract.Fill{{Box: extract.Box{X0: 60, Y0: 60, X1: 90, Y1: 90}, Color: extract.Color{Set: true, R: 255, G: 237}}}
	for name, c := range map[string]struct {
		outlines []extract.Fill
		want     bool
	}{
		"down":                  {drawnWord(380, 120, 20, 21, 1, 0, 2, 0, 0, 0), true},
		"up":                    {drawnWord(380, 240, 22, -20, 1, 0, 2, 0, 0, 0), true},
		"behind a logo":         {append(slices.Clone(logo), drawnWord(380, 120, 20, 21, 1, 0, 2, 0, 0, 0)...), true},
		"another word":          {drawnWord(380, 120, 20, 21, 0, 1, 2, 0, 0, 0), false},
		"level":                 {drawnWord(380, 120, 30, 0, 1, 0, 2, 0, 0, 0), false},
		"in the lower half":     {drawnWord(380, 620, 20, 21, 1, 0, 2, 0, 0, 0), false},
		"no letters with holes": {drawnWord(380, 120, 20, 21, 0, 0, 0, 0, 0, 0), false},
		"nothing":               {nil, false},
	} {
		page := newPrintedPage(1)
		page.Outlines = c.outlines
		if box, ok := drawnPublicStamp(page); ok != c.want || ok && box.IsZero() {
			t.Errorf("%s: %v %v", name, box, ok)
		}
	}
}
