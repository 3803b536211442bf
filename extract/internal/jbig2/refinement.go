package jbig2

// refinementTemplate is the pixels that make up a context: of the picture itself,
// and of the one that it refines (6.3.5.3). The highest bit comes first.
type refinementTemplate struct{ own, reference []offset }

var refinementTemplates = [2]refinementTemplate{
	{[]offset{{0, -1}, {1, -1}, {-1, 0}, {-1, -1}}, []offset{{0, -1}, {1, -1}, {-1, 0}, {0, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}, {-1, -1}}},
	{[]offset{{-1, -1}, {0, -1}, {1, -1}, {-1, 0}}, []offset{{0, -1}, {-1, 0}, {0, 0}, {1, 0}, {0, 1}, {1, 1}}},
}

// typicalRefinement is the context of the typical-prediction bit: only the pixel
// itself is black in the reference.
var typicalRefinement = [2]int{0x0020, 0x0008}

// refinement is the generic refinement region decoding procedure (6.3).
type refinement struct {
	refinementTemplate
	mark    int
	typical bool
}

// newRefinement gives the procedure for a template. Template 0 has two adaptive
// pixels, the last of each list.
func newRefinement(number int, adaptive []offset, typical bool) refinement {
	t := refinementTemplates[number]
	r := refinement{refinementTemplate{append([]offset{}, t.own...), append([]offset{}, t.reference...)}, typicalRefinement[number], typical}
	if number == 0 && len(adaptive) == 2 {
		r.own[len(r.own)-1], r.reference[len(r.reference)-1] = adaptive[0], adaptive[1]
	}
	return r
}

// decode decodes a picture from a reference that is moved by (dx, dy).
func (r *refinement) decode(d *arithmetic, cx []context, w, h int, reference *Bitmap, dx, dy int) (*Bitmap, error) {
	b := newBitmap(w, h)
	typical := 0
	for y := range h {
		if *d.work < 0 {
			return nil, errWork
		}
		if r.typical {
			typical ^= d.bit(&cx[r.mark])
		}
		for x := range w {
			if typical == 1 {
				if v, ok := uniform(reference, x-dx, y-dy); ok {
					b.Pix[y*w+x] = v
					continue
				}
			}
			context := 0
			for _, o := range r.own {
				context = context<<1 | b.at(x+o.x, y+o.y)
			}
			for _, o := range r.reference {
				context = context<<1 | reference.at(x-dx+o.x, y-dy+o.y)
			}
			b.Pix[y*w+x] = uint8(d.bit(&cx[context]))
		}
	}
	return b, nil
}

// uniform reports whether a pixel and all around it are the same.
func uniform(b *Bitmap, x, y int) (uint8, bool) {
	v := b.at(x, y)
	for j := -1; j <= 1; j++ {
		for i := -1; i <= 1; i++ {
			if b.at(x+i, y+j) != v {
				return 0, false
			}
		}
	}
	return uint8(v), true
}
