package extract

import (
	"math"
	"sort"
)

// bar is a horizontal rule with its collinear neighbours joined.
type bar struct {
	box   Box
	parts []flatRule // from left to right
	ends  bool       // a vertical rule meets one of its ends: a border of a cell
}

// flatRule is a horizontal rule in its frame, with its index on the page.
type flatRule struct {
	Box
	rule int
}

func horizontalBars(f frame, rules []Rule) []bar {
	var flat []flatRule
	var upright []Box
	var sheet Box
	for i, r := range rules {
		b := f.boxIn(r.Box)
		sheet = sheet.Union(b)
		if b.Width() >= b.Height() {
			flat = append(flat, flatRule{b, i})
		} else {
			upright = append(upright, b)
		}
	}
	bars := joinCollinear(flat)
	meetings := endsOf(sheet, upright)
	for i := range bars {
		b := bars[i].box
		y := (b.Y0 + b.Y1) / 2
		bars[i].ends = meetings.any(b.X0, y) || meetings.any(b.X1, y)
	}
	return bars
}

// endsOf makes a grid of vertical rules: where the end of a bar lies in one of
// its boxes the two meet, as the sides of a cell do.
func endsOf(sheet Box, upright []Box) *grid {
	const slack = 1.6
	boxes := make([]Box, len(upright))
	for i, u := range upright {
		boxes[i] = Box{u.X0 - slack, u.Y0 - slack - maxRule/2, u.X1 + slack, u.Y1 + slack + maxRule/2}
	}
	return newGrid(sheet, boxes)
}

func joinCollinear(flat []flatRule) []bar {
	sort.Slice(flat, func(i, j int) bool {
		yi, yj := math.Round(flat[i].Y0*2), math.Round(flat[j].Y0*2)
		switch {
		case yi != yj:
			return yi < yj
		case flat[i].X0 != flat[j].X0:
			return flat[i].X0 < flat[j].X0
		case flat[i].X1 != flat[j].X1:
			return flat[i].X1 < flat[j].X1
		}
		return flat[i].rule < flat[j].rule
	})
	var out []bar
	for _, b := range flat {
		if n := len(out); n > 0 && collinear(out[n-1].box, b.Box) {
			last := &out[n-1]
			last.box = last.box.Union(b.Box)
			last.parts = append(last.parts, b)
			continue
		}
		out = append(out, bar{box: b.Box, parts: []flatRule{b}})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].box.Y0 < out[j].box.Y0 })
	return out
}

func collinear(a, b Box) bool {
	return math.Abs((a.Y0+a.Y1)-(b.Y0+b.Y1)) <= 0.5 && b.X0-a.X1 <= 1 && math.Abs(a.Height()-b.Height()) <= 0.4
}

// maxBars bounds the bars that are looked at for a row. Where there are more they
// are the ground of a picture, and none of them decorates text.
const maxBars = 1000

// barsNear gives the bars in the band of the row where a decoration can be.
func barsNear(bars []bar, r *row) []bar {
	top, bottom := math.Inf(1), math.Inf(-1)
	for _, g := range r.glyphs {
		top = min(top, g.base-strikeHigh*g.size)
		bottom = max(bottom, g.base-underlineLow*g.size)
	}
	from := sort.Search(len(bars), func(i int) bool { return bars[i].box.Y0 >= top-maxRule })
	to := from
	for to < len(bars) && bars[to].box.Y0 <= bottom {
		to++
	}
	if to-from > maxBars {
		return nil
	}
	return bars[from:to]
}

// over reports whether parts of the bar run over at least half of the glyph.
func (b *bar) over(g *glyph) bool {
	width := max(g.x1-g.x0, 0.01)
	i := sort.Search(len(b.parts), func(i int) bool { return b.parts[i].X0 > g.x0 })
	covered := 0.0
	for i = max(0, i-1); i < len(b.parts) && b.parts[i].X0 <= g.x1; i++ {
		covered += max(0, min(b.parts[i].X1, g.x1)-max(b.parts[i].X0, g.x0))
	}
	return covered >= 0.5*width
}
