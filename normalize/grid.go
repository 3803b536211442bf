package normalize

import (
	"cmp"
	"math"
	"slices"
	"sort"

	"councildoc/extract"
)

// Tolerances of ruled tables, in points. Producers draw borders cell by cell and
// round each to a device pixel, so lines that are one to the eye differ by up to
// a point; a double rule is 1.5 to 3 points apart.
const (
	snapRule  = 2.6 // rules this near are one grid line
	touchRule = 3.0 // an end this near to another rule meets it
)

// grid is a ruled area: its cells, each covering a block of grid places.
type grid struct {
	box   extract.Box
	xs    []float64 // grid lines from left to right
	ys    []float64 // from top to bottom
	cells []gridCell
	rules []int // indices of the page's rules that make it
}

// gridCell covers rows row..row+rowSpan-1 and columns col..col+colSpan-1.
type gridCell struct {
	box              extract.Box
	row, col         int
	rowSpan, colSpan int
}

// segment is a rule or several that continue each other.
type segment struct {
	at       float64 // the coordinate across
	from, to float64 // along
	rules    []int
}

// findGrids gives the ruled tables of a page, from top to bottom. Rules that
// mark text, and artifacts only when asked for, are no borders.
func (p *pageText) findGrids() []grid {
	upright := joinSegments(segmentsOf(p.src, true))
	if len(upright) == 0 {
		return nil
	}
	flat := p.flatRules()
	if len(flat)*len(upright) > maxCrossings {
		return nil
	}
	var out []grid
	for _, c := range append(connected(flat, upright), loneUprights(flat, upright)...) {
		if g, ok := newGrid(c.flat, c.upright); ok {
			out = append(out, g)
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].box.Y0 < out[j].box.Y0 })
	return out
}

func segmentsOf(page *extract.Page, vertical bool) []segment {
	n := 0
	for i := range page.Rules {
		n += oneIf(page.Rules[i].Vertical == vertical)
	}
	if n == 0 {
		return nil
	}
	out, all := make([]segment, 0, n), make([]int, 0, n) // a rule each, of which the segments take one
	for i := range page.Rules {
		r := &page.Rules[i]
		if r.Vertical != vertical || r.Decoration || isNearWhite(r.Color) {
			continue
		}
		all = append(all, i)
		own, b := all[len(all)-1:len(all):len(all)], r.Box
		if vertical {
			out = append(out, segment{(b.X0 + b.X1) / 2, b.Y0, b.Y1, own})
		} else {
			out = append(out, segment{(b.Y0 + b.Y1) / 2, b.X0, b.X1, own})
		}
	}
	return out
}

func isNearWhite(c extract.Color) bool { return c.Set && min(c.R, c.G, c.B) >= 0xfa }

// joinSegments joins rules on one grid line that touch or overlap.
func joinSegments(in []segment) []segment {
	slices.SortFunc(in, func(a, b segment) int {
		if a.at != b.at {
			return cmp.Compare(a.at, b.at)
		}
		return cmp.Compare(a.from, b.from)
	})
	out := make([]segment, 0, min(len(in), 64))
	for i := 0; i < len(in); {
		j := i + 1
		for j < len(in) && in[j].at-in[i].at <= snapRule {
			j++
		}
		out = appendAlong(out, in[i:j])
		i = j
	}
	return out
}

// appendAlong appends the segments of one grid line, those that touch as one.
func appendAlong(out, group []segment) []segment {
	at, from := (group[0].at+group[len(group)-1].at)/2, len(out)
	slices.SortStableFunc(group, func(a, b segment) int { return cmp.Compare(a.from, b.from) })
	for _, s := range group {
		s.at = at
		if n := len(out); n > from && s.from <= out[n-1].to+touchRule {
			out[n-1].to = max(out[n-1].to, s.to)
			out[n-1].rules = append(out[n-1].rules, s.rules...)
			continue
		}
		out = append(out, s)
	}
	return out
}

