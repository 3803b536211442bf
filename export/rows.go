package export

import (
	"strings"

	"councildoc/normalize"
)

// RowSet is the entries of one paper, ready to be written: [NewRowSet] makes it,
// and the writers RowsJSON, RowsNDJSON, RowsCSV, RowsTSV, RowsXLSX, RowsMarkdown,
// RowsSummary and RowsHeatMap take several and make one table of them.
type RowSet struct {
	source  normalize.Source
	id      string // of the paper, "" when it has none
	sender  []normalize.Delegation
	proof   []normalize.Evidence
	columns []string
	keys    []string // of all provisions in the order of the text
	rows    []entryRow
	warns   []wireWarning
}

// entryRow is an entry with its text in every view.
type entryRow struct {
	kind        normalize.EntryKind
	key         string
	row         int
	provision   viewed
	text        viewed
	delegations []normalize.Delegation
	number      string
	status      normalize.Status
	cells       []entryCell
	boxes       []normalize.PageBox
}

type entryCell struct {
	column int // of the row's set
	text   viewed
}

// viewed is a text in each view.
type viewed [Original + 1][]normalize.Block

// RowOptions say how entries are written. The zero value is right for most uses.
type RowOptions struct {
	View    *View    // only this view; nil for all three
	GroupBy Grouping // RowsMarkdown
}

// Grouping is what Markdown sets the entries under.
type Grouping int

// The groupings.
const (
	ByProvision Grouping = iota
	ByDelegation
)

// NewRowSet prepares the entries of a paper.
func NewRowSet(p *normalize.Paper, c *normalize.Compilation) *RowSet {
	s := &RowSet{source: p.Source, id: cleanLine(p.Header.ID), sender: c.Sender, proof: c.Evidence, warns: each(c.Warnings, toWarning)}
	for _, key := range c.Keys {
		s.keys = append(s.keys, cleanLine(key))
	}
	for _, name := range c.Columns {
		s.columns = append(s.columns, cleanLine(name))
	}
	s.rows = make([]entryRow, len(c.Rows))
	g := gatherer{groups: map[*normalize.Block]int{}}
	for i := range c.Rows {
		s.rows[i] = newEntryRow(&c.Rows[i])
		g.row(&s.rows[i], &c.Rows[i])
	}
	g.view(p)
	return s
}

func newEntryRow(r *normalize.CompilationRow) entryRow {
	return entryRow{kind: r.Kind, key: cleanLine(r.Provision.Key), row: r.Provision.Row, delegations: r.Delegations,
		number: cleanLine(r.Number), status: r.Status, cells: make([]entryCell, len(r.Cells)), boxes: r.Boxes}
}

// gatherer applies the views to all texts of a paper at once. A text that several
// entries share, as a provision, is viewed once.
type gatherer struct {
	groups map[*normalize.Block]int // by the first block of a text
	texts  [][]normalize.Block
	places [][]*viewed
}

func (g *gatherer) row(to *entryRow, from *normalize.CompilationRow) {
	g.text(&to.provision, from.Provision.Blocks)
	g.text(&to.text, from.Blocks)
	for i, cell := range from.Cells {
		to.cells[i].column = cell.Column
		g.text(&to.cells[i].text, cell.Blocks)
	}
}

func (g *gatherer) text(to *viewed, blocks []normalize.Block) {
	if len(blocks) == 0 {
		return
	}
	at, ok := g.groups[&blocks[0]]
	if !ok || len(g.texts[at]) != len(blocks) {
		at = len(g.texts)
		g.groups[&blocks[0]] = at
		g.texts, g.places = append(g.texts, blocks), append(g.places, nil)
	}
	g.places[at] = append(g.places[at], to)
}

// view views a paper whose body is the texts, a page break before each.
func (g *gatherer) view(p *normalize.Paper) {
	paper := *p
	paper.Body, paper.Notes = nil, nil
	for _, text := range g.texts {
		paper.Body = append(append(paper.Body, &normalize.PageBreak{}), text...)
	}
	for v := Marked; v <= Original; v++ {
		at := -1
		for _, b := range v.Paper(&paper).Body {
			if _, next := b.(*normalize.PageBreak); next {
				at++
				continue
			}
			g.put(at, v, b)
		}
	}
}

func (g *gatherer) put(at int, v View, b normalize.Block) {
	if b = (preparer{}).block(b); b == nil {
		return
	}
	for _, to := range g.places[at] {
		to[v] = append(to[v], b)
	}
}

// views are the views that the options ask for.
func (o RowOptions) views() []View {
	if o.View != nil {
		return []View{*o.View}
	}
	return []View{Marked, Clean, Original}
}

// main is the view of texts that are given once.
func (o RowOptions) main() View {
	if o.View != nil {
		return *o.View
	}
	return Marked
}

// pages are the pages of boxes, each once.
func pages(boxes []normalize.PageBox) []int {
	out := []int{}
	for _, b := range boxes {
		if n := len(out); n == 0 || out[n-1] != b.Page {
			out = append(out, b.Page)
		}
	}
	return out
}

// codes and names of delegations, as one value.
func codes(list []normalize.Delegation) string {
	return joined(list, func(d normalize.Delegation) string { return d.Code })
}

func names(list []normalize.Delegation) string {
	return joined(list, func(d normalize.Delegation) string { return d.Name })
}

func joined(list []normalize.Delegation, of func(normalize.Delegation) string) string {
	parts := make([]string, len(list))
	for i, d := range list {
		parts[i] = of(d)
	}
	return strings.Join(parts, ", ")
}
