package extract

import "sync"

// scratch is room for the working data of a page, which the next page uses again:
// it grows to the size of the pages of a document and then costs nothing. What it
// holds is gone when the page is read.
type scratch struct {
	refs   []*glyph // of the runs, one behind the other
	items  []item
	floats []float64
	marks  []markOf
	rules  []Rule
	fills  []fill
	areas  []fill
	boxes  []Box
	pieces [][]*glyph
	built  spanBuilder

	rows [][]row // in chunks, since they are pointed to
	used int     // rows of all chunks

	grids [4]grid // in turn
	grid  int
}

const rowChunk = 64

var scratches = sync.Pool{New: func() any { return new(scratch) }}

// scratchMax is the number of glyphs or shapes up to which the room is kept: what an
// extraordinary page needs is given back to the system.
const scratchMax = 1 << 16

// release keeps the room for another page.
func (s *scratch) release() {
	largest := max(cap(s.refs), cap(s.items), cap(s.floats), cap(s.marks), cap(s.rules), cap(s.fills), cap(s.areas), cap(s.boxes),
		cap(s.built.edges), cap(s.built.text), len(s.rows)*rowChunk)
	for i := range s.grids {
		largest = max(largest, cap(s.grids[i].lists))
	}
	if largest > scratchMax {
		return
	}
	s.used, s.grid, s.refs = 0, 0, s.refs[:0]
	scratches.Put(s)
}

// spanBuilder gives an empty builder.
func (s *scratch) spanBuilder(p *pageReader, f frame) *spanBuilder {
	b := &s.built
	*b = spanBuilder{page: p, frame: f, spans: b.spans[:0], text: b.text[:0], edges: b.edges[:0]}
	return b
}

// newGrid makes a grid that lasts as long as the page is read.
func (s *scratch) newGrid(page Box, boxes []Box) *grid {
	if s.grid == len(s.grids) {
		return newGrid(page, boxes)
	}
	s.grid++
	return s.grids[s.grid-1].of(page, boxes)
}

// row gives an empty row.
func (s *scratch) row() *row {
	chunk := s.used / rowChunk
	if chunk == len(s.rows) {
		s.rows = append(s.rows, make([]row, rowChunk))
	}
	r := &s.rows[chunk][s.used%rowChunk]
	s.used++
	*r = row{}
	return r
}

// room gives an empty slice of references with room for n.
func (s *scratch) room(n int) []*glyph {
	from := len(s.refs)
	if from+n > cap(s.refs) {
		if from > 0 {
			return make([]*glyph, 0, n)
		}
		s.refs = make([]*glyph, 0, n+n/4)
	}
	s.refs = s.refs[:from+n]
	return s.refs[from : from : from+n]
}
