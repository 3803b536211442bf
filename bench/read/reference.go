package main

import (
	"context"
	"fmt"
	"os/exec"
)

// reference is the program whose words are taken for right.
type reference struct {
	name  string
	args  func(file string) []string
	joins bool // puts words together that a hyphen breaks at the end of a line
}

func referenceOf(name string) (reference, error) {
	switch name {
	case "pdftotext":
		return reference{name, func(f string) []string { return []string{f, "-"} }, true}, nil
	case "mutool":
		return reference{name, func(f string) []string { return []string{"draw", "-q", "-F", "txt", f} }, false}, nil
	}
	return reference{}, fmt.Errorf("unknown reference %q: pdftotext or mutool", name)
}

// find reports whether the program is there.
func (r reference) find() error {
	if _, err := exec.LookPath(r.name); err != nil {
		return fmt.Errorf("the reference program %s is not installed: nothing was measured", r.name)
	}
	return nil
}

// read gives the text of a file; of a damaged one what the program could read.
func (r reference) read(ctx context.Context, file string) (text string, opened bool) {
	out, err := exec.CommandContext(ctx, r.name, r.args(file)...).Output()
	return string(out), err == nil
}
