package extract

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"councildoc/extract/internal/content"
)

// highlightHeight is how many times the size of its text a highlight is high at
// most: about two lines. The ground of a cell or a page is higher.
const highlightHeight = 2.2

// highlight marks glyphs that stand on a coloured area cut to the text.
func highlight(rows []*row, f frame, fills []fill) {
	largest := 0.0
	for _, r := range rows {
		largest = max(largest, r.size)
	}
	marks := coloured(f, fills, highlightHeight*largest)
	tallest := 0.0
	for _, m := range marks {
		tallest = max(tallest, m.Box.Height())
	}
	for _, r := range rows {
		top := r.base - 0.6*r.size
		from := sort.Search(len(marks), func(i int) bool { return marks[i].Box.Y0 >= top-tallest })
		for i, n := from, 0; i < len(marks) && marks[i].Box.Y0 <= r.base && n < maxBars; i, n = i+1, n+1 {
			if b := marks[i].Box; b.Y1 >= top && b.X1 >= r.x0 && b.X0 <= r.x1 {
				r.highlight(marks[i])
			}
		}
	}
}

// coloured gives the fills that can be highlights, by their upper edge; those
// painted on one another stay in drawing order.
func coloured(f frame, fills []fill, highest float64) []fill {
	var out []fill
	for _, m := range fills {
		m.Box = f.boxIn(m.Box)
		if !isNeutral(m.Color) && m.Box.Height() <= highest {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b fill) int { return cmp.Compare(a.Box.Y0, b.Box.Y0) })
	return out
}

// highlight marks the glyphs of the row that stand on m, when m ends about where
// they end.
func (r *row) highlight(m fill) {
	var under []*glyph
	x0, x1 := math.Inf(1), math.Inf(-1)
	for _, g := range r.between(m.Box.X0, m.Box.X1) {
		if int(g.Order) >= m.order && m.Box.Contains(g.Middle()) {
			under = append(under, g)
			if !g.Space {
				x0, x1 = min(x0, g.Origin.X), max(x1, g.End.X)
			}
		}
	}
	if len(under) == 0 || m.Box.Height() > highlightHeight*r.size || x0-m.Box.X0 > r.size || m.Box.X1-x1 > r.size {
		return
	}
	for _, g := range under {
		g.Ground = content.GroundOf(content.Color{R: m.Color.R, G: m.Color.G, B: m.Color.B})
	}
}

// isNeutral reports black, white and what the eye takes for them.
func isNeutral(c Color) bool {
	if !c.Set {
		return true
	}
	low, high := min(c.R, c.G, c.B), max(c.R, c.G, c.B)
	return low >= 0xf5 || high <= 0x10
}

// groundColor gives the colour of the highlight that a glyph stands on, not set where
// there is none.
func groundColor(g content.Ground) Color {
	c, ok := g.Color()
	if !ok {
		return Color{}
	}
	return rgb(c)
}
