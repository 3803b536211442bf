package extract

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

func TestRules(t *testing.T) {
	tests := []struct {
		name, content string
		rules, fills  int
		vertical      bool
		thickness     float64
	}{
		{"stroke", "1.5 w " + rule(100, 200, 500), 1, 0, false, 1.5},
		{"vertical stroke", plumb(100, 400, 500), 1, 0, true, 1},
		{"thin rectangle", "100 500 100 0.48 re f\n", 1, 0, false, 0.48},
		{"thin upright rectangle", "100 400 0.48 100 re f\n", 1, 0, true, 0.48},
		{"rectangle", "100 400 50 50 re f\n", 0, 1, false, 0},
		{"stroked rectangle", "100 400 50 50 re S\n", 4, 0, false, 1},
		{"slanted stroke", "100 400 m 200 500 l S\n", 0, 0, false, 0},
		{"joint of two borders", "100 400 0.5 0.5 re f\n", 0, 1, false, 0},
		{"thick line", "8 w " + rule(100, 200, 500), 0, 1, false, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := readSheet(t, sheet{content: tt.content})
			if len(p.Rules) != tt.rules || len(p.Fills) != tt.fills {
				t.Fatalf("rules %+v, fills %+v", p.Rules, p.Fills)
			}
			if tt.rules == 1 && (p.Rules[0].Vertical != tt.vertical || fmt.Sprintf("%.2f", p.Rules[0].Thickness) != fmt.Sprintf("%.2f", tt.thickness)) {
				t.Errorf("rule %+v", p.Rules[0])
			}
		})
	}
}

func TestDots(t *testing.T) {
	const circle = "103 700 m 103 701.7 101.7 703 100 703 c 98.3 703 97 701.7 97 700 c 97 698.3 98.3 697 100 697 c 101.7 697 103 698.3 103 700 c f\n"
	for content, want := range map[string]int{
		circle: 1, "100 700 4 4 re f\n": 1, "100 700 40 40 re f\n": 0, "100 700 12 4 re f\n": 0, "1 g " + circle: 0,
	} {
		if got := len(readSheet(t, sheet{content: content}).Dots); got != want {
			t.Errorf("%q: %d dots, want %d", content, got, want)
		}
	}
}

func TestLinks(t *testing.T) {
	link := "/Annots[<</Subtype/Link/Rect[100 697 119.5 711]/A<</S/URI/URI(http://example.org/)>>>>]"
	p := readSheet(t, sheet{content: at(100, 700, "word two"), page: link})
	if len(p.Links) != 1 || len(p.Lines) != 1 || len(p.Lines[0].Spans) != 2 {
		t.Fatalf("links %+v, lines %+v", p.Links, p.Lines)
	}
	first, second := p.Lines[0].Spans[0], p.Lines[0].Spans[1]
	if first.Link != "http://example.org/" || strings.TrimSpace(first.Text) != "word" || second.Link != "" {
		t.Errorf("spans %+v, %+v", first, second)
	}
}

func TestArtifact(t *testing.T) {
	p := readSheet(t, sheet{content: "/Artifact<</Type/Pagination>>BDC " + at(100, 20, "7") + " EMC /Artifact BMC " + at(100, 40, "x") + " EMC " + at(100, 700, "word")})
	want := map[string]string{"7": "Pagination", "x": "Artifact", "word": ""}
	for _, l := range p.Lines {
		if s := l.Spans[0]; s.Artifact != want[s.Text] {
			t.Errorf("%q: artifact %q, want %q", s.Text, s.Artifact, want[s.Text])
		}
	}
}

