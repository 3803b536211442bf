package normalize

import (
	"encoding/hex"
	"slices"
	"strings"

	"councildoc/extract"
)

// sameLooks reports that two spans differ in nothing but their text.
func sameLooks(a, b *Span) bool {
	return a.Bold == b.Bold && a.Italic == b.Italic && a.Underline == b.Underline && a.Strike == b.Strike &&
		a.Superscript == b.Superscript && a.Subscript == b.Subscript && a.Added == b.Added && a.Deleted == b.Deleted &&
		a.Color == b.Color && a.Highlight == b.Highlight && a.Link == b.Link && a.Note == b.Note
}

// inline turns a span of the page into inline text of the paper.
func inline(s *extract.Span) Span {
	return Span{
		Text: s.Text, Bold: s.Bold, Italic: s.Italic, Underline: s.Underline, Strike: s.Strike,
		Superscript: s.Superscript, Subscript: s.Subscript,
		Color: hexColor(s.Color), Highlight: hexColor(s.Highlight), Link: s.Link,
	}
}

// hexColor writes a colour, or "" for black, white and what is printed as such.
func hexColor(c extract.Color) string {
	if !c.Set || max(c.R, c.G, c.B) <= 0x10 || min(c.R, c.G, c.B) >= 0xf5 {
		return ""
	}
	b := hex.AppendEncode(append(make([]byte, 0, 7), '#'), []byte{c.R, c.G, c.B})
	return string(b)
}

// common gives the looks that both have: those of a blank between them.
func common(a, b Span) Span {
	out := Span{
		Bold: a.Bold && b.Bold, Italic: a.Italic && b.Italic, Underline: a.Underline && b.Underline,
		Strike: a.Strike && b.Strike, Superscript: a.Superscript && b.Superscript, Subscript: a.Subscript && b.Subscript,
	}
	if a.Color == b.Color {
		out.Color = a.Color
	}
	if a.Highlight == b.Highlight {
		out.Highlight = a.Highlight
	}
	if a.Link == b.Link {
		out.Link = a.Link
	}
	return out
}

// appendSpan adds s, melted into the last span when both look alike.
func appendSpan(spans []Span, s Span) []Span {
	if s.Text == "" {
		return spans
	}
	if n := len(spans); n > 0 && sameLooks(&spans[n-1], &s) {
		spans[n-1].Text += s.Text
		return spans
	}
	return append(spans, s)
}

// appendBlank adds a blank with what its neighbours have in common. There is
// never a blank before the first span or a second one after a blank.
func appendBlank(spans []Span, next Span) []Span {
	n := len(spans)
	if n == 0 || endsBlank(spans[n-1].Text) || startsBlank(next.Text) {
		return spans
	}
	b := common(spans[n-1], next)
	b.Text = " "
	return appendSpan(spans, b)
}

func endsBlank(s string) bool   { return strings.HasSuffix(s, " ") || strings.HasSuffix(s, "\u00a0") }
func startsBlank(s string) bool { return strings.HasPrefix(s, " ") || strings.HasPrefix(s, "\u00a0") }

// plain is the text of spans without their marks.
func plain(spans []Span) string {
	if len(spans) == 1 {
		return spans[0].Text
	}
	n := 0
	for i := range spans {
		n += len(spans[i].Text)
	}
	var b strings.Builder
	b.Grow(n)
	for i := range spans {
		b.WriteString(spans[i].Text)
	}
	return b.String()
}

// cutPrefix takes n bytes off the front of spans, and the blanks after them. It changes
// the spans that it is given.
func cutPrefix(spans []Span, n int) []Span {
	for len(spans) > 0 {
		s := &spans[0]
		k := min(n, len(s.Text))
		n -= k
		if s.Text = strings.TrimLeft(s.Text[k:], " \u00a0\t"); s.Text != "" {
			return spans
		}
		spans = spans[1:]
	}
	return nil
}

// headSpans gives the first n bytes of spans.
func headSpans(spans []Span, n int) []Span {
	var out []Span
	for i := 0; i < len(spans) && n > 0; i++ {
		s := spans[i]
		s.Text = s.Text[:min(n, len(s.Text))]
		n -= len(s.Text)
		out = append(out, s)
	}
	return out
}

// withHead gives spans with another text of the first.
func withHead(spans []Span, text string) []Span {
	out := slices.Clone(spans)
	out[0].Text = text
	return out
}

func trimLeft(spans []Span) []Span {
	for len(spans) > 0 {
		t := strings.TrimLeft(spans[0].Text, " \u00a0\t")
		if t != "" {
			if t != spans[0].Text {
				return withHead(spans, t)
			}
			return spans
		}
		spans = spans[1:]
	}
	return nil
}
