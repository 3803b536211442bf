package normalize

import (
	"math"
	"slices"
	"sort"

	"councildoc/extract"
)

// stampLetter is a letter that is drawn as an outline, with its openings.
type stampLetter struct {
	box   extract.Box
	holes int
}

// publicHoles are the openings of the letters P, U, B, L, I and C.
var publicHoles = []int{1, 0, 2, 0, 0, 0}

// drawnPublicStamp finds a PUBLIC stamp that is drawn rather than set: six
// outlines of one colour on a slanted line in the upper part of the page, with
// the openings that the letters of the word have. It gives the box around them.
func drawnPublicStamp(page *extract.Page) (extract.Box, bool) {
	for _, run := range outlineRuns(page.Outlines) {
		letters := stampLetters(run)
		for i := 0; i+len(publicHoles) <= len(letters); i++ {
			word := letters[i : i+len(publicHoles)]
			if !spellsPublicHoles(word) || !isSlantedWord(word) {
				continue
			}
			box := word[0].box
			for _, l := range word[1:] {
				box = box.Union(l.box)
			}
			if box.Y0 < 0.45*page.Height {
				return box, true
			}
		}
	}
	return extract.Box{}, false
}

// outlineRuns gives the runs of outlines that are drawn one after another in
// about the same colour. Letters of one stamp may differ by a shade.
func outlineRuns(outlines []extract.Fill) [][]extract.Fill {
	var out [][]extract.Fill
	for i, f := range outlines {
		if i > 0 && alikeColors(f.Color, outlines[i-1].Color) {
			out[len(out)-1] = append(out[len(out)-1], f)
			continue
		}
		out = append(out, []extract.Fill{f})
	}
	return out
}

func alikeColors(a, b extract.Color) bool {
	near := func(x, y uint8) bool { return max(x, y)-min(x, y) <= 6 }
	return near(a.R, b.R) && near(a.G, b.G) && near(a.B, b.B)
}

// maxStampOutlines bounds the outlines of a run that is searched for a word.
const maxStampOutlines = 60

// stampLetters gives the letters of a run from left to right: an outline within
// another is an opening of it.
func stampLetters(run []extract.Fill) []stampLetter {
	if len(run) < len(publicHoles) || len(run) > maxStampOutlines {
		return nil
	}
	var out []stampLetter
	for i, f := range run {
		inside := slices.ContainsFunc(run, func(o extract.Fill) bool { return o.Box != f.Box && o.Box.Covers(f.Box, 0.5) })
		if inside {
			continue
		}
		l := stampLetter{box: f.Box}
		for j, o := range run {
			if i != j && f.Box.Covers(o.Box, 0.5) {
				l.holes++
			}
		}
		out = append(out, l)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].box.X0+out[i].box.X1 < out[j].box.X0+out[j].box.X1 })
	return out
}

func spellsPublicHoles(word []stampLetter) bool {
	for i, l := range word {
		if l.holes != publicHoles[i] {
			return false
		}
	}
	return true
}

// isSlantedWord reports whether letters stand on a slanted line, one beside the
// other.
func isSlantedWord(word []stampLetter) bool {
	x0, y0 := centreOf(word[0].box)
	x1, y1 := centreOf(word[len(word)-1].box)
	dx, dy := x1-x0, y1-y0
	length := math.Hypot(dx, dy)
	slant := math.Abs(dy) / max(dx, 1)
	if slant < 0.3 || slant > 3 {
		return false
	}
	last := 0.0
	for _, l := range word[1:] {
		x, y := centreOf(l.box)
		along := ((x-x0)*dx + (y-y0)*dy) / length
		off := math.Abs((x-x0)*dy-(y-y0)*dx) / length
		step := along - last
		if off > 0.08*length || step < 0.05*length || step > 0.4*length {
			return false
		}
		last = along
	}
	return true
}

func centreOf(b extract.Box) (x, y float64) { return (b.X0 + b.X1) / 2, (b.Y0 + b.Y1) / 2 }
