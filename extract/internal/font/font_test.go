package font

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"councildoc/extract/internal/object"
)

// openObjects makes a file of numbered objects, from 2 up, and returns object 2.
func openObjects(t testing.TB, objects ...string) object.Value {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages<</Type/Pages/Kids[]/Count 0>>/Test 2 0 R>>\nendobj\n")
	for i, o := range objects {
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+2, o)
	}
	b.WriteString("trailer\n<</Root 1 0 R/Size 99>>\nstartxref\n0\n%%EOF\n")
	f, err := object.Open(context.Background(), bytes.NewReader(b.Bytes()), int64(b.Len()), object.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return f.Root().Key("Test")
}

func loadFont(t testing.TB, objects ...string) *Font {
	t.Helper()
	f := NewFonts().Load(openObjects(t, objects...))
	return f
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

func textOf(f *Font, s string) string {
	var b strings.Builder
	for _, c := range f.Decode(nil, []byte(s)) {
		b.WriteString(c.Text)
	}
	return b.String()
}

func TestDecode(t *testing.T) {
	const (
		tables  = "<</Type/FontDescriptor/Flags 4/FontFile2 3 0 R>>"
		oneChar = "1 beginbfchar <01> <0058> endbfchar"
	)
	symbolic := func(subtables ...subtable) string {
		tables := baseTables(40)
		tables["cmap"] = makeCharacterMap(subtables...)
		return stream("", string(makeSfnt(tables)))
	}
	tests := []struct {
		name    string
		objects []string
		in      string
		want    string
	}{
		{"standard encoding", []string{"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}, "a'\xAE", "a’fi"},
		{"WinAnsi", []string{"<</Subtype/TrueType/BaseFont/Foo/Encoding/WinAnsiEncoding>>"}, "\x80\x96\xE9\xA0\xAD", "€–é\u00A0-"},
		{"MacRoman", []string{"<</Subtype/TrueType/BaseFont/Foo/Encoding/MacRomanEncoding>>"}, "\x8E\xA5", "é•"},
		{"TrueType without encoding", []string{"<</Subtype/TrueType/BaseFont/Foo>>"}, "a\xE9", "aé"},
		{"Symbol", []string{"<</Subtype/Type1/BaseFont/Symbol>>"}, "ab\xB7", "αβ•"},
		{"Symbol with a Latin encoding", []string{"<</Subtype/TrueType/BaseFont/ABCDEF+SymbolMT/Encoding/WinAnsiEncoding>>"}, "\xB7", "•"},
		{"ZapfDingbats", []string{"<</Subtype/Type1/BaseFont/ZapfDingbats>>"}, "4l", "✔●"},
		{"Wingdings with a Latin encoding", []string{"<</Subtype/TrueType/BaseFont/Wingdings/Encoding/WinAnsiEncoding>>"}, "\xA7\xD8\xFC", "▪➢✔"},
		{"Wingdings with ToUnicode that repeats codes", []string{"<</Subtype/TrueType/BaseFont/Wingdings/ToUnicode 3 0 R>>", stream("", "1 beginbfrange <20> <FF> <0020> endbfrange")}, "\xA7", "▪"},
		{"Symbol with ToUnicode that repeats codes", []string{"<</Subtype/TrueType/BaseFont/Symbol/ToUnicode 3 0 R>>", stream("", "1 beginbfrange <20> <FF> <0020> endbfrange")}, "a\xB7", "α•"},
		{"Differences", []string{"<</Subtype/Type1/BaseFont/Foo/Encoding<</Differences[1/fi/uni20AC 65/eacute/A.alt]>>>>"}, "\x01\x02ABC", "fi€éAC"},
		{"Differences on a base", []string{"<</Subtype/Type1/BaseFont/Foo/Encoding<</BaseEncoding/MacRomanEncoding/Differences[65/b]>>>>"}, "A\x8E", "bé"},
		{"ToUnicode wins over names", []string{"<</Subtype/Type1/BaseFont/Foo/Encoding/WinAnsiEncoding/ToUnicode 3 0 R>>", stream("", oneChar)}, "\x01a", "Xa"},
		{"useless ToUnicode gives way to names", []string{"<</Subtype/Type1/BaseFont/Foo/Encoding/WinAnsiEncoding/ToUnicode 3 0 R>>", stream("", "2 beginbfchar <61> <0000> <62> <FFFD> endbfchar")}, "ab", "ab"},
		{"private ToUnicode gives way to names", []string{"<</Subtype/Type1/BaseFont/Foo/Encoding/WinAnsiEncoding/ToUnicode 3 0 R>>", stream("", "1 beginbfchar <61> <E061> endbfchar")}, "a", "a"},
		{"line ends are no text", []string{"<</Subtype/Type1/BaseFont/Foo/Encoding/WinAnsiEncoding>>"}, "a\r\nb", "ab"},
		{"unknown code", []string{"<</Subtype/Type1/BaseFont/Foo>>"}, "a\x90", "a\uFFFD"},
		{"names made of codes", []string{"<</Subtype/Type1/BaseFont/Foo/Encoding<</Differences[65/a65/a66/a67/a68/a69]>>>>"}, "AE", "AE"},
		{"built-in encoding of Type 1", []string{"<</Subtype/Type1/BaseFont/Foo/FontDescriptor<</FontFile 3 0 R>>>>", stream("", "%!\n/Encoding 256 array dup 1 /fi put def")}, "\x01", "fi"},
		{"built-in encoding of CFF", []string{"<</Subtype/Type1/BaseFont/Foo/FontDescriptor<</FontFile3 3 0 R>>>>", stream("/Subtype/Type1C", string(makeCFF([]string{"f_i", "Zhe"}, []byte{0, 2, 1, 2})))}, "\x01\x02", "fi\uFFFD"},
		{"symbolic TrueType", []string{"<</Subtype/TrueType/BaseFont/Foo/FontDescriptor " + tables + ">>", symbolic(subtable{3, 0, format4(0xF020, 0xF030, 1)}, subtable{0, 3, format4('a', 'z', 1)})}, "!", "b"},
		{"Type0 with ToUnicode", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2>>]/ToUnicode 3 0 R>>", stream("", "1 beginbfrange <0001> <0010> <0041> endbfrange")}, "\x00\x01\x00\x02", "AB"},
		{"Type0 through the program", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/FontDescriptor " + tables + ">>]>>", symbolic(subtable{3, 1, format4('A', 'Z', 1)})}, "\x00\x01\x00\x02\x00\x27", "AB\uFFFD"},
		{"Type0 through glyph map and program", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType2/CIDToGIDMap 4 0 R/FontDescriptor " + tables + ">>]>>", symbolic(subtable{3, 1, format4('A', 'Z', 1)}), stream("", "\x00\x00\x00\x03")}, "\x00\x01", "C"},
		{"Type0 with ToUnicode of glyph numbers", []string{
			"<</Subtype/Type0/Encoding/Identity-H/ToUnicode 4 0 R/DescendantFonts[<</Subtype/CIDFontType2/FontDescriptor " + tables + ">>]>>",
			symbolic(subtable{3, 1, format4('A', 'Z', 1)}), stream("", "1 beginbfrange <0000> <0020> <0000> endbfrange")}, "\x00\x01", "A"},
		{"Type0 with CFF names", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType0/FontDescriptor<</FontFile3 3 0 R>>>>]>>",
			stream("/Subtype/CIDFontType0C", string(makeCFF([]string{"f_i", "uni0416"}, nil)))}, "\x00\x01\x00\x02", "fiЖ"},
		{"Type0 by collection", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</Subtype/CIDFontType0/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)>>>>]>>"}, "\x04\x65", "亜"},
		{"Type0 with predefined map", []string{"<</Subtype/Type0/Encoding/UniGB-UCS2-H/DescendantFonts[<</Subtype/CIDFontType2>>]>>"}, "\x55\x4A", "啊"},
		{"Type0 with embedded map", []string{"<</Subtype/Type0/Encoding 3 0 R/DescendantFonts[<</CIDSystemInfo<</Ordering(Japan1)>>>>]>>",
			stream("/CMapName/X", "1 begincodespacerange <00> <FF> endcodespacerange 1 begincidchar <41> 1125 endcidchar")}, "A", "亜"},
		{"ToUnicode that goes on in another stream", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<>>]/ToUnicode 3 0 R>>",
			stream("/UseCMap 4 0 R", "1 beginbfchar <0001> <0041> endbfchar"), stream("", "1 beginbfchar <0002> <0042> endbfchar")}, "\x00\x01\x00\x02", "AB"},
		{"ToUnicode by name", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<>>]/ToUnicode/Identity-H>>"}, "\x00A", "A"},
		{"ToUnicode by name gives way to the program", []string{"<</Subtype/Type0/Encoding/Identity-H/ToUnicode/Identity-H/DescendantFonts[<</FontDescriptor " + tables + ">>]>>", symbolic(subtable{3, 1, format4('A', 'Z', 1)})}, "\x00\x02\x00a", "Ba"},
		{"encoding that is unknown", []string{"<</Subtype/Type0/Encoding/NoSuch-H/DescendantFonts[<</CIDSystemInfo<</Ordering(Japan1)>>>>]>>"}, "\x04\x65", "亜"},
		{"encoding map with nothing in it", []string{"<</Subtype/Type0/Encoding 3 0 R/DescendantFonts[<</CIDSystemInfo<</Ordering(Japan1)>>>>]>>",
			stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange")}, "\x04\x65", "亜"},
		{"embedded program with an ordering of Unicode", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</CIDSystemInfo<</Ordering(UCS)>>/FontDescriptor " + tables + ">>]>>", symbolic(subtable{3, 1, format4('A', 'Z', 1)})}, "\x00\x02", "B"},
		{"Type3 with glyph numbers", []string{"<</Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/Encoding<</Differences[65/g41/g42/g43/g44/g45]>>>>"}, "A", "\uFFFD"},
		{"Type3 in TeX's old encoding", []string{"<</Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/Encoding<</Differences[11/a11/a12 39/a39 65/a65/a66]>>>>"}, "\x0b\x0c'A", "fffi’A"},
		{"Type3 in TeX's Cork encoding", []string{"<</Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/Encoding<</Differences[16/a16/a17 28/a28 65/a65/a66 225/a225]>>>>"}, "\x10\x1cA\xe1\x11", "“fiAá”"},
		{"Type3 on a base", []string{"<</Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/Encoding<</BaseEncoding/WinAnsiEncoding/Differences[65/b]>>>>"}, "AB", "bB"},
		{"Type0 in the Macintosh order by its widths", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</W[36[667 667 722 722 667 611 778 722 278 500 667 556 833]]>>]>>"}, "\x00\x24\x00\x03", "A "},
		{"Type0 in another order", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</W[36[667 567 722 622 667 611 778 722 278 500 667 556 833]]>>]>>"}, "\x00\x24", "\uFFFD"},
		{"Type3 by names", []string{"<</Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/FirstChar 97/Widths[50]/CharProcs<</a 3 0 R>>/Encoding<</Differences[97/a]>>>>", stream("", "50 0 d0")}, "a", "a"},
		{"not a font", []string{"[1 2 3]"}, "ab", "ab"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := loadFont(t, tt.objects...)
			if got := textOf(f, tt.in); got != tt.want {
				t.Errorf("got %q, want %q (warnings %v)", got, tt.want, f.Warnings)
			}
		})
	}
}

