package extract

import (
	"math"
	"sort"
	"strings"
	"unicode/utf8"
)

// wordGap is the gap in ems that is read as a blank where none is drawn. Word
// spaces are 0.2 em at the least, kerning stays below 0.1.
const wordGap = 0.16

// cutter knows the vertical rules of a frame, by which rows are cut into Lines.
type cutter struct {
	frame   frame
	upright []Box // sorted by X0
}

func newCutter(f frame, rules []Rule) *cutter {
	c := &cutter{frame: f}
	for _, r := range rules {
		if b := f.boxIn(r.Box); b.Height() > b.Width() {
			c.upright = append(c.upright, b)
		}
	}
	sort.Slice(c.upright, func(i, j int) bool { return c.upright[i].X0 < c.upright[j].X0 })
	return c
}

// cut gives the pieces of a row between wide gaps and vertical rules.
func (c *cutter) cut(r *row) [][]*glyph {
	var out [][]*glyph
	start := 0
	var last *glyph // last visible glyph of the piece
	for i, g := range r.glyphs {
		if g.space {
			continue
		}
		if last != nil && (g.x0-last.x1 > lineGap*math.Max(r.size, last.size) || c.between(last, g)) {
			out = append(out, r.glyphs[start:i])
			start = i
		}
		last = g
	}
	return append(out, r.glyphs[start:])
}

func (c *cutter) between(a, b *glyph) bool {
	if len(c.upright) == 0 {
		return false
	}
	slack := 0.1 * a.size
	y := a.base - 0.3*a.size
	i := sort.Search(len(c.upright), func(i int) bool { return c.upright[i].X0 >= a.x1-slack })
	for ; i < len(c.upright) && c.upright[i].X0 <= b.x0+slack; i++ {
		if u := c.upright[i]; u.Y0 <= y && u.Y1 >= y && u.X1 <= b.x0+slack {
			return true
		}
	}
	return false
}

// line makes a Line of the glyphs between two cuts; ok is false when nothing
// visible is among them.
func (p *pageReader) line(f frame, r *row, glyphs []*glyph) (Line, bool) {
	glyphs = trimBlanks(glyphs)
	if len(glyphs) == 0 {
		return Line{}, false
	}
	b := spanBuilder{page: p, frame: f, threshold: wordThreshold(glyphs)}
	for _, g := range glyphs {
		b.add(g)
	}
	b.flush()
	l := Line{Size: r.size, Angle: f.angle, Spans: b.spans}
	for i := range l.Spans {
		l.Box = l.Box.Union(l.Spans[i].Box)
	}
	x, y := f.out(glyphs[0].x0, r.base)
	l.Baseline = y
	if f.angle == 90 || f.angle == 270 {
		l.Baseline = x
	}
	return l, true
}

func trimBlanks(glyphs []*glyph) []*glyph {
	for len(glyphs) > 0 && glyphs[0].space {
		glyphs = glyphs[1:]
	}
	for len(glyphs) > 0 && glyphs[len(glyphs)-1].space {
		glyphs = glyphs[:len(glyphs)-1]
	}
	return glyphs
}

// wordThreshold is the gap in ems from which a blank is read. Tracked text (a
// letter-spaced heading) has wide gaps between all its letters: their median is
// added.
func wordThreshold(glyphs []*glyph) float64 {
	var gaps []float64
	for i := 1; i < len(glyphs); i++ {
		a, b := glyphs[i-1], glyphs[i]
		if a.space || b.space || a.size == 0 {
			continue
		}
		gaps = append(gaps, (b.x0-a.x1)/a.size)
	}
	if len(gaps) < 3 {
		return wordGap
	}
	sort.Float64s(gaps)
	if m := gaps[len(gaps)/2]; m > 0.05 {
		return wordGap + m
	}
	return wordGap
}

// spanBuilder gathers glyphs into Spans of the same looks.
type spanBuilder struct {
	page      *pageReader
	frame     frame
	threshold float64
	spans     []Span

	text  strings.Builder
	edges []float64 // left edges of the runes so far, in the frame
	first *glyph    // of the open span
	last  *glyph    // last glyph, visible or not
	box   Box
	blank *glyph // a blank seen since the last visible glyph
}

func (b *spanBuilder) add(g *glyph) {
	if g.space {
		if b.blank == nil {
			b.blank = g
		}
		return
	}
	if b.first == nil {
		b.open(g)
	} else {
		b.join(g)
	}
	b.write(g.text, g.x0, g.x1)
	b.box = b.box.Union(g.box())
	b.last, b.blank = g, nil
}

// join decides whether a blank stands before g and to which span it belongs: a
// struck blank to the struck words, otherwise to the span before.
func (b *spanBuilder) join(g *glyph) {
	gap := g.x0 - b.last.x1
	em := math.Max(b.last.size, g.size)
	spaced := b.blank != nil && !isCollapsed(gap, em) || gap > b.threshold*em
	same := b.page.sameLooks(b.last, g)
	if spaced && !same && b.blank != nil && b.blankGoesRight(g) {
		b.flush()
		b.open(g)
		b.writeBlank(b.blank, g)
		return
	}
	if spaced {
		b.writeBlank(b.blank, g)
	}
	if !same {
		b.flush()
		b.open(g)
	}
}

// isCollapsed reports a blank that takes no room: producers leave one where a
// soft hyphen was not needed.
func isCollapsed(gap, em float64) bool { return gap <= 0.04*em && gap >= -0.1*em }

// blankGoesRight reports whether the blank looks like what follows it and not
// like what stands before it.
func (b *spanBuilder) blankGoesRight(g *glyph) bool {
	const drawn = underline | strike
	bs := b.blank.style & drawn
	return bs != b.last.style&drawn && bs == g.style&drawn
}

func (b *spanBuilder) writeBlank(blank, next *glyph) {
	text := " "
	if blank != nil && strings.ContainsRune(blank.text, '\u00a0') {
		text = "\u00a0"
	}
	b.write(text, b.last.x1, next.x0)
}

func (b *spanBuilder) write(text string, x0, x1 float64) {
	n := utf8.RuneCountInString(text)
	for i := range n {
		b.edges = append(b.edges, x0+(x1-x0)*float64(i)/float64(n))
	}
	b.text.WriteString(text)
}

func (b *spanBuilder) open(g *glyph) {
	b.first, b.box = g, Box{}
}

func (b *spanBuilder) flush() {
	if b.first == nil || b.text.Len() == 0 {
		return
	}
	g := b.first
	end := b.last.x1
	if n := len(b.edges); n > 0 && b.edges[n-1] > end {
		end = b.edges[n-1]
	}
	s := b.page.span(g)
	s.Text = b.text.String()
	s.Edges = make([]float32, 0, len(b.edges)+1)
	for _, x := range b.edges {
		s.Edges = append(s.Edges, b.edge(x, g.base))
	}
	s.Edges = append(s.Edges, b.edge(end, g.base))
	s.Box = b.frame.boxOut(b.box)
	b.spans = append(b.spans, s)
	b.text.Reset()
	b.edges, b.first = b.edges[:0], nil
}

// edge is the place along the direction of reading: x for upright text, y for
// text that runs up or down.
func (b *spanBuilder) edge(x, base float64) float32 {
	px, py := b.frame.out(x, base)
	if b.frame.angle == 90 || b.frame.angle == 270 {
		return float32(py)
	}
	return float32(px)
}
