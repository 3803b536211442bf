package extract

import "unicode/utf8"

// line makes a Line of the glyphs between two cuts; ok is false when nothing
// visible is among them.
func (p *pageReader) line(f frame, r *row, glyphs []*glyph) (Line, bool) {
	glyphs = trimBlanks(glyphs)
	if len(glyphs) == 0 {
		return Line{}, false
	}
	b := p.scratch.spanBuilder(p, f)
	items := logicalOrder(p.scratch.itemsOf(glyphs))
	for i := range items {
		if items[i].blank {
			b.addBlank(&items[i], &items[i+1]) // a blank is never last
		} else {
			b.addLetter(&items[i])
		}
	}
	b.flush()
	l := Line{Size: r.size, Angle: f.angle, Spans: p.kept.spansOf(b)}
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

// spanBuilder gathers the items of a Line, in the order of reading, into Spans of
// the same looks. Their texts and edges lie one behind the other.
type spanBuilder struct {
	page  *pageReader
	frame frame
	spans []builtSpan

	text  []byte
	edges []float32
	end   float64 // where the last character ends, in the frame
	first *item   // of the open span
	last  *item   // last letter
	box   Box
}

// builtSpan is a Span whose text and edges end before these places.
type builtSpan struct {
	Span
	text, edges int
}

func (b *spanBuilder) addLetter(it *item) {
	if b.first == nil || !isUniform(b.last, it) && !(b.same(b.first, it) && b.same(b.last, it)) {
		b.open(it)
	}
	b.write(it)
	b.enclose(it.glyph)
	b.last = it
}

// addBlank puts a blank into the span before it; a struck or underlined one that
// looks like what follows goes there.
func (b *spanBuilder) addBlank(it, next *item) {
	if !isUniform(b.last, next) && !b.same(b.last, next) && goesOn(b.last, it, next) {
		b.open(next)
	}
	b.write(it)
}

// goesOn reports whether a drawn blank looks like what follows it and not like
// what stands before it.
func goesOn(last, blank, next *item) bool {
	if blank.glyph == nil {
		return false
	}
	looks := blank.glyph.drawn()
	return looks != last.glyph.drawn() && looks == next.glyph.drawn()
}

// isUniform reports that two letters have nothing that could part them, as is so
// for nearly all that follow one another: what holds for one holds for the other.
func isUniform(x, y *item) bool {
	a, b := x.glyph, y.glyph
	return a.font == b.font && a.size == b.size && a.mark == b.mark && a.link == b.link && a.style == b.style &&
		a.color == b.color && a.ground == b.ground && a.confidence == b.confidence && x.leftward == y.leftward
}

func (b *spanBuilder) same(x, y *item) bool {
	return x.leftward == y.leftward && b.page.sameLooks(x.glyph, y.glyph)
}

func (b *spanBuilder) write(it *item) {
	base := b.first.glyph.base
	if len(it.text) == 1 && !it.leftward {
		b.edges, b.end = append(b.edges, b.edge(it.x0, base)), it.x1
	} else {
		b.writeEdges(it, base)
	}
	b.text = append(b.text, it.text...)
}

// enclose makes the box reach around the glyph.
func (b *spanBuilder) enclose(g *glyph) {
	if last := b.last.glyph; last.base == g.base && last.font == g.font && last.size == g.size && b.box.Y0 < b.box.Y1 && last != g {
		b.box.X0, b.box.X1 = min(b.box.X0, g.x0), max(b.box.X1, g.x1) // it is as high as the one before
		return
	}
	b.box = b.box.Union(g.box())
}

// open begins a span that looks like the letter.
func (b *spanBuilder) open(it *item) {
	b.flush()
	b.first, b.last, b.box = it, it, Box{}
}

func (b *spanBuilder) flush() {
	if b.first == nil {
		return
	}
	base, from := b.first.glyph.base, 0
	if n := len(b.spans); n > 0 {
		from = b.spans[n-1].text
	}
	if len(b.text) == from {
		return
	}
	b.edges = append(b.edges, b.edge(b.end, base))
	s := builtSpan{b.page.span(b.first.glyph), len(b.text), len(b.edges)}
	s.Box = b.frame.boxOut(b.box)
	b.spans = append(b.spans, s)
	b.first = nil
}

// writeEdges gives the characters of an item equal parts of its room.
func (b *spanBuilder) writeEdges(it *item, base float64) {
	from, to := it.x0, it.x1
	if it.leftward {
		from, to = to, from
	}
	n := utf8.RuneCountInString(it.text)
	for i := range n {
		b.edges = append(b.edges, b.edge(from+(to-from)*float64(i)/float64(n), base))
	}
	b.end = to
}

// edge is the place along the direction of reading: x for upright text, y for
// text that runs up or down.
func (b *spanBuilder) edge(x, base float64) float32 {
	if b.frame.angle == 0 {
		return float32(x)
	}
	px, py := b.frame.out(x, base)
	if b.frame.angle == 90 || b.frame.angle == 270 {
		return float32(py)
	}
	return float32(px)
}
