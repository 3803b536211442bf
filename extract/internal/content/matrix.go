package content

import (
	"math"

	"councildoc/extract/internal/object"
)

// Matrix is a transformation matrix [a b c d e f] (clause 8.3.4):
// x' = a·x + c·y + e, y' = b·x + d·y + f.
type Matrix [6]float64

// identity leaves every point where it is.
var identity = Matrix{1, 0, 0, 1, 0, 0}

// coordinateMax bounds coordinates, in points: a thousand times the largest page.
const coordinateMax = 1e7

// Mul is the matrix that applies m first and n to its result: m × n.
func (m Matrix) Mul(n Matrix) Matrix {
	return Matrix{
		m[0]*n[0] + m[1]*n[2],
		m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2],
		m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4],
		m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

// Apply gives the place of the point (x, y), held to finite coordinates.
func (m *Matrix) Apply(x, y float64) Point {
	return Point{held(m[0]*x + m[2]*y + m[4]), held(m[1]*x + m[3]*y + m[5])}
}

// Box gives the bounding box of the rectangle with the corners (x0, y0) and (x1, y1).
func (m Matrix) Box(x0, y0, x1, y1 float64) Box {
	return boxOf(m.Apply(x0, y0), m.Apply(x1, y0), m.Apply(x1, y1), m.Apply(x0, y1))
}

// determinant is the factor by which m enlarges areas; negative when it mirrors.
func (m Matrix) determinant() float64 { return m[0]*m[3] - m[1]*m[2] }

// lineScale is the factor by which m enlarges what stands at right angles to a
// line that runs along (dx, dy) after m: the thickness of a stroke.
func (m Matrix) lineScale(dx, dy float64) float64 {
	det := m.determinant()
	length := math.Hypot(dx, dy)
	if det == 0 || length == 0 {
		return math.Sqrt(math.Abs(det))
	}
	// The direction before m is (dx, dy) times the inverse; the determinant cancels.
	return math.Hypot(m[3]*dx-m[2]*dy, m[0]*dy-m[1]*dx) / length
}

// usable reports whether every element is a number that arithmetic can bear.
func (m Matrix) usable() bool {
	for _, v := range m {
		if !(math.Abs(v) < 1e12) {
			return false
		}
	}
	return true
}

// held keeps a coordinate finite and within coordinateMax.
func held(v float64) float64 {
	switch {
	case v >= -coordinateMax && v <= coordinateMax:
		return v
	case v > coordinateMax:
		return coordinateMax
	case v < -coordinateMax:
		return -coordinateMax
	}
	return 0 // not a number
}

// PageMatrix gives the matrix from default user space to points from the top
// left of the page as it is shown, and the size of that page in points: the crop
// box, turned by Rotate and enlarged by UserUnit (clauses 7.7.3.3 and 14.11.2).
func PageMatrix(p object.Page) (m Matrix, width, height float64) {
	x0, y0, x1, y1 := p.CropBox[0], p.CropBox[1], p.CropBox[2], p.CropBox[3]
	u := p.UserUnit
	if !(u > 0) || u > 1e4 {
		u = 1
	}
	width, height = held((x1-x0)*u), held((y1-y0)*u)
	switch p.Rotate {
	case 90:
		return Matrix{0, u, u, 0, -y0 * u, -x0 * u}, height, width
	case 180:
		return Matrix{-u, 0, 0, u, x1 * u, -y0 * u}, width, height
	case 270:
		return Matrix{0, -u, -u, 0, y1 * u, x1 * u}, height, width
	}
	return Matrix{u, 0, 0, -u, -x0 * u, y1 * u}, width, height
}
