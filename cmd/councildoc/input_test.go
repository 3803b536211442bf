package main

import (
	"path/filepath"
	"testing"
)

func TestStem(t *testing.T) {
	for _, test := range []struct {
		in   input
		want string
	}{
		{input{path: "-"}, "stdin"},
		{input{path: "x/a.pdf", name: "a.pdf"}, "a"},
		{input{path: "x/a.PDF", name: "a.PDF"}, "a"},
		{input{path: "x/a.b", name: "a.b"}, "a.b"},
		{input{path: "in/sub/a.pdf", name: "sub/a.pdf"}, filepath.Join("sub", "a")},
		{input{path: "x/.pdf", name: ".pdf"}, ".pdf"},
	} {
		if got := test.in.stem(); got != test.want {
			t.Errorf("stem of %q = %q, want %q", test.in.path, got, test.want)
		}
	}
}
