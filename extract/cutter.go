package extract

import (
	"cmp"
	"slices"
	"sort"
)

// cutter knows the vertical rules of a frame, by which rows are cut into Lines.
type cutter struct {
	frame   frame
	upright []Box // sorted by X0
	next    int   // that from gave last
	left    int   // rules that are still compared: see lookups
}

func (s *scratch) newCutter(f frame, rules []Rule) *cutter {
	c := &cutter{frame: f, left: lookups, upright: s.boxes[:0]}
	if !f.upright() {
		return c
	}
	for _, r := range rules {
		if b := f.boxIn(r.Box); b.Height() > b.Width() {
			c.upright = append(c.upright, b)
		}
	}
	s.boxes = c.upright
	slices.SortStableFunc(c.upright, func(a, b Box) int { return cmp.Compare(a.X0, b.X0) })
	return c
}

// cut appends the pieces of a row between wide gaps and vertical rules.
func (c *cutter) cut(out [][]*glyph, r *row) [][]*glyph {
	if r.even && !r.joined && c.noneWithin(r) { // a run has no gap wider than runGap
		return append(out, r.glyphs)
	}
	start := 0
	var last *glyph // last visible glyph of the piece
	for i, g := range r.glyphs {
		if g.Space {
			continue
		}
		if last != nil && (g.Origin.X-last.End.X > lineGap*max(r.size, last.Size) || c.between(last, g)) {
			out = append(out, r.glyphs[start:i])
			start = i
		}
		last = g
	}
	return append(out, r.glyphs[start:])
}

// noneWithin reports that surely no rule parts the glyphs of an even row: it looks at no
// more rules than there are glyphs.
func (c *cutter) noneWithin(r *row) bool {
	if len(c.upright) == 0 {
		return true
	}
	g := r.glyphs[0]
	slack := ruleSlack * g.Size
	within := c.upright[c.from(r.x0-slack):]
	for i := range within {
		u := &within[i]
		if u.X0 > r.x1+slack {
			return true
		}
		if i >= len(r.glyphs) || isBorderOf(u, g) {
			return false
		}
	}
	return true
}

// isBorderOf reports a rule that stands beside or behind a glyph and is as high as the
// side of a cell.
func isBorderOf(u *Box, g *glyph) bool {
	y := g.Origin.Y - 0.3*g.Size
	return u.Y0 <= y && u.Y1 >= y && u.Height() >= leastBorder*g.Size
}

// from gives the first rule at x or to the right of it. Glyphs come from left to
// right: mostly it is near to where the last one was.
func (c *cutter) from(x float64) int {
	const near = 8
	for range near {
		switch {
		case c.next > 0 && c.upright[c.next-1].X0 >= x:
			c.next--
		case c.next < len(c.upright) && c.upright[c.next].X0 < x:
			c.next++
		default:
			return c.next
		}
	}
	c.next = sort.Search(len(c.upright), func(i int) bool { return c.upright[i].X0 >= x })
	return c.next
}

// leastBorder is the height in ems from which a vertical rule parts cells. Shorter
// ones are strokes of letters that were drawn as outlines.
const leastBorder = 0.8

// ruleSlack is how far in ems a rule may run into the letters that it parts.
const ruleSlack = 0.1

// between reports whether a rule stands between two neighbours.
func (c *cutter) between(a, b *glyph) bool {
	if len(c.upright) == 0 {
		return false
	}
	slack := ruleSlack * a.Size
	to := b.Origin.X + slack
	for i := c.from(a.End.X - slack); i < len(c.upright) && c.upright[i].X0 <= to && c.left > 0; i++ {
		c.left--
		if u := &c.upright[i]; u.X1 <= to && isBorderOf(u, a) {
			return true
		}
	}
	return false
}
