package extract

import (
	"math"
	"unicode"
	"unicode/utf8"

	"councildoc/extract/internal/content"
)

// setUpright tells the letters of East Asian columns that are drawn one below the
// other with a font for rows: they get the vertical writing mode that they have
// for the eye. Three letters make a column.
func setUpright(glyphs []glyph) {
	const least = 3
	for from := 0; from < len(glyphs); {
		to := from + 1
		for to < len(glyphs) && isBelow(&glyphs[to-1], &glyphs[to]) {
			to++
		}
		if to-from >= least {
			for i := from; i < to; i++ {
				turnUpright(&glyphs[i])
			}
		}
		from = to
	}
}

// isBelow reports whether b stands right below a, as the next letter of a column.
func isBelow(a, b *glyph) bool {
	if !isEastAsian(a) || !isEastAsian(b) || math.Abs(a.Size-b.Size) > 0.05*a.Size {
		return false
	}
	em := a.Size
	ax, bx := (a.Origin.X+a.End.X)/2, (b.Origin.X+b.End.X)/2
	down := b.Origin.Y - a.Origin.Y
	return math.Abs(ax-bx) <= 0.15*em && down >= 0.85*em && down <= 1.6*em
}

// isEastAsian reports an upright letter of a script that is written in columns.
func isEastAsian(g *glyph) bool {
	if len(g.Text) < 3 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(g.Text)
	return r >= 0x2e80 && !g.Vertical && g.End.X > g.Origin.X && math.Abs(g.End.Y-g.Origin.Y) < 0.01*g.Size &&
		(unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo) ||
			r >= 0x3000 && r < 0x3040 || r == 'ー' || r >= 0xfe10 && r <= 0xfe4f || r >= 0xff00 && r <= 0xff65)
}

// turnUpright gives the glyph the origin and end of vertical writing: the middle
// above and below its square.
func turnUpright(g *glyph) {
	const above, below = 0.88, 0.12 // of an em square about the baseline
	mid, y, em := (g.Origin.X+g.End.X)/2, g.Origin.Y, g.Size
	g.Origin, g.End = content.Point{X: mid, Y: y - above*em}, content.Point{X: mid, Y: y + below*em}
	g.Vertical = true
}
