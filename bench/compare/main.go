// Command compare times the program councildoc as a whole process beside pdftotext
// and mutool on the same files. It is run by bench/compare.sh; README.md beside its
// folder says what the figures mean.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
)

// config is what the command line asks for.
type config struct {
	program string // councildoc
	floor   string // bench/floor
	rounds  int
	small   string // a paper of one page
	long    string // a paper of 400 pages
	files   []string
}

func main() {
	c := config{}
	flag.StringVar(&c.program, "program", "", "the program `FILE` to measure")
	flag.StringVar(&c.floor, "floor", "", "the program `FILE` that only inflates")
	flag.StringVar(&c.small, "small", "", "a paper `FILE` of one page")
	flag.StringVar(&c.long, "long", "", "a paper `FILE` of 400 pages")
	flag.IntVar(&c.rounds, "rounds", 5, "medians of `N` runs")
	flag.Parse()
	c.files = append(flag.Args(), c.long)
	if err := run(c, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "compare:", err)
		os.Exit(1)
	}
}

func run(c config, out io.Writer) error {
	rows, err := c.measureFiles(out)
	if err != nil {
		return err
	}
	fmt.Fprintln(out)
	printRatios(out, rows)
	fmt.Fprintln(out)
	for _, measure := range []func(io.Writer) error{c.measureStart, c.measureMemory, c.measureHeaders, c.measureCores} {
		if err := measure(out); err != nil {
			return err
		}
	}
	return nil
}

// verdict says whether a figure is at most, or with least at least, what it should be.
func verdict(out io.Writer, what string, value, target float64, unit string, least bool) {
	sign, met := "at most", value <= target
	if least {
		sign, met = "at least", value >= target
	}
	word := "met"
	if !met {
		word = "MISSED"
	}
	fmt.Fprintf(out, "%-42s %8.2f %-14s %-8s %6g  %s\n", what, value, unit, sign, target, word)
}
