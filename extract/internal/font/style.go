package font

import (
	"slices"
	"strings"
	"unicode"
)

// style is what the words of a font name say of its weight and slope.
type style struct {
	bold, italic bool
	named        bool // a word names the weight or the slope: descriptors are not asked
}

// The style words of font names, in lower case. A short word counts only where
// a mark or another style word stands in front of it: "Garamond-It" is italic
// and "ShareIt" is not.
var (
	boldWords = []string{"bold", "black", "heavy", "semibold", "demibold", "extrabold", "ultrabold", "demi", "boldface", "medi"}
	slopes    = []string{"italic", "oblique", "ital", "kursiv", "slanted", "inclined", "italique", "slant"}
	plains    = []string{"regular", "regu", "roman", "book", "light", "thin", "medium", "normal", "hairline", "extralight", "ultralight", "semilight", "demilight"}
	shortBold = []string{"bd", "blk", "hv", "demi", "dm", "sb", "smbd", "bol"}
	shortIt   = []string{"it", "obl", "ita", "sl"}
	// The bold and the sloping faces of the Computer Modern families, whose names
	// have no words.
	texBold   = []string{"cmbx", "cmb", "cmssbx", "ecbx", "sfbx", "cmbxti", "cmbxsl", "sfbi", "msbm"}
	texItalic = []string{"cmti", "cmsl", "cmssi", "cmitt", "cmmi", "cmbxti", "cmbxsl", "ecti", "sfti", "sfbi"}
)

// nameStyle reads bold and italic from a font name.
func nameStyle(name string) (bold, italic bool) {
	s := styleOf(name)
	return s.bold, s.italic
}

// regularFaces are PostScript names that only the regular face of a family has:
// that of the family is another. Their programs need not be asked.
var regularFaces = []string{"ArialMT", "TimesNewRomanPSMT", "CourierNewPSMT"}

// styleOf reads the words of a font name. Words end at anything but a letter
// and where a small letter is followed by a capital, so "Boldini" and
// "Blackadder" are families and "Arial,BoldItalic" has a style.
func styleOf(name string) style {
	s := style{named: slices.Contains(regularFaces, trimSubset(name))}
	words := nameWords(trimSubset(name))
	for i, w := range words {
		if i == 0 {
			s.family(w.text)
			continue
		}
		light := i+1 < len(words) && slices.Contains(plains, words[i+1].text)
		if w.text == "demi" && light { // DemiLight
			continue
		}
		s.word(w.text, w.marked || s.named)
	}
	return s
}

// family reads the first word, in which a style can only hide behind the name
// of a standard family, as in "Arialbold", or in a name of TeX.
func (s *style) family(w string) {
	s.bold = slices.Contains(texBold, w)
	s.italic = slices.Contains(texItalic, w)
	s.named = s.named || s.bold || s.italic
	for _, f := range standardFamilies {
		if rest, ok := strings.CutPrefix(w, f.prefix); ok {
			s.word(rest, false)
			return
		}
	}
}

func (s *style) word(w string, short bool) {
	for _, tail := range []string{"psmt", "mt", "ps"} {
		w = strings.TrimSuffix(w, tail)
	}
	if s.match(w, short) {
		s.named = true
		return
	}
	// Two words in one: "bolditalic", "boldobl", "reguital".
	for _, weights := range [][]string{boldWords, plains} {
		for _, weight := range weights {
			if rest, ok := strings.CutPrefix(w, weight); ok && (slices.Contains(slopes, rest) || slices.Contains(shortIt, rest)) {
				s.bold = s.bold || slices.Contains(boldWords, weight)
				s.italic, s.named = true, true
			}
		}
	}
}

func (s *style) match(w string, short bool) bool {
	switch {
	case slices.Contains(boldWords, w), short && slices.Contains(shortBold, w):
		s.bold = true
	case slices.Contains(slopes, w), short && slices.Contains(shortIt, w):
		s.italic = true
	default:
		return slices.Contains(plains, w)
	}
	return true
}

// nameWord is a word of a font name; marked when a character that is no letter
// stands in front of it.
type nameWord struct {
	text   string
	marked bool
}

// nameWords splits a font name into its words in lower case: "Foo-BoldItalicMT"
// gives "foo", "bold", "italic", "mt".
func nameWords(name string) []nameWord {
	var words []nameWord
	var word []rune
	marked := false
	end := func() {
		if len(word) > 0 {
			words = append(words, nameWord{strings.ToLower(string(word)), marked})
			word, marked = word[:0], false
		}
	}
	runes := []rune(name)
	for i, r := range runes {
		if !unicode.IsLetter(r) {
			end()
			marked = true
			continue
		}
		if i > 0 && unicode.IsUpper(r) && wordStarts(runes, i) {
			end()
		}
		word = append(word, r)
	}
	end()
	return words
}

// wordStarts reports whether the capital at i begins a word: after a small
// letter, or as the last of several capitals before a small letter ("PSBold").
func wordStarts(runes []rune, i int) bool {
	if unicode.IsLower(runes[i-1]) {
		return true
	}
	return unicode.IsUpper(runes[i-1]) && i+1 < len(runes) && unicode.IsLower(runes[i+1])
}
