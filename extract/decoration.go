package extract

import (
	"math"
	"sort"
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

// bar is a horizontal rule with its collinear neighbours joined.
type bar struct {
	box   Box
	parts []flatRule
	ends  bool // a vertical rule meets one of its ends: a border of a cell
}

// flatRule is a horizontal rule in its frame, with its index on the page.
type flatRule struct {
	Box
	rule int
}

// decorate marks struck, underlined and highlighted glyphs of the rows of one
// frame. Each glyph is decided by the part of a line that runs over itself, so
// that neighbours never share a mark.
func decorate(rows []*row, f frame, rules []Rule, fills []fill) {
	bars := horizontalBars(f, rules)
	if len(bars) > 0 {
		for i, r := range rows {
			r.drawOn(barsNear(bars, r), beside(rows, i), rules)
		}
	}
	highlight(rows, f, fills)
}

func horizontalBars(f frame, rules []Rule) []bar {
	var flat []flatRule
	var upright []Box
	for i, r := range rules {
		b := f.boxIn(r.Box)
		if b.Width() >= b.Height() {
			flat = append(flat, flatRule{b, i})
		} else {
			upright = append(upright, b)
		}
	}
	bars := joinCollinear(flat)
	sort.Slice(upright, func(i, j int) bool { return upright[i].X0 < upright[j].X0 })
	for i := range bars {
		bars[i].ends = meetsUpright(bars[i].box, upright)
	}
	return bars
}

func joinCollinear(flat []flatRule) []bar {
	sort.Slice(flat, func(i, j int) bool {
		yi, yj := math.Round(flat[i].Y0*2), math.Round(flat[j].Y0*2)
		if yi != yj {
			return yi < yj
		}
		if flat[i].X0 != flat[j].X0 {
			return flat[i].X0 < flat[j].X0
		}
		return flat[i].X1 < flat[j].X1
	})
	var out []bar
	for _, b := range flat {
		if n := len(out); n > 0 && collinear(out[n-1].box, b.Box) {
			last := &out[n-1]
			last.box = last.box.Union(b.Box)
			last.parts = append(last.parts, b)
			continue
		}
		out = append(out, bar{box: b.Box, parts: []flatRule{b}})
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].box.Y0 < out[j].box.Y0 })
	return out
}

func collinear(a, b Box) bool {
	return math.Abs((a.Y0+a.Y1)-(b.Y0+b.Y1)) <= 0.5 && b.X0-a.X1 <= 1 && math.Abs(a.Height()-b.Height()) <= 0.4
}

// meetsUpright reports whether a vertical rule touches an end of the bar, as the
// sides of a cell do.
func meetsUpright(b Box, upright []Box) bool {
	const slack = 1.6
	for _, x := range [2]float64{b.X0, b.X1} {
		i := sort.Search(len(upright), func(i int) bool { return upright[i].X0 >= x-slack-2*maxRule })
		for ; i < len(upright) && upright[i].X0 <= x+slack; i++ {
			u := upright[i]
			if u.X1 >= x-slack && u.Y0 <= b.Y1+slack && u.Y1 >= b.Y0-slack {
				return true
			}
		}
	}
	return false
}

// barsNear gives the bars in the band of the row where a decoration can be.
func barsNear(bars []bar, r *row) []bar {
	top, bottom := math.Inf(1), math.Inf(-1)
	for _, g := range r.glyphs {
		top = math.Min(top, g.base-strikeHigh*g.size)
		bottom = math.Max(bottom, g.base-underlineLow*g.size)
	}
	from := sort.Search(len(bars), func(i int) bool { return bars[i].box.Y0 >= top-maxRule })
	to := from
	for to < len(bars) && bars[to].box.Y0 <= bottom {
		to++
	}
	return bars[from:to]
}

// beside gives the rows on the baseline of row i, itself among them: a number and
// the heading a tab after it may be underlined by one line.
func beside(rows []*row, i int) []*row {
	from, to := i, i+1
	for from > 0 && rows[i].base-rows[from-1].base <= 0.5 {
		from--
	}
	for to < len(rows) && rows[to].base-rows[i].base <= 0.5 {
		to++
	}
	return rows[from:to]
}

