package extract

// Width is the horizontal extent in points.
func (b Box) Width() float64 { return b.X1 - b.X0 }

// Height is the vertical extent in points.
func (b Box) Height() float64 { return b.Y1 - b.Y0 }

// IsZero reports whether the box was never set.
func (b Box) IsZero() bool { return b == Box{} }

// Union is the smallest box around both; a zero box adds nothing.
func (b Box) Union(o Box) Box {
	if b.IsZero() {
		return o
	}
	if o.IsZero() {
		return b
	}
	return Box{min(b.X0, o.X0), min(b.Y0, o.Y0), max(b.X1, o.X1), max(b.Y1, o.Y1)}
}

// Intersect is what both have in common, or the zero box.
func (b Box) Intersect(o Box) Box {
	r := Box{max(b.X0, o.X0), max(b.Y0, o.Y0), min(b.X1, o.X1), min(b.Y1, o.Y1)}
	if r.X0 >= r.X1 || r.Y0 >= r.Y1 {
		return Box{}
	}
	return r
}

// Contains reports whether the point lies in the box, edges included.
func (b Box) Contains(x, y float64) bool {
	return x >= b.X0 && x <= b.X1 && y >= b.Y0 && y <= b.Y1
}

// Covers reports whether o lies in b within the slack in points.
func (b Box) Covers(o Box, slack float64) bool {
	return o.X0 >= b.X0-slack && o.X1 <= b.X1+slack && o.Y0 >= b.Y0-slack && o.Y1 <= b.Y1+slack
}
