package normalize

import (
	"strings"
	"unicode/utf8"
)

// markerKind is how a list item or provision is numbered.
type markerKind uint8

const (
	noMarker     markerKind = iota
	bulletMarker            // •, –, ▪
	parenNumber             // (1), (27a)
	dotNumber               // 1., 2a., 1.2.
	parenLetter             // (a), a), (aa)
	parenRoman              // (i), (iv), i)
	dotLetter               // a., A.
	dotRoman                // i., IV.
)

// marker is the printed mark at the start of a paragraph.
type marker struct {
	text string // as printed
	kind markerKind
}

// bulletSigns are the signs before the items of a list. Those of symbol fonts have no
// character of their own and stand in the private use area.
const bulletSigns = "•‣◦▪▫●○■□◆◇►➢➤✓✔❖→⇒·∙*–—-"

func isBullet(word string) bool {
	c, n := utf8.DecodeRuneInString(word)
	return n > 0 && n == len(word) && (c >= 0xE000 && c <= 0xF8FF || strings.ContainsRune(bulletSigns, c))
}

// parseMarker reads a word as a marker; ok is false when it is none.
func parseMarker(word string) (m marker, ok bool) {
	m.text = word
	if body, paren := strings.CutSuffix(word, ")"); paren {
		if body = strings.TrimPrefix(body, "("); isParenNumeral(body) {
			m.kind = kindOfNumber(body, parenNumber, parenLetter, parenRoman)
		}
	} else if body, dot := strings.CutSuffix(word, "."); isDotNumeral(body, dot) {
		m.kind = kindOfNumber(body, dotNumber, dotLetter, dotRoman)
	} else if isBullet(word) {
		m.kind = bulletMarker
	}
	if m.kind == noMarker {
		return marker{}, false
	}
	return m, true
}

// isParenNumeral reports what stands before a bracket: "27a", "aa", "IV", "α".
func isParenNumeral(s string) bool {
	if k := countDigits(s, maxDigits); k > 0 {
		return isLowerLatin(s[k:], 3)
	}
	return isLetterNumeral(s, true)
}

// isDotNumeral reports what stands before a full stop: "2a", "1.2", "IV", "α". Several
// numbers do without the stop.
func isDotNumeral(s string, dot bool) bool {
	if n, rest := cutNumbers(s); n > 0 {
		return dot && isLowerLatin(rest, 2) || n > 1 && rest == ""
	}
	return dot && isLetterNumeral(s, false)
}

// Bounds of numbers: 999, and 1.1.1.1.1.
const (
	maxDigits  = 3
	maxNumbers = 5
)

// cutNumbers takes the numbers that full stops part off the front of a text.
func cutNumbers(s string) (n int, rest string) {
	for next := s; n < maxNumbers; next = rest[1:] {
		k := countDigits(next, maxDigits)
		if k == 0 {
			break
		}
		n, rest = n+1, next[k:]
		if rest == "" || rest[0] != '.' {
			break
		}
	}
	return n, rest
}

// countDigits counts the digits that a text begins with, up to most.
func countDigits(s string, most int) int {
	n := 0
	for n < len(s) && n < most && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	return n
}

// isLowerLatin reports at most n letters from a to z.
func isLowerLatin(s string, n int) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return len(s) <= n
}

// longestNumeral is the length of a Roman numeral as a marker.
const longestNumeral = 6

// isLetterNumeral reports a letter, a Roman numeral or two Greek letters; with pairs,
// two small letters of any alphabet.
func isLetterNumeral(s string, pairs bool) bool {
	a, n := utf8.DecodeRuneInString(s)
	of := alphabetOf(a)
	switch b, k := utf8.DecodeRuneInString(s[n:]); {
	case of == 0:
		return false
	case k == 0:
		return true
	case n+k == len(s) && of == alphabetOf(b) && (of == greek || pairs && of != capital):
		return true
	}
	return len(s) <= longestNumeral && (strings.Trim(s, "ivxlc") == "" || strings.Trim(s, "IVXLC") == "")
}

