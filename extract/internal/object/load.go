package object

import (
	"errors"
	"fmt"
)

// load gives an object by number, and reads it when it is asked for first.
func (f *File) load(num uint32) *node {
	if int64(num) >= int64(len(f.slots)) {
		return &null
	}
	if n := f.slots[num].Load(); n != nil {
		return n
	}
	n := f.find(num)
	f.slots[num].CompareAndSwap(nil, n)
	return f.slots[num].Load()
}

// find reads an object where the table says; when it is not there, where a scan
// of the file finds it.
func (f *File) find(num uint32) *node {
	n, err := f.index.read(num)
	if err == nil {
		return n
	}
	f.warn(fmt.Sprintf("object %d: %v", num, err))
	if f.index.scanned || isLimit(err) {
		return &null
	}
	f.rescue.Do(func() { f.rescued = f.scan().index })
	if n, err = f.rescued.read(num); err != nil {
		return &null
	}
	return n
}

func isLimit(err error) bool {
	var limit *LimitError
	return errors.As(err, &limit)
}

// index finds and reads the objects of a file by one table.
type index struct {
	f       *File
	table   table
	scanned bool // the table was made by scanning, not read from the file
	streams objectStreams
}

func newIndex(f *File, t table) *index {
	return &index{f: f, table: t, streams: objectStreams{known: make(map[uint32]*objectStream)}}
}

// read reads an object; a free or missing one is null.
func (x *index) read(num uint32) (*node, error) {
	e := x.table.at(num)
	switch e.kind {
	case inFile:
		return x.f.readAt(num, e.offset)
	case inStream:
		s, err := x.objectStream(uint32(e.offset))
		if err != nil {
			return nil, err
		}
		return x.f.readMember(s, num, e.index)
	}
	return &null, nil
}

// readAt reads the object num at an offset.
func (f *File) readAt(num uint32, offset int64) (*node, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	p := &f.parser
	p.lex.Reset(f.src)
	if f.crypt != nil {
		owner, _ := p.header(int(offset))
		p.decrypt = f.crypt.stringFunc(owner)
	}
	ref, n, err := p.indirect(f.src, int(offset))
	p.decrypt = nil
	if err != nil {
		return nil, err
	}
	if ref.Number != num {
		return nil, &SyntaxError{offset, fmt.Sprintf("found object %d", ref.Number)}
	}
	return p.keep(n), nil
}

// plain follows a reference to an object that is not in an object stream. It is
// what object streams and encryption are read with: they cannot depend on an
// object stream, and so on themselves.
func (x *index) plain(n *node) *node {
	for range maxReferences {
		if n.kind != reference {
			return n
		}
		num := n.ref().Number
		e := x.table.at(num)
		if e.kind != inFile {
			return &null
		}
		found, err := x.f.readAt(num, e.offset)
		if err != nil {
			return &null
		}
		n = found
	}
	return &null
}
