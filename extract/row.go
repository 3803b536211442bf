package extract

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// Tolerances are relative to the font size (1 = one em).
const (
	sameBaseline = 0.12 // two runs on one baseline
	runGap       = 0.60 // gap that a run of glyphs in drawing order may bridge
	lineGap      = 1.00 // gap at which a row is cut into Lines
	overlap      = 0.50 // how far two runs of one row may run into each other
)

// row is text on one baseline, with what is raised or lowered beside it, sorted
// from left to right. It may still hold several Lines.
type row struct {
	glyphs []*glyph
	base   float64
	size   float64 // of most of its visible glyphs
	x0, x1 float64
	widest float64 // glyph; set when the row is finished
	even   bool    // all glyphs stand on base and have one size; set when the row is finished
	joined bool    // of several runs
	gaps   gaps    // between its letters
}

// rows puts the glyphs of a frame on their baselines, from the top of the frame
// to its end. unmarked says that none of them is a mark that stands on a letter.
func (p *pageReader) rows(glyphs []glyph, unmarked bool) []*row {
	if len(glyphs) == 0 {
		return nil
	}
	if !unmarked {
		attachMarks(glyphs)
	}
	lines := joinOnBaseline(p.runs(glyphs))
	lines = attachScripts(lines)
	for _, r := range lines {
		r.finish(p.scratch)
	}
	sortRows(lines, func(a, b *row) int {
		if c := cmp.Compare(a.base, b.base); c != 0 {
			return c
		}
		return cmp.Compare(a.x0, b.x0)
	})
	return lines
}

// sortRows sorts rows, which mostly are drawn in their order.
func sortRows(rows []*row, compare func(a, b *row) int) {
	if !slices.IsSortedFunc(rows, compare) {
		slices.SortStableFunc(rows, compare)
	}
}

func byBase(a, b *row) int { return cmp.Compare(a.base, b.base) }

// runs are the stretches of glyphs that follow one another both in drawing order
// and on the page. A blank never starts a run.
func (p *pageReader) runs(glyphs []glyph) []*row {
	var out []*row
	var cur *row
	refs := p.scratch.room(len(glyphs)) // one run behind the other
	var last *glyph                     // last visible glyph of cur
	for i := 0; i < len(glyphs); i++ {
		g := &glyphs[i]
		switch {
		case g.Text == "":
			continue
		case g.Space:
			if cur != nil && (follows(last, g, lineGap) || follows(g, last, wordGap)) {
				cur.gaps.unsure = true
				cur.note(refs[len(refs)-1], g)
				refs = append(refs, g)
			}
			continue
		case cur != nil && follows(last, g, runGap):
			cur.gaps.unsure = true
			cur.note(refs[len(refs)-1], g)
			cur.x1 = max(cur.x1, g.End.X)
		default:
			refs = cur.take(refs)
			cur = p.scratch.row()
			cur.base, cur.size, cur.x0, cur.x1 = g.Origin.Y, g.Size, g.Origin.X, g.End.X
			cur.widest, cur.even = g.End.X-g.Origin.X, !mayBeAccent(g)
			out = append(out, cur)
		}
		n := len(refs)
		refs, last = cur.extend(append(refs, g), glyphs[i+1:])
		i += len(refs) - n - 1
	}
	cur.take(refs)
	return out
}

// extend appends the glyphs that surely follow the last of refs, a letter, and leave the
// row even: nearly all are added to their run here. It gives the last letter too. refs has
// room for all.
func (r *row) extend(refs []*glyph, next []glyph) (out []*glyph, last *glyph) {
	n, last := len(refs), refs[len(refs)-1]
	base, size, before, end := last.Origin.Y, last.Size, last.Origin.X, last.End.X
	if size <= 0 {
		return refs, last
	}
	gap, back, least := runGap*size, -0.04*size, overprint*size
	x1, widest, gaps, blank := r.x1, r.widest, r.gaps, false
	room := refs[n:cap(refs)]
	k := 0
	for k < len(next) && k < len(room) {
		g := &next[k]
		x, between := g.Origin.X, g.Origin.X-end
		if g.Origin.Y != base || g.Size != size || between > gap || between < back || x-before < least || g.Text == "" || mayBeAccent(g) {
			break
		}
		room[k], before = g, x
		k++
		if w := g.End.X - x; w > widest {
			widest = w
		}
		if g.Space {
			blank = true
			continue
		}
		gaps.add(between, size, blank)
		blank, last, end = false, g, g.End.X
		if end > x1 {
			x1 = end
		}
	}
	r.x1, r.widest, r.gaps = x1, widest, gaps
	return refs[:n+k], last
}

