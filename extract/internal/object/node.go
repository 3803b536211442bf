package object

import "math"

// Kind is the type of a PDF object (clause 7.3).
type Kind uint8

// The kinds of object. A Value is never of a kind that is not listed here:
// references are resolved.
const (
	Null Kind = iota
	Bool
	Integer
	Real
	String
	Name
	Array
	Dict
	Stream

	reference // within a node only
)

// node is an object as it was read. Nodes are immutable once they are in a slot
// of a File, and so are shared by all goroutines.
type node struct {
	kind Kind
	gen  uint16    // reference: generation
	bits uint64    // Bool, Integer, Real: the value; reference: the number
	obj  *compound // String, Name, Array, Dict, Stream
}

// compound is the part of an object that does not fit into a node.
type compound struct {
	str   string  // String: decrypted bytes; Name: without the solidus
	items []node  // Array: elements; Dict, Stream: keys and values in turn, see pairs
	data  *extent // Stream
}

func intNode(v int64) node    { return node{kind: Integer, bits: uint64(v)} }
func realNode(v float64) node { return node{kind: Real, bits: math.Float64bits(v)} }

func refNode(r Ref) node { return node{kind: reference, gen: r.Generation, bits: uint64(r.Number)} }

func boolNode(v bool) node {
	n := node{kind: Bool}
	if v {
		n.bits = 1
	}
	return n
}

func (n *node) ref() Ref { return Ref{Number: uint32(n.bits), Generation: n.gen} }

func (n *node) int() (int64, bool) {
	switch n.kind {
	case Integer:
		return int64(n.bits), true
	case Real:
		return int64(clamp(math.Float64frombits(n.bits))), true
	}
	return 0, false
}

// clamp holds v to a range in which a conversion to int64 is exact and defined.
func clamp(v float64) float64 { return max(-1<<53, min(v, 1<<53)) }

func (n *node) name() string {
	if n.kind == Name {
		return n.obj.str
	}
	return ""
}

func (n *node) string() string {
	if n.kind == String {
		return n.obj.str
	}
	return ""
}

// isDict reports whether n has keys: a dictionary or the stream behind one.
func (n *node) isDict() bool { return n.kind == Dict || n.kind == Stream }

// null is what a missing entry is. It is never written to.
var null node

// fewKeys is the number of keys up to which all are compared: those of another length
// cost nothing. Of equal ones the last counts.
const fewKeys = 8

// get is the entry of a dictionary as written, so perhaps a reference.
func (n *node) get(key string) *node {
	if !n.isDict() {
		return &null
	}
	items := n.obj.items
	if len(items) <= 2*fewKeys {
		for i := len(items) - 2; i >= 0; i -= 2 {
			if items[i].obj.str == key {
				return &items[i+1]
			}
		}
		return &null
	}
	lo, hi := 0, len(items)/2
	for lo < hi {
		mid := (lo + hi) / 2
		switch k := items[2*mid].obj.str; {
		case k == key:
			return &items[2*mid+1]
		case k < key:
			lo = mid + 1
		default:
			hi = mid
		}
	}
	return &null
}

// at is the element of an array as written, so perhaps a reference.
func (n *node) at(i int) *node {
	if n.kind != Array || i < 0 || i >= len(n.obj.items) {
		return &null
	}
	return &n.obj.items[i]
}
