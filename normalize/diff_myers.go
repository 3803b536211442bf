package normalize

// wordDiff finds what two sequences have in common by the linear-space algorithm of
// E. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), section 4b.
type wordDiff struct {
	a, b         []int
	keptA, keptB []bool
	forth, back  []int // furthest reaching paths, by diagonal
}

// maxCost bounds the search for the middle of two sequences, in edits from each side.
// Beyond it they have too little in common for a reader to care where.
const maxCost = 1500

// compare marks what a[i0:i1] and b[j0:j1] have in common.
func (d *wordDiff) compare(i0, i1, j0, j1 int) {
	for i0 < i1 && j0 < j1 && d.a[i0] == d.b[j0] {
		d.keep(i0, j0)
		i0, j0 = i0+1, j0+1
	}
	for i0 < i1 && j0 < j1 && d.a[i1-1] == d.b[j1-1] {
		i1, j1 = i1-1, j1-1
		d.keep(i1, j1)
	}
	if i0 == i1 || j0 == j1 {
		return
	}
	x, y, ok := d.middle(i0, i1, j0, j1)
	if !ok || x == i0 && y == j0 || x == i1 && y == j1 {
		return
	}
	d.compare(i0, x, j0, y)
	d.compare(x, i1, y, j1)
}

func (d *wordDiff) keep(i, j int) { d.keptA[i], d.keptB[j] = true, true }

// middle finds a point that a shortest edit path goes through.
func (d *wordDiff) middle(i0, i1, j0, j1 int) (x, y int, ok bool) {
	n, m := i1-i0, j1-j0
	most := min((n+m+1)/2, maxCost)
	size := 2*most + 2
	if len(d.forth) < size {
		d.forth, d.back = make([]int, size), make([]int, size)
	}
	for k := range size {
		d.forth[k], d.back[k] = -1, -1
	}
	s := search{d: d, i0: i0, i1: i1, j0: j0, j1: j1, mid: most, delta: n - m}
	d.forth[most+1], d.back[most+1] = 0, 0
	for cost := 0; cost <= most; cost++ {
		if x, y, ok := s.step(cost, true); ok {
			return x, y, true
		}
		if x, y, ok := s.step(cost, false); ok {
			return x, y, true
		}
	}
	return 0, 0, false
}

// search is the search for one middle. Diagonal k is at index mid+k.
type search struct {
	d              *wordDiff
	i0, i1, j0, j1 int
	mid, delta     int
}

// step lets the paths from one side reach one edit further, and reports where they
// meet those from the other.
func (s *search) step(cost int, forward bool) (x, y int, ok bool) {
	own, other := s.d.forth, s.d.back
	if !forward {
		own, other = other, own
	}
	n, m := s.i1-s.i0, s.j1-s.j0
	for k := -cost; k <= cost; k += 2 {
		if s.mid+k < 0 || s.mid+k+1 >= len(own) {
			continue
		}
		at := s.reach(own, k, cost)
		if at > n || at-k > m || at-k < 0 || at < 0 {
			own[s.mid+k] = at
			continue
		}
		for at < n && at-k < m && s.equal(at, at-k, forward) {
			at++
		}
		own[s.mid+k] = at
		opposite := s.delta - k
		if s.mid+opposite < 0 || s.mid+opposite >= len(other) || !s.parity(cost, opposite, forward) || other[s.mid+opposite] < 0 {
			continue
		}
		if at+other[s.mid+opposite] >= n {
			if forward {
				return s.i0 + at, s.j0 + at - k, true
			}
			return s.i1 - at, s.j1 - (at - k), true
		}
	}
	return 0, 0, false
}

// parity reports that the other side has a path on the diagonal at this cost: paths
// meet on the forward step when the lengths differ by an odd number, else on the other.
func (s *search) parity(cost, opposite int, forward bool) bool {
	if forward {
		return s.delta&1 != 0 && opposite >= -(cost-1) && opposite <= cost-1
	}
	return s.delta&1 == 0 && opposite >= -cost && opposite <= cost
}

// reach gives how far the best path on a neighbouring diagonal comes.
func (s *search) reach(own []int, k, cost int) int {
	down, right := own[s.mid+k+1], -1
	if s.mid+k-1 >= 0 {
		right = own[s.mid+k-1]
	}
	if k == -cost || k != cost && right < down {
		return down
	}
	return right + 1
}

// equal compares the tokens x and y steps from the side.
func (s *search) equal(x, y int, forward bool) bool {
	if forward {
		return s.d.a[s.i0+x] == s.d.b[s.j0+y]
	}
	return s.d.a[s.i1-1-x] == s.d.b[s.j1-1-y]
}
