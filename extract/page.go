package extract

import (
	"fmt"
	"math"
	"slices"

	"councildoc/extract/internal/content"
)

// pageReader turns what one page draws into Lines, Rules, Fills and Images.
type pageReader struct {
	doc     *Reader
	content *content.Page
	out     *Page
	marks   []markOf
	fills   []fill
	areas   []fill // ground that is no rectangle
	images  []placedImage
	ground  *ground
	scanned bool
	notes   []Warning // of the recognition of text

	leftward bool // a glyph may be read from right to left

	linkGrid *grid
	scratch  *scratch
	kept     kept
}

type placedImage struct {
	box   Box
	order int
}

func (p *pageReader) read(m content.Matrix) {
	c := p.content
	p.marks = p.readMarks()
	p.scanned = isScan(c, p.out.Width, p.out.Height)
	p.out.Rules, p.fills = p.scratch.shapes(c, p.marks)
	for _, f := range p.fills {
		p.out.Fills = append(p.out.Fills, f.Fill)
	}
	p.areas = p.scratch.areasOf(c)
	p.out.Dots = dots(p.fills, p.areas)
	p.out.Outlines = outlines(p.areas)
	p.readImages()
	p.ground = p.scratch.newGround(p.bounds(), p.fills, p.areas, p.images)
	p.readLinks(m)
	if replaced := replaceActualText(c); replaced || c.Tall {
		setUpright(c.Glyphs)
	}
	p.out.Quality = PageQuality{Glyphs: len(c.Glyphs), Undecodable: c.Undecodable}
	for _, ft := range p.frames() {
		p.readFrame(ft)
	}
}

func (p *pageReader) readFrame(ft *frameText) {
	p.linkGlyphs(ft)
	hidden := p.takeHidden(ft)
	p.layOut(ft)
	for _, r := range p.rows(hidden, false) {
		if l, ok := p.line(ft.frame, r, r.glyphs); ok {
			p.out.Hidden = append(p.out.Hidden, l.Spans...)
		}
	}
}

// layOut makes Lines of the text of one direction.
func (p *pageReader) layOut(ft *frameText) {
	rs := p.rows(ft.glyphs, ft.unmarked)
	p.scratch.decorate(rs, ft.frame, p.out.Rules, p.fills)
	markUp(rs, ft.frame, p.content.Markups)
	p.kept.glyphs = len(ft.glyphs)
	p.out.Lines = slices.Grow(p.out.Lines, len(rs))
	cut := p.scratch.newCutter(ft.frame, p.out.Rules)
	for _, r := range rs {
		p.scratch.pieces = cut.cut(p.scratch.pieces[:0], r)
		for _, piece := range p.scratch.pieces {
			if l, ok := p.line(ft.frame, r, piece); ok {
				p.out.Lines = append(p.out.Lines, l)
			}
		}
	}
}

func (p *pageReader) readImages() {
	for i := range p.content.Images {
		im := &p.content.Images[i]
		m := p.mark(im.Mark)
		box := Box{im.X0, im.Y0, im.X1, im.Y1}
		p.images = append(p.images, placedImage{box, int(im.Order)})
		out := Image{Box: box, PixelWidth: im.PixelWidth, PixelHeight: im.PixelHeight, Inline: im.Inline, Tag: int(m.tag), Artifact: m.artifact}
		if m.tag >= 0 {
			out.Alt = p.doc.tree().Alt(int(m.tag))
		}
		p.out.Images = append(p.out.Images, out)
	}
}

// sameLooks reports whether two glyphs belong in one Span.
func (p *pageReader) sameLooks(a, b *glyph) bool {
	return a.Font == b.Font && a.Style == b.Style && a.Color == b.Color && a.Ground == b.Ground &&
		math.Abs(a.Size-b.Size) <= 0.05*a.Size && (a.Mark == b.Mark || p.mark(a.Mark) == p.mark(b.Mark)) &&
		a.Confidence == b.Confidence && (a.Link == b.Link || p.linkURI(a.Link) == p.linkURI(b.Link))
}

// span gives an empty Span with the looks of the glyph.
func (p *pageReader) span(g *glyph) Span {
	m := p.mark(g.Mark)
	return Span{
		Font: g.Font.Name, Size: g.Size,
		Bold: g.Style&bold != 0, Italic: g.Style&italic != 0,
		Underline: g.Style&underline != 0, Strike: g.Style&strike != 0,
		Superscript: g.Style&superscript != 0, Subscript: g.Style&subscript != 0,
		Color: rgb(g.Color), Highlight: groundColor(g.Ground), Link: p.linkURI(g.Link),
		Tag: int(m.tag), Artifact: m.artifact, Hidden: hiddenNames[g.Hidden], Confidence: g.Confidence,
	}
}

func (p *pageReader) warnings() []Warning {
	var out []Warning
	for _, w := range p.content.Warnings {
		out = append(out, Warning{Code: w.Code, Page: p.out.Number, Message: w.Message})
	}
	if n := p.out.Quality.Undecodable; n > 0 {
		out = append(out, Warning{"undecodable_glyphs", p.out.Number, fmt.Sprintf("%d glyphs have no Unicode value", n)})
	}
	return append(out, p.notes...)
}

// tags gives the structure tree in the public form.
func (d *Reader) tags() []Tag {
	if !d.meta.Tagged {
		return nil
	}
	tree := d.tree()
	if tree == nil {
		return nil
	}
	out := make([]Tag, len(tree.Elements))
	for i := range out {
		out[i] = Tag(tree.Elements[i])
	}
	return out
}
