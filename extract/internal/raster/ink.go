package raster

import "image"

// Threshold is the grey below which a pixel is ink rather than paper: the one that
// parts the greys of the picture best (Otsu's method), and never far from the
// middle.
func Threshold(pic *image.Gray) uint8 {
	var histogram [256]int
	w := pic.Rect.Dx()
	for y := range pic.Rect.Dy() {
		for _, v := range pic.Pix[y*pic.Stride : y*pic.Stride+w] {
			histogram[v]++
		}
	}
	return uint8(max(64, min(otsu(&histogram), 200)))
}

func otsu(histogram *[256]int) int {
	total, sum := 0, 0
	for v, n := range histogram {
		total += n
		sum += v * n
	}
	best, at := -1.0, 128
	below, sumBelow := 0, 0
	for v, n := range histogram {
		below += n
		sumBelow += v * n
		if below == 0 || below == total {
			continue
		}
		d := float64(sumBelow)/float64(below) - float64(sum-sumBelow)/float64(total-below)
		if spread := float64(below) * float64(total-below) * d * d; spread > best {
			best, at = spread, v+1
		}
	}
	return at
}

// IsBlank reports whether a picture holds less ink than a short word has.
func IsBlank(pic *image.Gray, threshold uint8) bool {
	const leastInk = 200 // pixels; a full stop of 12 pt type has 30 at 300 dpi
	n := 0
	w := pic.Rect.Dx()
	for y := range pic.Rect.Dy() {
		for _, v := range pic.Pix[y*pic.Stride : y*pic.Stride+w] {
			if v < threshold {
				n++
			}
		}
		if n >= leastInk {
			return false
		}
	}
	return true
}

// InkHeight gives the rows, from top to below bottom, that the ink of a word takes
// within a box that may be too large: the tallest stretch of rows with ink, dots
// and accents close above it included. Rows that are ink from side to side are a
// rule and do not count. ok is false when there is no ink.
func InkHeight(pic *image.Gray, box image.Rectangle, threshold uint8) (top, bottom int, ok bool) {
	box = box.Intersect(pic.Rect)
	if box.Empty() {
		return 0, 0, false
	}
	gap := box.Dy() / 7 // between a letter and what stands above or below it
	start, end := -1, -1
	for y := box.Min.Y; y < box.Max.Y; y++ {
		if !isTextRow(pic, box, y, threshold) {
			continue
		}
		if start < 0 || y-end > gap {
			start = y
		}
		end = y + 1
		if end-start > bottom-top {
			top, bottom = start, end
		}
	}
	return top, bottom, bottom > top
}

// isTextRow reports whether a row of a box has ink, but not from side to side.
func isTextRow(pic *image.Gray, box image.Rectangle, y int, threshold uint8) bool {
	n := 0
	for _, v := range pic.Pix[y*pic.Stride+box.Min.X : y*pic.Stride+box.Max.X] {
		if v < threshold {
			n++
		}
	}
	isRule := box.Dx() > 3*box.Dy()/2 && n > box.Dx()*9/10
	return n > 0 && !isRule
}
