package normalize

import (
	"math"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"councildoc/extract"
	"councildoc/normalize/council"
)

// coverTable is the table of a cover: labels in a column, values beside them.
type coverTable struct {
	rows        []*coverRow
	top, bottom float64
	left, right float64
	member      map[*coverLine]bool
	markings    []*coverLine // markings that stand among the values
	valueX      float64      // left edge of the values
	open        bool         // the last cell is not closed on the page
}

// coverRow is a row of the table of a cover.
type coverRow struct {
	label  council.Label // withoutCoverLines fields when the label is not known
	lines  []*coverLine  // of the label
	values []*coverLine  // from top to bottom
	cell   float64       // middle of the label's first line, as printed
}

func (t *coverTable) found() bool                 { return len(t.rows) > 0 }
func (t *coverTable) has(l *coverLine) bool       { return t.member[l] }
func (r *coverRow) is(f council.Field) bool       { return r.label.Is(f) }
func (t *coverTable) first() *coverLine           { return t.rows[0].lines[0] }
func (t *coverTable) hasRow(f council.Field) bool { return t.row(f) != nil }

// row gives the first row with a field, nil for none.
func (t *coverTable) row(f council.Field) *coverRow {
	for _, r := range t.rows {
		if r.is(f) {
			return r
		}
	}
	return nil
}

// isReferences reports whether the table is that of a cover: it has a subject,
// or both sender and addressee, or whom to ask about a meeting and its date.
func (t *coverTable) isReferences() bool {
	return t.hasRow(council.FieldSubject) || t.hasRow(council.FieldFrom) && t.hasRow(council.FieldTo) ||
		t.hasRow(council.FieldContact) && t.hasRow(council.FieldDate)
}

// languages are those in which the most labels of the table are printed so.
func (t *coverTable) languages() []string {
	votes := map[string]int{}
	most := 0
	for _, r := range t.rows {
		for _, lang := range r.label.Languages {
			votes[lang]++
			most = max(most, votes[lang])
		}
	}
	var out []string
	for _, lang := range council.Languages {
		if most > 0 && votes[lang] == most {
			out = append(out, lang)
		}
	}
	return out
}

// maxCoverTableStarts bounds the labels that are tried as the first of a table.
const maxCoverTableStarts = 20

// readCoverTable finds the table of a cover: the first labels that stand under
// one another and make up a table of references.
func readCoverTable(page *extract.Page, lines []*coverLine) coverTable {
	starts := 0
	for i, l := range lines {
		if starts >= maxCoverTableStarts {
			break
		}
		if !opensCoverTable(page, l) || endsFileLabel(lines[:i], l) {
			continue
		}
		starts++
		b := newCoverTableReading(page, lines[i:], l)
		t := b.read()
		if !t.isReferences() {
			continue
		}
		if first := firstOfTable(lines, &t); first != l {
			t = newCoverTableReading(page, lines, first).read()
		}
		return t
	}
	return coverTable{}
}

// firstOfTable gives the topmost label of a table: labels that are not known may
// stand above the first that is, with their values in the same column.
func firstOfTable(lines []*coverLine, t *coverTable) *coverLine {
	first := t.first()
	for range maxCoverTableStarts {
		above := labelAbove(lines, t, first)
		if above == nil {
			break
		}
		first = above
	}
	return first
}

// labelAbove gives the line right above a label that looks like another label of
// the table, nil for none.
func labelAbove(lines []*coverLine, t *coverTable, l *coverLine) *coverLine {
	const pitch, longest = 2.2, 40
	for _, o := range lines {
		near := o.base < l.base && l.base-o.base < pitch*l.height() && math.Abs(o.box.X0-l.box.X0) < 2
		if !near || o.sameRow(l) || !strings.HasSuffix(o.text, ":") || utf8.RuneCountInString(o.text) > longest {
			continue
		}
		for _, v := range lines {
			if v.sameRow(o) && v != o && math.Abs(v.box.X0-t.valueX) < 2 {
				return o
			}
		}
	}
	return nil
}

// opensCoverTable reports whether a line can be the first label of a table.
func opensCoverTable(page *extract.Page, l *coverLine) bool {
	if l.box.X0 > 0.45*page.Width || l.angle != 0 {
		return false
	}
	label, ok := council.MatchLabel(l.text)
	return ok && !label.Is(council.FieldFile) && !label.Is(council.FieldFiles)
}

