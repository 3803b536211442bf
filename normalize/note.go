package normalize

import (
	"fmt"
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"
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

// readNotes cuts the note rows of a page into notes. Rows before the first mark
// go on with the last note of the page before.
func (r *reading) readNotes(p *pageText) {
	p.findReferences()
	for _, area := range p.notes {
		left := math.Inf(1)
		for _, row := range area {
			left = min(left, row.box.X0)
		}
		for _, row := range area {
			r.readNote(p, row, left)
		}
	}
}

// readNote takes a row as the first of a note, or as more of the note before. left
// is the left edge of all notes beside one another.
func (r *reading) readNote(p *pageText, row *textRow, left float64) {
	mark, strong, ok := noteMark(row)
	if ok && (strong || isSign(mark) && !isLetterMark(mark) || r.nextMark(mark) || p.references[bareMark(mark)]) && row.box.X0 < left+2*row.size {
		r.notes = append(r.notes, &noteText{id: fmt.Sprintf("n%d", len(r.notes)+1), mark: mark, page: p.src.Number, lastPage: p.src.Number, rows: []*textRow{withoutMark(row, mark)}})
		return
	}
	if !r.noteBefore(p) {
		p.frags = append(p.frags, row.frags...)
		return
	}
	n := r.notes[len(r.notes)-1]
	n.rows, n.lastPage = append(n.rows, row), p.src.Number
}

// findReferences notes the marks in the text of the page that can refer to notes.
func (p *pageText) findReferences() {
	p.references = map[string]bool{}
	for _, f := range p.frags {
		before := ""
		for i := range f.Spans {
			s := &f.Spans[i]
			if isRaisedMark(s) {
				if mark := strings.TrimSpace(s.Text); !isExponent(mark, before) {
					p.references[bareMark(mark)] = true
				}
			}
			if strings.IndexByte(s.Text, "§"[1]) >= 0 && signAfterWord(s.Text, "§") >= 0 {
				p.references["§"] = true
			}
			before = s.Text
		}
	}
}

// noteParagraphs makes the paragraphs of all notes: those of each page, the last
// and the first made one where the page cut them.
func (r *reading) noteParagraphs() {
	for _, n := range r.notes {
		for rows := n.filledRows(); len(rows) > 0; {
			k := 1
			for k < len(rows) && rows[k].first().page == rows[0].first().page && rows[k].base > rows[k-1].base {
				k++
			}
			n.paras = r.joinFlows(n.paras, r.paragraphsOfNote(rows[:k]))
			rows = rows[k:]
		}
	}
}

func (n *noteText) filledRows() []*textRow {
	var rows []*textRow
	for _, row := range n.rows {
		if len(row.frags) > 0 {
			rows = append(rows, row)
		}
	}
	return rows
}

// paragraphsOfNote cuts the rows of a note on one page. A note begins with its
// mark, so that its first line may stand anywhere; a new paragraph is set apart, or
// follows a line that was ended on purpose.
func (r *reading) paragraphsOfNote(rows []*textRow) []*para {
	page := rows[0].first().page
	col := column{rows[0].box.X0, rightEdge(rows)}
	if p := r.pageAt(page); p != nil {
		col.x1 = p.rightOfNotes(col)
	}
	for _, row := range rows[1:] {
		col.x0 = min(col.x0, row.box.X0)
	}
	var out []*para
	pitch := pitches(rows)
	for i, row := range rows {
		if i > 0 && !r.partsNote(out[len(out)-1], row, col, pitch) {
			out[len(out)-1].extend(rows[:i+1])
			continue
		}
		p := r.newPara(rows[:i+1], col, page, 0)
		p.marker = marker{}
		out = append(out, p)
	}
	return out
}

// partsNote decides whether a row of a note begins a new paragraph of it.
func (r *reading) partsNote(p *para, row *textRow, col column, pitch []pitch) bool {
	prev := p.last()
	if same, known := r.sameBlock(p, row); known {
		return !same && !startsLower(row.text()) && endsSentence(prev.text())
	}
	if row.base-prev.base > 1.2*p.pitchTo(row, pitch) {
		return true
	}
	return endsSentence(prev.text()) && !startsLower(row.text()) && prev.box.X1 < col.x0+shortLine*(col.x1-col.x0) && p.endsShort(row, col)
}

// rightOfNotes is the right edge of the notes of a page that stand in a column.
func (p *pageText) rightOfNotes(col column) float64 {
	right := col.x1
	for _, area := range p.notes {
		for _, row := range area {
			if row.box.X0 < col.x1 && row.box.X1 > col.x0 {
				right = max(right, row.box.X1)
			}
		}
	}
	return right
}

// pageAt gives the page with a number, nil when there is none.
func (r *reading) pageAt(number int) *pageText {
	if number < 1 || number > len(r.pages) {
		return nil
	}
	return r.pages[number-1]
}

// noteFor finds the note that a raised mark on a page refers to: on its own page,
// else the next after it that has no mark yet and none on its page (endnotes).
func (r *reading) noteFor(mark string, page int) *noteText {
	mark = bareMark(mark)
	if r.notesByMark == nil {
		r.notesByMark = map[string][]*noteText{}
		for _, n := range r.notes {
			r.notesByMark[bareMark(n.mark)] = append(r.notesByMark[bareMark(n.mark)], n)
		}
	}
	notes := r.notesByMark[mark]
	for len(notes) > 0 && notes[0].linked {
		notes = notes[1:]
	}
	r.notesByMark[mark] = notes
	k := sort.Search(len(notes), func(i int) bool { return notes[i].page >= page })
	for ; k < len(notes); k++ {
		if notes[k].linked {
			continue
		}
		if at := r.pageAt(notes[k].page); notes[k].page > page && at != nil && at.references[mark] {
			return nil // it belongs to the mark beside it
		}
		return notes[k]
	}
	return nil
}

// isExponent reports a raised number after a unit or a power of ten.
func isExponent(mark, before string) bool {
	return (mark == "2" || mark == "3") && endsInUnit(before) || endsInTen(before) && pageNumber(mark) >= 0
}

// endsInUnit reports text that ends in a unit of measure, so that a raised 2 or 3
// after it is an exponent.
func endsInUnit(text string) bool {
	for _, unit := range [...]string{"m", "km", "cm", "dm", "mm", "µm", "ha", "s"} {
		rest, ok := strings.CutSuffix(text, unit)
		if ok && (rest == "" || strings.IndexByte("\t\n\f\r 0123456789/(", rest[len(rest)-1]) >= 0) {
			return true
		}
	}
	return false
}

// endsInTen reports text that ends in the number ten, which is raised to a power.
func endsInTen(text string) bool {
	rest, ok := strings.CutSuffix(text, "10")
	return ok && (rest == "" || strings.IndexByte("0123456789.,", rest[len(rest)-1]) < 0)
}

// linkNote makes a raised mark refer to its note.
func (r *reading) linkNote(s *Span, before []Span, page int) {
	mark := strings.TrimSpace(s.Text)
	if !s.Superscript || !isMarkWord(mark) {
		return
	}
	if n := r.noteFor(mark, page); n != nil && !isExponent(mark, tailOf(before)) {
		n.linked = true
		s.Note = n.id
	}
}

// linkSigns adds text with stars or daggers that are not raised; those that stand
// after a word and have a note on their page refer to it.
func (r *reading) linkSigns(out *inlineText, s Span, page int) {
	for {
		k, mark := firstSign(s.Text)
		if k < 0 {
			out.add(&s)
			return
		}
		head, sign := s, s
		head.Text, sign.Text, s.Text = s.Text[:k], mark, s.Text[k+len(mark):]
		if n := r.noteFor(mark, page); n != nil && n.page == page && followsWord(tailOf(out.all())+head.Text) {
			n.linked = true
			sign.Note = n.id
		}
		out.add(&head)
		out.add(&sign)
	}
}

// firstSign gives the place and the signs of the first run of signs, -1 for none.
func firstSign(text string) (int, string) {
	k := strings.IndexAny(text, "*†‡")
	if k < 0 {
		return -1, ""
	}
	rest := strings.TrimLeft(text[k:], text[k:k+len(string([]rune(text[k:])[0]))])
	return k, text[k : len(text)-len(rest)]
}

// tailOf is the end of a text: enough to see the word that stands last.
func tailOf(spans []Span) string {
	text := ""
	for i := len(spans) - 1; i >= 0 && len(text) < longestUnit; i-- {
		text = spans[i].Text + text
	}
	return text[max(0, len(text)-longestUnit):]
}

// longestUnit is how many bytes at the end of a text tell a unit or a number.
const longestUnit = 16

// followsWord reports text to which a sign is set without a blank.
func followsWord(before string) bool {
	c, _ := utf8.DecodeLastRuneInString(before)
	return before != "" && !unicode.IsSpace(c)
}
