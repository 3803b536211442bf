package main

import (
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/urfave/cli/v2"
)

func testApp() *cli.App {
	return (&program{in: strings.NewReader(""), out: io.Discard, err: io.Discard}).app()
}

// TestCommandReference keeps docs/commands.md what the code says. UPDATE=1 writes it.
func TestCommandReference(t *testing.T) {
	got, err := manual(testApp())
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(root, "docs", "commands.md")
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("docs/commands.md is not what the code says; UPDATE=1 go test ./cmd/councildoc writes it:\n%s", diff)
	}
}

// TestManPage has a checker of man pages read ours, where there is one.
func TestManPage(t *testing.T) {
	text, err := manual(testApp())
	if err != nil {
		t.Fatal(err)
	}
	page := manPage(text)
	for _, want := range []string{".TH councildoc 1", ".SH NAME", ".SH convert", "keep-furniture"} {
		if !strings.Contains(strings.ReplaceAll(page, `\-`, "-"), want) {
			t.Errorf("the man page lacks %q", want)
		}
	}
	mandoc, err := exec.LookPath("mandoc")
	if err != nil {
		t.Skip("mandoc is not installed")
	}
	check := exec.Command(mandoc, "-T", "lint", "-W", "error")
	check.Stdin = strings.NewReader(page)
	if said, err := check.CombinedOutput(); err != nil {
		t.Errorf("mandoc: %v\n%s", err, said)
	}
}

// TestEveryFlagIsTyped finds each flag of each command in a script that types it.
func TestEveryFlagIsTyped(t *testing.T) {
	paths, _ := filepath.Glob(filepath.Join(root, "testdata", "script", "*.txtar"))
	var lines []string
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(string(data), "\n")...)
	}
	for _, c := range testApp().Commands {
		for _, f := range c.Flags {
			if isShared(f) {
				continue
			}
			if !typed(lines, c.Name, f) {
				t.Errorf("no script types councildoc %s --%s", c.Name, f.Names()[0])
			}
		}
	}
}

// isShared tells flags that all commands have, which are tested with one.
func isShared(f cli.Flag) bool {
	for _, shared := range append(messageFlags(), settingsFlag()) {
		if shared.Names()[0] == f.Names()[0] {
			return true
		}
	}
	return false
}

func typed(lines []string, command string, f cli.Flag) bool {
	for _, line := range lines {
		if !strings.Contains(line, "councildoc "+command) && !strings.Contains(line, " "+command+" ") {
			continue
		}
		for _, word := range strings.Fields(line) {
			word, _, _ = strings.Cut(word, "=")
			for _, name := range f.Names() {
				if word == "-"+name || word == "--"+name {
					return true
				}
			}
		}
	}
	return false
}
