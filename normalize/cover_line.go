package normalize

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"councildoc/extract"
	"councildoc/normalize/council"
)

// coverLine is a line of a cover or a footer. Label and value of a table row are
// two lines, as are two codes beside each other.
type coverLine struct {
	page     int
	text     string // NFC, blanks collapsed
	box      extract.Box
	base     float64
	size     float64
	bold     bool
	italic   bool
	strike   bool
	angle    int
	initials []string // of people, among the words of a footer

	ocr  bool   // read in a picture
	read string // what was read there, when text is not that
	used bool   // it belongs to a field, or to none but is understood

	spans []extract.Span // that runes and edges are made of, see spell
	runes []rune         // as printed, for cutting
	edges []float64      // left edge of every rune, right edge of the last
	codes *lineCodes     // what subjectCodes gave last
}

// newCoverLine reads a line of a page; nil when it has no text. Marks of
// footnotes, which are raised figures or stars, are left out.
func newCoverLine(page int, src *extract.Line) *coverLine {
	l := &coverLine{page: page, box: src.Box, base: src.Baseline, size: src.Size, angle: src.Angle, spans: src.Spans}
	var bold, italic, strike, all int
	var text strings.Builder
	for i := range src.Spans {
		s := &src.Spans[i]
		if isFigureMark(s) {
			continue
		}
		n := len(strings.TrimSpace(s.Text))
		all += n
		bold += n * oneIf(s.Bold)
		italic += n * oneIf(s.Italic)
		strike += n * oneIf(s.Strike)
		l.ocr = l.ocr || s.Confidence > 0
		text.WriteString(s.Text)
	}
	l.text = coverText(text.String())
	if l.text == "" {
		return nil
	}
	if l.ocr {
		l.repairReading()
	}
	l.bold, l.italic, l.strike = 2*bold > all, 2*italic > all, 2*strike > all
	return l
}

// isFigureMark reports whether a span is the mark of a footnote: raised figures or stars.
func isFigureMark(s *extract.Span) bool {
	return s.Superscript && strings.Trim(s.Text, "0123456789* ") == ""
}

// spell makes runes and edges, which few lines are asked for.
func (l *coverLine) spell() {
	for i := range l.spans {
		if s := &l.spans[i]; !isFigureMark(s) {
			l.addRunes(s)
		}
	}
	l.spans = nil
}

// addRunes adds the runes of a span with their edges.
func (l *coverLine) addRunes(s *extract.Span) {
	runes := []rune(s.Text)
	if len(l.edges) > 0 {
		l.edges = l.edges[:len(l.edges)-1]
	}
	exact := len(s.Edges) == len(runes)+1
	for i := 0; i <= len(runes); i++ {
		x := s.Box.X0 + (s.Box.X1-s.Box.X0)*float64(i)/float64(max(1, len(runes)))
		if exact {
			x = float64(s.Edges[i])
		}
		l.edges = append(l.edges, x)
	}
	l.runes = append(l.runes, runes...)
}

// cut splits a line before its rune at index at.
func (l *coverLine) cut(at int) (head, tail *coverLine) {
	l.spell()
	if at <= 0 || at >= len(l.runes) || len(l.edges) != len(l.runes)+1 {
		return l, nil
	}
	for at < len(l.runes) && unicode.IsSpace(l.runes[at]) {
		at++
	}
	h, t := *l, *l
	end := at
	for end > 0 && unicode.IsSpace(l.runes[end-1]) {
		end--
	}
	h.runes, h.edges, h.box.X1 = l.runes[:end], l.edges[:end+1], l.edges[end]
	t.runes, t.edges, t.box.X0 = l.runes[at:], l.edges[at:], l.edges[at]
	h.text, t.text = coverText(string(h.runes)), coverText(string(t.runes))
	if t.text == "" {
		return l, nil
	}
	return &h, &t
}

// cutAfter splits a line behind a prefix of its text.
func (l *coverLine) cutAfter(prefix string) (head, tail *coverLine) {
	l.spell()
	want := 0
	for _, r := range prefix {
		want += oneIf(isInkRune(r))
	}
	for i, r := range l.runes {
		if want == 0 && isInkRune(r) {
			return l.cut(i)
		}
		want -= oneIf(isInkRune(r))
	}
	return l, nil
}

