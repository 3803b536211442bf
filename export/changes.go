package export

import (
	"bufio"
	"io"
	"strings"

	"councildoc/normalize"
)

// ChangesJSON writes the header and what the paper changes, as one indented document.
func ChangesJSON(w io.Writer, p *normalize.Paper, o Options) error {
	r := newObjectWriter(w, indented)
	r.field("schema", schemaName)
	r.field("source", toSource(p.Source))
	r.field("header", toHeader(&p.Header, o))
	r.field("changes", toChanges(&p.Changes))
	return r.end()
}

// changeColumns are the columns of ChangesCSV.
var changeColumns = []string{"id", "key", "number", "number_was", "verdict", "page", "before", "after"}

// ChangesCSVColumns writes the line of headings of ChangesCSV.
func ChangesCSVColumns(w io.Writer) error { return writeCSV(w, changeColumns) }

// ChangesCSV writes a line for every provision (RFC 4180, LF), without headings.
func ChangesCSV(w io.Writer, p *normalize.Paper, _ Options) error {
	for _, c := range p.Changes.Rows() {
		err := writeCSV(w, []string{
			cleanLine(p.Header.ID), cleanLine(c.Key), cleanLine(c.Number), cleanLine(c.NumberWas), c.Verdict,
			decimal(c.Page), cleanText(c.Before), cleanText(c.After),
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// ChangesMarkdown writes what a paper changes for people: its legend, a count, and a
// table of the provisions that are not unchanged, their texts compared word by word.
func ChangesMarkdown(w io.Writer, p *normalize.Paper, _ Options) error {
	m := &markdownWriter{w: bufio.NewWriter(w)}
	m.title("Changes in ", p)
	m.legend(&p.Changes)
	counts := map[string]int{}
	for _, c := range p.Changes.Rows() {
		counts[c.Verdict]++
	}
	m.counts(counts)
	head := false
	for _, c := range p.Changes.Rows() {
		if c.Verdict == normalize.VerdictUnchanged {
			continue
		}
		if !head {
			m.tableHead("Provision", "Number", "Verdict", "Page", "Text")
			head = true
		}
		m.tableRow(c.Key, numbersOf(c.NumberWas, c.Number), c.Verdict, decimal(c.Page), m.edits(normalize.DiffWords(c.Before, c.After)))
	}
	return m.w.Flush()
}

// title writes the first heading.
func (m *markdownWriter) title(before string, papers ...*normalize.Paper) {
	var names []string
	for _, p := range papers {
		names = append(names, paperName(p))
	}
	m.startBlock()
	m.line("# " + escapeInline(before+strings.Join(names, " and ")))
}

// paperName is the number of a paper, else the name of its file.
func paperName(p *normalize.Paper) string {
	for _, name := range [...]string{cleanLine(p.Header.ID), cleanLine(p.Source.Name)} {
		if name != "" {
			return name
		}
	}
	return "a paper without a number"
}

func (m *markdownWriter) legend(c *normalize.Changes) {
	for _, l := range c.Legends {
		m.startBlock()
		m.line("> " + escapeInline(cleanLine(l.Text)))
		m.startBlock()
		var means []string
		for _, x := range l.Meanings {
			s := escapeInline(x.Mark.String()) + ": " + x.Means
			if x.Since != "" {
				s += " since " + escapeInline(cleanLine(x.Since))
			}
			means = append(means, s)
		}
		m.line(strings.Join(means, "; "))
	}
	if len(c.Legends) == 0 {
		m.startBlock()
		m.line("The paper does not say how it marks changes.")
	}
}

// verdictOrder is the order in which verdicts are counted.
var verdictOrder = [...]string{
	normalize.VerdictAmended, normalize.VerdictNew, normalize.VerdictDeleted,
	normalize.VerdictRenumbered, normalize.VerdictMoved, normalize.VerdictUnchanged,
}

// countText says how many provisions have which verdict.
func countText(counts map[string]int) string {
	var out []string
	for _, v := range verdictOrder {
		if n := counts[v]; n > 0 {
			out = append(out, decimal(n)+" "+v)
		}
	}
	if len(out) == 0 {
		return "no provisions"
	}
	return strings.Join(out, ", ")
}

func (m *markdownWriter) counts(counts map[string]int) {
	m.startBlock()
	m.line("Provisions: " + countText(counts) + ".")
}

func (m *markdownWriter) tableHead(names ...string) {
	m.startBlock()
	m.line("| " + strings.Join(names, " | ") + " |")
	m.line("|" + strings.Repeat(" --- |", len(names)))
}

// tableRow writes plain cells, the last one Markdown already.
func (m *markdownWriter) tableRow(cells ...string) {
	for i, c := range cells[:len(cells)-1] {
		cells[i] = m.inline(inPipeCell, nil, []normalize.Span{{Text: cleanLine(c)}})
	}
	m.line("| " + strings.Join(cells, " | ") + " |")
}

// numbersOf gives a printed number, and the one before it where it is renumbered.
func numbersOf(was, is string) string {
	if was == "" || was == is {
		return is
	}
	return was + " → " + is
}

// edits writes a comparison as Markdown: what is gone struck, what is new bold.
func (m *markdownWriter) edits(edits []normalize.Edit) string {
	spans := make([]normalize.Span, 0, len(edits))
	for _, e := range edits {
		spans = append(spans, normalize.Span{Text: cleanText(e.Text), Strike: e.Op == normalize.OpDeleted, Bold: e.Op == normalize.OpAdded, Underline: e.Added, Italic: e.Deleted})
	}
	return m.inline(inPipeCell, nil, spans)
}
