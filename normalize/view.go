package normalize

import (
	"fmt"
	"slices"
	"strings"
)

// View is a reading of the change marks of a paper.
type View int

// The views.
const (
	Marked   View = iota // all text with its marks; nothing is lost
	Clean                // as the text would read with its changes made: without deleted text
	Original             // as the text read before: deleted text kept, added text removed
)

var viewNames = [...]string{Marked: "marked", Clean: "clean", Original: "original"}

// String gives the name of the view as it stands in the contract.
func (v View) String() string {
	if v < 0 || int(v) >= len(viewNames) {
		return fmt.Sprintf("View(%d)", int(v))
	}
	return viewNames[v]
}

// ParseView gives the view of that name: "marked", "clean" or "original".
func ParseView(name string) (View, error) {
	for v, n := range viewNames {
		if n == name {
			return View(v), nil
		}
	}
	return Marked, fmt.Errorf("view %q: not one of marked, clean, original", name)
}

// Paper gives the paper as the view shows it. Blocks, items, rows and notes whose
// whole text the view removes are gone. The paper itself is not changed; what the
// view does not touch is shared.
func (v View) Paper(p *Paper) *Paper {
	if v == Marked {
		return p
	}
	out := *p
	w := viewer{view: v, words: newVocabulary(p)}
	out.Body = w.blocks(p.Body)
	out.Notes = w.notes(p, out.Body)
	return &out
}

// Spans gives the spans that the view shows, the blanks around what it removes made
// right: no word is glued to the next, none is split, no blank is doubled, and none
// stands before punctuation that had none.
func (v View) Spans(in []Span) []Span {
	if v == Marked {
		return in
	}
	w := viewer{view: v}
	out, _ := w.spans(in)
	return out
}

// removes reports whether the view leaves the span out.
func (v View) removes(s *Span) bool {
	switch v {
	case Clean:
		return s.Deleted
	case Original:
		return s.Added
	}
	return false
}

// viewer applies a view to one paper.
type viewer struct {
	view  View
	words *vocabulary
}

func (w *viewer) blocks(in []Block) []Block {
	out := make([]Block, 0, len(in))
	for _, b := range in {
		if b = w.block(b); b != nil {
			out = append(out, b)
		}
	}
	return out
}

// block gives the block as the view shows it, nil when nothing of it is left.
func (w *viewer) block(b Block) Block {
	switch b := b.(type) {
	case *Heading:
		spans, _ := w.spans(b.Spans)
		if len(spans) == 0 && len(b.Spans) > 0 {
			return nil
		}
		out := *b
		out.Spans = spans
		return &out
	case *Paragraph:
		return w.paragraph(b)
	case *List:
		return w.list(b)
	case *Table:
		return w.table(b)
	}
	return b
}

// paragraph gives nil, and not a nil pointer, when the view removes all text.
func (w *viewer) paragraph(p *Paragraph) Block {
	spans, cut := w.spans(p.Spans)
	if len(spans) == 0 && len(p.Spans) > 0 {
		return nil
	}
	out := *p
	out.Number, out.NumberSpans, out.Spans = w.marker(p.Number, p.NumberSpans), nil, spans
	if out.Number == "" && (cut || p.Number != "") {
		if m := leadingMarker(spans); m.kind == parenNumber || m.kind == dotNumber {
			out.Number, out.Spans = m.text, cutPrefix(slices.Clone(spans), len(m.text))
		}
	}
	return &out
}

// marker is what the view leaves of a printed number or marker.
func (w *viewer) marker(text string, spans []Span) string {
	if spans == nil {
		return text
	}
	shown, _ := w.spans(spans)
	return strings.TrimSpace(plain(shown))
}

// leadingMarker reads the first word of spans as a marker before further text.
func leadingMarker(spans []Span) marker {
	text := plain(spans)
	word := firstWord(text)
	m, ok := parseMarker(word)
	if !ok || len(strings.TrimLeft(text, blanks)) == len(word) {
		return marker{}
	}
	return m
}

// list drops the items that the view removes whole, and gives nil without any.
func (w *viewer) list(l *List) Block {
	out := *l
	out.Items = make([]ListItem, 0, len(l.Items))
	for _, it := range l.Items {
		blocks := w.blocks(it.Blocks)
		if len(blocks) == 0 && len(it.Blocks) > 0 {
			continue
		}
		item := ListItem{Marker: w.marker(it.Marker, it.MarkerSpans), Blocks: blocks}
		if item.Marker == "" && it.Marker != "" {
			item.takeMarker()
		}
		out.Items = append(out.Items, item)
	}
	if len(out.Items) == 0 && len(l.Items) > 0 {
		return nil
	}
	return &out
}

// takeMarker makes the marker that the text begins with that of the item, whose own
// the view has removed: "~~(c)~~ **(d)** …".
func (it *ListItem) takeMarker() {
	p, ok := it.Blocks[0].(*Paragraph)
	if !ok {
		return
	}
	if p.Number != "" {
		it.Marker, p.Number = p.Number, ""
		return
	}
	if m := leadingMarker(p.Spans); m.kind != noMarker {
		it.Marker, p.Spans = m.text, cutPrefix(slices.Clone(p.Spans), len(m.text))
	}
}

// table drops the rows that the view empties. A cell that it empties stays, since it
// is still a place; so does a row that shares a cell with another.
func (w *viewer) table(t *Table) Block {
	out := *t
	out.Rows = make([]Row, 0, len(t.Rows))
	below := 0 // rows that a cell above reaches into
	for _, r := range t.Rows {
		row := Row{Header: r.Header, Cells: make([]Cell, len(r.Cells))}
		alone, had, has := below <= 0, false, false
		below--
		for i, c := range r.Cells {
			had = had || len(c.Blocks) > 0
			row.Cells[i] = c
			row.Cells[i].Blocks = w.blocks(c.Blocks)
			has = has || len(row.Cells[i].Blocks) > 0
			alone = alone && c.RowSpan <= 1
			below = max(below, c.RowSpan-1)
		}
		if had && !has && alone {
			continue
		}
		out.Rows = append(out.Rows, row)
	}
	if len(out.Rows) == 0 && len(t.Rows) > 0 {
		return nil
	}
	return &out
}

// notes gives the notes as the view shows them. A note goes when every mark that
// refers to it has been removed with the text around it.
func (w *viewer) notes(p *Paper, body []Block) []Note {
	viewed := make([]Note, len(p.Notes))
	for i, n := range p.Notes {
		viewed[i] = n
		viewed[i].Blocks = w.blocks(n.Blocks)
	}
	before, after := noteMarks(p.Body, p.Notes), noteMarks(body, viewed)
	out := viewed[:0]
	for _, n := range viewed {
		if !before[n.ID] || after[n.ID] {
			out = append(out, n)
		}
	}
	return out
}

// noteMarks gives the ids of the notes that blocks or notes refer to.
func noteMarks(body []Block, notes []Note) map[string]bool {
	ids := map[string]bool{}
	add := func(spans []Span) {
		for i := range spans {
			ids[spans[i].Note] = true
		}
	}
	eachText(body, add)
	for i := range notes {
		eachText(notes[i].Blocks, add)
	}
	return ids
}

// eachText calls f for the spans of every heading and paragraph in reading order.
func eachText(blocks []Block, f func([]Span)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Heading:
			f(b.Spans)
		case *Paragraph:
			f(b.NumberSpans)
			f(b.Spans)
		case *List:
			for _, it := range b.Items {
				f(it.MarkerSpans)
				eachText(it.Blocks, f)
			}
		case *Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					eachText(c.Blocks, f)
				}
			}
		}
	}
}
