package font

import (
	"strconv"
	"strings"
)

// postNames reads the glyph names of a post table (OpenType, "post"), nil when
// it holds none.
func postNames(table []byte, glyphs int) []string {
	switch u32(table, 0) {
	case 0x00010000:
		return macintoshNames()[:min(max(glyphs, 0), len(macintoshNames()))]
	case 0x00020000:
		return indexedNames(table, macintoshNames())
	case 0x00028000:
		return offsetNames(table, macintoshNames())
	}
	return nil
}

// indexedNames reads format 2: an index a glyph into the Macintosh names and
// the Pascal strings that follow.
func indexedNames(table []byte, macintosh []string) []string {
	n := min(u16(table, 32), max(0, len(table)-34)/2)
	own := pascalStrings(table[min(len(table), 34+2*n):])
	names := make([]string, n)
	for gid := range names {
		index := u16(table, 34+2*gid)
		switch {
		case index < len(macintosh):
			names[gid] = macintosh[index]
		case index-len(macintosh) < len(own):
			names[gid] = own[index-len(macintosh)]
		}
	}
	return names
}

// offsetNames reads format 2.5, withdrawn since: each glyph's distance from its
// place in the Macintosh order.
func offsetNames(table []byte, macintosh []string) []string {
	names := make([]string, min(u16(table, 32), max(0, len(table)-34)))
	for gid := range names {
		if i := gid + int(int8(table[34+gid])); i >= 0 && i < len(macintosh) {
			names[gid] = macintosh[i]
		}
	}
	return names
}

func pascalStrings(b []byte) []string {
	var list []string
	for len(b) > 0 && len(list) < maxGlyphs {
		n := int(b[0])
		if n >= len(b) {
			break
		}
		list = append(list, string(b[1:1+n]))
		b = b[1+n:]
	}
	return list
}

// numberedGlyph reads the names that subsetting programs make up from glyph
// numbers: "g12", "glyph12", "gid12", "index12", "cid12".
func numberedGlyph(name string) (uint16, bool) {
	for _, prefix := range []string{"glyph", "index", "gid", "cid", "g"} {
		if digits, ok := strings.CutPrefix(name, prefix); ok {
			n, err := strconv.ParseUint(digits, 10, 16)
			return uint16(n), err == nil
		}
	}
	return 0, false
}
