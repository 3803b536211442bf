package extract

import "math"

// Tolerances of raised and lowered text, in ems of its neighbour.
const (
	scriptSize  = 0.86 // raised or lowered text is at most this much of its neighbour's size
	leastScript = 0.35 // text that is smaller still stands beside a drop cap, not above its foot
	scriptUp    = 0.80 // how far above the neighbour's baseline it may stand
	scriptDown  = 0.40
	scriptGap   = 0.50 // how far from its neighbour
)

// attachScripts moves raised and lowered small text into the row it belongs to:
// footnote marks, ordinals, units. Rows come sorted by baseline.
func attachScripts(lines []*row) []*row {
	sortRows(lines, byBase)
	largest := 0.0
	for _, r := range lines {
		largest = max(largest, r.size)
	}
	gone := make([]bool, len(lines))
	for i, small := range lines {
		if small.size > scriptSize*largest {
			continue // no row is so large that it could be of it
		}
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
	r.glyphs, r.joined = append(r.glyphs, o.glyphs...), true
	r.x0, r.x1 = min(r.x0, o.x0), max(r.x1, o.x1)
}

// maxScriptLook bounds how many rows up and down are tried as host: pages with
// text drawn letter by letter have tens of thousands.
const maxScriptLook = 64

// maxScriptGlyphs bounds the glyphs of a row among which the gap for a mark is
// looked for: no line that people read is longer.
const maxScriptGlyphs = 2000

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
	if small.size > scriptSize*host.size || small.size < leastScript*host.size {
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
	if len(host.glyphs) > maxScriptGlyphs {
		return 0
	}
	best := math.Inf(1)
	for _, g := range host.glyphs {
		if g.Space {
			continue
		}
		if d := max(small.x0-g.End.X, g.Origin.X-small.x1); d < best {
			best = d
		}
	}
	return max(best, 0)
}
