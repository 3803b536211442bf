package extract

// gridSide is the number of cells in a row and in a column of a grid, and wide
// the number of cells from which a box is kept apart: a box over the whole page
// would be in all of them.
const (
	gridSide = 48
	wide     = 64
)

// lookups bounds how many boxes a grid compares with points. Pages reach a
// thousandth of it; a page made to be slow is then read as if the rest of its
// points lay in no box.
const lookups = 100_000_000

// grid finds the boxes of a page that hold a point. Boxes keep the order in
// which they are given.
type grid struct {
	boxes []Box
	page  Box // what the cells divide; what lies outside is in the outer cells
	cells [][]int32
	large []int32
	left  int // lookups that are left
}

func newGrid(page Box, boxes []Box) *grid {
	g := &grid{boxes: boxes, page: page, left: lookups}
	if len(boxes) > 0 {
		g.cells = make([][]int32, gridSide*gridSide)
	}
	for i, b := range boxes {
		g.put(int32(i), b)
	}
	return g
}

func (g *grid) put(i int32, b Box) {
	c0, r0 := g.cell(b.X0, b.Y0)
	c1, r1 := g.cell(b.X1, b.Y1)
	if (c1-c0+1)*(r1-r0+1) > wide {
		g.large = append(g.large, i)
		return
	}
	for r := r0; r <= r1; r++ {
		for c := c0; c <= c1; c++ {
			k := r*gridSide + c
			g.cells[k] = append(g.cells[k], i)
		}
	}
}

// cell gives the column and row of a point; of one outside the nearest.
func (g *grid) cell(x, y float64) (column, row int) {
	at := func(v, from, to float64) int {
		if to <= from {
			return 0
		}
		return int(max(0, min((v-from)/(to-from)*gridSide, gridSide-1)))
	}
	return at(x, g.page.X0, g.page.X1), at(y, g.page.Y0, g.page.Y1)
}

// last gives the last box that holds the point and that the caller takes, or -1.
// It asks in falling order.
func (g *grid) last(x, y float64, take func(i int) bool) int {
	if len(g.boxes) == 0 {
		return -1
	}
	c, r := g.cell(x, y)
	best := -1
	for _, list := range [2][]int32{g.cells[r*gridSide+c], g.large} {
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
