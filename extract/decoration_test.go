package extract

import (
	"fmt"
	"testing"
)

func TestDecoration(t *testing.T) {
	word := width("word")                      // ends at 100+word
	both := width("one two")                   // "one two" at 100
	first, rest := width("one"), width("one ") // where the second word begins
	tests := []struct{ name, content, want string }{
		{"nothing", at(100, 700, "word"), "word"},
		{"struck", at(100, 700, "word") + rule(100, 100+word, 703), "~~word~~"},
		{"struck before it is drawn", rule(100, 100+word, 703) + at(100, 700, "word"), "~~word~~"},
		{"struck by a filled bar", at(100, 700, "word") + fmt.Sprintf("100 702.7 %g 0.6 re f\n", word), "~~word~~"},
		{"struck by a bar without height", at(100, 700, "word") + fmt.Sprintf("100 703 %g 0 re f\n", word), "~~word~~"},
		{"struck twice", at(100, 700, "word") + rule(100, 100+word, 702.4) + rule(100, 100+word, 704), "~~word~~"},
		{"struck by dashes", at(100, 700, "word") + "[3 1] 0 d\n" + rule(100, 100+word, 703), "~~word~~"},
		{"struck a little short", at(100, 700, "word") + rule(101, 99+word, 703), "~~word~~"},
		{"struck a little long", at(100, 700, "word") + rule(98, 103+word, 703), "~~word~~"},
		{"struck in pieces", at(100, 700, "word") + rule(100, 108, 703) + rule(108, 100+word, 703), "~~word~~"},
		{"a bar within one letter", at(100, 700, "word") + rule(101.5, 105, 703), "word"},
		{"underlined", at(100, 700, "word") + rule(100, 100+word, 698.8), "__word__"},
		{"underlined twice", at(100, 700, "word") + rule(100, 100+word, 699) + rule(100, 100+word, 697.4), "__word__"},
		{"struck and underlined", at(100, 700, "word") + rule(100, 100+word, 703) + rule(100, 100+word, 698.8), "~~__word__~~"},
		{"one of two words", at(100, 700, "one two") + rule(100+rest, 100+both, 703), "one ~~two~~"},
		{"the blank with its word", at(100, 700, "one two") + rule(100, 100+rest, 703), "~~one ~~two"},
		{"both words", at(100, 700, "one two") + rule(100, 100+both, 703), "~~one two~~"},
		{"both words one by one", at(100, 700, "one two") + rule(100, 100+first, 703) + rule(100+rest, 100+both, 703), "~~one two~~"},
		{"replaced without a blank", at(100, 700, "72") + rule(100, 100+width("72"), 703) + set("B", 10, 100+width("72"), 700, "96"), "~~72~~**96**"},
		{"raised mark struck with its word", at(100, 700, "word") + set("F", 6, 100+word, 704, "1") + rule(100, 100+word+3.3, 703), "~~word~~~~^1^~~"},
		{"rule across the page under a heading", at(100, 700, "word") + rule(50, 550, 697.5), "word"},
		{"border of a cell", at(100, 700, "word") + rule(95, 100+word+5, 698) + plumb(95, 698, 712) + plumb(100+word+5, 698, 712) + rule(95, 100+word+5, 712), "word"},
		{"highlighted", "1 1 0 rg " + fmt.Sprintf("100 697 %g 12 re f 0 g\n", word) + at(100, 700, "word"), "==word=="},
		{"ground of a cell", "1 1 0 rg 50 650 300 100 re f 0 g\n" + at(100, 700, "word"), "word"},
		{"painted over nothing", at(100, 700, "word") + "1 1 1 rg 300 697 100 12 re f 0 g\n", "word"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := readText(t, tt.content); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDecorationMarksItsRules(t *testing.T) {
	p := readSheet(t, sheet{content: at(100, 700, "word") + rule(100, 100+width("word"), 703) + rule(50, 550, 600)})
	if len(p.Rules) != 2 || !p.Rules[0].Decoration || p.Rules[1].Decoration {
		t.Errorf("rules: %+v", p.Rules)
	}
}

// TestDecorationTurned draws the same page at the four upright angles.
func TestDecorationTurned(t *testing.T) {
	content := at(100, 700, "one two three") + rule(100, 100+width("one"), 703) + rule(100+width("one two "), 100+width("one two three"), 698.8)
	const want = "~~one~~ two __three__"
	for _, m := range []struct {
		angle  int
		matrix string
	}{{0, "1 0 0 1 0 0"}, {90, "0 -1 1 0 -300 800"}, {180, "-1 0 0 -1 600 800"}, {270, "0 1 -1 0 1000 100"}} {
		p := readSheet(t, sheet{content: "q " + m.matrix + " cm\n" + content + "Q"})
		if got := shown(p.Lines); got != want || p.Lines[0].Angle != m.angle {
			t.Errorf("%d degrees: %q at %d degrees, want %q", m.angle, got, p.Lines[0].Angle, want)
		}
		turned := readSheet(t, sheet{content: content, page: fmt.Sprintf("/Rotate %d", m.angle)})
		if got := shown(turned.Lines); got != want || turned.Lines[0].Angle != m.angle {
			t.Errorf("page turned by %d: %q at %d degrees", m.angle, got, turned.Lines[0].Angle)
		}
	}
}

func TestMarkup(t *testing.T) {
	annot := func(kind string) string {
		return "/Annots[<</Type/Annot/Subtype/" + kind + "/Rect[100 697 130 711]/C[1 1 0]/QuadPoints[100 710 119.4 710 100 698 119.4 698]>>]"
	}
	for kind, want := range map[string]string{
		"StrikeOut": "~~word~~ two", "Underline": "__word__ two", "Squiggly": "__word__ two", "Highlight": "==word== two",
	} {
		p := readSheet(t, sheet{content: at(100, 700, "word two"), page: annot(kind)})
		if got := shown(p.Lines); got != want {
			t.Errorf("%s: %q, want %q", kind, got, want)
		}
	}
}
