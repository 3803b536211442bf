package extract

import (
	"councildoc/extract/internal/content"
)

// tiny is the size in points below which text is hidden: nobody reads it.
const tiny = 1.0

// Text rendering modes (table 106) that paint nothing.
const (
	modeInvisible = 3
	modeClip      = 7
)

// mayBeInSight reports a look in which hideUnseen would surely leave an upright glyph as
// it is, when that lies on the page and within the clip, as nearly all do.
func (p *pageReader) mayBeInSight(g *glyph, src *content.Glyph) bool {
	return paints(src) && g.size >= tiny && !p.ground.maySwallow(g.color)
}

// paints reports a text rendering mode that fills or strokes.
func paints(src *content.Glyph) bool { return src.Mode < modeInvisible }

// holds reports whether an upright glyph lies on the page.
func (p *pageReader) holds(g *glyph) bool {
	return p.bounds().Contains(g.middle())
}

// hideUnseen marks the glyphs that a reader of the page cannot see. A blank is
// hidden with what stands before it.
func (p *pageReader) hideUnseen(ft *frameText) {
	last := Hidden("")
	asked := 0 // glyphs that plainlySeen was asked for
	for i := 0; i < len(ft.glyphs); i++ {
		if i >= asked {
			n, seen := p.plainlySeen(ft, i)
			if asked = i + n; seen {
				last, i = "", asked-1
				continue
			}
		}
		g := &ft.glyphs[i]
		if g.text == "" {
			continue
		}
		if g.space {
			g.hidden = last
			continue
		}
		g.hidden = p.whyHidden(ft.frame, g)
		last = g.hidden
	}
}

// plainlySeen reports whether the n glyphs from i on are surely seen: a stretch of one
// look on one height that begins with a letter, on the page and not clipped, and with
// nothing in about its colour under it. n is 0 where there is no such stretch.
func (p *pageReader) plainlySeen(ft *frameText, i int) (n int, seen bool) {
	first := &ft.glyphs[i]
	if ft.frame.angle != 0 || first.look == noLook || first.space || first.text == "" ||
		near(first.color, white) || !paints(&p.content.Glyphs[first.order]) || first.size < tiny {
		return 0, false
	}
	left, right := first, first
	rest := ft.glyphs[i:]
	for n < len(rest) {
		g := &rest[n]
		if g.look != first.look || g.base != first.base || p.content.Glyphs[g.order].Clip {
			break
		}
		if g.mid() < left.mid() {
			left = g
		}
		if g.mid() > right.mid() {
			right = g
		}
		n++
	}
	if n == 0 || !p.holds(left) || !p.holds(right) {
		return n, false
	}
	x1, y := right.middle()
	return n, !p.ground.maySwallowAlong(first.color, left.mid(), x1, y)
}

func (p *pageReader) whyHidden(f frame, g *glyph) Hidden {
	src := &p.content.Glyphs[g.order]
	x, y := f.out(g.middle())
	switch {
	case src.Mode == modeInvisible && !p.scanned:
		return HiddenMode
	case src.Mode == modeClip && !p.ground.paintedAfter(x, y, int(g.order)): // what is painted later shows in the shape of the letters
		return HiddenMode
	case g.size < tiny:
		return HiddenTiny
	case src.Clip:
		return HiddenClipped
	case !p.bounds().Contains(x, y):
		return HiddenOffPage
	case paints(src) && p.sameAsGround(g, x, y):
		return HiddenColor
	}
	return ""
}

// bounds is the page as a box.
func (p *pageReader) bounds() Box { return Box{0, 0, p.out.Width, p.out.Height} }

// sameAsGround reports text in the colour of what lies under it. Over a picture
// or a pattern nothing can be said.
func (p *pageReader) sameAsGround(g *glyph, x, y float64) bool {
	if !p.ground.maySwallow(g.color) {
		return false // by far the most text
	}
	under := p.ground.under(x, y, int(g.order))
	return under.Set && near(g.color, under)
}

func near(a, b Color) bool {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return d(a.R, b.R)+d(a.G, b.G)+d(a.B, b.B) <= 6
}

// takeHidden takes the hidden glyphs out of ft.
func (p *pageReader) takeHidden(ft *frameText) []glyph {
	if ft.inSight {
		return nil
	}
	p.hideUnseen(ft)
	var hidden []glyph
	for i := range ft.glyphs {
		if ft.glyphs[i].hidden != "" {
			hidden = append(hidden, ft.glyphs[i])
		}
	}
	if hidden == nil {
		return nil
	}
	seen := ft.glyphs[:0]
	for _, g := range ft.glyphs {
		if g.hidden == "" {
			seen = append(seen, g)
		}
	}
	ft.glyphs = seen
	return hidden
}

// isScan reports a page whose text is an invisible layer over a picture of it,
// as text recognition leaves it: there the layer is the text.
func isScan(c *content.Page, width, height float64) bool {
	if !c.Invisible {
		return false
	}
	invisible, visible := 0, 0
	for i := range c.Glyphs {
		if c.Glyphs[i].Mode == modeInvisible {
			invisible++
		} else if !c.Glyphs[i].Space {
			visible++
		}
	}
	if invisible == 0 || visible > invisible/10 {
		return false
	}
	covered := 0.0
	for _, im := range c.Images {
		covered += (im.X1 - im.X0) * (im.Y1 - im.Y0)
	}
	return covered >= 0.5*width*height
}
