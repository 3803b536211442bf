package export

import (
	"io"
	"strings"
	"testing"
	"time"

	"councildoc/normalize"
)

// longPaper is about 150 pages of the sample's blocks.
func longPaper() *normalize.Paper {
	p := samplePaper()
	body := p.Body
	for range 300 {
		p.Body = append(p.Body, body...)
	}
	return p
}

func BenchmarkWriters(b *testing.B) {
	p := longPaper()
	for _, w := range allWriters[:4] {
		b.Run(w.name, func(b *testing.B) {
			for b.Loop() {
				if err := w.write(io.Discard, p, Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestHugeTexts writes texts that make a careless escaper look ahead at every character.
func TestHugeTexts(t *testing.T) {
	const n = 1 << 16
	texts := []string{"www.", "@", "<a", "[", "]", "*", "_ *", "`", "&", "\\", "http://", "a\n", "<@", "~", "#"}
	start := time.Now()
	for _, s := range texts {
		text := strings.Repeat(s, n/len(s))
		p := &normalize.Paper{Body: []normalize.Block{
			&normalize.Paragraph{Spans: []normalize.Span{{Text: "x", Bold: true}, {Text: text}}},
			&normalize.Heading{Level: 1, Spans: []normalize.Span{{Text: text, Strike: true}}},
		}}
		write(t, Markdown, p, Options{})
	}
	letters := &normalize.Paragraph{}
	for i := range n {
		letters.Spans = append(letters.Spans, normalize.Span{Text: "a", Bold: i%2 == 0, Italic: i%3 == 0, Strike: i%5 == 0})
	}
	write(t, Markdown, &normalize.Paper{Body: []normalize.Block{letters}}, Options{View: Clean})
	if d := time.Since(start); d > 20*time.Second {
		t.Errorf("took %v", d)
	}
}
