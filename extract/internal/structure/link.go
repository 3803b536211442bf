package structure

import (
	"fmt"
	"math"

	"councildoc/extract/internal/object"
)

// Link is a link annotation (clause 12.5.6.5) that leads to a page of the file or
// to a URI.
type Link struct {
	Rects [][4]float64 // where it is, in default user space: x0 < x1, y0 < y1
	URI   string       // or "#page=N", N from 1
}

const (
	maxAnnotations = 100_000 // of one page
	maxQuads       = 100_000 // of one page
	maxURITotal    = 8 << 20 // bytes of one page
	maxCoordinate  = 1e7
	quadTolerance  = 1 // points that a quadrilateral may stand out of its annotation

	flagHidden = 1 << 1 // table 165
)

// Links gives the links of a page in their order. What would run, open or show
// something else than a page or a URI is left out, and so are hidden links.
func Links(d *Destinations, p object.Page) []Link {
	if d == nil {
		return nil
	}
	var out []Link
	quads, uris := maxQuads, maxURITotal
	annots := p.Value.Key("Annots")
	for i := 0; i < min(annots.Len(), maxAnnotations) && uris > 0; i++ {
		a := annots.Index(i)
		if a.Key("Subtype").Name() != "Link" || a.Key("F").Int()&flagHidden != 0 {
			continue
		}
		l := Link{Rects: linkRects(a, &quads), URI: d.linkURI(a)}
		uris -= len(l.URI)
		if l.URI != "" && len(l.Rects) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// linkURI is where a link leads; "" for nowhere.
func (d *Destinations) linkURI(a object.Value) string {
	if page := d.target(a); page > 0 {
		return fmt.Sprintf("#page=%d", page)
	}
	if action := a.Key("A"); action.Key("S").Name() == "URI" {
		return joinURI(d.base, cleanURI(action.Key("URI")))
	}
	return ""
}

// linkRects gives the boxes of the quadrilaterals of a link, or its rectangle when
// it has none or when one of them is not within the rectangle (table 173). It
// reads as many quadrilaterals as are left, and counts them.
func linkRects(a object.Value, left *int) [][4]float64 {
	rect, ok := bounds(a.Key("Rect"), 0, 4)
	if !ok {
		return nil
	}
	quads := a.Key("QuadPoints")
	var out [][4]float64
	for i := range min(quads.Len()/8, *left) {
		*left--
		q, ok := bounds(quads, 8*i, 8)
		if !ok {
			continue
		}
		if !within(q, rect) {
			return [][4]float64{rect}
		}
		out = append(out, q)
	}
	if len(out) == 0 {
		return [][4]float64{rect}
	}
	return out
}

func within(q, rect [4]float64) bool {
	return q[0] >= rect[0]-quadTolerance && q[1] >= rect[1]-quadTolerance &&
		q[2] <= rect[2]+quadTolerance && q[3] <= rect[3]+quadTolerance
}

// bounds is the box around n/2 points that stand in an array from an index on. It
// reports false when it has no area.
func bounds(v object.Value, from, n int) ([4]float64, bool) {
	b := [4]float64{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	if v.Len() < from+n {
		return b, false
	}
	for i := from; i < from+n; i += 2 {
		x, y := coordinate(v.Index(i)), coordinate(v.Index(i+1))
		b = [4]float64{min(b[0], x), min(b[1], y), max(b[2], x), max(b[3], y)}
	}
	return b, b[2] > b[0] && b[3] > b[1]
}

func coordinate(v object.Value) float64 {
	return max(-maxCoordinate, min(v.Float(), maxCoordinate))
}