// note looks at what a glyph that comes after another says of the row: see isEven.
func (r *row) note(last, g *glyph) {
	r.even = r.even && g.Size == r.size && g.Origin.Y == r.base && standsAfter(last, g)
	r.widest = max(r.widest, g.End.X-g.Origin.X)
}

// take gives a run its glyphs, and the room that is left behind them.
func (r *row) take(refs []*glyph) (rest []*glyph) {
	n := len(refs)
	if r != nil {
		r.glyphs = refs[:n:n]
	}
	return refs[n:]
}

// follows reports whether g stands behind last as the next letter of a line does.
func follows(last, g *glyph, gap float64) bool {
	em := max(last.Size, g.Size)
	d := g.Origin.X - last.End.X
	return math.Abs(g.Origin.Y-last.Origin.Y) <= sameBaseline*em &&
		g.Size <= last.Size/0.7 && g.Size >= last.Size*0.7 &&
		d <= gap*em && d >= -0.35*em && g.Origin.X >= last.Origin.X-0.05*em
}

// joinOnBaseline joins runs whose baselines agree and which are neighbours with
// no more than a Line's gap between them.
func joinOnBaseline(in []*row) []*row {
	sortRows(in, byBase)
	out := make([]*row, 0, len(in))
	for i := 0; i < len(in); {
		j := i + 1
		for j < len(in) && in[j].base-in[i].base <= sameBaseline*min(in[i].size, in[j].size) {
			j++
		}
		out = joinNeighbours(out, in[i:j])
		i = j
	}
	return out
}

// joinLook bounds how many rows back a run looks for its neighbour. There is
// more than one where texts run into each other.
const joinLook = 8

// joinNeighbours appends the rows that a group of one baseline makes.
func joinNeighbours(out, group []*row) []*row {
	if len(group) == 1 {
		return append(out, group[0])
	}
	sortRows(group, func(a, b *row) int { return cmp.Compare(a.x0, b.x0) })
	first := len(out)
	for _, r := range group {
		if left := leftNeighbour(out[first:], r); left != nil {
			left.absorb(r)
			continue
		}
		out = append(out, r)
	}
	return out
}

// leftNeighbour gives the row that r goes on with: of those that it can be
// joined to the one that ends nearest to it.
func leftNeighbour(rows []*row, r *row) *row {
	var best *row
	for i := len(rows) - 1; i >= max(0, len(rows)-joinLook); i-- {
		if a := rows[i]; joinable(a, r) && (best == nil || math.Abs(r.x0-a.x1) < math.Abs(r.x0-best.x1)) {
			best = a
		}
	}
	return best
}

func joinable(a, b *row) bool {
	em := max(a.size, b.size)
	if b.x0-a.x1 > lineGap*em || a.size > b.size/0.6 || b.size > a.size/0.6 {
		return false
	}
	single := len(a.glyphs) == 1 || len(b.glyphs) == 1
	return single || a.x1-b.x0 <= overlap*em || isTwin(a, b)
}

func (r *row) absorb(o *row) {
	if len(o.glyphs) > len(r.glyphs) {
		r.size = max(r.size, o.size)
	}
	r.glyphs, r.joined = append(r.glyphs, o.glyphs...), true
	r.x0, r.x1 = min(r.x0, o.x0), max(r.x1, o.x1)
}

// byPlace sorts glyphs from left to right; those that stand on one place stay in
// drawing order.
func byPlace(glyphs []*glyph) {
	sorted := true
	for i := 1; i < len(glyphs) && sorted; i++ {
		a, b := glyphs[i-1], glyphs[i]
		sorted = a.Origin.X < b.Origin.X || a.Origin.X == b.Origin.X && a.Order <= b.Order
	}
	if sorted {
		return
	}
	slices.SortStableFunc(glyphs, func(a, b *glyph) int {
		switch {
		case a.Origin.X < b.Origin.X:
			return -1
		case a.Origin.X > b.Origin.X:
			return 1
		}
		return int(a.Order) - int(b.Order)
	})
}

// between gives the glyphs of a finished row that can touch the stretch from x0
// to x1.
func (r *row) between(x0, x1 float64) []*glyph {
	from := sort.Search(len(r.glyphs), func(i int) bool { return r.glyphs[i].Origin.X >= x0-r.widest })
	to := sort.Search(len(r.glyphs), func(i int) bool { return r.glyphs[i].Origin.X > x1 })
	return r.glyphs[min(from, to):to]
}
