package normalize

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/extract"
)

// wordList holds the words of a document that stand within a line, so that a
// word divided at a line's end can be known again. It is filled when first asked: with
// the words that begin as one that a line divides, and where it is asked for another
// with all of them.
type wordList struct {
	doc     *extract.Document
	seen    map[string]bool
	plain   bool // words have the hyphen of the keyboard in them
	printed bool // words have U+2010 in them
	ready   bool
	all     bool     // it holds all words
	begins  *pairSet // else those that begin so, see beginOf
	line    []string // see words
}

// beginOf is what a word of two bytes at least begins with, without regard to the case of
// ASCII.
func beginOf(word string) head { return head{upperASCII(word[0]), upperASCII(word[1])} }

// joins reports whether head and tail, divided by the hyphen h at a line's end, are
// one word without it: the joined word stands elsewhere in the document and the
// hyphenated one does not; or h is U+2010 and the document has that sign at the ends
// of lines alone, where typesetting put it. Without evidence the hyphen stays.
func (w *wordList) joins(head, h, tail string) bool {
	head, tail = bareWord(head), bareWord(tail)
	if head == "" || tail == "" || !unicode.IsLower(rune(tail[0])) && tail[0] < 0x80 {
		return false
	}
	w.fill(head)
	if w.seen[plainHyphens(head)+"-"+tail] {
		return false
	}
	return w.seen[head+tail] || h == typesetHyphen && !w.printed && w.plain
}

// typesetHyphen is the sign that typesetting programs divide words with, where
// authors type the hyphen of the keyboard.
const typesetHyphen = "\u2010"

func plainHyphens(word string) string { return strings.ReplaceAll(word, typesetHyphen, "-") }

// fill reads the document where it was not read for words that begin as head does.
func (w *wordList) fill(head string) {
	if w.all || w.ready && w.holds(head) {
		return
	}
	if !w.ready {
		w.findDivided()
	}
	w.ready, w.all, w.seen = true, !w.holds(head), map[string]bool{}
	for _, page := range w.doc.Pages {
		divided := false
		for i := range page.Lines {
			divided = w.addLine(&page.Lines[i], divided)
		}
	}
}

// holds reports that the words which a head begins are held. What follows a head of one
// letter may be any other.
func (w *wordList) holds(head string) bool {
	return len(head) > 1 && w.mayBegin(head) && w.mayBegin(plainHyphens(head))
}

// mayBegin reports whether words are held that begin as this one, of two bytes at least.
func (w *wordList) mayBegin(word string) bool {
	b := beginOf(word)
	return w.begins.has(b[0], b[1])
}

// findDivided finds what the words begin with that are divided at the ends of lines.
func (w *wordList) findDivided() {
	w.begins = new(pairSet)
	for _, page := range w.doc.Pages {
		for i := range page.Lines {
			l := &page.Lines[i]
			if n := len(l.Spans); n == 0 || hyphenOf(l.Spans[n-1].Text) == "" {
				continue
			}
			text := joinTexts(l.Spans)
			if head := bareWord(text[strings.LastIndexByte(text, ' ')+1:]); len(head) > 1 {
				w.begins.add(beginOf(head))
				w.begins.add(beginOf(plainHyphens(head)))
			}
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
	words := w.words(text)
	if afterDivided && len(words) > 0 {
		words = words[1:]
	}
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	if divided = isDivided(last); divided {
		words = words[:len(words)-1]
	}
	hyphens := strings.IndexByte(text, '-') >= 0 || strings.Contains(text, typesetHyphen)
	for _, word := range words {
		if w.all || hyphens || w.mayHold(word) {
			w.add(word)
		}
	}
	return divided
}

// words gives the words of a text, which hold until the next are asked for.
func (w *wordList) words(text string) []string {
	w.line = slices.AppendSeq(w.line[:0], strings.FieldsSeq(text))
	return w.line
}

// mayHold reports a word that may begin as one of those which are held.
func (w *wordList) mayHold(word string) bool {
	for word != "" && isASCIIMark(word[0]) {
		word = word[1:]
	}
	return len(word) > 1 && (word[0] >= utf8.RuneSelf || word[1] >= utf8.RuneSelf || w.mayBegin(word))
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
	for s != "" && isASCIIMark(s[0]) {
		s = s[1:]
	}
	for s != "" && isASCIIMark(s[len(s)-1]) {
		s = s[:len(s)-1]
	}
	if isLowerASCII(s) {
		return s
	}
	s = strings.TrimFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) })
	if strings.Contains(s, "\u00ad") {
		s = strings.ReplaceAll(s, "\u00ad", "")
	}
	return strings.ToLower(s)
}

func isASCIIMark(c byte) bool { return c < utf8.RuneSelf && !isASCIIWord(c) }
