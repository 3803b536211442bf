package content

import (
	"context"

	"councildoc/extract/internal/object"
)

// ColorSpace says what the samples of an image mean (clause 8.6).
type ColorSpace struct{ space *colorSpace }

// ReadColorSpace reads the colour space of an image XObject. What cannot be read is
// taken for grey.
func ReadColorSpace(ctx context.Context, f *object.File, v object.Value) ColorSpace {
	in := newInterpreter(ctx, f, nil, identity, Limits{}, &Page{})
	s := in.namelessSpace(v)
	if s.kind == spacePattern || s.n < 1 {
		s = deviceGray // not allowed for images (clause 8.9.5.2)
	}
	return ColorSpace{s}
}

// namelessSpace reads a space that is no resource.
func (in *interpreter) namelessSpace(v object.Value) *colorSpace {
	if v.IsNull() {
		return deviceGray
	}
	return in.colorSpace(v, 0)
}

// Components is the number of samples of a pixel, at least 1.
func (s ColorSpace) Components() int { return s.space.n }

// Color gives the colour of decoded sample values; missing ones are 0.
func (s ColorSpace) Color(v []float64) Color { return s.space.color(v) }

// Decode gives the range that samples of n bits stand for where an image has no
// Decode array (table 88): lowest and highest of each component.
func (s ColorSpace) Decode(bits int) []float64 {
	switch s.space.kind {
	case spaceIndexed:
		return []float64{0, float64(int(1)<<bits - 1)}
	case spaceLab:
		return append([]float64{0, 100}, s.space.lab[:]...)
	}
	out := make([]float64, 2*s.space.n)
	for i := 1; i < len(out); i += 2 {
		out[i] = 1
	}
	return out
}

// DeviceCMYK is the space of pictures with four inks.
var DeviceCMYK = ColorSpace{deviceCMYK}
