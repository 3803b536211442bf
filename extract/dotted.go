package extract

import (
	"math"
	"sort"
)

// Dotted lines that were drawn as a filled square for each dot. Some producers draw
// borders of cells so.
const (
	minDots  = 5   // in a line
	dotPitch = 4.0 // from dot to dot, in their own size, at most
	dotShift = 0.2 // of their size, by which they may leave the line or differ
)

// dottedRules gives the lines of filled squares as rules.
func dottedRules(fills []fill) []Rule {
	var dots []Box
	for _, f := range fills {
		w, h := f.Box.Width(), f.Box.Height()
		if w > 0 && h > 0 && w <= maxRule && h <= maxRule && w < minAspect*h && h < minAspect*w && f.Color.Set {
			dots = append(dots, f.Box)
		}
	}
	if len(dots) < minDots {
		return nil
	}
	out := dotsAlong(dots, false)
	for i := range dots {
		dots[i] = turned(dots[i])
	}
	for _, r := range dotsAlong(dots, true) {
		r.Box = turned(r.Box)
		out = append(out, r)
	}
	return out
}

// turned swaps the axes of a box.
func turned(b Box) Box { return Box{b.Y0, b.X0, b.Y1, b.X1} }

// dotsAlong finds lines of dots that run from left to right.
func dotsAlong(dots []Box, vertical bool) []Rule {
	sort.SliceStable(dots, func(i, j int) bool {
		if dots[i].Y0 != dots[j].Y0 {
			return dots[i].Y0 < dots[j].Y0
		}
		return dots[i].X0 < dots[j].X0
	})
	var out []Rule
	for i := 0; i < len(dots); {
		j := i + 1
		for j < len(dots) && nextDot(dots[j-1], dots[j]) {
			j++
		}
		if j-i >= minDots {
			b := dots[i].Union(dots[j-1])
			out = append(out, Rule{Box: b, Vertical: vertical, Thickness: b.Height(), Dashed: true, Filled: true})
		}
		i = j
	}
	return out
}

// nextDot reports whether b is the dot after a on a line.
func nextDot(a, b Box) bool {
	size := a.Height()
	return math.Abs(a.Y0-b.Y0) <= dotShift*size && b.X0-a.X0 <= dotPitch*size && b.X0-a.X0 > dotShift*size && math.Abs(b.Height()-size) <= dotShift*size
}
