package extract

import (
	"strings"
	"unicode"

	"councildoc/extract/internal/content"
)

// glyph is one shown character. In a frame its place is turned: Origin.X and End.X are
// where it begins and ends on the line, Origin.Y is its baseline.
type glyph = content.Glyph

// noLook is the look of what has font, size and colour of its own: of a character read
// in a picture.
const noLook = -1

// style is the set of looks that split a Line into Spans.
type style = content.Style

const (
	bold        = content.Bold
	italic      = content.Italic
	underline   = content.Underline
	strike      = content.Strike
	superscript = content.Superscript
	subscript   = content.Subscript
)

// drawnLooks are the looks that a blank has as well.
type drawnLooks struct {
	style  style
	ground content.Ground
}

func drawnLooksOf(g *glyph) drawnLooks { return drawnLooks{g.Style & (underline | strike), g.Ground} }

// boxOfGlyph is the glyph's place in its frame: its own width, the font's height.
func boxOfGlyph(g *glyph) Box { return Box{g.Origin.X, g.Top(), g.End.X, g.Bottom()} }

// frames groups the glyphs of a page by the direction of their text, in drawing order.
// Those of the first frame, nearly always all, stay in the room of the page.
func (p *pageReader) frames() []*frameText {
	var order []*frameText
	var ft *frameText
	all := p.content.Glyphs
	for i := 0; i < len(all); {
		if ft == nil || !ft.goesOn(&all[i]) {
			ft, order = frameOf(order, directionOf(&all[i]))
		}
		if i == 0 {
			ft.glyphs = all[:0]
		}
		first := len(ft.glyphs)
		p.add(ft, all[i])
		i++
		if ft.frame.angle == 0 {
			i += p.addLevel(ft, all, i)
		}
		added := ft.glyphs[first:]
		ft.inSight = ft.inSight && (p.showsPlainly(&added[0], &added[len(added)-1]) || areBlank(added))
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
func (ft *frameText) goesOn(g *glyph) bool {
	dx, dy := g.End.X-g.Origin.X, g.End.Y-g.Origin.Y
	return ft.frame.angle == 0 && isLevel(dx, dy) || isStill(dx, dy)
}

// directionOf gives the angle of a frame.
func directionOf(g *glyph) int {
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

// add adds a glyph to a frame.
func (p *pageReader) add(ft *frameText, g glyph) {
	ft.glyphs = append(ft.glyphs, g)
	out := &ft.glyphs[len(ft.glyphs)-1]
	ft.frame.turn(out)
	p.noteText(ft, out)
}

// addLevel adds to a frame the glyphs of a page from i on that are surely as the last: of
// its look, on its height and behind it, on the page. It gives their number: nearly all
// are added here.
func (p *pageReader) addLevel(ft *frameText, all []glyph, i int) int {
	last := &ft.glyphs[len(ft.glyphs)-1]
	look, base, width := last.Look, last.Origin.Y, p.out.Width
	x0, x1 := last.Origin.X, last.End.X
	next := all[i:]
	n, lengths := 0, 0
	for n < len(next) {
		g := &next[n]
		if g.Look != look || g.Origin.Y != base || g.End.Y != base || g.Origin.X >= g.End.X ||
			g.Origin.X < x0 || g.End.X < x1 || g.End.X > width || g.Clip || g.Vertical {
			break
		}
		x0, x1 = g.Origin.X, g.End.X
		lengths |= len(g.Text)
		n++
	}
	if len(ft.glyphs) == i { // nothing has left the first frame: they stand where they belong
		ft.glyphs = all[:i+n]
	} else {
		ft.glyphs = append(ft.glyphs, next[:n]...)
	}
	for k := len(ft.glyphs) - n; lengths > 1 && k < len(ft.glyphs); k++ {
		p.noteText(ft, &ft.glyphs[k])
	}
	return n
}

// noteText notes what is special in the text of a glyph, as nothing is in one byte.
func (p *pageReader) noteText(ft *frameText, g *glyph) {
	if len(g.Text) > 1 {
		ft.unmarked = ft.unmarked && !standsOnLetter(g)
		p.leftward = p.leftward || hasLeftward(g.Text)
	}
}

// turn gives the glyph its place in the frame.
func (f frame) turn(g *glyph) {
	x0, base := f.in(g.Origin.X, g.Origin.Y)
	x1, _ := f.in(g.End.X, g.End.Y)
	if x1 < x0 {
		x0, x1 = x1, x0
	}
	if g.Vertical { // set on the middle of the column: put where a turned letter has its baseline
		base += (g.Font.Ascent + g.Font.Descent) / 2 * g.Size
	}
	g.Origin, g.End = content.Point{X: x0, Y: base}, content.Point{X: x1, Y: base}
}

func isBlank(s string) bool {
	if len(s) == 1 && s[0] > ' ' {
		return false
	}
	return s != "" && strings.TrimFunc(s, unicode.IsSpace) == ""
}
