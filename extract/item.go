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
	var last, blank *glyph // last letter, and the blank drawn since
	for _, g := range glyphs {
		if g.space {
			if blank == nil {
				blank = g
			}
			continue
		}
		if last != nil && isWordSpace(last, blank, g, threshold) {
			out = append(out, item{glyph: blank, text: blankText(blank), x0: last.x1, x1: g.x0, blank: true})
		}
		out = append(out, item{glyph: g, text: g.text, x0: g.x0, x1: g.x1})
		last, blank = g, nil
	}
	s.items = out
	return out
}

// isWordSpace reports whether two letters are of two words. blank is nil when
// none is drawn between them.
func isWordSpace(last, blank, g *glyph, threshold float64) bool {
	gap, em := g.x0-last.x1, last.size
	if g.size > em {
		em = g.size
	}
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
	threshold, narrow, all := bareWordGap, 0, 0
	last := glyphs[0]
	for _, g := range glyphs[1:] {
		if g.space {
			threshold = wordGap
		} else if gap := g.x0 - last.x1; !last.space && last.size != 0 {
			if all++; gap <= 0 || gap/last.size <= tracked {
				narrow++
			}
		}
		last = g
	}
	if all < 3 || narrow > all/2 {
		return threshold
	}
	gaps := s.gapsOf(glyphs)
	slices.Sort(gaps)
	return threshold + gaps[len(gaps)/2]
}

// gapsOf gives the gaps between letters in ems.
func (s *scratch) gapsOf(glyphs []*glyph) []float64 {
	gaps := s.floats[:0]
	for i, b := range glyphs[1:] {
		if a := glyphs[i]; !a.space && !b.space && a.size != 0 {
			gaps = append(gaps, (b.x0-a.x1)/a.size)
		}
	}
	s.floats = gaps
	return gaps
}
