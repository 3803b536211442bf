package inspect

import (
	"maps"
	"slices"
	"strings"

	"councildoc/extract"
	"councildoc/normalize"
)

// mark is a box that was drawn around something with a meaning: a block, a line
// of furniture, a header field.
type mark struct {
	layer string // "blocks", "inners", "furnitures" or "evidences"
	class string
	box   extract.Box
	label string // drawn at its corner, "" for none
	title string // shown when it is pointed at
}

// marksByPage collects what normalize said about each page of the view.
func marksByPage(v View) map[int][]mark {
	marks := map[int][]mark{}
	add := func(page int, m mark) {
		if v.shows(page) {
			marks[page] = append(marks[page], m)
		}
	}
	for _, f := range v.Paper.Furniture {
		add(f.Page, mark{layer: "furnitures", class: "furniture", box: f.Box, title: "furniture, " + f.Kind + ": " + f.Text})
	}
	for _, e := range evidence(v.Paper) {
		add(e.page, mark{layer: "evidences", class: "evidence", box: e.box, label: e.label(), title: strings.Join(e.fields, ", ") + ": " + e.text})
	}
	for _, p := range readingOrder(v.Paper) {
		place := p.Block.At()
		for _, b := range place.Boxes {
			add(b.Page, p.mark(place.ID, b.Box))
		}
	}
	return marks
}

// evidenced is a box from which header fields were read, often several from one.
type evidenced struct {
	page   int
	box    extract.Box
	text   string
	fields []string
	first  []string // those that are read here first
}

// evidence gathers the fields by the box they were read from.
func evidence(paper *normalize.Paper) []*evidenced {
	type place struct {
		page int
		box  extract.Box
	}
	var all []*evidenced
	byPlace := map[place]*evidenced{}
	for _, field := range slices.Sorted(maps.Keys(paper.Evidence)) {
		for i, e := range paper.Evidence[field] {
			at := byPlace[place{e.Page, e.Box}]
			if at == nil {
				at = &evidenced{page: e.Page, box: e.Box, text: e.Text}
				byPlace[place{e.Page, e.Box}] = at
				all = append(all, at)
			}
			at.fields = append(at.fields, field)
			if i == 0 {
				at.first = append(at.first, field)
			}
		}
	}
	return all
}

// label names the fields that are read here first, at most two of them: it has to
// fit between the text and the edge of the page.
func (e *evidenced) label() string {
	if len(e.first) > 2 {
		return strings.Join(e.first[:2], ", ") + " …"
	}
	return strings.Join(e.first, ", ")
}

func (p placed) mark(id string, box extract.Box) mark {
	m := mark{layer: "blocks", class: p.class(), box: box, label: p.Order + " " + p.Type,
		title: p.Order + " " + p.Type + " " + id + ": " + excerpt(p.Block)}
	if p.Inner {
		m.layer, m.label = "inners", ""
	}
	return m
}

func (p placed) class() string {
	if p.Type == "image" {
		return "image-block" // "image" is a picture of the page
	}
	return p.Type
}
