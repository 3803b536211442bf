package normalize

import (
	"math"
	"strings"
	"unicode"

	"councildoc/extract"
)

// Tables without borders are known by columns of white. Distances are in ems of the
// text.
const (
	maxRowGap     = 3.4 // from baseline to baseline, at most
	wrappedGap    = 1.45
	apartGap      = 1.2  // times the widest distance of rows, from which a title stands apart
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
			n = r.runOfCells(rows[i:])
			for k := 1; k < n; k++ {
				if r.commonTable(rows[i+k]) >= 0 && r.commonTable(rows[i]) < 0 {
					n = k // the structure tree knows better from here on
				}
			}
			t = r.whiteTable(p, rows[i:i+n])
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

// tablesOverColumns takes tables without borders out of a page before its columns
// of text are looked for, which the columns of a table can be mistaken for.
func (r *reading) tablesOverColumns(p *pageText) []*ruledTable {
	var out []*ruledTable
	rows := p.textRows()
	items := r.tablesAmong(p, rows)
	for _, it := range items {
		if t := it.solid.table; t != nil && len(t.xs) > 3 {
			p.frags = p.outside(t.box)
			out = append(out, t)
		}
	}
	if len(out) == 0 {
		p.searched, p.found = rows, items
	}
	return out
}

// outside gives the text of the page that is not in a box.
func (p *pageText) outside(box extract.Box) []*fragment {
	var out []*fragment
	for _, f := range p.frags {
		if !box.Contains((f.Box.X0+f.Box.X1)/2, f.Baseline-0.3*f.Size) {
			out = append(out, f)
		}
	}
	return out
}

// runOfCells counts the rows at the start that can be lines of one table: the first
// has several texts, none runs over most of the width, and no title parts them.
func (r *reading) runOfCells(rows []*textRow) int {
	if len(rows) == 0 || len(r.blanks.texts(rows[0])) < 2 || isLeader(rows[0]) {
		return 0
	}
	band := column{rows[0].box.X0, rows[0].box.X1}
	n, usual, several := 1, 0.0, 1
	for ; n < len(rows); n++ {
		row := rows[n]
		texts := r.blanks.texts(row)
		gap := row.base - rows[n-1].base
		if gap > maxRowGap*max(row.size, rows[n-1].size) || math.Abs(row.size-rows[0].size) > 0.35*row.size || isLeader(row) {
			break
		}
		left := len(texts) == 1 && texts[0].x0 < band.x0+row.size
		if left && (texts[0].x1-texts[0].x0 > wideLine*(max(band.x1, texts[0].x1)-band.x0) || usual > 0 && gap > apartGap*usual) {
			break
		}
		if len(texts) > 1 {
			several++
			usual = max(usual, gap)
		}
		band.x0, band.x1 = min(band.x0, row.box.X0), max(band.x1, row.box.X1)
	}
	for n > 1 && len(r.blanks.texts(rows[n-1])) == 1 && rows[n-1].base-rows[n-2].base > wrappedGap*rows[n-1].size {
		n-- // a line of its own below the last row
	}
	if several < 2 {
		return 1
	}
	return n
}

// whiteTable makes a table of rows that keep to columns, nil where they do not.
func (r *reading) whiteTable(p *pageText, rows []*textRow) *ruledTable {
	if len(rows) < 2 {
		return nil
	}
	box := boxOf(rows)
	t := &parted{whiteFinder: r.blanks, x0: box.X0 - cellPadding, x1: box.X1 + cellPadding}
	t.enclose(p, box)
	ruled := len(t.lines) - 2
	t.take(rows)
	if len(t.white) == 0 || len(t.white) >= maxTableColumns || !t.standsInColumns(p, ruled) {
		return nil
	}
	return r.drawIn(p, t)
}

// linesWithin gives the rules and the edges of grounds that part rows in a box.
func (p *pageText) linesWithin(box extract.Box) []ruleLine {
	var out []ruleLine
	for _, l := range p.partingLines() {
		if l.at > box.Y0+2 && l.at < box.Y1-2 && min(l.to, box.X1)-max(l.from, box.X0) >= minRuleOfRows*box.Width() {
			out = append(out, l)
		}
	}
	return out
}

// standsInColumns decides whether rows with white between their texts are a table.
// Three columns of short cells are; two are only where rules, grounds or numbers
// say so, as labels and markers stand before their text in two columns as well.
func (t *parted) standsInColumns(p *pageText, ruled int) bool {
	cells := t.cellTexts()
	several, full, running, all := 0, 0, 0, 0
	for k, row := range cells {
		n := 0
		for i, text := range row {
			if text == "" {
				continue
			}
			n++
			if i > 0 {
				all++
				running += oneIf(k > 0 && runsOn(cells[k-1][i], text))
			}
		}
		several += oneIf(n > 1)
		full += oneIf(n > 2)
	}
	if several < 2 || markedColumn(cells, len(t.white)) || labelled(cells) {
		return false
	}
	if ruled >= 2 || float64(running) > fewRunningOn*float64(all) {
		return ruled >= 2
	}
	if several < minTableRows || 2*several < len(cells) {
		return false
	}
	if t.striped(p) {
		return true
	}
	if len(t.white) == 1 {
		return several > minTableRows && numericColumn(cells, 1)
	}
	return full >= minTableRows && 2*full >= several
}

// runsOn reports a line that goes on with the text above it, as lines of columns of
// running text do and words in cells do not.
func runsOn(above, text string) bool {
	return startsLower(text) && strings.Count(above, " ") >= 2 && strings.Count(text, " ") >= 1
}

// cellTexts gives the first line of each cell of each row.
func (t *parted) cellTexts() [][]string {
	var out [][]string
	texts := make([]string, len(t.white)+1)
	rowsRuled := t.rowsRuled()
	for i := range t.bands {
		for _, part := range t.rowsOf(i, rowsRuled) {
			cells := make([]string, len(t.white)+1)
			for _, row := range part.rows {
				t.textsByColumn(texts, row)
				for i, text := range texts {
					if cells[i] == "" {
						cells[i] = text
					}
				}
			}
			out = append(out, cells)
		}
	}
	return out
}

// textsByColumn writes the text of a row in each column to out.
func (t *parted) textsByColumn(out []string, row *textRow) {
	clear(out)
	frags := row.frags
	for _, w := range t.white {
		frags = cutAll(frags, w)
	}
	for _, f := range frags {
		k := 0
		for k < len(t.white) && f.Box.X0 >= t.white[k].x1-whiteSlack {
			k++
		}
		if out[k] != "" {
			out[k] += " "
		}
		out[k] += strings.TrimSpace(f.text())
	}
}

// markedColumn reports a column of markers before text: a list or numbered
// provisions, or two lists side by side. A dash may stand for no number. A first column of numbers is one of a table where two more follow.
func markedColumn(cells [][]string, white int) bool {
	for col := range white {
		markers, bullets, filled := 0, 0, 0
		for _, row := range cells {
			if row[col] == "" {
				continue
			}
			filled++
			if m, ok := parseMarker(row[col]); ok && strings.Contains(row[col+1], " ") {
				markers++
				bullets += oneIf(m.kind == bulletMarker)
			}
		}
		if 2*bullets > filled || 2*markers > filled && (col > 0 || white == 1) {
			return true
		}
	}
	return false
}

// labelled reports a first column of labels that end in a colon.
func labelled(cells [][]string) bool {
	labels, filled := 0, 0
	for _, row := range cells {
		if row[0] != "" {
			filled++
			labels += oneIf(strings.HasSuffix(row[0], ":"))
		}
	}
	return 2*labels > filled
}

// striped reports rows of which some stand on a ground and others do not.
func (t *parted) striped(p *pageText) bool {
	shaded, plain := 0, 0
	for _, row := range t.rows {
		if isShadedText(p.src, row.first().Box) {
			shaded++
		} else {
			plain++
		}
	}
	return shaded >= 1 && plain >= 1
}

// numericColumn reports a column that holds numbers below its head.
func numericColumn(cells [][]string, col int) bool {
	numbers, filled := 0, 0
	for i, row := range cells {
		if i > 0 && row[col] != "" {
			filled++
			numbers += oneIf(isNumeric(row[col]))
		}
	}
	return filled > 0 && 5*numbers >= 4*filled
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

// isLeader reports a line of a table of contents: dots lead to a page number.
func isLeader(row *textRow) bool {
	text := row.text()
	return strings.Count(text, ".") > 3 && (strings.Contains(text, "....") || strings.Contains(text, ". . . .")) ||
		strings.IndexByte(text, '_') >= 0 && strings.Contains(text, "____") ||
		strings.IndexByte(text, "…"[0]) >= 0 && strings.Contains(text, "……")
}
