package font

import (
	"math"
	"slices"
)

// knownOrder reports whether the glyphs of a font stand in the order that
// TrueType fonts took over from the Macintosh (OpenType, "post", format 1), as
// Arial, Times New Roman and their likes do. The proof is in the widths: those
// given for the glyphs must be those of the characters in Helvetica or Times.
func knownOrder(widths map[uint32]float64) bool {
	names := macintoshNames()
	return slices.ContainsFunc(measuredFonts, func(font string) bool { return fits(widths, names, standardMetrics(font)) })
}

// measuredFonts are those of the standard 14 fonts that standardMetrics has.
var measuredFonts = []string{
	"Helvetica", "Helvetica-Bold", "Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic", "Symbol", "ZapfDingbats",
}

// fits compares the widths of printable ASCII, glyphs 3 to 97.
func fits(widths map[uint32]float64, names []string, metrics map[string]uint16) bool {
	const (
		first, last = 3, 97
		enough      = 10 // glyphs, and 5 widths: a fixed pitch proves nothing
		tolerance   = 0.0021
	)
	same, other := 0, 0
	distinct := make(map[uint16]bool)
	for gid := uint32(first); gid <= last; gid++ {
		w, ok := widths[gid]
		m, listed := metrics[names[gid]]
		switch {
		case !ok || !listed || w == 0:
		case math.Abs(w-float64(m)/1000) <= tolerance:
			same++
			distinct[m] = true
		default:
			other++
		}
	}
	return same >= enough && len(distinct) >= enough/2 && same >= 19*other
}

// orderedText returns the text of a glyph of a font in the Macintosh order.
func orderedText(gid uint32) string {
	names := macintoshNames()
	if int64(gid) >= int64(len(names)) {
		return ""
	}
	return glyphText(names[gid], false)
}
