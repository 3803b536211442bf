package extract

import (
	"sort"

	"councildoc/extract/internal/content"
)

// markUp applies text markup annotations (clause 12.5.6.10): a reader of the page
// sees their lines and grounds as those drawn by the page itself. rows are sorted
// by their baselines.
func markUp(rows []*row, f frame, markups []content.Markup) {
	if len(markups) == 0 {
		return
	}
	largest := 0.0
	for _, r := range rows {
		largest = max(largest, r.size)
	}
	for i := range markups {
		for _, b := range markups[i].Boxes {
			box := f.boxIn(Box(b))
			from := sort.Search(len(rows), func(i int) bool { return rows[i].base >= box.Y0 })
			for j, n := from, 0; j < len(rows) && rows[j].base <= box.Y1+largest && n < maxMarkupRows; j, n = j+1, n+1 {
				rows[j].markUp(box, &markups[i])
			}
		}
	}
}

// maxMarkupRows bounds the rows that one box of a markup lies on.
const maxMarkupRows = 1000

func (r *row) markUp(box Box, m *content.Markup) {
	if box.X1 < r.x0 || box.X0 > r.x1 || box.Y1 < r.base-r.size || box.Y0 > r.base {
		return
	}
	for _, g := range r.between(box.X0, box.X1) {
		if !box.Contains(g.Middle()) {
			continue
		}
		switch m.Kind {
		case "StrikeOut":
			g.Style |= strike
		case "Underline", "Squiggly":
			g.Style |= underline
		case "Highlight":
			g.Ground = content.GroundOf(m.Color)
		}
	}
}