// maxCrossings bounds the work on drawings.
const maxCrossings = 4_000_000

type component struct{ flat, upright []segment }

// loneUprights gives the groups of upright rules of one height that no flat rule
// meets: a row that fills the page has nothing but the sides of its cells.
func loneUprights(flat, upright []segment) []component {
	var out []component
	used := make([]bool, len(upright))
	for i, v := range upright {
		if used[i] || meetsAny(v, flat) {
			continue
		}
		c := component{}
		for j := i; j < len(upright) && j < i+maxTableColumns; j++ {
			o := upright[j]
			if !used[j] && math.Abs(o.from-v.from) <= touchRule && math.Abs(o.to-v.to) <= touchRule && !meetsAny(o, flat) {
				used[j] = true
				c.upright = append(c.upright, o)
			}
		}
		if len(c.upright) >= minUprights {
			out = append(out, c)
		}
	}
	return out
}

// minUprights is how many sides a table without flat rules shows: two columns.
const minUprights = 3

func meetsAny(v segment, flat []segment) bool {
	for _, h := range flat {
		if meet(h, v) {
			return true
		}
	}
	return false
}

func meet(h, v segment) bool {
	return v.at >= h.from-touchRule && v.at <= h.to+touchRule && h.at >= v.from-touchRule && h.at <= v.to+touchRule
}

// connected splits the rules into groups that meet one another.
func connected(flat, upright []segment) []component {
	set := newUnion(len(flat) + len(upright))
	for i, h := range flat {
		for j, v := range upright {
			if meet(h, v) {
				set.join(i, len(flat)+j)
			}
		}
	}
	index := make([]int, len(flat)+len(upright)) // the place in out, from 1, of the group with this root
	var out []component
	at := func(i int) *component {
		root := set.find(i)
		if index[root] == 0 {
			out = append(out, component{})
			index[root] = len(out)
		}
		return &out[index[root]-1]
	}
	for i, h := range flat {
		c := at(i)
		c.flat = append(c.flat, h)
	}
	for j, v := range upright {
		c := at(len(flat) + j)
		c.upright = append(c.upright, v)
	}
	return out
}

// newGrid makes the grid of one group of rules. A single box is no table.
func newGrid(flat, upright []segment) (grid, bool) {
	if len(upright) == 0 || len(flat) < 2 && !sameHeight(upright) {
		return grid{}, false
	}
	g := grid{}
	for _, s := range append(append([]segment{}, flat...), upright...) {
		g.rules = append(g.rules, s.rules...)
	}
	sort.Ints(g.rules)
	g.ys = lines(flat, extent(upright))
	g.xs = lines(upright, extent(flat))
	if len(g.xs) < 2 || len(g.ys) < 2 || (len(g.xs)-1)*(len(g.ys)-1) < 2 || len(g.xs)*len(g.ys) > maxGridPlaces {
		return grid{}, false
	}
	g.box = extract.Box{X0: g.xs[0], Y0: g.ys[0], X1: g.xs[len(g.xs)-1], Y1: g.ys[len(g.ys)-1]}
	g.cells = mergePlaces(&g, flat, upright)
	return g, len(g.cells) >= 2
}

// sameHeight reports several upright rules of one height: the sides of cells whose
// upper or lower border a page has cut off.
func sameHeight(upright []segment) bool {
	for _, v := range upright {
		if math.Abs(v.from-upright[0].from) > touchRule || math.Abs(v.to-upright[0].to) > touchRule {
			return false
		}
	}
	return len(upright) >= minUprights
}

// maxGridPlaces bounds the work on drawings that look like tables.
const maxGridPlaces = 200_000

func extent(s []segment) [2]float64 {
	out := [2]float64{math.Inf(1), math.Inf(-1)}
	for _, x := range s {
		out[0], out[1] = min(out[0], x.from), max(out[1], x.to)
	}
	return out
}

