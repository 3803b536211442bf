package inspect

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strings"
	"testing"

	"councildoc/extract"
	"councildoc/normalize"
)

// hostile is text that would break out of HTML, of an attribute or of a terminal.
const hostile = "</title></text><script>alert(1)</script>\"' onload=\u202ex\x00\x1b[31m"

func hostileView() View {
	box := extract.Box{X0: 10, Y0: 10, X1: 90, Y1: 22}
	span := extract.Span{Text: hostile, Box: box, Font: hostile, Size: 12, Strike: true, Underline: true, Bold: true,
		Highlight: extract.Color{Set: true, R: 255, G: 255}, Link: hostile, Tag: 0, Artifact: hostile}
	page := &extract.Page{Number: 1, Label: hostile, Width: 595, Height: 842,
		Lines: []extract.Line{
			{Box: box, Baseline: 20, Size: 12, Spans: []extract.Span{span}},
			{Box: box, Angle: 90, Spans: []extract.Span{span}},
			{Box: box, Angle: 45, Spans: []extract.Span{span}},
		},
		Rules:  []extract.Rule{{Box: box, Thickness: math.Inf(1), Dashed: true}},
		Fills:  []extract.Fill{{Box: extract.Box{X0: math.NaN()}}},
		Images: []extract.Image{{Box: box, Alt: hostile, Tag: -1}},
		Links:  []extract.Link{{Box: box, URI: hostile}},
		Hidden: []extract.Span{span},
	}
	place := normalize.Place{ID: hostile, Page: 1, Boxes: []normalize.PageBox{{Page: 1, Box: box}}}
	paragraph := &normalize.Paragraph{Place: place, Number: hostile, Spans: []normalize.Span{{Text: hostile}}}
	return View{
		Name: hostile, First: 1, Last: 1,
		Document: &extract.Document{
			Meta:  extract.Meta{Title: hostile, Producer: hostile, Pages: 1},
			Pages: []*extract.Page{page, {Number: 2}}, Tags: []extract.Tag{{Role: hostile, Parent: -1}},
			Outline: []extract.OutlineItem{{Title: hostile}},
		},
		Paper: &normalize.Paper{
			Header:    normalize.Header{ID: hostile},
			Evidence:  map[string][]normalize.Evidence{"id": {{Page: 1, Box: box, Text: hostile}}, "kind": {{Page: 1, Box: box, Text: hostile}}},
			Body:      []normalize.Block{paragraph, &normalize.List{Place: place, Items: []normalize.ListItem{{Marker: "–", Blocks: []normalize.Block{paragraph}}}}},
			Furniture: []normalize.Furniture{{Page: 1, Kind: hostile, Text: hostile, Box: box}},
			Warnings:  []extract.Warning{{Code: hostile, Page: 1, Message: hostile}, {Code: "other", Page: 2}},
		},
	}
}

// TestHTMLEscapesEverything holds what a document says apart from the page that
// shows it.
func TestHTMLEscapesEverything(t *testing.T) {
	var out bytes.Buffer
	if err := HTML(&out, hostileView()); err != nil {
		t.Fatal(err)
	}
	page := out.String()
	for _, bad := range []string{"<script", "</title></text><", "\x00", "\x1b", "\u202e", "\" onload", "' onload", "NaN", "Inf"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %q", bad)
		}
	}
	for _, outside := range []string{"src=", "href=\"http", "url(", "@import"} {
		if strings.Contains(page, outside) {
			t.Errorf("the page asks for something from outside: %q", outside)
		}
	}
	if strings.Contains(page, "page-2") {
		t.Error("page 2 is shown though it is not in the view")
	}
	wellFormed(t, page)
}

// wellFormed reads the drawings as XML, which forgives nothing.
func wellFormed(t *testing.T, page string) {
	t.Helper()
	for _, part := range strings.Split(page, "<svg ")[1:] {
		svg, _, _ := strings.Cut(part, "</svg>")
		decoder := xml.NewDecoder(strings.NewReader("<svg " + svg + "</svg>"))
		for {
			if _, err := decoder.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestJSON(t *testing.T) {
	var out bytes.Buffer
	if err := JSON(&out, hostileView()); err != nil {
		t.Fatal(err)
	}
	var got struct {
		Pages []struct {
			Lines []struct{ Spans []struct{ Text string } }
		}
		Blocks   []struct{ Order, Type string }
		Warnings []any
	}
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Pages) != 1 || got.Pages[0].Lines[0].Spans[0].Text != hostile {
		t.Errorf("pages: %+v", got.Pages)
	}
	var order []string
	for _, b := range got.Blocks {
		order = append(order, b.Order+" "+b.Type)
	}
	if want := "1 paragraph, 2 list, 2.1 paragraph"; strings.Join(order, ", ") != want {
		t.Errorf("blocks are %q, want %q", order, want)
	}
	if len(got.Warnings) != 1 {
		t.Errorf("warnings of other pages are shown: %v", got.Warnings)
	}
}

func TestPlaces(t *testing.T) {
	box := extract.Box{X0: 100, Y0: 10, X1: 124, Y1: 22}
	line := extract.Line{Box: box, Baseline: 20}
	for _, test := range []struct {
		name string
		line extract.Line
		span extract.Span
		want string
	}{
		{"measured", line, extract.Span{Text: "abc", Box: box, Edges: []float32{100, 104, 112, 124}}, "0 4 12"},
		{"even where edges are missing", line, extract.Span{Text: "abc", Box: box}, "0 8 16"},
		{"two units for one character", line, extract.Span{Text: "a𝄞", Box: box, Edges: []float32{100, 110, 124}}, "0 10 10"},
		{"downwards", extract.Line{Box: box, Angle: 90}, extract.Span{Text: "abcd", Box: box, Size: 20}, "0 3 6 9"},
	} {
		if got := textFrame(test.line, test.span).places(test.span); got != test.want {
			t.Errorf("%s: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestTurnedFrame begins text at the end of its box that it runs from.
func TestTurnedFrame(t *testing.T) {
	near := func(a, b float64) bool { return math.Abs(a-b) < 15 }
	for _, test := range []struct {
		angle int
		box   extract.Box
		x, y  float64
	}{
		{45, extract.Box{X0: 100, Y0: 100, X1: 300, Y1: 300}, 100, 100},
		{-45, extract.Box{X0: 100, Y0: 100, X1: 300, Y1: 300}, 100, 300},
		{90, extract.Box{X0: 100, Y0: 100, X1: 112, Y1: 300}, 103, 100},
		{270, extract.Box{X0: 100, Y0: 100, X1: 112, Y1: 300}, 109, 300},
		{180, extract.Box{X0: 100, Y0: 100, X1: 300, Y1: 112}, 300, 103},
	} {
		got := turnedFrame(test.angle, extract.Span{Box: test.box, Size: 12})
		if !near(got.x, test.x) || !near(got.y, test.y) {
			t.Errorf("%d degrees: begins at %.0f, %.0f, want near %.0f, %.0f", test.angle, got.x, got.y, test.x, test.y)
		}
	}
}
