// Command read measures how well package extract reads PDFs: it compares the
// words of each file with those that another program finds. README.md beside
// its folder says how to run it and what the figures mean.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"time"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

// config is what the command line asks for.
type config struct {
	reference reference
	counting  counting
	minWords  int     // files in which the reference finds fewer words are not compared
	below     float64 // files with a lower F1 are listed
	timeout   time.Duration
	text      bool // write the text of the files instead of measuring it
	files     []string
}

func run(ctx context.Context, args []string, out, errs io.Writer) int {
	c, err := parse(args, errs)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		fmt.Fprintln(errs, "read:", err)
		return 2
	case c.text:
		return writeTexts(ctx, c.files, out, errs)
	}
	if err := c.reference.find(); err != nil {
		fmt.Fprintln(out, "skipped:", err)
		return 0
	}
	return measureAll(ctx, c, out)
}

func parse(args []string, errs io.Writer) (config, error) {
	c := config{}
	fs := flag.NewFlagSet("read", flag.ContinueOnError)
	fs.SetOutput(errs)
	fs.Usage = func() {
		fmt.Fprintln(errs, "usage: go run ./bench/read [flags] FILE...")
		fs.PrintDefaults()
	}
	ref := fs.String("ref", "pdftotext", "program to compare with: pdftotext or mutool")
	fs.IntVar(&c.minWords, "min", 5, "compare files in which the reference finds at least `N` words")
	fs.Float64Var(&c.below, "below", 0.9, "list files with an F1 under `X`, with the words that differ")
	fs.BoolVar(&c.counting.letters, "letters", false, "a word is a run of letters and digits, not what stands between blanks")
	fs.DurationVar(&c.timeout, "timeout", time.Minute, "longest time for a file")
	fs.BoolVar(&c.text, "text", false, "write the text of the files, nothing else")
	if err := fs.Parse(args); err != nil {
		return c, err
	}
	c.files = fs.Args()
	if len(c.files) == 0 {
		return c, errors.New("no files; see -help")
	}
	var err error
	c.reference, err = referenceOf(*ref)
	c.counting.join = c.reference.joins
	return c, err
}

func measureAll(ctx context.Context, c config, out io.Writer) int {
	var t totals
	for _, file := range c.files {
		r := measure(ctx, c, file)
		t.add(r, c.minWords)
		r.report(out, c)
	}
	t.report(out, c)
	if t.failed > 0 || ctx.Err() != nil {
		return 1
	}
	return 0
}
