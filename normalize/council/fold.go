package council

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold reduces a text to what labels, bands and names are compared by: letters
// and digits in lower case without accents. Blanks and punctuation go, because
// extraction drops the one and covers vary the other; the number signs °, º and
// № become the letters that stand for them ("N°" is "No").
func Fold(text string) string {
	b := make([]byte, 0, len(text))
	for i := 0; i < len(text); {
		c := text[i]
		if c < utf8.RuneSelf {
			if 'A' <= c && c <= 'Z' {
				c += 'a' - 'A'
			}
			if 'a' <= c && c <= 'z' || '0' <= c && c <= '9' {
				b = append(b, c)
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(text[i:])
		if isHangul(r) {
			return foldDecomposed(norm.NFKD.String(strings.ReplaceAll(text, "°", "o")))
		}
		b = appendFolded(b, text[i:i+n])
		i += n
	}
	return string(b)
}

// appendFolded appends a character that is no ASCII. Accents go, so that their order
// is of no account and each character can be taken apart alone.
func appendFolded(b []byte, char string) []byte {
	if char == "°" {
		return append(b, 'o')
	}
	parts := norm.NFKD.PropertiesString(char).Decomposition()
	if parts == nil {
		r, _ := utf8.DecodeRuneInString(char)
		return appendLower(b, r)
	}
	for len(parts) > 0 {
		r, n := utf8.DecodeRune(parts)
		b, parts = appendLower(b, r), parts[n:]
	}
	return b
}

// appendLower appends a letter or digit in lower case. There is one small sigma.
func appendLower(b []byte, r rune) []byte {
	if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
		return b
	}
	if r = unicode.ToLower(r); r == 'ς' {
		r = 'σ'
	}
	return utf8.AppendRune(b, r)
}

// isHangul reports a syllable that is taken apart by rule and not by table.
func isHangul(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }

func foldDecomposed(text string) string {
	b := make([]byte, 0, len(text))
	for _, r := range text {
		b = appendLower(b, r)
	}
	return string(b)
}

// IsOneLine reports a text of ASCII alone, with single blanks and none at its ends: most
// lines are so, and need no look at what Unicode says of them.
func IsOneLine(text string) bool {
	last := byte(' ')
	for i := range len(text) {
		c := text[i]
		if c < ' ' || c >= utf8.RuneSelf || c == ' ' && last == ' ' {
			return false
		}
		last = c
	}
	return last != ' '
}

// oneLine gives a text with single blanks and none at its ends.
func oneLine(text string) string {
	if IsOneLine(text) {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}
