package content

import (
	"bytes"

	"councildoc/extract/internal/token"
)

// inlineHeader is what the dictionary of an inline image says (clause 8.9.7).
type inlineHeader struct {
	width, height int
	bits          int
	components    int // 0 when the colour space is a resource
	mask          bool
	filtered      bool
}

// inlineImage is BI … ID … EI: the dictionary and the data behind it.
func (in *interpreter) inlineImage() {
	h, ok := in.inlineDictionary()
	if !ok {
		return
	}
	in.addImage(Image{PixelWidth: h.width, PixelHeight: h.height, Mask: h.mask, Inline: true})
	src, start := in.lex.Source(), in.lex.Pos()
	if start < len(src) && token.IsSpace(src[start]) {
		start++ // the one white-space character that ends ID
	}
	in.lex.SetPos(h.end(src, start))
}

// inlineDictionary reads up to and including ID. Without an ID there is no
// image, and reading goes on where the dictionary broke off.
func (in *interpreter) inlineDictionary() (h inlineHeader, ok bool) {
	h.bits = 8
	in.args.clear()
	for {
		before := in.lex.Pos()
		switch tok := in.lex.Next(); {
		case tok.Kind == token.EOF:
			return h, false
		case tok.Kind == token.Integer, tok.Kind == token.Real:
			in.args.number(tok.Real)
		case tok.Kind != token.Keyword:
			in.args.push(&tok)
		case string(tok.Bytes) == "ID":
			h.read(in)
			return h, true
		case isObject(tok.Bytes):
			in.args.push(&tok)
		default:
			in.warn("inline_image", "inline image without ID")
			in.lex.SetPos(before)
			return h, false
		}
	}
}

// read takes the keys, short or long, from the operands.
func (h *inlineHeader) read(in *interpreter) {
	args := &in.args
	for i := 0; i+1 < args.count(); i += 2 {
		v := args.at(i + 1)
		switch string(args.name(i)) {
		case "W", "Width":
			h.width = int(clamp(v.number, 0, coordinateMax))
		case "H", "Height":
			h.height = int(clamp(v.number, 0, coordinateMax))
		case "BPC", "BitsPerComponent":
			h.bits = int(clamp(v.number, 1, 16))
		case "IM", "ImageMask":
			h.mask = string(args.text(v)) == "true"
		case "F", "Filter":
			h.filtered = len(args.elements(i+1)) != 2 // other than an empty array
		case "CS", "ColorSpace":
			if s := deviceSpace(string(args.text(v))); s != nil {
				h.components = s.n
			}
		}
	}
	if h.mask {
		h.bits, h.components = 1, 1
	}
}

// end gives the offset behind EI, the data beginning at start. Raw samples have a
// known length; else the first EI counts that content could follow.
func (h *inlineHeader) end(src []byte, start int) int {
	from := start
	if !h.filtered && h.components > 0 {
		row := (h.width*h.components*h.bits + 7) / 8
		if size := row * h.height; size <= len(src)-start {
			from = start + size
		}
	}
	if end, ok := findEnd(src, from); ok {
		return end
	}
	if end, ok := findEnd(src, start); ok {
		return end
	}
	return len(src)
}

// findEnd looks for an EI between white space that content follows.
func findEnd(src []byte, from int) (int, bool) {
	for i := from; ; {
		k := bytes.Index(src[min(i, len(src)):], []byte("EI"))
		if k < 0 {
			return 0, false
		}
		at := i + k
		i = at + 1
		opened := at == from || token.IsSpace(src[at-1])
		closed := at+2 == len(src) || !token.IsRegular(src[at+2])
		if opened && closed && isContent(src[at+2:]) {
			return at + 2, true
		}
	}
}

// isContent reports whether b can be the rest of a content stream: its first
// bytes are text, and its first word is an operator that fits.
func isContent(b []byte) bool {
	const looked = 64
	head := b[:min(len(b), looked)]
	lex := token.New(head)
	for n := 0; n < 8; n++ {
		tok := lex.Next()
		if tok.Kind == token.EOF || lex.Pos() == looked {
			return isPlain(head)
		}
		if tok.Kind == token.Keyword && !isObject(tok.Bytes) {
			return findOperator(tok.Bytes) != nil && isPlain(head[:tok.Pos])
		}
	}
	return isPlain(head)
}

// isPlain reports whether b holds nothing but printable ASCII and white space.
func isPlain(b []byte) bool {
	for _, c := range b {
		if c >= 0x7F || (c < ' ' && (c == 0 || !token.IsSpace(c))) {
			return false
		}
	}
	return true
}
