package content

import (
	"sync"

	"councildoc/extract/internal/font"
)

// buffers are what a page is read with, and the next one again: they grow to the
// size of the pages of a document and then cost nothing.
type buffers struct {
	glyphs []Glyph
	marks  []Mark
	shapes []Shape
	areas  []Area
	chars  []*font.Char
	args   operands
	points []pathPoint
	data   []byte // of the content streams
	part   []byte // of one among several

	fonts *font.Fonts // of the document that the glyphs are of
	used  int         // of glyphs, since they were cleared
}

var spare = sync.Pool{New: func() any { return new(buffers) }}

// borrow gives buffers for a page of the document with these fonts. What the glyphs of
// another one refer to is let go: within a document they are written over, since to clear
// them takes as long as to write them.
func borrow(fonts *font.Fonts) *buffers {
	b := spare.Get().(*buffers)
	if b.fonts != fonts {
		clear(b.glyphs[:b.used])
		clear(b.chars[:cap(b.chars)])
		b.fonts, b.used = fonts, 0
	}
	return b
}

// expect makes room for the glyphs of so many bytes of content, at the first page: a
// slice that grows leaves as much again behind.
func (b *buffers) expect(size int) {
	const bytesPerGlyph, most = 4, 1 << 13
	if b.glyphs == nil {
		b.glyphs = make([]Glyph, 0, min(size/bytesPerGlyph, most))
	}
}

// buffersMax is the length up to which a buffer is kept: what an extraordinary
// page needs is given back to the system.
const buffersMax = 1 << 16

// dataMax is the same for decoded bytes.
const dataMax = 1 << 20

// ordinary reports whether the buffers are small enough to be kept.
func (b *buffers) ordinary() bool {
	return cap(b.glyphs) <= buffersMax && cap(b.marks) <= buffersMax && cap(b.shapes) <= buffersMax && cap(b.areas) <= buffersMax && cap(b.chars) <= buffersMax && cap(b.args.list) <= buffersMax &&
		cap(b.args.bytes) <= buffersMax && cap(b.points) <= buffersMax &&
		cap(b.data) <= dataMax && cap(b.part) <= dataMax
}

// giveBack keeps the buffers, emptied of all that they refer to but the fonts.
func (b *buffers) giveBack() {
	clear(b.marks)
	b.used = max(b.used, len(b.glyphs))
	b.glyphs, b.chars, b.points = b.glyphs[:0], b.chars[:0], b.points[:0]
	b.marks, b.shapes, b.areas = b.marks[:0], b.shapes[:0], b.areas[:0]
	b.args.clear()
	spare.Put(b)
}
