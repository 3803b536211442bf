package source

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"councildoc/extract"
)

// Failure is a document that could not be converted: what is wrong with it, and
// what the user can do next.
type Failure struct {
	Path string `json:"path"` // as [Input.Label] has it, or the operand
	Code string `json:"code"` // lower_snake_case, stable; stands in error records
	What string `json:"what"`
	Hint string `json:"hint,omitempty"`
}

// Error gives the one line that stands on stderr.
func (f *Failure) Error() string {
	name := Input{Path: f.Path}.Label()
	if f.Hint == "" {
		return name + ": " + f.What
	}
	return name + ": " + f.What + "; " + f.Hint
}

// Unreadable explains an error of the operating system for an input.
func Unreadable(path string, err error) *Failure {
	f := &Failure{Path: path, Code: "unreadable", What: "cannot be read: " + Reason(err)}
	switch {
	case errors.Is(err, errTooLong):
		f.What, f.Hint = err.Error(), "save it to a file and give its name"
	case errors.Is(err, errTooLarge), errors.Is(err, errEncrypted):
		f.Code, f.What, f.Hint = "archive", err.Error(), hintUnpack
	case errors.Is(err, fs.ErrNotExist):
		f.Code, f.What, f.Hint = "not_found", "no such file or folder", "check the name"
	case errors.Is(err, fs.ErrPermission):
		f.Code, f.What, f.Hint = "permission", "permission denied", "make it readable for you (chmod u+r) or copy it"
	}
	return f
}

// Reason is err without the operation and the path, which the line names already.
func Reason(err error) string {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err.Error()
	case errors.As(err, &link):
		return link.Err.Error()
	}
	return err.Error()
}

// Diagnose explains why a document that could be opened as a file could not be
// read as a PDF.
func Diagnose(path string, src *File, err error, passwordGiven bool) *Failure {
	switch {
	case src.Size == 0:
		return &Failure{Path: path, Code: "empty", What: "the file is empty", Hint: "download or copy it again"}
	case errors.Is(err, extract.ErrPassword):
		return encrypted(path, passwordGiven)
	case errors.Is(err, extract.ErrNotPDF):
		return notPDF(path, src)
	case errors.Is(err, extract.ErrLimit):
		return &Failure{Path: path, Code: "limit", What: plain(err),
			Hint: "it asks for more than an honest paper does; if it is one, report it with the file"}
	case errors.Is(err, extract.ErrDamaged):
		return damaged(path, src, err)
	}
	return Unreadable(path, err)
}

// plain is err without what everybody knows: that a PDF was read.
func plain(err error) string {
	return strings.TrimPrefix(strings.TrimPrefix(err.Error(), "open pdf: "), "read pdf: ")
}

func encrypted(path string, passwordGiven bool) *Failure {
	f := &Failure{Path: path, Code: "encrypted", What: "encrypted, and no password was given",
		Hint: "put its password into a file and add --password-file FILE"}
	if passwordGiven {
		f.What, f.Hint = "encrypted, and the password given does not open it", "check the first line of the password file"
	}
	return f
}

func notPDF(path string, src *File) *Failure {
	head := make([]byte, headSize)
	n, _ := src.ReadAt(head, 0)
	looks, hint := lookOf(head[:n])
	return &Failure{Path: path, Code: "not_pdf", What: "not a PDF: it looks like " + looks, Hint: hint}
}

func damaged(path string, src *File, err error) *Failure {
	if !hasEnd(src) {
		return &Failure{Path: path, Code: "truncated", What: "the file is cut off: the end of a PDF is missing",
			Hint: "download or copy it again"}
	}
	return &Failure{Path: path, Code: "damaged", What: plain(err),
		Hint: "download it again, or repair it (qpdf " + path + " repaired.pdf)"}
}

// hasEnd tells whether the last bytes of the file hold the end-of-file marker.
func hasEnd(src *File) bool {
	tail := make([]byte, min(src.Size, headSize))
	n, err := src.ReadAt(tail, src.Size-int64(len(tail)))
	if err != nil && !errors.Is(err, io.EOF) {
		return true // not for us to say
	}
	return bytes.Contains(tail[:n], []byte("%%EOF"))
}

// Crashed explains a panic: a fault of this program, never of the user.
func Crashed(path string, panicked any) *Failure {
	return &Failure{Path: path, Code: "internal", What: fmt.Sprintf("internal error: %v", panicked),
		Hint: "this is a fault of councildoc; report it with the file, -v shows where it happened"}
}
