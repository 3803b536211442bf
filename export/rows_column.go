package export

import (
	"slices"
	"strconv"
	"strings"

	"councildoc/normalize"
)

// rowColumn is a column of the table that all papers together make.
type rowColumn struct {
	name  string
	width float64 // in characters, for a spreadsheet
	value func(*RowSet, *entryRow) string
	text  func(*RowSet, *entryRow) []normalize.Block // what value is the text of, nil for other columns
	view  View
}

// rowColumns are the columns that the papers need: those of comments when there
// are any, those of column tables when there are any.
func rowColumns(sets []*RowSet, o RowOptions) []rowColumn {
	comments, tables := false, false
	for _, s := range sets {
		for i := range s.rows {
			tables = tables || s.rows[i].kind == normalize.EntryColumns
			comments = comments || s.rows[i].kind != normalize.EntryColumns
		}
	}
	out := []rowColumn{
		{name: "source", width: 24, value: func(s *RowSet, _ *entryRow) string { return cleanLine(s.source.Name) }},
		{name: "paper", width: 18, value: func(s *RowSet, _ *entryRow) string { return s.id }},
	}
	if tables {
		out = append(out,
			rowColumn{name: "row", width: 8, value: func(_ *RowSet, r *entryRow) string { return r.number }},
			rowColumn{name: "status", width: 9, value: func(_ *RowSet, r *entryRow) string { return statusText(r.status) }})
	}
	out = append(out, rowColumn{name: "provision", width: 18, value: func(_ *RowSet, r *entryRow) string { return r.key }})
	if comments {
		out = append(out, commentColumns(o)...)
	}
	if tables {
		out = append(out, headedColumns(sets, o)...)
	}
	return append(out, rowColumn{name: "pages", width: 8, value: func(_ *RowSet, r *entryRow) string { return pageText(r.boxes) }})
}

func commentColumns(o RowOptions) []rowColumn {
	out := []rowColumn{
		textColumn("provision_text", o.main(), 50, func(r *entryRow) *viewed { return &r.provision }),
		{name: "delegation", width: 11, value: func(_ *RowSet, r *entryRow) string { return codes(r.delegations) }},
		{name: "delegation_name", width: 16, value: func(_ *RowSet, r *entryRow) string { return names(r.delegations) }},
		{name: "kind", width: 10, value: func(_ *RowSet, r *entryRow) string { return string(r.kind) }},
	}
	for i, v := range o.views() {
		name := "text"
		if i > 0 {
			name += "_" + v.String()
		}
		out = append(out, textColumn(name, v, 70, func(r *entryRow) *viewed { return &r.text }))
	}
	return out
}

func textColumn(name string, v View, width float64, of func(*entryRow) *viewed) rowColumn {
	return rowColumn{name: name, width: width, view: v,
		value: func(_ *RowSet, r *entryRow) string { return rowText(of(r)[v], v) },
		text:  func(_ *RowSet, r *entryRow) []normalize.Block { return of(r)[v] }}
}

// headedColumns are the columns of column tables, by their printed headings.
func headedColumns(sets []*RowSet, o RowOptions) []rowColumn {
	var out []rowColumn
	for _, heading := range headings(sets) {
		find := func(s *RowSet, r *entryRow) []normalize.Block { return s.cell(r, heading, o.main()) }
		out = append(out, rowColumn{name: heading, width: 50, view: o.main(), text: find,
			value: func(s *RowSet, r *entryRow) string { return rowText(find(s, r), o.main()) }})
	}
	return out
}

// headings are the printed headings of all papers, each once.
func headings(sets []*RowSet) []string {
	var out []string
	for _, s := range sets {
		for _, h := range s.columns {
			if !slices.Contains(out, h) {
				out = append(out, h)
			}
		}
	}
	return out
}

func (s *RowSet) cell(r *entryRow, heading string, v View) []normalize.Block {
	for i := range r.cells {
		if s.columns[r.cells[i].column] == heading {
			return r.cells[i].text[v]
		}
	}
	return nil
}

// statusText is the name of a state, or its colour where it has none.
func statusText(s normalize.Status) string {
	if s.Name != "" {
		return s.Name
	}
	return s.Color
}

// pageText lists pages, as "3" or "3-4".
func pageText(boxes []normalize.PageBox) string {
	var out []string
	list := pages(boxes)
	for i := 0; i < len(list); {
		j := i
		for j+1 < len(list) && list[j+1] == list[j]+1 {
			j++
		}
		part := strconv.Itoa(list[i])
		if j > i {
			part += "-" + strconv.Itoa(list[j])
		}
		out = append(out, part)
		i = j + 1
	}
	return strings.Join(out, ", ")
}
