package structure

import (
	"sync"

	"councildoc/extract/internal/object"
)

// maxIndirection bounds a chain of names and dictionaries that a destination is
// written as.
const maxIndirection = 8

// Destinations finds the pages that destinations lead to (clause 12.3.2). It is
// safe for concurrent use.
type Destinations struct {
	root  object.Value
	pages pageNumbers
	count int
	names func() map[string]object.Value // the name tree, read when first asked for
	base  string                         // of relative URIs
}

// NewDestinations prepares the destinations of a file.
func NewDestinations(f *object.File, pages []object.Page) *Destinations {
	d := &Destinations{root: f.Root(), pages: numberPages(pages), count: len(pages)}
	d.base = cleanURI(d.root.Key("URI").Key("Base"))
	d.names = sync.OnceValue(func() map[string]object.Value {
		m := make(map[string]object.Value)
		eachLeaf(d.root.Key("Names").Key("Dests"), "Names", func(pairs object.Value, i int) {
			key := pairs.Index(i).Bytes()
			if _, twice := m[key]; !twice {
				m[key] = pairs.Index(i + 1)
			}
		})
		return m
	})
	return d
}

// Page is the page, from 1, that a destination leads to; 0 when to none of the
// file. The destination is an array, a name, a string, or a dictionary with D.
func (d *Destinations) Page(dest object.Value) int {
	for range maxIndirection {
		switch dest.Kind() {
		case object.Array:
			return d.first(dest)
		case object.Dict:
			dest = dest.Key("D")
		case object.Name:
			dest = d.named(dest.Name())
		case object.String:
			dest = d.named(dest.Bytes())
		default:
			return 0
		}
	}
	return 0
}

// named looks a name up in the name tree, and in the dictionary that came before
// it (PDF 1.1).
func (d *Destinations) named(name string) object.Value {
	if len(name) > maxTitle {
		return object.Value{}
	}
	if v, ok := d.names()[name]; ok {
		return v
	}
	return d.root.Key("Dests").Key(name)
}

// first is the page that the first element of an explicit destination names: the
// page itself; its number from 0, which is meant for other files and yet written;
// or a structure element on it (ISO 32000-2, 12.3.2.3).
func (d *Destinations) first(dest object.Value) int {
	if page := d.pages.at(dest.IndexRef(0)); page >= 0 {
		return int(page) + 1
	}
	switch v := dest.Index(0); v.Kind() {
	case object.Integer:
		if n := v.Int(); n >= 0 && n < d.count {
			return n + 1
		}
	case object.Dict:
		return int(d.pages.at(v.KeyRef("Pg"))) + 1
	}
	return 0
}

// target is the page that an outline item or a link annotation leads to by Dest
// or by a go-to action; 0 when to none.
func (d *Destinations) target(v object.Value) int {
	if page := d.Page(v.Key("Dest")); page > 0 {
		return page
	}
	action := v.Key("A")
	if action.Key("S").Name() != "GoTo" {
		return 0
	}
	if page := d.Page(action.Key("D")); page > 0 {
		return page
	}
	return d.Page(action.Key("SD"))
}
