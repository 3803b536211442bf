package font

import (
	"math"

	"councildoc/extract/internal/object"
)

// Font descriptor flags (clause 9.8.2).
const (
	flagFixed     = 1 << 0
	flagSerif     = 1 << 1
	flagSymbolic  = 1 << 2
	flagItalic    = 1 << 6
	flagForceBold = 1 << 18
)

const (
	defaultAscent  = 0.75
	defaultDescent = -0.25
)

// describe fills the looks of a font from its name and its descriptor.
func describe(f *Font, descriptor object.Value) {
	bold, italic := nameStyle(f.Name)
	flags := descriptor.Key("Flags").Int()
	f.Bold = bold || descriptor.Key("FontWeight").Float() >= 600 || flags&flagForceBold != 0
	angle := descriptor.Key("ItalicAngle").Float()
	f.Italic = italic || flags&flagItalic != 0 || math.Abs(angle) >= 3 && math.Abs(angle) <= 45
	f.Fixed = flags&flagFixed != 0
	f.Serif = flags&flagSerif != 0
	f.Ascent = saneAscent(descriptor.Key("Ascent").Float() / 1000)
	f.Descent = saneDescent(descriptor.Key("Descent").Float() / 1000)
}

func saneAscent(a float64) float64 {
	if !(a >= 0.3 && a <= 2) {
		return defaultAscent
	}
	return a
}

// saneDescent corrects the sign: many files give the depth as a positive number.
func saneDescent(d float64) float64 {
	d = -math.Abs(d)
	if !(d >= -1 && d <= -0.05) {
		return defaultDescent
	}
	return d
}
