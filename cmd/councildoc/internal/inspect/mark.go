package inspect

import (
	"maps"
	"slices"

	"councildoc/extract"
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
	for _, field := range slices.Sorted(maps.Keys(v.Paper.Evidence)) {
		for _, e := range v.Paper.Evidence[field] {
			add(e.Page, mark{layer: "evidences", class: "evidence", box: e.Box, label: field, title: field + ": " + e.Text})
		}
	}
	for _, p := range readingOrder(v.Paper) {
		place := p.Block.At()
		for _, b := range place.Boxes {
			add(b.Page, p.mark(place.ID, b.Box))
		}
	}
	return marks
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
