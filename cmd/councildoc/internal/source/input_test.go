package source

import (
	"path/filepath"
	"testing"
)

func TestStem(t *testing.T) {
	for _, test := range []struct {
		in   Input
		want string
	}{
		{Input{Path: "-"}, "stdin"},
		{Input{Path: "x/a.pdf", Name: "a.pdf"}, "a"},
		{Input{Path: "x/a.PDF", Name: "a.PDF"}, "a"},
		{Input{Path: "x/a.b", Name: "a.b"}, "a.b"},
		{Input{Path: "in/sub/a.pdf", Name: "sub/a.pdf"}, filepath.Join("sub", "a")},
		{Input{Path: "x/.pdf", Name: ".pdf"}, ".pdf"},
	} {
		if got := test.in.Stem(); got != test.want {
			t.Errorf("stem of %q = %q, want %q", test.in.Path, got, test.want)
		}
	}
}
