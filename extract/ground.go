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
	colors []Color // that were painted, each once
	many   bool    // more colours than are kept
	mixed  bool    // areas that are no rectangles were painted as well
	grid   *grid

	asked  Color // the last that maySwallow was asked for, and its answer
	answer bool
}

// maxGroundColors is how many colours of a page are kept: a drawing has thousands.
const maxGroundColors = 16

func (g *ground) addColor(c Color) {
	if !c.Set || slices.Contains(g.colors, c) {
		return
	}
	if g.many = g.many || len(g.colors) == maxGroundColors; !g.many {
		g.colors = append(g.colors, c)
	}
}

// maySwallow reports whether text of the colour can be lost on the ground: something,
// or the bare page, has about the same.
func (g *ground) maySwallow(c Color) bool {
	if c != g.asked {
		g.asked = c
		g.answer = g.many || near(c, white) || slices.ContainsFunc(g.colors, func(painted Color) bool { return near(c, painted) })
	}
	return g.answer
}

// maySwallowAlong reports whether something of about the colour was painted on the level
// stretch from x0 to x1.
func (g *ground) maySwallowAlong(c Color, x0, x1, y float64) bool {
	return g.grid.anyAlong(x0, x1, y, func(i int) bool { return g.paints[i].color.Set && near(c, g.paints[i].color) })
}

// white is the colour of the bare page.
var white = Color{true, 0xff, 0xff, 0xff}

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
	g := &ground{paints: make([]paint, len(all)), mixed: len(areas) > 0}
	for i := range all {
		g.paints[i], boxes[i] = all[i].paint, all[i].box
		g.addColor(all[i].color)
	}
	g.grid = s.newGrid(page, boxes)
	return g
}

// under gives the colour under a glyph: that of what was painted last before it,
// or of the white page. It is not set where the ground has no one colour, or
// where nothing says which of two paints came last.
func (g *ground) under(x, y float64, order int) Color {
	i := g.grid.last(x, y, func(i int) bool { return g.paints[i].order <= order })
	if i < 0 {
		return white
	}
	top := g.paints[i]
	if !g.mixed {
		return top.color
	}
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
