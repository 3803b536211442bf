package normalize

import (
	"fmt"
	"math"
	"regexp"
	"sort"
	"strings"

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
}

// A separator above footnotes is 144 pt in Word; other producers draw up to about
// half the text's width.
const (
	minSeparator = 40.0
	maxSeparator = 0.55 // of the page's width
)

// takeNotes moves the rows below a footnote separator from the page to its notes.
func (r *reading) takeNotes(p *pageText) {
	rows := textRows(p.frags)
	y, ok := r.noteTop(p, rows)
	if !ok {
		return
	}
	for _, row := range rows {
		if row.box.Y0+0.3*row.size >= y && !p.inGrid(row.box) {
			p.notes = append(p.notes, row)
			p.remove(row)
		}
	}
}

// noteTop finds where the notes of a page begin: at the lowest separator rule
// that has a note right below it, or where small text with a raised mark begins.
func (r *reading) noteTop(p *pageText, rows []*textRow) (float64, bool) {
	var seps []extract.Rule
	for _, rule := range p.src.Rules {
		if isSeparator(p, rule) {
			seps = append(seps, rule)
		}
	}
	sort.Slice(seps, func(i, j int) bool { return seps[i].Box.Y0 < seps[j].Box.Y0 })
	for _, s := range seps {
		if s.Box.Width() > maxSeparator*p.src.Width && !r.noteBefore(p) {
			continue // a full rule parts the rest of a note from the text, and nothing else
		}
		if r.notesBelow(rows, s.Box) {
			r.separators[placeOf(s.Box)] = true
			return s.Box.Y1 - 1, true
		}
	}
	return r.smallNotes(rows)
}

func isSeparator(p *pageText, r extract.Rule) bool {
	w := r.Box.Width()
	return !r.Vertical && !r.Decoration && w >= minSeparator && !p.inGrid(r.Box)
}

// noteBefore reports whether the page before this one has notes.
func (r *reading) noteBefore(p *pageText) bool {
	n := len(r.notes)
	return n > 0 && r.notes[n-1].page >= p.src.Number-2
}

// notesBelow reports whether what stands under y are notes: the first row begins
// with a mark, or goes on with a note of the page before, and no row is larger
// than the body.
func (r *reading) notesBelow(rows []*textRow, separator extract.Box) bool {
	y := separator.Y1
	var below []*textRow
	for _, row := range rows {
		if row.box.Y0+0.3*row.size >= y {
			below = append(below, row)
		}
	}
	if len(below) == 0 || below[0].box.Y0-y > 3*below[0].size {
		return false
	}
	for _, row := range below {
		if row.size > 1.05*r.bodySize {
			return false
		}
	}
	_, _, ok := noteMark(below[0])
	return ok || len(r.notes) > 0 && (below[0].size < 0.95*r.bodySize || r.separators[placeOf(separator)])
}

// separatorPlace is where a rule stands between the margins, in whole points.
type separatorPlace struct{ x0, x1 int }

// placeOf gives the place by which the separators of a document are known again:
// under one that had notes before, text without a mark is the rest of a note, be
// it as large as the body.
func placeOf(b extract.Box) separatorPlace {
	return separatorPlace{int(math.Round(b.X0)), int(math.Round(b.X1))}
}

// smallNotes finds notes without a separator: rows at the foot of the page in
// small type of which the first begins with a raised mark.
func (r *reading) smallNotes(rows []*textRow) (float64, bool) {
	top := -1
	for i := len(rows) - 1; i >= 0 && rows[i].size <= 0.92*r.bodySize; i-- {
		if beginsRaised(rows[i]) {
			top = i
		}
	}
	if top < 0 {
		return 0, false
	}
	return rows[top].box.Y0 - 1, true
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
var markWord = regexp.MustCompile(`^\(?([0-9]{1,3}|\*{1,4}|[a-z]|[†‡§]{1,2})\)?\.?$`)

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
		if ok && (strong || r.nextMark(mark)) && row.box.X0 < left+2*row.size {
			r.notes = append(r.notes, &noteText{id: fmt.Sprintf("n%d", len(r.notes)+1), mark: mark, page: p.src.Number, rows: []*textRow{withoutMark(row, mark)}})
			continue
		}
		if len(r.notes) == 0 {
			p.frags = append(p.frags, row.frags...)
			continue
		}
		n := r.notes[len(r.notes)-1]
		n.rows = append(n.rows, row)
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
		for _, row := range rows[1:] {
			p.rows = append(p.rows, row)
		}
		n.paras = []*para{p}
	}
}

// noteFor finds the note that a raised mark on a page refers to: on its own page,
// else the next after it that has no mark yet (endnotes).
func (r *reading) noteFor(mark string, page int) *noteText {
	var later *noteText
	for _, n := range r.notes {
		if n.linked || bareMark(n.mark) != bareMark(mark) {
			continue
		}
		if n.page == page {
			return n
		}
		if n.page > page && later == nil {
			later = n
		}
	}
	return later
}

func bareMark(s string) string { return strings.Trim(s, "(). \u00a0") }

// unitBefore reports text that ends in a unit of measure, so that a raised 2 or 3
// after it is an exponent.
var unitBefore = regexp.MustCompile(`(?:^|[\s0-9/(])(?:[kcdmµ]?m|ha|s)$`)

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
