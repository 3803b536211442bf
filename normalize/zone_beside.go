package normalize

import (
	"math"
	"sort"
)

// A short text beside a column, as the word "deleted" stands beside the text that
// an amendment strikes. Distances are in ems of the text.
const (
	besideGap  = 2.4  // between baselines of one block, at most
	leftHalf   = 0.55 // right edge of the left column, in the width of all text
	rightHalf  = 0.45 // left edge of the text beside it, at least
	lessBeside = 2    // the column has so many times the rows of the text beside it
)

// shortBeside finds a column in the left half of the page with a shorter text to
// its right that begins at the same height, and nothing else beside it.
func shortBeside(pieces []piece, gutters []gutter) (gutter, bool) {
	band := bandOf(pieces)
	width := band.x1 - band.x0
	for _, g := range gutters {
		if g.x1 < band.x0+rightHalf*width || g.x0 > band.x0+leftHalf*width {
			continue
		}
		left, right := g.rows(pieces)
		for i := 0; i < len(right); {
			n := blockLength(right[i:])
			if out, ok := g.beside(left, right[i:], n); ok {
				return out, true
			}
			i += n
		}
	}
	return gutter{}, false
}

// rows gives the rows of text on both sides of the gutter, none where something
// else than text stands there.
func (g gutter) rows(pieces []piece) (left, right []*textRow) {
	var sides [2][]*fragment
	for _, p := range pieces {
		y := (p.box.Y0 + p.box.Y1) / 2
		switch {
		case y < g.y0 || y > g.y1:
		case p.frag == nil:
			return nil, nil
		case p.box.X1 <= g.x1:
			sides[0] = append(sides[0], p.frag)
		default:
			sides[1] = append(sides[1], p.frag)
		}
	}
	return textRows(sides[0]), textRows(sides[1])
}

// blockLength counts the rows at the start that follow one another closely.
func blockLength(rows []*textRow) int {
	n := 1
	for n < len(rows) && rows[n].base-rows[n-1].base <= besideGap*rows[n].size {
		n++
	}
	return n
}

// beside tries the first n rows on the right as the text beside a column, and cuts
// the gutter to the height of that column.
func (g gutter) beside(left, right []*textRow, n int) (gutter, bool) {
	k := sort.Search(len(left), func(i int) bool { return left[i].base > right[0].base-0.5*right[0].size })
	if k == len(left) || left[k].base > right[0].base+0.5*right[0].size {
		return g, false
	}
	column := left[k : k+blockLength(left[k:])]
	last := column[len(column)-1]
	if len(column) < lessBeside*n || n < len(right) && right[n].base <= last.base || !isColumn(piecesOf(column), last.size) {
		return g, false
	}
	g.y0 = min(column[0].box.Y0, right[0].box.Y0)
	g.y1 = max(last.box.Y1, right[n-1].box.Y1)
	return g, true
}

// bandOfRows is the band of the text in rows.
func bandOfRows(rows []*textRow) column {
	c := column{math.Inf(1), math.Inf(-1)}
	for _, row := range rows {
		for _, f := range row.frags {
			c.x0, c.x1 = min(c.x0, f.Box.X0), max(c.x1, f.Box.X1)
		}
	}
	return c
}

func piecesOf(rows []*textRow) []piece {
	out := make([]piece, 0, len(rows))
	for _, row := range rows {
		for _, f := range row.frags {
			out = append(out, piece{box: f.Box, frag: f})
		}
	}
	return out
}
