package extract

import (
	"bytes"
	"context"
	"errors"
	"math"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzRead reads mutated documents as a whole: no panic, no endless work, and what
// comes out keeps the promises of the model.
func FuzzRead(f *testing.F) {
	form := stream("/Type/XObject/Subtype/Form/BBox[0 0 100 100]/Resources<</Font<</F 3 0 R>>>>", at(10, 10, "form"))
	seeds := []sheet{
		{content: at(100, 700, "one two") + rule(100, 130, 703)},
		{content: "q 0 1 -1 0 300 300 cm " + at(100, 0, "turned") + " Q 1 g 3 Tr " + at(100, 600, "hidden")},
		{content: "/Span<</ActualText(x)>>BDC " + at(100, 700, "abc") + " EMC /X Do", objects: []string{form}},
		{content: "BT /V 12 Tf 1 0 0 1 100 700 Tm <65E5672C8A9E> Tj ET 0 0 1 rg 90 600 50 50 re f"},
		{content: at(100, 700, "word"), page: "/Rotate 90/Annots[<</Subtype/StrikeOut/Rect[100 690 200 710]>><</Subtype/Link/Rect[100 690 200 710]/A<</S/URI/URI(http://example.org)>>>>]"},
	}
	for _, s := range seeds {
		f.Add(pdf(s))
	}
	f.Add(pdf(seeds...))
	f.Fuzz(func(t *testing.T, data []byte) {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
		defer cancel()
		doc, err := Read(ctx, bytes.NewReader(data), int64(len(data)), Options{MaxPages: 50})
		if errors.Is(err, context.DeadlineExceeded) {
			t.Fatal("no end within ten seconds")
		}
		if err != nil {
			return
		}
		for _, p := range doc.Pages {
			checkPage(t, doc, p)
		}
	})
}

func checkPage(t *testing.T, doc *Document, p *Page) {
	t.Helper()
	for i := range p.Lines {
		l := &p.Lines[i]
		if len(l.Spans) == 0 || !isFinite(l.Box) || l.Angle < 0 || l.Angle >= 360 {
			t.Fatalf("page %d: line %+v", p.Number, l)
		}
		for j := range l.Spans {
			checkSpan(t, doc, &l.Spans[j])
		}
	}
	for i := range p.Hidden {
		checkSpan(t, doc, &p.Hidden[i])
		if p.Hidden[i].Hidden == "" {
			t.Fatalf("page %d: nothing says why %q is hidden", p.Number, p.Hidden[i].Text)
		}
	}
	for i, r := range p.Rules {
		if !isFinite(r.Box) || r.Thickness < 0 {
			t.Fatalf("page %d: rule %d: %+v", p.Number, i, r)
		}
	}
}

func checkSpan(t *testing.T, doc *Document, s *Span) {
	t.Helper()
	switch {
	case s.Text == "" || !utf8.ValidString(s.Text):
		t.Fatalf("text %q", s.Text)
	case len(s.Edges) != utf8.RuneCountInString(s.Text)+1:
		t.Fatalf("%q: %d edges", s.Text, len(s.Edges))
	case !isFinite(s.Box) || s.Size < 0:
		t.Fatalf("%q: box %v, size %v", s.Text, s.Box, s.Size)
	case s.Tag < -1 || s.Tag >= len(doc.Tags):
		t.Fatalf("%q: tag %d of %d", s.Text, s.Tag, len(doc.Tags))
	}
}

func isFinite(b Box) bool {
	for _, v := range [4]float64{b.X0, b.Y0, b.X1, b.Y1} {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return false
		}
	}
	return b.X0 <= b.X1 && b.Y0 <= b.Y1
}
