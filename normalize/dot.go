package normalize

import "councildoc/extract"

// Where a drawn bullet stands, in ems of the text it belongs to.
const (
	dotGap  = 3.0 // left of the text, at most
	dotLow  = 0.0 // its middle over the baseline, at least
	dotHigh = 0.7
	dotSize = 0.75 // its width, at most
)

// drawnBullets gives the dots of a page that stand as bullets before a line, as
// fragments that print a bullet. Browsers and slide programs draw bullets.
func drawnBullets(page *extract.Page) []*fragment {
	var out []*fragment
	for _, d := range page.Dots {
		if l := lineOfDot(page, d.Box); l != nil {
			out = append(out, newFragment(bulletLine(l, d.Box), page.Number))
		}
	}
	return out
}

// lineOfDot finds the line that a dot stands before: the next on its right, with
// no other text at its left.
func lineOfDot(page *extract.Page, dot extract.Box) *extract.Line {
	var best *extract.Line
	y := (dot.Y0 + dot.Y1) / 2
	for i := range page.Lines {
		l := &page.Lines[i]
		up := (l.Baseline - y) / l.Size
		if up < dotLow || up > dotHigh {
			continue
		}
		if l.Box.X0 < dot.X0 && dot.X0-l.Box.X1 < dotGap*l.Size {
			return nil // text before it: a point in a drawing or a line of dots
		}
		if gap := l.Box.X0 - dot.X1; gap >= 0 && gap <= dotGap*l.Size && dot.Width() <= dotSize*l.Size && (best == nil || l.Box.X0 < best.Box.X0) {
			best = l
		}
	}
	return best
}

func bulletLine(l *extract.Line, dot extract.Box) *extract.Line {
	tag := -1
	if len(l.Spans) > 0 {
		tag = l.Spans[0].Tag
	}
	s := extract.Span{Text: "•", Box: dot, Edges: []float32{float32(dot.X0), float32(dot.X1)}, Size: l.Size, Tag: tag}
	return &extract.Line{Box: dot, Baseline: l.Baseline, Size: l.Size, Angle: l.Angle, Spans: []extract.Span{s}}
}
