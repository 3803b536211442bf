// Command rows measures how the entries of compilations and column tables are
// read: every row and every cell of made papers whose text is known.
//
//	go run ./bench/rows ../shared/bench/dev
//
// A folder holds papers and, beside each, the truth as Markdown with HTML tables.
// Families "comments" and "trilogue" are measured. An entry is right when its
// delegation, its provision, its kind and its whole text are; a cell of a column
// table when its row number, its heading and its whole text are.
package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"councildoc/extract"
	"councildoc/normalize"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "rows:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) != 1 {
		return errors.New("usage: rows FOLDER")
	}
	total := score{}
	for _, family := range []string{"comments", "trilogue"} {
		papers, err := filepath.Glob(filepath.Join(args[0], family+"-*.pdf"))
		if err != nil {
			return err
		}
		sum := score{}
		for _, path := range papers {
			s, err := measure(path)
			if err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
			fmt.Printf("%-24s %s\n", filepath.Base(path), s)
			sum.add(s)
		}
		fmt.Printf("%-24s %s\n\n", family, sum)
		total.add(sum)
	}
	if total.want == 0 {
		return fmt.Errorf("%s: no papers of the families comments and trilogue", args[0])
	}
	return nil
}

// score counts cells that should be there, that are, and that are right.
type score struct{ want, got, right int }

func (s *score) add(o score) { s.want, s.got, s.right = s.want+o.want, s.got+o.got, s.right+o.right }

// String gives the share of right cells among those that should be there and
// among those that are.
func (s score) String() string {
	return fmt.Sprintf("%4d cells, %4d read, %4d right: recall %.4f, precision %.4f", s.want, s.got, s.right, share(s.right, s.want), share(s.right, s.got))
}

func share(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

func measure(path string) (score, error) {
	truth, err := os.ReadFile(strings.TrimSuffix(path, ".pdf") + ".md")
	if err != nil {
		return score{}, err
	}
	found, err := read(path)
	if err != nil {
		return score{}, err
	}
	return compare(expected(string(truth)), actual(found), os.Getenv("VERBOSE") != ""), nil
}

func read(path string) (*normalize.Compilation, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	doc, err := extract.Read(context.Background(), f, info.Size(), extract.Options{})
	if err != nil {
		return nil, err
	}
	return normalize.Compile(normalize.Apply(doc)), nil
}

// compare matches cells as a multiset.
func compare(want, got []string, verbose bool) score {
	left := map[string]int{}
	for _, w := range want {
		left[w]++
	}
	s := score{want: len(want), got: len(got)}
	var extra []string
	for _, g := range got {
		if left[g] > 0 {
			left[g]--
			s.right++
		} else {
			extra = append(extra, g)
		}
	}
	if verbose {
		report(want, left, extra)
	}
	return s
}

// report prints what is missing (-) and what should not be there (+).
func report(want []string, left map[string]int, extra []string) {
	for _, w := range want {
		if left[w] > 0 {
			left[w]--
			fmt.Printf("- %q\n", w)
		}
	}
	for _, e := range extra {
		fmt.Printf("+ %q\n", e)
	}
}
