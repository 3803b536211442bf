package content

import (
	"math"

	"councildoc/extract/internal/object"
)

// function is a function of clause 7.10. eval writes its results to out, which
// has room for componentsMax, and gives their number: 0 when it fails.
type function interface {
	eval(in, out []float64) int
}

// functionDepth bounds stitching functions within stitching functions.
const functionDepth = 2

// function reads a function; nil when there is none that can be computed.
func (in *interpreter) function(v object.Value, depth int) function {
	if depth > functionDepth {
		return nil
	}
	domain := floats(v.Key("Domain"), 2*componentsMax)
	if len(domain) < 2 {
		return nil
	}
	rng := floats(v.Key("Range"), 2*componentsMax)
	b := bounds{domain, rng}
	switch kind := v.Key("FunctionType"); {
	case kind.Kind() != object.Integer:
		return nil
	case kind.Int() == 0:
		return in.sampled(v, b)
	case kind.Int() == 2:
		return exponential(v, b)
	case kind.Int() == 3:
		return in.stitching(v, b, depth)
	case kind.Int() == 4:
		return in.calculator(v, b)
	}
	return nil
}

// bounds are the Domain and Range of a function: pairs of lowest and highest.
type bounds struct{ domain, rng []float64 }

// input gives input i held to the domain.
func (b *bounds) input(in []float64, i int) float64 {
	v := 0.0
	if i < len(in) {
		v = in[i]
	}
	if 2*i+1 < len(b.domain) {
		v = clamp(v, b.domain[2*i], b.domain[2*i+1])
	}
	return v
}

// output holds the results to the range, when there is one.
func (b *bounds) output(out []float64, n int) int {
	for i := range n {
		if !(math.Abs(out[i]) <= coordinateMax) {
			out[i] = 0
		}
		if 2*i+1 < len(b.rng) {
			out[i] = clamp(out[i], b.rng[2*i], b.rng[2*i+1])
		}
	}
	return n
}

// exponentialFunction is a function of type 2: C0 + xᴺ·(C1 − C0).
type exponentialFunction struct {
	bounds
	c0, c1 []float64
	n      float64
}

func exponential(v object.Value, b bounds) function {
	f := &exponentialFunction{b, floats(v.Key("C0"), componentsMax), floats(v.Key("C1"), componentsMax), v.Key("N").Float()}
	if len(f.c0) == 0 {
		f.c0 = []float64{0}
	}
	if len(f.c1) == 0 {
		f.c1 = []float64{1}
	}
	return f
}

func (f *exponentialFunction) eval(in, out []float64) int {
	x := math.Pow(f.input(in, 0), f.n)
	n := min(len(f.c0), len(f.c1))
	for i := range n {
		out[i] = f.c0[i] + x*(f.c1[i]-f.c0[i])
	}
	return f.output(out, n)
}

// stitchingFunction is a function of type 3: others, one after the other.
type stitchingFunction struct {
	bounds
	parts  []function
	limits []float64 // between the parts
	encode []float64
}

func (in *interpreter) stitching(v object.Value, b bounds, depth int) function {
	list := v.Key("Functions")
	n := min(list.Len(), componentsMax)
	f := &stitchingFunction{
		bounds: b,
		limits: floats(v.Key("Bounds"), componentsMax),
		encode: floats(v.Key("Encode"), 2*componentsMax),
	}
	for i := range n {
		part := in.function(list.Index(i), depth+1)
		if part == nil {
			return nil
		}
		f.parts = append(f.parts, part)
	}
	if n == 0 || len(f.limits) < n-1 || len(f.encode) < 2*n {
		return nil
	}
	return f
}

func (f *stitchingFunction) eval(in, out []float64) int {
	x := f.input(in, 0)
	i := 0
	for i < len(f.parts)-1 && x >= f.limits[i] {
		i++
	}
	low, high := f.domain[0], f.domain[1]
	if i > 0 {
		low = f.limits[i-1]
	}
	if i < len(f.parts)-1 {
		high = f.limits[i]
	}
	x = mapped(x, low, high, f.encode[2*i], f.encode[2*i+1])
	return f.output(out, f.parts[i].eval([]float64{x}, out))
}

// mapped maps x from low … high to first … last.
func mapped(x, low, high, first, last float64) float64 {
	if high == low {
		return first
	}
	return first + (x-low)*(last-first)/(high-low)
}

// sampledFunction is a function of type 0. With one input it interpolates, with
// more it takes the nearest sample: the colour is an approximation anyway.
type sampledFunction struct {
	bounds
	size    []int
	bits    int
	outputs int
	encode  []float64
	decode  []float64
	samples []byte
}

// samplesMax bounds the samples of one dimension.
const samplesMax = 1 << 20

func (in *interpreter) sampled(v object.Value, b bounds) function {
	f := &sampledFunction{
		bounds:  b,
		bits:    v.Key("BitsPerSample").Int(),
		outputs: len(b.rng) / 2,
		encode:  floats(v.Key("Encode"), 2*componentsMax),
		decode:  floats(v.Key("Decode"), 2*componentsMax),
	}
	for i := range min(v.Key("Size").Len(), componentsMax) {
		f.size = append(f.size, max(1, min(v.Key("Size").Index(i).Int(), samplesMax)))
	}
	if len(f.size) == 0 || f.outputs == 0 || f.bits < 1 || f.bits > 32 || len(f.size) > len(b.domain)/2 {
		return nil
	}
	f.samples = in.decode(v, "sampled function")
	return f
}

func (f *sampledFunction) eval(in, out []float64) int {
	if len(f.size) == 1 {
		return f.interpolate(in, out)
	}
	index, stride := 0, 1
	for i, size := range f.size {
		index += int(math.Round(f.place(in, i))) * stride
		if stride *= size; stride > len(f.samples)*8 {
			return 0
		}
	}
	for k := range f.outputs {
		out[k] = f.sample(index, k)
	}
	return f.output(out, f.outputs)
}

func (f *sampledFunction) interpolate(in, out []float64) int {
	at := f.place(in, 0)
	i := int(at)
	part := at - float64(i)
	for k := range f.outputs {
		out[k] = f.sample(i, k)
		if part > 0 {
			out[k] += part * (f.sample(i+1, k) - out[k])
		}
	}
	return f.output(out, f.outputs)
}

// place gives where input i lies among the samples of its dimension.
func (f *sampledFunction) place(in []float64, i int) float64 {
	last := float64(f.size[i] - 1)
	first, end := 0.0, last
	if 2*i+1 < len(f.encode) {
		first, end = f.encode[2*i], f.encode[2*i+1]
	}
	v := mapped(f.input(in, i), f.domain[2*i], f.domain[2*i+1], first, end)
	return clamp(v, 0, last)
}

// sample gives output k of sample i, decoded; 0 when the data end before it.
func (f *sampledFunction) sample(i, k int) float64 {
	bit := (i*f.outputs + k) * f.bits
	v := uint64(0)
	for n := range f.bits {
		at := bit + n
		if at < 0 || at>>3 >= len(f.samples) {
			return 0
		}
		v = v<<1 | uint64(f.samples[at>>3]>>(7-at&7)&1)
	}
	first, last := f.rng[2*k], f.rng[2*k+1]
	if 2*k+1 < len(f.decode) {
		first, last = f.decode[2*k], f.decode[2*k+1]
	}
	return mapped(float64(v), 0, float64(uint64(1)<<f.bits-1), first, last)
}
