package font

import "strings"

// symbolText replaces the private-use characters F000 to F0FF, under which
// Windows keeps the codes of symbol fonts, by what the named font shows there.
func symbolText(font, text string) string {
	if !strings.ContainsFunc(text, isPrivate) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if r < 0xF000 || r > 0xF0FF {
			return r
		}
		return symbolRune(font, r)
	}, text)
}

func symbolRune(font string, r rune) rune {
	name := encodings()[symbolEncoding][r&0xFF]
	for _, t := range glyphText(name, false) {
		return t
	}
	return r
}
