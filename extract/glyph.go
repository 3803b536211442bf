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

func (g *glyph) mid() float64 { return (g.x0 + g.x1) / 2 }

// middle is the point of a glyph by which it lies on something: within small letters.
func (g *glyph) middle() (x, y float64) { return g.mid(), g.base - 0.25*g.size }

func (g *glyph) top() float64    { return g.base - g.size*g.font.Ascent }
func (g *glyph) bottom() float64 { return g.base - g.size*g.font.Descent }

// box is the glyph's place in its frame: its own width, the font's height.
func (g *glyph) box() Box { return Box{g.x0, g.top(), g.x1, g.bottom()} }

// frames groups the glyphs of a page by the direction of their text. The frame
// with most glyphs comes first; drawing order is kept within each.
func (p *pageReader) frames() []*frameText {
	var order []*frameText
	var ft *frameText
	look := glyph{look: noLook}
	all := p.content.Glyphs
	for i := 0; i < len(all); {
		g := &all[i]
		if ft == nil || !ft.goesOn(g) {
			ft, order = frameOf(order, directionOf(g))
		}
		if i == 0 {
			ft.glyphs = p.scratch.space(len(all))
		}
		if look.look != g.Look {
			look = p.lookOf(g)
		}
		p.add(ft, &look, g, int32(i))
		i++
		if ft.frame.angle == 0 {
			i += p.addLevel(ft, &look, all[i:], int32(i))
		}
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

// goesOn reports whether a glyph is surely of the frame, as one is that hardly moves
// the text position.
func (ft *frameText) goesOn(g *content.Glyph) bool {
	dx, dy := g.End.X-g.Origin.X, g.End.Y-g.Origin.Y
	return ft.frame.angle == 0 && isLevel(dx, dy) || isStill(dx, dy)
}

// directionOf gives the angle of a frame.
func directionOf(g *content.Glyph) int {
	dx, dy := g.End.X-g.Origin.X, g.End.Y-g.Origin.Y
	if isStill(dx, dy) {
		return 0
	}
	return direction(dx, dy)
}

// frameText is the text of one direction.
type frameText struct {
	frame  frame
	glyphs []glyph

	unmarked bool // no glyph is a mark that stands on a letter: see attachMarks
	inSight  bool // no glyph is hidden: see hideUnseen
}

// add adds a glyph to a frame; order is its place in the drawing order.
func (p *pageReader) add(ft *frameText, look *glyph, g *content.Glyph, order int32) {
	ft.glyphs = append(ft.glyphs, *look)
	out := &ft.glyphs[len(ft.glyphs)-1]
	out.order = order
	out.set(g, ft.frame)
	p.noteText(ft, out)
	ft.inSight = ft.inSight && p.mayBeInSight(look, g) && !g.Clip && p.holds(out)
}

// addLevel adds to a frame, where it has room, the glyphs that go on level with the look
// of the last, and gives their number: nearly all are added here.
func (p *pageReader) addLevel(ft *frameText, look *glyph, shown []content.Glyph, order int32) int {
	n, inSight, several := len(ft.glyphs), ft.inSight, false
	room := ft.glyphs[n:min(cap(ft.glyphs), n+len(shown))]
	added := 0
	for i := range room {
		g, out := &shown[i], &room[i]
		if g.Look != look.look || g.Origin.Y != g.End.Y || g.Origin.X >= g.End.X || g.Vertical {
			break
		}
		*out = *look
		out.text, out.space, out.order = g.Text, g.Space, order+int32(i)
		out.x0, out.base, out.x1 = g.Origin.X, g.Origin.Y, g.End.X
		several = several || len(g.Text) > 1
		inSight = inSight && !g.Clip && p.holds(out)
		added++
	}
	ft.glyphs, ft.inSight = ft.glyphs[:n+added], inSight
	for i := 0; several && i < added; i++ {
		p.noteText(ft, &room[i])
	}
	return added
}

// noteText notes what is special in the text of a glyph, as nothing is in one byte.
func (p *pageReader) noteText(ft *frameText, g *glyph) {
	if len(g.text) > 1 {
		ft.unmarked = ft.unmarked && !g.standsOnLetter()
		p.leftward = p.leftward || hasLeftward(g.text)
	}
}

// lookOf gives a glyph without text and place.
func (p *pageReader) lookOf(g *content.Glyph) glyph {
	ft := p.doc.fonts.All()[g.Font]
	out := glyph{size: float64(g.Size), font: ft, color: rgb(g.Color), mark: g.Mark, link: -1, look: g.Look}
	if ft.Bold || g.Mode == 2 { // fill and stroke: bold made by a producer without a bold font
		out.style |= bold
	}
	if ft.Italic {
		out.style |= italic
	}
	return out
}

// set gives the glyph the text and the place that were shown.
func (out *glyph) set(g *content.Glyph, f frame) {
	out.text, out.space = g.Text, g.Space
	out.x0, out.base = f.in(g.Origin.X, g.Origin.Y)
	out.x1, _ = f.in(g.End.X, g.End.Y)
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