// endsFileLabel reports whether a line is the second of the label for files, of
// which the end can be a label of its own ("Toimielinten välinen / asia:").
func endsFileLabel(above []*coverLine, l *coverLine) bool {
	const pitch = 1.8 // heights
	for i := len(above) - 1; i >= 0 && l.base-above[i].base < pitch*l.height(); i-- {
		o := above[i]
		if o.sameRow(l) || min(o.box.X1, l.box.X1) <= max(o.box.X0, l.box.X0) {
			continue
		}
		label, ok := council.MatchLabel(o.text + " " + l.text)
		if ok && (label.Is(council.FieldFile) || label.Is(council.FieldFiles)) {
			return true
		}
	}
	return false
}

// coverTableReading is a table in the making.
type coverTableReading struct {
	page   *extract.Page
	lines  []*coverLine // from the first label's row on, from top to bottom
	first  *coverLine
	labelX float64
	valueX float64
	right  float64 // right edge of the text in the value column
	em     float64
	table  coverTable
	values []*coverLine
}

func newCoverTableReading(page *extract.Page, lines []*coverLine, first *coverLine) *coverTableReading {
	b := &coverTableReading{page: page, first: first, labelX: first.box.X0, valueX: math.Inf(1), em: first.height()}
	b.table.member = map[*coverLine]bool{}
	top := first.box.Y0 - 0.6*b.em
	for _, l := range lines {
		if l.box.Y1 > top {
			b.lines = append(b.lines, l)
		}
	}
	return b
}

// read collects the rows, gives every value to its row, and finds where the
// table ends.
func (b *coverTableReading) read() coverTable {
	b.readLabels()
	b.findValueColumn()
	if b.cutAtValues() {
		b.table.rows, b.table.member, b.values = nil, map[*coverLine]bool{}, nil
		b.readLabels()
	}
	b.endBetweenLabels()
	b.collectValues()
	b.assignValues()
	b.findEdges()
	return b.table
}

// inLabelColumn reports whether a line opens where the labels do, or ends where
// they end, when it is a label for sure.
func (b *coverTableReading) inLabelColumn(l *coverLine) bool {
	if math.Abs(l.box.X0-b.labelX) <= 0.8*b.em {
		return true
	}
	return math.Abs(l.box.X1-b.first.box.X1) <= 0.8*b.em && isCoverLabel(l.text)
}

func isCoverLabel(text string) bool {
	_, ok := council.MatchLabel(text)
	return ok
}

// readLabels collects the labels of the column. A label may be cut over several
// lines, and its value may stand on its own line with it.
func (b *coverTableReading) readLabels() {
	var column []*coverLine
	for _, l := range b.lines {
		if b.inLabelColumn(l) {
			column = append(column, l)
		}
	}
	for i := 0; i < len(column); i++ {
		l := column[i]
		label, ok := b.labelOf(l)
		parts := []*coverLine{l}
		if !ok {
			label, parts, ok = b.cutLabel(column[i:])
		}
		if ok {
			b.addLabel(label, parts)
			i += len(parts) - 1
		}
	}
}

// cutLabel reads a label that is cut over lines of the column.
func (b *coverTableReading) cutLabel(column []*coverLine) (council.Label, []*coverLine, bool) {
	const pitch, most = 1.8, 4
	text := column[0].text
	for n := 1; n < min(most, len(column)) && column[n].base-column[n-1].base < pitch*b.em; n++ {
		text += " " + column[n].text
		if label, ok := council.MatchLabel(text); ok {
			return label, column[:n+1], true
		}
	}
	return council.Label{}, nil, false
}

// labelOf reads the label of a line of the label column. A label that is not
// known is one all the same when it is short and ends in a colon, and "to"
// withoutCoverLines its colon when a value stands beside it.
func (b *coverTableReading) labelOf(l *coverLine) (council.Label, bool) {
	if label, ok := council.MatchLabel(l.text); ok {
		return label, true
	}
	if utf8.RuneCountInString(l.text) > 40 || b.rightOf(l) == nil && len(b.table.rows) == 0 {
		return council.Label{}, false
	}
	if strings.HasSuffix(l.text, ":") {
		return council.Label{Text: l.text}, true
	}
	if b.rightOf(l) == nil || strings.ContainsRune(l.text, ' ') {
		return council.Label{}, false
	}
	return council.MatchLabel(l.text + ":")
}

// rightOf gives the nearest line to the right on the row of a line.
func (b *coverTableReading) rightOf(l *coverLine) *coverLine {
	var best *coverLine
	for _, o := range b.lines {
		if o != l && l.sameRow(o) && o.box.X0 >= l.box.X1-1 && (best == nil || o.box.X0 < best.box.X0) {
			best = o
		}
	}
	return best
}

