package normalize

import (
	"math"
	"slices"
	"strings"
)

// blocks writes paragraphs as blocks: headings, numbered paragraphs, nested
// lists, plain paragraphs. In cells there are no headings.
func (r *reading) blocks(paras []*para, inCell bool) []Block {
	b := blockBuilder{r: r, inCell: inCell}
	for _, p := range paras {
		b.add(p)
	}
	return b.out
}

// blockBuilder keeps the lists that are open, from the outermost in.
type blockBuilder struct {
	r      *reading
	inCell bool
	out    []Block
	open   []openList
}

// openList is a list that may still get items.
type openList struct {
	list *List
	kind markerKind
	last string  // marker of the last item
	left float64 // left edge of its markers
	hang float64 // left edge of its text
	page int
	col  column
}

// apart reports that left edges of the list and the paragraph cannot be compared:
// their columns begin at different edges.
func (l *openList) apart(p *para) bool {
	return l.col != p.col && math.Abs(l.col.x0-p.col.x0) > p.size()
}

func (b *blockBuilder) add(p *para) {
	if !b.inCell {
		if h, ok := b.r.heading(p); ok {
			b.open = nil
			b.out = append(b.out, h)
			return
		}
		b.r.lastHeading = lastHeading{}
	}
	if p.marker.kind != noMarker && b.isItem(p) {
		b.addItem(p)
		return
	}
	b.addParagraph(p)
}

// isItem tells list items from numbered provisions. Bullets, letters and Roman
// numerals make lists; Arabic numbers do only inside an open list.
func (b *blockBuilder) isItem(p *para) bool {
	switch p.marker.kind {
	case parenNumber, dotNumber:
		n := len(b.open)
		return n > 0 && !b.open[0].apart(p) && p.left > b.open[0].left+indentStep*p.size()
	}
	return true
}

func (b *blockBuilder) addItem(p *para) {
	kind := b.settleKind(p)
	b.closeFor(p, kind)
	text, marker := b.paragraph(p)
	text.Number, text.NumberSpans = "", nil // the item has it as its marker
	item := ListItem{Marker: p.marker.text, MarkerSpans: slices.Clone(marker), Blocks: []Block{text}}
	if n := len(b.open); n > 0 && b.open[n-1].takes(p, kind) {
		top := &b.open[n-1]
		top.list.Items = append(top.list.Items, item)
		b.widen(p)
		top.last, top.left, top.hang, top.page, top.col = p.marker.text, p.left, p.hang, p.page, p.col
		return
	}
	l := &List{Place: Place{Page: firstPage(p), Boxes: p.place()}, Items: []ListItem{item}}
	b.widen(p)
	b.emit(l)
	b.open = append(b.open, openList{list: l, kind: kind, last: p.marker.text, left: p.left, hang: p.hang, page: p.page, col: p.col})
}

// takes reports whether the item belongs to this list rather than to one below it.
func (l *openList) takes(p *para, kind markerKind) bool {
	return l.holds(p, kind) && (l.apart(p) || p.left <= l.left+indentStep*p.size())
}

// holds reports a marker of the list's kind. Of bullets, one sign makes a list.
func (l *openList) holds(p *para, kind markerKind) bool {
	return l.kind == kind && (kind != bulletMarker || l.last == p.marker.text)
}

// closeFor closes the lists that the new item is not inside of: those further in
// than the item, and those of another kind at the same place.
func (b *blockBuilder) closeFor(p *para, kind markerKind) {
	for n := len(b.open); n > 0; n = len(b.open) {
		top := &b.open[n-1]
		if top.takes(p, kind) && (top.apart(p) || p.left >= top.left-indentStep*p.size()) {
			return
		}
		if b.nests(top, p, kind) {
			return
		}
		b.open = b.open[:n-1]
	}
}

// nests reports whether an item begins a list inside the last item of top: it
// stands further in, or its kind is new and only ever stands below.
func (b *blockBuilder) nests(top *openList, p *para, kind markerKind) bool {
	for i := range b.open {
		if b.open[i].holds(p, kind) && (b.open[i].apart(p) || p.left <= b.open[i].left+indentStep*p.size()) {
			return false
		}
	}
	if !top.apart(p) {
		if p.left > top.left+indentStep*p.size() {
			return true
		}
		return p.left >= top.left-indentStep*p.size() && !b.indented() && ranksBelow(top, p, kind)
	}
	return ranksBelow(top, p, kind)
}

