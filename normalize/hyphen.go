package normalize

import (
	"strings"
	"unicode"

	"councildoc/extract"
)

// wordList holds the words of a document that stand within a line, so that a
// word divided at a line's end can be known again. It is filled when first asked.
type wordList struct {
	doc   *extract.Document
	seen  map[string]bool
	ready bool
}

// joins reports whether head and tail, divided by a hyphen at a line's end, are
// one word without it: the joined word stands elsewhere in the document and the
// hyphenated one does not. Without evidence the hyphen stays.
func (w *wordList) joins(head, tail string) bool {
	w.fill()
	head, tail = bareWord(head), bareWord(tail)
	if head == "" || tail == "" || !unicode.IsLower(rune(tail[0])) && tail[0] < 0x80 {
		return false
	}
	return w.seen[head+tail] && !w.seen[head+"-"+tail]
}

func (w *wordList) fill() {
	if w.ready {
		return
	}
	w.ready, w.seen = true, map[string]bool{}
	for _, page := range w.doc.Pages {
		for i := range page.Lines {
			w.addLine(&page.Lines[i])
		}
	}
}

func (w *wordList) addLine(l *extract.Line) {
	var b strings.Builder
	for i := range l.Spans {
		b.WriteString(l.Spans[i].Text)
	}
	for _, word := range strings.Fields(b.String()) {
		if word = bareWord(word); word != "" {
			w.seen[word] = true
		}
	}
}

// bareWord is a word in lower case without the marks around it and without soft
// hyphens.
func bareWord(s string) string {
	s = strings.TrimFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	return strings.ToLower(strings.ReplaceAll(s, "\u00ad", ""))
}
