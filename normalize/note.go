package normalize

import (
	"fmt"
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/extract"
)

// noteText is a footnote before its blocks are written.
type noteText struct {
	id     string
	mark   string
	page   int
	rows   []*textRow
	paras  []*para
	linked bool

	lastPage int // where its last row stands
}

func beginsRaised(row *textRow) bool {
	f := row.first()
	if isRaisedMark(&f.Spans[0]) {
		return len(f.Spans) > 1 || len(row.frags) > 1
	}
	return len(row.frags) > 1 && markWord.MatchString(f.text()) && f.Size < 0.85*row.size
}

func isRaisedMark(s *extract.Span) bool {
	return s.Superscript && markWord.MatchString(strings.TrimSpace(s.Text))
}

// markWord is what can stand as the mark of a note.
var markWord = pattern{expr: `^\(?([0-9]{1,3}|\*{1,4}|[a-z]|[ivxl]{1,6}|[†‡§]{1,2})\)?\.?$`}

// noteMark reads the mark at the start of a row: raised, alone before a tab, or a
// number before the text. strong says that its looks make it one.
func noteMark(row *textRow) (mark string, strong, ok bool) {
	f := row.first()
	if beginsRaised(row) {
		return strings.TrimSpace(f.Spans[0].Text), true, true
	}
	if len(row.frags) > 1 && markWord.MatchString(strings.TrimSpace(f.text())) {
		return strings.TrimSpace(f.text()), true, true
	}
	word := firstWord(f.text())
	if len(word) < len(f.text()) && markWord.MatchString(word) && !strings.HasSuffix(word, ".") && !(word >= "a" && word <= "z") {
		return word, markGap(f, word) > 0.5*f.Size, true
	}
	return "", false, false
}

func markGap(f *fragment, word string) float64 {
	return markerGap(&textRow{frags: []*fragment{f}, size: f.Size}, word)
}

// readNotes cuts the note rows of a page into notes. Rows before the first mark
// go on with the last note of the page before.
func (r *reading) readNotes(p *pageText) {
	if len(p.notes) == 0 {
		return
	}
	left := math.Inf(1)
	for _, row := range p.notes {
		left = math.Min(left, row.box.X0)
	}
	for _, row := range p.notes {
		mark, strong, ok := noteMark(row)
		if ok && (strong || isStars(mark) || r.nextMark(mark)) && row.box.X0 < left+2*row.size {
			r.notes = append(r.notes, &noteText{id: fmt.Sprintf("n%d", len(r.notes)+1), mark: mark, page: p.src.Number, lastPage: p.src.Number, rows: []*textRow{withoutMark(row, mark)}})
			continue
		}
		if !r.noteBefore(p) {
			p.frags = append(p.frags, row.frags...)
			continue
		}
		n := r.notes[len(r.notes)-1]
		n.rows, n.lastPage = append(n.rows, row), p.src.Number
	}
}

// nextMark reports whether a plain number counts on from the note before.
func (r *reading) nextMark(mark string) bool {
	if len(r.notes) == 0 {
		return mark == "1"
	}
	return pageNumber(mark) >= 0 && pageNumber(mark) == pageNumber(r.notes[len(r.notes)-1].mark)+1
}

// withoutMark gives the row without the mark at its start.
func withoutMark(row *textRow, mark string) *textRow {
	out := *row
	first := *row.first()
	line := *first.Line
	line.Spans = dropPrefix(line.Spans, mark)
	first.Line = &line
	out.frags = append([]*fragment{&first}, row.frags[1:]...)
	if len(line.Spans) == 0 {
		out.frags = out.frags[1:]
	}
	if len(out.frags) > 0 {
		out.size = out.frags[len(out.frags)-1].Size
		out.box.X0 = out.frags[0].Box.X0
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

// noteParagraphs makes the paragraphs of all notes.
func (r *reading) noteParagraphs() {
	for _, n := range r.notes {
		var rows []*textRow
		for _, row := range n.rows {
			if len(row.frags) > 0 {
				rows = append(rows, row)
			}
		}
		if len(rows) == 0 {
			continue
		}
		p := r.newPara(rows[0], column{rows[0].box.X0, rightEdge(rows)}, n.page, 0)
		p.marker = marker{}
		p.rows = append(p.rows, rows[1:]...)
		n.paras = []*para{p}
	}
}

// noteFor finds the note that a raised mark on a page refers to: on its own page,
// else the next after it that has no mark yet (endnotes).
func (r *reading) noteFor(mark string, page int) *noteText {
	if r.notesByMark == nil {
		r.notesByMark = map[string][]*noteText{}
		for _, n := range r.notes {
			r.notesByMark[bareMark(n.mark)] = append(r.notesByMark[bareMark(n.mark)], n)
		}
	}
	notes := r.notesByMark[bareMark(mark)]
	k := sort.Search(len(notes), func(i int) bool { return notes[i].page >= page })
	for ; k < len(notes); k++ {
		if !notes[k].linked {
			return notes[k]
		}
	}
	return nil
}

// isStars reports a mark of stars, which are raised by their own shape.
func isStars(mark string) bool { return mark != "" && strings.Trim(mark, "*") == "" }

// starAfterWord gives the place in bytes of a mark of stars that stands right
// after a word, -1 when there is none.
func starAfterWord(text, mark string) int {
	for from := 0; ; {
		k := strings.Index(text[from:], mark)
		if k < 0 {
			return -1
		}
		k += from
		end := k + len(mark)
		before, _ := utf8.DecodeLastRuneInString(text[:k])
		if k > 0 && before != '*' && !unicode.IsSpace(before) && (end == len(text) || text[end] != '*' && !unicode.IsLetter(rune(text[end]))) {
			return k
		}
		from = end
	}
}

func bareMark(s string) string { return strings.Trim(s, "(). \u00a0") }

// unitBefore reports text that ends in a unit of measure, so that a raised 2 or 3
// after it is an exponent.
var unitBefore = pattern{expr: `(?:^|[\s0-9/(])(?:[kcdmµ]?m|ha|s)$`}

// linkNote makes a raised mark refer to its note.
func (r *reading) linkNote(s *Span, before []Span, page int) {
	mark := strings.TrimSpace(s.Text)
	if !s.Superscript || !markWord.MatchString(mark) {
		return
	}
	if (mark == "2" || mark == "3") && unitBefore.MatchString(plain(before)) {
		return
	}
	if n := r.noteFor(mark, page); n != nil {
		n.linked = true
		s.Note = n.id
	}
}
