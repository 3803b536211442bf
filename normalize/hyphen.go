package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/extract"
)

// wordList holds the words of a document that stand within a line, so that a
// word divided at a line's end can be known again. It is filled when first asked.
type wordList struct {
	doc        *extract.Document
	seen       map[string]bool
	hyphenates bool // words are known to be divided at line ends
	ready      bool
}

// joins reports whether head and tail, divided by a hyphen at a line's end, are
// one word without it: the joined word stands elsewhere in the document and the
// hyphenated one does not; or the document divides words and neither part stands
// in it as a word of its own, as those of a compound mostly do. Without evidence
// the hyphen stays.
func (w *wordList) joins(head, tail string) bool {
	w.fill()
	head, tail = bareWord(head), bareWord(tail)
	if head == "" || tail == "" || !unicode.IsLower(rune(tail[0])) && tail[0] < 0x80 {
		return false
	}
	if w.seen[head+"-"+tail] {
		return false
	}
	return w.seen[head+tail] || w.hyphenates && w.isPart(head) && w.isPart(tail) && !keepsHyphen[head]
}

// keepsHyphen are first parts that stand before a hyphen of their own.
var keepsHyphen = map[string]bool{"non": true, "self": true, "vis": true, "ad": true, "quasi": true, "semi": true, "multi": true}

// isPart reports letters that are no word of the document.
func (w *wordList) isPart(s string) bool {
	return utf8.RuneCountInString(s) >= 2 && !w.seen[s] && strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) }) < 0
}

func (w *wordList) fill() {
	if w.ready {
		return
	}
	w.ready, w.seen = true, map[string]bool{}
	for _, page := range w.doc.Pages {
		divided := false
		for i := range page.Lines {
			divided = w.addLine(&page.Lines[i], divided)
		}
	}
	w.countDivisions()
}

// countDivisions finds out whether the document divides words at the ends of
// lines: more that are divided there stand whole elsewhere than with a hyphen.
func (w *wordList) countDivisions() {
	whole, hyphened := 0, 0
	for _, page := range w.doc.Pages {
		for i := 1; i < len(page.Lines); i++ {
			head, tail := lastField(&page.Lines[i-1]), firstField(&page.Lines[i])
			if !isDivided(head) || !startsLower(tail) {
				continue
			}
			head, tail = bareWord(head), bareWord(tail)
			if w.seen[head+tail] {
				whole++
			}
			if w.seen[head+"-"+tail] {
				hyphened++
			}
		}
	}
	w.hyphenates = whole > hyphened
}

func firstField(l *extract.Line) string {
	if len(l.Spans) == 0 {
		return ""
	}
	return firstWord(l.Spans[0].Text)
}

func lastField(l *extract.Line) string {
	if len(l.Spans) == 0 {
		return ""
	}
	text := strings.TrimRight(l.Spans[len(l.Spans)-1].Text, " \u00a0")
	return text[strings.LastIndexAny(text, " \u00a0")+1:]
}

// addLine adds the words of a line that are whole, and reports whether it ends in
// the midst of one.
func (w *wordList) addLine(l *extract.Line, afterDivided bool) (divided bool) {
	text := ""
	if len(l.Spans) == 1 {
		text = l.Spans[0].Text
	} else {
		text = joinTexts(l.Spans)
	}
	last := ""
	for word := range strings.FieldsSeq(text) {
		if afterDivided {
			afterDivided = false
			continue
		}
		w.add(last)
		last = word
	}
	if isDivided(last) {
		return true
	}
	w.add(last)
	return false
}

func (w *wordList) add(word string) {
	if word = bareWord(word); word != "" && !w.seen[word] {
		w.seen[word] = true
	}
}

func isLowerASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// bareWord is a word in lower case without the marks around it and without soft
// hyphens.
func bareWord(s string) string {
	if isLowerASCII(s) {
		return s
	}
	s = strings.TrimFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	if strings.Contains(s, "\u00ad") {
		s = strings.ReplaceAll(s, "\u00ad", "")
	}
	return strings.ToLower(s)
}