// alphabet is one whose letters count.
type alphabet uint8

const (
	latin alphabet = iota + 1
	greek
	cyrillic
	capital // of any of them
)

// alphabetOf gives the alphabet of a letter, 0 for all others.
func alphabetOf(c rune) alphabet {
	switch {
	case c >= 'a' && c <= 'z':
		return latin
	case c >= 'α' && c <= 'ω':
		return greek
	case c >= 'а' && c <= 'я':
		return cyrillic
	case c >= 'A' && c <= 'Z', c >= 'Α' && c <= 'Ω', c >= 'А' && c <= 'Я':
		return capital
	}
	return 0
}

// kindOfNumber tells digits, letters and Roman numerals apart. A single i, v or x
// is taken for Roman; the list it stands in corrects that.
func kindOfNumber(s string, number, letter, roman markerKind) markerKind {
	switch {
	case s[0] >= '0' && s[0] <= '9':
		return number
	case isRoman(s):
		return roman
	}
	return letter
}

// isRoman reports a Roman numeral up to 39, which nothing at all is as well.
func isRoman(s string) bool { return isRomanOf(s, 'i', 'v', 'x') || isRomanOf(s, 'I', 'V', 'X') }

func isRomanOf(s string, i, v, x byte) bool {
	for n := 0; n < 3 && s != "" && s[0] == x; n++ {
		s = s[1:]
	}
	if len(s) == 2 && s[0] == i && (s[1] == v || s[1] == x) {
		return true
	}
	if s != "" && s[0] == v {
		s = s[1:]
	}
	return len(s) <= 3 && strings.Count(s, string(i)) == len(s)
}

// rowMarker reads the marker at the start of a row. tabbed says that the text
// after it stands apart, as a tab sets it, rather than a word space.
func rowMarker(r *textRow) (m marker, tabbed, ok bool) {
	if r == nil {
		return marker{}, false, false
	}
	word, alone := leadWord(trimBlanks(r.first().text()))
	m, ok = parseMarker(word)
	if !ok && word == "o" && markerGap(r, word) > tabGap*r.size {
		m, ok = marker{word, bulletMarker}, true
	}
	if !ok || alone && len(r.frags) == 1 {
		return marker{}, false, false
	}
	return m, markerGap(r, word) > 0.55*r.size, true
}

// leadWord gives the word that a text begins with, and whether it is all of the text but
// for a blank.
func leadWord(text string) (word string, alone bool) {
	for i := range len(text) {
		switch text[i] {
		case ' ':
			return text[:i], i+1 == len(text)
		case "\u00a0"[0]:
			if strings.HasPrefix(text[i:], "\u00a0") {
				return text[:i], false
			}
		}
	}
	return text, true
}

// tabGap is the white in ems after a letter o that is a ring before an item, as word
// processors set it, and no word of the text.
const tabGap = 0.8

// markerGap is the distance in points from the end of the marker to the text.
func markerGap(r *textRow, word string) float64 {
	f := r.first()
	end, n, want := f.Box.X1, 0, len([]rune(word))
	for i := range f.Spans {
		s := &f.Spans[i]
		k := 0
		for _, c := range s.Text {
			if n >= want && c != ' ' && c != '\u00a0' {
				return float64(s.Edges[k]) - end
			}
			n, k = n+1, k+1
			if n == want {
				end = float64(s.Edges[k])
			}
		}
	}
	if len(r.frags) > 1 {
		return r.frags[1].Box.X0 - end
	}
	return 0
}

// textLeft is where the text after a marker of the given width begins.
func textLeft(r *textRow, word string) float64 {
	f := r.first()
	n, want := 0, len([]rune(word))
	for i := range f.Spans {
		s := &f.Spans[i]
		k := 0
		for _, c := range s.Text {
			if n >= want && c != ' ' && c != '\u00a0' {
				return float64(s.Edges[k])
			}
			n, k = n+1, k+1
		}
	}
	if len(r.frags) > 1 {
		return r.frags[1].Box.X0
	}
	return f.Box.X0
}
