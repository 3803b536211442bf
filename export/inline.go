package export

import (
	"strings"

	"councildoc/normalize"
)

// marks is the set of marks of a text. The order is that of nesting: of marks that
// end together, the first stands outermost.
type marks uint8

const (
	linked marks = 1 << iota
	bold
	italic
	strike
	underline
	superscript
	subscript
	markBits = iota
)

// run is a text with the same marks: words, a blank, a line break or a note reference.
type run struct {
	text  string
	marks marks
	link  string // where linked leads
	note  string // label of a footnote
	space bool   // a blank or a line break, which bears no mark of its own at an edge
}

// inline gives spans as Markdown for the place they stand at, after the words of
// numbers and markers.
func (m *markdownWriter) inline(place place, words []run, spans []normalize.Span) string {
	w := &m.room
	in := append(w.runs[:0], words...)
	for i := range spans {
		in = append(in, m.run(&spans[i], place))
	}
	w.runs, w.pieces = in, cutSpace(w.pieces[:0], in)
	return w.render(settle(w.pieces), place)
}

// numberRuns gives a printed number or marker as it stands before a text, and the
// blank after it. Where it is
// struck, as a whole or in part, it is shown so; other marks of it are not, since a
// number takes after its text.
func numberRuns(number string, spans []normalize.Span) []run {
	struck := false
	for i := range spans {
		struck = struck || spans[i].Strike
	}
	if !struck {
		if number == "" {
			return nil
		}
		return []run{{text: number + " "}}
	}
	var out []run
	for _, s := range spans {
		r := run{text: s.Text}
		if s.Strike {
			r.marks = strike
		}
		out = append(out, r)
	}
	return append(out, run{text: " "})
}

// run turns a span into a run.
func (m *markdownWriter) run(s *normalize.Span, place place) run {
	r := run{text: s.Text, marks: spanMarks(s)}
	if label, ok := m.labels[s.Note]; ok && place != inHTML {
		r.note = label
		r.marks &^= superscript | subscript
		return r
	}
	if s.Note != "" {
		r.marks |= superscript
	}
	if link := webLink(s.Link); link != "" && !showsLink(s.Text, link) {
		r.marks |= linked
		r.link = link
	}
	return r
}

func spanMarks(s *normalize.Span) marks {
	var m marks
	add := func(on bool, mark marks) {
		if on {
			m |= mark
		}
	}
	add(s.Bold, bold)
	add(s.Italic, italic)
	add(s.Strike, strike)
	add(s.Underline, underline)
	add(s.Superscript, superscript)
	add(s.Subscript, subscript)
	return m
}

// webLink gives a link that leads somewhere outside the file, else "".
func webLink(link string) string {
	link = cleanLine(link)
	for _, scheme := range [...]string{"https://", "http://", "mailto:"} {
		if len(link) > len(scheme) && strings.EqualFold(link[:len(scheme)], scheme) {
			return link
		}
	}
	return ""
}

// showsLink reports whether the text is the address itself, which renderers link.
func showsLink(text, link string) bool {
	text = strings.TrimSpace(text)
	return text == link || "mailto:"+text == link || strings.HasPrefix(text, "www.") && strings.HasSuffix(link, "://"+text)
}

// undressed removes bold, italic and underline that run over all the text of a
// heading: they are how a heading is set, which the renderer does.
func undressed(spans []normalize.Span) []normalize.Span {
	full := normalize.Span{Bold: true, Italic: true, Underline: true}
	for _, s := range spans {
		if s.Note != "" || strings.Trim(s.Text, blanks) == "" {
			continue
		}
		full.Bold, full.Italic, full.Underline = full.Bold && s.Bold, full.Italic && s.Italic, full.Underline && s.Underline
	}
	out := make([]normalize.Span, len(spans))
	for i, s := range spans {
		s.Bold, s.Italic, s.Underline = s.Bold && !full.Bold, s.Italic && !full.Italic, s.Underline && !full.Underline
		out[i] = s
	}
	return out
}

