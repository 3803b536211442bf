package normalize

import (
	"math"
	"sort"
)

// Grounds of rows.
const (
	leastGround = 6.0  // height in points
	highGround  = 0.6  // of the page: what is higher is its background
	wideGround  = 40.0 // width in points, at least
	maxGrounds  = 2000 // filled areas of a page that are looked at
)

// partingLines gives the heights at which rows may end: rules, and the edges of
// grounds that rows stand on.
func (p *pageText) partingLines() []ruleLine {
	if p.parting == nil {
		out := append(p.ruleLines(), p.groundLines()...)
		sort.SliceStable(out, func(i, j int) bool { return out[i].at < out[j].at })
		p.parting = []ruleLine{}
		for _, l := range out {
			if n := len(p.parting); n > 0 && l.at-p.parting[n-1].at <= snapRule {
				last := &p.parting[n-1]
				last.from, last.to = min(last.from, l.from), max(last.to, l.to)
				last.parts = append(last.parts, l.parts...)
				continue
			}
			p.parting = append(p.parting, l)
		}
	}
	return p.parting
}

// groundLines gives the upper and lower edges of the grounds of rows. Cells beside
// one another on grounds of their own make one.
func (p *pageText) groundLines() []ruleLine {
	if len(p.src.Fills) > maxGrounds {
		return nil
	}
	edges := map[[2]int][]segment{}
	for _, f := range p.src.Fills {
		b := f.Box
		if min(f.Color.R, f.Color.G, f.Color.B) >= 0xfa || b.Height() < leastGround || b.Height() > highGround*p.src.Height {
			continue
		}
		key := [2]int{int(math.Round(b.Y0)), int(math.Round(b.Y1))}
		edges[key] = append(edges[key], segment{from: b.X0, to: b.X1})
	}
	var out []ruleLine
	for key, parts := range edges {
		for _, y := range key {
			if l := lineOfParts(float64(y), parts); l.to-l.from >= wideGround {
				out = append(out, l)
			}
		}
	}
	sort.Slice(out, func(i, j int) bool {
		if out[i].at != out[j].at {
			return out[i].at < out[j].at
		}
		return out[i].from < out[j].from || out[i].from == out[j].from && out[i].to < out[j].to
	})
	return out
}

// lineOfParts joins the pieces that stand at one height.
func lineOfParts(at float64, parts []segment) ruleLine {
	list := append([]segment{}, parts...)
	for i := range list {
		list[i].at = at
	}
	list = joinSegments(list)
	l := ruleLine{at: at, from: list[0].from, parts: list}
	for _, s := range list {
		l.to = max(l.to, s.to)
	}
	return l
}
