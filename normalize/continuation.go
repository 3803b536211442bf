package normalize

import (
	"math"
	"slices"
	"strings"
)

// goesOnIn reports whether next stands on a later page, or at the top of a column to
// the right of what there is of t. page is where t ends.
func (t *ruledTable) goesOnIn(next *ruledTable, page int) bool {
	end := t.last
	if end.IsZero() {
		end = t.box
	}
	return page < next.page || page == next.page && next.box.X0 >= end.X1 && next.box.Y0 < end.Y0
}

// continues reports whether next, the first thing on its page, goes on with t,
// the last thing of the page before: the columns are the same.
func (t *ruledTable) continues(next *ruledTable) bool {
	if len(t.xs) != len(next.xs) {
		return false
	}
	if t.table >= 0 && t.table == next.table {
		return true
	}
	width := t.xs[len(t.xs)-1] - t.xs[0]
	for i := range t.xs {
		if math.Abs((t.xs[i]-t.xs[0])-(next.xs[i]-next.xs[0])) > 0.015*width+2 {
			return false
		}
	}
	return true
}

// join appends the rows of next, its repeated heading rows left out, and closes a
// row that was cut by the page.
func (r *reading) joinTables(t, next *ruledTable) {
	t.last = next.box
	repeated := t.repeatedHeads(next)
	for i := range repeated {
		t.rows[i].header = true
	}
	rows := next.rows[repeated:]
	if len(rows) == 0 {
		return
	}
	if r.sameRow(t, next, rows[0], repeated > 0) {
		r.joinRows(t, rows[0])
		rows = rows[1:]
	} else {
		if repeated == 0 {
			rows[0].header = false
		}
		r.joinSpans(t, rows)
	}
	t.rows = append(t.rows, rows...)
	t.openEnd, t.open = next.openEnd, next.open
}

// isOpen reports a column without a border below its last cell, of a table that has
// borders.
func (t *ruledTable) isOpen(col int) bool { return col < len(t.open) && t.open[col] }

// joinSpans continues cells over several rows that the page cut between two of
// their rows: the new page begins with an empty cell in their place.
func (r *reading) joinSpans(t *ruledTable, rows []*tableRow) {
	for k, c := range rows[0].cells {
		at, o := t.lowest(c.col)
		cut := o != nil && o.rowSpan > 1 && goesOn(o, c)
		if o == nil || !isEmpty(c) && !cut || isEmpty(o) || o.colSpan != c.colSpan || at+o.rowSpan != len(t.rows) {
			continue
		}
		if same := o.tag >= 0 && o.tag == c.tag || t.isOpen(c.col) && !t.openEnd; !same && o.rowSpan == 1 && c.rowSpan == 1 {
			continue // an empty cell of its own
		}
		o.rowSpan += c.rowSpan
		o.boxes = append(o.boxes, c.boxes...)
		o.paras = r.joinFlows(o.paras, c.paras)
		rows[0].cells[k] = nil
	}
	rows[0].cells = slices.DeleteFunc(rows[0].cells, func(c *tableCell) bool { return c == nil })
}

// lowest gives the last cell of a column and its row.
func (t *ruledTable) lowest(col int) (int, *tableCell) {
	for i := len(t.rows) - 1; i >= 0; i-- {
		if c := t.rows[i].cellAt(col); c != nil {
			return i, c
		}
	}
	return 0, nil
}

// repeatedHeads counts the rows at the top of next that say what those of t say.
func (t *ruledTable) repeatedHeads(next *ruledTable) int {
	n := 0
	for n < len(t.rows)-1 && n < len(next.rows) && n < 4 {
		if t.rows[n].beginsUnlike(next.rows[n]) {
			break
		}
		a, b := t.rows[n].text(), next.rows[n].text()
		if a != b || strings.TrimSpace(a) == "" {
			break
		}
		n++
	}
	return n
}

// beginsUnlike reports rows whose texts differ from their first line on, which spares
// to put the texts together.
func (row *tableRow) beginsUnlike(other *tableRow) bool {
	a, b := row.firstLine(), other.firstLine()
	return a != "" && b != "" && !strings.HasPrefix(a, b) && !strings.HasPrefix(b, a)
}

// firstLine is the first line of the first cell, "" when it has no text.
func (row *tableRow) firstLine() string {
	if len(row.cells) == 0 || isEmpty(row.cells[0]) {
		return ""
	}
	return strings.TrimSpace(row.cells[0].paras[0].first().text())
}

