package normalize

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"sync"
	"unicode/utf8"

	"councildoc/extract"
)

// piece is an atom of a page's layout: a fragment, a table or a picture.
type piece struct {
	box   extract.Box
	frag  *fragment
	table *ruledTable
	image *extract.Image
}

// zone is an area that reads from top to bottom, all its rows across its width.
type zone struct {
	col    column
	pieces []piece
}

// Columns of running text, in ems of the text.
const (
	minGutter    = 1.0  // width of the white between two columns
	minColumn    = 9.0  // width of a column
	minColumnRow = 4    // rows that a column must have to be one
	fillsColumn  = 0.55 // share of the column's width that its median row fills
)

// readingOrder cuts a page into zones: where text stands in columns, what is
// above them, the columns from left to right, and what is below.
// known are the left edges of right columns elsewhere in the document, search is what
// searchColumns finds among the pieces, nil where it was not asked.
func readingOrder(pieces []piece, known []float64, search *columnSearch, depth int) []zone {
	if len(pieces) == 0 {
		return nil
	}
	if depth < maxCuts {
		if search == nil {
			search = searchColumns(pieces)
		}
		if g, ok := search.columns(pieces, known); ok {
			above, cols, below := splitColumns(pieces, g)
			out := readingOrder(above, known, nil, depth+1)
			for _, c := range cols {
				out = append(out, readingOrder(c, nil, nil, depth+1)...)
			}
			return append(out, readingOrder(below, known, nil, depth+1)...)
		}
	}
	return []zone{{col: bandOf(pieces), pieces: pieces}}
}

func bandOf(pieces []piece) column {
	c := column{math.Inf(1), math.Inf(-1)}
	for _, p := range pieces {
		c.x0, c.x1 = min(c.x0, p.box.X0), max(c.x1, p.box.X1)
	}
	return c
}

// maxCuts is how often the area of a page is cut into columns and what is above
// and below them.
const maxCuts = 24

// columnSearch is what was found among pieces of a page: the widest columns with a
// clear gutter between them, else all gutters that were proposed.
type columnSearch struct {
	widest  gutter
	found   bool
	gutters []gutter
}

// columns gives a stretch of the page that stands in two columns: the widest with a
// clear gutter between them, else one at a gutter that the document has elsewhere, else
// a column with small print in its margin or a short text beside it.
func (s *columnSearch) columns(pieces []piece, known []float64) (gutter, bool) {
	if s.found {
		return s.widest, true
	}
	if g, ok := knownColumns(pieces, known); ok {
		return g, true
	}
	if g, ok := smallInMargin(pieces); ok {
		return g, true
	}
	return shortBeside(pieces, s.gutters)
}

// searchColumns looks for the widest columns among the pieces.
func searchColumns(pieces []piece) *columnSearch {
	s, area := &columnSearch{}, 0.0
	least := leastSize(pieces)
	w := gutterWorks.Get().(*gutterWork)
	defer w.release()
	gutters := w.gutters(pieces)
	for _, g := range gutters {
		if g.x1-1-g.x0 < minGutter*least || g.y1-g.y0 < 2*least || (g.y1-g.y0)*float64(len(pieces))/2 <= area {
			continue // no need to look at its sides
		}
		if a := g.area(pieces, &w.sides); a > area {
			s.widest, s.found, area = g, true, a
		}
	}
	if s.found {
		s.widest.y1 = s.widest.endOfColumns(pieces)
	} else {
		s.gutters = slices.Clone(gutters)
	}
	return s
}

// splitColumns cuts the pieces at a gutter.
func splitColumns(pieces []piece, g gutter) (above []piece, cols [2][]piece, below []piece) {
	for _, p := range pieces {
		switch y := (p.box.Y0 + p.box.Y1) / 2; {
		case y < g.y0:
			above = append(above, p)
		case y > g.y1:
			below = append(below, p)
		case p.box.X1 <= g.x1:
			cols[0] = append(cols[0], p)
		default:
			cols[1] = append(cols[1], p)
		}
	}
	return above, cols, below
}

