package content

import (
	"strings"
	"testing"
)

// The page is 200 by 100 points; F1 at 10 gives glyphs 5 wide.
func TestTextPlaces(t *testing.T) {
	for _, tt := range []struct{ name, content, want string }{
		{"Tj", "BT /F1 10 Tf 20 30 Td (ab) Tj ET", "a@20,70-25,70 b@25,70-30,70"},
		{"Td adds up", "BT /F1 10 Tf 20 30 Td 5 -10 Td (a) Tj ET", "a@25,80-30,80"},
		{"TD sets leading", "BT /F1 10 Tf 20 30 TD 0 -12 TD T* (a) Tj ET", "a@20,94-25,94"},
		{"TL and T*", "BT /F1 10 Tf 12 TL 20 30 Td (a) Tj T* (b) Tj ET", "a@20,70-25,70 b@20,82-25,82"},
		{"apostrophe", "BT /F1 10 Tf 12 TL 20 30 Td (a) Tj (b) ' ET", "a@20,70-25,70 b@20,82-25,82"},
		{"quotation mark", "BT /F1 10 Tf 12 TL 20 30 Td 3 1 (a b) \" (c) Tj ET",
			"a@20,82-25,82  @26,82-31,82 b@35,82-40,82 c@41,82-46,82"},
		{"Tm", "BT /F1 1 Tf 10 0 0 10 20 30 Tm (ab) Tj ET", "a@20,70-25,70 b@25,70-30,70"},
		{"Tm and Td", "BT /F1 1 Tf 10 0 0 10 20 30 Tm 1 -1 Td (a) Tj ET", "a@30,80-35,80"},
		{"TJ", "BT /F1 10 Tf 20 30 Td [(a) -200 (b) 100 (c)] TJ ET", "a@20,70-25,70 b@27,70-32,70 c@31,70-36,70"},
		{"TJ without its end", "BT /F1 10 Tf 20 30 Td [(a) (b) TJ ET", "a@20,70-25,70 b@25,70-30,70"},
		{"character spacing", "BT /F1 10 Tf 2 Tc 20 30 Td (ab) Tj ET", "a@20,70-25,70 b@27,70-32,70"},
		{"word spacing", "BT /F1 10 Tf 4 Tw 20 30 Td (a b) Tj ET", "a@20,70-25,70  @25,70-30,70 b@34,70-39,70"},
		{"horizontal scaling", "BT /F1 10 Tf 50 Tz 2 Tc 20 30 Td [(a) -200 (b)] TJ ET", "a@20,70-22.5,70 b@24.5,70-27,70"},
		{"rise", "BT /F1 10 Tf 3 Ts 20 30 Td (a) Tj 0 Ts (b) Tj ET", "a@20,67-25,67 b@25,70-30,70"},
		{"turned by 90", "BT /F1 10 Tf 0 1 -1 0 20 30 Tm (ab) Tj ET", "a@20,70-20,65 b@20,65-20,60"},
		{"upside down", "BT /F1 10 Tf -1 0 0 -1 20 30 Tm (a) Tj ET", "a@20,70-15,70"},
		{"mirrored size", "BT /F1 -10 Tf -1 0 0 -1 20 30 Tm (a) Tj ET", "a@20,70-25,70"},
		{"cm", "2 0 0 2 10 10 cm BT /F1 10 Tf 20 30 Td (a) Tj ET", "a@50,30-60,30"},
		{"q and Q", "q 2 0 0 2 10 10 cm Q BT /F1 10 Tf 20 30 Td (a) Tj ET", "a@20,70-25,70"},
		{"Q without q", "Q BT /F1 10 Tf 20 30 Td (a) Tj ET Q", "a@20,70-25,70"},
		{"text state in q", "BT /F1 10 Tf q 5 Tc Q 20 30 Td (ab) Tj ET", "a@20,70-25,70 b@25,70-30,70"},
		{"vertical", "BT /F2 10 Tf 20 90 Td <00410042> Tj ET", "A@20,10-20,20 B@20,20-20,30"},
		{"vertical spacing", "BT /F2 10 Tf -2 Tc 20 90 Td [<0041> 100 <0042>] TJ ET", "A@20,10-20,20 B@20,23-20,33"},
		{"no word spacing in two bytes", "BT /F2 10 Tf -9 Tw 20 90 Td <00200042> Tj ET", " @20,10-20,20 B@20,20-20,30"},
		{"too many operands", "BT /F1 10 Tf 7 20 30 Td (a) Tj ET", "a@20,70-25,70"},
		{"too few operands", "BT /F1 10 Tf 20 30 Td 5 Td (a) Tj ET", "a@20,70-25,70"},
		{"unknown operators", "BT /F1 10 Tf foo 20 30 Td 1 2 bar (a) Tj ET", "a@20,70-25,70"},
		{"joined operators", "BT /F1 10 Tf 20 30 Td (a) TjETBT 20 30 Td (b) Tj ET", "a@20,70-25,70 b@20,70-25,70"},
		{"matrix beyond measure", "9e9 0 0 9e9 0 0 cm 9e9 0 0 9e9 0 0 cm BT /F1 10 Tf 20 30 Td (a) Tj ET",
			"a@1e+07,-1e+07-1e+07,-1e+07"},
	} {
		if got := (paper{content: tt.content}).read(t).places(); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

func TestPageMatrix(t *testing.T) {
	const content = "BT /F1 10 Tf 20 30 Td (a) Tj ET"
	for _, tt := range []struct {
		page, want    string
		width, height float64
	}{
		{"", "a@20,70-25,70", 200, 100},
		{"/Rotate 90", "a@30,20-30,25", 100, 200},
		{"/Rotate 180", "a@180,30-175,30", 200, 100},
		{"/Rotate 270", "a@70,180-70,175", 100, 200},
		{"/Rotate -90", "a@70,180-70,175", 100, 200},
		{"/UserUnit 2", "a@40,140-50,140", 400, 200},
		{"/MediaBox[-10 -20 190 80]", "a@30,50-35,50", 200, 100},
		{"/MediaBox[0 0 200 100]/CropBox[10 20 110 70]", "a@10,40-15,40", 100, 50},
		{"/MediaBox[0 0 200 100]/CropBox[10 20 110 70]/Rotate 90", "a@10,10-10,15", 50, 100},
		{"/MediaBox[0 0 200 100]/CropBox[10 20 110 70]/Rotate 180", "a@90,10-85,10", 100, 50},
		{"/MediaBox[0 0 200 100]/CropBox[10 20 110 70]/Rotate 270", "a@40,90-40,85", 50, 100},
	} {
		p := paper{content: content, page: tt.page}
		_, page := p.open(t)
		if _, w, h := PageMatrix(page); w != tt.width || h != tt.height {
			t.Errorf("%s: %g by %g, want %g by %g", tt.page, w, h, tt.width, tt.height)
		}
		if got := p.read(t).places(); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.page, got, tt.want)
		}
	}
}

