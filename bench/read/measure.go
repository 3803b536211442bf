package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"councildoc/bench/internal/process"
)

// result is what was found out about a file.
type result struct {
	file      string
	refOpened bool
	opened    bool
	timedOut  bool
	message   string // why it was not opened
	words     comparison
	elapsed   time.Duration
	memory    int64 // peak bytes; 0 where the system does not tell
}

// measure reads a file in a process of its own, so that its time and memory are
// its own and nothing that it does can end the run.
func measure(ctx context.Context, c config, file string) result {
	r := result{file: file}
	ctx, cancel := context.WithTimeout(ctx, c.timeout)
	defer cancel()
	want, refOpened := c.reference.read(ctx, file)
	r.refOpened = refOpened

	self, err := os.Executable()
	if err != nil {
		r.message = err.Error()
		return r
	}
	var out, errs bytes.Buffer
	cmd := exec.CommandContext(ctx, self, "-text", file)
	cmd.Stdout, cmd.Stderr = &out, &errs
	start := time.Now()
	err = cmd.Run()
	r.elapsed, r.memory = time.Since(start), process.PeakMemory(cmd.ProcessState)
	r.opened, r.timedOut = err == nil, ctx.Err() != nil
	if err != nil {
		r.message = firstLine(errs.String())
	}
	seen, hidden, _ := strings.Cut(out.String(), hiddenMark)
	r.words = compare(c.counting.words(want), c.counting.words(seen), c.counting.words(hidden))
	return r
}

func firstLine(s string) string {
	line, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return line
}

// report writes a line for a file that needs a look.
func (r result) report(out io.Writer, c config) {
	name := filepath.Base(r.file)
	switch {
	case r.timedOut:
		fmt.Fprintf(out, "%s: no end within %v\n", name, c.timeout)
	case !r.opened:
		fmt.Fprintf(out, "%s: not opened (%s: %s): %s\n", name, c.reference.name, openedText(r.refOpened), r.message)
	case r.words.want >= c.minWords && r.words.f1() < c.below:
		fmt.Fprintf(out, "%s: F1 %.4f\n  missing: %s\n  extra:   %s\n", name, r.words.f1(), sample(r.words.missing), sample(r.words.extra))
	}
}

func openedText(opened bool) string {
	if opened {
		return "opened"
	}
	return "not opened"
}

// sample shows the first words of a list.
func sample(words []string) string {
	const most = 12
	more := ""
	if len(words) > most {
		words, more = words[:most], fmt.Sprintf(" and %d more", len(words)-most)
	}
	return fmt.Sprintf("%q", words) + more
}
