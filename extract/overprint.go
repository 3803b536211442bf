package extract

import "math"

// overprint is how near in ems the same character is drawn twice.
const overprint = 0.10

// twinLook bounds how many glyphs of a row are looked at for one drawn before.
const twinLook = 4096

// isTwin reports whether b is drawn over a to make it bold, or to give it a
// shadow: it begins with a character that a has on the same place.
func isTwin(a, b *row) bool {
	g := b.glyphs[0]
	for i := len(a.glyphs) - 1; i >= max(0, len(a.glyphs)-twinLook); i-- {
		if drawnTwice(a.glyphs[i], g) {
			return true
		}
	}
	return false
}

// dropOverprint removes characters drawn again on the same place, which some
// producers use to make bold, and makes the one that stays bold.
func (r *row) dropOverprint() {
	first := 1
	for first < len(r.glyphs) && printedBefore(r.glyphs[:first], r.glyphs[first]) == nil {
		first++
	}
	if first >= len(r.glyphs) {
		return
	}
	out := r.glyphs[:first]
	for _, g := range r.glyphs[first:] {
		if twin := printedBefore(out, g); twin != nil {
			if !g.Space {
				twin.Style |= bold
			}
			continue
		}
		out = append(out, g)
	}
	r.glyphs = out
}

func printedBefore(seen []*glyph, g *glyph) *glyph {
	for i := len(seen) - 1; i >= 0 && i >= len(seen)-3; i-- {
		if drawnTwice(seen[i], g) {
			return seen[i]
		}
	}
	return nil
}

func drawnTwice(a, b *glyph) bool {
	return math.Abs(a.Origin.X-b.Origin.X) < overprint*b.Size && math.Abs(a.Origin.Y-b.Origin.Y) < overprint*b.Size &&
		a.Size == b.Size && b.End.X-b.Origin.X > overprint*b.Size && a.Text == b.Text
}
