package extract

import (
	"math"
	"sort"
)

// finish sorts the glyphs from left to right, drops what is drawn twice, finds
// the main size and baseline and marks what is raised or lowered.
func (r *row) finish() {
	byPlace(r.glyphs)
	r.dropOverprint()
	r.joinAccents()
	r.measure()
	for _, g := range r.glyphs {
		r.widest = math.Max(r.widest, g.x1-g.x0)
		up := (r.base - g.base) / r.size
		small := g.size <= scriptSize*r.size
		switch {
		case up > 0.12 && small, up > 0.25:
			g.style |= superscript
		case up < -0.06 && small, up < -0.2:
			g.style |= subscript
		}
	}
}

// measure takes size and baseline from the size that most visible glyphs have;
// of equal counts the larger.
func (r *row) measure() {
	type tally struct {
		n    int
		base float64
	}
	counts := map[float64]*tally{}
	for _, g := range r.glyphs {
		if g.space {
			continue
		}
		key := math.Round(g.size*4) / 4
		t := counts[key]
		if t == nil {
			t = &tally{base: g.base}
			counts[key] = t
		}
		t.n++
	}
	bestSize, best := 0.0, tally{}
	for size, t := range counts {
		if t.n > best.n || t.n == best.n && size > bestSize {
			bestSize, best = size, *t
		}
	}
	if best.n > 0 {
		r.size, r.base = math.Max(bestSize, 0.25), r.mainBase(bestSize)
	}
}

// mainBase is the baseline that most glyphs of the main size stand on: a raised
// mark of the same size does not move the line.
func (r *row) mainBase(size float64) float64 {
	var bases []float64
	for _, g := range r.glyphs {
		if !g.space && math.Abs(g.size-size) <= 0.2 {
			bases = append(bases, g.base)
		}
	}
	if len(bases) == 0 {
		return r.base
	}
	sort.Float64s(bases)
	return bases[len(bases)/2]
}
