package extract

import "slices"

// gridSide is the largest number of cells in a row and in a column of a grid, and wide
// the number of cells from which a box is kept apart: a box over the whole page
// would be in all of them.
const (
	gridSide = 48
	wide     = 64
)

// sideFor is the number of cells in a row of a grid of so many boxes: some cells for each
// box, as to make cells takes longer than to compare a few boxes.
func sideFor(boxes int) int {
	side := gridSide
	for side > gridSide/4 && side*side > 16*boxes {
		side /= 2
	}
	return side
}

// lookups bounds how many boxes a grid compares with points. Pages reach a
// thousandth of it; a page made to be slow is then read as if the rest of its
// points lay in no box.
const lookups = 100_000_000

// few is the number of boxes up to which all are compared: cells cost more.
const few = 12

// grid finds the boxes of a page that hold a point. Boxes keep the order in
// which they are given.
type grid struct {
	boxes []Box
	page  Box     // what the cells divide; what lies outside is in the outer cells
	ends  []int32 // where in lists that of each cell ends, nil when there are no cells
	lists []int32 // of the boxes in each cell, one behind the other
	large []int32 // boxes that are in no cell
	left  int     // lookups that are left

	side       int                         // cells in a row and in a column
	perX, perY float64                     // cells a point
	cellEnds   *[gridSide * gridSide]int32 // room for ends
}

func newGrid(page Box, boxes []Box) *grid { return new(grid).of(page, boxes) }

// of makes g a grid of the boxes, in the room it has.
func (g *grid) of(page Box, boxes []Box) *grid {
	*g = grid{boxes: boxes, page: page, left: lookups, cellEnds: g.cellEnds, lists: g.lists[:0], large: g.large[:0]}
	if len(boxes) <= few {
		for i := range boxes {
			g.large = append(g.large, int32(i))
		}
		return g
	}
	if g.cellEnds == nil {
		g.cellEnds = new([gridSide * gridSide]int32)
	}
	g.side = sideFor(len(boxes))
	g.perX, g.perY = g.cellsPerPoint(page.X0, page.X1), g.cellsPerPoint(page.Y0, page.Y1)
	g.ends = g.cellEnds[:g.side*g.side]
	clear(g.ends)
	total := int32(0)
	for i, b := range boxes {
		if !g.cells(b, func(k int) { g.ends[k]++; total++ }) {
			g.large = append(g.large, int32(i))
		}
	}
	sum := int32(0)
	for k, n := range g.ends { // where each list begins; filling moves it to where it ends
		g.ends[k] = sum
		sum += n
	}
	g.lists = slices.Grow(g.lists, int(total))[:total]
	for i, b := range boxes {
		g.cells(b, func(k int) { g.lists[g.ends[k]] = int32(i); g.ends[k]++ })
	}
	return g
}

// cells calls put for each cell that a box touches. It reports false, and calls
// nothing, for a box that touches too many.
func (g *grid) cells(b Box, put func(k int)) bool {
	c0, r0 := g.cell(b.X0, b.Y0)
	c1, r1 := g.cell(b.X1, b.Y1)
	if (c1-c0+1)*(r1-r0+1) > wide {
		return false
	}
	for r := r0; r <= r1; r++ {
		for c := c0; c <= c1; c++ {
			put(r*g.side + c)
		}
	}
	return true
}

// near are the boxes in the cell of a point.
func (g *grid) near(x, y float64) []int32 {
	return g.along(x, x, y)
}

// anyAlong reports whether a box that the caller takes meets the level stretch from x0
// to x1, or may meet it where no lookups are left.
func (g *grid) anyAlong(x0, x1, y float64, take func(i int) bool) bool {
	for _, list := range [2][]int32{g.along(x0, x1, y), g.large} {
		if g.left -= len(list); g.left < 0 {
			return true
		}
		for _, i := range list {
			if b := &g.boxes[i]; b.X0 <= x1 && b.X1 >= x0 && b.Y0 <= y && b.Y1 >= y && take(int(i)) {
				return true
			}
		}
	}
	return false
}

// along are the boxes in the cells of a level stretch: those of one row lie one behind
// the other.
func (g *grid) along(x0, x1, y float64) []int32 {
	if g.ends == nil {
		return nil
	}
	c, r := g.cell(x0, y)
	last, _ := g.cell(x1, y)
	from := int32(0)
	if k := r*g.side + c; k > 0 {
		from = g.ends[k-1]
	}
	return g.lists[from:g.ends[r*g.side+last]]
}

// cell gives the column and row of a point; of one outside the nearest.
func (g *grid) cell(x, y float64) (column, row int) {
	most := float64(g.side - 1)
	return int(max(0, min((x-g.page.X0)*g.perX, most))), int(max(0, min((y-g.page.Y0)*g.perY, most)))
}

// cellsPerPoint is 0 where all is in the first cell.
func (g *grid) cellsPerPoint(from, to float64) float64 {
	if to <= from {
		return 0
	}
	return float64(g.side) / (to - from)
}

// last gives the last box that holds the point and that the caller takes, or -1.
// It asks in falling order.
func (g *grid) last(x, y float64, take func(i int) bool) int {
	if len(g.boxes) == 0 {
		return -1
	}
	best := -1
	for _, list := range [2][]int32{g.near(x, y), g.large} {
		for k := len(list) - 1; k >= 0 && int(list[k]) > best && g.left > 0; k-- {
			g.left--
			if i := int(list[k]); g.boxes[i].Contains(x, y) && take(i) {
				best = i
			}
		}
	}
	return best
}

// any reports whether a box holds the point.
func (g *grid) any(x, y float64) bool {
	return g.last(x, y, func(int) bool { return true }) >= 0
}
