package object

import "fmt"

// Page is a leaf of the page tree (clause 7.7.3) with what it inherits.
type Page struct {
	Value    Value
	Ref      Ref
	MediaBox [4]float64 // default user space: x0 < x1, y0 < y1; US Letter when there is none
	CropBox  [4]float64 // the part within MediaBox
	Rotate   int        // degrees clockwise: 0, 90, 180 or 270
	UserUnit float64    // in 1/72 inch; 1 when there is none

	above *ancestor
}

// ancestor is a node of the page tree with those above it.
type ancestor struct {
	node  Value
	above *ancestor
}

// Resources gives the resources of the page, its own or inherited. They are looked for
// when they are asked for: every page has many, and not every page is read.
func (p *Page) Resources() Value {
	v := p.Value.Key("Resources")
	for a := p.above; a != nil && v.IsNull(); a = a.above {
		v = a.node.Key("Resources")
	}
	return v
}

// Pages gives the pages in order. A damaged tree gives those that can be reached,
// and all objects that are pages when none can. The error is a *LimitError: there
// are more pages than Options.MaxPages, which are given.
func (f *File) Pages() ([]Page, error) {
	w := walker{f: f, limit: f.opt.MaxPages, visited: make(map[Ref]bool)}
	w.walk(f.Root().Key("Pages"), inherited{}, 0)
	if len(w.pages) == 0 && w.err == nil {
		w.stray()
	}
	if w.err != nil {
		return w.pages, fmt.Errorf("page tree: %w", w.err)
	}
	return w.pages, nil
}

// walker walks the page tree.
type walker struct {
	f       *File
	limit   int // pages
	visited map[Ref]bool
	pages   []Page
	err     error
	direct  int // nodes written without a reference, which visited cannot know
}

// inherited is what a node hands down (table 30): resources by its place in the tree,
// see Page.Resources.
type inherited struct {
	mediaBox, cropBox, rotate Value
	above                     *ancestor
}

func (in inherited) with(v Value) inherited {
	take := func(old *Value, key string) {
		if n := v.Key(key); !n.IsNull() {
			*old = n
		}
	}
	take(&in.mediaBox, "MediaBox")
	take(&in.cropBox, "CropBox")
	take(&in.rotate, "Rotate")
	return in
}

// below is what the kids of a node inherit.
func (in inherited) below(node Value) inherited {
	in.above = &ancestor{node, in.above}
	return in
}

// walk adds the pages below a node. What has kids is a node, and what has none is
// a page, whatever its Type says.
func (w *walker) walk(v Value, in inherited, depth int) {
	if v.Kind() != Dict || w.err != nil {
		return
	}
	in = in.with(v)
	kids := v.Key("Kids")
	if kids.Kind() != Array {
		if v.Key("Type").Name() != "Pages" {
			w.add(v, in)
		}
		return
	}
	if !w.enter(v) || depth > maxDepth {
		w.f.warn("page tree: a node is its own ancestor, or too deep")
		return
	}
	in = in.below(v)
	for i := range kids.Len() {
		kid := kids.Index(i)
		if kid.Kind() != Dict {
			w.f.warn(fmt.Sprintf("page tree: object %d is no page", kids.IndexRef(i).Number))
			continue
		}
		w.walk(kid, in, depth+1)
	}
}

// enter reports whether a node is seen for the first time.
func (w *walker) enter(v Value) bool {
	if v.Ref() == (Ref{}) {
		w.direct++
		return w.direct <= w.f.opt.MaxPages
	}
	if w.visited[v.Ref()] {
		return false
	}
	w.visited[v.Ref()] = true
	return true
}

func (w *walker) add(v Value, in inherited) {
	if len(w.pages) >= w.limit {
		w.err = &LimitError{"pages", int64(w.limit)}
		return
	}
	media, ok := rectangle(in.mediaBox)
	if !ok {
		media = [4]float64{0, 0, 612, 792}
	}
	p := Page{Value: v, Ref: v.Ref(), MediaBox: media, CropBox: media, above: in.above}
	if crop, ok := rectangle(in.cropBox); ok {
		p.CropBox = intersect(crop, media)
	}
	p.Rotate = ((in.rotate.Int()/90)%4 + 4) % 4 * 90
	p.UserUnit = 1
	if u := v.Key("UserUnit").Float(); u > 0 && u <= 1e4 {
		p.UserUnit = u
	}
	w.pages = append(w.pages, p)
}

// stray adds the pages that no tree leads to, by object number.
func (w *walker) stray() {
	for num := range w.f.slots {
		if w.f.isPage(uint32(num)) {
			v := w.f.Get(Ref{Number: uint32(num)})
			w.add(v, w.f.inherit(v))
		}
	}
	if len(w.pages) > 0 {
		w.f.warn("page tree: no page in it; all page objects are given")
	}
}

func (f *File) isPage(num uint32) bool {
	n := f.load(num)
	return n.kind == Dict && f.resolve(n.get("Type")).Name() == "Page"
}

// inherit gathers what a page without a tree inherits from its parents.
func (f *File) inherit(v Value) inherited {
	var chain []Value
	for v.Kind() == Dict && len(chain) < maxDepth {
		chain = append(chain, v)
		v = v.Key("Parent")
	}
	var in inherited
	for i := len(chain) - 1; i > 0; i-- {
		in = in.with(chain[i]).below(chain[i])
	}
	return in.with(chain[0])
}

// maxCoordinate is beyond any page: 200 inches are the greatest in PDF 1.4, and a
// UserUnit multiplies them.
const maxCoordinate = 1e7

// rectangle reads a rectangle (clause 7.9.5) with any two opposite corners.
func rectangle(v Value) ([4]float64, bool) {
	var r [4]float64
	if v.Len() < 4 {
		return r, false
	}
	for i := range r {
		r[i] = max(-maxCoordinate, min(v.Index(i).Float(), maxCoordinate))
	}
	r = [4]float64{min(r[0], r[2]), min(r[1], r[3]), max(r[0], r[2]), max(r[1], r[3])}
	return r, r[2]-r[0] >= 1e-3 && r[3]-r[1] >= 1e-3
}

// intersect is the part of r within bounds; bounds when there is none.
func intersect(r, bounds [4]float64) [4]float64 {
	x := [4]float64{max(r[0], bounds[0]), max(r[1], bounds[1]), min(r[2], bounds[2]), min(r[3], bounds[3])}
	if x[2] <= x[0] || x[3] <= x[1] {
		return bounds
	}
	return x
}
