package main

import (
	"fmt"
	"io"
	"path/filepath"
	"time"
)

// totals are the figures of all files.
type totals struct {
	files, opened, refOpened int
	failed                   int // not opened although the reference opened them, or without an end
	compared                 int
	sum                      float64
	over99, over999          int
	slowest, largest         result
	elapsed                  time.Duration
}

func (t *totals) add(r result, minWords int) {
	t.files++
	t.elapsed += r.elapsed
	if r.opened {
		t.opened++
	}
	if r.refOpened {
		t.refOpened++
	}
	if r.timedOut || !r.opened && r.refOpened {
		t.failed++
	}
	if r.elapsed > t.slowest.elapsed {
		t.slowest = r
	}
	if r.memory > t.largest.memory {
		t.largest = r
	}
	if r.words.want < minWords {
		return
	}
	f1 := r.words.f1()
	t.compared++
	t.sum += f1
	if f1 >= 0.99 {
		t.over99++
	}
	if f1 >= 0.999 {
		t.over999++
	}
}

func (t *totals) report(out io.Writer, c config) {
	fmt.Fprintf(out, "%d files, %d opened (%s: %d)\n", t.files, t.opened, c.reference.name, t.refOpened)
	if t.compared > 0 {
		n := float64(t.compared)
		fmt.Fprintf(out, "%d files with %d words or more: mean F1 %.4f, %d (%.0f %%) >= 0.99, %d (%.0f %%) >= 0.999\n",
			t.compared, c.minWords, t.sum/n, t.over99, 100*float64(t.over99)/n, t.over999, 100*float64(t.over999)/n)
	}
	fmt.Fprintf(out, "%.2f s together; slowest %.2f s (%s)", t.elapsed.Seconds(), t.slowest.elapsed.Seconds(), filepath.Base(t.slowest.file))
	if t.largest.memory > 0 {
		fmt.Fprintf(out, "; most memory %d MiB (%s)", t.largest.memory>>20, filepath.Base(t.largest.file))
	}
	fmt.Fprintln(out)
}