// indented reports that the innermost list stands further in than the one around
// it: then items at one edge are of one level.
func (b *blockBuilder) indented() bool {
	n := len(b.open)
	return n > 1 && b.open[n-1].left > b.open[n-2].left+1
}

// ranksBelow reports a marker that stands below those of the list by its kind, or a
// new sign below another.
func ranksBelow(l *openList, p *para, kind markerKind) bool {
	below, above := rank(kind, p.marker.text), rank(l.kind, l.last)
	return below > above || kind == bulletMarker && l.kind == bulletMarker && l.last != p.marker.text
}

// rank orders markers as legal texts nest them: 1., (a), (i), dashes. I. stands
// above letters, i. below.
func rank(k markerKind, text string) int {
	switch k {
	case dotRoman:
		if startsLower(text) {
			return 3
		}
		return 1
	case parenNumber, dotNumber:
		return 1
	case parenLetter, dotLetter:
		return 2
	case parenRoman:
		return 3
	}
	return 4
}

// settleKind decides between a letter and a Roman numeral by what stood before:
// (i) after (h) is a letter.
func (b *blockBuilder) settleKind(p *para) markerKind {
	kind := p.marker.kind
	letter := map[markerKind]markerKind{parenRoman: parenLetter, dotRoman: dotLetter}[kind]
	if letter == noMarker {
		return kind
	}
	bare := strings.Trim(p.marker.text, "().")
	if len(bare) != 1 {
		return kind
	}
	for i := range b.open {
		if last := strings.Trim(b.open[i].last, "()."); b.open[i].kind == letter && len(last) == 1 && last[0]+1 == bare[0] {
			return letter
		}
	}
	return kind
}

// addParagraph adds text without a marker: to the open item when it stands under
// the item's text, else to the body.
func (b *blockBuilder) addParagraph(p *para) {
	for n := len(b.open); n > 0; n = len(b.open) {
		top := &b.open[n-1]
		if p.marker.kind == noMarker && !top.apart(p) && top.hang > top.left+0.3*p.size() && p.left >= top.hang-0.4*p.size() {
			item := &top.list.Items[len(top.list.Items)-1]
			text, _ := b.paragraph(p)
			item.Blocks = append(item.Blocks, text)
			b.widen(p)
			return
		}
		b.open = b.open[:n-1]
	}
	text, _ := b.paragraph(p)
	b.out = append(b.out, text)
}

// widen makes the boxes of all open lists hold a paragraph that one of them takes.
func (b *blockBuilder) widen(p *para) {
	for i := range b.open {
		l := b.open[i].list
		l.Boxes = mergeBoxes(l.Boxes, p.place())
	}
}

// emit puts a list where it belongs: into the last item of the list around it.
func (b *blockBuilder) emit(l *List) {
	if n := len(b.open); n > 0 {
		items := b.open[n-1].list.Items
		items[len(items)-1].Blocks = append(items[len(items)-1].Blocks, l)
		return
	}
	b.out = append(b.out, l)
}

// paragraph writes a paragraph without its marker, and gives the marker with its marks.
func (b *blockBuilder) paragraph(p *para) (out *Paragraph, marker []Span) {
	out = &Paragraph{Place: Place{Page: firstPage(p), Boxes: p.place()}, Spans: b.r.text(p)}
	if p.marker.kind == noMarker {
		return out, nil
	}
	n := len(p.marker.text)
	marker = markedHead(out.Spans, n)
	out.Spans = cutPrefix(out.Spans, n)
	if p.marker.kind == parenNumber || p.marker.kind == dotNumber {
		out.Number, out.NumberSpans = p.marker.text, marker
	}
	return out, marker
}

// markedHead gives the first n bytes of spans, nil when they have no marks.
func markedHead(spans []Span, n int) []Span {
	for i, k := 0, n; i < len(spans) && k > 0; i++ {
		if !sameLooks(&spans[i], &Span{}) {
			return headSpans(spans, n)
		}
		k -= len(spans[i].Text)
	}
	return nil
}

// firstPage is the page that the paragraph begins on.
func firstPage(p *para) int {
	if p.whole {
		return p.boxes[0].Page
	}
	return p.page
}

func mergeBoxes(a, b []PageBox) []PageBox {
	for _, n := range b {
		if k := len(a); k > 0 && a[k-1].Page == n.Page {
			a[k-1].Box = a[k-1].Box.Union(n.Box)
			continue
		}
		a = append(a, n)
	}
	return a
}
