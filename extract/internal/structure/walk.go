package structure

import (
	"slices"

	"councildoc/extract/internal/object"
)

// noPage is the page of content that says none, or one that is not in the file.
const noPage = -1

// walk reads the elements in document order, without recursion.
type walk struct {
	tree    *Tree
	pages   pageNumbers
	roles   *roles
	classes classes
	known   elementNumbers
	lists   map[uint32]bool // lists within lists that were met, by object number
	own     []int32         // by element: the page its own Pg names, from 0
	claims  claims
	stack   []frame
	steps   int
	text    int // bytes of text still allowed
}

// frame is a list of kids that is being read.
type frame struct {
	kids    object.Value // an array, or the only kid
	next    int
	element int32 // whose kids they are, -1 for the root's
	page    int32 // of content that names none, from 0
}

// newWalk begins a walk through a file of so many objects, of which nearly all are
// elements in most tagged files.
func newWalk(root object.Value, pages []object.Page, objects int) *walk {
	likely := min(objects, 1<<14)
	w := &walk{
		tree:    &Tree{objects: make(map[uint32]int32), Elements: make([]Element, 0, likely)},
		pages:   numberPages(pages),
		roles:   newRoles(root.Key("RoleMap")),
		classes: classes{dict: root.Key("ClassMap"), known: make(map[string]attributes)},
		known:   make(elementNumbers, objects),
		lists:   make(map[uint32]bool),
		own:     make([]int32, 0, likely),
		claims:  claims{pages: len(pages), list: make([]claim, 0, likely)},
		text:    maxTextTotal,
	}
	w.push(root.Key("K"), -1, noPage)
	return w
}

func (w *walk) push(kids object.Value, element, page int32) {
	if !kids.IsNull() && len(w.stack) < maxDepth {
		w.stack = append(w.stack, frame{kids: kids, element: element, page: page})
	}
}

func (w *walk) run() {
	for len(w.stack) > 0 && w.steps < maxSteps {
		w.steps++
		fr := &w.stack[len(w.stack)-1]
		kid, ok := fr.take()
		if !ok {
			w.stack = w.stack[:len(w.stack)-1]
			continue
		}
		w.kid(kid, fr.element, fr.page)
	}
}

// take gives the next kid.
func (fr *frame) take() (object.Value, bool) {
	i := fr.next
	fr.next++
	if fr.kids.Kind() != object.Array {
		return fr.kids, i == 0
	}
	if i >= fr.kids.Len() {
		return object.Value{}, false
	}
	return fr.kids.Index(i), true
}

// kid reads what may stand in K (table 323). A list within the list is none of
// it, but what it holds is.
func (w *walk) kid(v object.Value, element, page int32) {
	switch v.Kind() {
	case object.Integer:
		w.claim(element, page, v, false)
	case object.Array:
		w.list(v, element, page)
	case object.Dict:
		w.dict(v, element, page)
	}
}

func (w *walk) list(v object.Value, element, page int32) {
	num := v.Ref().Number
	if w.lists[num] {
		return
	}
	if num != 0 {
		w.lists[num] = true
	}
	w.push(v, element, page)
}

func (w *walk) dict(v object.Value, element, page int32) {
	var d dict
	d.read(v)
	typ := d.typ.Name()
	if d.s.Kind() == object.Name && typ != "MCR" && typ != "OBJR" {
		w.element(v.Ref(), &d, element, page)
		return
	}
	if d.pg != (object.Ref{}) {
		page = w.pages.at(d.pg)
	}
	if d.mcid.Kind() == object.Integer {
		w.claim(element, page, d.mcid, d.stm.Kind() == object.Stream)
	} else if d.obj != (object.Ref{}) && element >= 0 {
		w.object(d.obj, element, page)
	}
}

