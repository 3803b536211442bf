package raster

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"councildoc/extract/internal/content"
	"councildoc/extract/internal/font"
	"councildoc/extract/internal/object"
)

// TestSameBitmap decodes files that store one picture in every way JBIG2 has: all
// that are decoded must give the same.
func TestSameBitmap(t *testing.T) {
	files, _ := filepath.Glob("../../../../shared/corpus/odd/pdfjs--test__pdfs__bitmap-*.pdf")
	if len(files) == 0 {
		t.Skip("no corpus of odd files beside the repository")
	}
	var first []byte
	for _, path := range files {
		name := strings.TrimPrefix(filepath.Base(path), "pdfjs--test__pdfs__")
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f, err := object.Open(context.Background(), bytes.NewReader(data), int64(len(data)), object.Options{})
		if err != nil {
			t.Fatal(err)
		}
		pages, err := f.Pages()
		if err != nil {
			t.Fatal(err)
		}
		m, _, _ := content.PageMatrix(pages[0])
		page, err := content.Interpret(context.Background(), f, pages[0], font.NewFonts(), m, content.Limits{})
		if err != nil || len(page.Images) != 1 {
			t.Fatal(name, err)
		}
		pic, err := Decode(context.Background(), f, page.Images[0].Source.(object.Value))
		switch {
		case errors.Is(err, ErrNotDecoded) && strings.Contains(name, "huff"):
		case err != nil:
			t.Errorf("%s: %v", name, err)
		case first == nil:
			first = pic.Pix
		case !bytes.Equal(first, pic.Pix):
			t.Errorf("%s gives another picture", name)
		}
	}
}
