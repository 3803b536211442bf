package object

import (
	"slices"
	"sort"

	"councildoc/extract/internal/token"
)

const (
	maxDepth = 256      // arrays and dictionaries within each other
	maxStack = 1 << 20  // nodes of one object that is being read
	maxUnits = 12 << 20 // of the nodes of a file, see unitLimit
)

// unitLimit bounds the nodes of a file of size bytes, in units of the 24 bytes of
// a node. Compressed files have one unit a byte of their size, or a few.
func unitLimit(size int) int64 { return min(maxUnits, 1<<20+8*int64(size)) }

// parser turns bytes into nodes. It is an automaton with a stack, so that no
// input can exhaust the goroutine's. It is used by one goroutine at a time.
type parser struct {
	lex    token.Lexer
	stack  []node  // read but not yet put into their container
	frames []frame // the open containers
	names  map[string]*compound
	recent [64]*compound // of names, by their looks
	nodes  []node        // room for the next items
	boxes  []compound
	units  int64 // size of the nodes so far
	limit  int64 // of units
	spent  int64 // bytes that were parsed
	budget int64 // of bytes to parse
	// decrypt is applied to every string; nil when there is nothing to do
	decrypt func(s []byte) []byte
}

// frame is an array or dictionary that is open.
type frame struct {
	kind  Kind
	start int // of its items on the stack
}

// object reads the direct object at the lexer's position. It reports false when
// there is none: at the end of the bytes, at a keyword that closes the object
// around it, or when a bound is reached, see exhausted.
func (p *parser) object() (node, bool) {
	p.stack, p.frames = p.stack[:0], p.frames[:0]
	if p.exhausted() != nil {
		return node{}, false
	}
	start := p.lex.Pos()
	p.tokens()
	p.spent += int64(p.lex.Pos() - start)
	if p.exhausted() != nil {
		return node{}, false
	}
	for len(p.frames) > 0 {
		p.close()
	}
	if len(p.stack) == 0 {
		return node{}, false
	}
	return p.stack[0], true
}

// tokens reads the tokens of one object. An integer is read on from, for a
// reference that may follow: "7 0 R"; without one the first integer is the object.
func (p *parser) tokens() {
	var tok token.Token
	first := 0 // behind the first token
	for {
		behind := p.lex.Pos()
		if len(p.stack) == 1 && len(p.frames) == 0 {
			first = behind
		}
		p.lex.Read(&tok)
		if !p.step(&tok) {
			p.lex.SetPos(max(behind, tok.Pos))
			break
		}
		if p.complete() || len(p.stack) > maxStack || p.units > p.limit {
			break
		}
	}
	if len(p.stack) > 1 && len(p.frames) == 0 {
		p.lex.SetPos(first)
	}
}

// complete reports whether an object is read that no reference can begin with.
func (p *parser) complete() bool {
	n := len(p.stack)
	return len(p.frames) == 0 && n > 0 && (n > 2 || p.stack[n-1].kind != Integer)
}

// exhausted says which bound of the file's objects is reached. An object is
// parsed once, so a file that needs many times its size is made to be slow: its
// objects overlap.
func (p *parser) exhausted() error {
	switch {
	case p.units > p.limit:
		return &LimitError{"units of parsed objects", p.limit}
	case len(p.stack) > maxStack:
		return &LimitError{"parts of one object", maxStack}
	case p.spent > p.budget:
		return &LimitError{"parsed bytes", p.budget}
	}
	return nil
}

// step takes a token. It reports false when the token is not part of the object.
func (p *parser) step(tok *token.Token) bool {
	switch tok.Kind {
	case token.Integer:
		p.integer(tok.Int)
	case token.Real:
		p.push(realNode(tok.Real))
	case token.String:
		p.push(p.str(tok.Bytes))
	case token.Name:
		p.push(node{kind: Name, obj: p.name(tok.Bytes)})
	case token.ArrayOpen:
		p.open(Array)
	case token.DictOpen:
		p.open(Dict)
	case token.ArrayClose:
		return p.closeKind(Array)
	case token.DictClose:
		return p.closeKind(Dict)
	case token.Keyword:
		return p.keyword(tok.Bytes)
	case token.EOF:
		return false
	}
	return true
}

func (p *parser) push(n node) { p.stack = append(p.stack, n) }

func (p *parser) keyword(word []byte) bool {
	switch string(word) {
	case "R":
		p.reference()
	case "true":
		p.push(boolNode(true))
	case "false":
		p.push(boolNode(false))
	case "null":
		p.push(node{})
	case "obj", "endobj", "stream", "endstream", "xref", "trailer", "startxref":
		return false
	default:
		if len(p.frames) == 0 { // anything else is not PDF: it stands for null
			p.push(node{})
		}
	}
	return true
}

// integer takes an integer, and with it the rest of a reference as nearly all are
// written.
func (p *parser) integer(v int64) {
	if v >= 0 && v <= maxReference && p.lex.Skip(" 0 R") {
		p.push(refNode(Ref{Number: uint32(v)}))
		return
	}
	p.push(intNode(v))
}

// maxReference is the greatest number that a reference can name.
const maxReference = 1<<32 - 1

// reference turns the two integers before an R into a reference.
func (p *parser) reference() {
	n := len(p.stack)
	if n < 2 || n-2 < p.floor() {
		return
	}
	num, ok1 := asUint(p.stack[n-2], maxReference)
	gen, ok2 := asUint(p.stack[n-1], 1<<16-1)
	p.stack = p.stack[:n-2]
	if !ok1 || !ok2 {
		p.push(node{})
		return
	}
	p.push(refNode(Ref{Number: uint32(num), Generation: uint16(gen)}))
}

