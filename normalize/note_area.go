package normalize

import (
	"math"
	"sort"
	"strings"

	"councildoc/extract"
)

// A separator above footnotes is 144 pt in Word; other producers draw up to about
// half the text's width.
const (
	minSeparator = 40.0
	maxSeparator = 0.55 // of the page's width
)

// takeNotes moves the notes of a page from its text to its notes: what the
// structure tree calls a note, else what stands below a separator or in small
// type at the foot. Each column has notes of its own.
func (r *reading) takeNotes(p *pageText) {
	for _, frags := range p.noteColumns() {
		rows, kept := p.rowsOfPage(frags)
		if !kept {
			rows = r.rows.textRows(frags)
		}
		notes := r.taggedNotes(rows)
		if len(notes) == 0 {
			notes = r.notesAtFoot(p, rows)
		}
		if !kept {
			keepRows(notes)
		}
		p.moveToNotes(notes)
	}
}

// notesAtFoot gives the rows below the separator of a column, or its last rows in
// small type.
func (r *reading) notesAtFoot(p *pageText, rows []*textRow) []*textRow {
	y, ok := r.noteTop(p, rows)
	if !ok {
		return nil
	}
	var below []*textRow
	for _, row := range rows {
		if row.below(y) && !p.inGrid(row.box) {
			below = append(below, row)
		}
	}
	return below
}

// noteColumns gives the text of the page by the columns in which it ends: where
// lines on both sides of a left edge stand below all that cross it. What crosses
// belongs to the first.
func (p *pageText) noteColumns() [][]*fragment {
	x, ok := p.rightColumn()
	if !ok {
		return [][]*fragment{p.frags}
	}
	bottom := math.Inf(-1)
	for _, f := range p.frags {
		if f.Box.X0 < x-1 && f.Box.X1 > x {
			bottom = max(bottom, f.Baseline)
		}
	}
	var out [2][]*fragment
	var below [2]int
	for _, f := range p.frags {
		k := oneIf(f.Box.X0 >= x-1 && f.Baseline > bottom)
		out[k] = append(out[k], f)
		below[k] += oneIf(f.Baseline > bottom)
	}
	if min(below[0], below[1]) < minColumnRow {
		return [][]*fragment{p.frags}
	}
	return out[:]
}

// rightColumn is the left edge that most lines near the middle of the page share.
func (p *pageText) rightColumn() (float64, bool) {
	counts := map[int]int{}
	for _, f := range p.frags {
		if f.Box.X0 > 0.35*p.src.Width && f.Box.X0 < 0.65*p.src.Width {
			counts[int(math.Round(f.Box.X0))]++
		}
	}
	best, most := 0, 0
	for x, n := range counts {
		if n > most || n == most && x < best {
			best, most = x, n
		}
	}
	return float64(best), most >= 2*minColumnRow
}

// below reports whether the row stands under the height y.
func (row *textRow) below(y float64) bool { return row.box.Y0+0.3*row.size >= y }

func (p *pageText) moveToNotes(rows []*textRow) {
	if len(rows) == 0 {
		return
	}
	p.notes = append(p.notes, rows)
	var frags []*fragment
	for _, row := range rows {
		frags = append(frags, row.frags...)
	}
	p.frags = without(p.frags, [][]*fragment{frags})
}

// taggedNotes gives the rows that belong to Note elements, nil when the first of
// them has no mark and no note can have come before it.
func (r *reading) taggedNotes(rows []*textRow) []*textRow {
	if !r.tags.notes {
		return nil
	}
	var out []*textRow
	for _, row := range rows {
		if r.tags.noteOf(row.tag()) >= 0 {
			out = append(out, row)
		}
	}
	if len(out) == 0 {
		return nil
	}
	if _, _, ok := noteMark(out[0]); !ok && len(r.notes) == 0 {
		return nil
	}
	return out
}

// noteTop finds where the notes of a page begin: at the highest separator rule
// with notes below it, or where small text with a raised mark begins.
func (r *reading) noteTop(p *pageText, rows []*textRow) (float64, bool) {
	var seps []extract.Rule
	band := bandOfRows(rows)
	for _, rule := range p.src.Rules {
		if p.isSeparator(rule) && rule.Box.X0 < band.x1 && rule.Box.X1 > band.x0 {
			seps = append(seps, rule)
		}
	}
	sort.Slice(seps, func(i, j int) bool { return seps[i].Box.Y0 < seps[j].Box.Y0 })
	if len(seps) > maxSeparators {
		seps = seps[len(seps)-maxSeparators:]
	}
	for i, s := range seps {
		if i+1 < len(seps) && noneBetween(rows, s.Box, seps[i+1].Box) {
			continue // the rule below it is nearer to the notes
		}
		if s.Box.Width() > maxSeparator*p.src.Width && !r.partsRest(p, rows, s.Box.Y1) && !r.surelyNotes(rows, s.Box.Y1) {
			continue // most full rules are those of tables
		}
		if r.notesBelow(p, rows, s.Box) {
			r.separators[placeOf(s.Box)] = true
			return s.Box.Y1 - 1, true
		}
	}
	return r.smallNotes(p, rows)
}

// maxSeparators bounds the work on drawings: the lowest rules of a page are tried.
const maxSeparators = 50

// isSeparator reports a rule that can stand above notes: short, in no table, and
// under no cover.
func (p *pageText) isSeparator(r extract.Rule) bool {
	return !r.Vertical && !r.Decoration && r.Box.Width() >= minSeparator && r.Box.Y0 > p.bodyTop+noteGap && !p.inGrid(r.Box)
}

