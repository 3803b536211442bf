package content

import (
	"strings"

	"councildoc/extract/internal/object"
)

type spaceKind uint8

const (
	spaceGray spaceKind = iota
	spaceRGB
	spaceCMYK
	spaceLab
	spaceIndexed
	spaceTint // Separation and DeviceN
	spacePattern
)

// colorSpace says what the components of a colour mean (clause 8.6). Spaces that
// measure colour are read as the device space with as many components.
type colorSpace struct {
	kind  spaceKind
	n     int         // components
	base  *colorSpace // Indexed, Pattern: what lies below; tints: the alternate space
	table []byte      // Indexed: the colours in base
	tint  function    // tints: to the alternate space; nil when it cannot be computed
	dark  bool        // tints: full tint is black or nearly so
	none  bool        // tints: every colorant is None
	cost  int         // tints: how many operators the work of one colour counts as
	lab   [4]float64  // Lab: Range
}

var (
	deviceGray   = &colorSpace{kind: spaceGray, n: 1}
	deviceRGB    = &colorSpace{kind: spaceRGB, n: 3}
	deviceCMYK   = &colorSpace{kind: spaceCMYK, n: 4}
	patternSpace = &colorSpace{kind: spacePattern}
)

// colorSpaceDepth bounds spaces within spaces: DeviceN in Indexed in Pattern is
// the deepest that has a meaning.
const colorSpaceDepth = 6

// namedSpace is a colour space under its name in the resources of a frame.
type namedSpace struct {
	name  string
	space *colorSpace
}

// namedColorSpace gives the space that cs names: a device space or a resource.
func (in *interpreter) namedColorSpace(name []byte) *colorSpace {
	if s := deviceSpace(string(name)); s != nil {
		return s
	}
	for _, known := range in.frame.spaces {
		if known.name == string(name) {
			return known.space
		}
	}
	s := in.colorSpace(in.resource("ColorSpace", name), 0)
	if len(in.frame.spaces) < namedMax {
		in.frame.spaces = append(in.frame.spaces, namedSpace{string(name), s})
	}
	return s
}

// deviceSpace gives a space that a name alone stands for, nil for other names.
// The short ones are those of inline images.
func deviceSpace(name string) *colorSpace {
	switch name {
	case "DeviceGray", "CalGray", "G":
		return deviceGray
	case "DeviceRGB", "CalRGB", "RGB":
		return deviceRGB
	case "DeviceCMYK", "CalCMYK", "CMYK":
		return deviceCMYK
	case "Pattern":
		return patternSpace
	}
	return nil
}

// colorSpace reads a colour space, each once. What cannot be read is taken for
// grey.
func (in *interpreter) colorSpace(v object.Value, depth int) *colorSpace {
	if s, ok := in.spaces[v]; ok {
		return s
	}
	s := in.readColorSpace(v, depth)
	if in.spaces == nil {
		in.spaces = map[object.Value]*colorSpace{}
	}
	in.spaces[v] = s
	return s
}

func (in *interpreter) readColorSpace(v object.Value, depth int) *colorSpace {
	if depth > colorSpaceDepth {
		return deviceGray
	}
	family := v.Name()
	if v.Kind() == object.Array {
		family = v.Index(0).Name()
	}
	switch family {
	case "ICCBased":
		return in.profileSpace(v.Index(1), depth)
	case "Lab":
		return labSpace(v.Index(1))
	case "Indexed", "I":
		return in.indexedSpace(v, depth)
	case "Separation", "DeviceN":
		return in.tintSpace(v, depth)
	case "Pattern":
		if v.Len() < 2 {
			return patternSpace
		}
		base := in.colorSpace(v.Index(1), depth+1)
		return &colorSpace{kind: spacePattern, base: base}
	}
	if s := deviceSpace(family); s != nil {
		return s
	}
	in.warn("color_space", "unknown colour space %.40q", family)
	return deviceGray
}

// profileSpace reads ICCBased: the number of components tells what they are,
// unless the alternate space says it is Lab.
func (in *interpreter) profileSpace(stream object.Value, depth int) *colorSpace {
	if alternate := stream.Key("Alternate"); !alternate.IsNull() {
		if s := in.colorSpace(alternate, depth+1); s.kind == spaceLab {
			return s
		}
	}
	switch stream.Key("N").Int() {
	case 3:
		return deviceRGB
	case 4:
		return deviceCMYK
	}
	return deviceGray
}

