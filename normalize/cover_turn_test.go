package normalize

import (
	"fmt"
	"testing"

	"councildoc/extract"
)

// TestTurnedCovers reads covers whose text runs up, down or upside down on the
// page: the header is that of the upright cover, and evidence lies where the page
// shows it.
func TestTurnedCovers(t *testing.T) {
	for _, c := range printedCovers {
		for _, angle := range []int{90, 180, 270} {
			pages := parsePages(t, c.pages)
			straight := ReadHeader(pages, extract.Meta{Title: c.title, Language: c.lang}, c.file)
			for i := range pages {
				pages[i] = turnedPage(pages[i], angle)
			}
			got := ReadHeader(pages, extract.Meta{Title: c.title, Language: c.lang}, c.file)
			if a, b := headerText(&straight.Header), headerText(&got.Header); a != b {
				t.Errorf("%s, turned by %d: got\n%s\nwant\n%s", c.name, angle, b, a)
			}
			for field, entries := range got.Evidence {
				for i, e := range entries {
					if want := straight.Evidence[field][i]; e.Page > 0 && !alike(e.Box, turnedBox(want.Box, angle, 595, 842)) {
						t.Fatalf("%s, turned by %d: %s at %v, want %v turned", c.name, angle, field, e.Box, want.Box)
					}
				}
			}
		}
	}
}

func alike(a, b extract.Box) bool { return fmt.Sprintf("%.2f", a) == fmt.Sprintf("%.2f", b) }

// turnedBox turns a box of an upright page clockwise.
func turnedBox(b extract.Box, angle int, width, height float64) extract.Box {
	switch angle {
	case 90:
		return extract.Box{X0: height - b.Y1, Y0: b.X0, X1: height - b.Y0, Y1: b.X1}
	case 180:
		return extract.Box{X0: width - b.X1, Y0: height - b.Y1, X1: width - b.X0, Y1: height - b.Y0}
	}
	return extract.Box{X0: b.Y0, Y0: width - b.X1, X1: b.Y1, Y1: width - b.X0}
}

// turnedPage turns a page clockwise.
func turnedPage(p *extract.Page, angle int) *extract.Page {
	w, h := p.Width, p.Height
	out := &extract.Page{Number: p.Number, Width: w, Height: h}
	if angle != 180 {
		out.Width, out.Height = h, w
	}
	for _, l := range p.Lines {
		base := turnedBox(extract.Box{X0: l.Box.X0, X1: l.Box.X0, Y0: l.Baseline, Y1: l.Baseline}, angle, w, h)
		l.Baseline = base.Y0
		if angle != 180 {
			l.Baseline = base.X0
		}
		l.Box, l.Angle = turnedBox(l.Box, angle, w, h), (l.Angle+angle)%360
		spans := append([]extract.Span{}, l.Spans...)
		for i := range spans {
			spans[i].Box = turnedBox(spans[i].Box, angle, w, h)
		}
		l.Spans = spans
		out.Lines = append(out.Lines, l)
	}
	for _, r := range p.Rules {
		r.Box, r.Vertical = turnedBox(r.Box, angle, w, h), r.Vertical != (angle != 180)
		out.Rules = append(out.Rules, r)
	}
	return out
}
