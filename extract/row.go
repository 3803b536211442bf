package extract

import (
	"math"
	"sort"
)

// Tolerances are relative to the font size (1 = one em).
const (
	sameBaseline = 0.12 // two runs on one baseline
	runGap       = 0.60 // gap that a run of glyphs in drawing order may bridge
	lineGap      = 1.00 // gap at which a row is cut into Lines
	scriptSize   = 0.86 // raised or lowered text is at most this much of its neighbour's size
	scriptUp     = 0.80 // how far above the neighbour's baseline it may stand
	scriptDown   = 0.40
	scriptGap    = 0.50 // how far from its neighbour
	overprint    = 0.10 // the same character this near is drawn twice
)

// row is text on one baseline, with what is raised or lowered beside it, sorted
// from left to right. It may still hold several Lines.
type row struct {
	glyphs []*glyph
	base   float64
	size   float64 // of most of its visible glyphs
	x0, x1 float64
}

// rows puts the glyphs of a frame on their baselines.
func rows(glyphs []glyph) []*row {
	lines := joinOnBaseline(runs(glyphs))
	lines = attachScripts(lines)
	for _, r := range lines {
		r.finish()
	}
	sort.SliceStable(lines, func(i, j int) bool {
		if lines[i].base != lines[j].base {
			return lines[i].base < lines[j].base
		}
		return lines[i].x0 < lines[j].x0
	})
	return lines
}

// runs are the stretches of glyphs that follow one another both in drawing order
// and on the page. A blank never starts a run.
func runs(glyphs []glyph) []*row {
	var out []*row
	var cur *row
	var last *glyph // last visible glyph of cur
	for i := range glyphs {
		g := &glyphs[i]
		if g.text == "" {
			continue
		}
		if cur != nil && g.space && follows(last, g, lineGap) {
			cur.glyphs = append(cur.glyphs, g)
			continue
		}
		if g.space {
			continue
		}
		if cur == nil || !follows(last, g, runGap) {
			cur = &row{base: g.base, size: g.size, x0: g.x0}
			out = append(out, cur)
		}
		cur.glyphs = append(cur.glyphs, g)
		cur.x1 = math.Max(cur.x1, g.x1)
		if len(cur.glyphs) == 1 {
			cur.x1 = g.x1
		}
		last = g
	}
	return out
}

func follows(last, g *glyph, gap float64) bool {
	em := math.Max(last.size, g.size)
	d := g.x0 - last.x1
	return math.Abs(g.base-last.base) <= sameBaseline*em &&
		g.size <= last.size/0.7 && g.size >= last.size*0.7 &&
		d <= gap*em && d >= -0.35*em && g.x0 >= last.x0-0.05*em
}

// joinOnBaseline joins runs whose baselines agree and which are neighbours with
// no more than a Line's gap between them.
func joinOnBaseline(in []*row) []*row {
	sort.SliceStable(in, func(i, j int) bool { return in[i].base < in[j].base })
	var out []*row
	for i := 0; i < len(in); {
		j := i + 1
		for j < len(in) && in[j].base-in[i].base <= sameBaseline*math.Min(in[i].size, in[j].size) {
			j++
		}
		out = append(out, joinNeighbours(in[i:j])...)
		i = j
	}
	return out
}

func joinNeighbours(group []*row) []*row {
	sort.SliceStable(group, func(i, j int) bool { return group[i].x0 < group[j].x0 })
	var out []*row
	for _, r := range group {
		if n := len(out); n > 0 && joinable(out[n-1], r) {
			out[n-1].absorb(r)
			continue
		}
		out = append(out, r)
	}
	return out
}

func joinable(a, b *row) bool {
	em := math.Max(a.size, b.size)
	return b.x0-a.x1 <= lineGap*em && a.size <= b.size/0.6 && b.size <= a.size/0.6
}

func (r *row) absorb(o *row) {
	r.glyphs = append(r.glyphs, o.glyphs...)
	r.x0, r.x1 = math.Min(r.x0, o.x0), math.Max(r.x1, o.x1)
	if len(o.glyphs) > len(r.glyphs)/2 {
		r.size = math.Max(r.size, o.size)
	}
}

