package jbig2

import "math/bits"

// dictionary is a symbol dictionary segment (7.4.2), with arithmetic coding.
type dictionary struct {
	symbols []*Bitmap // exported

	// contexts that a later dictionary may go on with
	generic, refinement []context
}

// symbols is the symbol dictionary decoding procedure (6.5).
type symbols struct {
	in         []*Bitmap
	fresh      int // new symbols
	exported   int
	aggregate  bool
	generic    generic
	refinement refinement
	codeBits   int

	dh, dw, ex, ai integers
	cx             *textContexts
}

// codeBitsOf is the length of the number of one of n symbols.
func codeBitsOf(n int) int { return bits.Len(uint(max(1, n) - 1)) }

func (s *symbols) decode(d *arithmetic, gb []context) ([]*Bitmap, error) {
	all := append([]*Bitmap{}, s.in...)
	height := 0
	for len(all) < len(s.in)+s.fresh {
		dh, _ := d.integer(&s.dh)
		height += dh
		width := 0
		for {
			dw, ok := d.integer(&s.dw)
			if !ok {
				break
			}
			width += dw
			if err := allow(d.work, width, height); err != nil {
				return nil, err
			}
			if len(all) >= len(s.in)+s.fresh {
				return nil, errDamaged
			}
			symbol, err := s.symbol(d, gb, all, width, height)
			if err != nil {
				return nil, err
			}
			all = append(all, symbol)
		}
		if *d.work < 0 {
			return nil, errWork
		}
	}
	return s.export(d, all)
}

// symbol decodes one symbol (6.5.8).
func (s *symbols) symbol(d *arithmetic, gb []context, all []*Bitmap, w, h int) (*Bitmap, error) {
	if !s.aggregate {
		return s.generic.decode(d, gb, w, h)
	}
	n, _ := d.integer(&s.ai)
	if n != 1 {
		t := text{width: w, height: h, instances: n, strips: 1, symbols: all, codeBits: s.codeBits, corner: topLeft, refine: true, refinement: s.refinement}
		return t.decode(d, s.cx)
	}
	id := d.symbol(s.cx.id, s.codeBits)
	dx, _ := d.integer(&s.cx.rdx)
	dy, _ := d.integer(&s.cx.rdy)
	if id >= len(all) {
		return nil, errDamaged
	}
	return s.refinement.decode(d, s.cx.gr, w, h, all[id], dx, dy)
}

// export gives the symbols that other segments see (6.5.10).
func (s *symbols) export(d *arithmetic, all []*Bitmap) ([]*Bitmap, error) {
	var out []*Bitmap
	exports := false
	for i := 0; i < len(all); exports = !exports {
		run, ok := d.integer(&s.ex)
		if !ok || run < 0 || run > len(all)-i || *d.work < 0 {
			return nil, errDamaged
		}
		if exports {
			out = append(out, all[i:i+run]...)
		}
		i += run
	}
	if len(out) != s.exported {
		return nil, errDamaged
	}
	return out, nil
}
