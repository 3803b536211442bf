package extract

import (
	"fmt"
	"math"

	"councildoc/extract/internal/content"
	"councildoc/extract/internal/structure"
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
	scanned bool
}

type placedImage struct {
	box   Box
	order int
}

func (p *pageReader) read(m content.Matrix) {
	c := p.content
	p.marks = p.readMarks()
	p.scanned = isScan(c, p.out.Width, p.out.Height)
	p.out.Rules, p.fills = shapes(c, p.marks)
	for _, f := range p.fills {
		p.out.Fills = append(p.out.Fills, f.Fill)
	}
	p.areas = areas(c)
	p.out.Dots = dots(p.fills, p.areas)
	p.out.Outlines = outlines(p.areas)
	p.readImages()
	p.readLinks(m)
	replaceActualText(c)
	p.out.Quality = PageQuality{Glyphs: len(c.Glyphs), Undecodable: c.Undecodable}
	for _, ft := range frames(c, p.doc.fonts) {
		p.readFrame(ft)
	}
}

func (p *pageReader) readFrame(ft *frameText) {
	p.hideUnseen(ft, p.content)
	p.linkGlyphs(ft)
	hidden := splitHidden(ft)
	rs := rows(ft.glyphs)
	decorate(rs, ft.frame, p.out.Rules, p.fills)
	markUp(rs, ft.frame, p.content.Markups)
	cut := newCutter(ft.frame, p.out.Rules)
	for _, r := range rs {
		for _, piece := range cut.cut(r) {
			if l, ok := p.line(ft.frame, r, piece); ok {
				p.out.Lines = append(p.out.Lines, l)
			}
		}
	}
	for _, r := range rows(hidden) {
		if l, ok := p.line(ft.frame, r, r.glyphs); ok {
			p.out.Hidden = append(p.out.Hidden, l.Spans...)
		}
	}
}

// splitHidden takes the hidden glyphs out of ft, and the blanks between them.
func splitHidden(ft *frameText) []glyph {
	any := false
	for i := range ft.glyphs {
		any = any || ft.glyphs[i].hidden != ""
	}
	if !any {
		return nil
	}
	var seen, hidden []glyph
	last := Hidden("")
	for _, g := range ft.glyphs {
		if g.space {
			g.hidden = last
		}
		last = g.hidden
		if g.hidden != "" {
			hidden = append(hidden, g)
		} else {
			seen = append(seen, g)
		}
	}
	ft.glyphs = seen
	return hidden
}

// readMarks finds for every marked-content sequence the structure element that
// owns it and whether it is an artifact.
func (p *pageReader) readMarks() []markOf {
	c := p.content
	out := make([]markOf, len(c.Marks))
	var tree *structure.Tree
	if p.doc.meta.Tagged && len(c.Marks) > 0 {
		tree = p.doc.tree()
	}
	for i := range c.Marks {
		m := &c.Marks[i]
		out[i] = markOf{tag: -1}
		if m.Parent >= 0 {
			out[i] = out[m.Parent]
		}
		if m.Tag == "Artifact" {
			out[i].artifact = m.Subtype
			if m.Subtype == "" {
				out[i].artifact = "Artifact"
			}
		}
		if m.MCID >= 0 && tree != nil {
			if e, ok := tree.Content(p.out.Number-1, int(m.MCID)); ok {
				out[i].tag = int32(e)
			}
		}
	}
	return out
}

func (p *pageReader) mark(i int32) markOf {
	if i < 0 {
		return markOf{tag: -1}
	}
	return p.marks[i]
}

// replaceActualText puts the text that a sequence stands for in the place of
// what its glyphs mean (clause 14.9.4): all of it on the first glyph.
func replaceActualText(c *content.Page) {
	given := make([]bool, len(c.Marks))
	for i := range c.Glyphs {
		g := &c.Glyphs[i]
		m := actualMark(c, g.Mark)
		if m < 0 {
			continue
		}
		if given[m] {
			g.Text = ""
			continue
		}
		given[m] = true
		g.Text, g.Space = c.Marks[m].ActualText, isBlank(c.Marks[m].ActualText)
	}
}

// actualMark is the outermost sequence around mark i that has ActualText, or -1.
func actualMark(c *content.Page, i int32) int32 {
	found := int32(-1)
	for ; i >= 0; i = c.Marks[i].Parent {
		if c.Marks[i].HasActual {
			found = i
		}
	}
	return found
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

func (p *pageReader) readLinks(m content.Matrix) {
	for _, l := range structure.Links(p.doc.dests(), p.doc.pages[p.out.Number-1]) {
		for _, r := range l.Rects {
			p.out.Links = append(p.out.Links, Link{orderedBox(m.Apply(r[0], r[1]), m.Apply(r[2], r[3])), l.URI})
		}
	}
}

// linkGlyphs notes for each glyph the link annotation whose middle it lies in.
func (p *pageReader) linkGlyphs(ft *frameText) {
	for li, l := range p.out.Links {
		for i := range ft.glyphs {
			g := &ft.glyphs[i]
			if x, y := ft.frame.out(g.mid(), g.base-0.25*g.size); l.Box.Contains(x, y) {
				g.link = int32(li)
			}
		}
	}
}

func (p *pageReader) linkURI(i int32) string {
	if i < 0 {
		return ""
	}
	return p.out.Links[i].URI
}

// sameLooks reports whether two glyphs belong in one Span.
func (p *pageReader) sameLooks(a, b *glyph) bool {
	return a.font == b.font && a.style == b.style && a.color == b.color && a.ground == b.ground &&
		math.Abs(a.size-b.size) <= 0.05*a.size && p.mark(a.mark) == p.mark(b.mark) && p.linkURI(a.link) == p.linkURI(b.link)
}

// span gives an empty Span with the looks of the glyph.
func (p *pageReader) span(g *glyph) Span {
	m := p.mark(g.mark)
	return Span{
		Font: g.font.Name, Size: g.size,
		Bold: g.style&bold != 0, Italic: g.style&italic != 0,
		Underline: g.style&underline != 0, Strike: g.style&strike != 0,
		Superscript: g.style&superscript != 0, Subscript: g.style&subscript != 0,
		Color: g.color, Highlight: g.ground, Link: p.linkURI(g.link),
		Tag: int(m.tag), Artifact: m.artifact, Hidden: g.hidden,
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
	return out
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
	for i := range tree.Elements {
		e := &tree.Elements[i]
		out[i] = Tag{
			Role: e.Role, Type: e.Type, Parent: e.Parent, Kids: e.Kids, Page: e.Page, RowSpan: e.RowSpan, ColSpan: e.ColSpan,
			Alt: e.Alt, ActualText: e.ActualText, Title: e.Title, Lang: e.Lang, Scope: e.Scope,
			Decoration: e.Decoration, Numbering: e.Numbering,
		}
	}
	return out
}