// sameRow decides whether the first row of the new page is the rest of the last
// row of the page before. The structure tree knows; without it an open border, a
// sentence that goes on, or an empty first column under a column of numbers tell.
// underHead says that the heading rows stand above it once more.
func (r *reading) sameRow(t, next *ruledTable, row *tableRow, underHead bool) bool {
	last := t.rows[len(t.rows)-1]
	if last.header {
		return false
	}
	if same, known := sameTaggedRow(r, last, row); known {
		return same
	}
	if t.cutInWhite(last, row) {
		return true
	}
	if !isEmpty(row.cellAt(0)) && t.firstColumnNumbers() {
		return false // it has a number of its own
	}
	if t.openEnd && (next.openTop || underHead || row.empty() && row.height() < sliver*r.bodySize) {
		return true
	}
	for _, c := range row.cells {
		if o := last.cellAt(c.col); o != nil && goesOn(o, c) {
			return true
		}
	}
	if r.leftGaps.separated() && !last.empty() && !row.empty() {
		return true
	}
	if t.openEnd != t.isOpen(0) {
		return false // the border below the first column is not that below the others
	}
	_, above := t.lowest(0)
	if !isEmpty(row.cellAt(0)) || row.empty() || above == nil || above.rowSpan > 1 {
		return false // under a cell over several rows the first column is empty anyway
	}
	if r.leftGaps.spans > 0 && endsAbove(last, row) {
		return false // a row of its own beside the rest of a cell over several
	}
	return r.leftGaps.onlyAtTop() || t.firstColumnNumbers() && !isEmpty(last.cellAt(0))
}

// cutInWhite reports a row that the page cuts above or below its text: an empty rest
// of one cell over all columns, or an empty beginning beside a cell over several rows
// whose text goes on.
func (t *ruledTable) cutInWhite(last, row *tableRow) bool {
	if len(last.cells) == 1 && len(row.cells) == 1 && row.empty() && last.cells[0].colSpan == row.cells[0].colSpan {
		return true
	}
	for _, c := range row.cells {
		at, o := t.lowest(c.col)
		if last.empty() && o != nil && at < len(t.rows)-1 && at+o.rowSpan == len(t.rows) && goesOn(o, c) {
			return true
		}
	}
	return false
}

// sliver is the height, in the size of the body, below which an empty row at the top
// of a page is what the page left of a row whose text ended before.
const sliver = 1.6

// leftGaps counts rows with an empty first cell beside filled ones: those that
// open a page and those in the midst of one. Where tables of a document never have
// such a row in the midst of a page, one at the top is the rest of a cut row.
type leftGaps struct {
	top, midst int
	spans      int // first cells over several rows

	parted, together int // filled rows before an empty one, and before another filled one
}

// separated reports that an empty row stands after each row of text.
func (g leftGaps) separated() bool { return g.parted >= fewParted && g.parted > 9*g.together }

// fewParted is how many rows show that rows are parted by empty ones.
const fewParted = 4

func (g leftGaps) onlyAtTop() bool { return g.top > 0 && 4*g.midst <= g.top }

func (r *reading) countLeftGaps() {
	for _, p := range r.pages {
		for _, t := range p.tables {
			for i, row := range t.rows {
				if i+1 < len(t.rows) && !row.header && !row.empty() {
					r.leftGaps.parted += oneIf(t.rows[i+1].empty())
					r.leftGaps.together += oneIf(!t.rows[i+1].empty())
				}
				if c := row.cellAt(0); c != nil && c.rowSpan > 1 && c.rowSpan < len(t.rows) {
					r.leftGaps.spans++
				}
				if len(t.xs) < 3 || !isEmpty(row.cellAt(0)) || row.cellAt(0) == nil || row.empty() {
					continue
				}
				if i == 0 || i == 1 && t.rows[0].header {
					r.leftGaps.top++
				} else {
					r.leftGaps.midst++
				}
			}
		}
	}
}

// endsAbove reports that a cell with text in the row below the page's break has ended
// above the foot of the row before: the page has parted two rows, and cut none.
func endsAbove(last, row *tableRow) bool {
	for _, c := range row.cells {
		o := last.cellAt(c.col)
		if isEmpty(c) || o == nil {
			continue
		}
		if isEmpty(o) {
			return true
		}
		foot, end := o.boxes[len(o.boxes)-1].Box.Y1, o.paras[len(o.paras)-1].last()
		if foot-end.box.Y1 > footGap*end.size {
			return true
		}
	}
	return false
}

// footGap is the white in ems between the last line of a cell and its border below,
// from which the cell ended there.
const footGap = 1.3

func (row *tableRow) empty() bool {
	for _, c := range row.cells {
		if !isEmpty(c) {
			return false
		}
	}
	return true
}

func sameTaggedRow(r *reading, a, b *tableRow) (same, known bool) {
	for _, c := range b.cells {
		o := a.cellAt(c.col)
		if o == nil || o.tag < 0 || c.tag < 0 {
			continue
		}
		if o.tag == c.tag {
			return true, true
		}
		known = known || r.tags.tableOf(o.tag) == r.tags.tableOf(c.tag)
		if r.tags.rowOf(o.tag) == r.tags.rowOf(c.tag) && r.tags.rowOf(o.tag) >= 0 {
			places := r.tags.tableCells(r.tags.tableOf(o.tag)).places
			return places[o.tag].row == places[c.tag].row, true
		}
	}
	return false, known
}

