package normalize

import (
	"math"
	"sort"
	"strings"

	"councildoc/extract"
)

// ruledTable is a table as it stands on one page, or on several once joined.
type ruledTable struct {
	box     extract.Box
	last    extract.Box // where its last part stands, once joined
	page    int
	xs      []float64
	rows    []*tableRow
	table   int    // Table element of a table without borders, -1
	openTop bool   // no border above the first row: it was cut by the page
	openEnd bool   // no border below the last row
	open    []bool // by column: no border below its last cell

	white     []column // between the columns of a table without upright borders
	rowsRuled bool     // its rows have rules between them
}

type tableRow struct {
	cells  []*tableCell
	header bool
	page   int
}

type tableCell struct {
	col, colSpan, rowSpan int
	paras                 []*para
	boxes                 []PageBox
	tag                   int // TD or TH element, -1
	shaded                bool
	ground                string // "#rrggbb", "" for white
}

func (c *tableCell) text() string {
	var b strings.Builder
	for _, p := range c.paras {
		for _, row := range p.rows {
			b.WriteString(row.text())
			b.WriteByte(' ')
		}
	}
	return strings.TrimSpace(b.String())
}

// isShort reports a text of at most n bytes.
func (c *tableCell) isShort(n int) bool {
	for _, p := range c.paras {
		for _, row := range p.rows {
			if len(strings.TrimSpace(row.text())) > n {
				return false
			}
		}
	}
	return len(c.text()) <= n
}

func (row *tableRow) text() string {
	parts := make([]string, len(row.cells))
	for i, c := range row.cells {
		parts[i] = c.text()
	}
	return strings.Join(parts, "\t")
}

func (row *tableRow) cellAt(col int) *tableCell {
	for _, c := range row.cells {
		if c.col == col {
			return c
		}
	}
	return nil
}

// ruledTables takes the fragments that stand in grids out of the page and makes
// tables of them. A grid with text in fewer than two cells is a drawing, or the rest
// of a row that the page has cut. before is the table with which the page before
// ends, nil when there is none.
func (r *reading) ruledTables(p *pageText, before *ruledTable) []*ruledTable {
	var out []*ruledTable
	for i := range p.grids {
		g := &p.grids[i]
		g.stretch(p)
		inside := cellFragments(p.frags, g)
		if n := filled(inside); n == 0 || n == 1 && (i > 0 || before == nil) || g.withinLine(inside) {
			continue
		}
		t := r.newTable(p, g, inside)
		if filled(inside) == 1 && !before.continues(t) {
			continue
		}
		p.frags = without(p.frags, inside)
		out = append(out, t)
	}
	return append(append(out, r.partedTables(p, before)...), r.tablesOverColumns(p)...)
}

// withinLine reports a grid that is lower than the text in it: strokes of letters
// that were drawn as outlines.
func (g *grid) withinLine(inside [][]*fragment) bool {
	for _, cell := range inside {
		for _, f := range cell {
			if g.box.Height() < f.Size {
				return true
			}
		}
	}
	return false
}

// stretch lowers the end of a grid without a lower border to the foot of a line that
// the page has cut with it.
func (g *grid) stretch(p *pageText) {
	end := g.box.Y1
	for _, f := range p.frags {
		if f.Box.Y0 < g.box.Y1 && f.Box.Y1 > end && f.Box.X0 > g.box.X0 && f.Box.X1 < g.box.X1 {
			end = f.Box.Y1
		}
	}
	if end == g.box.Y1 || hasBorder(p.src, g.box, g.box.Y1) {
		return
	}
	for i := range g.cells {
		if c := &g.cells[i]; c.box.Y1 == g.box.Y1 {
			c.box.Y1 = end
		}
	}
	g.ys[len(g.ys)-1], g.box.Y1 = end, end
}

// lastTable gives the table with which the page ends, nil when there is none.
func (p *pageText) lastTable() *ruledTable {
	var last *ruledTable
	for _, t := range p.tables {
		if last == nil || t.box.Y1 > last.box.Y1 {
			last = t
		}
	}
	for _, f := range p.frags {
		if last != nil && f.Baseline > last.box.Y1 {
			return nil
		}
	}
	return last
}

// cellFragments gives for each cell of the grid the fragments whose middle lies in it.
func cellFragments(frags []*fragment, g *grid) [][]*fragment {
	cells, counts, all := make([]int, len(frags)), make([]int, len(g.cells)), 0
	rows := g.cellsByRow()
	for i, f := range frags {
		cells[i] = g.cellOf(f, rows)
		if k := cells[i]; k >= 0 {
			counts[k]++
			all++
		}
	}
	out, room := make([][]*fragment, len(g.cells)), make([]*fragment, all)
	for k, n := range counts {
		out[k], room = room[:0:n], room[n:]
	}
	for i, k := range cells {
		if k >= 0 {
			out[k] = append(out[k], frags[i])
		}
	}
	return out
}

