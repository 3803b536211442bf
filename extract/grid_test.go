package extract

import (
	"math/rand/v2"
	"strconv"
	"testing"
)

// TestGrid compares grids of all sizes with looking at every box.
func TestGrid(t *testing.T) {
	for _, n := range []int{few, 30, 100, 500} {
		t.Run(strconv.Itoa(n), func(t *testing.T) { testGrid(t, n) })
	}
}

func testGrid(t *testing.T, n int) {
	page := Box{0, 0, 600, 800}
	r := rand.New(rand.NewPCG(1, 2))
	var boxes []Box
	for range n {
		x, y := r.Float64()*700-50, r.Float64()*900-50
		size := 20.0
		if r.IntN(10) == 0 {
			size = 500
		}
		boxes = append(boxes, Box{x, y, x + r.Float64()*size, y + r.Float64()*size})
	}
	g := newGrid(page, boxes)
	for range 5000 {
		x, y := r.Float64()*800-100, r.Float64()*1000-100
		top := r.IntN(len(boxes))
		want := -1
		for i, b := range boxes {
			if i <= top && b.Contains(x, y) {
				want = i
			}
		}
		if got := g.last(x, y, func(i int) bool { return i <= top }); got != want {
			t.Fatalf("(%v, %v) up to %d: box %d, want %d", x, y, top, got, want)
		}
	}
	if newGrid(page, nil).any(1, 1) {
		t.Error("an empty grid has a box")
	}
}

// TestGridEnds keeps the work of a grid bounded.
func TestGridEnds(t *testing.T) {
	g := newGrid(Box{0, 0, 10, 10}, make([]Box, 1000))
	g.left = 10
	for range 100 {
		g.last(0, 0, func(int) bool { return false })
	}
	if g.left != 0 {
		t.Errorf("%d lookups left", g.left)
	}
}
