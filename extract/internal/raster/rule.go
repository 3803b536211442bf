package raster

import "image"

// Rules finds the straight level and plumb lines of a picture that are at least
// minLength long and at most maxThick thick, in pixels. They may lean by a few
// pixels, and break for one or two.
func Rules(pic *image.Gray, threshold uint8, minLength, maxThick int) (level, plumb []image.Rectangle) {
	level = levelRules(pic, threshold, minLength, maxThick)
	for _, r := range levelRules(transposed(pic), threshold, minLength, maxThick) {
		plumb = append(plumb, image.Rect(r.Min.Y, r.Min.X, r.Max.Y, r.Max.X))
	}
	return level, plumb
}

// run is a stretch of ink in a row.
type run struct{ y, x0, x1 int }

const (
	runBreak = 2       // pixels of paper that a run may bridge
	maxRules = 1 << 12 // a page that has more draws a picture
)

func levelRules(pic *image.Gray, threshold uint8, minLength, maxThick int) []image.Rectangle {
	var done, open []image.Rectangle
	for y := range pic.Rect.Dy() {
		runs := longRuns(pic, y, threshold, minLength/3)
		var still []image.Rectangle
		for _, o := range open {
			if grown, ok := grow(o, runs, y); ok {
				still = append(still, grown)
			} else if isRule(o, minLength, maxThick) && len(done) < maxRules {
				done = append(done, o)
			}
		}
		open = still
		for _, r := range runs {
			if r.y >= 0 && len(open) < maxRules {
				open = append(open, image.Rect(r.x0, y, r.x1, y+1))
			}
		}
	}
	for _, o := range open {
		if isRule(o, minLength, maxThick) {
			done = append(done, o)
		}
	}
	return done
}

func isRule(r image.Rectangle, minLength, maxThick int) bool {
	return r.Dx() >= minLength && r.Dy() <= maxThick
}

// grow adds the runs of row y that touch an open rule to it, and marks them as
// used.
func grow(o image.Rectangle, runs []run, y int) (image.Rectangle, bool) {
	grown := false
	for i := range runs {
		r := &runs[i]
		if r.y < 0 || r.x0 > o.Max.X+runBreak || r.x1 < o.Min.X-runBreak {
			continue
		}
		o.Min.X, o.Max.X, o.Max.Y = min(o.Min.X, r.x0), max(o.Max.X, r.x1), y+1
		r.y, grown = -1, true
	}
	return o, grown
}

// longRuns gives the stretches of ink of a row that are at least so long.
func longRuns(pic *image.Gray, y int, threshold uint8, length int) []run {
	var out []run
	row := pic.Pix[y*pic.Stride : y*pic.Stride+pic.Rect.Dx()]
	start, end := -1, -1
	for x, v := range row {
		if v >= threshold {
			continue
		}
		if start >= 0 && x-end > runBreak {
			if end-start >= length {
				out = append(out, run{y, start, end})
			}
			start = x
		}
		if start < 0 {
			start = x
		}
		end = x + 1
	}
	if start >= 0 && end-start >= length {
		out = append(out, run{y, start, end})
	}
	return out
}
