package main

import "math"

// logoImage makes the picture at the head of a WK cover: a blue flag with twelve
// dots before a grey sheaf. The words beside it are part of the picture in real
// papers and stand in no text layer; here two grey bars take their place.
func (d *document) logoImage() int {
	const width, height = 512, 156
	pixels := make([]byte, 0, 3*width*height)
	for y := range height {
		for x := range width {
			r, g, b := logoPixel(x, y)
			pixels = append(pixels, r, g, b)
		}
	}
	return d.addFlate("/Type/XObject/Subtype/Image/Width 512/Height 156/ColorSpace/DeviceRGB/BitsPerComponent 8", pixels)
}

func logoPixel(x, y int) (r, g, b byte) {
	inFlag := x >= 50 && x < 150 && y >= 70 && y < 136
	switch {
	case inFlag && onStar(float64(x-100), float64(y-103)):
		return 255, 237, 0
	case inFlag:
		return 0, 51, 153
	case x < 120 && y < 130 && y%12 < 6, x >= 165 && x < 470 && (y >= 86 && y < 96 || y >= 112 && y < 119):
		return 160, 160, 165
	}
	return 255, 255, 255
}

func onStar(x, y float64) bool {
	for i := range 12 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 6)
		if math.Hypot(x-22*cos, y-22*sin) < 3.5 {
			return true
		}
	}
	return false
}

// flag draws the emblem of ST, CM and PE-CONS covers as filled areas.
func (p *page) flag(x, y float64) {
	for i := range 7 {
		p.fill(x, y+5*float64(i), 24, 2, 0.65, 0.65, 0.68)
	}
	p.fill(x+16, y+16, 36, 24, 0, 0.2, 0.6)
	for i := range 12 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 6)
		p.fill(x+33.2+8*cos, y+27.2+8*sin, 1.6, 1.6, 1, 0.93, 0)
	}
}