// underAny gives the glyphs of several rows that the bar runs over.
func underAny(rows []*row, b *bar) []*glyph {
	var out []*glyph
	for _, r := range rows {
		out = append(out, r.under(b)...)
	}
	return out
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
		if kind == 0 || !hugs(b, under, kind) && !(len(beside) > 1 && len(under) > 0 && hugs(b, underAny(beside, b), kind)) {
			continue
		}
		for _, g := range under {
			g.style |= kind
		}
		for _, p := range b.parts {
			rules[p.rule].Decoration = true
		}
	}
}

// under gives the glyphs that the bar's own parts run over, by at least half of
// their width.
func (r *row) under(b *bar) []*glyph {
	var out []*glyph
	for _, g := range r.glyphs {
		if g.x1 < b.box.X0 || g.x0 > b.box.X1 {
			continue
		}
		for _, p := range b.parts {
			w := math.Max(g.x1-g.x0, 0.01)
			if math.Min(p.X1, g.x1)-math.Max(p.X0, g.x0) >= 0.5*w {
				out = append(out, g)
				break
			}
		}
	}
	return out
}

// kindOf decides what the bar is by its height over the baseline of the text it
// covers. A mark raised above struck text is struck with it, so text of the
// row's own size decides where there is any.
func kindOf(b *bar, under []*glyph, size float64) style {
	y := (b.box.Y0 + b.box.Y1) / 2
	votes := map[style]int{}
	for _, main := range [2]bool{true, false} {
		for _, g := range under {
			if g.space || main == (g.size <= scriptSize*size) {
				continue
			}
			votes[band((g.base-y)/g.size)]++
		}
		if len(votes) > 0 {
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
		x0, x1 = math.Min(x0, g.x0), math.Max(x1, g.x1)
		covered += g.x1 - g.x0
		em = math.Max(em, g.size)
	}
	return x0-b.box.X0 <= decorationExcess*em && b.box.X1-x1 <= decorationExcess*em &&
		covered >= 0.5*(math.Min(x1, b.box.X1)-math.Max(x0, b.box.X0))
}

// highlight marks glyphs that stand on a coloured area cut to the text: not
// higher than about two lines and ending where the text ends. The ground of a
// cell or a page is none.
func highlight(rows []*row, f frame, fills []fill) {
	marks := coloured(f, fills)
	if len(marks) == 0 {
		return
	}
	for _, r := range rows {
		for _, m := range marks {
			if m.Box.Y0 > r.base || m.Box.Y1 < r.base-0.6*r.size || m.Box.X1 < r.x0 || m.Box.X0 > r.x1 {
				continue
			}
			r.highlight(m)
		}
	}
}

func coloured(f frame, fills []fill) []fill {
	var out []fill
	for _, m := range fills {
		if isNeutral(m.Color) {
			continue
		}
		m.Box = f.boxIn(m.Box)
		out = append(out, m)
	}
	return out
}

func (r *row) highlight(m fill) {
	var under []*glyph
	x0, x1 := math.Inf(1), math.Inf(-1)
	for _, g := range r.glyphs {
		if int(g.order) >= m.order && m.Box.Contains(g.mid(), g.base-0.25*g.size) {
			under = append(under, g)
			if !g.space {
				x0, x1 = math.Min(x0, g.x0), math.Max(x1, g.x1)
			}
		}
	}
	if len(under) == 0 || m.Box.Height() > 2.2*r.size || x0-m.Box.X0 > r.size || m.Box.X1-x1 > r.size {
		return
	}
	for _, g := range under {
		g.ground = m.Color
	}
}

// isNeutral reports black, white and what the eye takes for them.
func isNeutral(c Color) bool {
	if !c.Set {
		return true
	}
	low, high := min(c.R, c.G, c.B), max(c.R, c.G, c.B)
	return low >= 0xf5 || high <= 0x10
}
