package font

import (
	_ "embed" // the widths
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed data/metrics.txt
var metricData string

// metrics are the glyph widths of standard fonts that were asked for, by their names.
var metrics sync.Map

// standardMetrics gives the glyph widths of one of the standard 14 fonts in thousandths
// of the font size. Courier and the oblique Helveticas have none: see standardWidths.
func standardMetrics(font string) map[string]uint16 {
	if widths, ok := metrics.Load(font); ok {
		return widths.(map[string]uint16)
	}
	widths := readMetrics(font)
	metrics.Store(font, widths)
	return widths
}

func readMetrics(font string) map[string]uint16 {
	widths := make(map[string]uint16, 320)
	column := -1 // of the font
	for l := range dataLines(metricData) {
		if fonts, ok := strings.CutPrefix(l, "@ "); ok {
			column = slices.Index(strings.Fields(fonts), font)
			continue
		}
		if column < 0 {
			continue
		}
		glyph, rest, _ := strings.Cut(l, " ")
		width := ""
		for range column + 1 {
			width, rest, _ = strings.Cut(rest, " ")
		}
		if w, err := strconv.ParseUint(width, 10, 16); err == nil {
			widths[glyph] = uint16(w)
		}
	}
	return widths
}

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
	widths := standardMetrics(font)
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
	family := standardFamily(name)
	if family == "" {
		return ""
	}
	bold, italic := nameStyle(name)
	return styledStandard(family, bold, italic)
}

// standardFamily returns the family of standardFont. Symbol and ZapfDingbats have one
// font each.
func standardFamily(name string) string {
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
		return f.family
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
