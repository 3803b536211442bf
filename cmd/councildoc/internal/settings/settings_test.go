package settings

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var testKnown = Known{
	Shared:   []string{"jobs", "password-file", "quiet"},
	Commands: map[string][]string{"convert": {"format", "jobs", "quiet", "password-file"}, "header": {"format", "jobs"}},
	Paths:    []string{"password-file"},
}

// TestNearestWins asks for values that several places give.
func TestNearestWins(t *testing.T) {
	near := write(t, "convert:\n  jobs: 3\npassword-file: secret\n")
	far := write(t, "jobs: 1\nquiet: true\nheader: {format: tsv, jobs: 2}\n")
	env := map[string]string{"COUNCILDOC_QUIET": "false", "COUNCILDOC_HEADER_FORMAT": "csv", "COUNCILDOC_FORMAT": "json"}
	s, err := Read(testKnown, func(name string) string { return env[name] }, near, far)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ command, flag, want, origin string }{
		{"convert", "jobs", "3", near + ":2"},
		{"header", "jobs", "2", far + ":3"},
		{"convert", "quiet", "false", "COUNCILDOC_QUIET"},
		{"header", "format", "csv", "COUNCILDOC_HEADER_FORMAT"},
		{"convert", "format", "", ""},
		{"header", "quiet", "", ""},
		{"convert", "password-file", filepath.Join(filepath.Dir(near), "secret"), near + ":3"},
	} {
		v, ok := s.Of(test.command, test.flag)
		if got := strings.Join(v.Texts, ","); got != test.want || v.Origin != test.origin || ok != (test.want != "") {
			t.Errorf("%s %s = %q of %s, want %q of %s", test.command, test.flag, got, v.Origin, test.want, test.origin)
		}
	}
}

func write(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), FileName)
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

// FuzzFile reads any bytes as settings: they are values of known flags, or an
// error names the file.
func FuzzFile(f *testing.F) {
	for _, seed := range []string{"", "jobs: 4", "convert:\n  format: [a, b]", "convert: {jobs: 1, jobs: 2}", "- a", "a: &a [*a]", "jobs: {x: 1}", "\x00", "convert:", "jobs: *x"} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		read := &file{"x.yaml", testKnown, map[key]Value{}}
		if err := read.parse(data); err != nil {
			if !strings.HasPrefix(err.Error(), "x.yaml") {
				t.Errorf("the error does not name the file: %v", err)
			}
			return
		}
		for at := range read.values {
			if at.command != "" && testKnown.Commands[at.command] == nil {
				t.Errorf("a value for %v", at)
			}
		}
	})
}
