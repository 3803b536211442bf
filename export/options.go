package export

import (
	"io"

	"councildoc/normalize"
)

// Writer writes a paper in one format. Errors are those of the io.Writer.
type Writer func(io.Writer, *normalize.Paper, Options) error

// Options say what of a paper is written. The zero value is right for most uses.
type Options struct {
	View          View
	PageMarks     bool // give page breaks
	WithContacts  bool // give whom to ask and the initials of drafters, which are personal data
	KeepFurniture bool // JSON and NDJSON: give running heads, feet, stamps and watermarks
}

// View is the reading of the change marks of a paper.
type View = normalize.View

// The views.
const (
	Marked   = normalize.Marked
	Clean    = normalize.Clean
	Original = normalize.Original
)

// ParseView gives the view of that name: "marked", "clean" or "original".
func ParseView(name string) (View, error) { return normalize.ParseView(name) }
