package source

import (
	"path/filepath"
	"strings"
	"testing"
)

func TestLocalName(t *testing.T) {
	for member, want := range map[string]string{
		"a.pdf": "a.pdf", "x/a.pdf": "x/a.pdf", "../../a.pdf": "a.pdf", "/etc/a.pdf": "etc/a.pdf", `..\..\a.pdf`: "a.pdf",
		"x/../../a.pdf": "a.pdf", "./x//a.pdf": "x/a.pdf", "": "_", "..": "_", "/": "_",
	} {
		if got := localName(member); got != want {
			t.Errorf("localName(%q) = %q, want %q", member, got, want)
		}
	}
}

func FuzzLocalName(f *testing.F) {
	for _, seed := range []string{"../a", `C:\a`, "a/../..", "con", "\x00", "a:b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, member string) {
		if got := localName(member); !filepath.IsLocal(filepath.FromSlash(got)) {
			t.Errorf("localName(%q) = %q leads away", member, got)
		}
	})
}

func TestReadNames(t *testing.T) {
	for _, test := range []struct {
		list string
		nul  bool
		want string
	}{
		{"a\r\nb\n\nc", false, "a|b|c"},
		{"a\x00b c\n\x00", true, "a|b c\n"},
		{"", false, ""},
		{"x", true, "x"},
	} {
		got, err := ReadNames(strings.NewReader(test.list), test.nul)
		if err != nil || strings.Join(got, "|") != test.want {
			t.Errorf("ReadNames(%q) = %q, %v, want %q", test.list, got, err, test.want)
		}
	}
	if _, err := ReadNames(strings.NewReader(strings.Repeat("x", 2*maxName)), false); err == nil {
		t.Error("a line without an end is taken for a path")
	}
}
