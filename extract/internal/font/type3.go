package font

import (
	"math"

	"councildoc/extract/internal/object"
)

// loadType3 reads a Type 3 font (clause 9.6.5): glyphs are content streams, and
// widths are in glyph space.
func loadType3(f *Font) {
	f.Type3 = true
	if m, ok := matrix(f.dict.Key("FontMatrix")); ok {
		f.Matrix = m
	}
	if f.Name == "" {
		f.Name = f.dict.Key("Name").Name()
	}
	s := &simpleFont{Font: f, dingbats: isDingbats(f.Name)}
	s.toUnicode = loadToUnicode(f, f.dict.Key("ToUnicode"))
	s.type3Names(f.dict.Key("Encoding"))
	describe(f, f.dict.Key("FontDescriptor"), nil)
	s.type3Em()
	s.type3Widths()
	s.type3Procs()
	s.type3Box()
	s.fill()
}

// type3Names reads the names of the glyphs. There is no encoding behind the
// Differences but the one they name.
func (s *simpleFont) type3Names(v object.Value) {
	for _, name := range []string{v.Name(), v.Key("BaseEncoding").Name()} {
		if base := namedEncoding(name); base != nil {
			s.names = *base
		}
	}
	applyDifferences(&s.names, v.Key("Differences"))
}

func (s *simpleFont) type3Procs() {
	procs := s.dict.Key("CharProcs")
	s.charProcs = make(map[uint32]object.Value)
	for code, name := range s.names {
		if name == "" {
			continue
		}
		if p := procs.Key(name); p.Kind() == object.Stream {
			s.charProcs[uint32(code)] = p
		}
	}
}

// type3Em finds how large an em is. The glyph space of a Type 3 font may have any
// scale (bitmap fonts have pixels), and the font size then says nothing: when the
// glyphs are far from half an em wide on average, as letters are, they tell it.
func (s *simpleFont) type3Em() {
	const least, most, usual = 0.1, 1.5, 0.5
	array := s.dict.Key("Widths")
	sum, n := 0.0, 0
	for i := range min(array.Len(), 256) {
		if w := math.Abs(array.Index(i).Float() * s.Matrix[0]); w > 0 && !math.IsInf(w, 0) {
			sum, n = sum+w, n+1
		}
	}
	if n == 0 {
		return
	}
	if mean := sum / float64(n); mean < least || mean > most {
		s.Em = mean / usual
	}
}

func (s *simpleFont) type3Widths() {
	first := s.dict.Key("FirstChar").Int()
	array := s.dict.Key("Widths")
	for i := range min(array.Len(), 256) {
		if code := first + i; code >= 0 && code < 256 {
			s.widths[code] = saneWidth(array.Index(i).Float()*s.Matrix[0]/s.Em, 0) * s.Em
		}
	}
}

// type3Box takes ascent and descent from the FontBBox, which Type 3 fonts have
// instead of a descriptor.
func (s *simpleFont) type3Box() {
	box := s.dict.Key("FontBBox")
	if s.dict.Key("FontDescriptor").Kind() == object.Dict || box.Len() < 4 {
		return
	}
	low, high := box.Index(1).Float()*s.Matrix[3]/s.Em, box.Index(3).Float()*s.Matrix[3]/s.Em
	if low > high {
		low, high = high, low
	}
	if saneAscent(high) {
		s.Ascent = high
	}
	if low < 0 && saneDescent(low) {
		s.Descent = low
	}
}

// matrix reads a usable transformation matrix.
func matrix(v object.Value) (m [6]float64, ok bool) {
	if v.Len() != 6 {
		return m, false
	}
	for i := range m {
		m[i] = v.Index(i).Float()
		if math.IsNaN(m[i]) || math.IsInf(m[i], 0) {
			return m, false
		}
	}
	return m, m[0]*m[3]-m[1]*m[2] != 0
}
