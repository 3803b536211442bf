package jbig2

// readGeneric reads a generic region segment (7.4.6).
func (p *picture) readGeneric(s *segment, in regionInfo) (*Bitmap, error) {
	flags := s.data.uint8()
	if flags&1 != 0 {
		return fax(s.data.data, in.w, in.h)
	}
	if flags&0x10 != 0 {
		return nil, ErrNotDecoded // the extended template of amendment 2
	}
	number := int(flags >> 1 & 3)
	g := newGeneric(number, s.data.offsets(len(templates[number].adaptive)), flags&8 != 0)
	if s.data.short || !g.valid() {
		return nil, errDamaged
	}
	return g.decode(newArithmetic(s.data.data, p.work), make([]context, 1<<16), in.w, in.h)
}

// valid reports whether all pixels of the template are decoded before the one that
// they tell of.
func (g *generic) valid() bool {
	for _, o := range g.pixels {
		if o.y > 0 || o.y == 0 && o.x >= 0 {
			return false
		}
	}
	return true
}

// readRefinement reads a generic refinement region segment (7.4.7).
func (p *picture) readRefinement(s *segment, in regionInfo) (*Bitmap, error) {
	flags := s.data.uint8()
	r := newRefinement(s.refinementTemplate(int(flags&1), flags&2 != 0))
	reference, dx, dy := p.page, -in.x, -in.y
	for _, n := range s.referred {
		if b := p.regions[n]; b != nil {
			reference, dx, dy = b, 0, 0
		}
	}
	if s.data.short || reference == nil || !r.valid() {
		return nil, errDamaged
	}
	return r.decode(newArithmetic(s.data.data, p.work), make([]context, 1<<13), in.w, in.h, reference, dx, dy)
}

// refinementTemplate reads the adaptive pixels of a refinement template.
func (s *segment) refinementTemplate(number int, typical bool) (int, []offset, bool) {
	if number == 0 {
		return number, s.data.offsets(2), typical
	}
	return number, nil, typical
}

func (r *refinement) valid() bool {
	for _, o := range r.own {
		if o.y > 0 || o.y == 0 && o.x >= 0 {
			return false
		}
	}
	return true
}

// symbolsOf gives the symbols of the dictionaries that a segment refers to.
func (p *picture) symbolsOf(s *segment) (all []*Bitmap, last *dictionary) {
	for _, n := range s.referred {
		if d := p.dictionaries[n]; d != nil {
			all, last = append(all, d.symbols...), d
		}
	}
	return all, last
}

// readText reads a text region segment (7.4.3).
func (p *picture) readText(s *segment, in regionInfo) (*Bitmap, error) {
	flags := s.data.uint16()
	if flags&1 != 0 {
		return nil, ErrNotDecoded // Huffman
	}
	t := text{
		width: in.w, height: in.h, refine: flags&2 != 0, strips: 1 << (flags >> 2 & 3), corner: int(flags >> 4 & 3),
		transposed: flags&0x40 != 0, op: operator(flags >> 7 & 3), black: flags&0x200 != 0,
	}
	t.spacing = int(int8(flags>>10<<3)) >> 3 // five bits with a sign
	if t.refine {
		t.refinement = newRefinement(s.refinementTemplate(int(flags>>15), false))
		if !t.refinement.valid() {
			return nil, errDamaged
		}
	}
	t.instances = int(s.data.uint32())
	t.symbols, _ = p.symbolsOf(s)
	t.codeBits = codeBitsOf(len(t.symbols))
	if s.data.short || len(t.symbols) == 0 || len(t.symbols) > maxSymbols {
		return nil, errDamaged
	}
	return t.decode(newArithmetic(s.data.data, p.work), newTextContexts(t.codeBits))
}

// readDictionary reads a symbol dictionary segment (7.4.2).
func (p *picture) readDictionary(s *segment) error {
	flags := s.data.uint16()
	if flags&1 != 0 {
		return ErrNotDecoded // Huffman
	}
	number := int(flags >> 10 & 3)
	d := symbols{aggregate: flags&2 != 0}
	d.generic = newGeneric(number, s.data.offsets(len(templates[number].adaptive)), false)
	if d.aggregate {
		d.refinement = newRefinement(s.refinementTemplate(int(flags>>12&1), false))
	}
	d.exported, d.fresh = int(s.data.uint32()), int(s.data.uint32())
	var last *dictionary
	d.in, last = p.symbolsOf(s)
	if s.data.short || len(d.in)+d.fresh > maxSymbols || d.fresh > maxSymbols || !d.generic.valid() || !d.refinement.valid() {
		return errDamaged
	}
	d.codeBits = codeBitsOf(len(d.in) + d.fresh)
	d.cx = newTextContexts(d.codeBits)
	gb := make([]context, 1<<16)
	if flags&0x100 != 0 && last != nil && last.generic != nil {
		copy(gb, last.generic)
		copy(d.cx.gr, last.refinement)
	}
	exported, err := d.decode(newArithmetic(s.data.data, p.work), gb)
	if err != nil {
		return err
	}
	out := &dictionary{symbols: exported}
	if flags&0x200 != 0 {
		out.generic, out.refinement = gb, d.cx.gr
	}
	p.dictionaries[s.number] = out
	return nil
}
