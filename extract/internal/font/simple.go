package font

import (
	"cmp"
	"strings"
	"sync"

	"councildoc/extract/internal/object"
)

// simpleFont is what loadSimple gathers before it fills the table of codes.
type simpleFont struct {
	*Font
	names     encoding // glyph name of each code
	toUnicode *toUnicode
	symbols   symbolSet
	program   *embedded
	dingbats  bool
	widths    [256]float64 // ems
	hasWidth  [256]bool

	guess    sync.Once       // for what follows, which few fonts are asked for
	numbered bool            // the glyphs are named after their codes
	tex      map[byte]string // numbered: what TeX's encoding has beside ASCII
	renamed  map[uint32]byte // the character that a glyph is named after, where all are
}

func loadSimple(f *Font) {
	s := &simpleFont{Font: f, dingbats: isDingbats(f.Name)}
	descriptor := f.dict.Key("FontDescriptor")
	s.program = programOf(descriptor)
	s.toUnicode = loadToUnicode(f, f.dict.Key("ToUnicode"))
	s.names = simpleEncoding(f, s.program)
	s.readWidths(descriptor)
	describe(f, descriptor, s.program)
	f.fixedPitch(s.widths[:])
	s.fill()
}

// isDingbats reports whether the glyph names of a font are those of ITC Zapf Dingbats.
func isDingbats(name string) bool { return standardFamily(name) == "ZapfDingbats" }

// fill prepares the table of codes.
func (s *simpleFont) fill() {
	s.symbols = symbolSetOf(s.Name)
	s.simple = newCharTable(s.char)
}

// readNames looks for codes in the names of the glyphs.
func (s *simpleFont) readNames() {
	if s.toUnicode != nil || isPublished(&s.names) {
		return
	}
	if s.numbered = namedAfterCodes(&s.names); s.numbered && s.Type3 {
		s.tex = texEncoding(&s.names)
	}
	if !s.numbered {
		s.renamed = characterCodes(&s.names)
	}
}

func (s *simpleFont) char(b byte) Char {
	c := Char{Code: uint32(b), Bytes: 1, Space: b == ' ', Width: s.widths[b]}
	c.Text, c.Known = s.text(c.Code)
	c.describe()
	return c
}

// text finds the text of a code: the file's own word first, then the glyph's
// name, then what the font program says of the glyph. A private-use character
// is taken only where nothing else is known.
func (s *simpleFont) text(code uint32) (string, bool) {
	private := ""
	for _, source := range []func(uint32) string{s.mapped, s.named, s.programmed, s.guessed} {
		t := source(code)
		if t == "" {
			continue
		}
		if !strings.ContainsFunc(t, isPrivate) {
			return t, true
		}
		private = cmp.Or(private, t)
	}
	switch {
	case private != "":
		return private, true
	case code < 0x20 && s.blank(code):
		return "", true
	}
	return string(replacement), false
}

// blank reports whether a code shows no glyph: line ends and tabs that got into
// strings are no text.
func (s *simpleFont) blank(code uint32) bool {
	if s.Type3 || s.names[code] != "" {
		return false
	}
	p := s.program.program()
	return p == nil || p.sfnt == nil || p.sfnt.simpleGlyph(code, "") == 0
}

// mapped is what ToUnicode says. In a symbol font a value that repeats the code
// is the code, not text.
func (s *simpleFont) mapped(code uint32) string {
	t := s.toUnicode.text(code, 1)
	if t != "" && t == string(rune(code)) {
		t = cmp.Or(s.symbols.code(code), t)
	}
	return s.symbols.text(t)
}

// named is what the glyph's name says.
func (s *simpleFont) named(code uint32) string {
	if s.symbols.latin {
		if t := s.symbols.code(code); t != "" {
			return t
		}
	}
	return s.symbols.text(cleanText(glyphText(s.names[code], s.dingbats)))
}

// programmed is what the font program says.
func (s *simpleFont) programmed(code uint32) string {
	p := s.program.program()
	if p == nil {
		return ""
	}
	return s.symbols.text(cleanText(p.simpleText(code, s.names[code])))
}

// guessed takes the code for text where the glyphs are named after their codes,
// or the code that is in their names.
func (s *simpleFont) guessed(code uint32) string {
	s.guess.Do(s.readNames)
	if c, ok := s.renamed[code]; ok {
		return cleanText(glyphText(encodings[winAnsiEncoding]()[c], false))
	}
	if !s.numbered || s.names[code] == "" {
		return ""
	}
	if t, ok := s.tex[byte(code)]; ok {
		return t
	}
	return cleanText(glyphText(encodings[winAnsiEncoding]()[code], false))
}

