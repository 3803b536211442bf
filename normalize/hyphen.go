package normalize

import (
	"strings"
	"unicode"

	"councildoc/extract"
)

// wordList holds the words of a document that stand within a line, so that a
// word divided at a line's end can be known again. It is filled when first asked.
type wordList struct {
	doc     *extract.Document
	seen    map[string]bool
	plain   bool // words have the hyphen of the keyboard in them
	printed bool // words have U+2010 in them
	ready   bool
}

// joins reports whether head and tail, divided by the hyphen h at a line's end, are
// one word without it: the joined word stands elsewhere in the document and the
// hyphenated one does not; or h is U+2010 and the document has that sign at the ends
// of lines alone, where typesetting put it. Without evidence the hyphen stays.
func (w *wordList) joins(head, h, tail string) bool {
	w.fill()
	head, tail = bareWord(head), bareWord(tail)
	if head == "" || tail == "" || !unicode.IsLower(rune(tail[0])) && tail[0] < 0x80 {
		return false
	}
	if w.seen[plainHyphens(head)+"-"+tail] {
		return false
	}
	return w.seen[head+tail] || h == typesetHyphen && !w.printed && w.plain
}

// typesetHyphen is the sign that typesetting programs divide words with, where
// authors type the hyphen of the keyboard.
const typesetHyphen = "\u2010"

func plainHyphens(word string) string { return strings.ReplaceAll(word, typesetHyphen, "-") }

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
	if word = bareWord(word); word == "" || w.seen[word] {
		return
	}
	w.seen[word] = true
	w.plain = w.plain || strings.Contains(word, "-")
	w.printed = w.printed || strings.Contains(word, typesetHyphen)
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
