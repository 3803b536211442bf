package export

import (
	_ "embed"
	"io"
)

// schema is made from the wire types by the package's tests, so that the program does
// not carry the modules that make it. UPDATE=1 go test ./export makes it anew.
//
//go:embed schema.json
var schema []byte

// Schema writes the JSON Schema (draft 2020-12) of the contract: of a record, of a
// header alone, and of the record of a document that failed.
func Schema(w io.Writer) error {
	_, err := w.Write(schema)
	return err
}
