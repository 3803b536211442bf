package inspect

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"councildoc/extract"
)

// spans draws every span of a page in one way.
func (w writer) spans(p *extract.Page, draw func(extract.Line, extract.Span)) {
	for _, line := range p.Lines {
		for _, span := range line.Spans {
			draw(line, span)
		}
	}
}

func (w writer) highlight(_ extract.Line, s extract.Span) {
	if s.Highlight.Set {
		w.box("highlight", s.Box, colorAttribute("fill", s.Highlight, "none"), "")
	}
}

func (w writer) bold(_ extract.Line, s extract.Span) {
	if s.Bold {
		w.box("bold", s.Box, "", "")
	}
}

func (w writer) underline(l extract.Line, s extract.Span) {
	if s.Underline {
		w.across("underline", l, s, 0.12)
	}
}

func (w writer) strike(l extract.Line, s extract.Span) {
	if s.Strike {
		w.across("strike", l, s, -0.25)
	}
}

// across draws a line along a span, shift font sizes below its baseline.
func (w writer) across(class string, l extract.Line, s extract.Span, shift float64) {
	t := textFrame(l, s)
	w.f("<line class=\"%s\" x1=\"0\" y1=\"%s\" x2=\"%s\" y2=\"%s\" transform=\"%s\"/>\n", class,
		pt(shift*s.Size), pt(t.length), pt(shift*s.Size), t.transform())
}

// text draws the glyphs of a span where they stand.
func (w writer) text(l extract.Line, s extract.Span) {
	attributes := colorAttribute("fill", s.Color, "#000000")
	if s.Bold {
		attributes += " font-weight=\"bold\""
	}
	if s.Italic {
		attributes += " font-style=\"italic\""
	}
	w.glyphs(l, s, attributes)
}

func (w writer) glyphs(l extract.Line, s extract.Span, attributes string) {
	if strings.TrimSpace(s.Text) == "" {
		return
	}
	t := textFrame(l, s)
	w.f("<text font-family=\"%s\" font-size=\"%s\"%s transform=\"%s\" x=\"%s\">%s<title>%s</title></text>\n",
		family(s.Font), pt(s.Size), attributes, t.transform(), t.places(s), esc(s.Text), esc(spanTitle(s)))
}

func spanTitle(s extract.Span) string {
	title := s.Font + ", " + pt(s.Size) + " pt"
	for _, fact := range []struct {
		is   bool
		word string
	}{{s.Bold, "bold"}, {s.Italic, "italic"}, {s.Underline, "underlined"}, {s.Strike, "struck"},
		{s.Superscript, "superscript"}, {s.Subscript, "subscript"}, {s.Color.Set, hex(s.Color)},
		{s.Artifact != "", "artifact " + s.Artifact}, {s.Tag >= 0, "tag " + strconv.Itoa(s.Tag)}} {
		if fact.is {
			title += ", " + fact.word
		}
	}
	return title + ": " + s.Text
}

// frame is the coordinate system of a span: x along its baseline.
type frame struct {
	x, y   float64
	angle  int
	length float64
}

// textFrame places the origin at the start of the span on its baseline. For text
// that does not run to the right the baseline is reckoned from the box.
func textFrame(l extract.Line, s extract.Span) frame {
	if l.Angle == 0 {
		return frame{s.Box.X0, baseline(l, s), 0, s.Box.Width()}
	}
	return turnedFrame(l.Angle, s)
}

// turnedFrame lays the text through the middle of its box. A box holds a strip of
// text of length a and height b at an angle when it is a·cos + b·sin wide and
// a·sin + b·cos high.
func turnedFrame(angle int, s extract.Span) frame {
	sin, cos := math.Sincos(float64(angle) * math.Pi / 180)
	height := 1.15 * s.Size
	length := (s.Box.Width() - height*math.Abs(sin)) / math.Abs(cos)
	if math.Abs(sin) > math.Abs(cos) {
		length = (s.Box.Height() - height*math.Abs(cos)) / math.Abs(sin)
	}
	length = math.Max(length, 0)
	const below = 0.28 // from the middle of a strip to the baseline, in heights
	x := (s.Box.X0+s.Box.X1)/2 - cos*length/2 - sin*below*height
	y := (s.Box.Y0+s.Box.Y1)/2 - sin*length/2 + cos*below*height
	return frame{x, y, angle, length}
}

// baseline is that of the line, but for raised and lowered text.
func baseline(l extract.Line, s extract.Span) float64 {
	if s.Superscript || s.Subscript || l.Baseline < s.Box.Y0 || l.Baseline > s.Box.Y1 {
		return s.Box.Y1 - 0.2*(s.Box.Y1-s.Box.Y0)
	}
	return l.Baseline
}

func (f frame) transform() string {
	move := "translate(" + pt(f.x) + " " + pt(f.y) + ")"
	if f.angle == 0 {
		return move
	}
	return move + " rotate(" + strconv.Itoa(f.angle) + ")"
}

// places lists where each character stands, from the start of the span. Edges
// are used for text that runs to the right; other text is spread evenly.
func (f frame) places(s extract.Span) string {
	n := utf8.RuneCountInString(s.Text)
	measured := len(s.Edges) == n+1 && f.angle == 0
	var b strings.Builder
	i := 0
	for _, r := range s.Text {
		x := f.length * float64(i) / float64(n)
		if measured {
			x = float64(s.Edges[i]) - f.x
		}
		b.WriteString(pt(x))
		b.WriteByte(' ')
		if r > 0xffff { // SVG counts UTF-16 units
			b.WriteString(pt(x))
			b.WriteByte(' ')
		}
		i++
	}
	return strings.TrimSuffix(b.String(), " ")
}

// family gives a font of every machine that resembles the font of the paper.
func family(font string) string {
	name := strings.ToLower(font)
	for _, mono := range []string{"mono", "courier", "consol", "typewriter"} {
		if strings.Contains(name, mono) {
			return "monospace"
		}
	}
	for _, sans := range []string{"sans", "arial", "helvetica", "calibri", "verdana", "tahoma", "segoe", "aptos"} {
		if strings.Contains(name, sans) {
			return "sans-serif"
		}
	}
	return "serif"
}
