package extract

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"testing"
)

// TestHash reads a document with its hash and without.
func TestHash(t *testing.T) {
	data := pdf(sheet{content: "BT /F 12 Tf 100 700 Td (Text) Tj ET"})
	sum := sha256.Sum256(data)
	for _, tt := range []struct {
		options Options
		want    string
	}{
		{Options{}, hex.EncodeToString(sum[:])},
		{Options{NoHash: true}, ""},
	} {
		doc, err := Read(t.Context(), bytes.NewReader(data), int64(len(data)), tt.options)
		if err != nil || doc.Meta.SHA256 != tt.want {
			t.Errorf("%+v: %q, %v", tt.options, doc.Meta.SHA256, err)
		}
	}
}
