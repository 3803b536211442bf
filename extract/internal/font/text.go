package font

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// isPrivate reports whether r is of a private use area.
func isPrivate(r rune) bool {
	return r >= 0xE000 && r <= 0xF8FF || r >= 0xF0000
}

// isPresentation reports whether r is a form of letters that plain text writes
// as the letters themselves: Latin and Armenian ligatures, Hebrew and Arabic
// presentation forms.
func isPresentation(r rune) bool {
	return r >= 0xFB00 && r <= 0xFDFB || r >= 0xFE70 && r <= 0xFEFC
}

// isDropped reports whether r says nothing in text: controls, noncharacters,
// the byte order mark, the replacement character.
func isDropped(r rune) bool {
	return r < 0x20 || r >= 0x7F && r < 0xA0 || r == 0xFEFF || r == replacement ||
		r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF || r > utf8.MaxRune
}

// cleanText gives text the form in which it leaves the package: ligatures and
// presentation forms as letters, a letter with its marks composed (NFC), no
// controls. Tabs and line ends are blanks. "" means that the text says nothing.
func cleanText(s string) string {
	plain := true
	for _, r := range s {
		if r < 0x20 || r >= 0x7F {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\t' || r == '\n' || r == '\r':
			b.WriteByte(' ')
		case isDropped(r):
		case isPresentation(r):
			b.WriteString(strings.TrimLeft(norm.NFKC.String(string(r)), " "))
		default:
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}
