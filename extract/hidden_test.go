package extract

import (
	"testing"
)

func TestHidden(t *testing.T) {
	picture := stream("/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "x")
	tests := []struct {
		name, content string
		want          Hidden // "" when the text is seen
	}{
		{"seen", at(100, 700, "word"), ""},
		{"invisible mode", "3 Tr " + at(100, 700, "word"), HiddenMode},
		{"clip mode", "7 Tr " + at(100, 700, "word"), HiddenMode},
		{"clip mode filled by a picture", "q 7 Tr " + at(100, 700, "word") + "200 0 0 200 50 600 cm /X Do Q", ""},
		{"white on the page", "1 g " + at(100, 700, "word"), HiddenColor},
		{"white on dark", "0 0 1 rg 50 690 200 30 re f 1 g " + at(100, 700, "word"), ""},
		{"dark on dark", "0 0 1 rg 50 690 200 30 re f " + at(100, 700, "word"), HiddenColor},
		{"dark on light on dark", "0 0 1 rg 50 690 200 30 re f 1 g 60 692 180 25 re f 0 0 1 rg " + at(100, 700, "word"), ""},
		{"covered later", at(100, 700, "word") + "1 g 50 690 200 30 re f", ""},
		{"white on a picture", "q 200 0 0 200 50 600 cm /X Do Q 1 g " + at(100, 700, "word"), ""},
		{"off the page", at(100, 900, "word"), HiddenOffPage},
		{"left of the page", at(-100, 700, "word"), HiddenOffPage},
		{"tiny", set("F", 0.5, 100, 700, "word"), HiddenTiny},
		{"clipped away", "300 300 50 50 re W n " + at(100, 700, "word"), HiddenClipped},
		{"scan with its text", "q 600 0 0 800 0 0 cm /X Do Q 3 Tr " + at(100, 700, "word"), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := readSheet(t, sheet{content: tt.content, objects: []string{picture}})
			if tt.want == "" {
				if shown(p.Lines) != "word" || len(p.Hidden) != 0 {
					t.Errorf("lines %q, hidden %v", shown(p.Lines), p.Hidden)
				}
				return
			}
			if len(p.Lines) != 0 || len(p.Hidden) != 1 || p.Hidden[0].Hidden != tt.want || p.Hidden[0].Text != "word" {
				t.Errorf("lines %q, hidden %+v, want %q", shown(p.Lines), p.Hidden, tt.want)
			}
		})
	}
}

// TestHiddenWithinLine keeps seen words together when a word between them is hidden.
func TestHiddenWithinLine(t *testing.T) {
	p := readSheet(t, sheet{content: "BT /F 10 Tf 100 700 Td (one ) Tj 3 Tr (two ) Tj 0 Tr (three) Tj ET"})
	if got := shown(p.Lines); got != "one\nthree" || len(p.Hidden) != 1 || p.Hidden[0].Text != "two" {
		t.Errorf("lines %q, hidden %+v", got, p.Hidden)
	}
}
