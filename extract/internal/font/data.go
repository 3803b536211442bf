package font

import (
	"embed"
	"iter"
	"strings"
	"sync"
)

// data holds what is in no variable of its own of the published tables this package
// works from; data/LICENSES says where each comes from. All are read when first needed.
//
//go:embed data/cmaps.zip data/LICENSES
var data embed.FS

// dataLines gives the lines of an embedded table without comments and empty lines.
func dataLines(table string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for l := range strings.SplitSeq(table, "\n") {
			l = strings.TrimSuffix(l, "\r")
			if l != "" && l[0] != '#' && !yield(l) {
				return
			}
		}
	}
}

//go:embed data/names.txt
var nameData string

// The ordered lists of glyph names: cff has the standard strings of the CFF
// specification, macintosh the order of the post table.
var (
	cffNames          = sync.OnceValue(func() []string { return nameList("cff") })
	expertNames       = sync.OnceValue(func() []string { return nameList("expert") })
	expertSubsetNames = sync.OnceValue(func() []string { return nameList("expertsubset") })
	macintoshNames    = sync.OnceValue(func() []string { return nameList("macintosh") })
)

func nameList(list string) []string {
	for l := range dataLines(nameData) {
		if name, glyphs, _ := strings.Cut(l, " "); name == list {
			return strings.Fields(glyphs)
		}
	}
	return nil
}
