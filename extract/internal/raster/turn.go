package raster

import (
	"image"
	"math"
)

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

// Level gives the part of a picture within area, turned so that text which runs at
// an angle of degrees clockwise is level, and resized by the factor scale. The
// function takes a place in the result back to the picture.
func Level(pic *image.Gray, area image.Rectangle, degrees, scale float64) (*image.Gray, func(x, y float64) (float64, float64)) {
	area = area.Intersect(pic.Rect)
	sin, cos := math.Sincos(degrees * math.Pi / 180)
	w, h := float64(area.Dx()), float64(area.Dy())
	across, down := (w*math.Abs(cos)+h*math.Abs(sin))*scale, (w*math.Abs(sin)+h*math.Abs(cos))*scale
	out := image.NewGray(image.Rect(0, 0, max(1, int(across)), max(1, int(down))))
	midX, midY := float64(area.Min.X)+w/2, float64(area.Min.Y)+h/2
	back := func(x, y float64) (float64, float64) {
		x, y = (x-across/2)/scale, (y-down/2)/scale
		return midX + x*cos - y*sin, midY + x*sin + y*cos
	}
	s := sampler{pic: pic}
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			px, py := back(float64(x)+0.5, float64(y)+0.5)
			grey := float64(white)
			if image.Pt(int(px), int(py)).In(area) {
				grey = s.between(px-0.5, py-0.5)
			}
			out.Pix[y*out.Stride+x] = uint8(grey + 0.5)
		}
	}
	return out, back
}
