package extract

import "slices"

// paint is something painted that text can stand on.
type paint struct {
	order int   // number of glyphs drawn before it
	color Color // not set where it has no one colour: a picture, a pattern
	area  bool  // no rectangle
}

// ground knows what was painted where.
type ground struct {
	paints []paint // in drawing order
	grid   *grid
}

func (s *scratch) newGround(page Box, fills, areas []fill, images []placedImage) *ground {
	type placed struct {
		paint
		box Box
	}
	all := make([]placed, 0, len(fills)+len(areas)+len(images))
	for _, f := range fills {
		all = append(all, placed{paint{order: f.order, color: f.Color}, f.Box})
	}
	for _, f := range areas {
		all = append(all, placed{paint{order: f.order, color: f.Color, area: true}, f.Box})
	}
	for _, im := range images {
		all = append(all, placed{paint{order: im.order}, im.box})
	}
	slices.SortStableFunc(all, func(a, b placed) int { return a.order - b.order })
	boxes := make([]Box, len(all))
	g := &ground{paints: make([]paint, len(all))}
	for i := range all {
		g.paints[i], boxes[i] = all[i].paint, all[i].box
	}
	g.grid = s.newGrid(page, boxes)
	return g
}

// empty reports a page on which nothing but text is painted.
func (g *ground) empty() bool { return len(g.paints) == 0 }

// under gives the colour under a glyph: that of what was painted last before it,
// or of the white page. It is not set where the ground has no one colour, or
// where nothing says which of two paints came last.
func (g *ground) under(x, y float64, order int) Color {
	i := g.grid.last(x, y, func(i int) bool { return g.paints[i].order <= order })
	if i < 0 {
		return Color{true, 0xff, 0xff, 0xff}
	}
	top := g.paints[i]
	unsure := g.grid.last(x, y, func(i int) bool {
		p := g.paints[i]
		return p.order == top.order && p.area != top.area && p.color != top.color
	})
	if unsure >= 0 {
		return Color{}
	}
	return top.color
}

// paintedAfter reports whether something was painted over the place of a glyph
// after it.
func (g *ground) paintedAfter(x, y float64, order int) bool {
	return g.grid.last(x, y, func(i int) bool { return g.paints[i].order > order }) >= 0
}
