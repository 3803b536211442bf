package font

import (
	_ "embed" // the codes
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/wingdings.txt
var wingdingsData string

// symbolTables are the codes of Microsoft's symbol fonts in Unicode, by family.
var symbolTables = sync.OnceValue(func() map[string]*[256]rune {
	tables := make(map[string]*[256]rune, 4)
	var table *[256]rune
	for l := range dataLines(wingdingsData) {
		if name, ok := strings.CutPrefix(l, "@ "); ok {
			table = new([256]rune)
			tables[name] = table
			continue
		}
		code, char, _ := strings.Cut(l, ";")
		c, err := strconv.ParseUint(code, 16, 8)
		r, err2 := strconv.ParseUint(char, 16, 32)
		if err == nil && err2 == nil && table != nil {
			table[c] = rune(r)
		}
	}
	return tables
})

// symbolSet is what is known of a font whose codes are symbols.
type symbolSet struct {
	table  func() *[256]rune
	latin  bool // no Latin text is set in it: Latin text means its codes
	always bool // private-use characters are all of this font's table
}

// symbolSetOf returns the symbols of a font by its name.
func symbolSetOf(name string) symbolSet {
	plain := strings.ToLower(strings.Map(bareName, name))
	for _, family := range []string{"wingdings2", "wingdings3", "wingdings", "webdings"} {
		if strings.HasPrefix(plain, family) {
			return symbolSet{table: func() *[256]rune { return symbolTables()[family] }, latin: true, always: true}
		}
	}
	switch {
	case standardFamily(name) == "Symbol":
		return symbolSet{table: adobeSymbols, always: true}
	case strings.HasSuffix(plain, "symbol"): // OpenSymbol, StarSymbol: they stand in for both
		return symbolSet{table: officeSymbols, always: true}
	}
	return symbolSet{table: officeSymbols}
}

// adobeSymbols is the Symbol encoding (annex D.5) in Unicode.
var adobeSymbols = sync.OnceValue(func() *[256]rune {
	table := new([256]rune)
	for code, name := range encodings[symbolEncoding]() {
		if r, size := utf8.DecodeRuneInString(glyphText(name, false)); size > 0 {
			table[code] = r
		}
	}
	return table
})

// officeSymbols is for private-use characters in a font that is not known: the
// bullets that word processors take from Wingdings, and what Symbol has in
// places where both would be odd.
var officeSymbols = sync.OnceValue(func() *[256]rune {
	table := *adobeSymbols()
	for _, code := range []byte("\x6c\x6d\x6e\x6f\x71\x72\x75\x76\x9f\xa7\xa8\xd8\xdc\xe8\xfb\xfc\xfd\xfe") {
		table[code] = symbolTables()["wingdings"][code]
	}
	return &table
})

// text replaces characters of the Windows symbol range F000 to F0FF, and Latin
// text in fonts that have none, by what the font shows there.
func (s symbolSet) text(text string) string {
	if !strings.ContainsFunc(text, s.concerns) {
		return text
	}
	return strings.Map(s.replace, text)
}

func (s symbolSet) concerns(r rune) bool {
	return r >= 0xF000 && r <= 0xF0FF || s.latin && r <= 0xFF
}

func (s symbolSet) replace(r rune) rune {
	if !s.concerns(r) {
		return r
	}
	code := r & 0xFF
	if !s.always && code >= 0x20 && code < 0x7F {
		return code // a text font with a symbol character map: its codes are ASCII
	}
	if t := s.table()[code]; t != 0 {
		return t
	}
	return r
}

// code returns the symbol of a raw code, "" when the font is not one of symbols.
func (s symbolSet) code(code uint32) string {
	if !s.always || code > 0xFF || s.table()[code] == 0 {
		return ""
	}
	return string(s.table()[code])
}

// bareName drops blanks, hyphens and low lines.
func bareName(r rune) rune {
	if strings.ContainsRune(" -_", r) {
		return -1
	}
	return r
}
