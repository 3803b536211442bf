package inspect

import (
	"math"
	"strconv"

	"councildoc/extract"
)

// drawPage draws the layers of a page from the ground up.
func (w writer) drawPage(p *extract.Page, marks []mark) {
	w.group("fills", func() { w.fills(p.Fills) })
	w.group("images", func() { w.images(p.Images) })
	w.group("texts", func() { w.spans(p, w.highlight) })
	w.group("bolds", func() { w.spans(p, w.bold) })
	w.group("rules", func() { w.rules(p.Rules) })
	w.group("lines", func() { w.lines(p.Lines) })
	w.group("texts", func() { w.spans(p, w.text) })
	w.group("underlines", func() { w.spans(p, w.underline) })
	w.group("strikes", func() { w.spans(p, w.strike) })
	w.group("links", func() { w.links(p.Links) })
	w.group("hiddens", func() { w.hidden(p.Hidden) })
	for _, name := range []string{"furnitures", "evidences", "inners", "blocks"} {
		w.group(name, func() { w.marks(name, marks) })
	}
}

func (w writer) group(class string, draw func()) {
	w.f("<g class=\"%s\">\n", class)
	draw()
	w.f("</g>\n")
}

// box draws a rectangle; attributes and title are optional.
func (w writer) box(class string, b extract.Box, attributes, title string) {
	w.f("<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s>", class,
		pt(b.X0), pt(b.Y0), pt(math.Max(0, b.X1-b.X0)), pt(math.Max(0, b.Y1-b.Y0)), attributes)
	if title != "" {
		w.f("<title>%s</title>", esc(title))
	}
	w.f("</rect>\n")
}

func (w writer) fills(fills []extract.Fill) {
	for _, f := range fills {
		w.box("fill", f.Box, colorAttribute("fill", f.Color, "none"), "")
		w.box("fill-edge", f.Box, "", "fill "+hex(f.Color))
	}
}

func (w writer) images(images []extract.Image) {
	for _, i := range images {
		title := "image, " + strconv.Itoa(i.PixelWidth) + " × " + strconv.Itoa(i.PixelHeight) + " pixels"
		if i.Alt != "" {
			title += ": " + i.Alt
		}
		w.box("image", i.Box, "", title)
		w.f("<path class=\"image\" d=\"M%s %sL%s %sM%s %sL%s %s\"/>\n", pt(i.Box.X0), pt(i.Box.Y0), pt(i.Box.X1), pt(i.Box.Y1),
			pt(i.Box.X0), pt(i.Box.Y1), pt(i.Box.X1), pt(i.Box.Y0))
	}
}

func (w writer) rules(rules []extract.Rule) {
	for _, r := range rules {
		w.box("rule", r.Box, colorAttribute("fill", r.Color, "#000000"), "")
		w.box("rule-edge", r.Box, "", ruleTitle(r))
	}
}

func ruleTitle(r extract.Rule) string {
	title := "horizontal"
	if r.Vertical {
		title = "vertical"
	}
	title += " rule, " + pt(r.Thickness) + " pt " + hex(r.Color)
	for _, fact := range []struct {
		is   bool
		word string
	}{{r.Dashed, " dashed"}, {r.Filled, " filled"}, {r.Artifact, " artifact"}} {
		if fact.is {
			title += fact.word
		}
	}
	return title
}

func (w writer) lines(lines []extract.Line) {
	for _, l := range lines {
		w.box("line", l.Box, "", "line, baseline "+pt(l.Baseline)+", "+pt(l.Size)+" pt")
	}
}

func (w writer) links(links []extract.Link) {
	for _, l := range links {
		w.box("link", l.Box, "", "link to "+l.URI)
	}
}

func (w writer) hidden(spans []extract.Span) {
	for _, s := range spans {
		w.box("hidden", s.Box, "", "hidden ("+string(s.Hidden)+"): "+s.Text)
		w.glyphs(extract.Line{Box: s.Box, Baseline: s.Box.Y1 - 0.2*(s.Box.Y1-s.Box.Y0)}, s, " class=\"hidden-text\"")
	}
}

func (w writer) marks(layer string, marks []mark) {
	for _, m := range marks {
		if m.layer != layer {
			continue
		}
		class := m.class
		switch layer {
		case "blocks":
			class += " block"
		case "inners":
			class += " inner"
		}
		w.box(class, m.box, "", m.title)
		if m.label != "" {
			w.label(m)
		}
	}
}

// label writes the name of a mark: that of a block in the margin before it, that
// of a header field behind it.
func (w writer) label(m mark) {
	class, x, y := "evidence-name", m.box.X1+2, m.box.Y1-2
	if m.layer == "blocks" {
		class, x, y = m.class+" number", m.box.X0-3, m.box.Y0+6
	}
	const widest = 46 // points; a block at the edge of the page has its name above it
	if m.layer == "blocks" && x < widest {
		class, x, y = m.class+" number above", m.box.X0, m.box.Y0-1
	}
	w.f("<text class=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n", class, pt(x), pt(y), esc(m.label))
}

func colorAttribute(name string, c extract.Color, unset string) string {
	value := hex(c)
	if value == "" {
		value = unset
	}
	return " " + name + "=\"" + value + "\""
}

// pt writes a length with two decimals at most. What is no number is 0.
func pt(x float64) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "0"
	}
	return strconv.FormatFloat(math.Round(x*100)/100, 'f', -1, 64)
}
