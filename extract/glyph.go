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
	space  bool
	style  style
	ground Color // highlight
	hidden Hidden

	confidence float32 // of a character read in a picture, else 0
}

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
func frames(c *content.Page, fonts *font.Fonts) []*frameText {
	byAngle := map[int]*frameText{}
	var order []*frameText
	angle := 0
	for i := range c.Glyphs {
		g := &c.Glyphs[i]
		if dx, dy := g.End.X-g.Origin.X, g.End.Y-g.Origin.Y; dx*dx+dy*dy > 1e-6 {
			angle = direction(dx, dy)
		}
		ft := byAngle[angle]
		if ft == nil {
			ft = &frameText{frame: newFrame(angle)}
			byAngle[angle] = ft
			order = append(order, ft)
		}
		ft.glyphs = append(ft.glyphs, newGlyph(g, ft.frame, fonts, int32(i)))
	}
	return order
}

// frameText is the text of one direction.
type frameText struct {
	frame  frame
	glyphs []glyph
}

func newGlyph(g *content.Glyph, f frame, fonts *font.Fonts, order int32) glyph {
	out := glyph{
		text: g.Text, size: float64(g.Size), font: fonts.At(int(g.Font)),
		color: rgb(g.Color), mark: g.Mark, order: order, link: -1,
		space: g.Space || isBlank(g.Text),
	}
	out.x0, out.base = f.in(g.Origin.X, g.Origin.Y)
	out.x1, _ = f.in(g.End.X, g.End.Y)
	if out.x1 < out.x0 {
		out.x0, out.x1 = out.x1, out.x0
	}
	if g.Vertical { // set on the middle of the column: put where a turned letter has its baseline
		out.base += (out.font.Ascent + out.font.Descent) / 2 * out.size
	}
	if out.font.Bold || g.Mode == 2 { // fill and stroke: bold made by a producer without a bold font
		out.style |= bold
	}
	if out.font.Italic {
		out.style |= italic
	}
	return out
}

func isBlank(s string) bool {
	return s != "" && strings.TrimFunc(s, unicode.IsSpace) == ""
}