// claim notes that marked content belongs to an element. That of a stream other
// than the page's has numbers of its own and yields to the page's.
func (w *walk) claim(element, page int32, id object.Value, other bool) {
	mcid := id.Int()
	if element < 0 || page < 0 || mcid < 0 || mcid >= maxMCID {
		return
	}
	w.claims.add(page, int32(mcid), element, other)
	w.tree.place(element, int(page)+1)
}

func (w *walk) object(ref object.Ref, element, page int32) {
	if _, ok := w.tree.objects[ref.Number]; !ok {
		w.tree.objects[ref.Number] = element
	}
	if page >= 0 {
		w.tree.place(element, int(page)+1)
	}
}

// element takes a structure element and goes on with its kids. One that was met
// before stands where it was met first.
func (w *walk) element(ref object.Ref, d *dict, parent, page int32) {
	index := int32(len(w.tree.Elements))
	if index >= maxElements || !w.known.add(ref, index) {
		return
	}
	own := int32(noPage)
	if d.pg != (object.Ref{}) {
		own = w.pages.at(d.pg)
		page = own
	}
	if n := len(w.tree.Elements); n == cap(w.tree.Elements) {
		w.tree.Elements = slices.Grow(w.tree.Elements, max(64, n)) // they are large: a slice that grows by less leaves several times its size behind
	}
	w.tree.Elements = append(w.tree.Elements, Element{Parent: int(parent)})
	w.read(&w.tree.Elements[index], d)
	w.own = append(w.own, own)
	w.push(d.k, index, page)
}

// read fills in what an element says itself.
func (w *walk) read(e *Element, d *dict) {
	e.Type = shortName(d.s)
	e.Role = w.roles.role(e.Type, d.ns)
	if e.Role == e.Type {
		e.Type = ""
	}
	e.Alt = w.string(d.alt)
	e.ActualText = w.string(d.actualText)
	e.Title = w.string(d.title)
	e.Lang = w.string(d.lang)

	a := attributes{RowSpan: 1, ColSpan: 1}
	w.classes.apply(&a, d.c)
	a.applyAll(d.a)
	e.RowSpan, e.ColSpan = a.RowSpan, a.ColSpan
	e.Scope, e.Decoration, e.Numbering = a.Scope, a.Decoration, a.Numbering
}

// shortName gives a name, "" when it is over maxName: many elements may share one
// name, and each is looked up.
func shortName(v object.Value) string {
	if s := v.Name(); len(s) <= maxName {
		return s
	}
	return ""
}

// string gives a text string within the bounds.
func (w *walk) string(v object.Value) string {
	if v.Kind() != object.String {
		return ""
	}
	raw := v.Bytes()
	if len(raw) > maxText || len(raw) > w.text {
		return ""
	}
	w.text -= len(raw)
	return object.Text(raw)
}

// pageNumbers gives the place of a page, from 0, by its object number.
type pageNumbers map[uint32]int32

func numberPages(pages []object.Page) pageNumbers {
	m := make(pageNumbers, len(pages))
	for i := range pages {
		num := pages[i].Ref.Number
		if _, twice := m[num]; num != 0 && !twice {
			m[num] = int32(i)
		}
	}
	return m
}

func (m pageNumbers) at(ref object.Ref) int32 {
	if n, ok := m[ref.Number]; ok {
		return n
	}
	return noPage
}

// elementNumbers gives the elements by their object numbers, each with 1 added: 0 is
// none.
type elementNumbers []int32

// add enters an element. It reports false when there is one of that number.
func (n elementNumbers) add(ref object.Ref, element int32) bool {
	if ref.Number == 0 || int64(ref.Number) >= int64(len(n)) {
		return true
	}
	if n[ref.Number] != 0 {
		return false
	}
	n[ref.Number] = element + 1
	return true
}

func (n elementNumbers) at(ref object.Ref) (element int32, ok bool) {
	if int64(ref.Number) >= int64(len(n)) || n[ref.Number] == 0 {
		return -1, false
	}
	return n[ref.Number] - 1, true
}
