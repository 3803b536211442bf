package normalize

import (
	"maps"
	"math"
	"sort"

	"councildoc/extract"
)

// cellPlace is where the structure tree puts a cell in its table.
type cellPlace struct{ row, col, rowSpan, colSpan int }

// maxTableColumns bounds the columns that a table without borders may have.
const maxTableColumns = 64

// cellGrid is where the structure tree puts the cells of a table.
type cellGrid struct {
	places map[int]cellPlace // by element
	cols   int
}

// tableCells gives the places of the cells of a table and the number of its columns.
// A TR with more cells than the others have columns holds the row that follows as
// well: some producers begin no new one where a page parts two rows.
func (t *tagIndex) tableCells(table int) cellGrid {
	if g, ok := t.grids[table]; ok {
		return g
	}
	g := t.placeCells(table, maxTableColumns)
	if usual := t.usualWidth(table, g); usual < g.cols {
		g = t.placeCells(table, usual)
	}
	if t.grids == nil {
		t.grids = map[int]cellGrid{}
	}
	t.grids[table] = g
	return g
}

// usualWidth is the number of columns that most rows of a table have.
func (t *tagIndex) usualWidth(table int, g cellGrid) int {
	counts := map[int]int{}
	for _, tr := range t.rowsBelow(table) {
		right := 0
		for _, kid := range t.tags[tr].Kids {
			if at, ok := g.places[kid]; ok {
				right = max(right, at.col+at.colSpan)
			}
		}
		counts[right]++
	}
	best := 0
	for width, n := range counts {
		if n > counts[best] || n == counts[best] && width > best {
			best = width
		}
	}
	return best
}

// placeCells gives the cells of a table their places. Cells over several rows hold
// their place in the rows below; cells beyond the last column stand in the next row.
func (t *tagIndex) placeCells(table, width int) cellGrid {
	g := cellGrid{places: map[int]cellPlace{}}
	var open []int // rows that a cell from above still covers, by column
	row := 0
	for _, tr := range t.rowsBelow(table) {
		col := 0
		for _, kid := range t.tags[tr].Kids {
			if role := t.role(kid); role != "TD" && role != "TH" {
				continue
			}
			cell := cellPlace{rowSpan: max(t.tags[kid].RowSpan, 1), colSpan: max(t.tags[kid].ColSpan, 1)}
			if col = freeColumn(open, col, row); col+cell.colSpan > width && col > 0 && width < maxTableColumns {
				row++
				col = freeColumn(open, 0, row)
			}
			if col+cell.colSpan > maxTableColumns {
				break
			}
			cell.row, cell.col = row, col
			for len(open) < col+cell.colSpan {
				open = append(open, 0)
			}
			for k := range cell.colSpan {
				open[col+k] = row + cell.rowSpan
			}
			g.places[kid] = cell
			col += cell.colSpan
			g.cols = max(g.cols, col)
		}
		row++
	}
	return g
}

// freeColumn is the first column from col on that no cell from above covers.
func freeColumn(open []int, col, row int) int {
	for col < len(open) && open[col] > row {
		col++
	}
	return col
}

// rowsBelow gives the TR elements of a table in order, those of tables within it
// left out.
func (t *tagIndex) rowsBelow(table int) []int {
	var out []int
	for _, kid := range t.tags[table].Kids {
		switch t.role(kid) {
		case "TR":
			out = append(out, kid)
		case "THead", "TBody", "TFoot":
			out = append(out, t.rowsBelow(kid)...)
		}
	}
	return out
}

// taggedTable makes a table of the rows at the start of a stretch that the
// structure tree calls the cells of one table. It gives how many rows those are.
func (r *reading) taggedTable(p *pageText, rows []*textRow) (*ruledTable, int) {
	table := r.commonTable(rows[0])
	if table < 0 {
		return nil, 0
	}
	n := 1
	for n < len(rows) && r.commonTable(rows[n]) == table {
		n++
	}
	grid := r.tags.tableCells(table)
	if grid.cols < 2 {
		return nil, 0
	}
	places, cols := maps.Clone(grid.places), grid.cols
	inside := map[int][]*fragment{}
	seen := map[int]bool{}
	for _, row := range rows[:n] {
		for _, f := range row.frags {
			cell := r.tags.cellOf(f.tag)
			at, ok := places[cell]
			if !ok {
				return nil, 0
			}
			inside[cell] = append(inside[cell], f)
			seen[at.row] = true
		}
	}
	if len(inside) < 2 || len(seen) < 2 && n < 2 {
		return nil, 0
	}
	short := shortRows(places, cols)
	b := tableBuilder{r: r, p: p, cols: bandsOfTags(inside, places, cols, short), box: boxOf(rows[:n])}
	b.moveCells(inside, places, short)
	return b.fromTags(table, places, inside, seen), n
}

// commonTable is the table that all of a row belongs to, -1 for none.
func (r *reading) commonTable(row *textRow) int {
	table := -1
	for i, f := range row.frags {
		t := r.tags.tableOf(f.tag)
		if t < 0 || i > 0 && t != table || r.tags.cellOf(f.tag) < 0 {
			return -1
		}
		table = t
	}
	return table
}

