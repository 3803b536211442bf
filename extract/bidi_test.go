package extract

import (
	"strings"
	"testing"
)

// TestLogicalOrder gives lines as they stand on the page, from left to right.
// Capital letters stand for Hebrew ones.
func TestLogicalOrder(t *testing.T) {
	tests := []struct{ name, page, want string }{
		{"latin", "one two 12", "one two 12"},
		{"hebrew", "CBA", "ABC"},
		{"two words", "FED CBA", "ABC DEF"},
		{"number", "ED 2026 CBA", "ABC 2026 DE"},
		{"number with separators", "ED 1,234.5 CBA", "ABC 1,234.5 DE"},
		{"per cent", "ED 50% CBA", "ABC 50% DE"},
		{"two numbers", "ED 20 - 10 CBA", "ABC 10 - 20 DE"},
		{"latin words in hebrew", "FED of it CBA", "ABC of it DEF"},
		{"latin and number in hebrew", "FED art. 5 CBA", "ABC art. 5 DEF"},
		{"number before latin in hebrew", "FED 5 art CBA", "ABC art 5 DEF"},
		{"full stop", ".CBA", "ABC."},
		{"brackets drawn", "ED (12 CBA)", "(ABC 12) DE"},
		{"brackets meant", "ED )12 CBA(", "(ABC 12) DE"},
		{"hebrew in latin", "one two CBA three four", "one two ABC three four"},
		{"hebrew words in latin", "one two ED CBA three", "one two ABC DE three"},
		{"number in hebrew in latin", "one two ED 12 CBA three", "one two ABC 12 DE three"},
		{"quotation", "«one» CBA", "ABC «one»"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := textOf(logicalOrder(drawnItems(tt.page)))
			if got != tt.want {
				t.Errorf("read %q, want %q", got, tt.want)
			}
		})
	}
}

var (
	toHebrew   = strings.NewReplacer("A", "א", "B", "ב", "C", "ג", "D", "ד", "E", "ה", "F", "ו")
	fromHebrew = strings.NewReplacer("א", "A", "ב", "B", "ג", "C", "ד", "D", "ה", "E", "ו", "F")
)

// drawnItems sets one item a character, each 1 wide.
func drawnItems(s string) []item {
	var out []item
	for i, r := range []rune(toHebrew.Replace(s)) {
		out = append(out, item{glyph: &glyph{}, text: string(r), x0: float64(i), x1: float64(i + 1), blank: r == ' '})
	}
	return out
}

func textOf(items []item) string {
	var b strings.Builder
	for _, it := range items {
		b.WriteString(it.text)
	}
	return fromHebrew.Replace(b.String())
}

func TestBaseForms(t *testing.T) {
	for in, want := range map[string]string{
		"\ufe91": "ب", "\ufefb": "لا", "\ufdf2": "الله", "\ufb2a": "ש\u05c1", "a": "a", "ﬁ": "ﬁ", "ب": "ب", "\ufe70": "\u064b",
	} {
		if got := baseForms(in); got != want {
			t.Errorf("baseForms(%+q) = %+q, want %+q", in, got, want)
		}
	}
}
