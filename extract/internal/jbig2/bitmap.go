package jbig2

// Bitmap is a bi-level picture, a byte a pixel: 1 is black.
type Bitmap struct {
	Width, Height int
	Pix           []uint8
}

func newBitmap(w, h int) *Bitmap { return &Bitmap{w, h, make([]uint8, w*h)} }

// at gives a pixel, 0 outside.
func (b *Bitmap) at(x, y int) int {
	if x < 0 || y < 0 || x >= b.Width || y >= b.Height {
		return 0
	}
	return int(b.Pix[y*b.Width+x])
}

// operator combines a picture with what it is drawn on (7.4.1.5).
type operator uint8

const (
	opOr operator = iota
	opAnd
	opXor
	opXnor
	opReplace
)

// draw draws a picture with its upper left corner at (x, y).
func (b *Bitmap) draw(p *Bitmap, x, y int, op operator) {
	x0, x1 := max(0, -x), min(p.Width, b.Width-x)
	for py := max(0, -y); py < min(p.Height, b.Height-y); py++ {
		if x0 >= x1 {
			return
		}
		src := p.Pix[py*p.Width+x0 : py*p.Width+x1]
		dst := b.Pix[(y+py)*b.Width+x+x0:]
		for i, v := range src {
			dst[i] = op.apply(dst[i], v)
		}
	}
}

func (op operator) apply(dst, src uint8) uint8 {
	switch op {
	case opAnd:
		return dst & src
	case opXor:
		return dst ^ src
	case opXnor:
		return 1 - dst ^ src
	case opReplace:
		return src
	}
	return dst | src
}
