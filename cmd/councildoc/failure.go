package main

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

// failure is a document that could not be converted: what is wrong with it, and
// what the user can do next.
type failure struct {
	path string
	code string // lower_snake_case, stable; stands in error records
	what string
	hint string
}

// Error gives the one line that stands on stderr.
func (f *failure) Error() string {
	name := input{path: f.path}.label()
	if f.hint == "" {
		return name + ": " + f.what
	}
	return name + ": " + f.what + "; " + f.hint
}

// unreadable explains an error of the operating system for an input.
func unreadable(path string, err error) *failure {
	f := &failure{path: path, code: "unreadable", what: "cannot be read: " + reason(err)}
	switch {
	case errors.Is(err, errTooLong):
		f.what, f.hint = err.Error(), "save it to a file and give its name"
	case errors.Is(err, fs.ErrNotExist):
		f.code, f.what, f.hint = "not_found", "no such file or folder", "check the name"
	case errors.Is(err, fs.ErrPermission):
		f.code, f.what, f.hint = "permission", "permission denied", "make it readable for you (chmod u+r) or copy it"
	}
	return f
}

// reason is err without the operation and the path, which the line names already.
func reason(err error) string {
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

// diagnose explains why a document that could be opened as a file could not be
// read as a PDF.
func diagnose(path string, src *source, err error, passwordGiven bool) *failure {
	switch {
	case src.size == 0:
		return &failure{path: path, code: "empty", what: "the file is empty", hint: "download or copy it again"}
	case errors.Is(err, extract.ErrPassword):
		return encrypted(path, passwordGiven)
	case errors.Is(err, extract.ErrNotPDF):
		return notPDF(path, src)
	case errors.Is(err, extract.ErrLimit):
		return &failure{path: path, code: "limit", what: plain(err),
			hint: "it asks for more than an honest paper does; if it is one, report it with the file"}
	case errors.Is(err, extract.ErrDamaged):
		return damaged(path, src, err)
	}
	return unreadable(path, err)
}

// plain is err without what everybody knows: that a PDF was read.
func plain(err error) string {
	return strings.TrimPrefix(strings.TrimPrefix(err.Error(), "open pdf: "), "read pdf: ")
}

func encrypted(path string, passwordGiven bool) *failure {
	f := &failure{path: path, code: "encrypted", what: "encrypted, and no password was given",
		hint: "put its password into a file and add --password-file FILE"}
	if passwordGiven {
		f.what, f.hint = "encrypted, and the password given does not open it", "check the first line of the password file"
	}
	return f
}

func notPDF(path string, src *source) *failure {
	head := make([]byte, headSize)
	n, _ := src.ReadAt(head, 0)
	looks, hint := lookOf(head[:n])
	return &failure{path: path, code: "not_pdf", what: "not a PDF: it looks like " + looks, hint: hint}
}

func damaged(path string, src *source, err error) *failure {
	if !hasEnd(src) {
		return &failure{path: path, code: "truncated", what: "the file is cut off: the end of a PDF is missing",
			hint: "download or copy it again"}
	}
	return &failure{path: path, code: "damaged", what: plain(err),
		hint: "download it again, or repair it (qpdf " + path + " repaired.pdf)"}
}

// hasEnd tells whether the last bytes of the file hold the end-of-file marker.
func hasEnd(src *source) bool {
	tail := make([]byte, min(src.size, headSize))
	n, err := src.ReadAt(tail, src.size-int64(len(tail)))
	if err != nil && !errors.Is(err, io.EOF) {
		return true // not for us to say
	}
	return bytes.Contains(tail[:n], []byte("%%EOF"))
}

// crashed explains a panic: a fault of this program, never of the user.
func crashed(path string, panicked any) *failure {
	return &failure{path: path, code: "internal", what: fmt.Sprintf("internal error: %v", panicked),
		hint: "this is a fault of councildoc; report it with the file, -v shows where it happened"}
}
