package extract

import "math"

// frame turns page coordinates so that text of one direction runs along +x with
// the next line at larger y. Text that reads at 0 degrees has the identity.
type frame struct {
	angle    int // degrees clockwise
	cos, sin float64
}

func newFrame(angle int) frame {
	switch angle {
	case 0:
		return frame{0, 1, 0}
	case 90:
		return frame{90, 0, 1}
	case 180:
		return frame{180, -1, 0}
	case 270:
		return frame{270, 0, -1}
	}
	rad := float64(angle) * math.Pi / 180
	return frame{angle, math.Cos(rad), math.Sin(rad)}
}

// upright reports whether rules and fills of the page are level or plumb in the
// frame as well.
func (f frame) upright() bool { return f.angle%90 == 0 }

// in takes a point of the page into the frame.
func (f frame) in(x, y float64) (float64, float64) {
	return x*f.cos + y*f.sin, y*f.cos - x*f.sin
}

// out takes a point of the frame back to the page.
func (f frame) out(x, y float64) (float64, float64) {
	return x*f.cos - y*f.sin, y*f.cos + x*f.sin
}

// boxIn gives the bounding box in the frame of a box of the page.
func (f frame) boxIn(b Box) Box {
	if f.angle == 0 {
		return b
	}
	return boxThrough(b, f.in)
}

// boxOut gives the bounding box on the page of a box of the frame.
func (f frame) boxOut(b Box) Box {
	if f.angle == 0 {
		return b
	}
	return boxThrough(b, f.out)
}

func boxThrough(b Box, turn func(x, y float64) (float64, float64)) Box {
	out := Box{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	for _, p := range [4][2]float64{{b.X0, b.Y0}, {b.X1, b.Y0}, {b.X0, b.Y1}, {b.X1, b.Y1}} {
		x, y := turn(p[0], p[1])
		out = Box{min(out.X0, x), min(out.Y0, y), max(out.X1, x), max(out.Y1, y)}
	}
	return out
}

// isStill reports a vector that is too short to have a direction.
func isStill(dx, dy float64) bool { return dx*dx+dy*dy <= 1e-6 }

// isLevel reports a vector that points to the right, within less than two degrees.
func isLevel(dx, dy float64) bool { return dx > 0 && math.Abs(dy) < 0.03*dx }

// direction gives the clockwise angle of a vector in whole degrees, with the
// four upright directions caught within two degrees: scanners and drawing
// programs are rarely exact.
func direction(dx, dy float64) int {
	if dx == 0 && dy == 0 {
		return 0
	}
	if isLevel(dx, dy) { // by far the most text
		return 0
	}
	deg := math.Atan2(dy, dx) * 180 / math.Pi
	if deg < 0 {
		deg += 360
	}
	for _, upright := range [...]float64{0, 90, 180, 270, 360} {
		if math.Abs(deg-upright) <= 2 {
			return int(upright) % 360
		}
	}
	return int(math.Round(deg)) % 360
}