func widthsOf(f *Font, s string) []float64 {
	var w []float64
	for _, c := range f.Decode(nil, []byte(s)) {
		w = append(w, c.Width)
	}
	return w
}

func TestWidths(t *testing.T) {
	sfnt := stream("", string(makeSfnt(func() map[string][]byte {
		tables := baseTables(40)
		tables["cmap"] = makeCharacterMap(subtable{3, 1, format4('A', 'Z', 1)})
		return tables
	}())))
	tests := []struct {
		name    string
		objects []string
		in      string
		want    string
	}{
		{"array", []string{"<</Subtype/Type1/BaseFont/Helvetica/FirstChar 65/Widths[100 200 3 0 R]/FontDescriptor<</MissingWidth 50>>>>", "300"}, "ABCD", "[0.1 0.2 0.3 0.05]"},
		{"standard font", []string{"<</Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"}, "A \xE9", "[0.667 0.278 0.556]"},
		{"alias of a standard font", []string{"<</Subtype/TrueType/BaseFont/CourierNew,Bold/Encoding/WinAnsiEncoding>>"}, "iW", "[0.6 0.6]"},
		{"no widths, serif", []string{"<</Subtype/TrueType/BaseFont/Foo-Bold/Encoding/WinAnsiEncoding/FontDescriptor<</Flags 2>>>>"}, "A", "[0.722]"},
		{"no widths, program", []string{"<</Subtype/TrueType/BaseFont/Foo/Encoding/WinAnsiEncoding/FontDescriptor<</FontFile2 3 0 R>>>>", sfnt}, "BC", "[0.2 0.3]"},
		{"absurd", []string{"<</Subtype/Type1/BaseFont/Foo/FirstChar 65/Widths[1e30 -1e30 (x) 500]>>"}, "ABCD", "[0 0 0 0.5]"},
		{"first char negative", []string{"<</Subtype/Type1/BaseFont/Foo/FirstChar -1/Widths[1 2 3]>>"}, "\x00\x01", "[0.002 0.003]"},
		{"cid lists and ranges", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</DW 700/W[1[100 200] 10 20 300 5[500]]>>]>>"}, "\x00\x01\x00\x02\x00\x0A\x00\x14\x00\x15\x00\x05", "[0.1 0.2 0.3 0.3 0.7 0.5]"},
		{"cid default", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<<>>]>>"}, "\x00\x01", "[1]"},
		{"cid array cut", []string{"<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</DW 500/W[(x) 1[100] 7 9]>>]>>"}, "\x00\x01\x00\x07", "[0.1 0.5]"},
		{"Type3 through the matrix", []string{"<</Subtype/Type3/FontMatrix[.01 0 0 .01 0 0]/FirstChar 97/Widths[50]/Encoding<</Differences[97/a]>>>>"}, "a", "[0.5]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := fmt.Sprint(widthsOf(loadFont(t, tt.objects...), tt.in)); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
}

func TestVertical(t *testing.T) {
	f := loadFont(t, "<</Subtype/Type0/Encoding/Identity-V/DescendantFonts[<</DW 500/DW2[800 -900]/W2[1[-500 250 700] 5 6 -400 200 600]>>]>>")
	var got []string
	for _, c := range f.Decode(nil, []byte("\x00\x01\x00\x06\x00\x09")) {
		got = append(got, fmt.Sprint(c.VX, c.VY, c.Advance))
	}
	if g, want := strings.Join(got, "; "), "0.25 0.7 -0.5; 0.2 0.6 -0.4; 0.25 0.8 -0.9"; g != want || !f.Vertical {
		t.Errorf("got %s, want %s", g, want)
	}
}

func TestLooks(t *testing.T) {
	tests := []struct {
		dict string
		want string // bold italic fixed serif ascent descent
	}{
		{"/BaseFont/ABCDEF+Foo/FontDescriptor<</Flags 4/Ascent 900/Descent -210>>", "false false false false 0.9 -0.21"},
		{"/BaseFont/Foo/FontDescriptor<</Flags 4/Ascent 900/Descent 210>>", "false false false false 0.9 -0.21"},
		{"/BaseFont/Foo/FontDescriptor<</Flags 4/Ascent 0/Descent 0>>", "false false false false 0.75 -0.25"},
		{"/BaseFont/Foo/FontDescriptor<</Flags 262210>>", "true true false true 0.75 -0.25"},
		{"/BaseFont/Foo-Regular/FontDescriptor<</Flags 262210>>", "false false false true 0.75 -0.25"},
		{"/BaseFont/Foo/FontDescriptor<</Flags 262144/FontWeight 400>>", "false false false false 0.75 -0.25"},
		{"/BaseFont/Foo/FontDescriptor<</FontWeight 700/ItalicAngle -12>>", "true true false false 0.75 -0.25"},
		{"/BaseFont/Foo/FontDescriptor<</StemV 140>>", "true false false false 0.75 -0.25"},
		{"/BaseFont/Foo/FontDescriptor<</StemV 190/FontFile 3 0 R>>", "false false false false 0.75 -0.25"},
		{"/BaseFont/Foo/FontDescriptor<</FontFile 4 0 R>>", "true false false false 0.75 -0.25"},
		{"/BaseFont/Foo/Widths[300 400 500 600 700]/FontDescriptor<</Flags 1>>", "false false false false 0.75 -0.25"},
		{"/BaseFont/Foo/Widths[" + strings.Repeat("600 ", 30) + "]", "false false true false 0.75 -0.25"},
		{"/BaseFont/Courier", "false false true true 0.75 -0.25"},
		{"/BaseFont/Arial,BoldItalic/FontDescriptor<</Flags 2>>", "true true false false 0.75 -0.25"},
	}
	for _, tt := range tests {
		f := loadFont(t, "<</Subtype/TrueType"+tt.dict+">>", stream("", "%!"), stream("", "%!/FontInfo 9 dict dup begin /Weight (Bold) def"))
		if got := fmt.Sprint(f.Bold, f.Italic, f.Fixed, f.Serif, f.Ascent, f.Descent); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.dict, got, tt.want)
		}
	}
}

