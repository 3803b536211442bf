package extract

import (
	"councildoc/extract/internal/content"
	"councildoc/extract/internal/structure"
)

func (p *pageReader) readLinks(m content.Matrix) {
	for _, l := range structure.Links(p.doc.dests(), p.doc.pages[p.out.Number-1]) {
		for _, r := range l.Rects {
			p.out.Links = append(p.out.Links, Link{orderedBox(m.Apply(r[0], r[1]), m.Apply(r[2], r[3])), l.URI})
		}
	}
	boxes := make([]Box, len(p.out.Links))
	for i, l := range p.out.Links {
		boxes[i] = l.Box
	}
	p.linkGrid = p.scratch.newGrid(p.bounds(), boxes)
}

// linkGlyphs notes for each glyph the link annotation whose middle it lies in.
func (p *pageReader) linkGlyphs(ft *frameText) {
	if len(p.out.Links) == 0 {
		return
	}
	for i := range ft.glyphs {
		g := &ft.glyphs[i]
		x, y := ft.frame.out(g.Middle())
		g.Link = int32(p.linkGrid.last(x, y, func(int) bool { return true }))
	}
}

func (p *pageReader) linkURI(i int32) string {
	if i < 0 {
		return ""
	}
	return p.out.Links[i].URI
}
