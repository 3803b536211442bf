package structure

import (
	"fmt"
	"testing"
)

func TestOutline(t *testing.T) {
	f, pages := open(t, paper("/Outlines 20 0 R"+places, objects{
		20: "<</First 21 0 R>>",
		21: "<</Title<FEFF00C9006C0061006E>/Dest[11 0 R/Fit]/First 22 0 R/Next 24 0 R>>",
		22: "<</Title(  two\\r\\n lines\\000)/A<</S/GoTo/D(a)>>/Next 23 0 R>>",
		23: "<</First 25 0 R/Next 21 0 R>>", // no title; back to the top
		24: "<</Title(nowhere)/A<</S/URI/URI(http://example.org)>>/First 24 0 R/Next 22 0 R>>",
		25: "<</Title(deep)/Dest/old>>",
	}))
	got := fmt.Sprint(Outline(f, pages))
	want := "[{Élan 0 1} {two lines 1 3} {deep 2 2} {nowhere 0 0}]"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestOutlineDepth(t *testing.T) {
	extra := objects{20: "<</First 21 0 R>>"}
	for i := range 2 * maxOutlineDepth {
		extra[21+i] = fmt.Sprintf("<</Title(%d)/First %d 0 R>>", i, 22+i)
	}
	f, pages := open(t, paper("/Outlines 20 0 R", extra))
	if n := len(Outline(f, pages)); n != maxOutlineDepth {
		t.Errorf("%d items, want %d", n, maxOutlineDepth)
	}
}

func TestNoOutline(t *testing.T) {
	f, pages := open(t, paper("", nil))
	if got := Outline(f, pages); got != nil {
		t.Errorf("got %v", got)
	}
}