// endOfColumns gives the y where the columns end: above a heading that stands
// below both of them, apart from the left one. More text of the left column below a
// short right one is none.
func (g gutter) endOfColumns(pieces []piece) float64 {
	var left []piece
	bottom := math.Inf(-1)
	for _, p := range pieces {
		switch y := (p.box.Y0 + p.box.Y1) / 2; {
		case y < g.y0 || y > g.y1:
		case p.box.X1 <= g.x1:
			left = append(left, p)
		default:
			bottom = max(bottom, p.box.Y1)
		}
	}
	sort.SliceStable(left, func(i, j int) bool { return left[i].box.Y0 < left[j].box.Y0 })
	for i := 1; i < len(left); i++ {
		if p := left[i]; p.frag != nil && p.box.Y0 > bottom && p.box.Y0-left[i-1].box.Y1 > 0.8*p.frag.Size && !fillColumn(left[i:], bandOf(left)) {
			return p.box.Y0
		}
	}
	return g.y1
}

// fillColumn reports running text of which most lines are as wide as their column;
// of a few lines, all but the last.
func fillColumn(pieces []piece, col column) bool {
	lines, full := 0, 0
	for _, p := range pieces {
		if p.frag != nil {
			lines++
			full += oneIf(p.box.X1 >= col.x0+nearlyFull*(col.x1-col.x0))
		}
	}
	return 2*full >= lines && (lines >= minColumnRow || lines >= 2 && full >= lines-1)
}

// gutter is a white band between two columns.
type gutter struct{ x0, x1, y0, y1 float64 }

// gutterWork is room for the search for gutters, used again from page to page.
type gutterWork struct {
	sorted []piece
	sides  [2][]piece
	edges  []int // left edges that were tried, in steps of two points
	found  []gutter
}

var gutterWorks = sync.Pool{New: func() any { return new(gutterWork) }}

// release gives the room to the next search, without what it refers to. What an
// extraordinary page needs is given back to the system.
func (w *gutterWork) release() {
	if cap(w.sorted) > 1<<14 {
		return
	}
	clear(w.sorted)
	clear(w.sides[0])
	clear(w.sides[1])
	gutterWorks.Put(w)
}

// gutters proposes white bands: for each distinct left edge that several pieces
// share, the white to its left, over the longest run of rows that it parts.
func (w *gutterWork) gutters(pieces []piece) []gutter {
	w.sorted, w.edges, w.found = append(w.sorted[:0], pieces...), w.edges[:0], w.found[:0]
	sortStable(w.sorted, func(a, b piece) int { return cmp.Compare(a.box.Y0, b.box.Y0) })
	for i := range pieces {
		p := &pieces[i]
		x := p.box.X0
		key := int(math.Round(x / 2))
		if p.frag == nil || slices.ContainsFunc(w.edges, func(seen int) bool { return seen >= key-1 && seen <= key+1 }) {
			continue
		}
		if w.edges = append(w.edges, key); len(w.edges) > maxEdges {
			break
		}
		w.found = appendRunsOfGutter(w.found, w.sorted, x)
	}
	return w.found
}

// Bounds of the search for gutters.
const (
	maxEdges = 200 // left edges that are tried on a page
	maxRuns  = 6   // stretches of a gutter, the highest of them
)

// appendRunsOfGutter walks down the page along x, its pieces sorted by height, and
// appends the highest stretches without a piece that crosses it.
func appendRunsOfGutter(out []gutter, sorted []piece, x float64) []gutter {
	from := len(out)
	fresh := gutter{x0: math.Inf(-1), x1: x + 1, y0: math.Inf(1), y1: math.Inf(-1)}
	cur := fresh
	flush := func() {
		if cur.y1 > cur.y0 {
			out = append(out, cur)
		}
		cur = fresh
	}
	for i := range sorted {
		p := &sorted[i]
		if p.box.X0 < x-1 && p.box.X1 > x-1 {
			flush()
			continue
		}
		if p.box.X1 <= x {
			cur.x0 = max(cur.x0, p.box.X1)
		}
		cur.y0, cur.y1 = min(cur.y0, p.box.Y0), max(cur.y1, p.box.Y1)
	}
	flush()
	if runs := out[from:]; len(runs) > maxRuns {
		sort.SliceStable(runs, func(i, j int) bool { return runs[i].y1-runs[i].y0 > runs[j].y1-runs[j].y0 })
		out = out[:from+maxRuns]
	}
	return out
}

