package font

import "encoding/binary"

// Bounds on what is read of a font program.
const (
	maxTables    = 256
	maxGlyphs    = 1 << 16
	maxSubtables = 64
	maxMappings  = 1 << 18 // characters of one character map
)

// sfnt is what an OpenType or TrueType font program says about text: which
// glyph a character has, and back.
type sfnt struct {
	unitsPerEm int
	macStyle   int // of the head table: 1 bold, 2 italic
	glyphs     int
	advances   []byte // hmtx
	metrics    int    // numberOfHMetrics
	ascent     float64
	descent    float64

	unicode map[rune]uint16   // of a Unicode subtable
	symbol  map[rune]uint16   // of the (3,0) subtable
	mac     map[rune]uint16   // of the (1,0) subtable
	names   []string          // of the post table, by glyph
	byName  map[string]uint16 // back
	runes   map[uint16]rune   // glyph to character
	madeUp  bool              // the codes of the character maps mean nothing
	cff     *cff              // of the CFF table
}

// bytesAt returns n bytes at an offset, nil when they are not all there.
func bytesAt(b []byte, offset, n int) []byte {
	if offset < 0 || n < 0 || offset > len(b) || n > len(b)-offset {
		return nil
	}
	return b[offset : offset+n]
}

// u8 reads a byte at an offset, 0 when it is not there.
func u8(b []byte, offset int) int {
	if offset < 0 || offset >= len(b) {
		return 0
	}
	return int(b[offset])
}

// u16 reads a number at an offset, 0 when it is not there.
func u16(b []byte, offset int) int {
	if p := bytesAt(b, offset, 2); p != nil {
		return int(binary.BigEndian.Uint16(p))
	}
	return 0
}

func i16(b []byte, offset int) int { return int(int16(u16(b, offset))) }

func u32(b []byte, offset int) int {
	if p := bytesAt(b, offset, 4); p != nil {
		return int(binary.BigEndian.Uint32(p))
	}
	return 0
}

// parseSfnt reads a font program, nil when it is none.
func parseSfnt(src []byte) *sfnt {
	tables := sfntTables(src)
	if tables == nil {
		return nil
	}
	f := &sfnt{unitsPerEm: u16(tables["head"], 18), macStyle: u16(tables["head"], 44), glyphs: u16(tables["maxp"], 4)}
	if f.unitsPerEm < 16 || f.unitsPerEm > 1<<15 {
		f.unitsPerEm = 1000
	}
	em := float64(f.unitsPerEm)
	f.ascent, f.descent = float64(i16(tables["hhea"], 4))/em, float64(i16(tables["hhea"], 6))/em
	f.metrics = u16(tables["hhea"], 34)
	f.advances = tables["hmtx"]
	f.readCharacterMap(tables["cmap"])
	f.names = postNames(tables["post"], f.glyphs)
	f.indexNames()
	if t := tables["CFF "]; t != nil {
		f.cff = parseCFF(t)
	}
	f.reverse()
	return f
}

// sfntTables reads the table directory; of a collection, that of its first font.
func sfntTables(src []byte) map[string][]byte {
	start := 0
	if string(bytesAt(src, 0, 4)) == "ttcf" {
		start = u32(src, 12)
	}
	switch string(bytesAt(src, start, 4)) {
	case "\x00\x01\x00\x00", "true", "OTTO", "typ1", "\x00\x02\x00\x00":
	default:
		return nil
	}
	tables := make(map[string][]byte)
	for i := range min(u16(src, start+4), maxTables) {
		record := bytesAt(src, start+12+16*i, 16)
		if record == nil {
			break
		}
		offset, length := u32(record, 8), u32(record, 12)
		if offset >= len(src) {
			continue
		}
		length = min(length, len(src)-offset)
		tables[string(record[:4])] = src[offset : offset+length]
	}
	return tables
}