func TestUndecodable(t *testing.T) {
	font := "<</Type/Font/Subtype/Type0/BaseFont/Nothing/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/Nothing/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>"
	doc := readAll(t, pdf(sheet{content: "BT /X 10 Tf 100 700 Td <00010002> Tj ET", objects: []string{font}, page: "/Resources<</Font<</X 20 0 R>>>>"}))
	p := doc.Pages[0]
	if p.Quality.Glyphs != 2 || p.Quality.Undecodable != 2 || shown(p.Lines) != "\ufffd\ufffd" {
		t.Errorf("quality %+v, lines %q", p.Quality, shown(p.Lines))
	}
	if len(doc.Warnings) == 0 || doc.Warnings[len(doc.Warnings)-1].Code != "undecodable_glyphs" {
		t.Errorf("warnings %v", doc.Warnings)
	}
}

func TestPages(t *testing.T) {
	doc := readAll(t, pdf(sheet{content: at(100, 700, "one")}, sheet{content: at(100, 700, "two"), page: "/CropBox[100 100 300 800]"}, sheet{content: at(100, 700, "three"), page: "/Rotate 90"}))
	want := []struct {
		text          string
		width, height float64
	}{{"one", 600, 800}, {"two", 200, 700}, {"three", 800, 600}}
	for i, p := range doc.Pages {
		if p.Number != i+1 || shown(p.Lines) != want[i].text || p.Width != want[i].width || p.Height != want[i].height {
			t.Errorf("page %d: %q, %v × %v", p.Number, shown(p.Lines), p.Width, p.Height)
		}
	}
	if x := doc.Pages[1].Lines[0].Box.X0; x != 0 {
		t.Errorf("x %v within the crop box", x)
	}
}

func TestReadErrors(t *testing.T) {
	good := pdf(sheet{content: at(100, 700, "word")}, sheet{})
	tests := []struct {
		name string
		data []byte
		opt  Options
		want error
	}{
		{"nothing", nil, Options{}, ErrNotPDF},
		{"text", []byte("not a PDF at all"), Options{}, ErrNotPDF},
		{"pages", good, Options{MaxPages: 1}, ErrLimit},
		{"no page", pdf(), Options{}, ErrDamaged},
	}
	for _, tt := range tests {
		if _, err := Read(t.Context(), bytes.NewReader(tt.data), int64(len(tt.data)), tt.opt); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, err, tt.want)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Read(ctx, bytes.NewReader(good), int64(len(good)), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func TestPageNumber(t *testing.T) {
	data := pdf(sheet{content: at(100, 700, "word")})
	d, err := Open(t.Context(), bytes.NewReader(data), int64(len(data)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 2, -1} {
		if _, _, err := d.Page(t.Context(), n); err == nil {
			t.Errorf("page %d was read", n)
		}
	}
}

// TestPageOverLimit leaves out the one page that draws too much.
func TestPageOverLimit(t *testing.T) {
	flood := "BT /F 1 Tf 10 700 Td (" + strings.Repeat("ab", pageGlyphs/2+1) + ") Tj ET"
	doc := readAll(t, pdf(sheet{content: flood}, sheet{content: at(100, 700, "word")}))
	if len(doc.Pages) != 2 || len(doc.Pages[0].Lines) != 0 || shown(doc.Pages[1].Lines) != "word" {
		t.Fatalf("%d pages", len(doc.Pages))
	}
	if len(doc.Warnings) != 1 || doc.Warnings[0].Code != "page_over_limit" || !strings.Contains(doc.Warnings[0].Message, "glyphs of a page") {
		t.Errorf("warnings %v", doc.Warnings)
	}
}

func TestWork(t *testing.T) {
	half := work{glyphs: documentGlyphs/2 + 1, spans: 1}
	total := half
	if err := total.check(); err != nil {
		t.Error(err)
	}
	total.add(half)
	if err := total.check(); err == nil || !strings.Contains(err.Error(), "glyphs of a document") {
		t.Errorf("two halves: %v", err)
	}
	for _, w := range []work{{spans: documentSpans + 1}, {shapes: documentShapes + 1}, {operators: documentOperators + 1}, {bytes: documentBytes + 1}} {
		if w.check() == nil {
			t.Errorf("%+v is within the bounds", w)
		}
	}
}
