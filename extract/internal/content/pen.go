package content

import (
	"math"
	"slices"

	"councildoc/extract/internal/font"
)

// pen draws the glyphs of one string: what all of them share.
type pen struct {
	trm   Matrix // text space to the page, at the beginning of the string
	text  *textState
	em    float64 // height of one em in points of the page
	x, y  float64 // text position from the beginning, in text space
	drawn Drawn   // what all glyphs have in common
	clip  Box
	clips bool // clip bounds anything
	plain bool // the last string had no text of more than one byte
}

// showChars records in.chars and moves the text position behind them. The pen is that
// of setPen.
func (in *interpreter) showChars() {
	p := &in.pen
	p.moveTo(&in.textMatrix, &in.gs.ctm)
	first := len(in.page.Glyphs)
	p.plain = false
	switch {
	case in.hidden > 0:
		p.pass(in.chars)
	case p.level():
		in.page.Glyphs = p.writeLevel(in.page.Glyphs, in.chars)
	default:
		in.page.Glyphs = p.write(in.page.Glyphs, in.chars)
	}
	if len(in.page.Glyphs) > first && !p.plain {
		in.page.note(in.chars)
	}
	in.page.Invisible = in.page.Invisible || p.drawn.Mode == modeInvisible && len(in.chars) > 0
	in.advance(p.x, p.y)
}

// note notes what is to be known of the characters that a page shows. What has a text of
// one byte is known and not tall.
func (page *Page) note(chars []*font.Char) {
	for _, c := range chars {
		if !c.Known {
			page.Undecodable++
		}
		if c.Tall {
			page.Tall = true
		}
	}
}

// write appends the glyphs of chars.
func (p *pen) write(glyphs []Glyph, chars []*font.Char) []Glyph {
	for _, c := range chars {
		glyphs = append(glyphs, Glyph{Drawn: p.drawn, Order: int32(len(glyphs))})
		g := &glyphs[len(glyphs)-1]
		p.place(g, c)
		p.move(c)
	}
	return glyphs
}

// pass moves the text position as write does.
func (p *pen) pass(chars []*font.Char) {
	for _, c := range chars {
		p.move(c)
	}
}

// level reports that all glyphs of a string stand on one height, as nearly all do.
func (p *pen) level() bool { return p.trm[1] == 0 && !p.drawn.Vertical }

// writeLevel is write for glyphs on one height. It works out the same numbers, each
// once: without character spacing a glyph begins where the one before ends.
func (p *pen) writeLevel(glyphs []Glyph, chars []*font.Char) []Glyph {
	t, m := p.text, &p.trm
	across, along := m[2]*(p.y+t.rise), m[0]
	at := Point{held(along*p.x + across + m[4]), held(m[3]*(p.y+t.rise) + m[5])}
	n, lengths := len(glyphs), 0
	glyphs = slices.Grow(glyphs, len(chars))[:n+len(chars)]
	out := glyphs[n:]
	for i, c := range chars {
		g := &out[i]
		g.Drawn, g.Text, g.Space, g.Clip, g.Order, g.Origin = p.drawn, c.Text, c.Blank, false, int32(n+i), at
		lengths |= len(c.Text)
		end := p.x + c.Width*t.size*t.scale
		at.X = held(along*end + across + m[4])
		g.End = at
		if t.charSpace == 0 && (!c.Space || t.wordSpace == 0) {
			p.x = end
			continue
		}
		p.move(c)
		at.X = held(along*p.x + across + m[4])
	}
	if p.clips {
		p.clipAll(out)
	}
	p.plain = lengths <= 1
	return glyphs
}

// clipAll notes which glyphs the clip leaves out.
func (p *pen) clipAll(glyphs []Glyph) {
	for i := range glyphs {
		glyphs[i].Clip = p.outside(&glyphs[i])
	}
}

// setPen makes the pen that of the strings that are shown next. It holds until
// something but the text position is changed.
func (in *interpreter) setPen() {
	p, t := &in.pen, &in.gs.text
	if t.font == nil {
		return
	}
	trm := in.textMatrix.Mul(in.gs.ctm)
	up := in.upScale(trm)
	p.trm, p.text, p.em = trm, t, held(math.Abs(t.size)*t.font.Em*up)
	p.clip = in.gs.clip
	p.clips = p.clip != everywhere
	g := Drawn{Look: p.drawn.Look, Font: t.font, Mark: in.mark, Link: -1, Mode: t.mode, Vertical: t.font.Vertical, Size: float64(float32(p.em))}
	in.applyPaint(&g)
	g.Style = styleOf(t.font, g.Mode)
	if g != p.drawn {
		in.page.looks++
		g.Look = in.page.looks
		p.drawn = g
	}
}

// styleOf is what font and mode say of the looks. To fill and stroke is how a producer
// without a bold font makes one.
func styleOf(f *font.Font, mode uint8) (s Style) {
	if f.Bold || mode == modeFillStroke {
		s |= Bold
	}
	if f.Italic {
		s |= Italic
	}
	return s
}

// moveTo puts the pen at the text position, all else being as setPen found it: it
// works out the offset of textMatrix × ctm.
func (p *pen) moveTo(text, ctm *Matrix) {
	p.x, p.y = 0, 0
	p.trm[4] = text[4]*ctm[0] + text[5]*ctm[2] + ctm[4]
	p.trm[5] = text[4]*ctm[1] + text[5]*ctm[3] + ctm[5]
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
func (in *interpreter) applyPaint(g *Drawn) {
	p := &in.gs.fill
	stroked := g.Mode == modeStroke || g.Mode == modeStrokeClip
	if stroked {
		p = &in.gs.stroke
	}
	both := g.Mode == modeFillStroke || g.Mode == 6
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
func (p *pen) move(c *font.Char) {
	t := p.text
	spacing := t.charSpace
	if c.Space {
		spacing += t.wordSpace
	}
	if p.drawn.Vertical {
		p.y += c.Advance*t.size + spacing
		return
	}
	p.x += (c.Width*t.size + spacing) * t.scale
}

// outside reports whether g lies wholly outside the clip, with room for accents,
// descenders and slanted strokes.
func (p *pen) outside(g *Glyph) bool {
	if p.within(g.Origin) {
		return false
	}
	b := boxOf(g.Origin, g.End).grown(p.em)
	return b.intersect(p.clip).empty()
}

// within reports that a glyph with its origin here is not outside the clip.
func (p *pen) within(at Point) bool {
	c := &p.clip
	return p.em > 0 && at.X > c.X0 && at.X < c.X1 && at.Y > c.Y0 && at.Y < c.Y1
}
