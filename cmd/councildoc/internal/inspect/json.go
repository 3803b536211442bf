package inspect

import (
	"bufio"
	"encoding/json"
	"io"

	"councildoc/extract"
	"councildoc/normalize"
)

// JSON writes the view as one indented JSON object. Tags are those of the pages
// in the view; a span names its tag by index.
func JSON(w io.Writer, v View) error {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(wireDocument(v)); err != nil {
		return err
	}
	return out.Flush()
}

func wireDocument(v View) jsonDocument {
	m := v.Document.Meta
	d := jsonDocument{
		Source: jsonSource{Name: v.Name, SHA256: m.SHA256, Bytes: m.Bytes, Pages: m.Pages, PDFVersion: m.PDFVersion,
			Producer: m.Producer, Creator: m.Creator, Title: m.Title, Language: m.Language, Tagged: m.Tagged, Encrypted: m.Encrypted},
		Pages: each(v.pages(), wirePage), Blocks: []jsonBlock{}, Tags: []jsonTag{}, Warnings: []jsonWarning{},
		Outline: each(v.Document.Outline, func(o extract.OutlineItem) jsonOutline { return jsonOutline(o) }),
	}
	for _, p := range readingOrder(v.Paper) {
		if place := p.Block.At(); v.shows(place.Page) {
			d.Blocks = append(d.Blocks, jsonBlock{p.Order, p.Type, place.ID, place.Page, each(place.Boxes, wirePageBox), excerpt(p.Block)})
		}
	}
	for i, tag := range v.Document.Tags {
		if tag.Page == 0 || v.shows(tag.Page) {
			d.Tags = append(d.Tags, jsonTag{i, tag.Role, tag.Type, index(tag.Parent), tag.Page, tag.Alt, tag.ActualText, tag.Title, tag.Lang})
		}
	}
	for _, warning := range warnings(v) {
		d.Warnings = append(d.Warnings, jsonWarning(warning))
	}
	return d
}

// warnings gives those of the document and of the pages in the view.
func warnings(v View) []extract.Warning {
	var all []extract.Warning
	for _, warning := range v.Paper.Warnings {
		if warning.Page == 0 || v.shows(warning.Page) {
			all = append(all, warning)
		}
	}
	return all
}

func wirePage(p *extract.Page) jsonPage {
	return jsonPage{
		Number: p.Number, Label: p.Label, Width: points(p.Width), Height: points(p.Height), Rotation: p.Rotation,
		Glyphs: p.Quality.Glyphs, Undecodable: p.Quality.Undecodable,
		Lines: each(p.Lines, wireLine), Rules: each(p.Rules, wireRule), Fills: each(p.Fills, wireFill),
		Images: each(p.Images, wireImage), Links: each(p.Links, wireLink), Hidden: each(p.Hidden, wireSpan),
	}
}

func wireLine(l extract.Line) jsonLine {
	return jsonLine{wireBox(l.Box), points(l.Baseline), points(l.Size), l.Angle, each(l.Spans, wireSpan)}
}

func wireSpan(s extract.Span) jsonSpan {
	return jsonSpan{
		Text: s.Text, Box: wireBox(s.Box), Font: s.Font, Size: points(s.Size),
		Bold: s.Bold, Italic: s.Italic, Underline: s.Underline, Strike: s.Strike,
		Superscript: s.Superscript, Subscript: s.Subscript,
		Color: hex(s.Color), Highlight: hex(s.Highlight), Link: s.Link,
		Tag: index(s.Tag), Artifact: s.Artifact, Hidden: string(s.Hidden),
	}
}

func wireRule(r extract.Rule) jsonRule {
	direction := "horizontal"
	if r.Vertical {
		direction = "vertical"
	}
	return jsonRule{wireBox(r.Box), direction, points(r.Thickness), hex(r.Color), r.Dashed, r.Filled, r.Artifact}
}

func wireFill(f extract.Fill) jsonFill { return jsonFill{wireBox(f.Box), hex(f.Color)} }

func wireImage(i extract.Image) jsonImage {
	return jsonImage{wireBox(i.Box), i.PixelWidth, i.PixelHeight, i.Alt, index(i.Tag), i.Artifact, i.Inline}
}

func wireLink(l extract.Link) jsonLink { return jsonLink{wireBox(l.Box), l.URI} }

func wirePageBox(b normalize.PageBox) jsonPageBox { return jsonPageBox{b.Page, wireBox(b.Box)} }

func wireBox(b extract.Box) jsonBox {
	return jsonBox{points(b.X0), points(b.Y0), points(b.X1), points(b.Y1)}
}

// index gives nil for -1, which stands for "none".
func index(i int) *int {
	if i < 0 {
		return nil
	}
	return &i
}

// hex writes a colour as CSS does, "" when it is not set.
func hex(c extract.Color) string {
	if !c.Set {
		return ""
	}
	const digits = "0123456789abcdef"
	return string([]byte{'#', digits[c.R>>4], digits[c.R&15], digits[c.G>>4], digits[c.G&15], digits[c.B>>4], digits[c.B&15]})
}

// each maps a slice; an empty one gives [], not null.
func each[A, B any](in []A, f func(A) B) []B {
	out := make([]B, 0, len(in))
	for _, a := range in {
		out = append(out, f(a))
	}
	return out
}