func labSpace(dict object.Value) *colorSpace {
	s := &colorSpace{kind: spaceLab, n: 3, lab: [4]float64{-100, 100, -100, 100}}
	if r := dict.Key("Range"); r.Len() == 4 {
		copy(s.lab[:], floats(r, 4))
	}
	return s
}

// tableMax is the length of the largest colour table: 256 colours.
const tableMax = 256 * componentsMax

func (in *interpreter) indexedSpace(v object.Value, depth int) *colorSpace {
	s := &colorSpace{kind: spaceIndexed, n: 1, base: in.colorSpace(v.Index(1), depth+1)}
	lookup := v.Index(3)
	if lookup.Kind() == object.Stream {
		s.table = in.decode(lookup, "colour table")
	} else {
		s.table = []byte(lookup.Bytes())
	}
	s.table = s.table[:min(len(s.table), tableMax)]
	return s
}

// stepsPerOperator is how many steps of a calculator function take as long as an
// ordinary operator.
const stepsPerOperator = 32

func (in *interpreter) tintSpace(v object.Value, depth int) *colorSpace {
	names := v.Index(1)
	s := &colorSpace{kind: spaceTint, n: 1, none: true}
	if names.Kind() == object.Array {
		s.n = max(1, min(names.Len(), componentsMax))
		for i := range s.n {
			s.addColorant(names.Index(i).Name())
		}
	} else {
		s.addColorant(names.Name())
	}
	s.base = in.colorSpace(v.Index(2), depth+1)
	s.tint = in.function(v.Index(3), 0)
	if c, ok := s.tint.(*calculatorFunction); ok {
		s.cost = c.steps / stepsPerOperator
	}
	return s
}

// addColorant notes what the name of a colorant tells.
func (s *colorSpace) addColorant(name string) {
	s.none = s.none && name == "None"
	s.dark = s.dark || name == "All" || strings.EqualFold(name, "Black")
}

// initial is the colour that cs sets (clause 8.6.5 and following).
func (s *colorSpace) initial() Color {
	if s.kind != spaceTint {
		return Color{}
	}
	var full [componentsMax]float64
	for i := range full {
		full[i] = 1
	}
	return s.color(full[:s.n])
}

// color gives the colour with the components v; missing ones are 0.
func (s *colorSpace) color(v []float64) Color {
	var c [4]float64
	copy(c[:], v)
	switch s.kind {
	case spaceGray:
		return gray(c[0])
	case spaceRGB:
		return rgb(c[0], c[1], c[2])
	case spaceCMYK:
		return cmyk(c[0], c[1], c[2], c[3])
	case spaceLab:
		return lab(c[0], clamp(c[1], s.lab[0], s.lab[1]), clamp(c[2], s.lab[2], s.lab[3]))
	case spaceIndexed:
		return s.indexed(int(c[0]))
	case spaceTint:
		return s.tinted(v)
	}
	return Color{}
}

// indexed gives colour i of the table; beyond it the nearest one.
func (s *colorSpace) indexed(i int) Color {
	n := s.base.n
	if n == 0 || len(s.table) < n {
		return Color{}
	}
	i = max(0, min(i, len(s.table)/n-1))
	var c [componentsMax]float64
	for k := range n {
		c[k] = float64(s.table[i*n+k]) / 255
	}
	if s.base.kind == spaceLab {
		c[0] *= 100
		c[1] = s.base.lab[0] + c[1]*(s.base.lab[1]-s.base.lab[0])
		c[2] = s.base.lab[2] + c[2]*(s.base.lab[3]-s.base.lab[2])
	}
	return s.base.color(c[:n])
}

// tinted gives the colour of tints: through the tint transform, or else by what
// the names tell, a full tint of an unknown ink being a middle grey.
func (s *colorSpace) tinted(v []float64) Color {
	if s.tint != nil {
		var tints, out [componentsMax]float64 // of their own: what goes to a function escapes to the heap
		copy(tints[:], v)
		if n := s.tint.eval(tints[:s.n], out[:]); n >= s.base.n {
			return s.base.color(out[:s.base.n])
		}
	}
	most := 0.0
	for _, t := range v {
		most = max(most, unit(t))
	}
	if !s.dark {
		most /= 2
	}
	return gray(1 - most)
}

// clamp holds v to low … high.
func clamp(v, low, high float64) float64 { return max(low, min(v, high)) }