// bandsOfTags gives the left edge of each column by the text in it, and the right
// edge of the table.
func bandsOfTags(inside map[int][]*fragment, places map[int]cellPlace, cols int, short map[int]bool) []float64 {
	xs := make([]float64, cols+1)
	for i := range xs {
		xs[i] = math.Inf(1)
	}
	right := math.Inf(-1)
	for cell, frags := range inside {
		for _, f := range frags {
			c := places[cell].col
			if !short[places[cell].row] {
				xs[c] = min(xs[c], f.Box.X0)
			}
			right = max(right, f.Box.X1)
		}
	}
	xs[cols] = right
	for i := cols - 1; i >= 0; i-- {
		xs[i] = min(xs[i], xs[i+1])
	}
	return xs
}

// shortRows gives the rows with fewer cells than columns: some producers leave out
// the elements of empty cells.
func shortRows(places map[int]cellPlace, cols int) map[int]bool {
	width := map[int]int{}
	for _, at := range places {
		for k := range at.rowSpan {
			width[at.row+k] += at.colSpan
		}
	}
	out := map[int]bool{}
	for row, w := range width {
		out[row] = w < cols
	}
	return out
}

// moveCells puts the cells of short rows into the columns in which they stand.
func (b *tableBuilder) moveCells(inside map[int][]*fragment, places map[int]cellPlace, short map[int]bool) {
	for cell, frags := range inside {
		at := places[cell]
		if !short[at.row] {
			continue
		}
		right := math.Inf(-1)
		for _, f := range frags {
			right = max(right, f.Box.X1)
		}
		for c := at.col; c+at.colSpan < len(b.cols) && b.cols[c] < right; c++ {
			at.col = c
		}
		places[cell] = at
	}
}

func boxOf(rows []*textRow) extract.Box {
	var b extract.Box
	for _, row := range rows {
		b = b.Union(row.box)
	}
	return b
}

// tableBuilder makes a table without borders from text that was put into cells.
type tableBuilder struct {
	r    *reading
	p    *pageText
	cols []float64 // left edges of the columns and the right edge of the table
	box  extract.Box
}

func (b *tableBuilder) table(rows int) *ruledTable {
	t := &ruledTable{box: b.box, page: b.p.src.Number, xs: b.cols, table: -1}
	for range rows {
		t.rows = append(t.rows, &tableRow{page: t.page})
	}
	return t
}

// cell makes a cell; its box is the column's band over the height of its text.
func (b *tableBuilder) cell(col, colSpan, rowSpan int, frags []*fragment) *tableCell {
	box := extract.Box{X0: b.cols[col], X1: b.cols[min(col+colSpan, len(b.cols)-1)], Y0: b.box.Y0, Y1: b.box.Y1}
	if len(frags) > 0 {
		box.Y0, box.Y1 = math.Inf(1), math.Inf(-1)
		for _, f := range frags {
			box.Y0, box.Y1 = min(box.Y0, f.Box.Y0), max(box.Y1, f.Box.Y1)
		}
	}
	c := &tableCell{col: col, colSpan: colSpan, rowSpan: rowSpan, boxes: []PageBox{{Page: b.p.src.Number, Box: box}}, tag: b.r.cellTag(frags)}
	c.shaded = len(frags) > 0 && isShadedText(b.p.src, frags[0].Box)
	if len(frags) > 0 {
		rows := textRows(frags)
		c.paras = b.r.paragraphs(rows, column{box.X0, max(rightEdge(rows), box.X1-cellPadding)}, b.p.src.Number)
	}
	return c
}

func (b *tableBuilder) fromTags(table int, places map[int]cellPlace, inside map[int][]*fragment, seen map[int]bool) *ruledTable {
	order := sortedKeys(seen)
	index := map[int]int{}
	for i, row := range order {
		index[row] = i
	}
	t := b.table(len(order))
	t.table = table
	cells := make([]int, 0, len(places))
	for cell := range places {
		cells = append(cells, cell)
	}
	sort.Ints(cells)
	for _, cell := range cells {
		at := places[cell]
		i, ok := index[at.row]
		if !ok {
			continue
		}
		span := 1
		for span < at.rowSpan && i+span < len(order) && order[i+span] < at.row+at.rowSpan {
			span++
		}
		t.rows[i].cells = append(t.rows[i].cells, b.cell(at.col, at.colSpan, span, inside[cell]))
	}
	b.fillRows(t, len(b.cols)-1)
	t.markHeader(b.r)
	return t
}

// fillRows puts empty cells where a row has none.
func (b *tableBuilder) fillRows(t *ruledTable, cols int) {
	open := make([]int, cols) // rows that a cell from above covers, by column
	for i, row := range t.rows {
		for _, c := range row.cells {
			for k := c.col; k < min(c.col+c.colSpan, cols); k++ {
				open[k] = max(open[k], i+c.rowSpan)
			}
		}
		for k := range cols {
			if open[k] <= i {
				row.cells = append(row.cells, b.cell(k, 1, 1, nil))
			}
		}
	}
}

func isShadedText(page *extract.Page, text extract.Box) bool {
	for _, f := range page.Fills {
		if min(f.Color.R, f.Color.G, f.Color.B) < 0xfa && f.Box.Covers(text, 1) {
			return true
		}
	}
	return false
}
