package raster

import "image"

// transposed gives a picture with rows for columns.
func transposed(pic *image.Gray) *image.Gray {
	w, h := pic.Rect.Dx(), pic.Rect.Dy()
	out := image.NewGray(image.Rect(0, 0, h, w))
	const tile = 64 // keeps both pictures in the cache
	for y0 := 0; y0 < h; y0 += tile {
		for x0 := 0; x0 < w; x0 += tile {
			for y := y0; y < min(y0+tile, h); y++ {
				for x := x0; x < min(x0+tile, w); x++ {
					out.Pix[x*out.Stride+y] = pic.Pix[y*pic.Stride+x]
				}
			}
		}
	}
	return out
}

// Upright turns a picture whose text runs at an angle of 0, 90, 180 or 270 degrees
// clockwise so that the text stands upright.
func Upright(pic *image.Gray, angle int) *image.Gray {
	switch angle {
	case 90:
		return flippedRows(transposed(pic))
	case 180:
		return flippedRows(flippedColumns(pic))
	case 270:
		return flippedColumns(transposed(pic))
	}
	return pic
}

// flippedRows gives a picture with its last row first.
func flippedRows(pic *image.Gray) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, pic.Rect.Dx(), pic.Rect.Dy()))
	h := pic.Rect.Dy()
	for y := range h {
		copy(out.Pix[y*out.Stride:(y+1)*out.Stride], pic.Pix[(h-1-y)*pic.Stride:])
	}
	return out
}

// flippedColumns gives a picture with its last column first.
func flippedColumns(pic *image.Gray) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, pic.Rect.Dx(), pic.Rect.Dy()))
	w := pic.Rect.Dx()
	for y := range pic.Rect.Dy() {
		for x := range w {
			out.Pix[y*out.Stride+x] = pic.Pix[y*pic.Stride+w-1-x]
		}
	}
	return out
}
