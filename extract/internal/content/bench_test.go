package content

import (
	"context"
	"strings"
	"testing"

	"councildoc/extract/internal/font"
)

// BenchmarkInterpret reads a page like those of a word processor: short strings
// with kerning in marked content.
func BenchmarkInterpret(b *testing.B) {
	p := paper{content: strings.Repeat("/P <</MCID 1>> BDC q BT /F1 11 Tf 1 0 0 1 72.02 700.54 Tm 0 g "+
		"[(The quick )-3(brown fox jum)5(ps over the lazy dog, and then some more of it)] TJ ET Q EMC\n", 60)}
	f, page := p.open(b)
	m, _, _ := PageMatrix(page)
	fonts := font.NewFonts()
	glyphs := 0
	b.ReportAllocs()
	for b.Loop() {
		got, err := Interpret(context.Background(), f, page, fonts, m, Limits{})
		if err != nil {
			b.Fatal(err)
		}
		glyphs = len(got.Glyphs)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(glyphs), "ns/glyph")
	b.ReportMetric(float64(glyphs), "glyphs")
}