// addLabel adds a row. A value on the line of its label is cut off.
func (b *coverTableReading) addLabel(label council.Label, parts []*coverLine) {
	row := &coverRow{label: label, lines: parts, cell: parts[0].mid()}
	for _, l := range parts {
		b.table.member[l] = true
	}
	if last := parts[len(parts)-1]; label.Value != "" && len(parts) == 1 {
		head, tail := last.cutAfter(label.Text)
		if tail != nil {
			row.lines = []*coverLine{head}
			b.values = append(b.values, tail)
		}
	}
	b.table.rows = append(b.table.rows, row)
}

// findValueColumn finds where values begin: at the leftmost left edge beside the
// labels.
func (b *coverTableReading) findValueColumn() {
	for _, r := range b.table.rows {
		if o := b.rightOf(r.lines[0]); o != nil && !b.table.has(o) {
			b.valueX = min(b.valueX, o.box.X0)
		}
	}
	if math.IsInf(b.valueX, 1) {
		for _, v := range b.values {
			b.valueX = min(b.valueX, v.box.X0)
		}
	}
	if math.IsInf(b.valueX, 1) { // values stand under their labels
		b.valueX = b.labelX
	}
}

// cutAtValues cuts lines of the label column where the values begin: a label and
// its value that nearly touch are one line on the page. It reports whether there
// were such.
func (b *coverTableReading) cutAtValues() bool {
	const slack = 1.5 // points
	var lines []*coverLine
	for _, l := range b.lines {
		at := 0
		if b.inLabelColumn(l) {
			at = l.wordAt(b.valueX, slack)
		}
		if at == 0 || isCoverLabel(l.text) {
			lines = append(lines, l)
			continue
		}
		head, tail := l.cut(at)
		lines = append(lines, head, tail)
	}
	cut := len(lines) > len(b.lines)
	b.lines = lines
	return cut
}

// inValueColumn reports whether a line can be a value.
func (b *coverTableReading) inValueColumn(l *coverLine) bool {
	return l.box.X0 >= b.valueX-0.8*b.em && !b.table.has(l)
}

// endBetweenLabels drops the labels behind a line that is neither label nor
// value: the body has begun.
func (b *coverTableReading) endBetweenLabels() {
	rows := b.table.rows
	for i := 1; i < len(rows); i++ {
		for _, l := range b.lines {
			between := l.mid() > rows[i-1].cell && l.mid() < rows[i].cell
			if !between || b.table.has(l) || b.inValueColumn(l) {
				continue
			}
			if !b.isNextSubject(i) {
				b.dropRows(i)
				return
			}
			b.table.member[l] = true
			rows[i-1].lines = append(rows[i-1].lines, l)
		}
		if rows[i].cell-rows[i-1].cell > 12*b.em && !b.ruledBetween(rows[i-1].cell, rows[i].cell) {
			b.dropRows(i)
			return
		}
	}
}

// isNextSubject reports whether the subject, the first, comes right under the row
// above row i, at most an unknown label between them: what else stands there is of
// a label that is not understood.
func (b *coverTableReading) isNextSubject(i int) bool {
	isSubject := func(r *coverRow) bool { return r.is(council.FieldSubject) }
	rows := b.table.rows
	at := slices.IndexFunc(rows, isSubject)
	return (at == i || at == i+1) && rows[at].cell-rows[i-1].cell <= 8*b.em
}

// dropRows drops the rows from index i on.
func (b *coverTableReading) dropRows(i int) {
	limit := b.table.rows[i].cell - 0.5*b.em
	for _, r := range b.table.rows[i:] {
		for _, l := range r.lines {
			delete(b.table.member, l)
		}
	}
	for _, l := range b.lines { // a label whose value was cut off is a member as a whole
		if b.table.has(l) && l.mid() > limit {
			delete(b.table.member, l)
		}
	}
	b.table.rows = b.table.rows[:i]
	b.values = slices.DeleteFunc(b.values, func(v *coverLine) bool { return v.mid() > limit })
}

// crosses reports whether a rule runs across the value column, as the rules of a
// table do. Lines under words begin and end with the words.
func (b *coverTableReading) crosses(r *extract.Rule) bool {
	if r.Vertical || r.Box.X1 < b.valueX+5*b.em {
		return false
	}
	if r.Box.X0 <= b.valueX-1 {
		return true
	}
	return r.Box.X0 <= b.valueX+1 && r.Box.X1 > b.right+2 && r.Box.X1-r.Box.X0 > 0.45*b.page.Width
}

