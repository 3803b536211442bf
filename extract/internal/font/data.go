package font

import (
	"embed"
	"strings"
	"sync"
)

// data holds the published tables this package works from; data/LICENSES says
// where each comes from. They are read when first needed.
//
//go:embed data/encodings.txt data/names.txt data/metrics.txt data/wingdings.txt data/cmaps.zip data/LICENSES
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

// nameLists holds the ordered lists of glyph names: cff, expert, expertsubset, macintosh.
var nameLists = sync.OnceValue(func() map[string][]string {
	lists := make(map[string][]string, 4)
	for _, l := range dataLines("names.txt") {
		f := strings.Fields(l)
		lists[f[0]] = f[1:]
	}
	return lists
})
