package content

import "math"

// upright is how far a side may lean and still count as level or plumb, in
// points: less than what a reader of the page could see.
const upright = 0.05

// strokePath records the straight segments of the path.
func (in *interpreter) strokePath() {
	in.path.subpaths(func(points []pathPoint) {
		for i := 1; i < len(points); i++ {
			if points[i].kind == pointLine || points[i].kind == pointClose {
				in.strokeSegment(points[i-1].Point, points[i].Point)
			}
		}
	})
}

// strokeSegment records the part of a segment that the clip leaves.
func (in *interpreter) strokeSegment(a, b Point) {
	if a == b {
		return
	}
	width := held(math.Abs(in.gs.lineWidth) * in.gs.ctm.lineScale(b.X-a.X, b.Y-a.Y))
	if in.gs.clip != everywhere {
		clip := in.gs.clip.grown(width / 2)
		if boxOf(a, b).intersect(clip).empty() {
			return
		}
		a, b = clipSegment(a, b, in.gs.clip)
	}
	color := in.gs.stroke.seen()
	if bar, ok := barOf(a, b, width); ok && !in.gs.dashed {
		in.addRect(bar.intersect(in.gs.clip), color)
		return
	}
	in.addShape(Shape{Kind: Stroke, A: a, B: b, Width: float32(width), Dashed: in.gs.dashed, Color: color})
}

// barWidth is the thickness in points from which a line is an area: producers
// draw the ground of a cell or a highlight as one thick line.
const barWidth = 6

// barOf gives the area that a thick level or plumb line covers.
func barOf(a, b Point, width float64) (Box, bool) {
	box := boxOf(a, b)
	switch {
	case width <= barWidth:
		return box, false
	case box.Y1-box.Y0 <= upright:
		return Box{box.X0, held(box.Y0 - width/2), box.X1, held(box.Y1 + width/2)}, true
	case box.X1-box.X0 <= upright:
		return Box{held(box.X0 - width/2), box.Y0, held(box.X1 + width/2), box.Y1}, true
	}
	return box, false
}

// clipSegment shortens a level or plumb segment to the clip. Others stay whole.
func clipSegment(a, b Point, clip Box) (Point, Point) {
	switch {
	case math.Abs(a.Y-b.Y) <= upright:
		a.X, b.X = clamp(a.X, clip.X0, clip.X1), clamp(b.X, clip.X0, clip.X1)
	case math.Abs(a.X-b.X) <= upright:
		a.Y, b.Y = clamp(a.Y, clip.Y0, clip.Y1), clamp(b.Y, clip.Y0, clip.Y1)
	}
	return a, b
}

// fillPath records the upright rectangles among the subpaths. One that lies in
// the one before it and is cut out of it leaves a frame: four bars.
func (in *interpreter) fillPath(evenOdd bool) {
	if in.gs.fill.pattern {
		if len(in.path.points) > 0 {
			in.addArea(in.path.box(), false)
		}
		return
	}
	var outer area
	in.path.subpaths(func(points []pathPoint) {
		a := areaOf(points)
		switch {
		case !a.upright:
			in.flushArea(outer)
			outer = area{}
			in.addArea(a.Box, true)
		case outer.upright && outer.holds(a, evenOdd):
			in.addFrame(outer.Box, a.Box)
			outer = area{}
		default:
			in.flushArea(outer)
			outer = a
		}
	})
	in.flushArea(outer)
}

func (in *interpreter) flushArea(a area) {
	if a.upright {
		in.fillBox(a.Box)
	}
}

// addFrame records what is left of outer when inner is cut out.
func (in *interpreter) addFrame(outer, inner Box) {
	for _, b := range []Box{
		{outer.X0, outer.Y0, outer.X1, inner.Y0},
		{outer.X0, inner.Y1, outer.X1, outer.Y1},
		{outer.X0, inner.Y0, inner.X0, inner.Y1},
		{inner.X1, inner.Y0, outer.X1, inner.Y1},
	} {
		if b.X1 > b.X0 && b.Y1 > b.Y0 {
			in.fillBox(b)
		}
	}
}

