package normalize

import "bytes"

// inlineText is a text in the making. It is used for one text after the other, so
// that its memory is taken once.
type inlineText struct {
	spans []Span
	tail  []byte // the text of the last span, which grows with the spans that melt into it
}

func (t *inlineText) reset() { t.spans, t.tail = t.spans[:0], t.tail[:0] }

// add is appendSpan: a span that looks like the last melts into it.
func (t *inlineText) add(s *Span) {
	if s.Text == "" {
		return
	}
	if n := len(t.spans); n == 0 || !sameLooks(&t.spans[n-1], s) {
		t.close()
		t.spans = append(t.spans, *s)
		t.tail = t.tail[:0]
	}
	t.tail = append(t.tail, s.Text...)
}

// blank is appendBlank: a blank before next, with what its neighbours have in common.
func (t *inlineText) blank(next *Span) {
	n := len(t.spans)
	if n == 0 || t.endsIn(" ") || t.endsIn("\u00a0") || startsBlank(next.Text) {
		return
	}
	if last := &t.spans[n-1]; last.Note == "" && sameLooks(last, next) {
		t.tail = append(t.tail, ' ')
		return
	}
	b := common(t.spans[n-1], *next)
	b.Text = " "
	t.add(&b)
}

// all gives the spans, their texts whole. They hold until the text goes on.
func (t *inlineText) all() []Span {
	t.close()
	return t.spans
}

func (t *inlineText) close() {
	if n := len(t.spans); n > 0 && t.spans[n-1].Text != string(t.tail) {
		t.spans[n-1].Text = string(t.tail)
	}
}

func (t *inlineText) endsIn(s string) bool { return bytes.HasSuffix(t.tail, []byte(s)) }

// trim takes what the text ends in off its end.
func (t *inlineText) trim(s string) { t.tail = bytes.TrimSuffix(t.tail, []byte(s)) }

// hyphen gives the hyphen at the end of the text, "" without one. Where the last span
// was left empty, the one before it ends the text.
func (t *inlineText) hyphen() string {
	if len(t.tail) == 0 {
		return hyphenOf(plain(t.all()))
	}
	for _, h := range [...]string{"-", "\u2010"} {
		if t.endsIn(h) {
			return h
		}
	}
	return ""
}
