package extract

import "councildoc/extract/internal/content"

// markUp applies text markup annotations (clause 12.5.6.10): a reader of the page
// sees their lines and grounds as those drawn by the page itself.
func markUp(rows []*row, f frame, markups []content.Markup) {
	for i := range markups {
		m := &markups[i]
		for _, b := range m.Boxes {
			box := f.boxIn(Box(b))
			for _, r := range rows {
				r.markUp(box, m)
			}
		}
	}
}

func (r *row) markUp(box Box, m *content.Markup) {
	if box.X1 < r.x0 || box.X0 > r.x1 || box.Y1 < r.base-r.size || box.Y0 > r.base {
		return
	}
	for _, g := range r.glyphs {
		if !box.Contains(g.mid(), g.base-0.25*g.size) {
			continue
		}
		switch m.Kind {
		case "StrikeOut":
			g.style |= strike
		case "Underline", "Squiggly":
			g.style |= underline
		case "Highlight":
			g.ground = rgb(m.Color)
		}
	}
}
