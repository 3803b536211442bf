// Command growth measures what a page costs in papers of growing length, and draws
// it. It is run by bench/growth.sh.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"councildoc/bench/internal/process"
)

func main() {
	program := flag.String("program", "", "the program `FILE` to measure")
	dir := flag.String("dir", "", "the `FOLDER` with the papers long-N.pdf")
	plot := flag.String("plot", "", "write the plot as SVG to `FILE`")
	rounds := flag.Int("rounds", 3, "medians of `N` runs")
	flag.Parse()
	if err := run(*program, *dir, *plot, *rounds, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "growth:", err)
		os.Exit(1)
	}
}

// lengths are the pages of the papers.
var lengths = []int{1, 10, 100, 1000, 5000}

// formats are what is written; header reads the cover alone.
var formats = []struct {
	name    string
	command []string
}{
	{"md", []string{"convert", "-q", "-f", "md"}},
	{"text", []string{"convert", "-q", "-f", "text"}},
	{"ndjson", []string{"convert", "-q", "-f", "ndjson"}},
	{"header", []string{"header", "-q", "-f", "tsv"}},
}

// point is what a paper took in one format.
type point struct {
	pages int
	page  time.Duration // processor time a page
	peak  int64         // bytes
}

func run(program, dir, plot string, rounds int, out io.Writer) error {
	lines := make([][]point, len(formats))
	fmt.Fprintf(out, "%-8s%8s%16s%12s\n", "format", "pages", "ms a page", "peak MB")
	for i, f := range formats {
		for _, n := range lengths {
			command := append(append([]string{program}, f.command...), fmt.Sprintf("%s/long-%d.pdf", dir, n))
			u, err := process.Medians(rounds, command)
			if err != nil {
				return err
			}
			p := point{pages: n, page: u[0].CPU / time.Duration(n), peak: u[0].Peak}
			lines[i] = append(lines[i], p)
			fmt.Fprintf(out, "%-8s%8d%16.3f%12.1f\n", f.name, n, p.page.Seconds()*1000, float64(p.peak)/(1<<20))
		}
	}
	if plot == "" {
		return nil
	}
	return os.WriteFile(plot, draw(lines), 0o644)
}
