package font

import (
	_ "embed" // the encodings
	"strconv"
	"strings"
	"sync"
)

// encoding gives the glyph name of each code of a simple font, "" where it has none.
type encoding [256]string

// The columns of data/encodings.txt.
const (
	standardEncoding = iota
	winAnsiEncoding
	macRomanEncoding
	macExpertEncoding
	symbolEncoding
	zapfDingbatsEncoding
	expertEncoding // of the CFF specification, appendix B
	encodingCount
)

//go:embed data/encodings.txt
var encodingData string

// encodings give the published encodings, by their columns, each read when it is
// first asked for.
var encodings = func() (all [encodingCount]func() *encoding) {
	for column := range all {
		all[column] = sync.OnceValue(func() *encoding { return readEncoding(column) })
	}
	return all
}()

func readEncoding(column int) *encoding {
	e := new(encoding)
	for l := range dataLines(encodingData) {
		code, names, _ := strings.Cut(l, " ")
		name := ""
		for range column + 1 {
			name, names, _ = strings.Cut(names, " ")
		}
		if c, err := strconv.ParseUint(code, 10, 8); err == nil && name != "-" {
			e[c] = name
		}
	}
	// Annex D.2 only says which glyph is drawn there, "space". At 173 of WinAnsi
	// the glyph it says, "hyphen", stays: what is drawn inside a line is one.
	switch column {
	case winAnsiEncoding:
		e[0xA0] = "nonbreakingspace"
	case macRomanEncoding:
		e[0xCA] = "nonbreakingspace"
	}
	return e
}

// namedEncoding returns the encoding that a PDF names (clause 9.6.6.1), or nil.
func namedEncoding(name string) *encoding {
	switch name {
	case "StandardEncoding":
		return encodings[standardEncoding]()
	case "WinAnsiEncoding", "PDFDocEncoding":
		return encodings[winAnsiEncoding]()
	case "MacRomanEncoding", "MacOSRomanEncoding":
		return encodings[macRomanEncoding]()
	case "MacExpertEncoding":
		return encodings[macExpertEncoding]()
	case "SymbolSetEncoding", "SymbolEncoding":
		return encodings[symbolEncoding]()
	case "ZapfDingbatsEncoding":
		return encodings[zapfDingbatsEncoding]()
	}
	return nil
}

// isPublished reports an encoding that is one of the published ones, as those without
// Differences are.
func isPublished(e *encoding) bool {
	for _, published := range encodings {
		if *e == *published() {
			return true
		}
	}
	return false
}

// namedAfterCodes reports whether the glyph names that mean nothing are the
// codes themselves behind a letter or two, as some producers of Type 3 fonts
// and subsets name them: "a65" or "G41" for the code 65. Names that begin with
// a small g are numbers of glyphs, which are codes only by chance.
func namedAfterCodes(e *encoding) bool {
	const enough = 4
	decimal, hexadecimal, other := 0, 0, 0
	for code, name := range e {
		if name == "" || name == ".notdef" || name[0] == 'g' || name == "space" || glyphText(name, false) != "" {
			continue
		}
		digits := strings.TrimLeft(name, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
		hexDigits := name[1:]
		d, err := strconv.ParseUint(digits, 10, 16)
		h, err16 := strconv.ParseUint(hexDigits, 16, 16)
		switch {
		case err == nil && int(d) == code:
			decimal++
		case err16 == nil && int(h) == code:
			hexadecimal++
		default:
			other++
		}
	}
	most := max(decimal, hexadecimal)
	return most >= enough && most >= 8*(other+decimal+hexadecimal-most)
}
