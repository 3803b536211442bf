package structure

import "councildoc/extract/internal/object"

// attributes are those attributes (clause 14.8.5) that say what a reader needs.
type attributes struct {
	RowSpan, ColSpan             int
	Scope, Decoration, Numbering string
}

const (
	maxAttributeObjects = 64 // of one element
	maxSpan             = 1000
)

// applyAll reads A: an attribute object, or an array of them that may have a
// revision number after each (clause 14.7.5.3). The later ones win.
func (a *attributes) applyAll(v object.Value) {
	if v.Kind() != object.Array {
		a.apply(v)
		return
	}
	for i := range min(v.Len(), maxAttributeObjects) {
		a.apply(v.Index(i))
	}
}

// apply reads one attribute object: a dictionary or stream, whoever its owner is.
func (a *attributes) apply(v object.Value) {
	if k := v.Kind(); k != object.Dict && k != object.Stream {
		return
	}
	a.RowSpan = span(v.Key("RowSpan"), a.RowSpan)
	a.ColSpan = span(v.Key("ColSpan"), a.ColSpan)
	a.Scope = name(v.Key("Scope"), a.Scope)
	a.Numbering = name(v.Key("ListNumbering"), a.Numbering)
	a.Decoration = name(v.Key("TextDecorationType"), a.Decoration)
	if a.Decoration == "None" {
		a.Decoration = ""
	}
}

// span is how many rows or columns a cell takes, or old when v does not say.
func span(v object.Value, old int) int {
	if n := v.Int(); n >= 1 {
		return min(n, maxSpan)
	}
	return old
}

func name(v object.Value, old string) string {
	if s := shortName(v); s != "" {
		return s
	}
	return old
}

// classes are the named sets of attributes of the class map (clause 14.7.5.2).
type classes struct {
	dict  object.Value
	known map[string]attributes // read once; what a class does not say is zero
}

// apply reads C: the name of a class, or an array of them that may have a revision
// number after each.
func (c *classes) apply(a *attributes, v object.Value) {
	switch v.Kind() {
	case object.Name:
		a.merge(c.class(shortName(v)))
	case object.Array:
		for i := range min(v.Len(), maxAttributeObjects) {
			if n := shortName(v.Index(i)); n != "" {
				a.merge(c.class(n))
			}
		}
	}
}

func (c *classes) class(name string) attributes {
	a, ok := c.known[name]
	if !ok {
		a.applyAll(c.dict.Key(name))
		c.known[name] = a
	}
	return a
}

// merge takes over what b says.
func (a *attributes) merge(b attributes) {
	if b.RowSpan > 0 {
		a.RowSpan = b.RowSpan
	}
	if b.ColSpan > 0 {
		a.ColSpan = b.ColSpan
	}
	if b.Scope != "" {
		a.Scope = b.Scope
	}
	if b.Decoration != "" {
		a.Decoration = b.Decoration
	}
	if b.Numbering != "" {
		a.Numbering = b.Numbering
	}
}
