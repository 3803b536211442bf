package normalize

import (
	"math"

	"councildoc/extract"
)

// Small print in the right margin, as the references of a letter are set.
const (
	minBesideMargin = 8    // rows of the text beside it
	smallPrint      = 0.92 // its size in that of the text, at most
	rightMargin     = 0.6  // left edge of it, in the width of all text, at least
	marginWhite     = 0.4  // between it and the text, at least
	fewInMargin     = 3    // the text has so many times its rows
)

// smallInMargin finds small print to the right of all other text of the page. Its
// lines stand at heights of their own and must not be read into those of the text.
func smallInMargin(pieces []piece) (gutter, bool) {
	em := medianSize(pieces)
	small := gutter{x0: math.Inf(-1), x1: math.Inf(1), y0: math.Inf(1), y1: math.Inf(-1)}
	band := bandOf(pieces)
	from := band.x0 + rightMargin*(band.x1-band.x0)
	for _, p := range pieces {
		small.y0, small.y1 = min(small.y0, p.box.Y0), max(small.y1, p.box.Y1)
		if p.frag != nil && p.box.X0 >= from && p.frag.Size <= smallPrint*em {
			small.x1 = min(small.x1, p.box.X0+1)
		}
	}
	if math.IsInf(small.x1, 1) {
		return gutter{}, false
	}
	for _, p := range pieces {
		switch {
		case p.box.X0 >= small.x1-1:
			if p.frag == nil || p.frag.Size > smallPrint*em {
				return gutter{}, false
			}
		case p.box.X1 > small.x1-1-marginWhite*em:
			return gutter{}, false
		}
	}
	left, right := small.rows(pieces)
	if len(left) < minBesideMargin || len(left) < fewInMargin*len(right) || !isColumn(piecesOf(left), em) {
		return gutter{}, false
	}
	return small, true
}

// cutAtMargin parts lines of text from small print that stands so near in the margin
// that they were taken for one line.
func (p *pageText) cutAtMargin(room *[]piece) {
	pieces := p.pieces(room)
	if len(p.frags) < minBesideMargin {
		return
	}
	em, band := medianSize(pieces), bandOf(pieces)
	x := math.Inf(1)
	for _, f := range p.frags {
		if f.Box.X0 >= band.x0+rightMargin*(band.x1-band.x0) && f.Size <= smallPrint*em {
			x = min(x, f.Box.X0)
		}
	}
	if math.IsInf(x, 1) {
		return
	}
	whole := p.frags
	p.columns = nil // to be looked for again
	p.frags = cutAll(p.frags, column{x - marginWhite*em, x})
	for i, f := range p.frags {
		if len(f.Spans) > 0 && f.Spans[0].Size < f.Size && f.Box.X0 >= x-1 {
			p.frags[i] = newFragment(withSize(f.Line, f.Spans[0].Size), f.page)
		}
	}
	if _, ok := smallInMargin(p.pieces(room)); !ok {
		p.frags = whole
	}
}

func withSize(l *extract.Line, size float64) *extract.Line {
	out := *l
	out.Size = size
	return &out
}
