package object

import (
	"bytes"
	"sync/atomic"

	"councildoc/extract/internal/token"
)

// extent is where the data of a stream lies.
type extent struct {
	start  int // offset of the first byte
	owner  Ref // the stream's own number, which the key of an encrypted stream depends on
	end    atomic.Int64
	exempt bool // never encrypted: cross-reference streams
}

// indirect reads the object "n g obj" at an offset. The lexer must have been
// given the bytes of the file.
func (p *parser) indirect(src []byte, offset int) (Ref, node, error) {
	if offset < 0 || offset >= len(src) {
		return Ref{}, node{}, &SyntaxError{int64(offset), "object offset outside the file"}
	}
	p.stack = p.stack[:0]
	if err := p.exhausted(); err != nil {
		return Ref{}, node{}, err
	}
	ref, ok := p.header(offset)
	if !ok {
		return Ref{}, node{}, &SyntaxError{int64(offset), "no object here"}
	}
	n, ok := p.object()
	if !ok {
		return ref, node{}, p.exhausted()
	}
	if n.kind != Dict {
		return ref, n, nil
	}
	if start, ok := streamStart(src, p.lex.Pos()); ok {
		n.kind = Stream
		box := p.box()
		box.items, box.data = n.obj.items, &extent{start: start, owner: ref}
		n.obj = box
		p.units += 3
	}
	return ref, n, nil
}

// header reads "n g obj".
func (p *parser) header(offset int) (Ref, bool) {
	p.lex.SetPos(offset)
	start := p.lex.Pos()
	defer func() { p.spent += int64(p.lex.Pos() - start) }()
	num := p.lex.Next()
	if num.Kind != token.Integer {
		return Ref{}, false
	}
	gen := p.lex.Next()
	if gen.Kind != token.Integer && gen.Kind != token.Real { // too great for an integer
		return Ref{}, false
	}
	word := p.lex.Next()
	if word.Kind != token.Keyword || !bytes.HasPrefix(word.Bytes, []byte("obj")) {
		return Ref{}, false
	}
	p.lex.SetPos(word.Pos + len("obj")) // "obj42" and "objnull" are written by some
	if num.Int <= 0 || num.Int > 1<<32-1 || gen.Int < 0 {
		return Ref{}, false
	}
	return Ref{uint32(num.Int), uint16(min(gen.Int, 1<<16-1))}, true
}

// streamStart finds the keyword stream at pos and gives the offset of the first
// byte of data behind its end of line (clause 7.3.8.1). A carriage return alone
// and blanks before the end of line are tolerated.
func streamStart(src []byte, pos int) (int, bool) {
	for pos < len(src) && token.IsSpace(src[pos]) {
		pos++
	}
	if !bytes.HasPrefix(src[pos:], []byte("stream")) {
		return 0, false
	}
	pos += len("stream")
	p := pos
	for p < len(src) && (src[p] == ' ' || src[p] == '\t') {
		p++
	}
	if p < len(src) && (src[p] == '\r' || src[p] == '\n') {
		pos = p
	}
	if pos < len(src) && src[pos] == '\r' {
		pos++
	}
	if pos < len(src) && src[pos] == '\n' {
		pos++
	}
	return pos, true
}
