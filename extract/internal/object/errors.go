package object

import (
	"errors"
	"fmt"
)

var (
	// ErrNotPDF reports bytes in which neither a PDF header nor any object is found.
	ErrNotPDF = errors.New("not a pdf file")
	// ErrPassword reports an encrypted file that the given password does not open,
	// or a security handler other than the standard one (clause 7.6.3).
	ErrPassword = errors.New("encrypted: the password does not fit")
	// ErrImageFilter reports stream data that ends in a filter for pictures
	// (DCTDecode, JPXDecode, CCITTFaxDecode, JBIG2Decode); these are not decoded.
	ErrImageFilter = errors.New("image filter is not decoded")
)

// LimitError reports a bound that was reached.
type LimitError struct {
	Name  string // what is bounded: "file bytes", "stream bytes", …
	Limit int64
}

func (e *LimitError) Error() string { return fmt.Sprintf("limit of %d %s reached", e.Limit, e.Name) }

// SyntaxError reports bytes that are no PDF where PDF was expected.
type SyntaxError struct {
	Offset int64 // from the header of the file
	Msg    string
}

func (e *SyntaxError) Error() string { return fmt.Sprintf("offset %d: %s", e.Offset, e.Msg) }