// cellOf gives the cell in which the middle of a fragment lies, -1 for none. rows are
// the cells by row.
func (g *grid) cellOf(f *fragment, rows [][]int) int {
	x, y := (f.Box.X0+f.Box.X1)/2, f.Baseline-0.3*f.Size
	if !g.box.Contains(x, y) {
		return -1
	}
	k := sort.SearchFloat64s(g.ys[1:], y)
	for _, i := range rows[min(k, len(rows)-1)] {
		if g.cells[i].box.Contains(x, y) {
			return i
		}
	}
	return -1
}

// cellsByRow gives the indices of the cells in each row of the grid.
func (g *grid) cellsByRow() [][]int {
	rows := make([][]int, len(g.ys)-1)
	for i, c := range g.cells {
		for r := c.row; r < c.row+c.rowSpan; r++ {
			rows[r] = append(rows[r], i)
		}
	}
	return rows
}

func filled(cells [][]*fragment) int {
	n := 0
	for _, c := range cells {
		if len(c) > 0 {
			n++
		}
	}
	return n
}

// countAll counts the fragments in all cells.
func countAll(cells [][]*fragment) int {
	n := 0
	for _, c := range cells {
		n += len(c)
	}
	return n
}

func without(frags []*fragment, cells [][]*fragment) []*fragment {
	n := countAll(cells)
	if n == 0 {
		return frags
	}
	for _, c := range cells {
		for _, f := range c {
			f.gone = true
		}
	}
	out := make([]*fragment, 0, max(len(frags)-n, 0))
	for _, f := range frags {
		if !f.gone {
			out = append(out, f)
		}
	}
	for _, c := range cells {
		for _, f := range c {
			f.gone = false
		}
	}
	return out
}

func (r *reading) newTable(p *pageText, g *grid, inside [][]*fragment) *ruledTable {
	cols, rows := usedLines(g)
	t := &ruledTable{box: g.box, page: p.src.Number, table: -1, rows: make([]*tableRow, len(rows)-1), xs: make([]float64, len(cols))}
	for i, c := range cols {
		t.xs[i] = g.xs[c]
	}
	all := make([]tableRow, len(t.rows))
	for i := range t.rows {
		all[i].page = t.page
		t.rows[i] = &all[i]
	}
	cells, boxes := make([]tableCell, len(g.cells)), make([]PageBox, len(g.cells))
	room := newRowRoom(countAll(inside))
	for i := range g.cells {
		gc, cell := &g.cells[i], &cells[i]
		row, col := sort.SearchInts(rows, gc.row), sort.SearchInts(cols, gc.col)
		boxes[i] = PageBox{Page: t.page, Box: gc.box}
		*cell = tableCell{
			col: col, colSpan: sort.SearchInts(cols, gc.col+gc.colSpan) - col,
			rowSpan: sort.SearchInts(rows, gc.row+gc.rowSpan) - row,
			boxes:   boxes[i : i+1 : i+1], tag: r.cellTag(inside[i]),
		}
		ground := groundOf(p.src, gc.box)
		cell.shaded, cell.ground = ground.Set, hexColor(ground)
		cell.paras = r.cellParagraphs(inside[i], gc.box, t.page, room)
		t.rows[row].cells = append(t.rows[row].cells, cell)
	}
	t.dropEmptyRows()
	t.openEnd = !hasBorder(p.src, g.box, g.box.Y1)
	t.openTop = !hasBorder(p.src, g.box, g.box.Y0)
	for c := range len(t.xs) - 1 {
		t.open = append(t.open, !hasBorder(p.src, extract.Box{X0: t.xs[c], X1: t.xs[c+1]}, g.box.Y1))
	}
	t.markHeader(r)
	return t
}

// usedLines gives the grid lines at which a cell begins or ends. Others come from
// decorations within a cell.
func usedLines(g *grid) (cols, rows []int) {
	c, w := make([]bool, len(g.xs)), make([]bool, len(g.ys))
	for _, x := range g.cells {
		c[x.col], c[x.col+x.colSpan] = true, true
		w[x.row], w[x.row+x.rowSpan] = true, true
	}
	return indicesOf(c), indicesOf(w)
}

// indicesOf gives the places of what is true.
func indicesOf(in []bool) []int {
	var out []int
	for i, on := range in {
		if on {
			out = append(out, i)
		}
	}
	return out
}

func sortedKeys[V any](m map[int]V) []int {
	out := make([]int, 0, len(m))
	for k := range m {
		out = append(out, k)
	}
	sort.Ints(out)
	return out
}

// dropEmptyRows removes rows without any text that are lower than a line: gaps
// between double borders.
func (t *ruledTable) dropEmptyRows() {
	keep := t.rows[:0]
	for _, row := range t.rows {
		if len(row.cells) == 0 || row.height() < leastRow && strings.TrimSpace(row.text()) == "" {
			continue
		}
		keep = append(keep, row)
	}
	t.rows = keep
}

