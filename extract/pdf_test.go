package extract

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// sheet is a page to be written: 600 × 800 points, with Helvetica as F, its bold
// cut as B, its oblique one as I, and a font with vertical writing as V.
type sheet struct {
	content string
	page    string   // further entries of the page dictionary
	objects []string // further objects, from number 20
}

// pdf writes a document of the sheets.
func pdf(sheets ...sheet) []byte {
	objects := map[int]string{
		1: "<</Type/Catalog/Pages 2 0 R>>",
		3: fontObject("Helvetica"), 4: fontObject("Helvetica-Bold"), 5: fontObject("Helvetica-Oblique"),
		6: "<</Type/Font/Subtype/Type0/BaseFont/Kozo/Encoding/UniJIS-UTF16-V/DescendantFonts[7 0 R]>>",
		7: "<</Type/Font/Subtype/CIDFontType0/BaseFont/Kozo/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 6>>/DW 1000>>",
	}
	var kids strings.Builder
	next := 20
	for _, s := range sheets {
		for _, o := range s.objects {
			objects[next] = o
			next++
		}
	}
	for _, s := range sheets {
		fmt.Fprintf(&kids, "%d 0 R ", next)
		objects[next] = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents " + fmt.Sprint(next+1) +
			" 0 R/Resources<</Font<</F 3 0 R/B 4 0 R/I 5 0 R/V 6 0 R>>/XObject<</X 20 0 R>>>>" + s.page + ">>"
		objects[next+1] = stream("", s.content)
		next += 2
	}
	objects[2] = fmt.Sprintf("<</Type/Pages/Count %d/Kids[%s]>>", len(sheets), kids.String())
	return file(objects, next)
}

func fontObject(name string) string {
	return "<</Type/Font/Subtype/Type1/BaseFont/" + name + "/Encoding/WinAnsiEncoding>>"
}

func stream(entries, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
}

func file(objects map[int]string, size int) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n")
	offsets := make([]int, size)
	for n := 1; n < size; n++ {
		if objects[n] == "" {
			continue
		}
		offsets[n] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", n, objects[n])
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", size)
	for n := 1; n < size; n++ {
		state := 'n'
		if offsets[n] == 0 {
			state = 'f'
		}
		fmt.Fprintf(&b, "%010d 00000 %c \n", offsets[n], state)
	}
	fmt.Fprintf(&b, "trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", size, start)
	return b.Bytes()
}

// readSheet reads a document of one page.
func readSheet(t *testing.T, s sheet) *Page {
	t.Helper()
	return readAll(t, pdf(s)).Pages[0]
}

func readAll(t *testing.T, data []byte) *Document {
	t.Helper()
	doc, err := Read(t.Context(), bytes.NewReader(data), int64(len(data)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// readText reads a page with that content stream and shows its lines.
func readText(t *testing.T, content string) string {
	t.Helper()
	return shown(readSheet(t, sheet{content: content}).Lines)
}

// shown writes a line for each Line, its looks as marks: **bold**, //italic//,
// __underlined__, ~~struck~~, ^raised^, ,lowered, and ==highlighted==.
func shown(lines []Line) string {
	var out []string
	for _, l := range lines {
		var b strings.Builder
		for i := range l.Spans {
			b.WriteString(marked(&l.Spans[i]))
		}
		out = append(out, b.String())
	}
	return strings.Join(out, "\n")
}

func marked(s *Span) string {
	text := s.Text
	for _, m := range []struct {
		on   bool
		mark string
	}{
		{s.Superscript, "^"}, {s.Subscript, ","}, {s.Bold, "**"}, {s.Italic, "//"}, {s.Underline, "__"}, {s.Strike, "~~"}, {s.Highlight.Set, "=="},
	} {
		if m.on {
			text = m.mark + text + m.mark
		}
	}
	return text
}

// at sets text in 10 pt Helvetica at a place of user space.
func at(x, y float64, text string) string { return set("F", 10, x, y, text) }

func set(font string, size, x, y float64, text string) string {
	return fmt.Sprintf("BT /%s %g Tf %g %g Td (%s) Tj ET\n", font, size, x, y, text)
}

// rule strokes a level line of one point at y from x0 to x1.
func rule(x0, x1, y float64) string { return fmt.Sprintf("%g %g m %g %g l S\n", x0, y, x1, y) }

// plumb strokes a vertical line.
func plumb(x, y0, y1 float64) string { return fmt.Sprintf("%g %g m %g %g l S\n", x, y0, x, y1) }

// width is that of text in 10 pt Helvetica, of letters and digits alone.
func width(text string) float64 {
	w := 0.0
	for _, r := range text {
		switch {
		case r == ' ' || r == 't' || r == 'f' || r == '.':
			w += 2.78
		case strings.ContainsRune("il", r):
			w += 2.22
		case r == 'r':
			w += 3.33
		case r == 'm':
			w += 8.33
		case r == 'w':
			w += 7.22
		case strings.ContainsRune("csxkvyz", r):
			w += 5
		default:
			w += 5.56
		}
	}
	return w
}