// ruledBetween reports whether a rule of the table lies between two heights.
func (b *coverTableReading) ruledBetween(y0, y1 float64) bool {
	_, ok := b.ruleBelow(y0, y1)
	return ok
}

// ruleBelow gives the first rule of the table between two heights.
func (b *coverTableReading) ruleBelow(y0, y1 float64) (float64, bool) {
	best := math.Inf(1)
	for i := range b.page.Rules {
		r := &b.page.Rules[i]
		y := (r.Box.Y0 + r.Box.Y1) / 2
		if y > y0 && y < y1 && y < best && b.crosses(r) {
			best = y
		}
	}
	return best, !math.IsInf(best, 1)
}

// collectValues collects the lines of the value column down to the end of the
// table.
func (b *coverTableReading) collectValues() {
	last := b.table.rows[len(b.table.rows)-1]
	for _, l := range b.lines {
		if b.inValueColumn(l) {
			b.right = max(b.right, l.box.X1)
		}
	}
	bottom := last.lines[len(last.lines)-1].mid()
	prev := last.lines[0].base
	for _, l := range b.lines {
		switch {
		case b.table.has(l):
		case l.mid() <= last.cell+0.5*b.em:
			if b.inValueColumn(l) {
				b.values = append(b.values, l)
			}
		case !b.inValueColumn(l) || b.endsBefore(l, bottom, prev):
			return
		default:
			b.values = append(b.values, l)
			bottom, prev = l.mid(), l.base
		}
	}
	b.table.open = !b.ruledBetween(bottom, b.page.Height)
}

// endsBefore reports whether the table ends above a line: a rule lies between,
// or, where no rule closes the table below, a gap.
func (b *coverTableReading) endsBefore(l *coverLine, bottom, prev float64) bool {
	if b.ruledBetween(bottom, l.mid()) {
		return true
	}
	const gap = 2.4 // heights of text between two lines of a value
	if l.base-prev <= gap*b.em {
		return false
	}
	_, closed := b.ruleBelow(l.mid(), l.mid()+14*b.em)
	return !closed
}

// assignValues gives every value to the row in whose cell it stands: between the
// same rules, beside or under the label.
func (b *coverTableReading) assignValues() {
	sortCoverLines(b.values)
	for _, v := range b.values {
		b.table.member[v] = true
		if isStampLine(v.text) {
			b.table.markings = append(b.table.markings, v)
			continue
		}
		if r := b.rowOf(v); r != nil {
			r.values = append(r.values, v)
		}
	}
}

// rowOf gives the row of a value. Without a label between the same rules, it
// goes on with the row above.
func (b *coverTableReading) rowOf(v *coverLine) *coverRow {
	var above, within, below *coverRow
	for _, r := range b.table.rows {
		y0, y1 := min(r.cell, v.mid()), max(r.cell, v.mid())
		open := !b.ruledBetween(y0, y1)
		switch {
		case r.cell <= v.mid()+0.5*b.em:
			above = r
			if open {
				within = r
			}
		case open && below == nil:
			below = r
		}
	}
	switch {
	case within != nil:
		return within
	case below != nil:
		return below
	}
	return above
}

// findEdges finds the upper and lower edge of the table.
func (b *coverTableReading) findEdges() {
	t := &b.table
	first := t.first().box
	t.valueX = b.valueX
	t.left, t.top, t.right, t.bottom = first.X0, first.Y0, first.X1, first.Y1
	for l := range t.member {
		t.left, t.right = min(t.left, l.box.X0), max(t.right, l.box.X1)
		t.top, t.bottom = min(t.top, l.box.Y0), max(t.bottom, l.box.Y1)
	}
	t.right = max(t.right, b.page.Width-t.left)
	if y, ok := b.ruleBelow(t.bottom-0.3*b.em, t.bottom+2.5*b.em); ok && !b.lineBetween(t.bottom, y) {
		t.bottom = y
	}
	sort.SliceStable(t.rows, func(i, j int) bool { return t.rows[i].cell < t.rows[j].cell })
}

// lineBetween reports whether text stands between two heights.
func (b *coverTableReading) lineBetween(y0, y1 float64) bool {
	for _, l := range b.lines {
		if l.mid() > y0 && l.mid() < y1 {
			return true
		}
	}
	return false
}
