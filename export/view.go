package export

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/normalize"
)

// spans gives the spans that the view shows. Where text is taken out, the blanks
// around it are made right: no word is glued to the next, no blank is doubled, and
// none stands before punctuation. A blank that the paper prints before punctuation
// (as French does) stays, since it is not at a place where text was taken out.
func (v View) spans(in []normalize.Span) []normalize.Span {
	if v == Marked {
		return in
	}
	out := make([]normalize.Span, 0, len(in))
	var gone strings.Builder
	removed := false
	for _, s := range in {
		if v.removes(s) {
			gone.WriteString(s.Text)
			removed = true
			continue
		}
		s = v.unmarked(s)
		if removed {
			out, s = join(out, gone.String(), s)
			gone.Reset()
			removed = false
		}
		if s.Text != "" {
			out = append(out, s)
		}
	}
	if removed {
		out = trimEnd(out)
	}
	return out
}

// removes reports whether the view leaves the span out.
func (v View) removes(s normalize.Span) bool {
	switch v {
	case Clean:
		return s.Strike
	case Original:
		return s.Underline && !s.Strike
	}
	return false
}

// unmarked is the span without the marks of a change that the view has made.
func (v View) unmarked(s normalize.Span) normalize.Span {
	if v == Original {
		s.Strike, s.Underline = false, false
	}
	return s
}

// join puts right the blanks between the text before a removed text and the span
// after it. It gives both back.
func join(left []normalize.Span, gone string, right normalize.Span) ([]normalize.Span, normalize.Span) {
	if len(left) == 0 {
		right.Text = strings.TrimLeft(right.Text, blanks)
		return left, right
	}
	before, _ := utf8.DecodeLastRuneInString(left[len(left)-1].Text)
	after, _ := utf8.DecodeRuneInString(right.Text)
	switch {
	case isBlank(after) && (isBlank(before) || unicode.In(before, unicode.Ps, unicode.Pi)):
		right.Text = strings.TrimLeft(right.Text, blanks)
	case isBlank(before) && clings(right):
		left = trimEnd(left)
	case isWord(before) && isWord(after) && right.Note == "" && blankEdged(gone):
		left[len(left)-1].Text += " "
	}
	return left, right
}

// clings reports whether a span begins with what stands close to the word before:
// closing punctuation, or the mark of a footnote.
func clings(s normalize.Span) bool {
	if s.Note != "" {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.Text)
	return strings.ContainsRune(",.;:!?…", r) || unicode.In(r, unicode.Pe, unicode.Pf)
}

// blankEdged reports whether a removed text began or ended with a blank, so that
// what stood at its sides were two words.
func blankEdged(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	last, _ := utf8.DecodeLastRuneInString(s)
	return isBlank(first) || isBlank(last)
}

func isWord(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.N) }

const blanks = " \t\n"

// trimEnd removes the blanks at the end of the last span, and the span with them
// when nothing else is in it.
func trimEnd(s []normalize.Span) []normalize.Span {
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
