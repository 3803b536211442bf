package main

import (
	"bytes"
	"compress/zlib"
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"
)

// document is a PDF that is being written: classic cross-reference table, no
// dates, no identifier, so that the same source gives the same bytes.
type document struct {
	faces     map[string]*face
	producer  string
	composite bool // Type0 fonts with Identity-H and ToUnicode instead of WinAnsi
	fonts     []*font
	pages     []*page
	objects   []string // object n is objects[n-1]
}

// font is a face as it is used in one document.
type font struct {
	*face
	res  string
	used map[rune]bool
}

// page is a page under construction; y is measured from its top. A page with
// rotate (90 or 270) is stored with its sides exchanged.
type page struct {
	doc       *document
	width     float64
	height    float64
	rotate    int
	content   bytes.Buffer
	resources []string // XObject entries, "/Im4 4 0 R"
}

// A4 in points.
const (
	a4Width  = 595.32
	a4Height = 842.04
)

func (d *document) addPage(width, height float64) *page {
	p := &page{doc: d, width: width, height: height}
	d.pages = append(d.pages, p)
	return p
}

// add stores an object and gives its number.
func (d *document) add(object string) int {
	d.objects = append(d.objects, object)
	return len(d.objects)
}

func (d *document) addStream(dict string, data []byte) int {
	return d.add(fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", dict, len(data), data))
}

func (d *document) addFlate(dict string, data []byte) int {
	var packed bytes.Buffer
	w, _ := zlib.NewWriterLevel(&packed, zlib.BestCompression)
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	return d.addStream(dict+"/Filter/FlateDecode", packed.Bytes())
}

// font gives the face of that name for use in this document.
func (d *document) font(name string) *font {
	for _, f := range d.fonts {
		if f.name == name {
			return f
		}
	}
	f := &font{face: d.faces[name], res: fmt.Sprintf("F%d", len(d.fonts)+1), used: map[rune]bool{}}
	d.fonts = append(d.fonts, f)
	return f
}

// bytes writes the document.
func (d *document) bytes() []byte {
	fontResources := ""
	for i, f := range d.fonts {
		fontResources += fmt.Sprintf("/%s %d 0 R", f.res, d.embed(f, i))
	}
	tree := len(d.objects) + 2*len(d.pages) + 1
	var kids strings.Builder
	for _, p := range d.pages {
		content := d.addFlate("", p.content.Bytes())
		width, height, rotate := p.width, p.height, ""
		if p.rotate != 0 {
			width, height, rotate = height, width, fmt.Sprintf("/Rotate %d", p.rotate)
		}
		fmt.Fprintf(&kids, "%d 0 R ", d.add(fmt.Sprintf(
			"<</Type/Page/Parent %d 0 R/MediaBox[0 0 %.2f %.2f]%s/Contents %d 0 R/Resources<</Font<<%s>>/XObject<<%s>>>>>>",
			tree, width, height, rotate, content, fontResources, strings.Join(p.resources, ""))))
	}
	d.add(fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(d.pages), strings.TrimSpace(kids.String())))
	catalog := d.add(fmt.Sprintf("<</Type/Catalog/Pages %d 0 R/Lang(en-GB)>>", tree))
	return d.file(catalog, d.add(fmt.Sprintf("<</Producer(%s)>>", d.producer)))
}

func (d *document) file(catalog, info int) []byte {
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	var table strings.Builder
	fmt.Fprintf(&table, "xref\n0 %d\n0000000000 65535 f \n", len(d.objects)+1)
	for i, object := range d.objects {
		fmt.Fprintf(&table, "%010d 00000 n \n", out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", i+1, object)
	}
	start := out.Len()
	fmt.Fprintf(&out, "%strailer\n<</Size %d/Root %d 0 R/Info %d 0 R>>\nstartxref\n%d\n%%%%EOF\n",
		table.String(), len(d.objects)+1, catalog, info, start)
	return out.Bytes()
}

// embed writes a font with its descriptor and the glyphs that were used.
func (d *document) embed(f *font, index int) int {
	name := fmt.Sprintf("COUNC%c+%s", 'A'+index, f.name)
	program := f.subset(f.used)
	file := d.addFlate(fmt.Sprintf("/Length1 %d", len(program)), program)
	angle, flags := 0, 32
	if strings.Contains(f.name, "Italic") {
		angle, flags = -16, flags|64
	}
	if strings.Contains(f.name, "Serif") {
		flags |= 2
	}
	b := f.bounds
	descriptor := d.add(fmt.Sprintf(
		"<</Type/FontDescriptor/FontName/%s/Flags %d/FontBBox[%d %d %d %d]/ItalicAngle %d/Ascent %d/Descent %d/CapHeight 660/StemV 80/FontFile2 %d 0 R>>",
		name, flags, b[0], b[1], b[2], b[3], angle, f.ascent, f.descent, file))
	if d.composite {
		return d.embedComposite(f, name, descriptor)
	}
	var widths strings.Builder
	for code := 32; code < 256; code++ {
		w := 0.0
		if r := charmap.Windows1252.DecodeByte(byte(code)); f.used[r] {
			w = f.width(r)
		}
		fmt.Fprintf(&widths, "%.0f ", w)
	}
	return d.add(fmt.Sprintf(
		"<</Type/Font/Subtype/TrueType/BaseFont/%s/Encoding/WinAnsiEncoding/FirstChar 32/LastChar 255/Widths[%s]/FontDescriptor %d 0 R>>",
		name, strings.TrimSpace(widths.String()), descriptor))
}

func (d *document) embedComposite(f *font, name string, descriptor int) int {
	var widths, pairs strings.Builder
	runes := usedRunes(f)
	for _, r := range runes {
		fmt.Fprintf(&widths, "%d[%.0f]", f.glyphs[r], f.width(r))
		fmt.Fprintf(&pairs, "<%04x> <%04x>\n", f.glyphs[r], r)
	}
	toUnicode := d.addFlate("", fmt.Appendf(nil, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"+
		"/CMapName /ToUnicode def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"+
		"%d beginbfchar\n%sendbfchar\nendcmap\nend\nend\n", len(runes), pairs.String()))
	descendant := d.add(fmt.Sprintf(
		"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW 0/W[%s]/FontDescriptor %d 0 R>>",
		name, widths.String(), descriptor))
	return d.add(fmt.Sprintf(
		"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>",
		name, descendant, toUnicode))
}

func usedRunes(f *font) []rune {
	runes := make([]rune, 0, len(f.used))
	for r := range f.used {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	return runes
}
