package content

import (
	"councildoc/extract/internal/font"
	"councildoc/extract/internal/object"
	"councildoc/extract/internal/token"
)

// Text rendering modes (table 106) that reading tells apart.
const (
	modeStroke     = 1
	modeFillStroke = 2
	modeInvisible  = 3
	modeStrokeClip = 5
	modeClip       = 7
)

// namedFont is a font under its name in the resources of a frame.
type namedFont struct {
	name string
	font *font.Font
}

func (in *interpreter) beginText() { in.textMatrix, in.lineMatrix = identity, identity }

func (in *interpreter) setMode() {
	if m := in.args.num(-1); m >= 0 && m <= modeClip {
		in.gs.text.mode = uint8(m)
	}
}

// selectFont is Tf: name size.
func (in *interpreter) selectFont() {
	name, size := in.args.name(-2), in.args.num(-1)
	if name == nil {
		in.gs.text.size = size
		return
	}
	for i := range in.frame.fonts {
		if f := &in.frame.fonts[i]; f.name == string(name) {
			in.gs.text.font, in.gs.text.size = f.font, size
			return
		}
	}
	v := in.resource("Font", name)
	if v.IsNull() {
		in.warn("font_missing", "font %q is not in the resources", name)
	}
	in.setFont(v, size)
	if len(in.frame.fonts) < namedMax {
		in.frame.fonts = append(in.frame.fonts, namedFont{string(name), in.gs.text.font})
	}
}

// setFont makes the font dictionary v current. A missing one is loaded as well:
// the font package knows what stands in for it.
func (in *interpreter) setFont(v object.Value, size float64) {
	in.gs.text.font, in.gs.text.size = in.fonts.Load(v), size
}

// moveText is Td.
func (in *interpreter) moveText() { in.moveLine(in.args.num(-2), in.args.num(-1)) }

// moveTextLeading is TD.
func (in *interpreter) moveTextLeading() {
	in.gs.text.leading = -in.args.num(-1)
	in.moveText()
}

func (in *interpreter) nextLine() { in.moveLine(0, -in.gs.text.leading) }

// moveLine begins a line offset by (x, y) from the beginning of the last one.
func (in *interpreter) moveLine(x, y float64) {
	m := &in.lineMatrix
	m[4] = held(m[4] + x*m[0] + y*m[2])
	m[5] = held(m[5] + x*m[1] + y*m[3])
	in.textMatrix = *m
}

func (in *interpreter) setTextMatrix() {
	m := in.matrixOperand()
	in.textMatrix, in.lineMatrix = m, m
}

// showText is Tj.
func (in *interpreter) showText() {
	if op := in.args.at(-1); op.kind == token.String {
		in.setPen()
		in.show(in.args.text(op))
	}
}

// nextLineShow is '.
func (in *interpreter) nextLineShow() {
	in.nextLine()
	in.showText()
}

// nextLineShowSpaced is ": word spacing, character spacing, string.
func (in *interpreter) nextLineShowSpaced() {
	if in.args.count() >= 3 {
		in.gs.text.wordSpace = in.args.num(-3)
		in.gs.text.charSpace = in.args.num(-2)
	}
	in.nextLineShow()
}

// showSpaced is TJ: an array of strings, and of numbers that move the next one
// back by thousandths of an em.
func (in *interpreter) showSpaced() {
	in.setPen()
	for _, op := range in.args.elements(-1) {
		switch op.kind {
		case token.String:
			in.show(in.args.text(op))
		case token.Real:
			in.adjust(op.number)
		}
	}
}

func (in *interpreter) adjust(thousandths float64) {
	t := &in.gs.text
	back := thousandths / 1000 * t.size
	if t.font != nil && t.font.Vertical {
		in.advance(0, -back)
		return
	}
	in.advance(-back*t.scale, 0)
}

// advance moves the text position by (x, y) in text space.
func (in *interpreter) advance(x, y float64) {
	m := &in.textMatrix
	m[4] = held(m[4] + x*m[0] + y*m[2])
	m[5] = held(m[5] + x*m[1] + y*m[3])
}

// decodeMax is how many bytes of a string are decoded at a time. It is even:
// nearly all composite fonts have codes of two bytes.
const decodeMax = 1 << 15

// show shows a string in the current font, with the pen that setPen made.
func (in *interpreter) show(s []byte) {
	f := in.gs.text.font
	if f == nil {
		in.warn("font_missing", "text before any font")
		return
	}
	for ; len(s) > decodeMax; s = s[decodeMax:] {
		in.showPart(f, s[:decodeMax])
	}
	in.showPart(f, s)
}

// showPart shows up to decodeMax bytes of a string in f.
func (in *interpreter) showPart(f *font.Font, s []byte) {
	if len(s) == 0 || in.stop != nil {
		return
	}
	in.chars = f.Decode(in.chars[:0], s)
	if len(in.page.Glyphs)+len(in.chars) > in.lim.Glyphs {
		in.halt("glyphs of a page", int64(in.lim.Glyphs))
		return
	}
	in.showChars()
}