// fromWord gives the line from its first letter or digit on: without the comma that
// parts it from what stood before.
func (l *coverLine) fromWord() *coverLine {
	l.spell()
	i := slices.IndexFunc(l.runes, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	if i <= 0 {
		return l
	}
	if _, tail := l.cut(i); tail != nil {
		return tail
	}
	return l
}

// wordAt gives the index of the rune at which a word begins near x, 0 for none but
// the first.
func (l *coverLine) wordAt(x, slack float64) int {
	l.spell()
	if len(l.edges) != len(l.runes)+1 {
		return 0
	}
	for i := 1; i < len(l.runes); i++ {
		if unicode.IsSpace(l.runes[i-1]) && !unicode.IsSpace(l.runes[i]) && math.Abs(l.edges[i]-x) <= slack {
			return i
		}
	}
	return 0
}

// isInkRune reports a rune that counts in a text whatever its normal form: no
// blank and no combining mark.
func isInkRune(r rune) bool { return !unicode.IsSpace(r) && !unicode.IsMark(r) }

// height is the size of the text, and never nothing.
func (l *coverLine) height() float64 {
	if l.size > 1 {
		return l.size
	}
	return max(1, l.box.Y1-l.box.Y0)
}

// mid is the middle of the line from top to bottom.
func (l *coverLine) mid() float64 { return (l.box.Y0 + l.box.Y1) / 2 }

// isUpperCase reports whether the text has capitals and no small letters.
func (l *coverLine) isUpperCase() bool {
	return l.text == strings.ToUpper(l.text) && l.text != strings.ToLower(l.text)
}

// sameRow reports whether two lines stand beside each other.
func (l *coverLine) sameRow(o *coverLine) bool {
	d := l.base - o.base
	limit := 0.45 * min(l.height(), o.height())
	return -limit < d && d < limit
}

// sortCoverLines orders lines from top to bottom, those of a row from left to
// right.
func sortCoverLines(lines []*coverLine) {
	sort.SliceStable(lines, func(i, j int) bool {
		a, b := lines[i], lines[j]
		if a.base != b.base {
			return a.base < b.base
		}
		return a.box.X0 < b.box.X0
	})
}

// mergeCoverLines joins pieces of a word or of a line that touch. Some producers
// set ligatures and accents in fonts of their own, and lines break there.
func mergeCoverLines(lines []*coverLine) []*coverLine {
	var out []*coverLine
	for _, l := range lines {
		if left := touched(out, l); left != nil {
			left.append(l)
			continue
		}
		out = append(out, l)
	}
	return out
}

// touched gives the line of the same row that l goes on with, nil for none.
func touched(lines []*coverLine, l *coverLine) *coverLine {
	for i := len(lines) - 1; i >= 0 && l.base-lines[i].base < 1; i-- {
		if lines[i].touches(l) {
			return lines[i]
		}
	}
	return nil
}

// touches reports whether o goes on where l ends.
func (l *coverLine) touches(o *coverLine) bool {
	gap := o.box.X0 - l.box.X1
	level := l.base-o.base < 0.5 && o.base-l.base < 0.5
	return level && l.angle == 0 && o.angle == 0 && gap > -0.1*l.height() && gap < 0.25*l.height()
}

// append adds a line behind l, with a blank where there is a gap.
func (l *coverLine) append(o *coverLine) {
	const leastBlank = 0.12 // of the height
	l.spell()
	o.spell()
	if o.box.X0-l.box.X1 > leastBlank*l.height() {
		l.edges = append(l.edges, o.box.X0)
		l.runes = append(l.runes, ' ')
	}
	l.edges = append(l.edges[:len(l.edges)-1], o.edges...)
	l.runes = append(l.runes, o.runes...)
	l.text = coverText(string(l.runes))
	l.bold, l.italic = l.bold && o.bold, l.italic && o.italic
	l.box = l.box.Union(o.box)
}

// coverText gives a text in NFC with single blanks and none at its ends.
func coverText(s string) string {
	if s = strings.TrimSpace(s); council.IsOneLine(s) {
		return s
	}
	return strings.Join(strings.Fields(norm.NFC.String(s)), " ")
}

func oneIf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// joinCoverLines joins the lines of a value with blanks. A line that ends in a
// hyphen or a slash within a word is joined without one; a soft hyphen goes.
func joinCoverLines(lines []*coverLine) string {
	var b strings.Builder
	for _, l := range lines {
		text := l.text
		sofar := b.String()
		switch {
		case sofar == "":
		case strings.HasSuffix(sofar, "\u00ad"):
			b.Reset()
			b.WriteString(strings.TrimSuffix(sofar, "\u00ad"))
		case !joinsCoverWord(sofar, text):
			b.WriteByte(' ')
		}
		b.WriteString(text)
	}
	return strings.ReplaceAll(b.String(), "\u00ad", "")
}

// coverConjunctions after a hanging hyphen ("Bau- und Wohnungswesen") keep it apart.
var coverConjunctions = []string{"und", "oder", "bzw.", "and", "or", "et", "ou", "och", "eller", "og", "en", "of", "ja", "tai", "i", "a", "in", "és"}

// joinsCoverWord reports whether a line end cuts a word that is printed with a hyphen
// or a slash.
func joinsCoverWord(before, after string) bool {
	last, n := utf8.DecodeLastRuneInString(before)
	prev, _ := utf8.DecodeLastRuneInString(before[:len(before)-n])
	next, _ := utf8.DecodeRuneInString(after)
	if !unicode.IsLetter(prev) && !unicode.IsDigit(prev) || !unicode.IsLetter(next) && !unicode.IsDigit(next) {
		return false
	}
	switch last {
	case '/':
		return true
	case '-', '\u2010', '\u2011':
		word, _, _ := strings.Cut(after, " ")
		for _, c := range coverConjunctions {
			if word == c {
				return false
			}
		}
		return true
	}
	return false
}
