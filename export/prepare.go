package export

import (
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

// blocks prepares blocks and leaves out those that are not written.
func (p preparer) blocks(in []normalize.Block) []normalize.Block {
	for i, b := range in {
		c := p.block(b)
		if c == b {
			continue
		}
		out := append(make([]normalize.Block, 0, len(in)), in[:i]...)
		if c != nil {
			out = append(out, c)
		}
		for _, b := range in[i+1:] {
			if c := p.block(b); c != nil {
				out = append(out, c)
			}
		}
		return out
	}
	return in
}

// list drops the items of whose text nothing can be written.
func (p preparer) list(l *normalize.List) normalize.Block {
	c := *l
	c.Items = make([]normalize.ListItem, 0, len(l.Items))
	for _, it := range l.Items {
		blocks := p.blocks(it.Blocks)
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
	if p.isReady(t) {
		return t
	}
	c := *t
	c.Rows = make([]normalize.Row, len(t.Rows))
	for i, r := range t.Rows {
		cells := make([]normalize.Cell, len(r.Cells))
		for j, cell := range r.Cells {
			cell.Blocks = p.blocks(cell.Blocks)
			cell.RowSpan, cell.ColSpan = max(cell.RowSpan, 1), max(cell.ColSpan, 1)
			cells[j] = cell
		}
		c.Rows[i] = normalize.Row{Header: r.Header, Cells: cells}
	}
	return &c
}

// isReady reports a table that table would give back as it is.
func (p preparer) isReady(t *normalize.Table) bool {
	for _, r := range t.Rows {
		for i := range r.Cells {
			c := &r.Cells[i]
			if c.RowSpan < 1 || c.ColSpan < 1 {
				return false
			}
			for _, b := range c.Blocks {
				if p.block(b) != b {
					return false
				}
			}
		}
	}
	return true
}

// note prepares a footnote. Its blocks may be none.
func (p preparer) note(n *normalize.Note) normalize.Note {
	c := *n
	c.Mark, c.Blocks = cleanLine(n.Mark), p.blocks(n.Blocks)
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
