package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// cleanText gives s as every form writes it: valid UTF-8 in form C, without control
// characters but tab and LF.
func cleanText(s string) string {
	if isPlain(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	s = strings.Map(cleanRune, strings.ToValidUTF8(s, "\uFFFD"))
	return norm.NFC.String(s)
}

// isPlain reports whether s holds nothing but characters that every text keeps.
func isPlain(s string) bool {
	i := 0
	for i+8 <= len(s) && arePrinted(eight(s[i:i+8])) {
		i += 8
	}
	for ; i < len(s); i++ {
		if c := s[i]; c < ' ' && c != '\n' && c != '\t' || c >= 0x7f {
			return c >= utf8.RuneSelf && areKept(s[i:])
		}
	}
	return true
}

func areKept(s string) bool {
	for _, r := range s {
		if r >= utf8.RuneSelf && !isKept(r) || r < ' ' && r != '\n' && r != '\t' || r == 0x7f {
			return false
		}
	}
	return true
}

// isKept reports a character beyond ASCII that needs no work, whatever stands beside
// it: Latin letters and the signs before them, Cyrillic letters, and most of the
// general punctuation.
func isKept(r rune) bool {
	return r >= 0xA0 && r < 0x300 || r >= 0x2010 && r <= 0x2027 || r >= 0x2030 && r <= 0x205E || r >= 0x400 && r <= 0x482
}

// cleanRune maps the line separators to LF and drops what is no character:
// controls, byte order marks and noncharacters.
func cleanRune(r rune) rune {
	switch r {
	case '\n', '\t':
		return r
	case '\r', '\v', '\f', '\u0085', '\u2028', '\u2029':
		return '\n'
	case '\uFEFF':
		return -1
	}
	if unicode.IsControl(r) || r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF {
		return -1
	}
	return r
}

// cleanLine is cleanText with each run of white space made one blank and none at
// the ends, for values that stand on one line.
func cleanLine(s string) string {
	if s = cleanText(s); isOneLine(s) {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, isBlank), " ")
}

// isOneLine reports a text whose white space is single blanks between words.
func isOneLine(s string) bool {
	if s != "" && (isBlank(rune(s[0])) || isBlank(rune(s[len(s)-1]))) {
		return false
	}
	return isSpaced(s)
}

// isSpaced reports a text of which all white space is single blanks.
func isSpaced(s string) bool {
	i, last := 0, uint64(0) // the blanks in the eight bytes before
	for ; i+8 <= len(s); i += 8 {
		x := eight(s[i : i+8])
		b := blanksIn(x)
		if b&(b<<8|last>>56) != 0 {
			return false
		}
		if holdControl(x) {
			break
		}
		last = b
	}
	for after := i > 0 && s[i-1] == ' '; i < len(s); i++ {
		c := s[i]
		if c <= ' ' && (c == '\t' || c == '\n' || c == ' ' && after) {
			return false
		}
		after = c == ' '
	}
	return true
}

const blanks = " \t\n"

// isBlank reports white space that may be collapsed; a no-break space may not.
func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }

// leadingMarks gives the length of the combining marks at the start of s, which
// belong to the character before them.
func leadingMarks(s string) int {
	if s == "" || s[0] < utf8.RuneSelf {
		return 0
	}
	n := norm.NFC.FirstBoundaryInString(s)
	if n < 0 {
		return len(s)
	}
	return n
}
