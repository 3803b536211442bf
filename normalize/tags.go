package normalize

import "councildoc/extract"

// tagIndex answers, for every element of the structure tree, to which block,
// list item, cell, row and table it belongs: the nearest ancestor of that kind
// or itself, -1 when there is none.
type tagIndex struct {
	tags   []extract.Tag
	places []tagPlace // of each element
	tops   int        // elements without a parent
	notes  bool       // some are notes

	grids map[int]cellGrid // by table, see tableCells

	// overPages says that an element of this tree holds text of two pages. Some
	// producers tag each page by itself: there two elements at a page's break may
	// be one paragraph.
	overPages bool
}

// tagPlace is to what an element belongs.
type tagPlace struct{ block, item, cell, row, table, note int32 }

var noPlace = tagPlace{-1, -1, -1, -1, -1, -1}

// blockRoles are the standard structure types whose content is one block of text
// (PDF 32000-1, clauses 14.8.4.3 and 14.8.4.4).
var blockRoles = map[string]bool{
	"P": true, "H": true, "H1": true, "H2": true, "H3": true, "H4": true, "H5": true, "H6": true,
	"Title": true, "LI": true, "Lbl": false, "Caption": true, "TOCI": true, "Note": true, "FENote": true,
	"BibEntry": true, "TD": true, "TH": true, "Formula": true, "Figure": true,
}

func newTagIndex(tags []extract.Tag) *tagIndex {
	t := &tagIndex{tags: tags, places: make([]tagPlace, len(tags))}
	for i := range tags {
		t.place(int32(i))
		if tags[i].Parent < 0 {
			t.tops++
		}
	}
	return t
}

// place fills in element i from its parent, which stands before it.
func (t *tagIndex) place(i int32) {
	at := noPlace
	if parent := int32(t.tags[i].Parent); parent >= 0 && parent < i {
		at = t.places[parent]
	}
	role := t.tags[i].Role
	if blockRoles[role] {
		at.block = i
	}
	switch role {
	case "LI":
		at.item = i
	case "TD", "TH":
		at.cell = i
	case "TR":
		at.row = i
	case "Table":
		at = tagPlace{block: -1, item: -1, cell: -1, row: -1, table: i, note: at.note}
	case "Note", "FENote":
		at.note = i
		t.notes = true
	}
	t.places[i] = at
}

// at gives the place of an element, that of nothing for none.
func (t *tagIndex) at(tag int) *tagPlace {
	if tag < 0 || tag >= len(t.places) {
		return &noPlace
	}
	return &t.places[tag]
}

func (t *tagIndex) blockOf(tag int) int { return int(t.at(tag).block) }
func (t *tagIndex) itemOf(tag int) int  { return int(t.at(tag).item) }
func (t *tagIndex) cellOf(tag int) int  { return int(t.at(tag).cell) }
func (t *tagIndex) rowOf(tag int) int   { return int(t.at(tag).row) }
func (t *tagIndex) tableOf(tag int) int { return int(t.at(tag).table) }
func (t *tagIndex) noteOf(tag int) int  { return int(t.at(tag).note) }

// rootOf gives the top element above an element: a file of its own where several
// were put together. A tree whose only top element holds them all is looked into.
func (t *tagIndex) rootOf(tag int) int {
	if tag < 0 || tag >= len(t.tags) {
		return -1
	}
	below := -1
	for steps := 0; t.tags[tag].Parent >= 0 && steps < len(t.tags); steps++ {
		below, tag = tag, t.tags[tag].Parent
	}
	if below >= 0 && t.tops == 1 && (t.role(below) == "Document" || t.role(below) == "Part") {
		return below
	}
	return tag
}

// role gives the role of an element, "" when there is none.
func (t *tagIndex) role(tag int) string {
	if tag < 0 || tag >= len(t.tags) {
		return ""
	}
	return t.tags[tag].Role
}

// see notes on which pages the blocks of the tree have text.
func (t *tagIndex) see(doc *extract.Document) {
	at := make([]int, len(t.tags))
	for _, page := range doc.Pages {
		for i := range page.Lines {
			for j := range page.Lines[i].Spans {
				b := t.blockOf(page.Lines[i].Spans[j].Tag)
				if b < 0 {
					continue
				}
				if at[b] != 0 && at[b] != page.Number {
					t.overPages = true
					return
				}
				at[b] = page.Number
			}
		}
	}
}
