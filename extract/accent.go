package extract

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// attachMarks gives nonspacing marks that are glyphs of their own, as vowel signs
// and accents are in many scripts, to the letter that they stand on: their text
// goes behind the letter's, and they are no glyphs any more. The letter is drawn
// just before or just after.
func attachMarks(glyphs []glyph) {
	var last *glyph      // last letter
	var pending []*glyph // marks since then
	for i := range glyphs {
		g := &glyphs[i]
		switch {
		case g.Text == "" || g.Space:
		case standsOnLetter(g):
			pending = append(pending, g)
		default:
			settleMarks(pending, last, g)
			pending, last = pending[:0], g
		}
	}
	settleMarks(pending, last, nil)
}

func settleMarks(marks []*glyph, before, after *glyph) {
	for _, m := range marks {
		host := markHost(m, before, after)
		if markDistance(host, m) > markReach || len(host.Text) >= maxMarks {
			continue // a mark that stands alone is a character
		}
		text := m.Text
		if !isMark(text) {
			letter, size := utf8.DecodeRuneInString(text)
			if first, _ := utf8.DecodeRuneInString(host.Text); first != letter {
				continue
			}
			text = text[size:]
		}
		host.Text = norm.NFC.String(host.Text + text)
		m.Text = ""
	}
}

// markHost picks the letter of a mark. Text from right to left that is drawn from
// left to right has its marks before their letters; otherwise the nearer letter
// is meant.
func markHost(m, before, after *glyph) *glyph {
	if before == nil || after == nil {
		if before == nil {
			return after
		}
		return before
	}
	if hasLeftward(after.Text) && hasLeftward(before.Text) && markDistance(before, m) <= markReach && markDistance(after, m) <= markReach {
		if after.Origin.X > before.Origin.X {
			return after
		}
		return before
	}
	if markDistance(after, m) < markDistance(before, m) {
		return after
	}
	return before
}

// markReach is how far in ems beside its letter a mark may stand.
const markReach = 0.4

// standsOnLetter reports a glyph that is nothing but marks.
func standsOnLetter(g *glyph) bool {
	return len(g.Text) > 1 && (isMark(g.Text) || isMarkOfCluster(g))
}

// isMarkOfCluster reports a glyph without width whose text is a letter with marks:
// the mark alone, for which its producer wrote the text of the whole cluster.
func isMarkOfCluster(g *glyph) bool {
	_, size := utf8.DecodeRuneInString(g.Text)
	return g.End.X-g.Origin.X < 0.02*g.Size && size < len(g.Text) && isMark(g.Text[size:])
}

// maxMarks bounds the bytes of a letter with its marks. Pointed Hebrew has up to
// four of two bytes.
const maxMarks = 32

// markDistance is how far in ems the mark stands from the letter's extent;
// infinite where it cannot stand on it at all.
func markDistance(letter, m *glyph) float64 {
	if letter == nil || math.Abs(letter.Origin.Y-m.Origin.Y) > letter.Size {
		return math.Inf(1)
	}
	mid := m.Mid()
	return max(0, max(letter.Origin.X-mid, mid-letter.End.X)) / max(letter.Size, 0.01)
}

// isMark reports text of nothing but nonspacing marks.
func isMark(s string) bool {
	for _, r := range s {
		if r < 0x300 || !unicode.In(r, unicode.Mn, unicode.Me) {
			return false
		}
	}
	return s != ""
}

// combining are the marks that spacing accents stand for. Old TeX fonts have no
// accented letters: the accent is drawn, and then the letter under it.
var combining = map[string]string{
	"`": "\u0300", "´": "\u0301", "^": "\u0302", "ˆ": "\u0302", "~": "\u0303", "˜": "\u0303", "¯": "\u0304",
	"˘": "\u0306", "˙": "\u0307", "¨": "\u0308", "˚": "\u030a", "˝": "\u030b", "ˇ": "\u030c", "¸": "\u0327", "˛": "\u0328",
}

// mayBeAccent reports a glyph that begins as the keys of combining do, as hardly any
// letter does.
func mayBeAccent(g *glyph) bool {
	return g.Text != "" && accentBytes[g.Text[0]]
}

var accentBytes = [256]bool{'`': true, '^': true, '~': true, 0xc2: true, 0xcb: true}

// joinAccents composes spacing accents with the letters that they are drawn over.
func (r *row) joinAccents() {
	if !slices.ContainsFunc(r.glyphs, mayBeAccent) {
		return
	}
	out := r.glyphs[:0]
	for i, g := range r.glyphs {
		mark := combining[g.Text]
		if mark == "" {
			out = append(out, g)
			continue
		}
		switch {
		case i+1 < len(r.glyphs) && accents(g, r.glyphs[i+1], mark):
		case len(out) > 0 && accents(g, out[len(out)-1], mark):
		default:
			out = append(out, g)
		}
	}
	r.glyphs = out
}

// accents puts the mark on the letter when the accent stands on it and the two
// make one character.
func accents(accent, letter *glyph, mark string) bool {
	if mid := accent.Mid(); mid < letter.Origin.X || mid > letter.End.X || min(accent.End.X, letter.End.X)-max(accent.Origin.X, letter.Origin.X) < 0.6*min(accent.End.X-accent.Origin.X, letter.End.X-letter.Origin.X) {
		return false
	}
	base := letter.Text
	switch base { // the dot gives way to the accent
	case "ı":
		base = "i"
	case "ȷ":
		base = "j"
	}
	composed := norm.NFC.String(base + mark)
	if utf8.RuneCountInString(base) != 1 || utf8.RuneCountInString(composed) != 1 {
		return false
	}
	letter.Text = composed
	return true
}
