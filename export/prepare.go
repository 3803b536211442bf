package export

import (
	"slices"
	"strings"

	"councildoc/normalize"
)

// preparer turns blocks into what a writer writes: text cleaned, page breaks only
// where they are wanted. The paper is not changed: a block that is to be written
// otherwise is copied.
type preparer struct{ Options }

// block prepares one block. It gives nil for one that is not written: a page break
// without page marks, and a block of whose text nothing can be written.
func (p preparer) block(b normalize.Block) normalize.Block {
	switch b := b.(type) {
	case *normalize.Heading:
		if areClean(b.Spans) {
			return b
		}
		c := *b
		c.Spans = p.spans(b.Spans)
		if len(b.Spans) > 0 && len(c.Spans) == 0 {
			return nil
		}
		return &c
	case *normalize.Paragraph:
		if areClean(b.Spans) && areClean(b.NumberSpans) && cleanLine(b.Number) == b.Number {
			return b
		}
		c := *b
		c.Number, c.NumberSpans, c.Spans = cleanLine(b.Number), p.spans(b.NumberSpans), p.spans(b.Spans)
		if len(b.Spans) > 0 && len(c.Spans) == 0 {
			return nil
		}
		return &c
	case *normalize.List:
		return p.list(b)
	case *normalize.Table:
		return p.table(b)
	case *normalize.Image:
		c := *b
		c.Alt = cleanLine(b.Alt)
		return &c
	case *normalize.PageBreak:
		if p.PageMarks {
			return b
		}
	}
	return nil
}

// blocks prepares blocks and leaves out those that are not written. It reports whether
// that changed any.
func (p preparer) blocks(in []normalize.Block) (out []normalize.Block, changed bool) {
	for i, b := range in {
		c := p.block(b)
		if c != b && !changed {
			out, changed = append(make([]normalize.Block, 0, len(in)), in[:i]...), true
		}
		if changed && c != nil {
			out = append(out, c)
		}
	}
	if !changed {
		return in, false
	}
	return out, true
}

// list drops the items of whose text nothing can be written.
func (p preparer) list(l *normalize.List) normalize.Block {
	c := *l
	c.Items = make([]normalize.ListItem, 0, len(l.Items))
	for _, it := range l.Items {
		blocks, _ := p.blocks(it.Blocks)
		if len(it.Blocks) > 0 && len(blocks) == 0 {
			continue
		}
		c.Items = append(c.Items, normalize.ListItem{Marker: cleanLine(it.Marker), MarkerSpans: p.spans(it.MarkerSpans), Blocks: blocks})
	}
	if len(l.Items) > 0 && len(c.Items) == 0 {
		return nil
	}
	return &c
}

// table keeps every cell: an empty one is still a place.
func (p preparer) table(t *normalize.Table) normalize.Block {
	rows, changed := rewritten(t.Rows, p.row)
	if !changed {
		return t
	}
	c := *t
	c.Rows = rows
	return &c
}

func (p preparer) row(r normalize.Row) (normalize.Row, bool) {
	cells, changed := rewritten(r.Cells, p.cell)
	r.Cells = cells
	return r, changed
}

func (p preparer) cell(c normalize.Cell) (normalize.Cell, bool) {
	blocks, changed := p.blocks(c.Blocks)
	changed = changed || c.RowSpan < 1 || c.ColSpan < 1
	c.Blocks, c.RowSpan, c.ColSpan = blocks, max(c.RowSpan, 1), max(c.ColSpan, 1)
	return c, changed
}

// rewritten gives a list with each element as f makes it, and whether f changed any:
// where it did not, the list is the one given.
func rewritten[E any](in []E, f func(E) (E, bool)) ([]E, bool) {
	out, some := in, false
	for i, e := range in {
		e, changed := f(e)
		if changed && !some {
			out, some = slices.Clone(in), true
		}
		if changed {
			out[i] = e
		}
	}
	return out, some
}

// note prepares a footnote. Its blocks may be none.
func (p preparer) note(n *normalize.Note) normalize.Note {
	c := *n
	c.Mark = cleanLine(n.Mark)
	c.Blocks, _ = p.blocks(n.Blocks)
	return c
}

// spans cleans spans, gives combining marks back to the character that bears them
// and merges neighbours of the same looks.
func (p preparer) spans(in []normalize.Span) []normalize.Span {
	if areClean(in) {
		return in
	}
	cleaned := make([]normalize.Span, 0, len(in))
	for _, s := range in {
		s.Text = cleanText(s.Text)
		if n := leadingMarks(s.Text); n > 0 && len(cleaned) > 0 {
			last := &cleaned[len(cleaned)-1]
			last.Text = cleanText(last.Text + s.Text[:n])
			s.Text = s.Text[n:]
		}
		if s.Text != "" {
			cleaned = append(cleaned, s)
		}
	}
	return mergeSpans(cleaned)
}

// areClean reports spans that spans would give back as they are.
func areClean(in []normalize.Span) bool {
	for i := range in {
		s := &in[i]
		if s.Text == "" || leadingMarks(s.Text) > 0 || cleanText(s.Text) != s.Text || i > 0 && in[i-1].Note == "" && sameLooks(in[i-1], *s) {
			return false
		}
	}
	return true
}

// mergeSpans joins neighbours that differ in nothing but their text. References to
// footnotes stay apart, since two of them may stand side by side.
func mergeSpans(in []normalize.Span) []normalize.Span {
	out := in[:0:0]
	for i := 0; i < len(in); {
		s, next := in[i], i+1
		for next < len(in) && s.Note == "" && sameLooks(s, in[next]) {
			next++
		}
		if next > i+1 {
			s.Text = joinTexts(in[i:next])
		}
		out = append(out, s)
		i = next
	}
	return out
}

func sameLooks(a, b normalize.Span) bool {
	a.Text, b.Text = "", ""
	return a == b
}

func textLength(spans []normalize.Span) int {
	n := 0
	for i := range spans {
		n += len(spans[i].Text)
	}
	return n
}

func joinTexts(spans []normalize.Span) string {
	var b strings.Builder
	b.Grow(textLength(spans))
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return b.String()
}
