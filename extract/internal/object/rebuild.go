package object

import (
	"bytes"
	"context"
	"math"
	"slices"

	"councildoc/extract/internal/token"
)

// scan is what is found in a file without its cross-reference, as all viewers do
// it: every "n g obj", of equal numbers the last.
type scan struct {
	f        *File
	index    *index
	streams  []found // object streams, in file order
	trailers []node  // dictionaries that may serve as the trailer, in file order
	catalog  Ref     // the last one with pages
	pages    Ref     // the last root of a page tree
}

type found struct {
	num    uint32
	offset int64
}

// scan reads the file from its beginning to its end. The objects in object
// streams are added by members, as they may have to be decrypted.
func (f *File) scan() *scan {
	s := f.scanPlain(context.Background())
	s.members()
	return s
}

func (f *File) scanPlain(ctx context.Context) *scan {
	s := &scan{f: f, index: newIndex(f, table{limit: numberLimit(len(f.src))})}
	s.index.scanned = true
	f.mu.Lock()
	defer f.mu.Unlock()
	p := &f.parser
	p.lex.Reset(f.src)
	spent := p.spent
	defer func() { p.spent = spent }() // what the scan reads will be read once more
	next := nextTrailer(f.src, 0)
	for at, n := 0, 0; at < len(f.src); n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			break
		}
		ref, start, behind := nextObject(f.src, at)
		for next < start {
			s.trailer(p, next)
			next = nextTrailer(f.src, next+1)
		}
		if start == len(f.src) {
			break
		}
		at = behind
		if end := s.object(p, ref, start); end > at {
			at = end
			for next < at {
				next = nextTrailer(f.src, at)
			}
		}
	}
	return s
}

// nextTrailer finds the keyword trailer; the length of src when there is none.
func nextTrailer(src []byte, at int) int {
	if at >= len(src) {
		return len(src)
	}
	if i := bytes.Index(src[at:], []byte("trailer")); i >= 0 {
		return at + i
	}
	return len(src)
}

// nextObject finds "n g obj": where it begins and the offset behind it. The start
// is the length of src when there is none.
func nextObject(src []byte, at int) (ref Ref, start, behind int) {
	floor := at
	for {
		i := bytes.Index(src[at:], []byte("obj"))
		if i < 0 {
			return Ref{}, len(src), len(src)
		}
		word := at + i
		at = word + len("obj")
		if ref, start, ok := numbersBefore(src[floor:word]); ok && endsWord(src, at) {
			return ref, floor + start, at
		}
	}
}

// endsWord reports whether no letter follows: "object" is no object.
func endsWord(src []byte, at int) bool {
	return at >= len(src) || src[at]|0x20 < 'a' || src[at]|0x20 > 'z'
}

// numbersBefore reads "n g " at the end of b, backwards.
func numbersBefore(b []byte) (Ref, int, bool) {
	b = trimSpace(b)
	gen, b, ok1 := numberBefore(b)
	spaced := trimSpace(b)
	num, rest, ok2 := numberBefore(spaced)
	if !ok1 || !ok2 || len(spaced) == len(b) || num <= 0 || num > maxNumber {
		return Ref{}, 0, false
	}
	return Ref{uint32(num), uint16(min(gen, 1<<16-1))}, len(rest), true
}

func trimSpace(b []byte) []byte {
	for len(b) > 0 && token.IsSpace(b[len(b)-1]) {
		b = b[:len(b)-1]
	}
	return b
}

// maxDigits bounds the digits of a number that is read backwards.
const maxDigits = 32

// numberBefore reads the digits at the end of b. A number of more than 18 is
// damaged, and taken for the greatest.
func numberBefore(b []byte) (int64, []byte, bool) {
	n := len(b)
	for n > 0 && len(b)-n < maxDigits && b[n-1] >= '0' && b[n-1] <= '9' {
		n--
	}
	if len(b)-n > 18 {
		return math.MaxInt64, b[:n], true
	}
	v, ok := decimal(b[n:])
	return v, b[:n], ok && n < len(b)
}

// object enters the object at start. For a stream it gives the offset behind its
// data, in which nothing is looked for.
func (s *scan) object(p *parser, ref Ref, start int) int {
	slot, ok := s.index.table.slot(int64(ref.Number))
	if !ok {
		return 0
	}
	*slot = entry{kind: inFile, offset: int64(start)}
	_, n, err := p.indirect(s.f.src, start)
	if err != nil || !n.isDict() {
		return 0
	}
	s.note(ref, start, n)
	if n.kind != Stream {
		return 0
	}
	length, ok := s.length(p, n.get("Length")).int()
	if !ok {
		length = -1
	}
	return s.f.ends.of(s.f.src, n.obj.data.start, length)
}

