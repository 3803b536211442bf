package source

import (
	"path"
	"path/filepath"
	"strings"
)

// Stdin is the operand that stands for standard input.
const Stdin = "-"

// Input is a document to be read, or the reason why there is none to read. It
// can be handed to another process that works in the same folder.
type Input struct {
	Path    string   `json:"path"`              // as given, or as found in a folder; "-" is stdin; the archive of a member
	Name    string   `json:"name"`              // for the record: base name, or path below the folder given, with slashes; "" for stdin
	Member  string   `json:"member,omitempty"`  // its name in the archive, "" for a file
	Entry   int      `json:"entry,omitempty"`   // its place in the archive's directory, since names may repeat
	Failure *Failure `json:"failure,omitempty"` // found while listing, nil when the input can be tried
}

// Label names the input on stderr and in reports.
func (in Input) Label() string {
	switch {
	case in.Path == Stdin:
		return "standard input"
	case in.Member != "":
		return in.Path + "!/" + in.Member
	}
	return in.Path
}

// Stem is the name of the output without its extension. It never leads out of
// the folder it is joined to.
func (in Input) Stem() string {
	if in.Path == Stdin {
		return "stdin"
	}
	return filepath.FromSlash(trimExt(in.Name, ".pdf"))
}

// FileName is the name that a header may be told by when the paper has none.
func (in Input) FileName() string {
	switch {
	case in.Path == Stdin:
		return ""
	case in.Member != "":
		return path.Base(in.Name)
	}
	return filepath.Base(in.Path)
}

// trimExt takes the extension off a name that is more than an extension.
func trimExt(name, ext string) string {
	if got := path.Ext(name); strings.EqualFold(got, ext) && path.Base(name) != got {
		return strings.TrimSuffix(name, got)
	}
	return name
}
