package extract

import (
	"slices"
	"strings"
)

// Gaps in ems that are read as a blank where none is drawn. Word spaces are
// 0.2 em at the least, set tight 0.15; kerning stays below 0.1. Where a line has
// drawn blanks, another gap is rarely one.
const (
	wordGap     = 0.16
	bareWordGap = 0.12 // in lines without drawn blanks
)

// item is a letter of a Line or a blank between two of them.
type item struct {
	glyph    *glyph // of a blank: the one drawn, nil when only its gap shows it
	text     string
	x0, x1   float64
	blank    bool
	leftward bool // read from right to left
}

// itemsOf gives the letters of a Line and the blanks between them, from left to
// right.
func (s *scratch) itemsOf(glyphs []*glyph, threshold float64) []item {
	out := s.items[:0]
	eachLetter(glyphs, threshold, func(g, blank, last *glyph) {
		if last != nil {
			out = append(out, item{glyph: blank, text: blankText(blank), x0: last.x1, x1: g.x0, blank: true})
		}
		out = append(out, item{glyph: g, text: g.text, x0: g.x0, x1: g.x1})
	})
	s.items = out
	return out
}

// eachLetter calls f for the letters among the glyphs. Where a letter begins a word, f
// gets the last letter of the word before and the blank drawn between the two, nil when
// none is.
func eachLetter(glyphs []*glyph, threshold float64, f func(g, blank, last *glyph)) {
	var last, blank *glyph // last letter, and the blank drawn since
	for _, g := range glyphs {
		if g.space {
			if blank == nil {
				blank = g
			}
			continue
		}
		if last != nil && isWordSpace(last, blank, g, threshold) {
			f(g, blank, last)
		} else {
			f(g, nil, nil)
		}
		last, blank = g, nil
	}
}

// isWordSpace reports whether two letters are of two words. blank is nil when
// none is drawn between them.
func isWordSpace(last, blank, g *glyph, threshold float64) bool {
	gap, em := g.x0-last.x1, max(last.size, g.size)
	return blank != nil && !isCollapsed(gap, em) || gap > threshold*em
}

// isCollapsed reports a blank that takes no room: producers leave one where a
// soft hyphen was not needed.
func isCollapsed(gap, em float64) bool { return gap <= 0.04*em && gap >= -0.1*em }

func blankText(blank *glyph) string {
	if blank != nil && strings.ContainsRune(blank.text, '\u00a0') {
		return "\u00a0"
	}
	return " "
}

// trimBlanks drops the blanks around the letters.
func trimBlanks(glyphs []*glyph) []*glyph {
	for len(glyphs) > 0 && glyphs[0].space {
		glyphs = glyphs[1:]
	}
	for len(glyphs) > 0 && glyphs[len(glyphs)-1].space {
		glyphs = glyphs[:len(glyphs)-1]
	}
	return glyphs
}

// wordThreshold is the gap in ems from which a blank is read. Tracked text (a
// letter-spaced heading) has wide gaps between all its letters: their median is
// added.
func (s *scratch) wordThreshold(glyphs []*glyph) float64 {
	const tracked = 0.05
	gaps := s.floats[:0]
	threshold, narrow := bareWordGap, 0
	for i := 1; i < len(glyphs); i++ {
		a, b := glyphs[i-1], glyphs[i]
		if b.space {
			threshold = wordGap
		}
		if a.space || b.space || a.size == 0 {
			continue
		}
		gap := (b.x0 - a.x1) / a.size
		if gap <= tracked {
			narrow++
		}
		gaps = append(gaps, gap)
	}
	s.floats = gaps
	if len(gaps) < 3 || narrow > len(gaps)/2 {
		return threshold
	}
	slices.Sort(gaps)
	return threshold + gaps[len(gaps)/2]
}
