package export

import (
	"fmt"
	"io"

	"councildoc/normalize"
)

// Writer writes a paper in one format. Errors are those of the io.Writer.
type Writer func(io.Writer, *normalize.Paper, Options) error

// Options say what of a paper is written. The zero value is right for most uses.
type Options struct {
	View          View
	PageMarks     bool // give page breaks
	KeepFurniture bool // JSON and NDJSON: give running heads, feet, stamps and watermarks
}

// View is the reading of the change marks of a paper.
type View int

// The views.
const (
	Marked   View = iota // all text with its marks; nothing is lost
	Clean                // as the text would read with its changes made: without struck text
	Original             // as the text read before: struck text kept, added text removed
)

var viewNames = [...]string{Marked: "marked", Clean: "clean", Original: "original"}

// String gives the name of the view as it stands in the contract.
func (v View) String() string {
	if v < 0 || int(v) >= len(viewNames) {
		return fmt.Sprintf("View(%d)", int(v))
	}
	return viewNames[v]
}

// ParseView gives the view of that name: "marked", "clean" or "original".
func ParseView(name string) (View, error) {
	for v, n := range viewNames {
		if n == name {
			return View(v), nil
		}
	}
	return Marked, fmt.Errorf("view %q: not one of marked, clean, original", name)
}
