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
		if g.Space {
			if blank == nil {
				blank = g
			}
			continue
		}
		if last != nil && isWordSpace(last, blank, g, threshold) {
			out = append(out, item{glyph: blank, text: blankText(blank), x0: last.End.X, x1: g.Origin.X, blank: true})
		}
		out = append(out, item{glyph: g, text: g.Text, x0: g.Origin.X, x1: g.End.X})
		last, blank = g, nil
	}
	s.items = out
	return out
}

// isWordSpace reports whether two letters are of two words. blank is nil when
// none is drawn between them.
func isWordSpace(last, blank, g *glyph, threshold float64) bool {
	gap, em := g.Origin.X-last.End.X, max(last.Size, g.Size)
	return blank != nil && !isCollapsed(gap, em) || gap > threshold*em
}

// isCollapsed reports a blank that takes no room: producers leave one where a
// soft hyphen was not needed.
func isCollapsed(gap, em float64) bool { return gap <= 0.04*em && gap >= -0.1*em }

func blankText(blank *glyph) string {
	if blank != nil && len(blank.Text) > 1 && strings.ContainsRune(blank.Text, '\u00a0') {
		return "\u00a0"
	}
	return " "
}

// appendBlank appends the text of a blank.
func appendBlank(text []byte, blank *glyph) []byte {
	if s := blankText(blank); len(s) > 1 {
		return append(text, s...)
	}
	return append(text, ' ')
}

// trimBlanks drops the blanks around the letters.
func trimBlanks(glyphs []*glyph) []*glyph {
	for len(glyphs) > 0 && glyphs[0].Space {
		glyphs = glyphs[1:]
	}
	for len(glyphs) > 0 && glyphs[len(glyphs)-1].Space {
		glyphs = glyphs[:len(glyphs)-1]
	}
	return glyphs
}

// tracked is the gap in ems above which letters are taken for spaced out.
const tracked = 0.05

// gaps counts the gaps between the letters of a row.
type gaps struct {
	letters, narrow int  // between two letters, those of them that are not tracked
	blanks          bool // between letters
	unsure          bool // not all were counted
}

// add counts the gap before a letter. blank says that a blank is drawn in it.
func (c *gaps) add(gap, size float64, blank bool) {
	switch {
	case blank:
		c.blanks = true
	case size != 0:
		if c.letters++; gap <= 0 || gap/size <= tracked {
			c.narrow++
		}
	}
}

// threshold is that of wordThreshold, as nearly all rows have it.
func (c *gaps) threshold() (ems float64, ok bool) {
	ems = bareWordGap
	if c.blanks {
		ems = wordGap
	}
	return ems, c.letters < 3 || c.narrow > c.letters/2
}

// wordThreshold is the threshold of a piece where it is known from the making of the row.
func (r *row) wordThreshold(piece []*glyph) (ems float64, ok bool) {
	if !r.even || r.joined || r.gaps.unsure || len(piece) != len(r.glyphs) {
		return 0, false
	}
	return r.gaps.threshold()
}

// wordThreshold is the gap in ems from which a blank is read. Tracked text (a
// letter-spaced heading) has wide gaps between all its letters: their median is
// added.
func (s *scratch) wordThreshold(glyphs []*glyph) float64 {
	var count gaps
	blank, last := false, glyphs[0]
	for _, g := range glyphs[1:] {
		if g.Space {
			blank = true
			continue
		}
		count.add(g.Origin.X-last.End.X, last.Size, blank)
		last, blank = g, false
	}
	threshold, ok := count.threshold()
	if ok {
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
		if a := glyphs[i]; !a.Space && !b.Space && a.Size != 0 {
			gaps = append(gaps, (b.Origin.X-a.End.X)/a.Size)
		}
	}
	s.floats = gaps
	return gaps
}
