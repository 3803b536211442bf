package content

import "councildoc/extract/internal/object"

// groups is the state of optional content (clause 8.11) in the default viewing
// configuration.
type groups struct {
	base   bool // groups that are not listed are on
	listed map[object.Ref]bool
	known  map[object.Value]bool // what visible said before
}

// groupsMax bounds the groups of a configuration that are read.
const groupsMax = 1 << 16

// optional reads the default configuration when it is first needed.
func (in *interpreter) optional() *groups {
	if in.groups != nil {
		return in.groups
	}
	config := in.file.Root().Key("OCProperties").Key("D")
	g := &groups{base: config.Key("BaseState").Name() != "OFF", listed: map[object.Ref]bool{}, known: map[object.Value]bool{}}
	g.list(config.Key("ON"), true)
	g.list(config.Key("OFF"), false)
	in.groups = g
	return g
}

func (g *groups) list(array object.Value, on bool) {
	for i := range min(array.Len(), groupsMax) {
		g.listed[array.IndexRef(i)] = on
	}
}

// on reports whether the group of that reference is on.
func (g *groups) on(ref object.Ref) bool {
	if on, ok := g.listed[ref]; ok {
		return on
	}
	return g.base
}

// visible reports whether content that belongs to v is shown: an optional content
// group, or a membership dictionary. Content that belongs to nothing is.
func (g *groups) visible(v object.Value) bool {
	if v.Kind() != object.Dict {
		return true
	}
	shown, ok := g.known[v]
	if !ok {
		shown = g.evaluate(v)
		g.known[v] = shown
	}
	return shown
}

func (g *groups) evaluate(v object.Value) bool {
	if v.Key("Type").Name() == "OCMD" || !v.Key("OCGs").IsNull() || !v.Key("VE").IsNull() {
		return g.member(v)
	}
	return g.on(v.Ref())
}

// member evaluates a membership dictionary (clause 8.11.2.2).
func (g *groups) member(v object.Value) bool {
	if ve := v.Key("VE"); ve.Kind() == object.Array {
		return g.expression(ve, 0)
	}
	list := v.Key("OCGs")
	if list.Kind() == object.Dict {
		return g.policy(v.Key("P").Name(), []bool{g.on(list.Ref())})
	}
	var states []bool
	for i := range min(list.Len(), groupsMax) {
		if ref := list.IndexRef(i); !list.Index(i).IsNull() {
			states = append(states, g.on(ref))
		}
	}
	return g.policy(v.Key("P").Name(), states)
}

// policy combines the states of groups; without any the content is shown.
func (g *groups) policy(name string, states []bool) bool {
	ons := 0
	for _, on := range states {
		if on {
			ons++
		}
	}
	switch {
	case len(states) == 0:
		return true
	case name == "AllOn":
		return ons == len(states)
	case name == "AnyOff":
		return ons < len(states)
	case name == "AllOff":
		return ons == 0
	}
	return ons > 0
}

// expressionDepth and expressionWidth bound visibility expressions.
const (
	expressionDepth = 4
	expressionWidth = 16
)

// expression evaluates a visibility expression: [/And …], [/Or …] or [/Not x].
func (g *groups) expression(v object.Value, depth int) bool {
	if v.Kind() != object.Array || depth > expressionDepth {
		return g.on(v.Ref())
	}
	op := v.Index(0).Name()
	for i := 1; i < min(v.Len(), expressionWidth); i++ {
		x := g.expression(v.Index(i), depth+1)
		switch {
		case op == "Not":
			return !x
		case op == "And" && !x:
			return false
		case op == "Or" && x:
			return true
		}
	}
	return op != "Or"
}
