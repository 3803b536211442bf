package content

import (
	"math"

	"councildoc/extract/internal/font"
)

// pen draws the glyphs of one string: what all of them share.
type pen struct {
	trm   Matrix // text space to the page, at the beginning of the string
	text  *textState
	em    float64 // height of one em in points of the page
	x, y  float64 // text position from the beginning, in text space
	glyph Glyph   // what all glyphs have in common
	clip  Box
	clips bool // clip bounds anything
}

// showChars records in.chars and moves the text position behind them.
func (in *interpreter) showChars() {
	p := &in.pen
	in.setPen(p)
	vertical := p.glyph.Vertical
	glyphs := in.page.Glyphs
	for _, c := range in.chars {
		if in.hidden == 0 {
			glyphs = append(glyphs, p.glyph)
			p.place(&glyphs[len(glyphs)-1], c)
			if !c.Known {
				in.page.Undecodable++
			}
			in.page.Tall = in.page.Tall || c.Tall
		}
		p.move(c, vertical)
	}
	in.page.Glyphs = glyphs
	in.page.Invisible = in.page.Invisible || p.glyph.Mode == modeInvisible && len(in.chars) > 0
	in.advance(p.x, p.y)
}

// setPen makes p the pen of a string that is shown next.
func (in *interpreter) setPen(p *pen) {
	t := &in.gs.text
	trm := in.textMatrix.Mul(in.gs.ctm)
	up := in.upScale(trm)
	p.trm, p.text, p.em, p.x, p.y = trm, t, held(math.Abs(t.size)*t.font.Em*up), 0, 0
	p.clip = in.gs.clip
	p.clips = p.clip != everywhere
	g := &p.glyph
	g.Font, g.Mark, g.Mode, g.Vertical = t.index, in.mark, t.mode, t.font.Vertical
	g.Rise, g.Size = float32(held(t.rise*up)), float32(p.em)
	in.applyPaint(g)
}

// scale is the factor by which a matrix enlarges upright text, kept from one
// string to the next.
type scale struct {
	of [4]float64 // the matrix without its offset
	up float64
}

// upScale is the factor by which m enlarges what stands upright on the baseline.
func (in *interpreter) upScale(m Matrix) float64 {
	if of := [4]float64(m[:4]); of != in.scale.of {
		in.scale = scale{of, upScale(m)}
	}
	return in.scale.up
}

// upScale is the factor by which m enlarges what stands upright on the baseline.
// A slant does not count: slanted letters are as high as upright ones.
func upScale(m Matrix) float64 {
	along := math.Hypot(m[0], m[1])
	if along == 0 {
		return math.Hypot(m[2], m[3])
	}
	return math.Abs(m.determinant()) / along
}

// applyPaint sets the colour of text. Text that leaves no mark gets the
// rendering mode that says so.
func (in *interpreter) applyPaint(g *Glyph) {
	p := &in.gs.fill
	stroked := g.Mode == modeStroke || g.Mode == modeStrokeClip
	if stroked {
		p = &in.gs.stroke
	}
	both := g.Mode == 2 || g.Mode == 6
	if !p.visible() && both {
		p = &in.gs.stroke
	}
	g.Color = p.seen()
	if !p.visible() && g.Mode != modeClip {
		g.Mode = modeInvisible
	}
}

// place sets where the glyph of c stands. In vertical writing its Origin is the
// text position above it and its End the one below.
func (p *pen) place(g *Glyph, c *font.Char) {
	t, m, y := p.text, &p.trm, p.y+p.text.rise
	g.Text, g.Space = c.Text, c.Blank
	g.Origin = m.Apply(p.x, y)
	if g.Vertical {
		g.End = m.Apply(p.x, y+c.Advance*t.size)
	} else {
		g.End = m.Apply(p.x+c.Width*t.size*t.scale, y)
	}
	g.Clip = p.clips && p.outside(g)
}

// move moves the text position behind c (clause 9.4.4).
func (p *pen) move(c *font.Char, vertical bool) {
	t := p.text
	spacing := t.charSpace
	if c.Space {
		spacing += t.wordSpace
	}
	if vertical {
		p.y += c.Advance*t.size + spacing
		return
	}
	p.x += (c.Width*t.size + spacing) * t.scale
}

// outside reports whether g lies wholly outside the clip, with room for accents,
// descenders and slanted strokes.
func (p *pen) outside(g *Glyph) bool {
	if c := &p.clip; p.em > 0 && g.Origin.X > c.X0 && g.Origin.X < c.X1 && g.Origin.Y > c.Y0 && g.Origin.Y < c.Y1 {
		return false
	}
	b := boxOf(g.Origin, g.End).grown(p.em)
	return b.intersect(p.clip).empty()
}
