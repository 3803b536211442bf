package normalize

import (
	"math"
	"sort"
	"strings"
	"unicode"
)

// Tables without vertical borders are known by columns of white. Distances are in
// ems of the text.
const (
	minColumnGap  = 0.8 // white between two columns
	maxRowGap     = 3.4 // from baseline to baseline, at most
	wrappedGap    = 1.45
	minTableRows  = 3    // rows with more than one cell, where no rules stand between
	fewRunningOn  = 0.34 // share of cells that begin in lower case, at most
	minRuleOfRows = 0.7  // share of the table's width that a rule between rows covers
)

// tablesAmong cuts a stretch of rows into text and tables without borders: those
// the structure tree names, and those whose cells stand in clear columns.
func (r *reading) tablesAmong(p *pageText, rows []*textRow) []zoneItem {
	var out []zoneItem
	start := 0
	for i := 0; i < len(rows); {
		t, n := r.taggedTable(p, rows[i:])
		if t == nil {
			t, n = r.alignedTable(p, rows[i:])
		}
		if t == nil {
			i += max(n, 1)
			continue
		}
		out = appendRows(out, rows[start:i])
		out = append(out, zoneItem{solid: piece{box: t.box, table: t}})
		i += n
		start = i
	}
	return appendRows(out, rows[start:])
}

// alignment is a stretch of rows that keep to the same columns.
type alignment struct {
	rows    []*textRow
	cols    []column
	rules   []float64 // y of the rules over, between and under the rows
	parting []bool    // parting[i]: a rule stands between rows i-1 and i
}

// alignedTable makes a table of the rows at the start of a stretch whose cells
// stand in columns. Where it makes none it gives how many rows it has looked at,
// so that none of them is looked at again.
func (r *reading) alignedTable(p *pageText, rows []*textRow) (*ruledTable, int) {
	a := alignRows(rows)
	if len(a.rows) < 2 {
		return nil, 1
	}
	a.findRules(p)
	if !a.isTable(p) {
		return nil, len(a.rows)
	}
	b := tableBuilder{r: r, p: p, box: boxOf(a.rows)}
	for _, c := range a.cols {
		b.cols = append(b.cols, c.x0)
	}
	b.cols = append(b.cols, b.box.X1)
	return b.fromColumns(a), len(a.rows)
}

// alignRows takes rows as long as each piece of them stands in one column of white on
// both sides.
func alignRows(rows []*textRow) *alignment {
	a := &alignment{}
	if len(rows[0].frags) < 2 {
		return a
	}
	for i, row := range rows {
		if i > 0 {
			gap := (row.base - rows[i-1].base) / math.Max(row.size, rows[i-1].size)
			if gap > maxRowGap || len(row.frags) == 1 && gap > wrappedGap && !a.resumes(rows[i+1:]) {
				break
			}
		}
		cols, ok := fitColumns(a.cols, row)
		if !ok || isLeader(row) {
			break
		}
		a.cols, a.rows = cols, append(a.rows, row)
	}
	return a
}

// resumes reports whether the next row has several cells in the same columns, so
// that a row with one cell is within the table.
func (a *alignment) resumes(rows []*textRow) bool {
	if len(rows) == 0 || len(rows[0].frags) < 2 {
		return false
	}
	_, ok := fitColumns(a.cols, rows[0])
	return ok
}

// fitColumns widens the columns for the pieces of a row. It fails where a piece
// would close the white between two columns.
func fitColumns(cols []column, row *textRow) ([]column, bool) {
	out := append([]column{}, cols...)
	for _, f := range row.frags {
		k := -1
		for i, c := range out {
			if f.Box.X0 < c.x1 && f.Box.X1 > c.x0 {
				if k >= 0 {
					return nil, false
				}
				k = i
			}
		}
		if k < 0 {
			out = append(out, column{f.Box.X0, f.Box.X1})
			continue
		}
		out[k].x0, out[k].x1 = math.Min(out[k].x0, f.Box.X0), math.Max(out[k].x1, f.Box.X1)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].x0 < out[j].x0 })
	for i := 1; i < len(out); i++ {
		if out[i].x0-out[i-1].x1 < minColumnGap*row.size {
			return nil, false
		}
	}
	return out, len(out) <= maxTableColumns
}

// isLeader reports a line of a table of contents: dots lead to a page number.
func isLeader(row *textRow) bool {
	text := row.text()
	return strings.Contains(text, "....") || strings.Contains(text, ". . . .") || strings.Contains(text, "……") || strings.Contains(text, "____")
}

// findRules notes the rules that run over most of the table's width.
func (a *alignment) findRules(p *pageText) {
	box := boxOf(a.rows)
	a.parting = make([]bool, len(a.rows))
	for _, s := range p.flatRules() {
		if s.at < box.Y0-a.rows[0].size || s.at > box.Y1+a.rows[0].size || math.Min(s.to, box.X1)-math.Max(s.from, box.X0) < minRuleOfRows*box.Width() {
			continue
		}
		a.rules = append(a.rules, s.at)
		k := sort.Search(len(a.rows), func(i int) bool { return a.rows[i].base-0.3*a.rows[i].size > s.at })
		if k > 0 && k < len(a.rows) {
			a.parting[k] = true
		}
	}
}

// flatRules gives the horizontal rules of the page, pieces on one line joined.
func (p *pageText) flatRules() []segment {
	if p.flats == nil {
		p.flats = joinSegments(segmentsOf(p.src, false))
	}
	return p.flats
}

