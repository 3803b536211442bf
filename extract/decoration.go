package extract

import (
	"math"
	"slices"
)

// Where a drawn line stands relative to a glyph's own baseline, in ems above it.
// Word strikes at 0.26, LibreOffice at 0.28 to 0.33, Chromium at 0.24 to 0.3;
// underlines stand from 0.05 to 0.2 below, double ones reach 0.28.
const (
	strikeLow, strikeHigh       = 0.13, 0.56
	underlineLow, underlineHigh = -0.30, 0.08
)

// A decoration may reach past its text by this much, in ems: it often covers a
// blank that was struck or underlined with its word.
const decorationExcess = 1.1

// leastOver is the share of the text's width that a line over it has.
const leastOver = 0.6

// decorate marks struck, underlined and highlighted glyphs of the rows of one
// frame. Each glyph is decided by the part of a line that runs over itself, so
// that neighbours never share a mark.
func (s *scratch) decorate(rows []*row, f frame, rules []Rule, fills []fill) {
	if !f.upright() {
		return
	}
	bars := s.horizontalBars(f, rules)
	if len(bars) > 0 {
		for i, r := range rows {
			r.drawOn(barsNear(bars, r), beside(rows, i), rules)
		}
	}
	highlight(rows, f, fills)
}

// maxBeside bounds the rows on one baseline that a line may underline together.
const maxBeside = 16

// beside gives the rows on the baseline of row i, itself among them: a number and
// the heading a tab after it may be underlined by one line.
func beside(rows []*row, i int) []*row {
	const same = 0.5 // points
	from, to := i, i+1
	for from > 0 && i-from < maxBeside && rows[i].base-rows[from-1].base <= same {
		from--
	}
	for to < len(rows) && to-i < maxBeside && rows[to].base-rows[i].base <= same {
		to++
	}
	return rows[from:to]
}

// drawOn marks what the bars run over. beside are the rows on the same baseline.
func (r *row) drawOn(bars []bar, beside []*row, rules []Rule) {
	for i := range bars {
		b := &bars[i]
		if b.box.X1 < r.x0 || b.box.X0 > r.x1 {
			continue
		}
		under := r.under(b)
		kind := kindOf(b, under, r.size)
		if kind == 0 || !hugs(b, under, kind) && (len(beside) < 2 || !hugs(b, underAny(beside, b), kind)) {
			continue
		}
		for _, g := range under {
			g.Style |= kind
		}
		for _, p := range b.parts {
			rules[p.rule].Decoration = true
		}
	}
}

// under gives the glyphs that the bar runs over, by at least half of their width.
func (r *row) under(b *bar) []*glyph {
	near := r.between(b.box.X0, b.box.X1)
	from, to := 0, len(near)
	for from < to && !b.over(near[from]) {
		from++
	}
	for to > from && !b.over(near[to-1]) {
		to--
	}
	near = near[from:to:to]
	beside := func(g *glyph) bool { return !b.over(g) }
	if slices.ContainsFunc(near, beside) {
		return slices.DeleteFunc(slices.Clone(near), beside)
	}
	return near
}

// underAny gives the glyphs of several rows that the bar runs over.
func underAny(rows []*row, b *bar) []*glyph {
	var out []*glyph
	for _, r := range rows {
		out = append(out, r.under(b)...)
	}
	return out
}

// kindOf decides what the bar is by its height over the baseline of the text it
// covers. A mark raised above struck text is struck with it, so text of the
// row's own size decides where there is any.
func kindOf(b *bar, under []*glyph, size float64) style {
	y := (b.box.Y0 + b.box.Y1) / 2
	var votes [(strike | underline) + 1]int
	voted := false
	for _, main := range [2]bool{true, false} {
		for _, g := range under {
			if g.Space || main == (g.Size <= scriptSize*size) {
				continue
			}
			votes[band((g.Origin.Y-y)/g.Size)]++
			voted = true
		}
		if voted {
			break
		}
	}
	best := style(0)
	for _, k := range [3]style{strike, underline, 0} {
		if votes[k] > votes[best] {
			best = k
		}
	}
	return best
}

func band(ems float64) style {
	switch {
	case ems >= strikeLow && ems <= strikeHigh:
		return strike
	case ems >= underlineLow && ems <= underlineHigh:
		return underline
	}
	return 0
}

// hugs reports whether the bar belongs to the text: it ends about where the text
// ends, and most of it has text over it. Borders of cells and rules between
// columns reach further or meet the sides of a cell.
func hugs(b *bar, under []*glyph, kind style) bool {
	if len(under) == 0 || kind == underline && b.ends {
		return false
	}
	x0, x1, covered, em := math.Inf(1), math.Inf(-1), 0.0, 0.0
	for _, g := range under {
		x0, x1 = min(x0, g.Origin.X), max(x1, g.End.X)
		covered += g.End.X - g.Origin.X
		em = max(em, g.Size)
	}
	if b.box.Width() < leastOver*(x1-x0) {
		return false // the stroke of a letter that was drawn as an outline
	}
	return x0-b.box.X0 <= decorationExcess*em && b.box.X1-x1 <= decorationExcess*em &&
		covered >= 0.5*(min(x1, b.box.X1)-max(x0, b.box.X0))
}
