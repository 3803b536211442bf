package object

import (
	"math"
	"slices"
)

// Ref names an indirect object (clause 7.3.10). The zero Ref names none: object 0
// is always free.
type Ref struct {
	Number     uint32
	Generation uint16
}

// Value is an object of a file, with references resolved. The zero Value is the
// null object. No method panics; a method that does not fit the kind of the value
// gives a zero result. Values are immutable and safe for concurrent use.
type Value struct {
	f   *File
	n   *node
	ref Ref
}

// Kind is the type of the object.
func (v Value) Kind() Kind {
	if v.n == nil {
		return Null
	}
	return v.n.kind
}

// IsNull reports whether the object is null or missing.
func (v Value) IsNull() bool { return v.Kind() == Null }

// Bool is the value of a Bool.
func (v Value) Bool() bool { return v.Kind() == Bool && v.n.bits != 0 }

// Int is the value of an Integer, or of a Real without its fraction.
func (v Value) Int() int {
	if v.n == nil {
		return 0
	}
	i, _ := v.n.int()
	return int(i)
}

// Float is the value of a Real or Integer. It is always finite.
func (v Value) Float() float64 {
	switch v.Kind() {
	case Integer:
		return float64(int64(v.n.bits))
	case Real:
		return math.Float64frombits(v.n.bits)
	}
	return 0
}

// Name is the value of a Name, without the solidus.
func (v Value) Name() string {
	if v.n == nil {
		return ""
	}
	return v.n.name()
}

// Bytes is the value of a String, byte by byte.
func (v Value) Bytes() string {
	if v.n == nil {
		return ""
	}
	return v.n.string()
}

// Text is the value of a String that is a text string (clause 7.9.2.2) as UTF-8.
func (v Value) Text() string { return Text(v.Bytes()) }

// Key is the entry of a Dict, or of the dictionary of a Stream.
func (v Value) Key(name string) Value {
	if v.n == nil {
		return Value{}
	}
	return v.f.resolve(v.n.get(name))
}

// KeyRef is the reference that an entry of a Dict or Stream is written as; zero
// when the entry is missing or direct.
func (v Value) KeyRef(name string) Ref {
	if v.n == nil {
		return Ref{}
	}
	return rawRef(v.n.get(name))
}

// Keys are the keys of a Dict or of the dictionary of a Stream, sorted.
func (v Value) Keys() []string {
	if v.n == nil || !v.n.isDict() {
		return nil
	}
	keys := make([]string, 0, len(v.n.obj.items)/2)
	for i := 0; i < len(v.n.obj.items); i += 2 {
		keys = append(keys, v.n.obj.items[i].obj.str)
	}
	slices.Sort(keys)
	return slices.Compact(keys)
}

// Entries is the number of entries of a Dict, or of the dictionary of a Stream, for
// EntryKey and Entry. A key may come twice: the last counts.
func (v Value) Entries() int {
	if v.n == nil || !v.n.isDict() {
		return 0
	}
	return len(v.n.obj.items) / 2
}

// EntryKey is the key of an entry, from 0.
func (v Value) EntryKey(i int) string { return v.n.obj.items[2*i].obj.str }

// Entry is the value of an entry, from 0.
func (v Value) Entry(i int) Value { return v.f.resolve(&v.n.obj.items[2*i+1]) }

// EntryRef is the reference that an entry is written as, see KeyRef.
func (v Value) EntryRef(i int) Ref { return rawRef(&v.n.obj.items[2*i+1]) }

// Len is the number of elements of an Array.
func (v Value) Len() int {
	if v.Kind() != Array {
		return 0
	}
	return len(v.n.obj.items)
}

// Index is an element of an Array, from 0.
func (v Value) Index(i int) Value {
	if v.n == nil {
		return Value{}
	}
	return v.f.resolve(v.n.at(i))
}

// IndexRef is the reference that an element of an Array is written as; zero when
// the element is missing or direct.
func (v Value) IndexRef(i int) Ref {
	if v.n == nil {
		return Ref{}
	}
	return rawRef(v.n.at(i))
}

// Ref is the reference the value was reached through, the last one when there
// were several; zero when the object is direct.
func (v Value) Ref() Ref { return v.ref }

func rawRef(n *node) Ref {
	if n.kind != reference {
		return Ref{}
	}
	return n.ref()
}

// maxReferences bounds a chain of objects that are nothing but a reference.
const maxReferences = 32

// resolve follows references to the object itself.
func (f *File) resolve(n *node) Value {
	var ref Ref
	for range maxReferences {
		if n.kind != reference {
			return Value{f: f, n: n, ref: ref}
		}
		ref = n.ref()
		if f == nil {
			return Value{}
		}
		n = f.load(ref.Number)
	}
	return Value{}
}
