package content

// path is the path under construction (clause 8.5.2), already on the page.
type path struct {
	points []pathPoint
	clips  bool // W or W* was met: the next painting operator clips
}

// pathPoint is a point of a path and how it is reached.
type pathPoint struct {
	Point
	kind pointKind
}

type pointKind uint8

const (
	pointMove  pointKind = iota // begins a subpath
	pointLine                   // by a straight line
	pointCurve                  // by a curve
	pointClose                  // by the straight line that closes the subpath
)

func (p *path) reset() { p.points, p.clips = p.points[:0], false }

func (p *path) add(pt Point, kind pointKind) {
	if len(p.points) < pointsMax {
		p.points = append(p.points, pathPoint{pt, kind})
	}
}

// close goes back to the beginning of the subpath.
func (p *path) close() {
	for i := len(p.points) - 1; i >= 0; i-- {
		if k := p.points[i].kind; k == pointMove || k == pointClose {
			if i < len(p.points)-1 || k == pointMove {
				p.add(p.points[i].Point, pointClose)
			}
			return
		}
	}
}

func (in *interpreter) moveTo() { in.extend(in.args.num(-2), in.args.num(-1), pointMove) }
func (in *interpreter) lineTo() { in.extend(in.args.num(-2), in.args.num(-1), pointLine) }

// curveTo is c, v or y. The end point and the control points are noted, so that
// the bounding box of a clip holds the curve.
func (in *interpreter) curveTo() {
	for i := in.args.count() &^ 1; i > 0; i -= 2 {
		if i <= 6 {
			in.extend(in.args.num(-i), in.args.num(1-i), pointCurve)
		}
	}
}

// extend adds a point. A line without a beginning begins where it ends.
func (in *interpreter) extend(x, y float64, kind pointKind) {
	if len(in.path.points) == 0 {
		kind = pointMove
	}
	in.path.add(in.gs.ctm.Apply(x, y), kind)
}

// rectangle is re.
func (in *interpreter) rectangle() {
	last := in.args.list[len(in.args.list)-4:]
	x, y, w, h := last[0].number, last[1].number, last[2].number, last[3].number
	m := &in.gs.ctm
	in.path.add(m.Apply(x, y), pointMove)
	in.path.add(m.Apply(x+w, y), pointLine)
	in.path.add(m.Apply(x+w, y+h), pointLine)
	in.path.add(m.Apply(x, y+h), pointLine)
	in.path.add(m.Apply(x, y), pointClose)
}

// pathPaint says what a painting operator does (table 60).
type pathPaint uint8

const (
	fills pathPaint = 1 << iota
	strokes
	closes
	evenOdd
)

// paintPath records what the path paints, clips when that was asked for, and
// begins a new path.
func (in *interpreter) paintPath(how pathPaint) {
	if how&closes != 0 {
		in.path.close()
	}
	if in.hidden == 0 {
		if how&fills != 0 && in.gs.fill.visible() {
			in.fillPath(how&evenOdd != 0)
		}
		if how&strokes != 0 && in.gs.stroke.visible() {
			in.strokePath()
		}
	}
	if in.path.clips && len(in.path.points) > 0 {
		in.clip(in.path.box())
	}
	in.path.reset()
}

// clip makes the clip smaller. A clip path that is no rectangle is taken for its
// bounding box: nothing that can be seen is lost that way.
func (in *interpreter) clip(b Box) { in.gs.clip = in.gs.clip.intersect(b) }

// box is the bounding box of the subpaths. A point that no line leaves encloses
// nothing; when there is no other, it is the box.
func (p *path) box() Box {
	if b, ok := levelRectangle(p.points); ok {
		return b
	}
	var b Box
	found := false
	for i, pt := range p.points {
		lone := pt.kind == pointMove && (i+1 == len(p.points) || p.points[i+1].kind == pointMove)
		switch {
		case !found:
			b = boxOf(pt.Point)
			found = !lone
		case !lone:
			b = Box{min(b.X0, pt.X), min(b.Y0, pt.Y), max(b.X1, pt.X), max(b.Y1, pt.Y)}
		}
	}
	return b
}

// levelRectangle recognises the upright rectangle that re draws, as nearly all paths are:
// along the page, along its side, back and back. Others it leaves to be looked at
// point by point.
func levelRectangle(points []pathPoint) (b Box, ok bool) {
	if len(points) != 5 {
		return b, false
	}
	p := (*[5]pathPoint)(points)
	if p[1].Y != p[0].Y || p[2].X != p[1].X || p[3].Y != p[2].Y || p[3].X != p[0].X || p[4].Point != p[0].Point {
		return b, false
	}
	for i := 1; i < len(p); i++ {
		if p[i].kind == pointMove || p[i].kind == pointCurve {
			return b, false
		}
	}
	a, c := p[0], p[2]
	return Box{min(a.X, c.X), min(a.Y, c.Y), max(a.X, c.X), max(a.Y, c.Y)}, true
}

// subpaths calls f with each subpath. A point after a closing one begins another
// subpath where the closed one began; that beginning is put in f's slice.
func (p *path) subpaths(f func(points []pathPoint)) {
	for start := 0; start < len(p.points); {
		end := start + 1
		for end < len(p.points) && p.points[end].kind != pointMove && p.points[end-1].kind != pointClose {
			end++
		}
		f(p.points[start:end])
		start = end
		if end < len(p.points) && p.points[end].kind != pointMove {
			start = end - 1 // the closing point is where the next subpath begins
			p.points[start].kind = pointMove
		}
	}
}
