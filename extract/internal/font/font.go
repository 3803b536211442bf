package font

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/extract/internal/object"
)

// Font is one font of a document, ready to decode strings. It is safe for
// concurrent use.
type Font struct {
	Name     string     // BaseFont without the subset tag
	Bold     bool       // from the style words of the name, else from the descriptor
	Italic   bool       // as Bold
	Fixed    bool       // fixed pitch
	Serif    bool       // with serifs
	Ascent   float64    // ems above the baseline
	Descent  float64    // ems below it, negative
	Vertical bool       // strings run down the page
	Type3    bool       // glyphs are content streams: see CharProc
	Matrix   [6]float64 // of a Type 3 font: glyph space to text space
	Em       float64    // size of one em in text space at font size 1: 1, but for Type 3 fonts of another scale
	Warnings []string

	dict      object.Value
	charProcs map[uint32]object.Value
	simple    *charTable // nil for a composite font
	composite *composite
}

// Char is what one character code of a string shows.
type Char struct {
	Code    uint32
	Bytes   uint8   // length of the code in the string
	Tall    bool    // Text begins with a character of a script that is written in columns as well, see isTall
	Blank   bool    // Text is white space and nothing else
	Known   bool    // false: Text is U+FFFD, nothing says what the code means
	Space   bool    // single-byte code 32: word spacing applies (clause 9.3.3)
	Text    string  // Unicode, ligatures as letters
	Width   float64 // ems; of a Type 3 font through Matrix, in text space
	VX      float64 // vertical writing: position vector, ems
	VY      float64
	Advance float64 // vertical writing: displacement, ems, negative downwards
}

// describe fills what follows from the text.
func (c *Char) describe() { c.Tall, c.Blank = isTall(c.Text), isBlank(c.Text) }

// NewChar gives a character whose text is known and whose code is not.
func NewChar(text string, width float64) *Char {
	c := &Char{Text: text, Width: width, Known: true}
	c.describe()
	return c
}

func isBlank(text string) bool { return text != "" && strings.TrimFunc(text, unicode.IsSpace) == "" }

// isTall reports a text whose first character is of the blocks from U+2E80 on, where
// the scripts are that are written in columns as well as in rows.
func isTall(text string) bool {
	if len(text) < 3 {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text)
	return r >= 0x2E80
}

// maxWidth is the widest glyph believed, in ems.
const maxWidth = 20

// Decode appends what the codes of s show to dst. The characters are those of the
// font: they are not to be changed.
func (f *Font) Decode(dst []*Char, s []byte) []*Char {
	if f.composite != nil {
		return f.composite.decode(dst, s)
	}
	t := f.simple
	for _, b := range s {
		c := t.chars[b].Load()
		if c == nil {
			c = t.make(b)
		}
		dst = append(dst, c)
	}
	return dst
}

// CharProc returns the content stream of a code of a Type 3 font, null when it has none.
func (f *Font) CharProc(code uint32) object.Value { return f.charProcs[code] }

// Resources returns the resource dictionary of a Type 3 font, null when the
// page's own are to be used.
func (f *Font) Resources() object.Value { return f.dict.Key("Resources") }

func (f *Font) warn(message string) {
	const most = 16
	if len(f.Warnings) < most {
		f.Warnings = append(f.Warnings, message)
	}
}

// load reads a font dictionary.
func load(v object.Value) *Font {
	f := &Font{dict: v, Em: 1, Matrix: [6]float64{0.001, 0, 0, 0.001, 0, 0}}
	base := v.Key("BaseFont").Name()
	f.Name = strings.ToValidUTF8(trimSubset(base), string(replacement))
	switch subtype := v.Key("Subtype").Name(); {
	case subtype == "Type0" || v.Key("DescendantFonts").Kind() == object.Array:
		loadComposite(f)
	case subtype == "Type3" || v.Key("CharProcs").Kind() == object.Dict:
		loadType3(f)
	default:
		loadSimple(f)
	}
	return f
}

// trimSubset takes the tag of a font subset, "ABCDEF+", off a name (clause 9.6.4).
func trimSubset(name string) string {
	for len(name) > 7 && name[6] == '+' && strings.IndexFunc(name[:6], notCapital) < 0 {
		name = name[7:]
	}
	return name
}

func notCapital(r rune) bool { return r < 'A' || r > 'Z' }

// saneWidth returns w, a width in ems, or other when no glyph is that wide.
func saneWidth(w, other float64) float64 {
	if math.IsNaN(w) || math.Abs(w) > maxWidth {
		return other
	}
	return w
}
