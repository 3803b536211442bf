//go:build !windows

package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"
)

// onPTY runs the program with a terminal for its messages and gives what a person
// would have seen there.
func onPTY(t *testing.T, args ...string) string {
	t.Helper()
	run := exec.Command("councildoc", args...)
	run.Stdout = io.Discard
	terminal, err := pty.StartWithSize(withStdout(run), &pty.Winsize{Rows: 24, Cols: 100})
	if err != nil {
		t.Skip("no terminal to be had: ", err)
	}
	defer terminal.Close()
	var seen bytes.Buffer
	if _, err := io.Copy(&seen, terminal); err != nil && !errors.Is(err, syscall.EIO) {
		t.Fatal(err)
	}
	_ = run.Wait()
	return seen.String()
}

// withStdout leaves standard output alone, which pty would take too.
func withStdout(run *exec.Cmd) *exec.Cmd {
	null, err := os.OpenFile(os.DevNull, os.O_WRONLY, 0)
	if err == nil {
		run.Stdout = null
	}
	return run
}

func TestBar(t *testing.T) {
	papers := paperFolder(t, 5)
	if err := os.WriteFile(filepath.Join(papers, "hang.pdf"), tinyPDF("Hangs"), 0o666); err != nil {
		t.Fatal(err)
	}
	seen := onPTY(t, "convert", "--timeout", "300ms", papers)
	for _, want := range []string{"5/6 papers", "pages/s, 0 failed", "hang.pdf: not done after 300ms, tried twice", "councildoc: 5 of 6 written, 1 failed"} {
		if !strings.Contains(seen, want) {
			t.Errorf("no %q in %q", want, seen)
		}
	}
	for line := range strings.Lines(seen) {
		if strings.Contains(line, "councildoc: ") && strings.Contains(line[strings.LastIndex(line, "councildoc: "):], "pages/s,") {
			t.Errorf("bar and message on one line: %q", line)
		}
	}
}

func TestNoBar(t *testing.T) {
	papers := paperFolder(t, 3)
	if seen := onPTY(t, "convert", "-q", papers); seen != "" {
		t.Errorf("with -q: %q", seen)
	}
	t.Setenv("TERM", "dumb")
	if seen := onPTY(t, "convert", papers); strings.Contains(seen, "pages/s") {
		t.Errorf("on a dumb terminal: %q", seen)
	}
}
