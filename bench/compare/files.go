package main

import (
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"time"

	"councildoc/bench/internal/process"
)

// tool is a program with arguments; the file comes after them, and after it rest.
type tool struct {
	name    string
	command []string
	rest    []string
}

// tools are what is compared, without the programs that are not installed.
func (c config) tools() []tool {
	all := []tool{
		{name: "md", command: []string{c.program, "convert", "-q", "-f", "md"}},
		{name: "text", command: []string{c.program, "convert", "-q", "-f", "text"}},
		{name: "floor", command: []string{c.floor}},
		{name: "mutool", command: []string{"mutool", "draw", "-q", "-F", "txt"}},
		{name: "pdftotext", command: []string{"pdftotext"}, rest: []string{"-"}},
		{name: "-layout", command: []string{"pdftotext", "-layout"}, rest: []string{"-"}},
	}
	found := all[:0]
	for _, t := range all {
		if _, err := exec.LookPath(t.command[0]); err == nil {
			found = append(found, t)
		}
	}
	return found
}

// row is what the tools took for one file, by their names.
type row struct {
	file  string
	usage map[string]process.Usage
}

func (c config) measureFiles(out io.Writer) ([]row, error) {
	tools := c.tools()
	fmt.Fprintf(out, "%-36s", "CPU in ms (peak memory in MB)")
	for _, t := range tools {
		fmt.Fprintf(out, "%14s", t.name)
	}
	fmt.Fprintln(out)
	var rows []row
	for _, file := range c.files {
		r, err := c.measureFile(tools, file)
		if err != nil {
			return nil, err
		}
		rows = append(rows, r)
		fmt.Fprintf(out, "%-36.36s", filepath.Base(file))
		for _, t := range tools {
			fmt.Fprintf(out, "%8.1f (%3d)", milliseconds(r.usage[t.name].CPU), megabytes(r.usage[t.name].Peak))
		}
		fmt.Fprintln(out)
	}
	return rows, nil
}

func (c config) measureFile(tools []tool, file string) (row, error) {
	var commands [][]string
	for _, t := range tools {
		command := append(append([]string{}, t.command...), file)
		commands = append(commands, append(command, t.rest...))
	}
	usages, err := process.Medians(c.rounds, commands...)
	r := row{file: file, usage: map[string]process.Usage{}}
	for i, u := range usages {
		r.usage[tools[i].name] = u
	}
	return r, err
}

func milliseconds(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }

func megabytes(n int64) int64 { return (n + 1<<19) >> 20 }

// ratios are what the program should take beside others.
var ratios = []struct {
	ours, theirs string
	most         float64
}{
	{"md", "mutool", 0.8},
	{"md", "pdftotext", 0.25},
	{"text", "mutool", 0.5},
	{"text", "floor", 6},
}

// printRatios judges the sums over the files, and names the best and the worst file.
func printRatios(out io.Writer, rows []row) {
	for _, q := range ratios {
		var ours, theirs time.Duration
		low, high, worst := 0.0, 0.0, ""
		for _, r := range rows {
			a, ok := r.usage[q.ours]
			b, known := r.usage[q.theirs]
			if !ok || !known || b.CPU == 0 {
				continue
			}
			ours, theirs = ours+a.CPU, theirs+b.CPU
			x := float64(a.CPU) / float64(b.CPU)
			if low == 0 || x < low {
				low = x
			}
			if x > high {
				high, worst = x, filepath.Base(r.file)
			}
		}
		if theirs > 0 {
			verdict(out, fmt.Sprintf("%s / %s, over all files", q.ours, q.theirs), float64(ours)/float64(theirs), q.most, "", false)
			fmt.Fprintf(out, "    from %.2f to %.2f (%s)\n", low, high, worst)
		}
	}
}
