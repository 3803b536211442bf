package export

import (
	"bufio"
	"io"
	"strings"

	"councildoc/normalize"
)

// RowsMarkdown writes the entries for people: comments under the provision they
// are on, with its text, or under the delegation that made them; the rows of
// column tables as a table.
func RowsMarkdown(w io.Writer, sets []*RowSet, o RowOptions) error {
	r := rowsMarkdown{m: &markdownWriter{w: bufio.NewWriter(w)}, view: o.main(), several: len(sets) > 1}
	if o.GroupBy == ByDelegation {
		r.byDelegation(sets)
	} else {
		r.byProvision(sets)
	}
	for _, s := range sets {
		r.columnTable(s)
	}
	return r.m.w.Flush()
}

type rowsMarkdown struct {
	m       *markdownWriter
	view    View
	several bool // more than one paper
}

func (r *rowsMarkdown) byProvision(sets []*RowSet) {
	for _, key := range mergeKeys(sets) {
		r.heading(2, provisionName(key))
		printed := 0 // row of the provision whose text stands above
		for _, s := range sets {
			for i := range s.rows {
				e := &s.rows[i]
				if e.key != key || e.kind == normalize.EntryColumns {
					continue
				}
				if e.row != printed {
					r.quote(e.provision[r.view])
					printed = e.row
				}
				r.heading(3, r.title(names(e.delegations), codes(e.delegations), e, s))
				r.m.blocks(e.text[r.view])
			}
		}
	}
}

func (r *rowsMarkdown) byDelegation(sets []*RowSet) {
	for _, d := range delegationsOf(sets) {
		r.heading(2, delegationTitle(d))
		for _, s := range sets {
			for i := range s.rows {
				if e := &s.rows[i]; e.kind != normalize.EntryColumns && e.from(d) {
					r.heading(3, r.title(provisionName(e.key), "", e, s))
					r.m.blocks(e.text[r.view])
				}
			}
		}
	}
}

// title is the heading of an entry.
func (r *rowsMarkdown) title(name, code string, e *entryRow, s *RowSet) string {
	if name == "" {
		name = "No delegation"
	}
	if code != "" && code != name {
		name += " (" + code + ")"
	}
	name += " – " + kindName(e.kind) + ", p. " + pageText(e.boxes)
	if r.several {
		name += " of " + firstText(s.id, s.source.Name)
	}
	return name
}

func firstText(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

func kindName(k normalize.EntryKind) string {
	if k == normalize.EntryDrafting {
		return "drafting suggestion"
	}
	return string(k)
}

func delegationTitle(d normalize.Delegation) string {
	if d.Name == "" {
		return "No delegation"
	}
	return d.Name + " (" + d.Code + ")"
}

func (r *rowsMarkdown) heading(level int, text string) {
	r.m.flushMarkers()
	r.m.heading(&normalize.Heading{Level: level, Spans: []normalize.Span{{Text: text}}}, false)
}

// quote writes the text of a provision as a quotation.
func (r *rowsMarkdown) quote(blocks []normalize.Block) {
	if len(blocks) == 0 {
		return
	}
	r.m.push("> ", "> ")
	r.m.blocks(blocks)
	r.m.flushMarkers()
	r.m.pop("> ")
}

// columnTable writes the rows of the column tables of a paper.
func (r *rowsMarkdown) columnTable(s *RowSet) {
	t := &normalize.Table{}
	for i := range s.rows {
		if s.rows[i].kind == normalize.EntryColumns {
			t.Rows = append(t.Rows, r.tableRow(s, &s.rows[i]))
		}
	}
	if len(t.Rows) == 0 {
		return
	}
	head := normalize.Row{Header: true, Cells: []normalize.Cell{cellOf(nil), cellOf(plainBlocks("Status"))}}
	for _, h := range s.columns {
		head.Cells = append(head.Cells, cellOf(plainBlocks(h)))
	}
	t.Rows = append([]normalize.Row{head}, t.Rows...)
	r.heading(2, firstText(s.id, s.source.Name))
	r.m.block(t)
}

func (r *rowsMarkdown) tableRow(s *RowSet, e *entryRow) normalize.Row {
	row := normalize.Row{Cells: []normalize.Cell{cellOf(plainBlocks(e.number)), cellOf(plainBlocks(statusText(e.status)))}}
	for _, h := range s.columns {
		row.Cells = append(row.Cells, cellOf(s.cell(e, h, r.view)))
	}
	return row
}

func cellOf(blocks []normalize.Block) normalize.Cell {
	return normalize.Cell{RowSpan: 1, ColSpan: 1, Blocks: blocks}
}

func plainBlocks(s string) []normalize.Block {
	if s == "" {
		return nil
	}
	return []normalize.Block{&normalize.Paragraph{Spans: []normalize.Span{{Text: s}}}}
}

// provisionName writes a key for people: "Article 3(1)(b)", "Recital 27a".
func provisionName(key string) string {
	if key == normalize.GeneralKey {
		return "General comments"
	}
	kind, number, ok := strings.Cut(key, ":")
	if !ok || kind == "" || strings.ContainsAny(kind, " ") {
		return upperFirst(key)
	}
	var b strings.Builder
	b.WriteString(upperFirst(kind) + " ")
	quoted := false
	for i, step := range strings.Split(number, "/") {
		inner, value, named := strings.Cut(step, ":")
		switch {
		case i == 0:
			b.WriteString(step)
		case step == "quoted":
			quoted = true
		case named:
			b.WriteString(", " + inner + " " + value)
			quoted = false
		case quoted:
			b.WriteString(", ‘" + value + inner + "’")
			quoted = false
		default:
			b.WriteString("(" + step + ")")
		}
	}
	return b.String()
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
