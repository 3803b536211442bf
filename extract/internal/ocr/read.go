package ocr

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"io"
	"strconv"
	"strings"
	"time"
)

// Word is a word that was read, or what was taken for one.
type Word struct {
	Text       string
	Box        image.Rectangle // in pixels of the picture
	Confidence float64         // 0 to 1
	Line       int             // words with the same number stand on one line
}

const (
	readTime  = 3 * time.Minute // for one picture; a dense A3 sheet takes some 20 seconds
	mostWords = 100_000
	mostTSV   = 32 << 20
)

// Read reads the text of a grey picture in the order in which tesseract found it.
// The languages are codes of tesseract, see Languages.
func (e *Engine) Read(ctx context.Context, pic *image.Gray, dpi int, languages []string) ([]Word, error) {
	ctx, cancel := context.WithTimeout(ctx, readTime)
	defer cancel()
	args := []string{"stdin", "stdout", "--dpi", strconv.Itoa(dpi), "-l", strings.Join(languages, "+"), "--psm", segmentation, "tsv"}
	out, err := run(ctx, command{path: e.path, args: args, in: pgm(pic), most: mostTSV})
	if err != nil {
		return nil, fmt.Errorf("tesseract: %w", err)
	}
	return parseTSV(out), nil
}

// segmentation is tesseract's page segmentation mode.
const segmentation = "11"

// pgm gives a picture as a portable graymap, which tesseract reads without
// decompressing.
func pgm(pic *image.Gray) io.Reader {
	w, h := pic.Rect.Dx(), pic.Rect.Dy()
	head := strings.NewReader(fmt.Sprintf("P5\n%d %d\n255\n", w, h))
	if pic.Stride == w {
		return io.MultiReader(head, bytes.NewReader(pic.Pix[:w*h]))
	}
	rows := []io.Reader{head}
	for y := range h {
		rows = append(rows, bytes.NewReader(pic.Pix[y*pic.Stride:y*pic.Stride+w]))
	}
	return io.MultiReader(rows...)
}
