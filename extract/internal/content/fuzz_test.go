package content

import (
	"context"
	"math"
	"testing"

	"councildoc/extract/internal/font"
)

// fuzzLimits keep one run of the fuzzer short.
var fuzzLimits = Limits{Operators: 20_000, Glyphs: 20_000, FormDepth: 4, StateDepth: 16, Bytes: 1 << 20}

func FuzzInterpret(f *testing.F) {
	for _, s := range []string{
		shownA,
		"q 2 0 0 2 5 5 cm [3 1] 0 d 4 w 10 20 30 40 re B* Q /X Do /Y Do /Z Do",
		"BT /F2 10 Tf 3 Ts 2 Tc 50 Tz 1 0 0 1 9 9 Tm [<00410042> -100 (x)] TJ T* (y) ' 1 2 (z) \" ET",
		"BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI Q",
		"/P <</MCID 1/ActualText(x)/Type/Layout>> BDC /OC /M BDC EMC EMC /M MP",
		"/S cs 1 scn /N cs .5 .5 scn 0 0 9 9 re f /Pattern cs /P scn 0 1 0 RG /G gs",
		"1 2 m 3 4 l 5 6 7 8 9 10 c 1 2 3 4 v 1 2 3 4 y h W* n 0 0 5 0 re f sh",
		"1e308 1e308 1e308 1e308 0 0 cm 1e308 w 0 0 m 1e308 -1e308 l S",
		"1e30 w 0 0 0 cm 1e8 1e308 0 m 1e308 -1e308 l S", // a bar wider than all pages
	} {
		f.Add([]byte(s), []byte("{dup mul exch 1 sub}"))
	}
	f.Fuzz(func(t *testing.T, content, program []byte) {
		p := paper{
			content:   string(content),
			root:      "/OCProperties<</D<</OFF[13 0 R]>>>>",
			resources: "/XObject<</X 10 0 R/Y 11 0 R/Z 12 0 R>>/Properties<</M 13 0 R>>/ColorSpace<</S[/Separation/S/DeviceRGB 14 0 R]/N[/DeviceN[/A/B]/DeviceGray 14 0 R]>>/ExtGState<</G<</ca .5/Font[5 0 R 9]>>>>",
			page:      "/Annots[<</Subtype/Stamp/Rect[0 0 9 9]/AP<</N 10 0 R>>>>]",
			objects: []string{
				form("/Matrix[1 0 0 2 3 4]", string(content)), form("", "/X Do"),
				stream("/Subtype/Image/Width 3/Height 3", ""), "<</Type/OCG>>",
				stream("/FunctionType 4/Domain[0 1 0 1]/Range[0 1 0 1 0 1]", string(program)),
			},
		}
		file, page := p.open(t)
		m, _, _ := PageMatrix(page)
		fonts := font.NewFonts()
		got, err := Interpret(context.Background(), file, page, fonts, m, fuzzLimits)
		if got == nil {
			t.Fatalf("no page, error %v", err)
		}
		Annotations(context.Background(), file, page, fonts, m, fuzzLimits, got)
		checkPage(t, got)
	})
}

// checkPage tests what holds for every page.
func checkPage(t *testing.T, p *Page) {
	if len(p.Glyphs) > fuzzLimits.Glyphs {
		t.Errorf("%d glyphs", len(p.Glyphs))
	}
	for _, g := range p.Glyphs {
		if !sane(g.Origin.X, g.Origin.Y, g.End.X, g.End.Y, float64(g.Size)) || int(g.Mark) >= len(p.Marks) {
			t.Fatalf("glyph %+v", g)
		}
	}
	for _, s := range p.Shapes {
		if !sane(s.A.X, s.A.Y, s.B.X, s.B.Y, float64(s.Width)) || int(s.Mark) >= len(p.Marks) {
			t.Fatalf("shape %+v", s)
		}
		if s.Kind == Rect && (s.A.X > s.B.X || s.A.Y > s.B.Y) {
			t.Fatalf("corners of %+v", s)
		}
	}
	for _, i := range p.Images {
		if !sane(i.X0, i.Y0, i.X1, i.Y1) || i.X0 > i.X1 || i.Y0 > i.Y1 || !i.Matrix.usable() {
			t.Fatalf("image %+v", i)
		}
	}
	for i, m := range p.Marks {
		if int(m.Parent) >= i {
			t.Fatalf("mark %d in %d", i, m.Parent)
		}
	}
}

// sane reports whether all coordinates are numbers within bounds.
func sane(v ...float64) bool {
	for _, x := range v {
		if !(math.Abs(x) <= coordinateMax) {
			return false
		}
	}
	return true
}