// settle takes runs that cutSpace has cut. It gives blanks and note references only
// the marks that go on over them, removes blanks at the ends and merges neighbours with
// the same marks.
func settle(pieces []run) []run {
	pieces = dropOuterSpace(pieces)
	for i := range pieces {
		p := &pieces[i]
		if !p.space && p.note == "" {
			continue
		}
		p.marks = sharedMarks(pieces, i)
		if p.marks&linked != 0 {
			p.link = pieces[i-1].link
		}
	}
	return mergeRuns(pieces)
}

// sharedMarks gives the marks of piece i that the texts at both its sides have too.
// Bold and italic cannot be seen on a blank, so there the sides alone decide.
func sharedMarks(pieces []run, i int) marks {
	p := pieces[i]
	own, invisible := p.marks, bold|italic
	around := marks(0)
	if i > 0 && i < len(pieces)-1 {
		prev, next := pieces[i-1], pieces[i+1]
		around = prev.marks & next.marks
		if prev.link != next.link {
			around &^= linked
		}
	}
	if p.note != "" {
		return around&invisible | own&(strike|underline)
	}
	return around & (own | invisible)
}

// cutSpace appends runs cut so that each is a text, a note reference, or one blank or
// line break. The blanks within a text bear its marks and stay in it, one for several;
// doubled ones between runs are one as well.
func cutSpace(out, in []run) []run {
	for i := range in {
		r := &in[i]
		if r.note != "" {
			out = append(out, *r)
			continue
		}
		text := strings.TrimLeft(r.text, blanks)
		before := r.text[:len(r.text)-len(text)]
		body := strings.TrimRight(text, blanks)
		after := text[len(body):]
		if before != "" {
			out = appendSpace(out, r, before)
		}
		if body != "" {
			out = append(out, run{text: singleBlanks(body), marks: r.marks, link: r.link})
		}
		if after != "" {
			out = appendSpace(out, r, after)
		}
	}
	return out
}

// singleBlanks makes each run of white space one blank, or one LF where it holds one.
func singleBlanks(s string) string {
	if isSpaced(s) {
		return s
	}
	var b strings.Builder
	for s != "" {
		n := strings.IndexFunc(s, isBlank)
		if n < 0 {
			n = len(s)
		}
		b.WriteString(s[:n])
		rest := strings.TrimLeft(s[n:], blanks)
		if space := s[n : len(s)-len(rest)]; strings.Contains(space, "\n") {
			b.WriteByte('\n')
		} else if space != "" {
			b.WriteByte(' ')
		}
		s = rest
	}
	return b.String()
}

// appendSpace appends white space of a run as one blank or line break; what follows a
// space becomes part of it.
func appendSpace(out []run, of *run, text string) []run {
	p := run{text: " ", marks: of.marks, link: of.link, space: true}
	if strings.Contains(text, "\n") {
		p.text = "\n"
	}
	if len(out) == 0 || !out[len(out)-1].space {
		return append(out, p)
	}
	last := &out[len(out)-1]
	last.marks &= p.marks
	if p.text == "\n" {
		last.text = "\n"
	}
	return out
}

func dropOuterSpace(in []run) []run {
	for len(in) > 0 && in[0].space {
		in = in[1:]
	}
	for len(in) > 0 && in[len(in)-1].space {
		in = in[:len(in)-1]
	}
	return in
}

// mergeRuns joins neighbours with the same marks. Note references stay apart.
func mergeRuns(in []run) []run {
	out := in[:0]
	for i := 0; i < len(in); {
		first, next := in[i], i+1
		for next < len(in) && first.note == "" && in[next].note == "" &&
			in[next].marks == first.marks && in[next].link == first.link {
			next++
		}
		if next > i+1 {
			n := 0
			for k := i; k < next; k++ {
				n += len(in[k].text)
			}
			var b strings.Builder
			b.Grow(n)
			for k := i; k < next; k++ {
				b.WriteString(in[k].text)
			}
			first.text, first.space = b.String(), false
		}
		out = append(out, first)
		i = next
	}
	return out
}