func TestType3(t *testing.T) {
	f := loadFont(t, "<</Subtype/Type3/FontMatrix[.01 0 0 -.01 0 0]/FontBBox[0 -20 100 80]/CharProcs<</a 3 0 R>>/Encoding<</Differences[97/a/b]>>/Resources<</Test 7>>>>",
		stream("", "50 0 d0"))
	if !f.Type3 || f.CharProc(97).Kind() != object.Stream || !f.CharProc(98).IsNull() || f.Resources().Key("Test").Int() != 7 {
		t.Errorf("got %+v", f)
	}
	if f.Matrix != [6]float64{0.01, 0, 0, -0.01, 0, 0} {
		t.Errorf("matrix %v", f.Matrix)
	}
}

func TestFontsAreLoadedOnce(t *testing.T) {
	v := openObjects(t, "<</A 3 0 R/B 3 0 R/C<</Subtype/Type1/BaseFont/Courier>>>>", "<</Subtype/Type1/BaseFont/Helvetica>>")
	fs := NewFonts()
	a, b, c := fs.Load(v.Key("A")), fs.Load(v.Key("B")), fs.Load(v.Key("C"))
	if a != b || c == a || fs.Load(v.Key("C")) != c {
		t.Errorf("got %p, %p and %p", a, b, c)
	}
}

