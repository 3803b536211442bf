package council

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold reduces a text to what labels, bands and names are compared by: letters
// and digits in lower case without accents. Blanks and punctuation go, because
// extraction drops the one and covers vary the other; the number signs °, º and
// № become the letters that stand for them ("N°" is "No").
func Fold(text string) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range norm.NFKD.String(strings.ReplaceAll(text, "°", "o")) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return strings.ReplaceAll(b.String(), "ς", "σ")
}
