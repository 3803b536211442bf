package raster

import (
	"image"

	"councildoc/extract/internal/content"
)

// white is paper.
const white = 0xff

// samples are the values of an image, row by row, each row beginning at a byte
// (clause 8.9.5.2). Data may be shorter than the picture.
type samples struct {
	width, height int
	n             int // components of a pixel
	bits          int // of a component: 1, 2, 4, 8 or 16
	data          []byte
	top           int // the largest value, when it is not that of the bits
}

// rowBytes is the length of a row.
func (s *samples) rowBytes() int { return (s.width*s.n*s.bits + 7) / 8 }

// row gives the components of row y, 16-bit ones by their upper byte. It is
// shorter where data are missing.
func (s *samples) row(y int, dst []uint8) []uint8 {
	size := s.rowBytes()
	src := s.data[min(y*size, len(s.data)):min((y+1)*size, len(s.data))]
	count := s.width * s.n
	switch s.bits {
	case 8:
		return src[:min(count, len(src))]
	case 16:
		for i := 0; i < count && 2*i < len(src); i++ {
			dst = append(dst, src[2*i])
		}
		return dst
	}
	perByte := 8 / s.bits
	mask := uint8(1<<s.bits - 1)
	for i := 0; i < count && i/perByte < len(src); i++ {
		shift := 8 - s.bits*(i%perByte+1)
		dst = append(dst, src[i/perByte]>>shift&mask)
	}
	return dst
}

// highest is the largest value that row gives.
func (s *samples) highest() int {
	if s.top > 0 {
		return s.top
	}
	return 1<<min(s.bits, 8) - 1
}

// fromSamples turns samples to grey through colour space and Decode array.
func (im *imageXObject) fromSamples(s samples) *image.Gray {
	pic := image.NewGray(image.Rect(0, 0, s.width, s.height))
	toGray := im.grayer(&s)
	var buf []uint8
	for y := range s.height {
		buf = s.row(y, buf[:0])
		line := pic.Pix[y*pic.Stride : y*pic.Stride+s.width]
		got := min(len(buf)/s.n, s.width)
		toGray(line[:got], buf)
		for x := got; x < s.width; x++ {
			line[x] = white
		}
	}
	return pic
}

// grayer gives the function that turns a row of components to grey.
func (im *imageXObject) grayer(s *samples) func(dst, src []uint8) {
	if s.n == 1 {
		table := im.grayTable(s.highest())
		return func(dst, src []uint8) {
			for i := range dst {
				dst[i] = table[src[i]]
			}
		}
	}
	values := make([]float64, s.n)
	last := make([]uint8, s.n)
	lastGray, known := uint8(0), false
	scale := im.scales(s)
	return func(dst, src []uint8) {
		for i := range dst {
			pixel := src[i*s.n : (i+1)*s.n]
			if !known || string(pixel) != string(last) {
				for k, v := range pixel {
					values[k] = scale[k][v]
				}
				lastGray, known = luma(im.space.Color(values)), true
				copy(last, pixel)
			}
			dst[i] = lastGray
		}
	}
}

// grayTable gives the grey of every value of a picture with one component.
func (im *imageXObject) grayTable(highest int) *[256]uint8 {
	var table [256]uint8
	low, high := im.decodeArray[0], im.decodeArray[1]
	for i := range table {
		v := low + (high-low)*float64(min(i, highest))/float64(highest)
		table[i] = luma(im.space.Color([]float64{v}))
	}
	return &table
}

// scales gives for each component what its values stand for.
func (im *imageXObject) scales(s *samples) [][256]float64 {
	out := make([][256]float64, s.n)
	highest := float64(s.highest())
	for k := range out {
		low, high := 0.0, 1.0
		if 2*k+1 < len(im.decodeArray) {
			low, high = im.decodeArray[2*k], im.decodeArray[2*k+1]
		}
		for i := range out[k] {
			out[k][i] = low + (high-low)*float64(i)/highest
		}
	}
	return out
}

// luma is how bright a colour looks (ITU-R BT.601).
func luma(c content.Color) uint8 {
	return uint8((299*int(c.R) + 587*int(c.G) + 114*int(c.B) + 500) / 1000)
}
