package object

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// pdfDocEncoding gives the characters of the codes that differ from Latin-1
// (Annex D.3); code 0x7F, 0x9F and 0xAD mean nothing.
var pdfDocEncoding = func() (t [256]rune) {
	for i := range t {
		t[i] = rune(i)
	}
	copy(t[0x18:], []rune("\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC"))
	copy(t[0x80:], []rune("\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018"+
		"\u2019\u201A\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD"))
	t[0x7F], t[0xA0], t[0xAD] = utf8.RuneError, '\u20AC', utf8.RuneError
	return t
}()

// Text gives a text string (clause 7.9.2.2) as UTF-8: by its mark UTF-16 (a
// little-endian one is not allowed but written) or UTF-8, else PDFDocEncoding.
func Text(s string) string {
	switch {
	case strings.HasPrefix(s, "\xFE\xFF"):
		return decodeUTF16(s[2:], 0)
	case strings.HasPrefix(s, "\xFF\xFE"):
		return decodeUTF16(s[2:], 1)
	case strings.HasPrefix(s, "\xEF\xBB\xBF"):
		return strings.ToValidUTF8(s[3:], "\uFFFD")
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := range len(s) {
		b.WriteRune(pdfDocEncoding[s[i]])
	}
	return b.String()
}

// decodeUTF16 decodes pairs of bytes of which the one at high (0 or 1) is the
// more significant. Language codes between two U+001B (clause 7.9.2.2) go.
func decodeUTF16(s string, high int) string {
	units := make([]uint16, 0, len(s)/2)
	escape := -1 // where the language code begins
	for i := 0; i+1 < len(s); i += 2 {
		u := uint16(s[i+high])<<8 | uint16(s[i+1-high])
		switch {
		case u == 0x1B && escape < 0:
			escape = len(units)
		case u == 0x1B:
			units, escape = units[:escape], -1
		default:
			units = append(units, u)
		}
	}
	return string(utf16.Decode(units))
}

// encodeText writes a string in PDFDocEncoding; it reports false when that lacks
// a character.
func encodeText(s string) ([]byte, bool) {
	var out []byte
	for _, r := range s {
		code := -1
		for c, v := range pdfDocEncoding {
			if v == r && r != utf8.RuneError {
				code = c
				break
			}
		}
		if code < 0 {
			return nil, false
		}
		out = append(out, byte(code))
	}
	return out, true
}