// fillBox records the part of a filled rectangle that the clip leaves.
func (in *interpreter) fillBox(b Box) {
	if b = b.intersect(in.gs.clip); !b.empty() {
		in.addRect(b, in.gs.fill.seen())
	}
}

func (in *interpreter) addRect(b Box, color Color) {
	in.addShape(Shape{Kind: Rect, A: Point{b.X0, b.Y0}, B: Point{b.X1, b.Y1}, Color: color})
}

// paintShading is sh: it paints all that the clip leaves.
func (in *interpreter) paintShading() {
	if in.hidden == 0 {
		in.addArea(Box{-coordinateMax, -coordinateMax, coordinateMax, coordinateMax}, false)
	}
}

// areaLeast is the least width and height in points of an Area that is recorded:
// nothing that can be read stands on a smaller one.
const areaLeast = 2

// addArea records ground that is no rectangle of one colour.
func (in *interpreter) addArea(b Box, plain bool) {
	b = b.intersect(in.gs.clip)
	if b.X1-b.X0 < areaLeast || b.Y1-b.Y0 < areaLeast || len(in.page.Areas) >= areasMax {
		return
	}
	a := Area{Box: b, Plain: plain, Mark: in.mark, Order: int32(len(in.page.Glyphs))}
	if plain {
		a.Color = in.gs.fill.seen()
	}
	in.page.Areas = append(in.page.Areas, a)
}

func (in *interpreter) addShape(s Shape) {
	if len(in.page.Shapes) >= shapesMax {
		in.warn("shapes", "more than %d lines and rectangles", shapesMax)
		return
	}
	s.Mark = in.mark
	s.Order = int32(len(in.page.Glyphs))
	in.page.Shapes = append(in.page.Shapes, s)
}

// area is a subpath as a filled area.
type area struct {
	Box
	upright   bool // an upright rectangle, or a level or plumb line
	clockwise bool // as it is walked round on the page
}

// holds reports whether b is cut out of a: it lies within, and the rule of the
// path leaves its inside unpainted (clause 8.5.3.3).
func (a area) holds(b area, evenOdd bool) bool {
	return a.contains(b.Box) && a.Box != b.Box && (evenOdd || a.clockwise != b.clockwise)
}

// areaOf recognises upright rectangles: every side is level or plumb, and the
// walk round it touches nothing but the four sides of its bounding box. A path
// without an area counts as well when it is one level or plumb line: it is
// painted as thin as the device can, and some producers draw rules so. The Box is
// that of any other outline, too.
func areaOf(points []pathPoint) area {
	const sidesMax = 16 // more points are an outline, not a rectangle
	if len(points) < 2 {
		return area{}
	}
	if b, ok := levelRectangle(points); ok {
		from, to := points[0], points[2]
		return area{Box: b, upright: !b.point(), clockwise: (to.X-from.X)*(to.Y-from.Y) > 0}
	}
	box := boxOf(points[0].Point)
	straight := len(points) <= sidesMax
	twice := 0.0 // twice the signed area
	for i, p := range points {
		next := points[(i+1)%len(points)]
		straight = straight && p.kind != pointCurve && level(p.Point, next.Point)
		twice += p.X*next.Y - next.X*p.Y
		box = Box{min(box.X0, p.X), min(box.Y0, p.Y), max(box.X1, p.X), max(box.Y1, p.Y)}
	}
	return area{Box: box, upright: straight && covers(box, twice/2), clockwise: twice > 0}
}

func level(a, b Point) bool {
	return math.Abs(a.X-b.X) <= upright || math.Abs(a.Y-b.Y) <= upright
}

// point reports whether a box is too small to be a rectangle or a line.
func (b Box) point() bool { return b.X1-b.X0 <= upright && b.Y1-b.Y0 <= upright }

// covers reports whether a walk with that signed area fills the box.
func covers(b Box, signed float64) bool {
	w, h := b.X1-b.X0, b.Y1-b.Y0
	if b.point() {
		return false
	}
	return math.Abs(math.Abs(signed)-w*h) <= upright*(w+h)+1e-9*w*h
}
