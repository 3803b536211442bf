package extract

import (
	"math"
	"slices"
)

// finish sorts the glyphs from left to right, drops what is drawn twice, finds
// the main size and baseline and marks what is raised or lowered.
func (r *row) finish(s *scratch) {
	if r.joined {
		r.even = r.isEven()
	}
	if r.even {
		r.size, r.base = max(roundSize(r.glyphs[0].Size), 0.25), r.glyphs[0].Origin.Y
		return
	}
	byPlace(r.glyphs)
	r.dropOverprint()
	r.joinAccents()
	r.measure(s)
	for _, g := range r.glyphs {
		r.widest = max(r.widest, g.End.X-g.Origin.X)
		if g.Origin.Y == r.base {
			continue
		}
		up := (r.base - g.Origin.Y) / r.size
		small := g.Size <= scriptSize*r.size
		switch {
		case up > 0.12 && small, up > 0.25:
			g.Style |= superscript
		case up < -0.06 && small, up < -0.2:
			g.Style |= subscript
		}
	}
}

// isEven reports a row as nearly all are: its glyphs, sorted and each drawn once,
// stand on one baseline, have one size and no accents of their own. It notes the
// widest.
func (r *row) isEven() bool {
	last := r.glyphs[0]
	if mayBeAccent(last) {
		return false
	}
	r.widest = max(r.widest, last.End.X-last.Origin.X)
	for _, g := range r.glyphs[1:] {
		if g.Size != last.Size || g.Origin.Y != last.Origin.Y || !standsAfter(last, g) {
			return false
		}
		r.widest = max(r.widest, g.End.X-g.Origin.X)
		last = g
	}
	return true
}

// standsAfter reports a glyph that begins plainly behind where the last begins, and is no
// accent over it.
func standsAfter(last, g *glyph) bool {
	step := g.Origin.X - last.Origin.X
	return step >= overprint*g.Size && step != 0 && !mayBeAccent(g)
}

// roundSize makes sizes that differ by a rounding of the producer one.
func roundSize(size float64) float64 { return math.Round(size*4) / 4 }

// measure takes size and baseline from the size that most visible glyphs have;
// of equal counts the larger.
func (r *row) measure(s *scratch) {
	type tally struct {
		size float64
		n    int
	}
	var room [8]tally
	counts, at := room[:0], 0
	last := math.NaN() // the size that counts[at] counts
	for _, g := range r.glyphs {
		if g.Space {
			continue
		}
		if g.Size == last {
			counts[at].n++
			continue
		}
		last = g.Size
		key := roundSize(g.Size)
		if at >= len(counts) || counts[at].size != key {
			for at = 0; at < len(counts) && counts[at].size != key; at++ {
			}
			if at == len(counts) {
				counts = append(counts, tally{size: key})
			}
		}
		counts[at].n++
	}
	var best tally
	for _, t := range counts {
		if t.n > best.n || t.n == best.n && t.size > best.size {
			best = t
		}
	}
	if best.n > 0 {
		r.size, r.base = max(best.size, 0.25), r.mainBase(best.size, s)
	}
}

// mainBase is the baseline that most glyphs of the main size stand on: a raised
// mark of the same size does not move the line.
func (r *row) mainBase(size float64, s *scratch) float64 {
	bases := s.floats[:0]
	for _, g := range r.glyphs {
		if !g.Space && math.Abs(g.Size-size) <= 0.2 {
			bases = append(bases, g.Origin.Y)
		}
	}
	if len(bases) == 0 {
		return r.base
	}
	s.floats = bases
	sortFloats(bases)
	return bases[len(bases)/2]
}

// sortFloats sorts numbers that are mostly the same, as baselines are.
func sortFloats(all []float64) {
	for i := 1; i < len(all); i++ {
		if !(all[i-1] <= all[i]) {
			slices.Sort(all)
			return
		}
	}
}
