package font

import (
	_ "embed" // the lists
	"strconv"
	"strings"
	"sync"
)

// glyphList is a published list in the form "name;0041 0301", sorted by name. It is
// searched as it is: making a table of its thousands of names would take longer than
// reading a short paper, which asks for a few dozen.
type glyphList string

//go:embed data/glyphlist.txt
var adobeGlyphList glyphList

//go:embed data/zapfdingbats.txt
var dingbatsList glyphList

// adobeGlyphs are the texts of names of the Adobe Glyph List that were found: the fonts
// of a document, and those of the next, have the same few hundred.
var adobeGlyphs sync.Map

// adobeGlyph is adobeGlyphList.text. A letter of ASCII is the name of itself.
func adobeGlyph(name string) (string, bool) {
	if len(name) == 1 && isASCIILetter(name[0]) {
		return name, true
	}
	if text, ok := adobeGlyphs.Load(name); ok {
		return text.(string), true
	}
	text, ok := adobeGlyphList.text(name)
	if ok {
		adobeGlyphs.Store(strings.Clone(name), text)
	}
	return text, ok
}

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// text gives the text of a glyph name.
func (g glyphList) text(name string) (string, bool) {
	g = glyphList(strings.TrimSuffix(string(g), "# END\n"))
	low, high := 0, len(g) // the line lies between; both are beginnings of lines
	for low < high {
		from := max(low, g.line((low+high)/2))
		line := string(g[from:high])
		line = line[:strings.IndexByte(line, '\n')]
		listed, codes, ok := strings.Cut(line, ";")
		switch {
		case ok && listed == name:
			return glyphCodes(codes), true
		case !ok || listed < name: // comments stand before all names
			low = from + len(line) + 1
		default:
			high = from
		}
	}
	return "", false
}

// line gives the beginning of the line around a byte.
func (g glyphList) line(at int) int { return strings.LastIndexByte(string(g[:at]), '\n') + 1 }

func glyphCodes(codes string) string {
	var text []rune
	for code := range strings.FieldsSeq(codes) {
		if r, err := strconv.ParseUint(code, 16, 32); err == nil {
			text = append(text, rune(r))
		}
	}
	return string(text)
}
