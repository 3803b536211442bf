package normalize

import (
	"math"
	"slices"
	"sort"
)

// minKnown is on how many pages two columns must stand for their gutter to be
// known: then a few lines in both columns are enough elsewhere.
const minKnown = 3

// measureColumns finds the left edges of right columns that pages of one width
// share.
func (r *reading) measureColumns() {
	counts := map[int]map[float64]int{}
	before := &pageText{}
	for _, p := range r.pages {
		p.gutterBefore = 0
		if before.src != nil && widthKey(before) == widthKey(p) {
			p.gutterBefore = before.gutter
		}
		before = p
		p.columns = searchColumns(p.pieces(&r.room))
		if p.columns.found {
			key := widthKey(p)
			p.gutter = math.Round(p.columns.widest.x1 - 1)
			if counts[key] == nil {
				counts[key] = map[float64]int{}
			}
			counts[key][p.gutter]++
		}
	}
	r.columns = map[int][]float64{}
	for key, edges := range counts {
		for x, n := range edges {
			if n >= minKnown {
				r.columns[key] = append(r.columns[key], x)
			}
		}
		sort.Float64s(r.columns[key])
	}
}

// knownGutters gives the gutters that are looked for on a page. That of the page
// before is one where the first row stands on both sides of it: the last lines of
// columns are often too few to be columns of their own.
func (r *reading) knownGutters(p *pageText) []float64 {
	known := r.columns[widthKey(p)]
	if rows := p.textRows(); p.gutterBefore > 0 && len(rows) > 0 && !slices.Contains(known, p.gutterBefore) {
		if s := sidesOf(rows[0], p.gutterBefore); s.left && s.starts && !s.crosses {
			return append(slices.Clone(known), p.gutterBefore)
		}
	}
	return known
}

func widthKey(p *pageText) int { return int(math.Round(p.src.Width)) }

// knownColumns finds the first rows with text on both sides of a known gutter, and
// those that follow closely without crossing it. One row at least begins where
// the right column does.
func knownColumns(pieces []piece, known []float64) (gutter, bool) {
	if len(known) == 0 {
		return gutter{}, false
	}
	var frags []*fragment
	for _, p := range pieces {
		if p.frag == nil {
			return gutter{}, false
		}
		frags = append(frags, p.frag)
	}
	rows := textRows(frags)
	for _, alone := range [...]bool{false, true} {
		for _, x := range known {
			if g, ok := columnsAt(rows, x, alone); ok {
				return g, true
			}
		}
	}
	return gutter{}, false
}

// columnsAt finds the first rows of two columns at a gutter, or of the left one
// alone.
func columnsAt(rows []*textRow, x float64, alone bool) (gutter, bool) {
	for i := 0; i < len(rows); {
		s := sidesOf(rows[i], x)
		if s.crosses || s.right && !s.left || s.right == alone {
			i++
			continue
		}
		n, starts := rowsBeside(rows[i:], x)
		if starts && n > 1 || alone && n > minColumnRow && leftColumn(rows[i:i+n], x) {
			box := boxOf(rows[i : i+n])
			return gutter{x0: box.X0, x1: x, y0: box.Y0, y1: box.Y1}, true
		}
		i += n
	}
	return gutter{}, false
}

// leftColumn reports rows that fill a column to the left of the gutter.
func leftColumn(rows []*textRow, x float64) bool {
	edge := rightEdge(rows)
	return edge <= x && edge > x-minLeftFill*rows[0].size && isColumn(piecesOf(rows), rows[0].size)
}

// minLeftFill is how near to the right column the longest row of the left one ends,
// in ems.
const minLeftFill = 5

// sides says on which sides of a gutter a row has text.
type sides struct{ left, right, starts, crosses bool }

func sidesOf(row *textRow, x float64) sides {
	var s sides
	for _, f := range row.frags {
		switch {
		case f.Box.X1 <= x:
			s.left = true
		case f.Box.X0 >= x-2:
			s.right = true
			s.starts = s.starts || f.Box.X0 <= x+2
		default:
			s.crosses = true
		}
	}
	return s
}

// rowsBeside counts the rows at the start that follow one another closely and do
// not cross the gutter; starts reports that one begins at the right column's edge.
func rowsBeside(rows []*textRow, x float64) (n int, starts bool) {
	for n < len(rows) {
		s := sidesOf(rows[n], x)
		if s.crosses || n > 0 && rows[n].base-rows[n-1].base > besideGap*rows[n].size {
			break
		}
		starts = starts || s.starts
		n++
	}
	return n, starts
}
