package font

import (
	"strconv"
	"strings"
)

// glyphText returns the text that a glyph name stands for by the rules of the
// Adobe Glyph List specification (section 2), or "".
func glyphText(name string, dingbats bool) string {
	if name == "" || name[0] == '.' {
		return ""
	}
	if s, ok := listedGlyph(name, dingbats); ok {
		return s
	}
	base, _, _ := strings.Cut(name, ".")
	var text strings.Builder
	for component := range strings.SplitSeq(base, "_") {
		s, ok := componentText(component, dingbats)
		if !ok {
			return ""
		}
		text.WriteString(s)
	}
	return text.String()
}

func componentText(name string, dingbats bool) (string, bool) {
	if s, ok := listedGlyph(name, dingbats); ok {
		return s, true
	}
	if s, ok := uniName(name); ok {
		return s, true
	}
	return shapedGlyph(name)
}

func listedGlyph(name string, dingbats bool) (string, bool) {
	if dingbats {
		if s, ok := dingbatsList.text(name); ok {
			return s, true
		}
	}
	s, ok := adobeGlyph(name)
	if !ok {
		return "", false
	}
	if r := []rune(s); len(r) == 1 && isPrivate(r[0]) {
		return privateGlyph(name, s)
	}
	return s, true
}

// uniName reads uniXXXX (any number of groups of four digits) and uXXXX to uXXXXXX.
// Lower-case digits are against the specification and common all the same.
func uniName(name string) (string, bool) {
	if digits, ok := strings.CutPrefix(name, "uni"); ok && len(digits) >= 4 && len(digits)%4 == 0 {
		var text strings.Builder
		for ; digits != ""; digits = digits[4:] {
			r, ok := hexRune(digits[:4])
			if !ok {
				return "", false
			}
			text.WriteRune(r)
		}
		return text.String(), true
	}
	if digits, ok := strings.CutPrefix(name, "u"); ok && len(digits) >= 4 && len(digits) <= 6 {
		if r, ok := hexRune(digits); ok {
			return string(r), true
		}
	}
	return "", false
}

func hexRune(digits string) (rune, bool) {
	v, err := strconv.ParseUint(digits, 16, 32)
	if err != nil || v > 0x10FFFF || v >= 0xD800 && v < 0xE000 {
		return 0, false
	}
	return rune(v), true
}

// shapeSuffixes end the names of glyphs that are another shape of a letter:
// small capitals, old-style, raised and lowered figures (PDF 32000-1, annex D.4).
var shapeSuffixes = []string{"oldstyle", "superior", "inferior", "small", "fitted", "sans", "serif"}

// shapedGlyph gives the text of a name such as "fouroldstyle" or "Agravesmall".
func shapedGlyph(name string) (string, bool) {
	for _, suffix := range shapeSuffixes {
		base, ok := strings.CutSuffix(name, suffix)
		if !ok || base == "" {
			continue
		}
		if suffix == "small" {
			if s, ok := adobeGlyph(strings.ToLower(base)); ok {
				return s, true
			}
		}
		if base == "register" {
			base = "registered"
		}
		if s, ok := adobeGlyph(base); ok {
			return s, true
		}
	}
	return "", false
}

// privateGlyph replaces the private-use values of the Adobe Glyph List, which
// mean nothing outside Adobe's own fonts, by what the glyph shows.
func privateGlyph(name, private string) (string, bool) {
	if s, ok := shapedGlyph(name); ok {
		return s, true
	}
	if s, ok := bracketPieces[name]; ok {
		return s, true
	}
	return private, true
}

// bracketPieces are the parts of tall brackets in the Symbol encoding: Unicode
// has had them since version 3.2, after the list was made.
var bracketPieces = map[string]string{
	"radicalex": "\u203E", "arrowvertex": "\u23D0", "arrowhorizex": "\u23AF",
	"parenlefttp": "\u239B", "parenleftex": "\u239C", "parenleftbt": "\u239D",
	"parenrighttp": "\u239E", "parenrightex": "\u239F", "parenrightbt": "\u23A0",
	"bracketlefttp": "\u23A1", "bracketleftex": "\u23A2", "bracketleftbt": "\u23A3",
	"bracketrighttp": "\u23A4", "bracketrightex": "\u23A5", "bracketrightbt": "\u23A6",
	"bracelefttp": "\u23A7", "braceleftmid": "\u23A8", "braceleftbt": "\u23A9", "braceex": "\u23AA",
	"bracerighttp": "\u23AB", "bracerightmid": "\u23AC", "bracerightbt": "\u23AD",
	"integralex": "\u23AE",
}