func asUint(n node, limit int64) (int64, bool) {
	v := int64(n.bits)
	return v, n.kind == Integer && v >= 0 && v <= limit
}

// floor is where the items of the innermost container begin.
func (p *parser) floor() int {
	if len(p.frames) == 0 {
		return 0
	}
	return p.frames[len(p.frames)-1].start
}

// open begins a container. Beyond the greatest depth the items fall into the
// container around it.
func (p *parser) open(kind Kind) {
	if len(p.frames) < maxDepth {
		p.frames = append(p.frames, frame{kind, len(p.stack)})
	}
}

// closeKind ends the innermost container of a kind and those left open within
// it. It reports false for a closing mark that nothing opened.
func (p *parser) closeKind(kind Kind) bool {
	i := len(p.frames) - 1
	for i >= 0 && p.frames[i].kind != kind {
		i--
	}
	if i < 0 {
		return len(p.frames) > 0
	}
	for len(p.frames) > i {
		p.close()
	}
	return true
}

// close makes the innermost container a node.
func (p *parser) close() {
	top := p.frames[len(p.frames)-1]
	p.frames = p.frames[:len(p.frames)-1]
	items := p.stack[top.start:]
	if top.kind == Dict {
		items = pairs(items)
	}
	box := p.box()
	box.items = p.room(len(items))
	copy(box.items, items)
	p.stack = append(p.stack[:top.start], node{kind: top.kind, obj: box})
}

// pairs makes keys and values of what stands in a dictionary, in place. A key without
// a value is left out, and so is a value without a key. Many keys are ordered, and of
// equal ones the last is kept; few are searched as they are written, see get.
func pairs(items []node) []node {
	n := 0
	for i := 0; i+1 < len(items); {
		if items[i].kind != Name {
			i++
			continue
		}
		if n < i {
			items[n], items[n+1] = items[i], items[i+1]
		}
		n, i = n+2, i+2
	}
	items = items[:n]
	if n <= 2*fewKeys {
		return items
	}
	order(items)
	return lastOfEqual(items)
}

// order sorts keys with their values; equal keys stay in their order.
func order(items []node) {
	const many = 64 // for which this would take too long
	if len(items) > 2*many {
		sort.Stable(byKey(items))
		return
	}
	for i := 2; i < len(items); i += 2 {
		key, value, at := items[i], items[i+1], i
		for ; at > 0 && key.obj.str < items[at-2].obj.str; at -= 2 {
			items[at], items[at+1] = items[at-2], items[at-1]
		}
		items[at], items[at+1] = key, value
	}
}

func lastOfEqual(items []node) []node {
	n := 0
	for i := 0; i < len(items); i += 2 {
		if n > 0 && items[n-2].obj.str == items[i].obj.str {
			n -= 2
		}
		items[n], items[n+1] = items[i], items[i+1]
		n += 2
	}
	return items[:n]
}

// byKey sorts keys and values in turn.
type byKey []node

func (b byKey) Len() int           { return len(b) / 2 }
func (b byKey) Less(i, j int) bool { return b[2*i].obj.str < b[2*j].obj.str }
func (b byKey) Swap(i, j int) {
	b[2*i], b[2*j] = b[2*j], b[2*i]
	b[2*i+1], b[2*j+1] = b[2*j+1], b[2*i+1]
}

func (p *parser) str(s []byte) node {
	if p.decrypt != nil {
		s = p.decrypt(s)
	}
	box := p.box()
	box.str = string(s)
	p.units += int64(len(s)) / 24
	return node{kind: String, obj: box}
}

// name gives every name one compound: most names of a file are the same few.
func (p *parser) name(s []byte) *compound {
	place := &p.recent[looksOf(s)%uint(len(p.recent))]
	if c := *place; c != nil && c.str == string(s) {
		return c
	}
	c, ok := p.names[string(s)]
	if !ok {
		if p.names == nil {
			p.names = make(map[string]*compound)
		}
		c = &compound{str: string(s)}
		p.names[c.str] = c
		p.units += 8 + int64(len(s))/24
	}
	*place = c
	return c
}

// looksOf is a number that differs for most short names.
func looksOf(s []byte) uint {
	n := uint(len(s))
	if n == 0 {
		return 0
	}
	return n + 7*uint(s[0]) + 31*uint(s[n-1])
}

// slab is how many nodes are allocated at once, at most: a single object then
// keeps little memory that it does not use.
const slab = 512

// keep gives an object that was read a place of its own.
func (p *parser) keep(n node) *node {
	r := p.allocate(1)
	r[0] = n
	return &r[0]
}

// room allocates n nodes, which count.
func (p *parser) room(n int) []node {
	p.units += int64(n)
	return p.allocate(n)
}

func (p *parser) allocate(n int) []node {
	if n > slab/8 {
		return make([]node, n)
	}
	if n > len(p.nodes) {
		p.nodes = make([]node, slab)
	}
	r := slices.Clip(p.nodes[:n])
	p.nodes = p.nodes[n:]
	return r
}

// box allocates a compound.
func (p *parser) box() *compound {
	p.units += 2
	if len(p.boxes) == 0 {
		p.boxes = make([]compound, slab/4)
	}
	b := &p.boxes[0]
	p.boxes = p.boxes[1:]
	return b
}