// length finds the length of a stream when it is an object that was found before.
func (s *scan) length(p *parser, n *node) *node {
	if n.kind != reference {
		return n
	}
	e := s.index.table.at(n.ref().Number)
	if e.kind != inFile {
		return &null
	}
	_, found, err := p.indirect(s.f.src, int(e.offset))
	if err != nil {
		return &null
	}
	return &found
}

// note remembers the objects that the file hangs on.
func (s *scan) note(ref Ref, start int, n node) {
	switch n.get("Type").name() {
	case "XRef":
		s.trailers = append(s.trailers, n)
	case "ObjStm":
		s.streams = append(s.streams, found{ref.Number, int64(start)})
	}
}

// noteTree remembers a catalog or a root of a page tree.
func (s *scan) noteTree(ref Ref, n node) {
	switch n.get("Type").name() {
	case "Catalog":
		if n.get("Pages").kind != Null || s.catalog == (Ref{}) {
			s.catalog = ref
		}
	case "Pages":
		if n.get("Parent").kind == Null {
			s.pages = ref
		}
	}
}

// trailer notes the dictionary behind the keyword trailer.
func (s *scan) trailer(p *parser, at int) {
	p.lex.SetPos(at + len("trailer"))
	if n, ok := p.object(); ok && n.kind == Dict {
		s.trailers = append(s.trailers, n)
	}
}

// members enters the objects in object streams. Where an object is both in a
// stream and in the file, the later place in the file counts.
func (s *scan) members() {
	t := &s.index.table
	placed := make(map[uint32]int64) // where the object stream of a member lies
	for _, o := range s.streams {
		if e := t.at(o.num); e.kind != inFile || e.offset != o.offset {
			continue // replaced by a later object
		}
		stream, err := s.index.objectStream(o.num)
		if err != nil {
			continue
		}
		for i, m := range stream.members {
			slot, ok := t.slot(int64(m.num))
			if !ok || slot.kind == inFile && slot.offset > o.offset || placed[m.num] > o.offset {
				continue
			}
			placed[m.num] = o.offset
			*slot = entry{kind: inStream, offset: int64(o.num), index: uint32(i)}
		}
	}
}

// rebuild makes the table and the trailer by scanning.
func (f *File) rebuild(ctx context.Context) error {
	s := f.scanPlain(ctx)
	if err := ctx.Err(); err != nil {
		return err
	}
	f.install(s.index, s.bestTrailer())
	if err := f.setCrypt(); err != nil {
		return err
	}
	s.members()
	f.makeSlots()
	if f.hasCatalog() {
		return nil
	}
	return f.findCatalog(s)
}

// bestTrailer is the last trailer with a catalog; what it lacks is taken from the
// others.
func (s *scan) bestTrailer() node {
	c := chain{trailer: node{kind: Dict, obj: new(compound)}}
	for _, t := range slices.Backward(s.trailers) {
		if t.get("Root").kind == reference {
			c.adopt(t)
		}
	}
	for _, t := range slices.Backward(s.trailers) {
		c.adopt(t)
	}
	return c.trailer
}

// findCatalog looks for a catalog among the objects, and makes one for a page
// tree without.
func (f *File) findCatalog(s *scan) error {
	for num := range f.slots {
		if n := f.load(uint32(num)); n.kind == Dict {
			s.noteTree(Ref{Number: uint32(num)}, *n)
		}
	}
	if s.catalog != (Ref{}) {
		f.trailer = with(f.trailer, "Root", refNode(s.catalog))
		if f.hasCatalog() {
			return nil
		}
	}
	if s.pages != (Ref{}) {
		root := with(node{}, "Type", node{kind: Name, obj: &compound{str: "Catalog"}})
		f.trailer = with(f.trailer, "Root", with(root, "Pages", refNode(s.pages)))
		return nil
	}
	return f.needPage()
}

// needPage reports a file in which not a single page is found.
func (f *File) needPage() error {
	for num := range f.slots {
		if f.isPage(uint32(num)) {
			return nil
		}
	}
	if f.version == "" {
		return ErrNotPDF
	}
	return &SyntaxError{int64(len(f.src)), "no catalog and no page found"}
}
