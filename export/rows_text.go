package export

import (
	"strings"

	"councildoc/normalize"
)

// rowText is a text in a view as one value: its paragraphs and items on lines of
// their own. The marked view has the marks of Markdown, and nothing escaped.
func rowText(blocks []normalize.Block, v View) string {
	t := rowLines{view: v}
	t.blocks(blocks)
	t.flush()
	return strings.Join(t.lines, "\n")
}

// rowLines gathers lines.
type rowLines struct {
	view  View
	lines []string
	lead  []normalize.Span // printed signs that the next text begins with
}

func (t *rowLines) blocks(blocks []normalize.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *normalize.Heading:
			t.text(b.Spans)
		case *normalize.Paragraph:
			t.lead = appendSign(t.lead, b.Number, b.NumberSpans)
			t.text(b.Spans)
		case *normalize.List:
			for _, it := range b.Items {
				t.lead = appendSign(t.lead, shownMarker(it.Marker), it.MarkerSpans)
				t.blocks(it.Blocks)
				t.flush()
			}
		case *normalize.Table:
			t.table(b)
		}
	}
}

// appendSign adds a number or marker and a blank: with its marks where it has any.
func appendSign(lead []normalize.Span, text string, marked []normalize.Span) []normalize.Span {
	if len(marked) == 0 && text != "" {
		marked = []normalize.Span{{Text: text}}
	}
	if len(marked) == 0 {
		return lead
	}
	blank := marked[len(marked)-1]
	blank.Text = " "
	return append(append(lead, marked...), blank)
}

func (t *rowLines) text(spans []normalize.Span) {
	if len(t.lead) > 0 {
		spans = append(t.lead, spans...)
		t.lead = nil
	}
	if s := t.inline(spans); s != "" {
		t.lines = append(t.lines, s)
	}
}

func (t *rowLines) flush() {
	if len(t.lead) > 0 {
		t.text(nil)
	}
}

// table gives the rows of a table as lines, the cells apart by " | ".
func (t *rowLines) table(table *normalize.Table) {
	t.flush()
	for _, r := range table.Rows {
		cells := make([]string, len(r.Cells))
		for i, c := range r.Cells {
			cells[i] = strings.ReplaceAll(rowText(c.Blocks, t.view), "\n", " ")
		}
		t.lines = append(t.lines, strings.Join(cells, " | "))
	}
}

func (t *rowLines) inline(spans []normalize.Span) string {
	if t.view == Marked {
		return markedText(spans)
	}
	var b strings.Builder
	for _, s := range spans {
		b.WriteString(s.Text)
	}
	return collapseLines(b.String())
}

// markedText gives spans with marks as the elements of the contract's Markdown,
// its characters as they are.
func markedText(spans []normalize.Span) string {
	in := make([]run, len(spans))
	for i, s := range spans {
		in[i] = run{text: s.Text, marks: spanMarks(&s)}
		if s.Note != "" {
			in[i].marks |= superscript
		}
	}
	tokens := nest(nil, settle(cutSpace(nil, in)))
	chooseTags(tokens, inParagraph)
	var b strings.Builder
	for _, t := range tokens {
		switch t.kind {
		case textToken:
			b.WriteString(t.text)
		case breakToken:
			b.WriteByte('\n')
		case openToken, closeToken:
			b.WriteString(t.mark())
		}
	}
	return b.String()
}
