package font

import (
	"encoding/binary"
	"slices"
	"testing"
)

// be16 writes numbers as big-endian 16-bit words.
func be16(v ...int) []byte {
	var b []byte
	for _, n := range v {
		b = binary.BigEndian.AppendUint16(b, uint16(n))
	}
	return b
}

func be32(v ...int) []byte {
	var b []byte
	for _, n := range v {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	return b
}

func join(parts ...[]byte) []byte { return slices.Concat(parts...) }

// makeSfnt writes a font file of the given tables.
func makeSfnt(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	for name := range tables {
		names = append(names, name)
	}
	slices.Sort(names)
	head := join(be32(0x00010000), be16(len(names), 0, 0, 0))
	var body []byte
	for _, name := range names {
		offset := 12 + 16*len(names) + len(body)
		head = join(head, []byte(name), be32(0, offset, len(tables[name])))
		body = append(body, tables[name]...)
	}
	return append(head, body...)
}

type subtable struct {
	platform, encoding int
	data               []byte
}

func makeCharacterMap(subtables ...subtable) []byte {
	head := be16(0, len(subtables))
	var body []byte
	for _, s := range subtables {
		head = join(head, be16(s.platform, s.encoding), be32(4+8*len(subtables)+len(body)))
		body = append(body, s.data...)
	}
	return append(head, body...)
}

// format0 maps single bytes.
func format0(m map[byte]byte) []byte {
	var glyphs [256]byte
	for c, g := range m {
		glyphs[c] = g
	}
	return join(be16(0, 262, 0), glyphs[:])
}

// format4 maps one run of characters to glyphs by delta, and the end mark.
func format4(first, last, glyph int) []byte {
	return join(be16(4, 32, 0, 4, 0, 0, 0), be16(last, 0xFFFF, 0), be16(first, 0xFFFF), be16(glyph-first, 1), be16(0, 0))
}

func format6(first int, glyphs ...int) []byte {
	return join(be16(6, 0, 0, first, len(glyphs)), be16(glyphs...))
}

func format12(first, last, glyph int) []byte {
	return join(be16(12, 0), be32(0, 0, 1, first, last, glyph))
}

// baseTables are the tables of a font of n glyphs, glyph i being i*100 units wide.
func baseTables(n int) map[string][]byte {
	head := make([]byte, 54)
	copy(head[18:], be16(1000))
	hhea := make([]byte, 36)
	copy(hhea[4:], be16(900, -200))
	copy(hhea[34:], be16(n))
	var hmtx []byte
	for i := range n {
		hmtx = append(hmtx, be16(i*100, 0)...)
	}
	return map[string][]byte{"head": head, "hhea": hhea, "hmtx": hmtx, "maxp": join(be32(0x10000), be16(n))}
}

// post2 writes a post table of format 2 with own names only.
func post2(names ...string) []byte {
	b := join(be32(0x00020000), make([]byte, 28), be16(len(names)))
	for i := range names {
		b = append(b, be16(258+i)...)
	}
	for _, n := range names {
		b = append(append(b, byte(len(n))), n...)
	}
	return b
}

func TestSfntText(t *testing.T) {
	tests := []struct {
		name   string
		tables map[string][]byte
		code   uint32
		glyph  string
		want   string
	}{
		{"unicode by name", map[string][]byte{"cmap": makeCharacterMap(subtable{3, 1, format4('A', 'Z', 1)})}, 1, "C", "C"},
		{"unicode by made-up name", map[string][]byte{"cmap": makeCharacterMap(subtable{3, 1, format4('A', 'Z', 1)})}, 1, "g3", "C"},
		{"symbol and unicode", map[string][]byte{"cmap": makeCharacterMap(subtable{3, 0, format4(0xF020, 0xF030, 1)}, subtable{0, 3, format4('a', 'z', 1)})}, 0x21, "", "b"},
		{"symbol alone", map[string][]byte{"cmap": makeCharacterMap(subtable{3, 0, format4(0xF0B0, 0xF0BF, 1)})}, 0xB7, "", "\uF0B7"},
		{"mac and post", map[string][]byte{"cmap": makeCharacterMap(subtable{1, 0, format0(map[byte]byte{1: 2})}), "post": post2(".notdef", "x", "eacute")}, 1, "", "é"},
		{"mac alone", map[string][]byte{"cmap": makeCharacterMap(subtable{1, 0, format0(map[byte]byte{0x8E: 2})})}, 0x8E, "", "é"},
		{"format 6", map[string][]byte{"cmap": makeCharacterMap(subtable{3, 0, format6(0x41, 5, 6)}, subtable{0, 1, format6(0x61, 5, 6)})}, 0x42, "", "b"},
		{"format 12", map[string][]byte{"cmap": makeCharacterMap(subtable{3, 10, format12(0x1D400, 0x1D410, 1)}, subtable{1, 0, format0(map[byte]byte{7: 2})})}, 7, "", "\U0001D401"},
		{"post by name", map[string][]byte{"post": post2(".notdef", "q", "f_i.alt")}, 9, "q", "q"},
		{"made-up codes", map[string][]byte{"cmap": makeCharacterMap(subtable{1, 0, format0(map[byte]byte{1: 1, 2: 2, 3: 3, 65: 4})})}, 65, "", ""},
		{"made-up codes in a Unicode map", map[string][]byte{"cmap": makeCharacterMap(subtable{0, 3, format4(1, 70, 1)})}, 65, "", ""},
		{"nothing", map[string][]byte{}, 65, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tables := baseTables(40)
			for k, v := range tt.tables {
				tables[k] = v
			}
			p := parseProgram(makeSfnt(tables))
			if p == nil {
				t.Fatal("not read")
			}
			if got := p.simpleText(tt.code, tt.glyph); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSfntGlyphs(t *testing.T) {
	tables := baseTables(5)
	tables["cmap"] = makeCharacterMap(subtable{3, 1, format4(0xA0, 0xA1, 1)}, subtable{0, 3, format6(0x20, 1, 2)})
	tables["post"] = post2(".notdef", "space", "exclam", "f_f_i", "uni0416")
	f := parseSfnt(makeSfnt(tables))
	if f.ascent != 0.9 || f.descent != -0.2 {
		t.Errorf("got ascent %v, descent %v", f.ascent, f.descent)
	}
	for gid, want := range []string{"", "\u00A0", "¡", "ffi", "Ж"} {
		if got := f.glyphText(uint16(gid)); got != want {
			t.Errorf("glyph %d: got %q, want %q", gid, got, want)
		}
	}
	if w, ok := f.width(3); !ok || w != 0.3 {
		t.Errorf("got width %v %v", w, ok)
	}
	p := &program{sfnt: f}
	if got := p.cidText(7, be16(0, 0, 0, 0, 0, 0, 0, 3)); got != "ffi" {
		t.Errorf("through the cid map: got %q", got)
	}
}

func TestCharacterMapFormats(t *testing.T) {
	highByte := join(be16(2, 0, 0), make([]byte, 512), be16(0x41, 2, 0, 2+8, 0x40, 2, 0, 2+4), be16(5, 6, 7, 8))
	copy(highByte[6+2*0x81:], be16(8)) // the lead byte 81 has the second header
	for _, tt := range []struct {
		name string
		data []byte
		char rune
		want uint16
	}{
		{"2, one byte", highByte, 0x42, 6},
		{"2, two bytes", highByte, 0x8141, 8},
		{"4 with an array", join(be16(4, 0, 0, 4, 0, 0, 0, 0x42, 0xFFFF, 0, 0x41, 0xFFFF, 0, 1, 4, 0), be16(9, 8)), 0x42, 8},
		{"10", join(be16(10, 0), be32(0, 0, 0x41, 2), be16(5, 6)), 0x42, 6},
		{"13", join(be16(13, 0), be32(0, 0, 1, 0x41, 0x50, 7)), 0x44, 7},
		{"unknown", be16(99, 0, 0), 0x41, 0},
	} {
		if got := characterMap(tt.data)[tt.char]; got != tt.want {
			t.Errorf("format %s: got %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestPostFormats(t *testing.T) {
	if got := postNames(be32(0x00010000), 40); len(got) != 40 || got[36] != "A" {
		t.Errorf("format 1: got %q", got)
	}
	format25 := join(be32(0x00028000), make([]byte, 28), be16(2), []byte{36, 0xFF})
	if got := postNames(format25, 2); len(got) != 2 || got[0] != "A" || got[1] != ".notdef" {
		t.Errorf("format 2.5: got %q", got)
	}
	if got := postNames(be32(0x00030000), 40); got != nil {
		t.Errorf("format 3: got %q", got)
	}
}

func TestPreferredCharacter(t *testing.T) {
	for _, tt := range []struct{ r, old rune }{
		{' ', 0xA0}, {'-', 0xAD}, {'A', 0xF041}, {'f', 0xFB01}, {0x3A9, 0x2126}, {0x4E00, 0xF900},
	} {
		if !preferred(tt.r, tt.old) || preferred(tt.old, tt.r) {
			t.Errorf("%U is not preferred to %U", tt.r, tt.old)
		}
	}
}

// FuzzSfnt reads any bytes as a font program and asks it for text.
func FuzzSfnt(f *testing.F) {
	tables := baseTables(8)
	tables["post"] = post2(".notdef", "a", "b_c", "uni0041")
	tables["cmap"] = makeCharacterMap(subtable{3, 1, format4('A', 'Z', 1)}, subtable{1, 0, format0(map[byte]byte{65: 1})},
		subtable{3, 10, format12(0x1D400, 0x1D410, 1)}, subtable{0, 1, format6(0x20, 1, 2)}, subtable{3, 0, join(be16(2, 600, 0), make([]byte, 600))})
	f.Add(makeSfnt(tables))
	tables["CFF "] = makeCFF([]string{"A", "f_i"}, nil)
	f.Add(makeSfnt(tables))
	f.Add(join([]byte("ttcf"), be32(0x10000, 1, 16), makeSfnt(baseTables(2))))
	f.Fuzz(func(t *testing.T, src []byte) {
		p := parseProgram(src)
		if p == nil {
			return
		}
		for code := range uint32(300) {
			p.simpleText(code, "A")
			p.simpleText(code, "")
			p.cidText(code*250, nil)
			p.cidText(code, src)
			p.width(code, "g3")
		}
		p.ordering()
	})
}
