package normalize

import (
	"sort"
	"strings"

	"councildoc/extract"
	"councildoc/normalize/council"
)

// TaggedPages are Pages of a document that has a structure tree. A cover whose
// table cannot be told by where its lines stand is read by their tags.
type TaggedPages interface {
	Pages
	// Tagged gives a page whose spans name their tags, and all tags; nil where
	// there are none.
	Tagged(n int) (*extract.Page, []extract.Tag)
}

// byTags reads the sheet anew with the table that the tags of its page make, where
// the lines make none with a subject. What a page shows comes first: tags are
// often made by guess.
func (s *coverSheet) byTags(src Pages) *coverSheet {
	tagged, ok := src.(TaggedPages)
	if !ok || s.table.hasRow(council.FieldSubject) || !s.mayHaveTable() {
		return s
	}
	page, tags := tagged.Tagged(s.page.Number)
	if page == nil || len(tags) == 0 {
		return s
	}
	t := &coverSheet{turn: s.turn, page: s.turn.upright(page), footer: s.footer}
	lines := taggedLines(t.page, tags)
	t.table = taggedTable(lines)
	if !t.table.isReferences() || len(t.table.rows) <= len(s.table.rows) {
		return s
	}
	for _, l := range lines {
		t.lines = append(t.lines, l.coverLine)
	}
	sortCoverLines(t.lines)
	t.lines = t.takePublicStamp(t.lines)
	t.footer, t.lines = readCoverFooter(t.page, t.lines)
	t.lines = t.lines[:min(len(t.lines), maxCoverLines)]
	t.head = t.headLines()
	t.findIssuer()
	t.findNumber()
	if !t.isCover() {
		return s
	}
	return t
}

// mayHaveTable reports whether the sheet has a number or a label at all.
func (s *coverSheet) mayHaveTable() bool {
	if len(s.number.lines) > 0 {
		return true
	}
	for _, l := range s.lines {
		if _, ok := council.MatchLabel(l.text); ok {
			return true
		}
	}
	return false
}

// taggedLine is the part of a line that belongs to one cell of a tagged table, or to
// none.
type taggedLine struct {
	*coverLine
	row, cell int // tags, -1 for none
}

// taggedLines parts the lines of a page by the cells that their spans belong to.
func taggedLines(page *extract.Page, tags []extract.Tag) []taggedLine {
	var out []taggedLine
	for i := range page.Lines {
		src := page.Lines[i]
		for from := 0; from < len(src.Spans); {
			row, cell := cellOfTag(tags, src.Spans[from].Tag)
			to := from + 1
			for to < len(src.Spans) {
				if _, next := cellOfTag(tags, src.Spans[to].Tag); next != cell {
					break
				}
				to++
			}
			piece := src
			piece.Spans, piece.Box = src.Spans[from:to], extract.Box{}
			for _, s := range piece.Spans {
				piece.Box = piece.Box.Union(s.Box)
			}
			if l := newCoverLine(page.Number, &piece); l != nil {
				out = append(out, taggedLine{l, row, cell})
			}
			from = to
		}
	}
	return out
}

// maxTagDepth bounds the elements between a span and its cell.
const maxTagDepth = 32

// cellOfTag gives the row and the cell that an element lies in, -1 for none.
func cellOfTag(tags []extract.Tag, i int) (row, cell int) {
	cell = -1
	for range maxTagDepth {
		if i < 0 || i >= len(tags) {
			break
		}
		switch tags[i].Role {
		case "TD", "TH":
			cell = i
		case "TR":
			if cell >= 0 {
				return i, cell
			}
		case "Table":
			return -1, -1
		}
		i = tags[i].Parent
	}
	return -1, -1
}

// taggedTable makes the table of the rows whose first cell is a label.
func taggedTable(lines []taggedLine) coverTable {
	t := coverTable{member: map[*coverLine]bool{}}
	byRow := map[int][]taggedLine{}
	var order []int
	for _, l := range lines {
		if l.row < 0 {
			continue
		}
		if byRow[l.row] == nil {
			order = append(order, l.row)
		}
		byRow[l.row] = append(byRow[l.row], l)
	}
	sort.Ints(order)
	for _, tag := range order {
		if row, ok := taggedRow(byRow[tag]); ok {
			t.rows = append(t.rows, row)
		}
	}
	t.bound()
	return t
}

// taggedRow reads a row: the label in its first cell, the value in the others.
func taggedRow(lines []taggedLine) (*coverRow, bool) {
	first := lines[0].cell
	for _, l := range lines {
		first = min(first, l.cell)
	}
	row := &coverRow{}
	for _, l := range lines {
		if l.cell == first {
			row.lines = append(row.lines, l.coverLine)
		} else {
			row.values = append(row.values, l.coverLine)
		}
	}
	text := joinCoverLines(row.lines)
	label, ok := council.MatchLabel(text)
	if !ok {
		label, ok = council.MatchLabel(strings.TrimRight(text, " :") + ":")
	}
	if !ok || label.Value != "" || len(row.values) == 0 {
		return nil, false
	}
	row.label, row.cell = label, row.lines[0].mid()
	return row, true
}

// bound finds the edges of a table that was made of tags.
func (t *coverTable) bound() {
	for i, r := range t.rows {
		for _, l := range append(append([]*coverLine{}, r.lines...), r.values...) {
			t.member[l] = true
			if i == 0 && l == r.lines[0] {
				t.left, t.top, t.right, t.bottom = l.box.X0, l.box.Y0, l.box.X1, l.box.Y1
			}
			t.left, t.right = min(t.left, l.box.X0), max(t.right, l.box.X1)
			t.top, t.bottom = min(t.top, l.box.Y0), max(t.bottom, l.box.Y1)
		}
	}
	if len(t.rows) > 0 {
		t.valueX = t.rows[0].values[0].box.X0
	}
}
