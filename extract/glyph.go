package extract

import (
	"slices"
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
	var order []*frameText
	var ft *frameText
	look := glyph{look: noLook}
	all := p.content.Glyphs
	for from, to := 0, 0; from < len(all); from = to {
		first := &all[from]
		if ft == nil || !ft.goesOn(first) {
			ft, order = frameOf(order, directionOf(first))
		}
		if from == 0 {
			ft.glyphs = p.scratch.space(len(all))
		}
		for to = from + 1; to < len(all) && all[to].Look == first.Look && ft.goesOn(&all[to]); to++ {
		}
		if look.look != first.Look {
			look = p.lookOf(first)
		}
		p.add(ft, &look, all[from:to], int32(from))
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

// add adds glyphs of one look to a frame; order is the place of the first in the drawing
// order.
func (p *pageReader) add(ft *frameText, look *glyph, shown []content.Glyph, order int32) {
	inSight := ft.inSight && p.mayBeInSight(look, &shown[0])
	n := len(ft.glyphs)
	ft.glyphs = slices.Grow(ft.glyphs, len(shown))[:n+len(shown)]
	added := ft.glyphs[n:]
	for i := range added {
		out, g := &added[i], &shown[i]
		*out = *look
		out.order = order + int32(i)
		out.set(g, &ft.frame)
		if len(out.text) > 1 && out.standsOnLetter() {
			ft.unmarked = false
		}
		inSight = inSight && !g.Clip && p.holds(out)
	}
	ft.inSight = inSight
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
func (out *glyph) set(g *content.Glyph, f *frame) {
	out.text, out.space = g.Text, g.Space
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
