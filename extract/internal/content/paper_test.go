package content

import (
	"bytes"
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"councildoc/extract/internal/font"
	"councildoc/extract/internal/object"
)

// paper is a PDF of one page, made for a test.
type paper struct {
	page      string // further entries of the page
	resources string // entries of the resources beside the fonts
	root      string // further entries of the catalog
	content   string
	objects   []string // further objects, from number firstObject
}

const firstObject = 10

// testFonts: F1 has codes of one byte, each half an em wide; F2 is F1 in vertical
// writing with codes of two bytes, an em high.
var testFonts = map[int]string{
	5: "<</Type/Font/Subtype/TrueType/BaseFont/Test/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 126/Widths[" +
		strings.Repeat("500 ", 95) + "]>>",
	6: "<</Type/Font/Subtype/Type0/BaseFont/Test/Encoding/Identity-V/DescendantFonts[7 0 R]/ToUnicode 8 0 R>>",
	7: "<</Type/Font/Subtype/CIDFontType2/BaseFont/Test/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>",
	8: stream("", "1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange"),
}

func stream(dict, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data)
}

// bytes writes the file.
func (p paper) bytes() []byte {
	objects := map[int]string{
		1: "<</Type/Catalog/Pages 2 0 R" + p.root + ">>",
		2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		3: "<</Type/Page/Parent 2 0 R/Contents 4 0 R" + p.page +
			"/Resources<</Font<</F1 5 0 R/F2 6 0 R>>" + p.resources + ">>>>",
		4: stream("", p.content),
	}
	if !strings.Contains(p.page, "/MediaBox") {
		objects[3] = strings.Replace(objects[3], "/Type/Page", "/Type/Page/MediaBox[0 0 200 100]", 1)
	}
	for n, text := range testFonts {
		objects[n] = text
	}
	for i, text := range p.objects {
		objects[firstObject+i] = text
	}
	return writePDF(objects)
}

func writePDF(objects map[int]string) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	last := 0
	for n := range objects {
		last = max(last, n)
	}
	offsets := make([]int, last+1)
	for n := 1; n <= last; n++ {
		if text, ok := objects[n]; ok {
			offsets[n] = b.Len()
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, text)
		}
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", last+1)
	for n := 1; n <= last; n++ {
		if offsets[n] == 0 {
			b.WriteString("0000000000 00000 f \n")
			continue
		}
		fmt.Fprintf(&b, "%010d 00000 n \n", offsets[n])
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", last+1, start)
	return b.Bytes()
}

// open opens the paper and gives its page.
func (p paper) open(t testing.TB) (*object.File, object.Page) {
	t.Helper()
	data := p.bytes()
	f, err := object.Open(context.Background(), bytes.NewReader(data), int64(len(data)), object.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pages, err := f.Pages()
	if err != nil || len(pages) != 1 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	return f, pages[0]
}

// read interprets the paper with its annotations.
func (p paper) read(t testing.TB) *Page {
	t.Helper()
	f, page := p.open(t)
	m, _, _ := PageMatrix(page)
	fonts := font.NewFonts()
	got, err := Interpret(context.Background(), f, page, fonts, m, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	if err := Annotations(context.Background(), f, page, fonts, m, Limits{}, got); err != nil {
		t.Fatal(err)
	}
	return got
}

// num writes a coordinate to a hundredth, without trailing zeros.
func num(v float64) string {
	v = math.Round(v*100) / 100
	if v == 0 {
		v = 0 // no minus sign
	}
	return fmt.Sprintf("%g", v)
}

func at(p Point) string { return num(p.X) + "," + num(p.Y) }

// places writes the glyphs: text, origin and end.
func (p *Page) places() string {
	var out []string
	for _, g := range p.Glyphs {
		out = append(out, fmt.Sprintf("%s@%s-%s", g.Text, at(g.Origin), at(g.End)))
	}
	return strings.Join(out, " ")
}

// text writes what the glyphs say.
func (p *Page) text() string {
	var b strings.Builder
	for _, g := range p.Glyphs {
		b.WriteString(g.Text)
	}
	return b.String()
}

// drawn writes the shapes.
func (p *Page) drawn() string {
	var out []string
	for _, s := range p.Shapes {
		kind := "rect"
		if s.Kind == Stroke {
			kind = "line" + num(float64(s.Width))
		}
		if s.Dashed {
			kind += "-dashed"
		}
		out = append(out, fmt.Sprintf("%s(%s %s)", kind, at(s.A), at(s.B)))
	}
	return strings.Join(out, " ")
}

func objectRef(n uint32) object.Ref { return object.Ref{Number: n} }
