package extract

import (
	"slices"
	"unicode/utf8"
)

// line makes a Line of the glyphs between two cuts; ok is false when nothing
// visible is among them.
func (p *pageReader) line(f frame, r *row, piece []*glyph) (Line, bool) {
	glyphs := trimBlanks(piece)
	if len(glyphs) == 0 {
		return Line{}, false
	}
	b := p.scratch.spanBuilder(p, f)
	threshold, ok := r.wordThreshold(piece)
	if !ok {
		threshold = p.scratch.wordThreshold(glyphs)
	}
	if p.leftward && anyLeftward(glyphs) {
		b.addItems(logicalOrder(p.scratch.itemsOf(glyphs, threshold)))
	} else {
		b.addRightward(glyphs, threshold)
	}
	b.flush()
	l := Line{Size: r.size, Angle: f.angle, Spans: p.kept.spansOf(b)}
	for i := range l.Spans {
		l.Box = l.Box.Union(l.Spans[i].Box)
	}
	x, y := f.out(glyphs[0].Origin.X, r.base)
	l.Baseline = y
	if f.angle == 90 || f.angle == 270 {
		l.Baseline = x
	}
	return l, true
}

// spanBuilder gathers the items of a Line, in the order of reading, into Spans of
// the same looks. Their texts and edges lie one behind the other.
type spanBuilder struct {
	page  *pageReader
	frame frame
	spans []builtSpan

	text  []byte
	edges []float32
	end   float64 // where the last character ends, in the frame
	first letter  // of the open span
	last  letter
	box   Box
}

// letter is a glyph as it is read. The zero letter is none.
type letter struct {
	*glyph
	leftward bool
}

// builtSpan is a Span whose text and edges end before these places.
type builtSpan struct {
	Span
	text, edges int
}

// addItems adds what is to be read in its order.
func (b *spanBuilder) addItems(items []item) {
	for i := range items {
		it := &items[i]
		if it.blank {
			next := &items[i+1] // a blank is never last
			b.addBlank(it.glyph, letter{next.glyph, next.leftward})
		} else {
			b.addLetter(letter{it.glyph, it.leftward})
		}
		b.write(it.text, it.x0, it.x1, it.leftward)
	}
}

// addRightward adds glyphs that are read from left to right.
func (b *spanBuilder) addRightward(glyphs []*glyph, threshold float64) {
	var last, blank *glyph // last letter, and the blank drawn since
	for i := 0; i < len(glyphs); i++ {
		g := glyphs[i]
		if g.Space {
			if blank == nil {
				blank = g
			}
			continue
		}
		if last != nil && isWordSpace(last, blank, g, threshold) {
			b.addBlank(blank, letter{g, false})
			b.write(blankText(blank), last.End.X, g.Origin.X, false)
		}
		b.addLetter(letter{g, false})
		b.write(g.Text, g.Origin.X, g.End.X, false)
		i += b.addAlike(g, glyphs[i+1:], threshold)
		last, blank = glyphs[i], nil
	}
}

// addAlike adds the letters that go on just as the last one, and the blanks between them,
// and gives the number of glyphs up to the last of these letters: nearly all are added
// here. They come from left to right.
func (b *spanBuilder) addAlike(last *glyph, next []*glyph, threshold float64) int {
	if b.frame.angle != 0 || last.Look == noLook || b.box.Y0 >= b.box.Y1 {
		return 0
	}
	text, edges, x1 := slices.Grow(b.text, len(next)), slices.Grow(b.edges, 2*len(next)), b.box.X1
	gap := threshold * last.Size
	var blank *glyph // drawn since the last letter
	n := 0
	for i := 0; i < len(next); i++ {
		g := next[i]
		if g.Space {
			if blank == nil {
				blank = g
			}
			continue
		}
		if !isAlike(last, g) || len(g.Text) != 1 && utf8.RuneCountInString(g.Text) != 1 {
			break
		}
		if (blank != nil || g.Origin.X-last.End.X > gap) && isWordSpace(last, blank, g, threshold) {
			edges, text = append(edges, float32(last.End.X)), appendBlank(text, blank)
		}
		edges, x1 = append(edges, float32(g.Origin.X)), max(x1, g.End.X)
		if len(g.Text) == 1 {
			text = append(text, g.Text[0])
		} else {
			text = append(text, g.Text...)
		}
		word := copyWord(text[len(text):cap(text)], edges[len(edges):cap(edges)], g, next[i+1:], gap)
		text, edges, i = text[:len(text)+word], edges[:len(edges)+word], i+word
		last, blank, n = next[i], nil, i+1
		x1 = max(x1, last.End.X)
	}
	b.text, b.edges, b.box.X1, b.end, b.last.glyph = text, edges, x1, last.End.X, last
	return n
}

