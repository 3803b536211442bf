package export

import (
	"bufio"
	"io"
	"strings"

	"councildoc/normalize"
)

// Text writes the body as plain text without marks; see the package comment.
func Text(w io.Writer, p *normalize.Paper, o Options) error {
	p, pre := o.View.Paper(p), preparer{o}
	t := &textWriter{w: bufio.NewWriter(w), labels: labelNotes(notesOf(p))}
	for _, b := range p.Body {
		if b = pre.block(b); b != nil {
			t.block(b)
		}
	}
	for _, n := range notesOf(p) {
		t.markers = append(t.markers, "["+t.labels[n.ID]+"]")
		t.blocks(pre.note(n).Blocks)
		t.flushMarkers()
	}
	return t.w.Flush()
}

// textWriter writes blocks as plain text.
type textWriter struct {
	w       *bufio.Writer
	labels  map[string]string // of the notes, by id
	markers []string          // printed signs that the next text begins with
	began   bool
	cell    []string // of the table that is written, see row
}

func (t *textWriter) blocks(in []normalize.Block) {
	for _, b := range in {
		t.block(b)
	}
}

func (t *textWriter) block(b normalize.Block) {
	switch b := b.(type) {
	case *normalize.Heading:
		t.paragraph("", b.Spans)
	case *normalize.Paragraph:
		t.paragraph(b.Number, b.Spans)
	case *normalize.List:
		for _, it := range b.Items {
			if it.Marker != "" {
				t.markers = append(t.markers, shownMarker(it.Marker))
			}
			t.blocks(it.Blocks)
			t.flushMarkers()
		}
	case *normalize.Table:
		t.flushMarkers()
		t.table(b)
	case *normalize.PageBreak:
		t.flushMarkers()
		t.chunk("\f")
	}
}

// chunk writes words as a line, a blank line after what stands before it.
func (t *textWriter) chunk(words ...string) {
	t.begin()
	t.line(words)
	t.w.WriteByte('\n')
}

// begin writes the blank line before a chunk.
func (t *textWriter) begin() {
	if t.began {
		t.w.WriteByte('\n')
	}
	t.began = true
}

// line writes words with a blank between them.
func (t *textWriter) line(words []string) {
	for i, w := range words {
		if i > 0 {
			t.w.WriteByte(' ')
		}
		t.w.WriteString(w)
	}
}

func (t *textWriter) paragraph(number string, spans []normalize.Span) {
	words := t.markers
	if number != "" {
		words = append(words, number)
	}
	if s := t.inline(spans); s != "" {
		words = append(words, s)
	}
	t.markers = nil
	if len(words) > 0 {
		t.chunk(words...)
	}
}

// flushMarkers writes the markers of items that hold no text.
func (t *textWriter) flushMarkers() {
	if len(t.markers) > 0 {
		t.paragraph("", nil)
	}
}

// inline gives the text of spans: each line without blanks at its ends, no blank doubled.
func (t *textWriter) inline(spans []normalize.Span) string {
	if len(spans) == 1 && spans[0].Note == "" {
		return collapseLines(spans[0].Text)
	}
	var b strings.Builder
	b.Grow(textLength(spans))
	for _, s := range spans {
		if label, ok := t.labels[s.Note]; ok {
			b.WriteString("[" + label + "]")
			continue
		}
		b.WriteString(s.Text)
	}
	return collapseLines(b.String())
}

// collapseLines makes each run of white space one blank, or one LF where it holds one.
func collapseLines(s string) string {
	if isOneLine(s) {
		return s
	}
	lines := strings.Split(s, "\n")
	kept := lines[:0]
	for _, l := range lines {
		if l = strings.Join(strings.FieldsFunc(l, isBlank), " "); l != "" {
			kept = append(kept, l)
		}
	}
	return strings.Join(kept, "\n")
}

// table writes a line for each row. A cell's blocks stand side by side.
func (t *textWriter) table(table *normalize.Table) {
	if len(table.Rows) > 0 {
		t.begin()
	}
	for _, r := range table.Rows {
		t.row(r.Cells)
	}
}

// row writes the cells of a row with a tab between them, none after the last that is filled.
func (t *textWriter) row(cells []normalize.Cell) {
	tabs := 0
	for _, c := range cells {
		t.cell = t.words(t.cell[:0], c.Blocks)
		for ; tabs > 0 && len(t.cell) > 0; tabs-- {
			t.w.WriteByte('\t')
		}
		t.line(t.cell)
		tabs++
	}
	t.w.WriteByte('\n')
}

// words appends the texts of blocks, each on one line, in reading order.
func (t *textWriter) words(out []string, blocks []normalize.Block) []string {
	add := func(s string) {
		if s != "" {
			out = append(out, s)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *normalize.Heading:
			add(cleanLine(t.inline(b.Spans)))
		case *normalize.Paragraph:
			add(b.Number)
			add(cleanLine(t.inline(b.Spans)))
		case *normalize.List:
			for _, it := range b.Items {
				add(shownMarker(it.Marker))
				out = t.words(out, it.Blocks)
			}
		case *normalize.Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					out = t.words(out, c.Blocks)
				}
			}
		}
	}
	return out
}
