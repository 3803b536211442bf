package font

import (
	"strings"
	"unicode"
)

// boldWords and italicWords are the style words of font names. heavyWords and
// lightWords end the search: "Semilight" is not bold, "ExtraBold" is.
var (
	boldWords   = []string{"bold", "black", "heavy", "semibold", "demibold", "demi", "extrabold", "ultrabold", "boldmt", "fat", "bd", "blk", "ultra"}
	italicWords = []string{"italic", "oblique", "ital", "obl", "it", "kursiv", "slanted", "inclined", "italicmt", "obliquemt", "cursive"}
	// attached are style words that may follow the family without a mark of separation.
	attached = []string{"bold", "italic", "oblique", "semibold", "black", "heavy"}
)

// nameStyle reads bold and italic from the words of a font name. Words end at
// anything but a letter and where a small letter is followed by a capital, so
// "Boldini" and "Blackadder" are family names and "Arial,BoldItalic" is a style.
func nameStyle(name string) (bold, italic bool) {
	for i, w := range nameWords(name) {
		// The first word is the family: a face called only "Bold" is of TeX and Type 3 fonts.
		first := i == 0
		b, it := wordStyle(w, first)
		bold, italic = bold || b, italic || it
	}
	return bold, italic
}

func wordStyle(w string, first bool) (bold, italic bool) {
	for _, s := range boldWords {
		if w == s && !(first && len(s) < 4) {
			bold = true
		}
	}
	for _, s := range italicWords {
		if w == s && !(first && len(s) < 5) {
			italic = true
		}
	}
	switch w {
	case "bolditalic", "boldoblique", "boldital", "boldobl", "boldit", "bdit", "boldital1", "bi", "bolditalicmt":
		if !first {
			return true, true
		}
	}
	if first {
		return bold, italic
	}
	return bold || strings.HasPrefix(w, "bold") && isStyleRest(w[4:]), italic
}

// isStyleRest reports whether what follows "bold" in a word leaves it a style: "BoldMT", "Bold2".
func isStyleRest(s string) bool {
	s = strings.TrimRight(s, "0123456789")
	switch s {
	case "", "mt", "ps", "psmt", "cond", "ext", "narrow":
		return true
	}
	return false
}

// nameWords splits a font name into its words in lower case: "ABCDEF+Foo-BoldItalicMT"
// gives "foo", "bold", "italic", "mt".
func nameWords(name string) []string {
	var words []string
	var word []rune
	end := func() {
		if len(word) > 0 {
			words = append(words, strings.ToLower(string(word)))
			word = word[:0]
		}
	}
	previous := rune(0)
	runes := []rune(name)
	for i, r := range runes {
		if !unicode.IsLetter(r) {
			end()
		} else {
			capital := unicode.IsUpper(r)
			next := i+1 < len(runes) && unicode.IsLower(runes[i+1])
			if capital && (unicode.IsLower(previous) || unicode.IsUpper(previous) && next) {
				end()
			}
			word = append(word, r)
		}
		previous = r
	}
	end()
	return words
}