func TestGlyphLooks(t *testing.T) {
	const shown = " BT /F1 10 Tf 20 30 Td (a) Tj ET"
	black, white, red := Color{}, Color{255, 255, 255}, Color{255, 0, 0}
	for _, tt := range []struct {
		content string
		color   Color
		mode    uint8
		size    float64
		clip    bool
	}{
		{shown, black, 0, 10, false},
		{"1 g" + shown, white, 0, 10, false},
		{"1 0 0 rg" + shown, red, 0, 10, false},
		{"0 1 1 0 k" + shown, red, 0, 10, false},
		{"1 0 0 RG 1 Tr" + shown, red, 1, 10, false},
		{"1 0 0 RG 2 Tr" + shown, black, 2, 10, false},
		{"3 Tr" + shown, black, 3, 10, false},
		{"7 Tr" + shown, black, 7, 10, false},
		{"/Gone gs" + shown, black, 3, 10, false},
		{"/Half gs" + shown, Color{128, 128, 128}, 0, 10, false},
		{"/Gone gs 1 Tr" + shown, black, 1, 10, false},
		{"/Thin gs BT 20 30 Td (a) Tj ET", black, 0, 7, false},
		{"2 0 0 3 0 0 cm" + shown, black, 0, 30, false},
		{"1 0 .3 1 0 0 cm" + shown, black, 0, 10, false},
		{"0 2 -2 0 0 0 cm" + shown, black, 0, 20, false},
		{"100 0 20 20 re W n" + shown, black, 0, 10, true},
		{"10 20 50 50 re W n" + shown, black, 0, 10, false},
		{"10 20 50 50 re W n 100 0 99 99 re W n" + shown, black, 0, 10, true},
		{"q 100 0 20 20 re W n Q" + shown, black, 0, 10, false},
		{"W n" + shown, black, 0, 10, false},
		{"150 50 m 200 50 l 175 99 l h W n" + shown, black, 0, 10, true},
	} {
		p := paper{
			content:   tt.content,
			resources: "/ExtGState<</Gone<</ca 0>>/Half<</ca .5>>/Thin<</Font[5 0 R 7]>>>>",
		}
		got := p.read(t)
		if len(got.Glyphs) != 1 {
			t.Errorf("%s: %d glyphs", tt.content, len(got.Glyphs))
			continue
		}
		g := got.Glyphs[0]
		if g.Color != tt.color || g.Mode != tt.mode || g.Size != tt.size || g.Clip != tt.clip {
			t.Errorf("%s: colour %v, mode %d, size %g, clipped %v", tt.content, g.Color, g.Mode, g.Size, g.Clip)
		}
	}
}

// A bitmap font has pixels for its glyph space: its em is told by its widths.
func TestBitmapFont(t *testing.T) {
	p := paper{
		content: "BT /F1 .1 Tf 20 30 Td <6162> Tj ET",
		objects: []string{"<</Type/Font/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/FontBBox[0 -10 45 45]/FirstChar 97/LastChar 98" +
			"/Widths[40 60]/Encoding<</Differences[97/a/b]>>/CharProcs<<>>>>"},
	}
	data := strings.Replace(string(p.bytes()), "/F1 5 0 R", "/F1 10 0 R", 1)
	got := readPDF(t, []byte(data))
	if want := "a@20,70-24,70 b@24,70-30,70"; got.places() != want || got.Glyphs[0].Size != 10 {
		t.Errorf("%s, size %g", got.places(), got.Glyphs[0].Size)
	}
}
