package structure

import (
	"slices"

	"councildoc/extract/internal/object"
)

// Tree is the structure tree of a tagged file.
type Tree struct {
	Elements []Element // in document order: a parent stands before its kids

	content  [][]claim // by page: its marked content, sorted by MCID
	disputed []int32   // by page, see Disputed
	objects  map[uint32]int32
}

// Element is a structure element (clause 14.7.2), its type taken through the role map to
// a standard type where one is given.
type Element struct {
	Role       string // "P", "H1", "Table", "TR", "TD", "Lbl", …; standard type
	Type       string // as written, when it differs from Role
	Parent     int    // index, -1 at the top
	Kids       []int  // child elements in order, without marked content
	Page       int    // page of its first content, from 1; 0 when unknown
	RowSpan    int    // cells: 1 when not given
	ColSpan    int
	Alt        string
	ActualText string
	Title      string
	Lang       string
	Scope      string // TH: Row, Column, Both (table 349)
	Decoration string // TextDecorationType: Underline, LineThrough, Overline; "" for None
	Numbering  string // lists: ListNumbering (table 347)
}

// Bounds of a structure tree. What lies beyond them is left out.
const (
	maxElements  = 2_000_000
	maxDepth     = 500
	maxMCID      = 1_000_000
	maxSteps     = 8_000_000 // kids looked at
	maxName      = 1 << 10   // bytes of a name; PDF 1.7 allows 127
	maxText      = 64 << 10  // bytes of one text
	maxTextTotal = 64 << 20
)

// Read gives the structure tree, or nil when the file has none.
func Read(f *object.File, pages []object.Page) *Tree {
	root := f.Root().Key("StructTreeRoot")
	if root.Kind() != object.Dict {
		return nil
	}
	w := newWalk(root, pages, f.Objects())
	w.run()
	w.tree.content, w.tree.disputed = w.claims.resolve(parentArrays(root, pages), w.known)
	w.tree.finish(w.own)
	return w.tree
}

// Content is the element that marked content belongs to: page counts from 0.
func (t *Tree) Content(page, mcid int) (element int, ok bool) {
	if t == nil || page < 0 || page >= len(t.content) || mcid < 0 || mcid >= maxMCID {
		return 0, false
	}
	list := t.content[page]
	if mcid < len(list) && list[mcid].mcid == int32(mcid) {
		return int(list[mcid].element), true
	}
	i, ok := slices.BinarySearchFunc(list, int32(mcid), func(c claim, m int32) int { return int(c.mcid) - int(m) })
	if !ok {
		return 0, false
	}
	return int(list[i].element), true
}

// Object is the element that an annotation or XObject belongs to as a whole
// (clause 14.7.4.3).
func (t *Tree) Object(ref object.Ref) (element int, ok bool) {
	if t == nil {
		return 0, false
	}
	e, ok := t.objects[ref.Number]
	return int(e), ok
}

// Alt is the alternate description that holds for an element: its own or that of
// the nearest ancestor, as one stands for all that its element encloses (clause
// 14.9.3). That of a grouping element does not reach into it: it describes a
// part of the document, not a picture in it.
func (t *Tree) Alt(e int) string {
	if t == nil || e < 0 || e >= len(t.Elements) {
		return ""
	}
	if s := t.Elements[e].Alt; s != "" {
		return s
	}
	for p := t.Elements[e].Parent; p >= 0 && !isGrouping(t.Elements[p].Role); p = t.Elements[p].Parent {
		if s := t.Elements[p].Alt; s != "" {
			return s
		}
	}
	return ""
}

// finish fills in what follows from the whole: the kids, and the page of each
// element, which is that of its first content. An element without content has
// the page it says itself, given in own.
func (t *Tree) finish(own []int32) {
	for page, list := range t.content {
		for _, c := range list {
			t.place(c.element, page+1)
		}
	}
	counts := make([]int32, len(t.Elements))
	total := 0
	for i := range t.Elements {
		e := &t.Elements[i]
		if e.Page == 0 {
			e.Page = int(own[i]) + 1
		}
		if e.Parent >= 0 {
			counts[e.Parent]++
			total++
		}
	}
	room := make([]int, total)
	for i := range t.Elements {
		if n := counts[i]; n > 0 {
			t.Elements[i].Kids, room = room[:0:n], room[n:]
		}
	}
	for i := range t.Elements {
		if p := t.Elements[i].Parent; p >= 0 {
			t.Elements[p].Kids = append(t.Elements[p].Kids, i)
		}
	}
}

// place notes content on a page for an element and its ancestors. Whoever has a
// page has ancestors with one, so the way up is gone once.
func (t *Tree) place(element int32, page int) {
	for i := int(element); i >= 0 && t.Elements[i].Page == 0; i = t.Elements[i].Parent {
		t.Elements[i].Page = page
	}
}
