package font

import (
	"embed"
	"strconv"
	"strings"
	"sync"
)

// data holds the published tables this package works from; data/LICENSES says
// where each comes from. They are read when first needed.
//
//go:embed data/glyphlist.txt data/zapfdingbats.txt data/encodings.txt data/names.txt data/metrics.txt data/wingdings.txt data/cmaps.zip data/LICENSES
var data embed.FS

// dataLines returns the lines of an embedded table without comments and empty lines.
func dataLines(name string) []string {
	b, err := data.ReadFile("data/" + name)
	if err != nil {
		return nil
	}
	lines := strings.Split(string(b), "\n")
	kept := lines[:0]
	for _, l := range lines {
		l = strings.TrimSuffix(l, "\r")
		if l != "" && l[0] != '#' {
			kept = append(kept, l)
		}
	}
	return kept
}

// readGlyphList reads a list in the form "name;0041 0301".
func readGlyphList(name string) map[string]string {
	list := make(map[string]string, 4400)
	for _, l := range dataLines(name) {
		glyph, codes, ok := strings.Cut(l, ";")
		if !ok {
			continue
		}
		var text []rune
		for code := range strings.FieldsSeq(codes) {
			if r, err := strconv.ParseUint(code, 16, 32); err == nil {
				text = append(text, rune(r))
			}
		}
		list[glyph] = string(text)
	}
	return list
}

var (
	adobeGlyphList = sync.OnceValue(func() map[string]string { return readGlyphList("glyphlist.txt") })
	dingbatsList   = sync.OnceValue(func() map[string]string { return readGlyphList("zapfdingbats.txt") })
)

// nameLists holds the ordered lists of glyph names: cff, expert, expertsubset, macintosh.
var nameLists = sync.OnceValue(func() map[string][]string {
	lists := make(map[string][]string, 4)
	for _, l := range dataLines("names.txt") {
		f := strings.Fields(l)
		lists[f[0]] = f[1:]
	}
	return lists
})
