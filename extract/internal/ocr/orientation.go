package ocr

import (
	"context"
	"fmt"
	"image"
	"strconv"
	"strings"
)

// orientationData is the name of the data that tell the direction of a page.
const orientationData = "osd"

// Orientation gives the direction in which the text of a picture runs, in degrees
// clockwise: 0, 90, 180 or 270. ok is false when tesseract is not sure, or has no
// data for it.
func (e *Engine) Orientation(ctx context.Context, pic *image.Gray, dpi int) (angle int, ok bool, err error) {
	if !e.has(orientationData) {
		return 0, false, nil
	}
	ctx, cancel := context.WithTimeout(ctx, readTime)
	defer cancel()
	args := []string{"stdin", "stdout", "--dpi", strconv.Itoa(dpi), "-l", orientationData, "--psm", "0"}
	out, err := run(ctx, command{path: e.path, args: args, in: pgm(pic)})
	if ctx.Err() != nil {
		return 0, false, fmt.Errorf("tesseract: %w", ctx.Err())
	}
	if err != nil {
		return 0, false, nil // it fails on pages with too few letters
	}
	angle, ok = parseOrientation(string(out))
	return angle, ok, nil
}

// leastOrientation is the confidence that tesseract must have in a direction.
const leastOrientation = 2.0

// parseOrientation reads "Orientation in degrees: 90" and the confidence in it.
func parseOrientation(out string) (angle int, ok bool) {
	confidence := 0.0
	found := false
	for line := range strings.Lines(out) {
		key, value, _ := strings.Cut(line, ":")
		value = strings.TrimSpace(value)
		switch strings.TrimSpace(key) {
		case "Orientation in degrees":
			n, err := strconv.Atoi(value)
			found = err == nil && n >= 0 && n < 360 && n%90 == 0
			angle = n
		case "Orientation confidence":
			confidence, _ = strconv.ParseFloat(value, 64)
		}
	}
	return angle, found && confidence >= leastOrientation
}
