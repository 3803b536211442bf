package jbig2

import (
	"bytes"
	"encoding/binary"
)

// minHeader is the length of the shortest segment header.
const minHeader = 11

// reader reads big-endian numbers. Behind the end it gives 0 and notes it.
type reader struct {
	data  []byte
	short bool
}

func (r *reader) take(n int) []byte {
	if n < 0 || n > len(r.data) {
		r.short, r.data = true, nil
		return make([]byte, min(max(n, 0), 8))
	}
	b := r.data[:n]
	r.data = r.data[n:]
	return b
}

func (r *reader) skip(n int)     { r.take(n) }
func (r *reader) uint8() uint8   { return r.take(1)[0] }
func (r *reader) uint16() uint16 { return binary.BigEndian.Uint16(r.take(2)) }
func (r *reader) uint32() uint32 { return binary.BigEndian.Uint32(r.take(4)) }

// offsets reads the places of adaptive pixels.
func (r *reader) offsets(n int) []offset {
	var out []offset
	for range n {
		x, y := int(int8(r.uint8())), int(int8(r.uint8()))
		out = append(out, offset{x, y})
	}
	return out
}

// segment is a segment with its header read (7.2).
type segment struct {
	number   uint32
	kind     uint8
	referred []uint32
	rows     uint32 // of a region of unknown length, from its end; else 0
	data     *reader
}

const unknownLength = 0xffffffff

// segment reads the next segment.
func (r *reader) segment() (*segment, error) {
	s := &segment{number: r.uint32()}
	flags := r.uint8()
	s.kind = flags & 63
	if !r.referred(s) {
		return nil, errDamaged
	}
	if flags&0x40 != 0 {
		r.skip(4)
	} else {
		r.skip(1)
	}
	length := r.uint32()
	if r.short {
		return nil, errDamaged
	}
	if length == unknownLength {
		return s, r.findEnd(s)
	}
	s.data = &reader{data: r.take(int(min(length, uint32(len(r.data)))))} // the last one may be cut off
	return s, nil
}

// referred reads the numbers of the segments that s refers to (7.2.4, 7.2.5).
func (r *reader) referred(s *segment) bool {
	count := uint32(r.uint8())
	if count>>5 == 7 {
		count = (count&0x1f)<<24 | uint32(r.uint8())<<16 | uint32(r.uint16())
		r.skip(int(count+8) / 8)
	} else {
		count >>= 5
	}
	if r.short || int(count) > len(r.data) {
		return false
	}
	for range count {
		switch {
		case s.number <= 256:
			s.referred = append(s.referred, uint32(r.uint8()))
		case s.number <= 65536:
			s.referred = append(s.referred, uint32(r.uint16()))
		default:
			s.referred = append(s.referred, r.uint32())
		}
	}
	return true
}

// findEnd finds the end of a generic region of unknown length (7.2.7): a mark, and
// the number of its rows.
func (r *reader) findEnd(s *segment) error {
	const info = 18 // region information and flags
	if s.kind != genericRegion+2 || len(r.data) < info {
		return errDamaged
	}
	mark := []byte{0xff, 0xac}
	if r.data[info-1]&1 != 0 {
		mark = []byte{0, 0}
	}
	i := bytes.Index(r.data[info:], mark)
	if i < 0 {
		return errDamaged
	}
	s.data = &reader{data: r.take(info + i + 2)}
	s.rows = r.uint32()
	return nil
}
