package content

import (
	"strings"

	"councildoc/extract/internal/font"
	"councildoc/extract/internal/object"
)

// Field flags (tables 228 and 230) that change what a field shows.
const (
	flagMultiline = 1 << 12
	flagPassword  = 1 << 13
)

// valueMax bounds the characters of a field that are shown.
const valueMax = 1 << 16

// drawValue shows the text of a field or free text that has no appearance, as a
// viewer would lay it out (clause 12.7.3.3), but without breaking its lines.
func (in *interpreter) drawValue(kind string, a object.Value) {
	text, multiline := fieldText(kind, a)
	rect, ok := rectangleOf(a.Key("Rect"))
	in.spend(len(text))
	if text == "" || !ok || in.stop != nil {
		return
	}
	form := in.file.Root().Key("AcroForm")
	da := inherited(a, "DA")
	if da.IsNull() {
		da = form.Key("DA")
	}
	in.runFrame(&frame{resources: form.Key("DR")}, []byte(da.Bytes()))
	t := &in.gs.text
	if t.font == nil {
		in.setFont(object.Value{}, t.size)
	}
	if t.size <= 0 {
		t.size = autoSize(rect, multiline)
	}
	t.charSpace, t.wordSpace, t.rise, t.scale = 0, 0, 0, 1
	in.layValue(text, rect, multiline, inherited(a, "Q").Int())
}

// fieldText gives what a text or choice field, or free text, shows.
func fieldText(kind string, a object.Value) (text string, multiline bool) {
	if kind == "FreeText" {
		return a.Key("Contents").Text(), true
	}
	flags := inherited(a, "Ff").Int()
	value := inherited(a, "V")
	if value.Kind() == object.Array {
		value = value.Index(0)
	}
	switch inherited(a, "FT").Name() {
	case "Tx":
		if flags&flagPassword != 0 {
			return "", false
		}
		return value.Text(), flags&flagMultiline != 0
	case "Ch":
		return value.Text(), false
	}
	return "", false
}

// autoSize is the font size of a field that leaves it to the viewer.
func autoSize(rect Box, multiline bool) float64 {
	if multiline {
		return 12
	}
	return clamp((rect.Y1-rect.Y0)*0.7, 4, 12)
}

// Where text stands in a field: a margin in points, and the height of a line and
// of the middle of its letters in ems.
const (
	fieldMargin  = 2
	fieldLeading = 1.15
	fieldMiddle  = 0.35
)

// layValue shows the lines of a value in rect: one in the middle, several from
// the top. align is the quadding: left, centred, right.
func (in *interpreter) layValue(text string, rect Box, multiline bool, align int) {
	size := in.gs.text.size
	y := (rect.Y0+rect.Y1)/2 - fieldMiddle*size
	if multiline {
		y = rect.Y1 - fieldMargin - size
	}
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	if r := []rune(text); len(r) > valueMax {
		text = string(r[:valueMax])
	}
	for line := range strings.SplitSeq(text, "\n") {
		in.layLine(line, rect, y, align)
		y -= fieldLeading * size
	}
}

func (in *interpreter) layLine(line string, rect Box, y float64, align int) {
	in.chars = in.chars[:0]
	width := 0.0
	for _, r := range line {
		c := in.fieldChar(r)
		in.chars = append(in.chars, c)
		width += c.Width * in.gs.text.size
	}
	if len(in.page.Glyphs)+len(in.chars) > in.lim.Glyphs {
		in.halt("glyphs of a page", int64(in.lim.Glyphs))
		return
	}
	x := rect.X0 + fieldMargin
	switch align {
	case 1:
		x = (rect.X0 + rect.X1 - width) / 2
	case 2:
		x = rect.X1 - fieldMargin - width
	}
	in.textMatrix = Matrix{1, 0, 0, 1, x, y}
	in.setPen()
	in.showChars()
}

// fieldChar gives a character of a value: the text is known, and only the width
// is asked of the font, where it has the character under its ASCII code.
func (in *interpreter) fieldChar(r rune) *font.Char {
	const unknownWidth = 0.5
	c := font.NewChar(string(r), unknownWidth)
	if r >= ' ' && r < 0x7F {
		var buf [1]*font.Char
		if got := in.gs.text.font.Decode(buf[:0], []byte{byte(r)}); len(got) == 1 && got[0].Text == c.Text {
			c.Width = got[0].Width
		}
	}
	return c
}
