package extract

import (
	"fmt"
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	tests := []struct{ name, content, want string }{
		{"drawn blank", at(100, 700, "one two"), "one two"},
		{"several blanks", at(100, 700, "one   two"), "one   two"},
		{"gap without a blank", at(100, 700, "one") + at(100+width("one "), 700, "two"), "one two"},
		{"narrow gap without a blank", "BT /F 10 Tf 100 700 Td [(one)-150(two)-150(three)] TJ ET", "one two three"},
		{"narrow gap beside drawn blanks", "BT /F 10 Tf 100 700 Td [(one two th)-140(ree)] TJ ET", "one two three"},
		{"kerning", "BT /F 10 Tf 100 700 Td [(V)80(A)-60(T)] TJ ET", "VAT"},
		{"letter-spaced", "BT /F 10 Tf 3 Tc 100 700 Td (WORKING PAPER) Tj ET", "WORKING PAPER"},
		{"word spacing", "BT /F 10 Tf 5 Tw 100 700 Td (one two) Tj ET", "one two"},
		{"blank without room", "BT /F 10 Tf 100 700 Td [(co )278(operation)] TJ ET", "cooperation"},
		{"letter by letter", "BT /F 10 Tf " + letters("one two", 100, 700) + " ET", "one two"},
		{"letter by letter backwards", "BT /F 10 Tf " + backwards("one two", 100, 700) + " ET", "one two"},
		{"drawn twice to be bold", at(100, 700, "word") + at(100.3, 700, "word"), "**word**"},
		{"stroked to be bold", "2 Tr 0.3 w " + at(100, 700, "word"), "**word**"},
		{"two cells", at(100, 700, "one") + at(160, 700, "two"), "one\ntwo"},
		{"cells between rules", at(100, 700, "one") + at(120, 700, "two") + plumb(118.5, 690, 710), "one\ntwo"},
		{"rule elsewhere", at(100, 700, "one") + at(120, 700, "two") + plumb(118.5, 600, 690), "one two"},
		{"texts over each other", at(100, 700, "wordswords") + at(120, 700, "other text"), "wordswords\nother text"},
		{"raised", at(100, 700, "word") + set("F", 6, 100+width("word"), 704, "1"), "word^1^"},
		{"raised by rise", "BT /F 10 Tf 100 700 Td (word) Tj 4 Ts /F 6 Tf (1) Tj ET", "word^1^"},
		{"raised before the text", set("F", 6, 96, 704, "1") + at(100, 700, "word"), "^1^word"},
		{"lowered", at(100, 700, "CO") + set("F", 6, 115, 698, "2"), "CO,2,"},
		{"smaller beside it", at(100, 700, "word") + set("F", 8, 100+width("word "), 700, "small"), "word small"},
		{"accent under its letter", "BT /F 10 Tf 100 700 Td (cafe) Tj -4.5 0 Td ET BT /F 10 Tf 114.5 700 Td (\\264) Tj ET", "café"},
		{"accent of its own", at(100, 700, "a ~ b"), "a ~ b"},
		{"looks", at(100, 700, "one ") + set("B", 10, 100+width("one "), 700, "two ") + set("I", 10, 100+width("one two "), 700, "three"), "one **two **//three//"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := strings.ReplaceAll(readText(t, tt.content), "   ", " "); got != strings.ReplaceAll(tt.want, "   ", " ") {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// letters sets each letter by its own matrix.
func letters(text string, x, y float64) string {
	var b strings.Builder
	for i, r := range text {
		fmt.Fprintf(&b, "1 0 0 1 %g %g Tm (%c) Tj ", x+width(text[:i]), y, r)
	}
	return b.String()
}

func backwards(text string, x, y float64) string {
	parts := strings.SplitAfter(strings.TrimSuffix(letters(text, x, y), " "), "Tj ")
	var b strings.Builder
	for i := len(parts) - 1; i >= 0; i-- {
		b.WriteString(parts[i] + " ")
	}
	return b.String()
}

// TestEdges checks that every character has its place.
func TestEdges(t *testing.T) {
	p := readSheet(t, sheet{content: at(100, 700, "one two") + set("B", 10, 100+width("one two"), 700, "th")})
	for _, l := range p.Lines {
		for _, s := range l.Spans {
			if want := len([]rune(s.Text)) + 1; len(s.Edges) != want {
				t.Fatalf("%q: %d edges, want %d", s.Text, len(s.Edges), want)
			}
			for i := 1; i < len(s.Edges); i++ {
				if s.Edges[i] < s.Edges[i-1] {
					t.Errorf("%q: edge %d before edge %d: %v", s.Text, i, i-1, s.Edges)
				}
			}
		}
	}
	first := p.Lines[0].Spans[0]
	if first.Edges[0] != 100 || first.Edges[4] < 119 || first.Edges[4] > 120 {
		t.Errorf("edges of %q: %v", first.Text, first.Edges)
	}
	if l := p.Lines[0]; l.Baseline != 100 || l.Size != 10 || l.Box.X0 != 100 {
		t.Errorf("line: %+v", l)
	}
}

func TestVerticalWriting(t *testing.T) {
	column := func(x float64, text string) string {
		return fmt.Sprintf("BT /V 12 Tf 1 0 0 1 %g 700 Tm <%s> Tj ET\n", x, text)
	}
	p := readSheet(t, sheet{content: column(100, "4E094E8C") + column(130, "65E5672C8A9E")})
	if got, want := shown(p.Lines), "日本語\n三二"; got != want || p.Lines[0].Angle != 90 {
		t.Errorf("got %q at %d degrees, want %q: columns from the right", got, p.Lines[0].Angle, want)
	}
}

func TestActualText(t *testing.T) {
	span := func(actual, text string) string {
		return "/Span<</ActualText(" + actual + ")>>BDC " + text + " EMC\n"
	}
	tests := []struct{ name, content, want string }{
		{"replaces", span("word", at(100, 700, "wxyz")) + at(100+width("wxyz"), 700, "s"), "words"},
		{"of nothing", span("", at(100, 700, "-")) + at(110, 700, "s"), "s"},
		{"same as drawn", span("one two", at(100, 700, "one two")), "one two"},
		{"same on two lines", span("one two", at(100, 700, "one")+at(100, 680, "two")), "one\ntwo"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := readText(t, tt.content); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