// area weighs a gutter: 0 unless both sides look like columns of text. sides is room
// for its work.
func (g gutter) area(pieces []piece, sides *[2][]piece) float64 {
	left, right := sides[0][:0], sides[1][:0]
	for i := range pieces {
		p := &pieces[i]
		y := (p.box.Y0 + p.box.Y1) / 2
		if y < g.y0 || y > g.y1 {
			continue
		}
		if p.box.X1 <= g.x1 {
			left = append(left, *p)
		} else {
			right = append(right, *p)
		}
	}
	sides[0], sides[1] = left, right
	em := medianSize(left)
	if em == 0 || g.x1-1-g.x0 < minGutter*em {
		return 0
	}
	if !(isColumn(left, em) && isColumn(right, em)) && !(isBulletColumn(left) && isBulletColumn(right)) {
		return 0
	}
	return (g.y1 - g.y0) * float64(min(len(left), len(right)))
}

// leastSize is the smallest font size of the pieces, in points.
func leastSize(pieces []piece) float64 {
	least := math.Inf(1)
	for _, p := range pieces {
		if p.frag != nil {
			least = min(least, p.frag.Size)
		}
	}
	return least
}

func medianSize(pieces []piece) float64 {
	sizes := make([]float64, 0, len(pieces))
	for _, p := range pieces {
		if p.frag != nil {
			sizes = append(sizes, p.frag.Size)
		}
	}
	if len(sizes) == 0 {
		return 0
	}
	sort.Float64s(sizes)
	return sizes[len(sizes)/2]
}

// isColumn reports whether the pieces are running text in one column: enough
// rows, most of them filling most of its width. Labels, markers and the cells of
// a table do not.
func isColumn(pieces []piece, em float64) bool {
	band := bandOf(pieces)
	if band.x1-band.x0 < minColumn*em {
		return false
	}
	frags := make([]*fragment, 0, len(pieces))
	for _, p := range pieces {
		if p.frag != nil {
			frags = append(frags, p.frag)
		}
	}
	if len(frags) < minColumnRow {
		return false
	}
	rows := textRows(frags)
	if len(rows) < minColumnRow {
		return false
	}
	var widths []float64
	for _, r := range rows {
		widths = append(widths, r.box.Width())
	}
	sort.Float64s(widths)
	return widths[len(widths)/2] >= fillsColumn*(band.x1-band.x0)
}

// isBulletColumn reports a column of bullet points: two lists side by side are
// columns however short, as slides have them.
func isBulletColumn(pieces []piece) bool {
	var frags []*fragment
	for _, p := range pieces {
		if p.frag == nil {
			return false
		}
		frags = append(frags, p.frag)
	}
	if !slices.ContainsFunc(frags, beginsWithBullet) {
		return false
	}
	rows, bullets := textRows(frags), 0
	for _, r := range rows {
		if m, _, ok := rowMarker(r); ok && m.kind == bulletMarker {
			bullets++
		}
	}
	if len(rows) == 0 {
		return false
	}
	m, _, ok := rowMarker(rows[0])
	return ok && m.kind == bulletMarker && bullets >= 1 && 3*bullets >= len(rows)
}

// beginsWithBullet reports a first word that is a bullet.
func beginsWithBullet(f *fragment) bool {
	text := trimBlanks(f.text())
	_, n := utf8.DecodeRuneInString(text)
	return isBullet(text[:n])
}

// items puts the pieces of a zone in order: rows of text between tables and
// pictures.
func (z zone) items(p *pageText) []zoneItem {
	var out []zoneItem
	var solid []piece
	frags := make([]*fragment, 0, len(z.pieces))
	for _, x := range z.pieces {
		if x.frag != nil {
			frags = append(frags, x.frag)
		} else {
			solid = append(solid, x)
		}
	}
	slices.SortStableFunc(solid, func(a, b piece) int { return cmp.Compare(a.box.Y0, b.box.Y0) })
	rows := p.rowsFor(frags)
	k := 0
	for _, s := range solid {
		start := k
		for k < len(rows) && rows[k].base <= s.box.Y0+0.5*rows[k].size {
			k++
		}
		out = appendRows(out, rows[start:k])
		out = append(out, zoneItem{solid: s})
	}
	return appendRows(out, rows[k:])
}

// zoneItem is a stretch of rows or something that is no text.
type zoneItem struct {
	rows  []*textRow
	solid piece
}

func appendRows(out []zoneItem, rows []*textRow) []zoneItem {
	if len(rows) == 0 {
		return out
	}
	return append(out, zoneItem{rows: rows})
}