// isAlike reports a letter that has the looks of the last and stands on its height.
func isAlike(last, g *glyph) bool {
	return g.Look == last.Look && g.Origin.Y == last.Origin.Y && g.Style == last.Style && g.Link == last.Link && g.Ground == last.Ground
}

// copyWord copies the texts and the left edges of the letters of one byte that go on just
// as the last one, each ending behind the one before, up to a blank or a gap. It gives their
// number, and stops where there is no room.
func copyWord(text []byte, edges []float32, last *glyph, next []*glyph, gap float64) int {
	next = next[:min(len(next), len(text), len(edges))]
	text, edges = text[:len(next)], edges[:len(next)]
	end := last.End.X
	for n, g := range next {
		if !isAlike(last, g) || len(g.Text) != 1 || g.Space || g.Origin.X-end > gap || g.End.X < end {
			return n
		}
		text[n], edges[n], end = g.Text[0], float32(g.Origin.X), g.End.X
	}
	return len(next)
}

// addLetter opens the span of a letter that is written next.
func (b *spanBuilder) addLetter(l letter) {
	if b.first.glyph == nil || !isUniform(b.last, l) && !(b.same(b.first, l) && b.same(b.last, l)) {
		b.open(l)
	}
	b.enclose(l.glyph)
	b.last = l
}

// addBlank puts the blank that is written next into the span before it; a struck
// or underlined one that looks like what follows goes there. blank is nil where
// none is drawn.
func (b *spanBuilder) addBlank(blank *glyph, next letter) {
	if !isUniform(b.last, next) && !b.same(b.last, next) && goesOn(b.last.glyph, blank, next.glyph) {
		b.open(next)
	}
}

// goesOn reports whether a drawn blank looks like what follows it and not like
// what stands before it.
func goesOn(last, blank, next *glyph) bool {
	if blank == nil {
		return false
	}
	looks := drawnLooksOf(blank)
	return looks != drawnLooksOf(last) && looks == drawnLooksOf(next)
}

// isUniform reports that two letters have nothing that could part them, as is so
// for nearly all that follow one another: what holds for one holds for the other.
func isUniform(x, y letter) bool {
	a, b := x.glyph, y.glyph
	return a.Font == b.Font && a.Size == b.Size && a.Mark == b.Mark && a.Link == b.Link && a.Style == b.Style &&
		a.Color == b.Color && a.Ground == b.Ground && a.Confidence == b.Confidence && x.leftward == y.leftward
}

func (b *spanBuilder) same(x, y letter) bool {
	return x.leftward == y.leftward && b.page.sameLooks(x.glyph, y.glyph)
}

// write adds text that reaches from x0 to x1 to the open span.
func (b *spanBuilder) write(text string, x0, x1 float64, leftward bool) {
	if leftward {
		x0, x1 = x1, x0
	}
	if len(text) == 1 {
		b.edges, b.text = append(b.edges, b.edge(x0)), append(b.text, text[0])
	} else {
		b.writeEdges(text, x0, x1)
		b.text = append(b.text, text...)
	}
	b.end = x1
}

// enclose makes the box reach around the glyph.
func (b *spanBuilder) enclose(g *glyph) {
	if last := b.last.glyph; last.Origin.Y == g.Origin.Y && last.Font == g.Font && last.Size == g.Size && b.box.Y0 < b.box.Y1 && last != g {
		b.box.X0, b.box.X1 = min(b.box.X0, g.Origin.X), max(b.box.X1, g.End.X) // it is as high as the one before
		return
	}
	b.box = b.box.Union(boxOfGlyph(g))
}

// open begins a span that looks like the letter.
func (b *spanBuilder) open(l letter) {
	b.flush()
	b.first, b.last, b.box = l, l, Box{}
}

func (b *spanBuilder) flush() {
	if b.first.glyph == nil {
		return
	}
	from := 0
	if n := len(b.spans); n > 0 {
		from = b.spans[n-1].text
	}
	if len(b.text) == from {
		return
	}
	b.edges = append(b.edges, b.edge(b.end))
	s := builtSpan{b.page.span(b.first.glyph), len(b.text), len(b.edges)}
	s.Box = b.frame.boxOut(b.box)
	b.spans = append(b.spans, s)
	b.first = letter{}
}

// writeEdges gives the characters of a text equal parts of its room.
func (b *spanBuilder) writeEdges(text string, from, to float64) {
	n := utf8.RuneCountInString(text)
	for i := range n {
		b.edges = append(b.edges, b.edge(from+(to-from)*float64(i)/float64(n)))
	}
}

// edge is the place along the direction of reading: x for upright text, y for
// text that runs up or down.
func (b *spanBuilder) edge(x float64) float32 {
	if b.frame.angle == 0 {
		return float32(x)
	}
	px, py := b.frame.out(x, b.first.Origin.Y)
	if b.frame.angle == 90 || b.frame.angle == 270 {
		return float32(py)
	}
	return float32(px)
}
