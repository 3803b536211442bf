package output

import (
	"errors"
	"io/fs"

	"councildoc/cmd/councildoc/internal/source"
)

// Unwritable explains an error of the operating system for an output.
func Unwritable(target string, err error) *source.Failure {
	f := &source.Failure{Path: target, Code: "output", What: "cannot be written: " + source.Reason(err)}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.What, f.Hint = "cannot be written: no such folder", "create it first (mkdir -p)"
	case errors.Is(err, fs.ErrPermission):
		f.What, f.Hint = "cannot be written: permission denied", "choose another place with -o"
	case isReadOnly(err):
		f.Hint = "choose another place with -o"
	case isFull(err):
		f.Hint = "make room, or choose another place with -o"
	case isTooLong(err):
		f.What, f.Hint = "cannot be written: its name is too long", "choose a shorter folder with -o, or add --name-by id"
	}
	return f
}
