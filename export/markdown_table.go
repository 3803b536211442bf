package export

import (
	"strconv"
	"strings"

	"councildoc/normalize"
)

// table writes a pipe table where one can hold the table, else an HTML table.
func (m *markdownWriter) table(t *normalize.Table) {
	switch {
	case len(t.Rows) == 0:
	case isPipeTable(t):
		m.startBlock()
		m.pipeTable(t)
	default:
		m.startBlock()
		m.htmlTable(t)
	}
}

// isPipeTable reports a table with one heading row, the first, rows of the same
// length, no spans, and cells that hold inline text only.
func isPipeTable(t *normalize.Table) bool {
	width := len(t.Rows[0].Cells)
	for i, r := range t.Rows {
		if r.Header != (i == 0) || len(r.Cells) != width || width == 0 {
			return false
		}
		for _, c := range r.Cells {
			if c.RowSpan > 1 || c.ColSpan > 1 || !isInline(c.Blocks) {
				return false
			}
		}
	}
	return true
}

// isInline reports no block, or one paragraph on one line.
func isInline(blocks []normalize.Block) bool {
	if len(blocks) == 0 {
		return true
	}
	p, ok := blocks[0].(*normalize.Paragraph)
	if !ok || len(blocks) > 1 {
		return false
	}
	for _, s := range p.Spans {
		if strings.Contains(s.Text, "\n") {
			return false
		}
	}
	return true
}

func (m *markdownWriter) pipeTable(t *normalize.Table) {
	for i, r := range t.Rows {
		cells := make([]string, len(r.Cells))
		for j, c := range r.Cells {
			cells[j] = m.pipeCell(c, r.Header)
		}
		m.line("| " + strings.Join(cells, " | ") + " |")
		if i == 0 {
			m.line("|" + strings.Repeat(" --- |", len(cells)))
		}
	}
}

func (m *markdownWriter) pipeCell(c normalize.Cell, header bool) string {
	if len(c.Blocks) == 0 {
		return ""
	}
	p := c.Blocks[0].(*normalize.Paragraph) // see isInline
	spans := p.Spans
	if header {
		spans = undressed(spans)
	}
	return m.inline(inPipeCell, numberRuns(p.Number, p.NumberSpans), spans)
}

// htmlTable writes a tag a line. It holds no blank line, which would end the HTML,
// but around a cell that is written as Markdown.
func (m *markdownWriter) htmlTable(t *normalize.Table) {
	m.line("<table>")
	for _, r := range t.Rows {
		m.line("<tr>")
		for _, c := range r.Cells {
			m.htmlCell(c, r.Header)
		}
		m.line("</tr>")
	}
	m.line("</table>")
}

func (m *markdownWriter) htmlCell(c normalize.Cell, header bool) {
	open, end := cellTags(c, header)
	if !m.refersToNotes(c.Blocks) {
		m.line(open + m.htmlBlocks(c.Blocks, header) + end)
		return
	}
	m.line(open)
	m.began = true
	m.blocks(c.Blocks)
	m.flushMarkers()
	m.startBlock()
	m.line(end)
}

func cellTags(c normalize.Cell, header bool) (open, end string) {
	name := "td"
	if header {
		name = "th"
	}
	open = "<" + name
	if c.ColSpan > 1 {
		open += ` colspan="` + strconv.Itoa(c.ColSpan) + `"`
	}
	if c.RowSpan > 1 {
		open += ` rowspan="` + strconv.Itoa(c.RowSpan) + `"`
	}
	return open + ">", "</" + name + ">"
}

func (m *markdownWriter) refersToNotes(blocks []normalize.Block) bool {
	found := false
	eachBlock(blocks, func(s normalize.Span) {
		if _, ok := m.labels[s.Note]; ok {
			found = true
		}
	})
	return found
}

// htmlBlocks gives blocks as text lines separated by <br>.
func (m *markdownWriter) htmlBlocks(blocks []normalize.Block, header bool) string {
	h := htmlLines{m: m, header: header}
	h.blocks(blocks)
	h.flush()
	return strings.Join(h.lines, "<br>")
}

// htmlLines gathers the lines of a cell.
type htmlLines struct {
	m       *markdownWriter
	header  bool
	lines   []string
	markers []run
}

func (h *htmlLines) blocks(in []normalize.Block) {
	for _, b := range in {
		h.block(b)
	}
}

func (h *htmlLines) block(b normalize.Block) {
	switch b := b.(type) {
	case *normalize.Paragraph:
		h.text(numberRuns(b.Number, b.NumberSpans), b.Spans)
	case *normalize.Heading:
		h.text(nil, b.Spans)
	case *normalize.List:
		for _, it := range b.Items {
			h.markers = append(h.markers, numberRuns(shownMarker(it.Marker), it.MarkerSpans)...)
			h.blocks(it.Blocks)
			h.flush()
		}
	case *normalize.Table:
		h.flush()
		h.table(b)
	case *normalize.Image:
		if b.Alt != "" {
			h.lines = append(h.lines, `<img alt="`+attributeEscapes.Replace(b.Alt)+`">`)
		}
	case *normalize.PageBreak:
		h.lines = append(h.lines, "<!-- page "+strconv.Itoa(b.Page)+" -->")
	}
}

// text adds a line: the markers that wait, a number, a text.
func (h *htmlLines) text(number []run, spans []normalize.Span) {
	if h.header {
		spans = undressed(spans)
	}
	before := append(h.markers, number...)
	h.markers = nil
	if s := h.m.inline(inHTML, before, spans); s != "" {
		h.lines = append(h.lines, s)
	}
}

func (h *htmlLines) flush() {
	if len(h.markers) > 0 {
		h.text(nil, nil)
	}
}

// table adds a table within a cell as one line.
func (h *htmlLines) table(t *normalize.Table) {
	var b strings.Builder
	b.WriteString("<table>")
	for _, r := range t.Rows {
		b.WriteString("<tr>")
		for _, c := range r.Cells {
			open, end := cellTags(c, r.Header)
			b.WriteString(open + h.m.htmlBlocks(c.Blocks, r.Header) + end)
		}
		b.WriteString("</tr>")
	}
	b.WriteString("</table>")
	h.lines = append(h.lines, b.String())
}