// noteGap is how far below a cover a separator stands at least, in points: its own
// table ends in a rule.
const noteGap = 6

// noteBefore reports whether the page before this one has notes.
func (r *reading) noteBefore(p *pageText) bool {
	n := len(r.notes)
	return n > 0 && r.notes[n-1].lastPage >= p.src.Number-1
}

// notesBelow reports whether what stands under the rule at y are notes: the first
// row begins with a mark or goes on with a note of the page before, and no row is
// larger than the text above. A mark alone is no evidence, as a numbered paragraph
// may stand under a rule: it is raised, in smaller type, or referred to above.
func (r *reading) notesBelow(p *pageText, rows []*textRow, separator extract.Box) bool {
	y := separator.Y1
	k := sort.Search(len(rows), func(i int) bool { return rows[i].below(y) })
	below := rows[k:]
	if len(below) == 0 || below[0].box.Y0-y > 3*below[0].size {
		return false
	}
	size := r.sizeAbove(rows[:k])
	for _, row := range below {
		if row.size > 1.05*size {
			return false
		}
	}
	small := below[0].size < 0.95*size
	mark, _, ok := noteMark(below[0])
	if !ok {
		return r.noteAbove(p) && (small || r.knownSeparator(separator))
	}
	return small || beginsRaised(below[0]) || refersTo(rows[:k], mark) || r.nextMark(mark) && r.knownSeparator(separator)
}

// noneBetween reports two rules at different heights without text between them.
func noneBetween(rows []*textRow, a, b extract.Box) bool {
	k := sort.Search(len(rows), func(i int) bool { return rows[i].below(a.Y1) })
	return b.Y0-a.Y1 > separatorGap && k < len(rows) && rows[k].below(b.Y1)
}

// separatorGap is how far apart in points two rules are that are not one drawn twice.
const separatorGap = 4

// partsRest reports text under the height y that can be the rest of a note of the
// page before.
func (r *reading) partsRest(p *pageText, rows []*textRow, y float64) bool {
	k := sort.Search(len(rows), func(i int) bool { return rows[i].below(y) })
	if k == len(rows) || !r.noteAbove(p) {
		return false
	}
	_, _, marked := noteMark(rows[k])
	return !marked
}

// noteAbove reports notes on the page before this one, or in a column to the left.
func (r *reading) noteAbove(p *pageText) bool { return len(p.notes) > 0 || r.noteBefore(p) }

// surelyNotes reports text under the height y that is notes under any rule: small,
// and begun by a mark to which a raised one in the text refers.
func (r *reading) surelyNotes(rows []*textRow, y float64) bool {
	k := sort.Search(len(rows), func(i int) bool { return rows[i].below(y) })
	if k == len(rows) || rows[k].size > 0.95*r.sizeAbove(rows[:k]) {
		return false
	}
	mark, _, ok := noteMark(rows[k])
	return ok && refersTo(rows[:k], mark)
}

// separatorPlace is where a rule stands between the margins, in whole points.
type separatorPlace struct{ x0, x1 int }

// placeOf gives the place by which the separators of a document are known again:
// under one that had notes before, text without a mark is the rest of a note, be
// it as large as the body.
func placeOf(b extract.Box) separatorPlace {
	return separatorPlace{int(math.Round(b.X0)), int(math.Round(b.X1))}
}

// knownSeparator reports a rule at a place where one had notes below it. Producers
// round its ends.
func (r *reading) knownSeparator(b extract.Box) bool {
	at := placeOf(b)
	for dx := -1; dx <= 1; dx++ {
		for dw := -1; dw <= 1; dw++ {
			if r.separators[separatorPlace{at.x0 + dx, at.x1 + dw}] {
				return true
			}
		}
	}
	return false
}

// sizeAbove is the size of most of the text above the notes, that of the document
// where the page has too little.
func (r *reading) sizeAbove(rows []*textRow) float64 {
	var counts sizeCounts
	all := 0
	for _, row := range rows {
		n := len(row.text())
		counts.add(row.size, n)
		all += n
	}
	if all < fewLetters {
		return r.bodySize
	}
	return max(counts.most(), 1)
}

// fewLetters is how much text tells the size of a page's body.
const fewLetters = 200

// refersTo reports whether a raised mark of this kind stands in the rows, or a
// star at the end of a word.
func refersTo(rows []*textRow, mark string) bool {
	want := bareMark(mark)
	for _, row := range rows {
		for _, f := range row.frags {
			before := ""
			for i := range f.Spans {
				s := &f.Spans[i]
				raised := s.Superscript && !isExponent(want, before)
				before = s.Text
				if raised && bareMark(strings.TrimSpace(s.Text)) == want || isSign(want) && signAfterWord(s.Text, want) >= 0 {
					return true
				}
			}
		}
	}
	return false
}

// smallNotes finds notes without a separator: rows at the foot of the page in
// small type of which the first begins with a raised mark. A page that holds
// nothing else begins with the rest of the note before.
func (r *reading) smallNotes(p *pageText, rows []*textRow) (float64, bool) {
	top, i := -1, len(rows)-1
	for ; i >= 0 && rows[i].size <= 0.92*r.bodySize; i-- {
		if beginsRaised(rows[i]) {
			top = i
		}
	}
	if top < 0 {
		return 0, false
	}
	if i < 0 && r.noteBefore(p) {
		top = 0
	}
	return rows[top].box.Y0 - 1, true
}
