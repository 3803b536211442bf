package extract

import (
	"councildoc/extract/internal/content"
)

// tiny is the size in points below which text is hidden: nobody reads it.
const tiny = 1.0

// hideUnseen marks the glyphs that a reader of the page cannot see.
func (p *pageReader) hideUnseen(ft *frameText, c *content.Page) {
	for i := range ft.glyphs {
		g := &ft.glyphs[i]
		src := &c.Glyphs[g.order]
		switch {
		case g.text == "" || g.space:
		case src.Mode == 3 || src.Mode == 7:
			if !p.scanned {
				g.hidden = HiddenMode
			}
		case g.size < tiny:
			g.hidden = HiddenTiny
		case src.Clip:
			g.hidden = HiddenClipped
		case p.offPage(ft.frame, g):
			g.hidden = HiddenOffPage
		case p.sameAsGround(ft.frame, g):
			g.hidden = HiddenColor
		}
	}
}

func (p *pageReader) offPage(f frame, g *glyph) bool {
	x, y := f.out(g.mid(), g.base-0.25*g.size)
	return x < 0 || y < 0 || x > p.out.Width || y > p.out.Height
}

// sameAsGround reports text in the colour of what lies under it: the last area
// filled before it, or the white page. Over a picture nothing can be said.
func (p *pageReader) sameAsGround(f frame, g *glyph) bool {
	if g.color.R < 0xf0 && len(p.fills)+len(p.areas) == 0 {
		return false // dark on the bare page: by far the most text
	}
	x, y := f.out(g.mid(), g.base-0.25*g.size)
	ground, order := Color{true, 0xff, 0xff, 0xff}, -1
	for i := len(p.fills) - 1; i >= 0; i-- {
		if fl := &p.fills[i]; fl.order <= int(g.order) && fl.Box.Contains(x, y) {
			ground, order = fl.Color, fl.order
			break
		}
	}
	for i := range p.areas {
		if a := &p.areas[i]; a.order >= order && a.order <= int(g.order) && a.Box.Contains(x, y) {
			if !a.Color.Set {
				return false
			}
			ground, order = a.Color, a.order
		}
	}
	for _, im := range p.images {
		if im.order >= order && im.order <= int(g.order) && im.box.Contains(x, y) {
			return false
		}
	}
	return near(g.color, ground)
}

func near(a, b Color) bool {
	d := func(x, y uint8) int { return max(int(x)-int(y), int(y)-int(x)) }
	return d(a.R, b.R)+d(a.G, b.G)+d(a.B, b.B) <= 6
}

// isScan reports a page whose text is an invisible layer over a picture of it,
// as text recognition leaves it: there the layer is the text.
func isScan(c *content.Page, width, height float64) bool {
	invisible, visible := 0, 0
	for i := range c.Glyphs {
		if c.Glyphs[i].Mode == 3 {
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
