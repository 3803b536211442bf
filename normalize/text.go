package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// spansOf writes the rows of a paragraph as inline text: blanks between rows and
// fragments, a word divided at the end of a line whole again where that is known.
func (r *reading) spansOf(p *para) []Span {
	out := &r.inline
	out.reset()
	for i, row := range p.rows {
		for k, f := range row.frags {
			for j := range f.Spans {
				s := inline(&f.Spans[j])
				switch {
				case j > 0:
				case k > 0:
					out.blank(&s)
				case i > 0:
					r.joinRow(out, row, &s, p)
				}
				r.addLinked(out, &s, f.page)
			}
		}
	}
	if len(out.spans) == 0 {
		return nil
	}
	return r.kept(out.all())
}

// spansAtOnce is for how many spans of the paper room is made.
const spansAtOnce = 64

// kept gives a copy of spans that holds.
func (r *reading) kept(spans []Span) []Span {
	if len(r.spanRoom) < len(spans) {
		r.spanRoom = make([]Span, max(spansAtOnce, len(spans)))
	}
	n := copy(r.spanRoom, spans)
	out := r.spanRoom[:n:n]
	r.spanRoom = r.spanRoom[n:]
	return out
}

// addLinked adds a span, its footnotes linked. Blanks beside raised and lowered
// text belong to the line.
func (r *reading) addLinked(out *inlineText, s *Span, page int) {
	if !s.Superscript && !s.Subscript {
		if len(r.notes) > 0 && holdsSign(s.Text) {
			r.linkSigns(out, *s, page)
		} else {
			out.add(s)
		}
		return
	}
	blank := *s
	blank.Superscript, blank.Subscript = false, false
	core := strings.Trim(s.Text, " \u00a0")
	before, after, _ := strings.Cut(s.Text, core)
	blank.Text = before
	out.add(&blank)
	s.Text = core
	r.linkNote(s, out.all(), page)
	out.add(s)
	blank.Text = after
	out.add(&blank)
}

// holdsSign reports a sign that refers to a note.
func holdsSign(text string) bool {
	if strings.IndexByte(text, '*') >= 0 {
		return true
	}
	return strings.IndexByte(text, "†"[0]) >= 0 && (strings.Contains(text, "†") || strings.Contains(text, "‡"))
}

// joinRow prepares the end of the text so far for the row that follows, which begins
// with next.
func (r *reading) joinRow(out *inlineText, row *textRow, next *Span, p *para) {
	if len(out.spans) == 0 {
		return
	}
	if out.endsIn("\u00ad") {
		out.trim("\u00ad")
		p.joined++
		return
	}
	if h := out.hyphen(); h != "" {
		if word := lastWord(out.all()); isDivided(word) && startsWord(row.text()) {
			if r.words.joins(strings.TrimSuffix(word, h), h, firstWord(row.text())) {
				out.trim(h)
				p.joined++
			}
			return
		}
	}
	out.blank(next)
}

// hyphenOf gives the hyphen at the end of a text: "-" or U+2010.
func hyphenOf(s string) string {
	for _, h := range [...]string{"-", "\u2010"} {
		if strings.HasSuffix(s, h) {
			return h
		}
	}
	return ""
}

// isDivided reports a word that ends in a hyphen, and not a hyphen alone.
func isDivided(word string) bool {
	h := hyphenOf(word)
	if h == "" {
		return false
	}
	c, _ := utf8.DecodeLastRuneInString(strings.TrimSuffix(word, h))
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

func startsWord(text string) bool {
	c, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(c) || unicode.IsDigit(c)
}

func lastWord(spans []Span) string {
	word := ""
	for i := len(spans) - 1; i >= 0; i-- {
		t := spans[i].Text
		if k := strings.LastIndexAny(t, " \u00a0"); k >= 0 {
			return t[k:][len(string([]rune(t[k:])[0])):] + word
		}
		word = t + word
	}
	return word
}

// trimBlanks takes the blanks off the front of a text, of which few have any.
func trimBlanks(text string) string {
	if text == "" || text[0] != ' ' && text[0] < utf8.RuneSelf {
		return text
	}
	return strings.TrimLeft(text, " \u00a0")
}

func firstWord(text string) string {
	text = trimBlanks(text)
	if k := strings.IndexAny(text, " \u00a0"); k >= 0 {
		return text[:k]
	}
	return text
}