// leastRow is the height in points of a row; what is lower is the gap of a double
// border.
const leastRow = 4

func (row *tableRow) height() float64 {
	h := 0.0
	for _, c := range row.cells {
		h = max(h, c.boxes[0].Box.Height()/float64(c.rowSpan))
	}
	return h
}

func hasBorder(page *extract.Page, box extract.Box, y float64) bool {
	covered := 0.0
	for _, r := range page.Rules {
		if !r.Vertical && math.Abs((r.Box.Y0+r.Box.Y1)/2-y) <= snapRule {
			covered += max(0, min(r.Box.X1, box.X1)-max(r.Box.X0, box.X0))
		}
	}
	return covered >= 0.5*box.Width()
}

// groundOf is the colour that fills most of a box; of several the last drawn, which
// is what shows. White is no ground.
func groundOf(page *extract.Page, box extract.Box) extract.Color {
	most := 0.7 * box.Width() * box.Height()
	for i := len(page.Fills) - 1; i >= 0; i-- {
		f := &page.Fills[i]
		if commonArea(&f.Box, &box) >= most && min(f.Color.R, f.Color.G, f.Color.B) < 0xfa {
			out := f.Color
			out.Set = true
			return out
		}
	}
	return extract.Color{}
}

// commonArea is that of what two boxes have in common.
func commonArea(a, b *extract.Box) float64 {
	if a.Y1 <= b.Y0 || a.Y0 >= b.Y1 {
		return 0 // most pairs
	}
	common := a.Intersect(*b)
	return common.Width() * common.Height()
}

func (r *reading) cellTag(frags []*fragment) int {
	for _, f := range frags {
		if c := r.tags.cellOf(f.tag); c >= 0 {
			return c
		}
	}
	return -1
}

// cellPadding is the least distance in points between a border and the text.
const cellPadding = 4

func (r *reading) cellParagraphs(frags []*fragment, box extract.Box, page int, room *rowRoom) []*para {
	if len(frags) == 0 {
		return nil
	}
	rows := room.textRowsAfter(frags)
	col := column{box.X0 + cellPadding, box.X1 - cellPadding}
	if right := rightEdge(rows); len(rows) >= 6 {
		col.x1 = min(col.x1, right)
	}
	return r.paragraphs(rows, col, page)
}

func rightEdge(rows []*textRow) float64 {
	x := math.Inf(-1)
	for _, row := range rows {
		x = max(x, row.box.X1)
	}
	return x
}

// markHeader marks the first row as heading when its looks set it apart: tagged
// TH throughout, shaded, or bold above rows that are not.
func (t *ruledTable) markHeader(r *reading) {
	if len(t.rows) < 2 {
		return
	}
	first := t.rows[0]
	if strings.TrimSpace(first.text()) == "" {
		return
	}
	th, shaded, bold := true, true, true
	for _, c := range first.cells {
		th = th && r.tags.role(c.tag) == "TH"
		shaded = shaded && c.shaded
		bold = bold && cellBold(c)
	}
	first.header = th || shaded && !t.rows[1].shaded() || bold && !t.rows[1].bold()
}

func (row *tableRow) shaded() bool {
	for _, c := range row.cells {
		if !c.shaded {
			return false
		}
	}
	return true
}

func (row *tableRow) bold() bool {
	for _, c := range row.cells {
		if !cellBold(c) {
			return false
		}
	}
	return true
}

func cellBold(c *tableCell) bool {
	for _, p := range c.paras {
		if !p.bold() {
			return false
		}
	}
	return true
}

// tableBlock writes the table.
func (r *reading) tableBlock(t *ruledTable) *Table {
	out := &Table{Place: Place{Page: t.page}, Rows: make([]Row, 0, len(t.rows))}
	boxes := map[int]extract.Box{}
	var pages []int
	for _, row := range t.rows {
		w := Row{Header: row.header, Cells: make([]Cell, 0, len(row.cells))}
		sortStable(row.cells, func(a, b *tableCell) int { return a.col - b.col })
		for _, c := range row.cells {
			w.Cells = append(w.Cells, Cell{RowSpan: c.rowSpan, ColSpan: c.colSpan, Blocks: r.blocks(c.paras, true), Boxes: c.boxes, Ground: c.ground})
			for _, b := range c.boxes {
				if _, ok := boxes[b.Page]; !ok {
					pages = append(pages, b.Page)
				}
				boxes[b.Page] = boxes[b.Page].Union(b.Box)
			}
		}
		out.Rows = append(out.Rows, w)
	}
	sort.Ints(pages)
	for _, n := range pages {
		out.Boxes = append(out.Boxes, PageBox{Page: n, Box: boxes[n]})
	}
	return out
}