// isTable decides whether aligned rows are a table. Three columns of short cells
// are; two are only where rules, grounds or numbers say so, as labels and markers
// stand before their text in two columns as well.
func (a *alignment) isTable(p *pageText) bool {
	several, most, running, cells := 0, 0, 0, 0
	for _, row := range a.rows {
		if len(row.frags) > 1 {
			several++
		}
		most = max(most, len(row.frags))
		for _, f := range row.frags[1:] {
			cells++
			if startsLower(f.text()) {
				running++
			}
		}
	}
	if several < 2 || most < 2 || a.marked() || a.labelled() {
		return false
	}
	if len(a.rules) >= 2 && several >= 2 {
		return true
	}
	if several < minTableRows || 2*several < len(a.rows) || float64(running) > fewRunningOn*float64(cells) {
		return false
	}
	if a.striped(p) {
		return true
	}
	if len(a.cols) == 2 {
		return several > minTableRows && a.numeric(1)
	}
	full := 0
	for _, row := range a.rows {
		if len(row.frags) >= 3 {
			full++
		}
	}
	return full >= minTableRows && 2*full >= several
}

// marked reports a first column of markers: a list or numbered provisions.
func (a *alignment) marked() bool {
	markers, firsts := 0, 0
	for _, row := range a.rows {
		if row.first().Box.X0 >= a.cols[0].x1 {
			continue
		}
		firsts++
		if _, ok := parseMarker(strings.TrimSpace(row.first().text())); ok {
			markers++
		}
	}
	return 2*markers > firsts
}

// labelled reports a first column of labels that end in a colon.
func (a *alignment) labelled() bool {
	labels, firsts := 0, 0
	for _, row := range a.rows {
		if row.first().Box.X0 >= a.cols[0].x1 {
			continue
		}
		firsts++
		if strings.HasSuffix(strings.TrimSpace(row.first().text()), ":") {
			labels++
		}
	}
	return 2*labels > firsts
}

// striped reports cells of which some stand on a ground and others do not.
func (a *alignment) striped(p *pageText) bool {
	shaded, plain := 0, 0
	for _, row := range a.rows {
		if isShadedText(p.src, row.first().Box) {
			shaded++
		} else {
			plain++
		}
	}
	return shaded >= 1 && plain >= 1
}

// numeric reports a column that holds numbers below its head.
func (a *alignment) numeric(col int) bool {
	numbers, cells := 0, 0
	for i, row := range a.rows {
		for _, f := range row.frags {
			if i == 0 || f.Box.X1 <= a.cols[col].x0 || f.Box.X0 >= a.cols[col].x1 {
				continue
			}
			cells++
			if isNumeric(f.text()) {
				numbers++
			}
		}
	}
	return cells > 0 && 5*numbers >= 4*cells
}

func isNumeric(s string) bool {
	digits := 0
	for _, c := range s {
		if unicode.IsLetter(c) {
			return false
		}
		if unicode.IsDigit(c) {
			digits++
		}
	}
	return digits > 0 || strings.Trim(s, "–— -") == ""
}

// fromColumns makes the rows of the table: lines that wrap are of one row.
func (b *tableBuilder) fromColumns(a *alignment) *ruledTable {
	starts := a.rowStarts()
	t := b.table(len(starts))
	for i, from := range starts {
		to := len(a.rows)
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		inside := make([][]*fragment, len(a.cols))
		for _, row := range a.rows[from:to] {
			for _, f := range row.frags {
				k := sort.Search(len(a.cols), func(c int) bool { return a.cols[c].x1 >= f.Box.X1 })
				inside[min(k, len(a.cols)-1)] = append(inside[min(k, len(a.cols)-1)], f)
			}
		}
		for c := range a.cols {
			t.rows[i].cells = append(t.rows[i].cells, b.cell(c, 1, 1, inside[c]))
		}
	}
	t.markHeader(b.r)
	if !t.rows[0].header && len(t.rows) > 2 && a.headRule(starts) {
		t.rows[0].header = true
	}
	return t
}

// headRule reports a rule below the first row and none between the others.
func (a *alignment) headRule(starts []int) bool {
	others := 0
	for _, k := range starts[min(2, len(starts)):] {
		if a.parting[k] {
			others++
		}
	}
	return a.parting[starts[1]] && others == 0
}

// rowStarts gives the lines with which a row of the table begins. Rules between
// rows decide where most rows have them, then wider gaps, then the first column.
func (a *alignment) rowStarts() []int {
	out := []int{0}
	parted, least, widest := 0, math.Inf(1), 0.0
	for i := 1; i < len(a.rows); i++ {
		if a.parting[i] {
			parted++
		}
		gap := a.rows[i].base - a.rows[i-1].base
		least, widest = math.Min(least, gap), math.Max(widest, gap)
	}
	byGap := widest > 1.15*least && least < wrappedGap*a.rows[0].size
	for i := 1; i < len(a.rows); i++ {
		row := a.rows[i]
		gap := row.base - a.rows[i-1].base
		begins := a.parting[i]
		switch {
		case parted >= 3 || begins:
		case byGap:
			begins = gap > 1.12*least
		default:
			begins = len(row.frags) > 1 && row.first().Box.X0 < a.cols[0].x1
		}
		if begins {
			out = append(out, i)
		}
	}
	return out
}
