package extract

import (
	"slices"

	"councildoc/extract/internal/content"
)

// tiny is the size in points below which text is hidden: nobody reads it.
const tiny = 1.0

// Text rendering modes (table 106) that paint nothing.
const (
	modeInvisible = 3
	modeClip      = 7
)

// How a glyph is hidden, in the order of hiddenNames.
const (
	notHidden uint8 = iota
	hiddenMode
	hiddenColor
	hiddenOffPage
	hiddenTiny
	hiddenClipped
)

var hiddenNames = [...]Hidden{"", HiddenMode, HiddenColor, HiddenOffPage, HiddenTiny, HiddenClipped}

// showsPlainly reports that hideUnseen would surely leave upright glyphs as they are, of
// one look on one height from left to right, and none clipped but left: they lie on the
// page, and nothing of about their colour was painted under them.
func (p *pageReader) showsPlainly(left, right *glyph) bool {
	if !paints(left) || left.Size < tiny || left.Clip || !p.holds(left) || !p.holds(right) {
		return false
	}
	color := rgb(left.Color)
	if !p.ground.maySwallow(color) {
		return true
	}
	x, y := left.Middle()
	return !near(color, white) && !p.ground.maySwallowAlong(color, x, right.Mid(), y)
}

// areBlank reports glyphs that are seen wherever they stand when no letter is hidden.
func areBlank(glyphs []glyph) bool {
	return !slices.ContainsFunc(glyphs, func(g glyph) bool { return !g.Space })
}

// paints reports a text rendering mode that fills or strokes.
func paints(g *glyph) bool { return g.Mode < modeInvisible }

// holds reports whether an upright glyph lies on the page.
func (p *pageReader) holds(g *glyph) bool {
	return p.bounds().Contains(g.Middle())
}

// hideUnseen marks the glyphs that a reader of the page cannot see. A blank is
// hidden with what stands before it.
func (p *pageReader) hideUnseen(ft *frameText) {
	last := notHidden
	asked := 0 // glyphs that plainlySeen was asked for
	for i := 0; i < len(ft.glyphs); i++ {
		if i >= asked {
			n, seen := p.plainlySeen(ft, i)
			if asked = i + n; seen {
				last, i = notHidden, asked-1
				continue
			}
		}
		g := &ft.glyphs[i]
		if g.Text == "" {
			continue
		}
		if g.Space {
			g.Hidden = last
			continue
		}
		g.Hidden = p.whyHidden(ft.frame, g)
		last = g.Hidden
	}
}

// plainlySeen reports whether the n glyphs from i on are surely seen: a stretch of one
// look on one height that begins with a letter, on the page and not clipped, and with
// nothing in about its colour under it. n is 0 where there is no such stretch.
func (p *pageReader) plainlySeen(ft *frameText, i int) (n int, seen bool) {
	first := &ft.glyphs[i]
	if ft.frame.angle != 0 || first.Look == noLook || first.Space || first.Text == "" {
		return 0, false
	}
	left, right := first, first
	rest := ft.glyphs[i:]
	for n < len(rest) {
		g := &rest[n]
		if g.Look != first.Look || g.Origin.Y != first.Origin.Y || g.Clip {
			break
		}
		if g.Mid() < left.Mid() {
			left = g
		}
		if g.Mid() > right.Mid() {
			right = g
		}
		n++
	}
	return n, n > 0 && p.showsPlainly(left, right)
}

func (p *pageReader) whyHidden(f frame, g *glyph) uint8 {
	x, y := f.out(g.Middle())
	switch {
	case g.Mode == modeInvisible && !p.scanned:
		return hiddenMode
	case g.Mode == modeClip && !p.ground.paintedAfter(x, y, int(g.Order)): // what is painted later shows in the shape of the letters
		return hiddenMode
	case g.Size < tiny:
		return hiddenTiny
	case g.Clip:
		return hiddenClipped
	case !p.bounds().Contains(x, y):
		return hiddenOffPage
	case paints(g) && p.sameAsGround(g, x, y):
		return hiddenColor
	}
	return notHidden
}

// bounds is the page as a box.
func (p *pageReader) bounds() Box { return Box{0, 0, p.out.Width, p.out.Height} }

// sameAsGround reports text in the colour of what lies under it. Over a picture
// or a pattern nothing can be said.
func (p *pageReader) sameAsGround(g *glyph, x, y float64) bool {
	if !p.ground.maySwallow(rgb(g.Color)) {
		return false // by far the most text
	}
	under := p.ground.under(x, y, int(g.Order))
	return under.Set && near(rgb(g.Color), under)
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
		if ft.glyphs[i].Hidden != notHidden {
			hidden = append(hidden, ft.glyphs[i])
		}
	}
	if hidden == nil {
		return nil
	}
	seen := ft.glyphs[:0]
	for _, g := range ft.glyphs {
		if g.Hidden == notHidden {
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
