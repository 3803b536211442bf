package object

import (
	"bytes"
	"fmt"
	"slices"

	"councildoc/extract/internal/token"
)

// entry is where an object lies (clause 7.5.4 and table 18).
type entry struct {
	kind   entryKind
	index  uint32 // inStream: its place within the object stream
	offset int64  // inFile: of "n g obj"; inStream: the number of the object stream
}

type entryKind uint8

const (
	unset entryKind = iota
	free
	inFile
	inStream
)

// maxNumber is the greatest object number (Annex C, table C.1). In small files it
// is held lower, as the table has room for every number up to the greatest.
const maxNumber = 8388607

func numberLimit(size int) int { return min(maxNumber, max(1<<20, size)) }

// table is the cross-reference of a file: an entry an object number.
type table struct {
	entries []entry
	limit   int
}

// at is the entry of an object number; unset beyond the end.
func (t *table) at(num uint32) entry {
	if int64(num) >= int64(len(t.entries)) {
		return entry{}
	}
	return t.entries[num]
}

// slot makes room for an object number. It reports false beyond the limit.
func (t *table) slot(num int64) (*entry, bool) {
	if num < 0 || num > int64(t.limit) {
		return nil, false
	}
	if n := int(num) + 1; n > len(t.entries) {
		t.entries = slices.Grow(t.entries, n-len(t.entries))[:n]
	}
	return &t.entries[num], true
}

// reserve gets memory for the object numbers below n at once.
func (t *table) reserve(n int64) {
	if more := min(n, int64(t.limit)) - int64(len(t.entries)); more > 0 {
		t.entries = slices.Grow(t.entries, int(more))
	}
}

// chain reads the cross-reference sections of a file, the newest first; the
// first entry of an object counts.
type chain struct {
	src     []byte
	ends    *ends
	p       *parser
	left    int64 // bytes of cross-reference streams that may still be decoded
	table   table
	trailer node // of the newest section, with what only older ones have
	visited map[int64]bool
	hidden  []uint32 // free entries of the section being read, see section
}

// maxSections bounds the incremental updates of a file.
const maxSections = 1 << 14

// readChain follows the sections from the last startxref. Any doubt is an error:
// the caller rebuilds the table then.
func readChain(f *File) (*chain, error) {
	start, err := startxref(f.src)
	if err != nil {
		return nil, err
	}
	c := &chain{
		src: f.src, ends: f.ends, p: &f.parser, left: f.opt.MaxStreamBytes,
		visited: make(map[int64]bool), table: table{limit: numberLimit(len(f.src))},
	}
	for first := true; start > 0; first = false {
		if c.visited[start] || len(c.visited) > maxSections {
			break
		}
		dict, err := c.section(start)
		if err != nil {
			return nil, err
		}
		if first {
			c.trailer = dict
		}
		c.adopt(dict)
		start, _ = dict.get("Prev").int()
	}
	if c.trailer.get("Root").kind == Null {
		return nil, &SyntaxError{start, "trailer without a catalog"}
	}
	return c, nil
}

// adopt takes from an older trailer what the newest has not.
func (c *chain) adopt(older node) {
	for _, key := range []string{"Root", "Encrypt", "ID", "Info"} {
		if c.trailer.get(key).kind == Null && older.get(key).kind != Null {
			c.trailer = with(c.trailer, key, *older.get(key))
		}
	}
}

// with is a dictionary with an entry set.
func with(dict node, key string, value node) node {
	var items []node
	if dict.isDict() {
		items = slices.Clone(dict.obj.items)
	}
	items = pairs(append(items, node{kind: Name, obj: &compound{str: key}}, value))
	return node{kind: Dict, obj: &compound{items: items}}
}

// startxref gives the offset that the last startxref names (clause 7.5.5).
func startxref(src []byte) (int64, error) {
	i := bytes.LastIndex(src, []byte("startxref"))
	if i < 0 {
		return 0, &SyntaxError{int64(len(src)), "no startxref"}
	}
	lex := token.New(src)
	lex.SetPos(i + len("startxref"))
	tok := lex.Next()
	if tok.Kind != token.Integer || tok.Int <= 0 || tok.Int >= int64(len(src)) {
		return 0, &SyntaxError{int64(i), "startxref names no place in the file"}
	}
	return tok.Int, nil
}

// section reads the section at an offset and gives its trailer dictionary.
//
// In a hybrid file (clause 7.5.8.4) the objects of the XRefStm are free in the
// table, hidden from readers of old: the free entries therefore come last.
func (c *chain) section(offset int64) (node, error) {
	c.visited[offset] = true
	c.p.lex.SetPos(int(offset))
	tok := c.p.lex.Next()
	if tok.Kind != token.Keyword {
		return c.stream(int(offset))
	}
	if !bytes.HasPrefix(tok.Bytes, []byte("xref")) {
		return node{}, &SyntaxError{offset, "no cross-reference section here"}
	}
	c.p.lex.SetPos(tok.Pos + len("xref"))
	c.hidden = c.hidden[:0]
	dict, err := c.tableSection()
	if err != nil {
		return node{}, err
	}
	hidden := c.hidden
	if at, ok := dict.get("XRefStm").int(); ok && at > 0 && at < int64(len(c.src)) && !c.visited[at] {
		c.visited[at] = true
		if _, err := c.stream(int(at)); err != nil {
			return node{}, fmt.Errorf("hybrid cross-reference: %w", err)
		}
	}
	for _, num := range hidden {
		c.set(int64(num), entry{kind: free})
	}
	return dict, nil
}

// set enters an object unless a newer section has it.
func (c *chain) set(num int64, e entry) bool {
	slot, ok := c.table.slot(num)
	if ok && slot.kind == unset {
		*slot = e
	}
	return ok
}
