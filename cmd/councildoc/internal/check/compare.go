package check

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/aymanbagabas/go-udiff"

	"councildoc/normalize"
)

// Result is what came of one paper.
type Result struct {
	Compared    int          `json:"compared"` // expectations that there are
	Differences []Difference `json:"differences,omitempty"`
	Broken      []Broken     `json:"broken,omitempty"`
}

// OK tells whether the paper is as expected.
func (r *Result) OK() bool { return len(r.Differences)+len(r.Broken) == 0 }

// Difference is an expectation that the paper does not meet.
type Difference struct {
	Path string `json:"path"`           // of the expectation
	Form string `json:"form"`           // its name
	Line int    `json:"line,omitempty"` // of the expectation, where the first difference is; 0 for none
	Diff string `json:"diff,omitempty"` // unified; "" where there is nothing to hold against
	What string `json:"what,omitempty"` // instead of Diff
	Got  []byte `json:"got,omitempty"`  // what would be expected now
}

// maxExpected bounds what is read as an expectation.
const maxExpected = 256 << 20

// Compare holds a paper against the files beside it. Forms in wanted are expected
// even where there is no file.
func Compare(path string, p *normalize.Paper, wanted []string) (Result, error) {
	var r Result
	for _, f := range Forms {
		expected, err := readExpected(f.Path(path))
		absent := errors.Is(err, fs.ErrNotExist)
		if absent && !contains(wanted, f.Name) {
			continue
		}
		if err != nil && !absent {
			return r, err
		}
		r.Compared++
		got, err := f.Write(p)
		if err != nil {
			r.Differences = append(r.Differences, Difference{Path: f.Path(path), Form: f.Name, What: err.Error()})
			continue
		}
		if d := f.compare(path, expected, got, absent); d != nil {
			r.Differences = append(r.Differences, *d)
		}
	}
	return r, nil
}

func contains(names []string, name string) bool {
	for _, n := range names {
		if n == name {
			return true
		}
	}
	return false
}

func (f Form) compare(path string, expected, got []byte, absent bool) *Difference {
	d := &Difference{Path: f.Path(path), Form: f.Name, Got: got}
	if absent {
		d.What = "there is no " + d.Path
		return d
	}
	return d.against(f, expected, got)
}

// against sets the difference of two texts; it gives nil where there is none.
func (d *Difference) against(f Form, expected, got []byte) *Difference {
	want, have := string(lines(expected)), string(got)
	if f.tidy != nil {
		var err error
		if want, have, err = f.tidy(expected, got); err != nil {
			d.What = fmt.Sprintf("%s: %s", d.Path, err)
			return d
		}
	}
	if want == have {
		return nil
	}
	d.Diff, d.Line = unified(d.Path, want, have)
	return d
}

// lines has the lines of a file end as those of this program, whatever the
// version control of the machine made of them.
func lines(text []byte) []byte { return bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n")) }

// CompareFailure holds the failure of a paper that cannot be read against the file
// beside it. The result has nothing compared where there is none.
func CompareFailure(path, code, message string, wanted bool) (Result, error) {
	got := []byte(code + ": " + message + "\n")
	expected, err := readExpected(ErrorPath(path))
	absent := errors.Is(err, fs.ErrNotExist)
	if absent && !wanted {
		return Result{}, nil
	}
	if err != nil && !absent {
		return Result{}, err
	}
	r := Result{Compared: 1}
	d := &Difference{Path: ErrorPath(path), Form: "error", Got: got}
	if absent {
		d.What = "there is no " + d.Path
	} else {
		d = d.against(Form{}, expected, got)
	}
	if d != nil {
		r.Differences = append(r.Differences, *d)
	}
	return r, nil
}

func readExpected(path string) ([]byte, error) { return readBounded(path, maxExpected) }

func readBounded(path string, most int64) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1))
	if err == nil && int64(len(data)) > most {
		err = fmt.Errorf("%s: more than %d MiB", path, most>>20)
	}
	return data, err
}

// unified gives the difference of two texts as people and patch read it, and the
// line where it begins.
func unified(path, want, have string) (diff string, line int) {
	edits := udiff.Strings(want, have)
	u, err := udiff.ToUnifiedDiff(path, "what the paper gives", want, edits, udiff.DefaultContextLines)
	if err != nil || len(u.Hunks) == 0 {
		return "the texts differ", 1
	}
	return fmt.Sprint(u), firstChanged(u.Hunks[0])
}

func firstChanged(h *udiff.Hunk) int {
	line := h.FromLine
	for _, l := range h.Lines {
		if l.Kind != udiff.Equal {
			break
		}
		line++
	}
	return line
}