func TestDecodeInParallel(t *testing.T) {
	f := loadFont(t, "<</Subtype/Type0/Encoding/UniJIS-UTF16-H/DescendantFonts[<<>>]>>")
	s := []byte("\x4E\x9C\xD8\x40\xDC\x0B\x00A")
	want := textOf(f, string(s))
	done := make(chan string)
	for range 8 {
		go func() { done <- textOf(f, string(s)) }()
	}
	for range 8 {
		if got := <-done; got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// TestManyLongCodes decodes more codes of four bytes than pages are kept for.
func TestManyLongCodes(t *testing.T) {
	c := &composite{encoding: parseCMap([]byte("1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange"), nil, 0)}
	var s []byte
	for i := range 4 * maxLongPages {
		s = append(s, be32(i<<8)...)
	}
	if got := len(c.decode(nil, s)); got != 4*maxLongPages || len(c.long) > maxLongPages {
		t.Errorf("%d characters, %d pages", got, len(c.long))
	}
}

func TestDecodeDoesNotAllocate(t *testing.T) {
	simple := loadFont(t, "<</Subtype/Type1/BaseFont/Helvetica>>")
	composite := loadFont(t, "<</Subtype/Type0/Encoding/UniJIS-UTF16-H/DescendantFonts[<<>>]>>")
	s := []byte("\x4E\x9C\xD8\x40\xDC\x0B\x00A")
	dst := make([]*Char, 0, 64)
	for _, f := range []*Font{simple, composite} {
		f.Decode(dst, s)
		if n := testing.AllocsPerRun(100, func() { dst = f.Decode(dst[:0], s) }); n != 0 {
			t.Errorf("%v allocations", n)
		}
	}
}

func BenchmarkDecodeSimple(b *testing.B) {
	benchmarkDecode(b, loadFont(b, "<</Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"))
}

func BenchmarkDecodeComposite(b *testing.B) {
	benchmarkDecode(b, loadFont(b, "<</Subtype/Type0/Encoding/Identity-H/DescendantFonts[<</CIDSystemInfo<</Ordering(Japan1)>>>>]>>"))
}

func benchmarkDecode(b *testing.B, f *Font) {
	s := []byte(strings.Repeat("The Working Party on Something met today. ", 24))
	dst := make([]*Char, 0, len(s))
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		dst = f.Decode(dst[:0], s)
	}
}
