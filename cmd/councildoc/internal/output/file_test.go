package output

import (
	"os"
	"path/filepath"
	"testing"
)

func TestFile(t *testing.T) {
	folder := t.TempDir()
	target := filepath.Join(folder, "a.md")
	f, err := Create(target)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString("half"); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(target); err == nil {
		t.Error("the file is there before it is whole")
	}
	f.Discard()
	if left, _ := os.ReadDir(folder); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
	f, err = Create(target)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteString("whole"); err != nil {
		t.Fatal(err)
	}
	if err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile(target)
	if err != nil || string(got) != "whole" {
		t.Errorf("%q, %v", got, err)
	}
}
