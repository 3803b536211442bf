package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/extract"
)

// isMarkWord reports what can stand as the mark of a note, with or without brackets and
// a full stop.
func isMarkWord(word string) bool {
	word = strings.TrimSuffix(strings.TrimSuffix(strings.TrimPrefix(word, "("), "."), ")")
	return isOf(word, "0123456789", 3) || isOf(word, "*", 4) || len(word) == 1 && word >= "a" && word <= "z" ||
		isOf(word, "ivxl", 6) || isOf(word, "†‡§", 2)
}

// isOf reports a word of one letter to so many, all of a set.
func isOf(word, set string, most int) bool {
	return word != "" && strings.Trim(word, set) == "" && utf8.RuneCountInString(word) <= most
}

// tightMark is a mark to which the text of the note is set without a blank: word
// processors put the mark before the text and nothing between them.
var tightMark = pattern{expr: `^(?:([0-9]{1,3})[\p{L}"“„«(\[]|(\*{1,4}|†{1,2}|‡{1,2}|§{1,2})[\pL\d"“„«(\[])`}

// ordinal is a number with its ending, which is no mark before a text.
var ordinal = pattern{expr: `^[0-9]{1,3}(?:st|nd|rd|th|er|re|ers|res|e|es|ème|o|º|ª|te|ter|ten|tes)(?:\PL|$)`}

func beginsRaised(row *textRow) bool {
	f := row.first()
	if isRaisedMark(&f.Spans[0]) {
		return len(f.Spans) > 1 || len(row.frags) > 1
	}
	return len(row.frags) > 1 && f.Size < 0.85*row.size && isMarkWord(f.text())
}

func isRaisedMark(s *extract.Span) bool {
	return s.Superscript && isMarkWord(strings.TrimSpace(s.Text))
}

// noteMark reads the mark at the start of a row: raised, alone before a tab, or a
// number or sign before the text. strong says that its looks make it one.
func noteMark(row *textRow) (mark string, strong, ok bool) {
	f := row.first()
	if beginsRaised(row) {
		return strings.TrimSpace(f.Spans[0].Text), true, true
	}
	text := f.text()
	if len(row.frags) > 1 && isMarkWord(strings.TrimSpace(text)) {
		return strings.TrimSpace(text), true, true
	}
	word := firstWord(text)
	if len(word) < len(text) && isMarkWord(word) && !strings.HasSuffix(word, ".") {
		return word, !isLetterMark(word) && markGap(f, word) > 0.5*f.Size, true
	}
	if m := tightMark.FindStringSubmatch(text); m != nil && !ordinal.MatchString(text) {
		return m[1] + m[2], false, true
	}
	return "", false, false
}

// isLetterMark reports a mark that can be a word of the text as well. It needs a
// raised letter that refers to it.
func isLetterMark(mark string) bool {
	return mark >= "a" && mark < "{" || strings.HasPrefix(mark, "§")
}

func markGap(f *fragment, word string) float64 {
	return markerGap(&textRow{frags: []*fragment{f}, size: f.Size}, word)
}

// nextMark reports whether a plain number or letter counts on from the note before,
// or a number begins.
func (r *reading) nextMark(mark string) bool {
	if len(r.notes) == 0 {
		return mark == "1"
	}
	last := bareMark(r.notes[len(r.notes)-1].mark)
	if mark = bareMark(mark); len(mark) == 1 && len(last) == 1 && isLetterMark(last) {
		return mark[0] == last[0]+1
	}
	return pageNumber(mark) >= 0 && pageNumber(mark) == pageNumber(last)+1
}

// withoutMark gives the row without the mark at its start.
func withoutMark(row *textRow, mark string) *textRow {
	out := *row
	out.joined, out.parts = "", nil
	first := *row.first()
	line := *first.Line
	line.Spans = dropPrefix(line.Spans, mark)
	first.Line, first.joined = &line, ""
	out.frags = append([]*fragment{&first}, row.frags[1:]...)
	if len(line.Spans) == 0 {
		out.frags = out.frags[1:]
	}
	if len(out.frags) > 0 {
		out.size = out.frags[len(out.frags)-1].Size
		out.box.X0 = out.frags[0].Spans[0].Box.X0
	}
	return &out
}

// dropPrefix takes the mark and the blanks after it off the spans of a line.
func dropPrefix(spans []extract.Span, mark string) []extract.Span {
	out := append([]extract.Span{}, spans...)
	rest := mark
	for len(out) > 0 {
		text := strings.TrimLeft(out[0].Text, " \u00a0")
		switch {
		case text == "":
		case rest != "" && strings.HasPrefix(rest, text):
			rest = strings.TrimPrefix(rest, text)
		case rest != "" && strings.HasPrefix(text, rest):
			return cutSpan(out, strings.TrimLeft(strings.TrimPrefix(text, rest), " \u00a0"))
		default:
			return cutSpan(out, text)
		}
		out = out[1:]
	}
	return out
}

// cutSpan leaves only the tail of the first span.
func cutSpan(spans []extract.Span, tail string) []extract.Span {
	s := &spans[0]
	cut := len([]rune(s.Text)) - len([]rune(tail))
	s.Text, s.Edges = tail, s.Edges[cut:]
	s.Box.X0 = float64(s.Edges[0])
	return spans
}

// isSign reports a mark of stars or daggers. Stars are raised by their own shape,
// and many papers set daggers like them.
func isSign(mark string) bool { return mark != "" && strings.Trim(mark, "*†‡§") == "" }

// signAfterWord gives the place in bytes of a sign that stands right after a word,
// -1 when there is none.
func signAfterWord(text, mark string) int {
	for from := 0; ; {
		k := strings.Index(text[from:], mark)
		if k < 0 {
			return -1
		}
		k += from
		end := k + len(mark)
		before, _ := utf8.DecodeLastRuneInString(text[:k])
		after, _ := utf8.DecodeRuneInString(text[end:])
		if k > 0 && !isSign(string(before)) && !unicode.IsSpace(before) && (end == len(text) || !isSign(string(after)) && !unicode.IsLetter(after) && !unicode.IsDigit(after)) {
			return k
		}
		from = end
	}
}

func bareMark(s string) string { return strings.Trim(s, "(). \u00a0") }
