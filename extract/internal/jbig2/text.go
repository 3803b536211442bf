package jbig2

// The corners of a symbol that its place is given for (7.4.3.1.1).
const (
	bottomLeft = iota
	topLeft
	bottomRight
	topRight
)

// text is the text region decoding procedure (6.4), with arithmetic coding.
type text struct {
	width, height int
	instances     int
	strips        int // a power of two
	symbols       []*Bitmap
	codeBits      int
	black         bool
	op            operator
	transposed    bool
	corner        int
	spacing       int
	refine        bool
	refinement    refinement
}

// textContexts are the contexts of a text region.
type textContexts struct {
	dt, fs, ds, it, ri, rdw, rdh, rdx, rdy integers

	id []context
	gr []context
}

func newTextContexts(codeBits int) *textContexts {
	return &textContexts{id: make([]context, 1<<codeBits), gr: make([]context, 1<<13)}
}

func (t *text) decode(d *arithmetic, cx *textContexts) (*Bitmap, error) {
	b := newBitmap(t.width, t.height)
	if t.black {
		for i := range b.Pix {
			b.Pix[i] = 1
		}
	}
	v, _ := d.integer(&cx.dt)
	stripT, firstS, n := -v*t.strips, 0, 0
	for n < t.instances {
		dt, _ := d.integer(&cx.dt)
		stripT += dt * t.strips
		dfs, _ := d.integer(&cx.fs)
		firstS += dfs
		curS := firstS
		for {
			if *d.work < 0 {
				return nil, errWork
			}
			curT := 0
			if t.strips > 1 {
				curT, _ = d.integer(&cx.it)
			}
			symbol, err := t.instance(d, cx)
			if err != nil {
				return nil, err
			}
			*d.work -= symbol.Width * symbol.Height / 16
			curS = t.place(b, symbol, curS, stripT+curT)
			n++
			ds, ok := d.integer(&cx.ds)
			if !ok || n >= t.instances {
				break
			}
			curS += ds + t.spacing
		}
	}
	return b, nil
}

// instance decodes which symbol comes, refined where it is (6.4.11).
func (t *text) instance(d *arithmetic, cx *textContexts) (*Bitmap, error) {
	id := d.symbol(cx.id, t.codeBits)
	if id >= len(t.symbols) {
		return nil, errDamaged
	}
	symbol := t.symbols[id]
	if !t.refine {
		return symbol, nil
	}
	if ri, _ := d.integer(&cx.ri); ri == 0 {
		return symbol, nil
	}
	dw, _ := d.integer(&cx.rdw)
	dh, _ := d.integer(&cx.rdh)
	dx, _ := d.integer(&cx.rdx)
	dy, _ := d.integer(&cx.rdy)
	w, h := symbol.Width+dw, symbol.Height+dh
	if err := allow(d.work, w, h); err != nil {
		return nil, err
	}
	return t.refinement.decode(d, cx.gr, w, h, symbol, dw>>1+dx, dh>>1+dy)
}

// place draws a symbol and gives where the next one begins (6.4.5, steps vi to x).
func (t *text) place(b, symbol *Bitmap, s, at int) int {
	w, h := symbol.Width, symbol.Height
	advance := w - 1
	before := t.corner == topRight || t.corner == bottomRight
	if t.transposed {
		advance = h - 1
		before = t.corner == bottomLeft || t.corner == bottomRight
	}
	if before {
		s += advance
	}
	x, y := s, at
	if t.transposed {
		x, y = at, s
	}
	if t.corner == topRight || t.corner == bottomRight {
		x -= w - 1
	}
	if t.corner == bottomLeft || t.corner == bottomRight {
		y -= h - 1
	}
	b.draw(symbol, x, y, t.op)
	if !before {
		s += advance
	}
	return s
}