// goesOn reports a cell whose text stops in mid-sentence and goes on in the other:
// in small letters, or after a line that fills the cell.
func goesOn(a, b *tableCell) bool {
	if isEmpty(a) || isEmpty(b) {
		return false
	}
	p, next := a.paras[len(a.paras)-1], b.paras[0]
	if endsSentence(p.last().text()) {
		return false
	}
	runs := len(p.rows) > 1 && fills(p.last(), p.col) && next.marker.kind == noMarker && p.last().bold() == next.first().bold()
	return startsLower(b.text()) || runs
}

func isEmpty(c *tableCell) bool { return c == nil || len(c.paras) == 0 }

// longestLabel bounds in bytes the number of a row.
const longestLabel = 8

// enoughRows is how many rows tell what a column holds.
const enoughRows = 60

// firstColumnNumbers reports a first column that labels every row.
func (t *ruledTable) firstColumnNumbers() bool {
	n, labels := 0, 0
	for _, row := range t.rows[max(0, len(t.rows)-enoughRows):] {
		if row.header {
			continue
		}
		n++
		if c := row.cellAt(0); !isEmpty(c) && c.isShort(longestLabel) {
			labels++
		}
	}
	return n > 0 && labels*10 >= n*9
}

// joinRows closes the last row of t with the rest of it. A cell over several
// rows goes on over those of the new page; the cut row counts once.
func (r *reading) joinRows(t *ruledTable, rest *tableRow) {
	last := t.rows[len(t.rows)-1]
	for _, c := range rest.cells {
		at, o := t.lowest(c.col)
		if o == nil || at+o.rowSpan < len(t.rows) {
			last.cells = append(last.cells, c)
			continue
		}
		o.rowSpan += c.rowSpan - 1
		o.boxes = append(o.boxes, c.boxes...)
		o.paras = r.joinFlows(o.paras, c.paras)
		if o.tag < 0 {
			o.tag = c.tag
		}
	}
}

// joinFlows puts the paragraphs of a following column or page after those before,
// the last and first made one where a paragraph was cut.
func (r *reading) joinFlows(a, b []*para) []*para {
	if len(a) > 0 && len(b) > 0 && r.cutBetween(a[len(a)-1], b[0]) {
		a[len(a)-1].absorb(b[0])
		b = b[1:]
	}
	return append(a, b...)
}

// cutBetween decides whether next is the rest of a paragraph that a column or a
// page cut.
func (r *reading) cutBetween(p, next *para) bool {
	same, known := r.sameBlock(p, next.first())
	if known && same {
		return true
	}
	if known && (p.page == next.page || r.tags.overPages) && !midSentence(p, next) {
		return false
	}
	if next.marker.kind != noMarker || math.Abs(p.size()-next.size()) > 0.12*p.size() {
		return false
	}
	text := p.last().text()
	if startsLower(next.first().text()) {
		return !endsSentence(text) || strings.HasSuffix(text, ";")
	}
	runs := len(p.rows) > 1 || !p.endsShort(next.first(), p.col)
	return !endsSentence(text) && runs && !isDesignation(next.text()) && !p.endsCentred() && !next.startsCentred() &&
		p.last().bold() == next.first().bold() && p.last().italic() == next.first().italic()
}

// startsCentred reports a first row that stands in the middle of its column. Rows
// with one left edge only look so.
func (p *para) startsCentred() bool {
	return centred(p.first(), p.col) && (len(p.rows) == 1 || !p.upTo(1).leftAligned(p.rows[1]))
}

// endsCentred is startsCentred for the last row.
func (p *para) endsCentred() bool {
	n := len(p.rows)
	return centred(p.last(), p.col) && (n == 1 || !p.upTo(n-1).leftAligned(p.last()))
}

// upTo gives the paragraph with its first n rows alone.
func (p *para) upTo(n int) *para {
	out := *p
	out.rows = p.rows[:n]
	return &out
}

// midSentence reports a break that only a reader of single pages would call the
// end of a paragraph: the row before it is filled and its sentence goes on in
// small letters, or in the same letters from the same edge.
func midSentence(p, next *para) bool {
	if endsSentence(p.last().text()) || !fills(p.last(), p.col) {
		return false
	}
	first := next.first()
	return startsLower(first.text()) || len(p.rows) > 1 && math.Abs(first.box.X0-p.hang) < 0.3*first.size &&
		!p.last().bold() && !first.bold() && !isDesignation(next.text())
}

// absorb appends the rows of a paragraph of another page or column.
func (p *para) absorb(next *para) {
	p.boxes = p.place()
	p.rows = append(p.rows, next.rows...)
	p.boxes = append(p.boxes, next.place()...)
	p.whole = true
	if p.tag < 0 {
		p.tag = next.tag
	}
	p.col = next.col
}
