package extract

import (
	"cmp"
	"math"
	"slices"
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

func (s *scratch) horizontalBars(f frame, rules []Rule) []bar {
	flat, upright := make([]flatRule, 0, len(rules)), s.boxes[:0]
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
	s.boxes = upright
	bars := joinCollinear(flat)
	if len(bars) == 0 {
		return nil
	}
	meetings := s.endsOf(sheet, upright)
	for i := range bars {
		b := bars[i].box
		y := (b.Y0 + b.Y1) / 2
		bars[i].ends = meetings.any(b.X0, y) || meetings.any(b.X1, y)
	}
	return bars
}

// endsOf makes a grid of vertical rules: where the end of a bar lies in one of
// its boxes the two meet, as the sides of a cell do. The boxes grow in place.
func (s *scratch) endsOf(sheet Box, upright []Box) *grid {
	const slack = 1.6
	for i, u := range upright {
		upright[i] = Box{u.X0 - slack, u.Y0 - slack - maxRule/2, u.X1 + slack, u.Y1 + slack + maxRule/2}
	}
	return s.newGrid(sheet, upright)
}

func joinCollinear(flat []flatRule) []bar {
	slices.SortFunc(flat, func(a, b flatRule) int {
		return cmp.Or(cmp.Compare(math.Round(a.Y0*2), math.Round(b.Y0*2)), cmp.Compare(a.X0, b.X0), cmp.Compare(a.X1, b.X1), a.rule-b.rule)
	})
	out := make([]bar, 0, len(flat))
	from := 0 // where the parts of the last bar begin
	for i, b := range flat {
		if n := len(out); n > 0 && collinear(out[n-1].box, b.Box) {
			last := &out[n-1]
			last.box, last.parts = last.box.Union(b.Box), flat[from:i+1]
			continue
		}
		from = i
		out = append(out, bar{box: b.Box, parts: flat[i : i+1]})
	}
	slices.SortStableFunc(out, func(a, b bar) int { return cmp.Compare(a.box.Y0, b.box.Y0) })
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
	glyphs := r.glyphs
	if r.even {
		glyphs = glyphs[:1]
	}
	for _, g := range glyphs {
		top = min(top, g.Origin.Y-strikeHigh*g.Size)
		bottom = max(bottom, g.Origin.Y-underlineLow*g.Size)
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
	width := max(g.End.X-g.Origin.X, 0.01)
	if len(b.parts) == 1 {
		return min(b.parts[0].X1, g.End.X)-max(b.parts[0].X0, g.Origin.X) >= 0.5*width
	}
	i := sort.Search(len(b.parts), func(i int) bool { return b.parts[i].X0 > g.Origin.X })
	covered := 0.0
	for i = max(0, i-1); i < len(b.parts) && b.parts[i].X0 <= g.End.X; i++ {
		covered += max(0, min(b.parts[i].X1, g.End.X)-max(b.parts[i].X0, g.Origin.X))
	}
	return covered >= 0.5*width
}
