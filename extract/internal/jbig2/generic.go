package jbig2

import (
	"bytes"
	"io"

	"golang.org/x/image/ccitt"
)

// offset is the place of a pixel of a template, from the pixel that is decoded.
type offset struct{ x, y int }

// template is the pixels that make up a context, the highest bit first (6.2.5.3).
// Adaptive pixels stand in their usual places.
type template struct {
	pixels   []offset
	adaptive []int // indices of the adaptive pixels
	typical  int   // the context of the typical-prediction bit
}

var templates = [4]template{
	{[]offset{{-2, -2}, {-1, -2}, {0, -2}, {1, -2}, {2, -2}, {-3, -1}, {-2, -1}, {-1, -1}, {0, -1}, {1, -1}, {2, -1}, {3, -1},
		{-4, 0}, {-3, 0}, {-2, 0}, {-1, 0}}, []int{11, 5, 4, 0}, 0x9b25},
	{[]offset{{-1, -2}, {0, -2}, {1, -2}, {2, -2}, {-2, -1}, {-1, -1}, {0, -1}, {1, -1}, {2, -1}, {3, -1},
		{-3, 0}, {-2, 0}, {-1, 0}}, []int{9}, 0x0795},
	{[]offset{{-1, -2}, {0, -2}, {1, -2}, {-2, -1}, {-1, -1}, {0, -1}, {1, -1}, {2, -1}, {-2, 0}, {-1, 0}}, []int{7}, 0x00e5},
	{[]offset{{-3, -1}, {-2, -1}, {-1, -1}, {0, -1}, {1, -1}, {2, -1}, {-4, 0}, {-3, 0}, {-2, 0}, {-1, 0}}, []int{5}, 0x0195},
}

// generic is the generic region decoding procedure (6.2).
type generic struct {
	pixels  []offset
	mark    int // context of the typical-prediction bit
	typical bool
}

// newGeneric gives the procedure for a template with its adaptive pixels.
func newGeneric(number int, adaptive []offset, typical bool) generic {
	t := &templates[number]
	g := generic{append([]offset{}, t.pixels...), t.typical, typical}
	for i, a := range adaptive {
		g.pixels[t.adaptive[i]] = a
	}
	return g
}

// decode decodes a picture.
func (g *generic) decode(d *arithmetic, cx []context, w, h int) (*Bitmap, error) {
	b := newBitmap(w, h)
	same := 0
	for y := range h {
		if *d.work < 0 {
			return nil, errWork
		}
		if g.typical {
			if same ^= d.bit(&cx[g.mark]); same == 1 {
				if y > 0 {
					copy(b.Pix[y*w:(y+1)*w], b.Pix[(y-1)*w:y*w])
				}
				continue
			}
		}
		g.row(d, cx, b, y)
	}
	return b, nil
}

// edge is how far from the sides of a row the pixels of a template may stick out.
const edge = 128

func (g *generic) row(d *arithmetic, cx []context, b *Bitmap, y int) {
	w := b.Width
	row := b.Pix[y*w : (y+1)*w]
	for x := range row {
		context := 0
		if inside := x >= edge && x < w-edge && y >= edge; inside {
			at := y*w + x
			for _, o := range g.pixels {
				context = context<<1 | int(b.Pix[at+o.y*w+o.x])
			}
		} else {
			for _, o := range g.pixels {
				context = context<<1 | b.at(x+o.x, y+o.y)
			}
		}
		row[x] = uint8(d.bit(&cx[context]))
	}
}

// fax decodes a region that is coded as Group 4 (6.2.6).
func fax(data []byte, w, h int) (*Bitmap, error) {
	packed := make([]byte, (w+7)/8*h)
	r := ccitt.NewReader(bytes.NewReader(data), ccitt.MSB, ccitt.Group4, w, h, &ccitt.Options{Invert: true})
	if n, err := io.ReadFull(r, packed); err != nil && n == 0 {
		return nil, err
	}
	b := newBitmap(w, h)
	for y := range h {
		for x := range w {
			b.Pix[y*w+x] = packed[y*((w+7)/8)+x/8] >> (7 - x%8) & 1
		}
	}
	return b, nil
}