// indexNames makes the way back from names to glyphs. The first of equal names wins.
func (f *sfnt) indexNames() {
	f.byName = make(map[string]uint16, len(f.names))
	for gid, name := range f.names {
		if _, ok := f.byName[name]; !ok && name != "" && name != ".notdef" {
			f.byName[name] = uint16(gid)
		}
	}
}

// reverse makes the way from glyphs to characters. Maps of made-up codes are
// left out.
func (f *sfnt) reverse() {
	f.runes = make(map[uint16]rune, len(f.unicode))
	if madeUp(f.unicode, 0) || madeUp(f.symbol, 0xF000) || madeUp(f.mac, 0) {
		f.madeUp = true
		return
	}
	for r, gid := range f.unicode {
		if old, ok := f.runes[gid]; gid != 0 && (!ok || preferred(r, old)) {
			f.runes[gid] = r
		}
	}
	for r, gid := range f.symbol {
		if old, ok := f.runes[gid]; gid != 0 && (!ok || isPrivate(old) && r < old) {
			f.runes[gid] = r
		}
	}
}

// madeUp reports whether the codes of a character map were given out by a
// program that made a subset, counting up from 1: only then do several glyphs
// stand where the controls are. Whole fonts have empty glyphs, or one of them,
// at NUL, backspace, tab, return and 29.
func madeUp(m map[rune]uint16, base rune) bool {
	const enough = 3
	controls := make(map[uint16]bool)
	for r := rune(1); r < 0x20; r++ {
		switch gid := m[base+r]; {
		case gid == 0, r == 8, r == 9, r == 13, r == 29:
		default:
			controls[gid] = true
		}
	}
	return len(controls) >= enough
}

// preferred reports whether of two characters of one glyph the first is the
// likelier: not a private or presentation form, then the lower.
func preferred(r, old rune) bool {
	odd := func(r rune) bool { return isPrivate(r) || isPresentation(r) || isDropped(r) }
	if odd(r) != odd(old) {
		return odd(old)
	}
	return r < old
}

// glyphText returns the text of a glyph: by the character map, then by its name.
func (f *sfnt) glyphText(gid uint16) string {
	if r, ok := f.runes[gid]; ok && !isPrivate(r) && !isDropped(r) {
		return string(r)
	}
	if int(gid) < len(f.names) {
		if t := glyphText(f.names[gid], false); t != "" {
			return t
		}
	}
	if f.cff != nil {
		if t := glyphText(f.cff.glyphName(gid), false); t != "" {
			return t
		}
	}
	if r, ok := f.runes[gid]; ok {
		return string(r)
	}
	return ""
}

// width returns the advance of a glyph in ems.
func (f *sfnt) width(gid uint16) (float64, bool) {
	if f.metrics == 0 {
		return 0, false
	}
	p := bytesAt(f.advances, 4*min(int(gid), f.metrics-1), 2)
	if p == nil {
		return 0, false
	}
	return float64(binary.BigEndian.Uint16(p)) / float64(f.unitsPerEm), true
}

// simpleGlyph finds the glyph of a code of a simple TrueType font by the steps
// of clause 9.6.6.4, 0 when it has none.
func (f *sfnt) simpleGlyph(code uint32, name string) uint16 {
	if gid := f.namedGlyph(name); gid != 0 {
		return gid
	}
	for _, base := range []rune{0, 0xF000, 0xF100, 0xF200} {
		if gid := f.symbol[base+rune(code)]; gid != 0 {
			return gid
		}
	}
	if gid := f.mac[rune(code)]; gid != 0 {
		return gid
	}
	return f.unicode[rune(code)] // no step of the clause, but all that some subsets have
}

func (f *sfnt) namedGlyph(name string) uint16 {
	if name == "" || name == ".notdef" {
		return 0
	}
	if t := []rune(glyphText(name, false)); len(t) == 1 {
		if gid := f.unicode[t[0]]; gid != 0 {
			return gid
		}
	}
	if gid := f.byName[name]; gid != 0 {
		return gid
	}
	if gid, ok := numberedGlyph(name); ok && int(gid) < f.glyphs {
		return gid
	}
	return 0
}
