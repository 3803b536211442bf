package extract

import (
	"councildoc/extract/internal/content"
	"councildoc/extract/internal/object"
)

// Bounds of a page. A page that is over one of them is left out with a warning.
const pageGlyphs = 500_000 // a newspaper page has 30,000

// Bounds of a document, all its pages together: pages may share what they draw,
// so that a small file can ask for any amount of it. A document that is over one
// of them is not read. Within them reading takes less than 1 GiB.
const (
	documentGlyphs    = 20_000_000
	documentSpans     = 1_500_000
	documentShapes    = 4_000_000 // rules, filled areas, pictures, links
	documentOperators = 100_000_000
	documentBytes     = 4 << 30 // read of content streams
)

func pageLimits() content.Limits { return content.Limits{Glyphs: pageGlyphs} }

// work is what was done for some pages, and what they hold.
type work struct {
	glyphs, spans, shapes, operators int
	bytes                            int64
}

// workOf counts what was read of one page; p is nil when the page is left out.
func workOf(c *content.Page, p *Page) work {
	w := work{glyphs: len(c.Glyphs), operators: c.Operators, bytes: c.Bytes}
	if p == nil {
		return w
	}
	w.spans = len(p.Hidden)
	for i := range p.Lines {
		w.spans += len(p.Lines[i].Spans)
	}
	w.shapes = len(p.Rules) + len(p.Fills) + len(p.Dots) + len(p.Outlines) + len(p.Images) + len(p.Links)
	return w
}

func (w *work) add(o work) {
	w.glyphs += o.glyphs
	w.spans += o.spans
	w.shapes += o.shapes
	w.operators += o.operators
	w.bytes += o.bytes
}

// check gives a *object.LimitError when a bound of a document is reached.
func (w *work) check() error {
	for _, bound := range []struct {
		name  string
		have  int64
		limit int64
	}{
		{"glyphs of a document", int64(w.glyphs), documentGlyphs},
		{"pieces of text of a document", int64(w.spans), documentSpans},
		{"lines, areas and pictures of a document", int64(w.shapes), documentShapes},
		{"operators of a document", int64(w.operators), documentOperators},
		{"bytes of content of a document", w.bytes, documentBytes},
	} {
		if bound.have > bound.limit {
			return &object.LimitError{Name: bound.name, Limit: bound.limit}
		}
	}
	return nil
}
