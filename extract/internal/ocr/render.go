package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// ErrNoRenderer reports that there is no pdftoppm on the PATH.
var ErrNoRenderer = errors.New("pdftoppm is not on the PATH")

const (
	renderTime   = 2 * time.Minute
	mostRendered = 64 << 20 // bytes: grey pixels
)

var errNotPGM = errors.New("no portable graymap")

// Render has pdftoppm draw a page of a PDF in grey, for what no decoder of this
// program reads. The file comes through a pipe.
func Render(ctx context.Context, pdf io.Reader, page int, dpi float64) (*image.Gray, error) {
	path, err := exec.LookPath("pdftoppm")
	if err != nil {
		return nil, ErrNoRenderer
	}
	ctx, cancel := context.WithTimeout(ctx, renderTime)
	defer cancel()
	n := strconv.Itoa(page)
	args := []string{"-f", n, "-l", n, "-r", strconv.FormatFloat(dpi, 'f', 3, 64), "-gray", "-cropbox", "-"}
	out, err := run(ctx, command{path: path, args: args, in: pdf, most: mostRendered})
	if err != nil {
		return nil, fmt.Errorf("pdftoppm: %w", err)
	}
	pic, err := parsePGM(out)
	if err != nil {
		return nil, fmt.Errorf("pdftoppm: %w", err)
	}
	return pic, nil
}

// parsePGM reads a binary graymap with 8 bits a pixel.
func parsePGM(b []byte) (*image.Gray, error) {
	var numbers [3]int
	magic, rest := nextWord(b)
	for i := range numbers {
		var word string
		word, rest = nextWord(rest)
		n, err := strconv.Atoi(word)
		if err != nil || n <= 0 || n > 1<<16 {
			return nil, errNotPGM
		}
		numbers[i] = n
	}
	w, h := numbers[0], numbers[1]
	if magic != "P5" || numbers[2] != 255 || len(rest) < 1 || len(rest)-1 < w*h {
		return nil, errNotPGM
	}
	return &image.Gray{Pix: rest[1 : 1+w*h], Stride: w, Rect: image.Rect(0, 0, w, h)}, nil
}

// nextWord cuts off the next word of a header.
func nextWord(b []byte) (word string, rest []byte) {
	b = bytes.TrimLeft(b, " \t\r\n")
	end := bytes.IndexAny(b, " \t\r\n")
	if end < 0 || end > 16 {
		return "", nil
	}
	return strings.Clone(string(b[:end])), b[end:]
}