// attachScripts moves raised and lowered small text into the row it belongs to:
// footnote marks, ordinals, units. Rows come sorted by baseline.
func attachScripts(lines []*row) []*row {
	sort.SliceStable(lines, func(i, j int) bool { return lines[i].base < lines[j].base })
	gone := make([]bool, len(lines))
	for i, small := range lines {
		if host := scriptHost(lines, i, gone); host >= 0 {
			gone[i] = true
			lines[host].absorbScript(small)
		}
	}
	out := lines[:0]
	for i, r := range lines {
		if !gone[i] {
			out = append(out, r)
		}
	}
	return out
}

func (r *row) absorbScript(o *row) {
	r.glyphs = append(r.glyphs, o.glyphs...)
	r.x0, r.x1 = math.Min(r.x0, o.x0), math.Max(r.x1, o.x1)
}

// maxScriptLook bounds how many rows up and down are tried as host: pages with
// text drawn letter by letter have tens of thousands.
const maxScriptLook = 64

func scriptHost(lines []*row, i int, gone []bool) int {
	best, bestGap := -1, math.Inf(1)
	try := func(j int) {
		if gone[j] || !isScriptOf(lines[i], lines[j]) {
			return
		}
		if gap := scriptDistance(lines[i], lines[j]); gap < bestGap {
			best, bestGap = j, gap
		}
	}
	small := lines[i]
	for j, n := i+1, 0; j < len(lines) && n < maxScriptLook && lines[j].base-small.base < 3*small.size; j, n = j+1, n+1 {
		try(j)
	}
	for j, n := i-1, 0; j >= 0 && n < maxScriptLook && small.base-lines[j].base < 2*small.size; j, n = j-1, n+1 {
		try(j)
	}
	return best
}

func isScriptOf(small, host *row) bool {
	if small.size > scriptSize*host.size {
		return false
	}
	up := host.base - small.base
	return up <= scriptUp*host.size && up >= -scriptDown*host.size &&
		scriptDistance(small, host) <= scriptGap*host.size
}

// scriptDistance is the gap to the nearest glyph of the host, or 0 when the
// small text stands in a gap of the host's.
func scriptDistance(small, host *row) float64 {
	if small.x0 >= host.x1 {
		return small.x0 - host.x1
	}
	if host.x0 >= small.x1 {
		return host.x0 - small.x1
	}
	best := math.Inf(1)
	for _, g := range host.glyphs {
		if g.space {
			continue
		}
		if d := math.Max(small.x0-g.x1, g.x0-small.x1); d < best {
			best = d
		}
	}
	return math.Max(best, 0)
}

// finish sorts the glyphs from left to right, drops what is drawn twice, finds
// the main size and baseline and marks what is raised or lowered.
func (r *row) finish() {
	sort.SliceStable(r.glyphs, func(i, j int) bool { return r.glyphs[i].x0 < r.glyphs[j].x0 })
	r.dropOverprint()
	r.measure()
	for _, g := range r.glyphs {
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

// dropOverprint removes characters drawn again on the same place, which some
// producers use to make bold, and makes the one that stays bold.
func (r *row) dropOverprint() {
	out := r.glyphs[:0]
	for _, g := range r.glyphs {
		if twin := printedBefore(out, g); twin != nil {
			if !g.space {
				twin.style |= bold
			}
			continue
		}
		out = append(out, g)
	}
	r.glyphs = out
}

func printedBefore(seen []*glyph, g *glyph) *glyph {
	for i := len(seen) - 1; i >= 0 && i >= len(seen)-3; i-- {
		s := seen[i]
		if s.text == g.text && math.Abs(s.x0-g.x0) < overprint*g.size && math.Abs(s.base-g.base) < overprint*g.size &&
			s.size == g.size && g.x1-g.x0 > overprint*g.size {
			return s
		}
	}
	return nil
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
