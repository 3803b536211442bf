package extract

import (
	"councildoc/extract/internal/content"
)

// maxRule is the thickness in points up to which a filled rectangle is a rule.
// Cover rules of WK papers are 1.5 pt, table borders up to 2.25 pt.
const maxRule = 3.2

// minAspect is how many times longer than thick a filled rectangle must be to be
// a rule; less is a bullet or a corner piece between two borders.
const minAspect = 2.0

// A dot is a filled area up to this size in points: bullets of slides in 40 pt
// type reach 12.
const (
	minDot = 1.2
	maxDot = 14.0
)

// shapes sorts what was painted into rules, which are the page's, and filled areas.
func (s *scratch) shapes(c *content.Page, marks []markOf) (rules []Rule, fills []fill) {
	rules, fills = s.rules[:0], s.fills[:0]
	for i := range c.Shapes {
		sh := &c.Shapes[i]
		artifact := sh.Mark >= 0 && marks[sh.Mark].artifact != ""
		if r, ok := ruleOf(sh); ok {
			r.Artifact = artifact
			rules = append(rules, r)
			continue
		}
		if sh.Kind == content.Rect {
			fills = append(fills, fill{Fill{orderedBox(sh.A, sh.B), rgb(sh.Color)}, int(sh.Order)})
		}
	}
	s.rules, s.fills = append(rules, dottedRules(fills)...), fills
	return append([]Rule(nil), s.rules...), s.fills
}

// fill is a filled area with its place in the drawing order: the number of
// glyphs drawn before it.
type fill struct {
	Fill
	order int
}

// areas gives the painted ground that is no rectangle. A pattern has no one
// colour: text on it is never taken for hidden.
func (s *scratch) areasOf(c *content.Page) []fill {
	out := s.areas[:0]
	for i := range c.Areas {
		a := &c.Areas[i]
		f := fill{Fill{Box: Box(a.Box)}, int(a.Order)}
		if a.Plain {
			f.Color = rgb(a.Color)
		}
		out = append(out, f)
	}
	s.areas = out
	return out
}

// dots picks the filled areas that can be bullets.
func dots(fills, areas []fill) []Fill {
	var out []Fill
	for _, list := range [2][]fill{areas, fills} {
		for _, f := range list {
			w, h := f.Box.Width(), f.Box.Height()
			if w >= minDot && h >= minDot && w <= maxDot && h <= maxDot && w <= 1.4*h && h <= 1.4*w && f.Color.Set && f.Color.R < 0xf0 {
				out = append(out, f.Fill)
			}
		}
	}
	return out
}

// maxOutlines bounds the outlines of a page: a map or a chart has thousands.
const maxOutlines = 2000

// outlines picks the painted areas that can be letters of a drawn stamp, or the
// openings of such letters.
func outlines(areas []fill) []Fill {
	var out []Fill
	for _, f := range areas {
		if f.Box.Width() >= maxDot/2 && f.Box.Height() >= maxDot/2 && f.Color.Set && len(out) < maxOutlines {
			out = append(out, f.Fill)
		}
	}
	return out
}

func ruleOf(s *content.Shape) (Rule, bool) {
	b := orderedBox(s.A, s.B)
	r := Rule{Color: rgb(s.Color), Dashed: s.Dashed, Filled: s.Kind == content.Rect}
	if s.Kind == content.Stroke {
		return strokedRule(r, b, max(float64(s.Width), 0.05))
	}
	w, h := b.Width(), b.Height()
	switch {
	case h <= maxRule && w >= minAspect*h:
		r.Thickness = h
	case w <= maxRule && h >= minAspect*w:
		r.Vertical, r.Thickness = true, w
	default:
		return r, false
	}
	r.Box = thicken(b, 0.05)
	return r, true
}

// strokedRule accepts a segment that is upright within half a point, and not as
// thick as a bar.
func strokedRule(r Rule, b Box, width float64) (Rule, bool) {
	w, h := b.Width(), b.Height()
	switch {
	case h <= 0.5 && w > h && w > 0.2:
		mid := (b.Y0 + b.Y1) / 2
		b.Y0, b.Y1 = mid-width/2, mid+width/2
	case w <= 0.5 && h > w && h > 0.2:
		mid := (b.X0 + b.X1) / 2
		b.X0, b.X1 = mid-width/2, mid+width/2
		r.Vertical = true
	default:
		return r, false
	}
	r.Box, r.Thickness = b, width
	return r, width <= 2*maxRule
}

func orderedBox(a, b content.Point) Box {
	return Box{min(a.X, b.X), min(a.Y, b.Y), max(a.X, b.X), max(a.Y, b.Y)}
}

// thicken gives a box of no height or width the least thickness, around its middle.
func thicken(b Box, least float64) Box {
	if d := least - b.Width(); d > 0 {
		b.X0, b.X1 = b.X0-d/2, b.X1+d/2
	}
	if d := least - b.Height(); d > 0 {
		b.Y0, b.Y1 = b.Y0-d/2, b.Y1+d/2
	}
	return b
}

func rgb(c content.Color) Color { return Color{true, c.R, c.G, c.B} }