// simpleEncoding finds the glyph names of a simple font's codes (clause 9.6.6).
func simpleEncoding(f *Font, p *embedded) encoding {
	v := f.dict.Key("Encoding")
	switch v.Kind() {
	case object.Name:
		if e := namedEncoding(v.Name()); e != nil {
			return *symbolOr(f, e)
		}
	case object.Dict, object.Stream:
		var e encoding
		if base := namedEncoding(v.Key("BaseEncoding").Name()); base != nil {
			e = *symbolOr(f, base)
		} else {
			e = implicitEncoding(f, p.program())
		}
		applyDifferences(&e, v.Key("Differences"))
		return e
	}
	return implicitEncoding(f, p.program())
}

// symbolOr returns e, but the font's own encoding where the font is one of the
// two standard symbol fonts: they have none of the glyphs of a Latin encoding.
func symbolOr(f *Font, e *encoding) *encoding {
	switch standardFamily(f.Name) {
	case "Symbol":
		return encodings[symbolEncoding]()
	case "ZapfDingbats":
		return encodings[zapfDingbatsEncoding]()
	}
	return e
}

// implicitEncoding is the encoding of a font that names none: that of its
// program, or of the standard symbol fonts, or StandardEncoding. A TrueType font
// without a program is shown with the Windows code page by every viewer.
func implicitEncoding(f *Font, p *program) encoding {
	if p != nil && p.encoding != nil {
		return *p.encoding
	}
	switch standardFamily(f.Name) {
	case "Symbol":
		return *encodings[symbolEncoding]()
	case "ZapfDingbats":
		return *encodings[zapfDingbatsEncoding]()
	}
	if p != nil && p.trueType() {
		return encoding{}
	}
	if f.dict.Key("Subtype").Name() == "TrueType" {
		return *encodings[winAnsiEncoding]()
	}
	return *encodings[standardEncoding]()
}

// applyDifferences reads a Differences array (clause 9.6.6.1).
func applyDifferences(e *encoding, v object.Value) {
	code := 0
	for i := range min(v.Len(), 4096) {
		switch d := v.Index(i); d.Kind() {
		case object.Integer, object.Real:
			code = d.Int()
		case object.Name:
			if code >= 0 && code < 256 {
				e[code] = d.Name()
			}
			code++
		}
	}
}

// readWidths fills the widths from the Widths array, the standard font's
// metrics, the font program, or those of the standard font that looks nearest.
func (s *simpleFont) readWidths(descriptor object.Value) {
	first := s.dict.Key("FirstChar").Int()
	array := s.dict.Key("Widths")
	missing := saneWidth(descriptor.Key("MissingWidth").Float()/1000, 0)
	for i := range min(array.Len(), 256) {
		code := first + i
		w := array.Index(i)
		if code < 0 || code > 255 || w.Kind() != object.Integer && w.Kind() != object.Real {
			continue
		}
		s.widths[code], s.hasWidth[code] = saneWidth(w.Float()/1000, missing), true
	}
	for code := range s.widths {
		if !s.hasWidth[code] {
			s.widths[code] = missing
		}
	}
	if array.Len() > 0 {
		return
	}
	standard := s.widthSource(descriptor)
	for code := range s.widths {
		if w, ok := s.otherWidth(code, standard); ok {
			s.widths[code] = w
		}
	}
}

func (s *simpleFont) otherWidth(code int, standard func(string) (float64, bool)) (float64, bool) {
	if p := s.program.program(); p != nil {
		if w, ok := p.width(uint32(code), s.names[code]); ok {
			return w, true
		}
	}
	return standard(s.names[code])
}

// widthSource gives the metrics of the standard font that a viewer would show.
func (s *simpleFont) widthSource(descriptor object.Value) func(string) (float64, bool) {
	name := standardFont(s.Name)
	if name == "" {
		bold, italic := nameStyle(s.Name)
		words, flags := familyWords(s.Name), descriptor.Key("Flags").Int()
		switch {
		case flags&flagFixed != 0 || hasWord(words, fixedWords):
			name = "Courier"
		case flags&flagSerif != 0 || hasWord(words, serifWords):
			name = styledStandard("Times", bold, italic)
		default:
			name = styledStandard("Helvetica", bold, italic)
		}
	}
	return standardWidths(name)
}
