package font

import "councildoc/extract/internal/object"

// program is what an embedded font program says of its glyphs.
type program struct {
	encoding *encoding // built in; nil when it has none
}

func loadProgram(f *Font, descriptor object.Value) *program { return nil }

func (p *program) trueType() bool { return false }

func (p *program) simpleText(code uint32, name string) string { return "" }

func (p *program) width(code uint32, name string) (float64, bool) { return 0, false }
