package font

import (
	"math"
	"slices"
	"strings"

	"councildoc/extract/internal/object"
)

// Font descriptor flags (clause 9.8.2).
const (
	flagFixed     = 1 << 0
	flagSerif     = 1 << 1
	flagItalic    = 1 << 6
	flagForceBold = 1 << 18
)

const (
	defaultAscent  = 0.75
	defaultDescent = -0.25

	boldWeight = 600 // FontWeight from which a face is bold
	boldStem   = 130 // StemV from which a face that is not embedded is bold
)

// describe fills the looks of a font from its name, its descriptor and its
// program. The name wins: flags are often copied from the regular face.
func describe(f *Font, descriptor object.Value, e *embedded) {
	flags := descriptor.Key("Flags").Int()
	s := styleOf(f.Name)
	f.Bold, f.Italic = s.bold, s.italic
	if !s.named {
		p := e.program()
		f.Bold = describedBold(descriptor, flags) || p.bold() || p == nil && boldStemmed(descriptor)
		f.Italic = describedItalic(descriptor, flags) || p.italic()
	}
	words := familyWords(f.Name)
	f.Fixed = flags&flagFixed != 0 || hasWord(words, fixedWords) // the widths are asked later: see fixedPitch
	f.Serif = flags&flagSerif != 0 || hasWord(words, serifWords)
	if hasWord(words, sansWords) {
		f.Serif = false
	}
	describeHeight(f, descriptor, e)
}

func describedBold(descriptor object.Value, flags int) bool {
	if w := descriptor.Key("FontWeight"); isNumber(w) && w.Float() >= 100 {
		return w.Float() >= boldWeight
	}
	return flags&flagForceBold != 0
}

// boldStemmed goes by StemV. It is not asked of embedded fonts: Ghostscript
// writes a part of the width of the bounding box there.
func boldStemmed(descriptor object.Value) bool {
	stem := descriptor.Key("StemV").Float()
	return stem >= boldStem && stem < 500
}

func describedItalic(descriptor object.Value, flags int) bool {
	angle := math.Abs(descriptor.Key("ItalicAngle").Float())
	return flags&flagItalic != 0 || angle >= 3 && angle <= 45
}

// Words of family names that say more than the flags, which many producers
// leave at 4 or 32.
var (
	fixedWords = []string{"courier", "mono", "consolas", "monospace", "menlo", "monaco", "typewriter", "cmtt", "ectt"}
	serifWords = []string{"times", "georgia", "garamond", "cambria", "palatino", "bookman", "century", "serif", "minion", "baskerville", "caslon", "bodoni", "courier", "schoolbook"}
	sansWords  = []string{"sans", "arial", "helvetica", "calibri", "verdana", "tahoma", "frutiger", "univers"}
)

func familyWords(name string) []string {
	var words []string
	for _, w := range nameWords(name) {
		words = append(words, w.text)
	}
	return words
}

// hasWord reports whether a word is of the list, or begins with a long word of it.
func hasWord(words, list []string) bool {
	return slices.ContainsFunc(words, func(w string) bool {
		return slices.ContainsFunc(list, func(l string) bool { return w == l || len(l) > 6 && strings.HasPrefix(w, l) })
	})
}

// describeHeight fills ascent and descent: from the descriptor, else from the
// font program, else the usual ones.
func describeHeight(f *Font, descriptor object.Value, e *embedded) {
	f.Ascent, f.Descent = defaultAscent, defaultDescent
	ascent, descent := descriptor.Key("Ascent").Float()/1000, descriptor.Key("Descent").Float()/1000
	if !saneAscent(ascent) || !saneDescent(descent) {
		if p := e.program(); p != nil && p.sfnt != nil {
			ascent, descent = saneOr(ascent, p.sfnt.ascent, saneAscent), saneOr(descent, p.sfnt.descent, saneDescent)
		}
	}
	if saneAscent(ascent) {
		f.Ascent = ascent
	}
	if saneDescent(descent) {
		f.Descent = -math.Abs(descent)
	}
}

func saneOr(v, other float64, sane func(float64) bool) float64 {
	if sane(v) {
		return v
	}
	return other
}

func saneAscent(a float64) bool { return a >= 0.3 && a <= 2 }

// saneDescent takes either sign: many files give the depth as a positive number.
func saneDescent(d float64) bool { return math.Abs(d) >= 0.05 && math.Abs(d) <= 1 }

// fixedPitch corrects Fixed by the widths of the glyphs, of which there must be
// some to say anything.
func (f *Font) fixedPitch(widths []float64) {
	const few, many = 4, 20
	low, high, n := math.Inf(1), 0.0, 0
	for _, w := range widths {
		if w > 0 {
			low, high, n = min(low, w), max(high, w), n+1
		}
	}
	switch equal := high-low <= 0.01; {
	case !equal && n >= few:
		f.Fixed = false
	case equal && n >= many:
		f.Fixed = true
	}
}
