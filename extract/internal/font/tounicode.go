package font

import (
	"strings"

	"councildoc/extract/internal/object"
)

// toUnicode is a ToUnicode CMap (clause 9.10.3) and what is known of its faults.
type toUnicode struct {
	m       *cmap
	swapped bool // all values have their bytes in the wrong order
}

// loadToUnicode reads a ToUnicode entry: a stream or, against the
// specification, the name of a predefined CMap. nil when it says nothing.
func loadToUnicode(f *Font, v object.Value) *toUnicode {
	var m *cmap
	switch v.Kind() {
	case object.Name:
		m = predefinedCMap(v.Name(), 0)
	case object.Stream:
		m = loadCMapStream(f, v, 0)
	}
	if m == nil || !m.hasText() {
		return nil
	}
	return &toUnicode{m: m, swapped: m.swapped()}
}

// identity reports whether the map is Identity-H or its like and says of
// itself nothing about the font.
func (t *toUnicode) identity() bool { return t != nil && t.m.identity }

// text returns what a code of n bytes stands for, repaired, "" when the map
// says nothing of use.
func (t *toUnicode) text(code uint32, n int) string {
	if t == nil {
		return ""
	}
	s, _ := t.m.text(code, n)
	if several := len([]rune(s)) > 1; (several || t.swapped) && isSwapped(s) {
		s = strings.Map(func(r rune) rune { return r >> 8 }, s)
	}
	return cleanText(s)
}

// isSwapped reports whether all characters are ASCII with the bytes of their
// UTF-16 units in the wrong order, as Ghostscript up to version 10 writes the
// values of ligatures: "ti" becomes U+7400 U+6900. No glyph stands for several
// such ideographs.
func isSwapped(s string) bool {
	for _, r := range s {
		if r&0xFF != 0 || r>>8 < 0x20 || r>>8 > 0x7E {
			return false
		}
	}
	return s != ""
}

// swapped reports whether nearly all the map's values have their bytes in the
// wrong order.
func (m *cmap) swapped() bool {
	const enough = 4
	wrong, right := 0, 0
	for n := range m.texts {
		for _, s := range m.texts[n].spans {
			if isSwapped(s.text()) {
				wrong++
			} else {
				right++
			}
		}
	}
	return wrong >= enough && wrong >= 9*right
}

// Bounds of what contradicts asks.
const (
	askedCodes = 512
	leastAgree = 4 // codes that repeat, for a map to be wrong
)

// repeats reports whether enough values are the codes themselves for the map to be
// one that contradicts its font program, which then has to be asked.
func (t *toUnicode) repeats() bool {
	repeats, seen := 0, 0
	for n := range t.m.texts {
		for _, s := range t.m.texts[n].spans {
			for code := s.low; code <= s.high && seen < askedCodes; code++ {
				seen++
				if t.text(code, n) == string(rune(code)) {
					repeats++
				}
			}
		}
	}
	return repeats >= leastAgree
}

// contradicts reports whether the map only repeats the codes while the font
// program knows other characters for them: a producer that took glyph numbers
// for Unicode. known gives the program's text of a code.
func (t *toUnicode) contradicts(known func(code uint32, n int) string) bool {
	repeats, others, seen := 0, 0, 0
	for n := range t.m.texts {
		for _, s := range t.m.texts[n].spans {
			for code := s.low; code <= s.high && seen < askedCodes; code++ {
				seen++
				switch text := known(code, n); {
				case text == "":
				case t.text(code, n) == text:
					others++
				case t.text(code, n) == string(rune(code)):
					repeats++
				default:
					others++
				}
			}
		}
	}
	return repeats >= leastAgree && repeats > 3*others
}

// loadCMapStream reads an embedded CMap. Its UseCMap entry may be a name or
// another stream.
func loadCMapStream(f *Font, v object.Value, depth int) *cmap {
	src, err := v.Data()
	if err != nil {
		f.warn("cmap: " + err.Error())
	}
	if len(src) == 0 {
		return nil
	}
	m := parseCMap(src, predefinedCMap, depth)
	if m.parent != nil || depth >= maxCMapDepth {
		return m
	}
	switch use := v.Key("UseCMap"); use.Kind() {
	case object.Name:
		m.inherit(predefinedCMap(use.Name(), depth+1))
	case object.Stream:
		m.inherit(loadCMapStream(f, use, depth+1))
	}
	m.settle()
	return m
}
