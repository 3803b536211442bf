package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spans gives the spans that the view shows; cut says that text at their start was
// removed.
func (w *viewer) spans(in []Span) (out []Span, cut bool) {
	if w.view == Marked {
		return in, false
	}
	base := baseLooks(in)
	var gone strings.Builder
	removed := false
	for i := range in {
		s := in[i]
		if w.view.removes(&s) {
			gone.WriteString(s.Text)
			removed = true
			cut = cut || len(out) == 0
			continue
		}
		s = w.unmarked(s, base)
		if removed {
			out, s = w.close(out, gone.String(), s)
			gone.Reset()
			removed = false
		}
		out = appendSpan(out, s)
	}
	if removed {
		out = trimRight(out)
	}
	if cut {
		out = trimLeft(out)
	}
	if strings.Trim(plain(out), blanks) == "" {
		return nil, cut
	}
	return out, cut
}

// baseLooks gives the looks of the text that no change touches: bold, italic and
// underlined when all of it is.
func baseLooks(spans []Span) Span {
	base, any := Span{Bold: true, Italic: true, Underline: true}, false
	for i := range spans {
		s := &spans[i]
		if s.Added || s.Deleted || s.Strike || strings.Trim(s.Text, blanks) == "" {
			continue
		}
		any = true
		base.Bold, base.Italic, base.Underline = base.Bold && s.Bold, base.Italic && s.Italic, base.Underline && s.Underline
	}
	if !any {
		return Span{}
	}
	return base
}

// unmarked is the span without the marks of the change that the view has made.
func (w *viewer) unmarked(s, base Span) Span {
	if s.Added {
		s.Bold, s.Underline = base.Bold, base.Underline
	}
	s.Added, s.Deleted, s.Strike = false, false, false
	return s
}

// close puts right the blanks between the text before a removed text and the span
// after it. It gives both back.
func (w *viewer) close(left []Span, gone string, right Span) ([]Span, Span) {
	if len(left) == 0 {
		right.Text = strings.TrimLeft(right.Text, blanks)
		return left, right
	}
	before, _ := utf8.DecodeLastRuneInString(left[len(left)-1].Text)
	after, _ := utf8.DecodeRuneInString(right.Text)
	switch {
	case isBlank(after) && (isBlank(before) || before == noBreak || unicode.In(before, unicode.Ps, unicode.Pi)):
		right.Text = strings.TrimLeft(right.Text, blanks)
	case isBlank(before) && (clings(&right) || after == noBreak):
		left = trimRight(left)
	case isBlank(before) || isBlank(after) || before == noBreak || after == noBreak || clings(&right):
	case isWordRune(before) && isWordRune(after):
		if w.apart(left, gone, right) {
			left[len(left)-1].Text += " "
		}
	case heldBlank(gone) && !isOpening(plain(left)):
		left[len(left)-1].Text += " "
	}
	return left, right
}

// heldBlank reports that a removed text began or ended with a blank.
func heldBlank(gone string) bool {
	first, _ := utf8.DecodeRuneInString(gone)
	last, _ := utf8.DecodeLastRuneInString(gone)
	return isBlank(first) || isBlank(last) || first == noBreak || last == noBreak
}

// isOpening reports a text that ends in an opening bracket or quotation mark, or in a
// dash or stroke, to which the next word stands close.
func isOpening(text string) bool {
	last, n := utf8.DecodeLastRuneInString(text)
	if unicode.In(last, unicode.Ps, unicode.Pi) || isHyphen(last) || last == '/' {
		return true
	}
	if last != '\'' && last != '"' {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[:len(text)-n])
	return !isWordRune(before) && !unicode.IsPunct(before) || len(text) == n
}

// apart decides whether two texts that only a removed one parted are two words. They
// are one when the removed text was part of a word at either side (un~~known~~able,
// un~~related and un~~known), and two when it held the blank or the punctuation that
// parted them. Where it began within one word and ended within another, the other
// words of the paper decide.
func (w *viewer) apart(left []Span, gone string, right Span) bool {
	first, n := utf8.DecodeRuneInString(gone)
	last, _ := utf8.DecodeLastRuneInString(gone)
	switch {
	case heldBlank(gone):
		return true
	case len(gone) == n:
		return !isWordRune(first) && !isHyphen(first) && !isApostrophe(first)
	case !isWordRune(first) && !isHyphen(first) && !isApostrophe(first):
		return true
	case !isWordRune(last) && !isHyphen(last) && !isApostrophe(last):
		return true
	case !strings.ContainsAny(gone, blanks):
		return false
	}
	return w.words.apart(lastWord(left), firstWord(right.Text))
}

// clings reports whether a span begins with what stands close to the word before:
// closing punctuation, or the mark of a footnote.
func clings(s *Span) bool {
	if s.Note != "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.Text)
	return strings.ContainsRune(",.;:!?…", r) || unicode.In(r, unicode.Pe, unicode.Pf)
}

// blanks may be taken away where text was removed; a no-break space may not.
const (
	blanks  = " \t\n"
	noBreak = '\u00a0'
)

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIIWord(byte(r))
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N)
}

func isASCIIWord(c byte) bool { return asciiWords[c] }

var asciiWords = func() (t [256]bool) {
	for c := range t {
		t[c] = 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9'
	}
	return t
}()

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' }

func isApostrophe(r rune) bool { return r == '\'' || r == '\u2019' || r == '\u00b4' }

// trimRight removes the blanks at the end of spans.
func trimRight(s []Span) []Span {
	for len(s) > 0 {
		last := &s[len(s)-1]
		last.Text = strings.TrimRight(last.Text, blanks)
		if last.Text != "" {
			break
		}
		s = s[:len(s)-1]
	}
	return s
}

// vocabulary is the set of the words of a paper, gathered when first asked for.
type vocabulary struct {
	paper *Paper
	words map[string]bool
}

func newVocabulary(p *Paper) *vocabulary { return &vocabulary{paper: p} }

// apart reports whether two pieces of text make two words rather than one: the one is
// no word of the paper and both pieces are.
func (v *vocabulary) apart(left, right string) bool {
	left, right = wordAlone(left), wordAlone(right)
	l, _ := utf8.DecodeLastRuneInString(left)
	r, _ := utf8.DecodeRuneInString(right)
	if unicode.IsDigit(l) != unicode.IsDigit(r) {
		return true
	}
	if v == nil {
		return false
	}
	v.gather()
	return !v.words[left+right] && v.words[left] && v.words[right]
}

func (v *vocabulary) gather() {
	if v.words != nil {
		return
	}
	v.words = map[string]bool{}
	add := func(spans []Span) {
		for _, word := range strings.FieldsFunc(plain(spans), func(r rune) bool { return !isWordRune(r) }) {
			v.words[strings.ToLower(word)] = true
		}
	}
	eachText(v.paper.Body, add)
	for i := range v.paper.Notes {
		eachText(v.paper.Notes[i].Blocks, add)
	}
}

// wordAlone is the word in lower case without the signs around it.
func wordAlone(s string) string {
	return strings.ToLower(strings.TrimFunc(s, func(r rune) bool { return !isWordRune(r) }))
}
