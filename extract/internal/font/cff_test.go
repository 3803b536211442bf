package font

import (
	"testing"
)

// cffIndexOf writes an INDEX with offsets of two bytes.
func cffIndexOf(objects ...[]byte) []byte {
	if len(objects) == 0 {
		return be16(0)
	}
	b := append(be16(len(objects)), 2)
	offset := 1
	b = append(b, be16(offset)...)
	for _, o := range objects {
		offset += len(o)
		b = append(b, be16(offset)...)
	}
	for _, o := range objects {
		b = append(b, o...)
	}
	return b
}

func cffInt(v int) []byte { return append([]byte{29}, be32(v)...) }

// makeCFF writes a CFF program with the named glyphs behind .notdef; encoding is
// the encoding's bytes, nil for the standard one.
func makeCFF(names []string, encoding []byte) []byte {
	var list [][]byte
	charset := []byte{0}
	charStrings := [][]byte{{14}}
	for i, n := range names {
		list = append(list, []byte(n))
		charset = append(charset, be16(391+i)...)
		charStrings = append(charStrings, []byte{14})
	}
	return layCFF(nil, list, charset, encoding, charStrings)
}

func layCFF(ros []byte, list [][]byte, charset, encoding []byte, charStrings [][]byte) []byte {
	build := func(at [3]int) []byte {
		top := join(ros, cffInt(at[0]), []byte{opCharset})
		if encoding != nil {
			top = join(top, cffInt(at[1]), []byte{opEncoding})
		}
		top = join(top, cffInt(at[2]), []byte{opCharStrings})
		head := join([]byte{1, 0, 4, 2}, cffIndexOf([]byte("Test")), cffIndexOf(top), cffIndexOf(list...), cffIndexOf())
		return head
	}
	n := len(build([3]int{}))
	at := [3]int{n, n + len(charset), n + len(charset) + len(encoding)}
	return join(build(at), charset, encoding, cffIndexOf(charStrings...))
}

func TestCFFNames(t *testing.T) {
	f := parseCFF(makeCFF([]string{"f_i", "uni0416"}, nil))
	if f == nil {
		t.Fatal("not read")
	}
	for gid, want := range []string{".notdef", "f_i", "uni0416", ""} {
		if got := f.glyphName(uint16(gid)); got != want {
			t.Errorf("glyph %d: got %q, want %q", gid, got, want)
		}
	}
	if f.encoding[65] != "A" {
		t.Errorf("standard encoding: got %q", f.encoding[65])
	}
}

func TestCFFEncodings(t *testing.T) {
	names := []string{"x1", "x2", "x3"}
	tests := []struct {
		name     string
		encoding []byte
		want     map[int]string
	}{
		{"codes", []byte{0, 3, 65, 70, 80}, map[int]string{65: "x1", 70: "x2", 80: "x3"}},
		{"ranges", []byte{1, 2, 65, 1, 100, 0}, map[int]string{65: "x1", 66: "x2", 100: "x3"}},
		{"supplement", []byte{0x80, 1, 65, 1, 90, 391 >> 8, 391 & 255}, map[int]string{65: "x1", 90: "x1"}},
	}
	for _, tt := range tests {
		f := parseCFF(makeCFF(names, tt.encoding))
		for code, want := range tt.want {
			if got := f.encoding[code]; got != want {
				t.Errorf("%s: code %d: got %q, want %q", tt.name, code, got, want)
			}
		}
	}
}

func TestCFFPredefinedCharsets(t *testing.T) {
	for _, tt := range []struct {
		id, glyphs int
		gid        uint16
		want       string
	}{{0, 300, 34, "A"}, {0, 300, 229, ""}, {1, 50, 2, "exclamsmall"}, {2, 50, 2, "dollaroldstyle"}, {1, 300, 299, ""}} {
		f := &cff{glyphs: tt.glyphs, charset: make([]uint16, 1)}
		f.predefinedCharset(tt.id)
		if got := f.glyphName(tt.gid); got != tt.want {
			t.Errorf("charset %d, glyph %d: got %q, want %q", tt.id, tt.gid, got, tt.want)
		}
	}
}

func TestCFFKeyedByCID(t *testing.T) {
	ros := join(cffInt(391), cffInt(392), cffInt(0), []byte{12, 30})
	list := [][]byte{[]byte("Adobe"), []byte("Japan1")}
	for _, charset := range [][]byte{
		join([]byte{0}, be16(1125, 1126)), join([]byte{1}, be16(1125), []byte{1}), join([]byte{2}, be16(1125, 1)),
	} {
		f := parseCFF(layCFF(ros, list, charset, nil, [][]byte{{14}, {14}, {14}}))
		if f == nil || !f.cidKeyed || f.ordering != "Japan1" || f.byCID[1126] != 2 {
			t.Errorf("charset format %d: got %+v", charset[0], f)
		}
	}
}

func TestCFFNumbers(t *testing.T) {
	dict := cffDict(join([]byte{139, 28, 0xFF, 0x38, 247, 0, 251, 0, 29, 0, 1, 0, 0, 30, 0xE2, 0xA2, 0x5F, 12, 7}))
	want := []float64{0, -200, 108, -108, 65536, -2.25}
	got := dict[12<<8|7]
	if len(got) != len(want) {
		t.Fatalf("got %v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("operand %d: got %v, want %v", i, got[i], want[i])
		}
	}
}

// FuzzCFF reads any bytes as a CFF program.
func FuzzCFF(f *testing.F) {
	f.Add(makeCFF([]string{"A", "f_i"}, []byte{0x80, 1, 65, 1, 90, 1, 0x87}))
	f.Add(makeCFF([]string{"A", "f_i"}, []byte{1, 2, 65, 1, 250, 9}))
	f.Add(layCFF(join(cffInt(391), cffInt(392), cffInt(0), []byte{12, 30}), nil, join([]byte{2}, be16(1, 9)), nil, [][]byte{{14}, {14}}))
	f.Add(layCFF(nil, nil, nil, nil, [][]byte{{14}, {14}}))
	f.Fuzz(func(t *testing.T, src []byte) {
		c := parseCFF(src)
		if c == nil {
			return
		}
		if len(c.charset) > maxGlyphs {
			t.Fatalf("%d glyphs", len(c.charset))
		}
		p := &program{cff: c, encoding: c.encoding}
		for cid := range uint32(300) {
			p.cidText(cid, nil)
			p.cidText(cid, src)
		}
	})
}
