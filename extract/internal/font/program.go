package font

import (
	"bytes"
	"slices"
	"strings"
)

// program is what an embedded font program says of its glyphs. At most one of
// sfnt and cff is set.
type program struct {
	encoding *encoding // built in; nil when it has none
	weight   string    // of a Type 1 or CFF program, as written
	sfnt     *sfnt
	cff      *cff
}

// parseProgram reads a font program, nil when it is none.
func parseProgram(src []byte) *program {
	if s := parseSfnt(src); s != nil {
		p := &program{sfnt: s}
		if s.cff != nil {
			p.encoding = s.cff.encoding
		}
		return p
	}
	if bytes.HasPrefix(src, []byte("%!")) || len(src) > 6 && src[0] == 0x80 {
		return &program{encoding: type1Encoding(src), weight: type1Weight(src)}
	}
	if c := parseCFF(src); c != nil {
		return &program{cff: c, encoding: c.encoding, weight: c.weight}
	}
	return nil
}

func (p *program) trueType() bool { return p.sfnt != nil }

// simpleText returns the text of a code of a simple font that its glyph name
// does not give, "" when the program does not say it either.
func (p *program) simpleText(code uint32, name string) string {
	if p.sfnt == nil {
		return ""
	}
	gid := p.sfnt.simpleGlyph(code, name)
	if gid == 0 {
		return ""
	}
	if t := p.sfnt.glyphText(gid); t != "" {
		return t
	}
	return p.macText(code, gid)
}

// macText takes the code as Mac Roman where the (1,0) subtable is all there is.
func (p *program) macText(code uint32, gid uint16) string {
	if code > 0xFF || p.sfnt.madeUp || p.sfnt.mac[rune(code)] != gid {
		return ""
	}
	return glyphText(encodings[macRomanEncoding]()[code], false)
}

// cidText returns the text of a glyph of a CIDFont.
func (p *program) cidText(cid uint32, gids []byte) string {
	if cid >= maxGlyphs {
		return ""
	}
	gid := uint16(cid)
	if gids != nil {
		gid = uint16(u16(gids, 2*int(cid)))
	}
	switch {
	case p.sfnt != nil && p.sfnt.cff != nil && p.sfnt.cff.cidKeyed:
		return p.sfnt.glyphText(p.sfnt.cff.byCID[uint16(cid)])
	case p.sfnt != nil:
		return p.sfnt.glyphText(gid)
	case p.cff != nil:
		return glyphText(p.cff.glyphName(gid), false)
	}
	return ""
}

// ordering returns the character collection of a CID-keyed program.
func (p *program) ordering() string {
	switch {
	case p.cff != nil:
		return p.cff.ordering
	case p.sfnt != nil && p.sfnt.cff != nil:
		return p.sfnt.cff.ordering
	}
	return ""
}

// width returns the advance of a code of a simple font in ems.
func (p *program) width(code uint32, name string) (float64, bool) {
	if p.sfnt == nil {
		return 0, false
	}
	gid := p.sfnt.simpleGlyph(code, name)
	if gid == 0 {
		return 0, false
	}
	return p.sfnt.width(gid)
}

// bold reports what the program's own style bits or weight say.
func (p *program) bold() bool {
	if p == nil {
		return false
	}
	return p.sfnt != nil && p.sfnt.macStyle&1 != 0 || slices.Contains(boldWords, strings.ToLower(p.weight))
}

func (p *program) italic() bool { return p != nil && p.sfnt != nil && p.sfnt.macStyle&2 != 0 }
