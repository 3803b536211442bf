package extract

// line makes a Line of the glyphs between two cuts; ok is false when nothing
// visible is among them.
func (p *pageReader) line(f frame, r *row, glyphs []*glyph) (Line, bool) {
	glyphs = trimBlanks(glyphs)
	if len(glyphs) == 0 {
		return Line{}, false
	}
	s := p.scratch
	b := spanBuilder{page: p, frame: f, text: s.text[:0], edges: s.edges[:0]}
	items := logicalOrder(s.itemsOf(glyphs))
	for i := range items {
		if items[i].blank {
			b.addBlank(&items[i], &items[i+1]) // a blank is never last
		} else {
			b.addLetter(&items[i])
		}
	}
	b.flush()
	s.text, s.edges = b.text, b.edges
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

// spanBuilder gathers the items of a Line, in the order of reading, into Spans of
// the same looks.
type spanBuilder struct {
	page  *pageReader
	frame frame
	spans []Span

	text  []byte
	edges []float64 // where the characters so far begin, in the frame
	end   float64   // where the last one ends
	first *item     // of the open span
	last  *item     // last letter
	box   Box
}

func (b *spanBuilder) addLetter(it *item) {
	if b.first == nil || !b.same(b.first, it) || b.last != nil && !b.same(b.last, it) {
		b.open(it)
	}
	b.write(it)
	b.box = b.box.Union(it.glyph.box())
	b.last = it
}

// addBlank puts a blank into the span before it; a struck or underlined one that
// looks like what follows goes there.
func (b *spanBuilder) addBlank(it, next *item) {
	if !b.same(b.last, next) && goesOn(b.last, it, next) {
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

func (b *spanBuilder) same(x, y *item) bool {
	return x.leftward == y.leftward && b.page.sameLooks(x.glyph, y.glyph)
}

func (b *spanBuilder) write(it *item) {
	b.edges, b.end = it.starts(b.edges)
	b.text = append(b.text, it.text...)
}

// open begins a span that looks like the letter.
func (b *spanBuilder) open(it *item) {
	b.flush()
	b.first, b.last, b.box = it, it, Box{}
}

func (b *spanBuilder) flush() {
	if b.first == nil || len(b.text) == 0 {
		return
	}
	g := b.first.glyph
	s := b.page.span(g)
	s.Text = string(b.text)
	s.Edges = make([]float32, 0, len(b.edges)+1)
	for _, x := range b.edges {
		s.Edges = append(s.Edges, b.edge(x, g.base))
	}
	s.Edges = append(s.Edges, b.edge(b.end, g.base))
	s.Box = b.frame.boxOut(b.box)
	b.spans = append(b.spans, s)
	b.text, b.edges, b.first = b.text[:0], b.edges[:0], nil
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
