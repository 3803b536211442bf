package content

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"councildoc/extract/internal/font"
	"councildoc/extract/internal/object"
)

const shownA = "BT /F1 10 Tf 20 30 Td (a) Tj ET"

func form(dict, content string) string {
	return stream("/Type/XObject/Subtype/Form/BBox[0 0 200 100]"+dict, content)
}

func TestForms(t *testing.T) {
	const named = "/XObject<</X 10 0 R/Y 11 0 R>>"
	for _, tt := range []struct {
		name, content string
		objects       []string
		want          string
	}{
		{"resources of the page", "/X Do", []string{form("", shownA)}, "a@20,70-25,70"},
		{"resources of its own", "/X Do",
			[]string{form("/Resources<</Font<</F9 5 0 R>>>>", strings.Replace(shownA, "F1", "F9", 1))}, "a@20,70-25,70"},
		{"resources of its own lack one", "/X Do", []string{form("/Resources<</Font<</F9 5 0 R>>>>", shownA)}, "a@20,70-25,70"},
		{"Matrix", "/X Do", []string{form("/Matrix[2 0 0 2 5 5]", shownA)}, "a@45,35-55,35"},
		{"Matrix and cm", "1 0 0 1 10 0 cm /X Do", []string{form("/Matrix[2 0 0 2 5 5]", shownA)}, "a@55,35-65,35"},
		{"state comes back", "/X Do " + shownA, []string{form("", "2 0 0 2 0 0 cm q q 5 Tc")}, "a@20,70-25,70"},
		{"state goes in", "BT /F1 10 Tf ET /X Do", []string{form("", "BT 20 30 Td (a) Tj ET")}, "a@20,70-25,70"},
		{"Q does not reach out", "q 2 0 0 2 0 0 cm /X Do Q", []string{form("", "Q "+shownA)}, "a@40,40-50,40"},
		{"text position comes back", "BT /F1 10 Tf 20 30 Td /X Do (b) Tj ET", []string{form("", shownA)},
			"a@20,70-25,70 b@20,70-25,70"},
		{"in a form", "/X Do", []string{form("", "/Y Do"), form("", shownA)}, "a@20,70-25,70"},
		{"in itself", "/X Do", []string{form("", "/X Do "+shownA)}, "a@20,70-25,70"},
		{"in each other", "/X Do", []string{form("", "/Y Do "+shownA), form("", "/X Do "+shownA)},
			"a@20,70-25,70 a@20,70-25,70"},
		{"without Subtype", "/X Do", []string{stream("/BBox[0 0 9 9]", shownA)}, "a@20,70-25,70"},
		{"missing", "/Z Do " + shownA, nil, "a@20,70-25,70"},
		{"no name", "Do " + shownA, nil, "a@20,70-25,70"},
	} {
		p := paper{content: tt.content, resources: named, objects: tt.objects}
		if got := p.read(t).places(); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

func TestFormClips(t *testing.T) {
	p := paper{
		content:   "/X Do " + shownA,
		resources: "/XObject<</X 10 0 R>>",
		objects:   []string{stream("/Subtype/Form/BBox[100 0 120 20]", shownA)},
	}
	got := p.read(t)
	if len(got.Glyphs) != 2 || !got.Glyphs[0].Clip || got.Glyphs[1].Clip {
		t.Errorf("%+v", got.Glyphs)
	}
}

func TestContents(t *testing.T) {
	var packed bytes.Buffer
	w := zlib.NewWriter(&packed)
	fmt.Fprint(w, shownA, strings.Repeat(" 0 g", 5000), " BT (b) Tj ET")
	w.Close()
	damaged := stream("/Filter/FlateDecode", packed.String()[:packed.Len()-20])

	for _, tt := range []struct {
		name, page string
		objects    []string
		want       string
	}{
		{"array", "/Contents[10 0 R 11 0 R]", []string{stream("", "BT /F1 10 Tf 20 30 Td (a) Tj"), stream("", "ET BT (b) Tj ET")}, "ab"},
		{"token at the seam", "/Contents[10 0 R 11 0 R]", []string{stream("", "BT /F1 10 Tf (a) Tj ET"), stream("", "BT (b) Tj ET")}, "ab"},
		{"a part missing", "/Contents[99 0 R 10 0 R null 3 0 R]", []string{stream("", shownA)}, "a"},
		{"none", "/Contents null", nil, ""},
		{"damaged", "/Contents 10 0 R", []string{damaged}, "a"},
	} {
		p := paper{page: tt.page, objects: tt.objects}
		data := strings.Replace(string(p.bytes()), "/Contents 4 0 R", "", 1)
		got := readPDF(t, []byte(data))
		if !strings.HasPrefix(got.text(), tt.want) || (tt.want == "" && got.text() != "") {
			t.Errorf("%s: %q, want %q", tt.name, got.text(), tt.want)
		}
	}
}

// readPDF interprets the first page of a file that may need repair.
func readPDF(t *testing.T, data []byte) *Page {
	t.Helper()
	f, err := object.Open(context.Background(), bytes.NewReader(data), int64(len(data)), object.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pages, err := f.Pages()
	if err != nil || len(pages) == 0 {
		t.Fatalf("%d pages, %v", len(pages), err)
	}
	m, _, _ := PageMatrix(pages[0])
	got, err := Interpret(context.Background(), f, pages[0], font.NewFonts(), m, Limits{})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestLimits(t *testing.T) {
	loop := form("", strings.Repeat("/X Do /Y Do ", 20))
	resources := "/XObject<</X 10 0 R/Y 11 0 R/Z 12 0 R>>"
	deep := paper{
		content:   "/X Do",
		resources: resources,
		objects:   []string{form("", strings.Repeat("/Y Do ", 99)), form("", strings.Repeat("/Z Do ", 99)), form("", shownA)},
	}
	for _, tt := range []struct {
		name  string
		paper paper
		lim   Limits
		limit string
	}{
		{"operators", deep, Limits{Operators: 1000}, "operators of a page"},
		{"glyphs", deep, Limits{Glyphs: 10}, "glyphs of a page"},
		{"bytes", deep, Limits{Bytes: 2000}, "decoded bytes of a page"},
		{"depth", paper{content: "/X Do", resources: resources, objects: []string{loop, loop}}, Limits{FormDepth: 3}, ""},
		{"states", paper{content: strings.Repeat("q ", 5000) + strings.Repeat("Q ", 5000) + shownA}, Limits{StateDepth: 9}, ""},
	} {
		f, page := tt.paper.open(t)
		got, err := Interpret(context.Background(), f, page, font.NewFonts(), identity, tt.lim)
		var limit *object.LimitError
		switch {
		case got == nil:
			t.Errorf("%s: no page", tt.name)
		case tt.limit == "" && err != nil:
			t.Errorf("%s: %v", tt.name, err)
		case tt.limit == "" && len(got.Warnings) == 0 && tt.name != "depth":
			t.Errorf("%s: no warning", tt.name)
		case tt.limit != "" && (!errors.As(err, &limit) || limit.Name != tt.limit):
			t.Errorf("%s: error %v, want limit %q", tt.name, err, tt.limit)
		}
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	f, page := paper{content: shownA}.open(t)
	if _, err := Interpret(ctx, f, page, font.NewFonts(), identity, Limits{}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
}

func TestImages(t *testing.T) {
	p := paper{
		content:   "q 40 0 0 20 10 30 cm /X Do Q q 0 20 -40 0 50 30 cm 10 40 m 0 0 .5 .5 re W n /X Do Q",
		resources: "/XObject<</X 10 0 R>>",
		objects:   []string{stream("/Subtype/Image/Width 4/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8", "12345678")},
	}
	got := p.read(t)
	if len(got.Images) != 2 {
		t.Fatalf("%d images", len(got.Images))
	}
	a, b := got.Images[0], got.Images[1]
	if a.X0 != 10 || a.Y0 != 50 || a.X1 != 50 || a.Y1 != 70 || a.PixelWidth != 4 || a.PixelHeight != 2 || a.Inline || a.Mask {
		t.Errorf("%+v", a)
	}
	if v, ok := a.Source.(object.Value); !ok || v.Key("Width").Int() != 4 {
		t.Errorf("source %v", a.Source)
	}
	if b.X0 != 10 || b.Y0 != 50 || b.X1 != 50 || b.Y1 != 70 {
		t.Errorf("turned: %+v", b)
	}
	if want := (Box{30, 60, 50, 70}); b.Visible != want {
		t.Errorf("visible %v, want %v", b.Visible, want)
	}
}

func TestInlineImages(t *testing.T) {
	const after = " Q " + shownA
	for _, tt := range []struct{ name, content, want string }{
		{"raw", "q BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI" + after, "2x2 a"},
		{"full names", "q BI /Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray ID abcd\nEI" + after, "2x2 a"},
		{"EI in raw data", "q BI /W 4 /H 2 /BPC 8 /CS /G ID a EI Q b EI" + after, "4x2 a"},
		{"EI in packed data", "q BI /W 9 /H 9 /BPC 8 /CS /G /F /Fl ID x EI \x00\x81\xfe EI" + after, "9x9 a"},
		{"EI before junk", "q BI /W 9 /H 9 /BPC 8 /CS /G /F [/Fl] ID x EI \x01junk EI" + after, "9x9 a"},
		{"no white space before EI", "q BI /W 2 /H 2 /BPC 8 /CS /G ID abcdEI" + after, "2x2 a"},
		{"too short", "q BI /W 99 /H 99 /BPC 8 /CS /RGB ID abcd EI" + after, "99x99 a"},
		{"mask", "q BI /W 8 /H 2 /IM true /D[1 0] ID ab EI" + after, "8x2-mask a"},
		{"no operator behind", shownA + " BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI", "2x2 a"},
		{"no EI", shownA + " BI /W 2 /H 2 /F /Fl ID abcd", "2x2 a"},
		{"no ID", "q BI /W 2 /H 2 EI" + after, "a"},
		{"huge", "q BI /W 999999999999 /H 999999999999 /BPC 8 /CS /G ID abcd EI" + after, "10000000x10000000 a"},
	} {
		got := paper{content: tt.content}.read(t)
		var out []string
		for _, img := range got.Images {
			s := fmt.Sprintf("%dx%d", img.PixelWidth, img.PixelHeight)
			if img.Mask {
				s += "-mask"
			}
			out = append(out, s)
		}
		out = append(out, got.text())
		if s := strings.Join(out, " "); s != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, s, tt.want)
		}
	}
}
