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

var (
	markerParen  = pattern{expr: `^\(?([0-9]{1,3}[a-z]{0,3}|[a-z]{1,2}|[A-Z]|[ivxlc]{1,6}|[IVXLC]{1,6}|[α-ω]{1,2}|[Α-Ω]|[а-я]{1,2}|[А-Я])\)$`}
	markerDotted = pattern{expr: `^(?:([0-9]{1,3}(?:\.[0-9]{1,3}){0,4}[a-z]{0,2})\.|([0-9]{1,3}(?:\.[0-9]{1,3}){1,4})|([a-z]|[A-Z]|[ivxlc]{1,6}|[IVXLC]{1,6}|[α-ω]{1,2}|[Α-Ω]|[а-я]|[А-Я])\.)$`}
)

// bulletSigns are what stands before items, but for private-use characters of symbol
// fonts.
const bulletSigns = "•‣◦▪▫●○■□◆◇►➢➤✓✔❖→⇒·∙*–—-"

// isBullet reports a word of one sign that stands before items.
func isBullet(word string) bool {
	r, n := utf8.DecodeRuneInString(word)
	return n == len(word) && (strings.ContainsRune(bulletSigns, r) || r >= 0xE000 && r <= 0xF8FF)
}

// isRoman reports a Roman number up to 39, in small letters or in capitals. The empty
// one is 0.
func isRoman(s string) bool {
	return isTensAndOnes(s, "x", " i ii iii iv v vi vii viii ix ") || isTensAndOnes(s, "X", " I II III IV V VI VII VIII IX ")
}

func isTensAndOnes(s, ten, ones string) bool {
	for range 3 {
		s = strings.TrimPrefix(s, ten)
	}
	return s == "" || strings.IndexByte(s, ' ') < 0 && strings.Contains(ones, " "+s+" ")
}

// parseMarker reads a word as a marker; ok is false when it is none.
func parseMarker(word string) (m marker, ok bool) {
	if !mayBeMarker(word) {
		return marker{}, false
	}
	m.text = word
	switch {
	case isBullet(word):
		m.kind = bulletMarker
	case markerParen.MatchString(word):
		m.kind = kindOfNumber(markerParen.FindStringSubmatch(word)[1], parenNumber, parenLetter, parenRoman)
	case markerDotted.MatchString(word):
		sub := markerDotted.FindStringSubmatch(word)
		m.kind = kindOfNumber(sub[1]+sub[2]+sub[3], dotNumber, dotLetter, dotRoman)
	default:
		return marker{}, false
	}
	return m, true
}

// mayBeMarker leaves out nearly all words before the patterns are asked: a marker is
// one sign, or ends in a bracket, a full stop or a digit.
func mayBeMarker(word string) bool {
	if word == "" {
		return false
	}
	if c := word[len(word)-1]; c == ')' || c == '.' || c >= '0' && c <= '9' {
		return true
	}
	_, n := utf8.DecodeRuneInString(word)
	return n == len(word)
}

// kindOfNumber tells digits, letters and Roman numerals apart. A single i, v or x
// is taken for Roman; the list it stands in corrects that.
func kindOfNumber(s string, number, letter, roman markerKind) markerKind {
	switch {
	case s[0] >= '0' && s[0] <= '9':
		return number
	case isRoman(s) && s != "c" && s != "l":
		return roman
	}
	return letter
}

// rowMarker reads the marker at the start of a row. tabbed says that the text
// after it stands apart, as a tab sets it, rather than a word space.
func rowMarker(r *textRow) (m marker, tabbed, ok bool) {
	if r == nil {
		return marker{}, false, false
	}
	first := r.first().text()
	word, rest, _ := strings.Cut(strings.TrimLeft(first, " \u00a0"), " ")
	if w, tail, found := strings.Cut(word, "\u00a0"); found {
		word, rest = w, tail+" "+rest
	}
	m, ok = parseMarker(word)
	if !ok && word == "o" && markerGap(r, word) > tabGap*r.size {
		m, ok = marker{word, bulletMarker}, true
	}
	if !ok || rest == "" && len(r.frags) == 1 {
		return marker{}, false, false
	}
	return m, markerGap(r, word) > 0.55*r.size, true
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