// lines gives the distinct places of the segments, with the ends of the crossing
// ones added where the outer border is not drawn.
func lines(s []segment, ends [2]float64) []float64 {
	var at []float64
	if ends[0] <= ends[1] {
		at = append(at, ends[0], ends[1])
	}
	for _, x := range s {
		at = append(at, x.at)
	}
	sort.Float64s(at)
	out := at[:1]
	for _, v := range at[1:] {
		if v-out[len(out)-1] > snapRule {
			out = append(out, v)
		}
	}
	return out
}

// mergePlaces joins grid places that have no border between them and makes each
// group a rectangle.
func mergePlaces(g *grid, flat, upright []segment) []gridCell {
	rows, cols := len(g.ys)-1, len(g.xs)-1
	set := newUnion(rows * cols)
	sides, floors := onLines(upright, g.xs), onLines(flat, g.ys)
	for r := range rows {
		for c := range cols {
			if c+1 < cols && !drawn(sides[c+1], g.ys[r], g.ys[r+1]) {
				set.join(r*cols+c, r*cols+c+1)
			}
			if r+1 < rows && !drawn(floors[r+1], g.xs[c], g.xs[c+1]) {
				set.join(r*cols+c, (r+1)*cols+c)
			}
		}
	}
	makeRectangles(set, rows, cols)
	return cellsOf(g, set, rows, cols)
}

// onLines sorts segments by the grid line on which they are.
func onLines(s []segment, at []float64) [][]segment {
	out := make([][]segment, len(at))
	for i, line := range at {
		for _, x := range s {
			if math.Abs(x.at-line) <= snapRule {
				out[i] = append(out[i], x)
			}
		}
	}
	return out
}

// drawn reports whether the segments of a grid line run along most of from..to.
func drawn(line []segment, from, to float64) bool {
	covered := 0.0
	for _, x := range line {
		covered += max(0, min(x.to, to)-max(x.from, from))
	}
	return covered >= 0.6*(to-from)
}

// makeRectangles joins what lies within the bounding block of each group, until
// nothing changes: an L-shaped group is a cell whose inner border was not drawn.
func makeRectangles(set *union, rows, cols int) {
	blocks := make([]placeBlock, rows*cols) // by the root of the group
	for changed := true; changed; {
		changed = false
		for i := range blocks {
			blocks[i] = placeBlock{rows, cols, -1, -1}
		}
		for i := range blocks {
			r, c, b := i/cols, i%cols, &blocks[set.find(i)]
			*b = placeBlock{min(b.top, r), min(b.left, c), max(b.bottom, r), max(b.right, c)}
		}
		for i, b := range blocks {
			for r := b.top; r <= b.bottom; r++ {
				for c := b.left; c <= b.right; c++ {
					changed = set.join(i, r*cols+c) || changed
				}
			}
		}
	}
}

// placeBlock is a block of the places of a grid, its last row and column included.
type placeBlock struct{ top, left, bottom, right int }

func cellsOf(g *grid, set *union, rows, cols int) []gridCell {
	out := make([]gridCell, 0, rows*cols)
	at := make([]int, rows*cols) // the place in out, from 1, of the cell with this root
	for i := range at {
		r, c, root := i/cols, i%cols, set.find(i)
		if at[root] == 0 {
			out = append(out, gridCell{row: r, col: c, rowSpan: 1, colSpan: 1})
			at[root] = len(out)
			continue
		}
		k := at[root] - 1
		out[k].rowSpan = r - out[k].row + 1
		out[k].colSpan = max(out[k].colSpan, c-out[k].col+1)
	}
	for k := range out {
		x := &out[k]
		x.box = extract.Box{X0: g.xs[x.col], Y0: g.ys[x.row], X1: g.xs[x.col+x.colSpan], Y1: g.ys[x.row+x.rowSpan]}
	}
	return out
}
