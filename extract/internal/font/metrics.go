package font

import (
	"strconv"
	"strings"
	"sync"
)

// standardMetrics are the glyph widths of the standard 14 fonts in thousandths
// of the font size, by font and glyph name. Courier and the oblique Helveticas
// are not in it: see standardWidths.
var standardMetrics = sync.OnceValue(func() map[string]map[string]uint16 {
	all := make(map[string]map[string]uint16, 8)
	var fonts []string
	for _, l := range dataLines("metrics.txt") {
		f := strings.Fields(l)
		if f[0] == "@" {
			fonts = f[1:]
			for _, name := range fonts {
				all[name] = make(map[string]uint16, 320)
			}
			continue
		}
		for i, name := range fonts {
			if w, err := strconv.ParseUint(f[i+1], 10, 16); err == nil {
				all[name][f[0]] = uint16(w)
			}
		}
	}
	return all
})

// standardWidths gives the width of a glyph of a standard font in ems, and
// whether the font has such a glyph.
func standardWidths(font string) func(glyph string) (float64, bool) {
	if strings.HasPrefix(font, "Courier") {
		return func(glyph string) (float64, bool) { return 0.6, glyph != "" && glyph != ".notdef" }
	}
	switch font {
	case "Helvetica-Oblique":
		font = "Helvetica"
	case "Helvetica-BoldOblique":
		font = "Helvetica-Bold"
	}
	widths := standardMetrics()[font]
	return func(glyph string) (float64, bool) {
		switch glyph {
		case "nonbreakingspace", "nbspace":
			glyph = "space"
		case "softhyphen", "sfthyphen":
			glyph = "hyphen"
		}
		w, ok := widths[glyph]
		return float64(w) / 1000, ok
	}
}

// standardFamilies are the names under which the standard fonts go about in
// PDF files that do not embed them, in lower case without blanks and hyphens.
var standardFamilies = []struct{ prefix, family string }{
	{"helvetica", "Helvetica"}, {"arial", "Helvetica"},
	{"timesnewroman", "Times"}, {"times", "Times"},
	{"couriernew", "Courier"}, {"courier", "Courier"},
	{"symbol", "Symbol"}, {"zapfdingbats", "ZapfDingbats"}, {"itczapfdingbats", "ZapfDingbats"},
}

// narrowMarks are words in a name that say that the widths are not the family's.
var narrowMarks = []string{"narrow", "condensed", "cond", "black", "unicode", "rounded", "light", "compressed", "neue"}

// standardFont returns the standard font that a BaseFont name means, or "".
func standardFont(name string) string {
	plain := strings.Map(bare, strings.ToLower(name))
	for _, f := range standardFamilies {
		rest, ok := strings.CutPrefix(plain, f.prefix)
		if !ok {
			continue
		}
		for _, mark := range narrowMarks {
			if strings.Contains(rest, mark) {
				return ""
			}
		}
		bold, italic := nameStyle(name)
		return styledStandard(f.family, bold, italic)
	}
	return ""
}

// bare drops what font names differ in though they mean the same.
func bare(r rune) rune {
	if strings.ContainsRune(" -_,", r) {
		return -1
	}
	return r
}

// styledStandard names a font of a standard family.
func styledStandard(family string, bold, italic bool) string {
	slant := "Oblique"
	switch family {
	case "Symbol", "ZapfDingbats":
		return family
	case "Times":
		slant = "Italic"
	}
	switch {
	case bold && italic:
		return family + "-Bold" + slant
	case bold:
		return family + "-Bold"
	case italic:
		return family + "-" + slant
	case family == "Times":
		return "Times-Roman"
	}
	return family
}
