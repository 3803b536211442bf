package content

import "math"

// Box is an upright rectangle in points from the top left of the page.
type Box struct{ X0, Y0, X1, Y1 float64 }

// everywhere is the clip of a page before anything clips.
var everywhere = Box{math.Inf(-1), math.Inf(-1), math.Inf(1), math.Inf(1)}

// boxOf is the bounding box of points.
func boxOf(points ...Point) Box {
	b := Box{points[0].X, points[0].Y, points[0].X, points[0].Y}
	for _, p := range points[1:] {
		b.X0, b.X1 = min(b.X0, p.X), max(b.X1, p.X)
		b.Y0, b.Y1 = min(b.Y0, p.Y), max(b.Y1, p.Y)
	}
	return b
}

// intersect is what b and c share; an empty one has its sides crossed.
func (b Box) intersect(c Box) Box {
	return Box{max(b.X0, c.X0), max(b.Y0, c.Y0), min(b.X1, c.X1), min(b.Y1, c.Y1)}
}

// empty reports whether there is nothing in the box; a line has something.
func (b Box) empty() bool { return b.X0 > b.X1 || b.Y0 > b.Y1 }

// grown is b with every side moved outwards by d points.
func (b Box) grown(d float64) Box { return Box{b.X0 - d, b.Y0 - d, b.X1 + d, b.Y1 + d} }

// contains reports whether c lies in b.
func (b Box) contains(c Box) bool {
	return b.X0 <= c.X0 && b.Y0 <= c.Y0 && b.X1 >= c.X1 && b.Y1 >= c.Y1
}
