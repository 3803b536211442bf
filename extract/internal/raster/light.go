package raster

import "image"

// Greys of stamps and watermarks at 150 dots an inch.
const (
	darkest    = 110 // below it text is printed
	lightest   = 246 // above it is paper
	darkReach  = 2   // pixels around dark ones, which blur
	lightReach = 4   // pixels that decide with their neighbour what it is: strokes of stamps are wider
)

// LightInk gives what is printed in light grey, in black, and nothing of what is
// printed dark. Where dark text crosses light letters they are made whole.
func LightInk(pic *image.Gray) *image.Gray {
	w, h := pic.Rect.Dx(), pic.Rect.Dy()
	dark := newCounts(w, h, func(x, y int) bool { return pic.Pix[y*pic.Stride+x] < darkest })
	isKnown := func(x, y int) bool { return dark.around(x, y, darkReach) == 0 }
	known := newCounts(w, h, isKnown)
	ink := newCounts(w, h, func(x, y int) bool { return pic.Pix[y*pic.Stride+x] < lightest && isKnown(x, y) })
	out := image.NewGray(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			if 2*ink.around(x, y, lightReach) <= known.around(x, y, lightReach) {
				out.Pix[y*out.Stride+x] = white
			}
		}
	}
	return out
}

// counts tells how many pixels of a rectangle have a quality: the sum of those
// above and to the left of every place.
type counts struct {
	w, h int
	sum  []int32
}

func newCounts(w, h int, has func(x, y int) bool) counts {
	c := counts{w, h, make([]int32, (w+1)*(h+1))}
	for y := range h {
		row := int32(0)
		for x := range w {
			if has(x, y) {
				row++
			}
			c.sum[(y+1)*(w+1)+x+1] = c.sum[y*(w+1)+x+1] + row
		}
	}
	return c
}

// around counts in the square that reaches so many pixels from (x, y).
func (c *counts) around(x, y, reach int) int {
	x0, x1 := max(0, x-reach), min(c.w, x+reach+1)
	y0, y1 := max(0, y-reach)*(c.w+1), min(c.h, y+reach+1)*(c.w+1)
	return int(c.sum[y1+x1] - c.sum[y0+x1] - c.sum[y1+x0] + c.sum[y0+x0])
}

// WithoutFrames whitens the long level and plumb lines of a picture, up to maxThick
// pixels thick: the frame of a stamp.
func WithoutFrames(pic *image.Gray, minLength, maxThick int) {
	level, plumb := Rules(pic, 128, minLength, maxThick)
	for _, r := range append(level, plumb...) {
		r = r.Inset(-2).Intersect(pic.Rect)
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				pic.Pix[y*pic.Stride+x] = white
			}
		}
	}
}

// Halved gives a picture at half its size. Specks get lost.
func Halved(pic *image.Gray) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, max(1, pic.Rect.Dx()/2), max(1, pic.Rect.Dy()/2)))
	s := sampler{pic: pic}
	for y := range out.Rect.Dy() {
		for x := range out.Rect.Dx() {
			sum := 0
			for k := range 4 {
				sum += int(s.pixel(2*x+k%2, 2*y+k/2))
			}
			out.Pix[y*out.Stride+x] = uint8(sum / 4)
		}
	}
	return out
}
