package normalize

import "councildoc/extract"

// turn is a quarter turn that makes a page upright whose text runs up or down:
// landscape pages that were stored as portrait without /Rotate.
type turn struct {
	angle         int     // direction of the page's text in degrees clockwise: 0, 90, 180, 270
	width, height float64 // of the page as it is shown
}

// turnOf finds the direction of most of the text of a page.
func turnOf(page *extract.Page) turn {
	counts := [4]int{}
	for i := range page.Lines {
		l := &page.Lines[i]
		if l.Angle%90 != 0 {
			continue
		}
		for j := range l.Spans {
			counts[l.Angle/90%4] += len(l.Spans[j].Text)
		}
	}
	best := 0
	for k, n := range counts {
		if n > counts[best] {
			best = k
		}
	}
	return turn{90 * best, page.Width, page.Height}
}

// upright gives the page so that its text reads from left to right. A page that
// does already is given back as it is.
func (t turn) upright(page *extract.Page) *extract.Page {
	if t.angle == 0 {
		return page
	}
	out := *page
	if t.angle != 180 {
		out.Width, out.Height = page.Height, page.Width
	}
	out.Lines = make([]extract.Line, len(page.Lines))
	for i, l := range page.Lines {
		out.Lines[i] = t.line(l)
	}
	out.Rules = make([]extract.Rule, len(page.Rules))
	for i, r := range page.Rules {
		r.Box = t.in(r.Box)
		r.Vertical = r.Vertical != (t.angle != 180)
		out.Rules[i] = r
	}
	out.Fills = make([]extract.Fill, len(page.Fills))
	for i, f := range page.Fills {
		f.Box = t.in(f.Box)
		out.Fills[i] = f
	}
	out.Dots = make([]extract.Fill, len(page.Dots))
	for i, d := range page.Dots {
		d.Box = t.in(d.Box)
		out.Dots[i] = d
	}
	out.Images = make([]extract.Image, len(page.Images))
	for i, im := range page.Images {
		im.Box = t.in(im.Box)
		out.Images[i] = im
	}
	return &out
}

func (t turn) line(l extract.Line) extract.Line {
	wasAlong := l.Angle%180 == 0
	l.Box = t.in(l.Box)
	l.Baseline = t.across(l.Baseline, wasAlong)
	l.Angle = (l.Angle - t.angle + 360) % 360
	spans := make([]extract.Span, len(l.Spans))
	for i, s := range l.Spans {
		s.Box = t.in(s.Box)
		s.Edges = t.edges(s.Edges, wasAlong)
		spans[i] = s
	}
	l.Spans = spans
	return l
}

// across turns a baseline: the y of text that ran along the page, the x of text
// that ran up or down it.
func (t turn) across(v float64, wasAlong bool) float64 {
	switch {
	case t.angle == 90 && !wasAlong:
		return t.width - v
	case t.angle == 180 && wasAlong:
		return t.height - v
	case t.angle == 180:
		return t.width - v
	case t.angle == 270 && wasAlong:
		return t.height - v
	}
	return v
}

// edges turns places along the direction of reading.
func (t turn) edges(in []float32, wasAlong bool) []float32 {
	out := make([]float32, len(in))
	for i, v := range in {
		switch {
		case t.angle == 270 && !wasAlong:
			v = float32(t.height) - v
		case t.angle == 180 && wasAlong, t.angle == 90 && wasAlong:
			v = float32(t.width) - v
		case t.angle == 180:
			v = float32(t.height) - v
		}
		out[i] = v
	}
	return out
}

// in takes a box of the page as shown onto the upright page.
func (t turn) in(b extract.Box) extract.Box {
	switch t.angle {
	case 90:
		return extract.Box{X0: b.Y0, Y0: t.width - b.X1, X1: b.Y1, Y1: t.width - b.X0}
	case 180:
		return extract.Box{X0: t.width - b.X1, Y0: t.height - b.Y1, X1: t.width - b.X0, Y1: t.height - b.Y0}
	case 270:
		return extract.Box{X0: t.height - b.Y1, Y0: b.X0, X1: t.height - b.Y0, Y1: b.X1}
	}
	return b
}

// out takes a box of the upright page back onto the page as shown.
func (t turn) out(b extract.Box) extract.Box {
	switch t.angle {
	case 90:
		return extract.Box{X0: t.width - b.Y1, Y0: b.X0, X1: t.width - b.Y0, Y1: b.X1}
	case 180:
		return t.in(b)
	case 270:
		return extract.Box{X0: b.Y0, Y0: t.height - b.X1, X1: b.Y1, Y1: t.height - b.X0}
	}
	return b
}
