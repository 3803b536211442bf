package extract

import (
	"strings"
	"unicode"

	"councildoc/extract/internal/content"
	"councildoc/extract/internal/font"
)

// glyph is one shown character in the coordinates of its frame.
type glyph struct {
	text   string
	x0, x1 float64
	base   float64
	size   float64
	font   *font.Font
	color  Color
	mark   int32 // index into the page's marks, -1 outside
	order  int32 // place in the drawing order
	link   int32 // index into the page's links, -1 outside
	look   int32 // see content.Glyph, noLook of a character read in a picture
	space  bool
	style  style
	ground Color // highlight
	hidden Hidden

	confidence float32 // of a character read in a picture, else 0
}

// noLook is the look of what has font, size and colour of its own.
const noLook = -1

// style is the set of looks that split a Line into Spans.
type style uint8

const (
	bold style = 1 << iota
	italic
	underline
	strike
	superscript
	subscript
)

// drawnLooks are the looks that a blank has as well.
type drawnLooks struct {
	style  style
	ground Color
}

func (g *glyph) drawn() drawnLooks { return drawnLooks{g.style & (underline | strike), g.ground} }

func (g *glyph) mid() float64    { return (g.x0 + g.x1) / 2 }
func (g *glyph) top() float64    { return g.base - g.size*g.font.Ascent }
func (g *glyph) bottom() float64 { return g.base - g.size*g.font.Descent }

// box is the glyph's place in its frame: its own width, the font's height.
func (g *glyph) box() Box { return Box{g.x0, g.top(), g.x1, g.bottom()} }

// frames groups the glyphs of a page by the direction of their text. The frame
// with most glyphs comes first; drawing order is kept within each.
func (p *pageReader) frames() []*frameText {
	c := p.content
	looks := looks{glyph: glyph{look: noLook}}
	var order []*frameText
	var ft *frameText
	for i := range c.Glyphs {
		g := &c.Glyphs[i]
		dx, dy := g.End.X-g.Origin.X, g.End.Y-g.Origin.Y
		if ft == nil || !ft.goesOn(dx, dy) {
			angle := 0
			if !isStill(dx, dy) {
				angle = direction(dx, dy)
			}
			ft, order = frameOf(order, angle)
		}
		if i == 0 {
			ft.glyphs = p.scratch.space(len(c.Glyphs))
		}
		if g.Look != looks.glyph.look {
			looks = p.looksOf(g)
		}
		ft.glyphs = append(ft.glyphs, looks.glyph)
		out := &ft.glyphs[len(ft.glyphs)-1]
		out.set(g, ft.frame, int32(i))
		ft.unmarked = ft.unmarked && !(len(out.text) > 1 && out.standsOnLetter())
		ft.inSight = ft.inSight && looks.inSight && !g.Clip && p.holds(out)
	}
	return order
}

// frameOf gives the frame of a direction, a new one where there is none.
func frameOf(all []*frameText, angle int) (*frameText, []*frameText) {
	for _, ft := range all {
		if ft.frame.angle == angle {
			return ft, all
		}
	}
	ft := &frameText{frame: newFrame(angle), unmarked: true, inSight: angle == 0}
	return ft, append(all, ft)
}

// goesOn reports whether a glyph that moves the text position by this vector surely is
// of the frame, as one is that hardly moves it.
func (ft *frameText) goesOn(dx, dy float64) bool {
	return ft.frame.angle == 0 && isLevel(dx, dy) || isStill(dx, dy)
}

// frameText is the text of one direction.
type frameText struct {
	frame  frame
	glyphs []glyph

	unmarked bool // no glyph is a mark that stands on a letter: see attachMarks
	inSight  bool // no glyph is hidden: see hideUnseen
}

// looks is what glyphs of one look have in common.
type looks struct {
	glyph   glyph
	inSight bool // nothing in it hides them: see hideUnseen
}

func (p *pageReader) looksOf(g *content.Glyph) looks {
	ft := p.doc.fonts.All()[g.Font]
	out := glyph{size: float64(g.Size), font: ft, color: rgb(g.Color), mark: g.Mark, link: -1, look: g.Look}
	if ft.Bold || g.Mode == 2 { // fill and stroke: bold made by a producer without a bold font
		out.style |= bold
	}
	if ft.Italic {
		out.style |= italic
	}
	return looks{out, p.mayBeInSight(&out, g)}
}

// set gives the glyph the text and the place that were shown.
func (out *glyph) set(g *content.Glyph, f frame, order int32) {
	out.text, out.space, out.order = g.Text, g.Space, order
	if f.angle == 0 {
		out.x0, out.base, out.x1 = g.Origin.X, g.Origin.Y, g.End.X
	} else {
		out.x0, out.base = f.in(g.Origin.X, g.Origin.Y)
		out.x1, _ = f.in(g.End.X, g.End.Y)
	}
	if out.x1 < out.x0 {
		out.x0, out.x1 = out.x1, out.x0
	}
	if g.Vertical { // set on the middle of the column: put where a turned letter has its baseline
		out.base += (out.font.Ascent + out.font.Descent) / 2 * out.size
	}
}

func isBlank(s string) bool {
	if len(s) == 1 && s[0] > ' ' {
		return false
	}
	return s != "" && strings.TrimFunc(s, unicode.IsSpace) == ""
}
