package content

import (
	"math"

	"councildoc/extract/internal/token"
)

// componentsMax bounds the components of a DeviceN colour (annex C).
const componentsMax = 32

// setDevice is g, rg or k and their stroking twins.
func (in *interpreter) setDevice(p *paint, space *colorSpace) {
	p.space = space
	in.setComponents(p)
}

// setSpace is cs or CS: the initial colour of the space becomes current.
func (in *interpreter) setSpace(p *paint) {
	name := in.args.name(-1)
	if name == nil {
		return
	}
	p.space = in.namedColorSpace(name)
	in.ops += p.space.cost
	p.color, p.none, p.pattern = p.space.initial(), p.space.none, p.space.kind == spacePattern
}

// setColor is sc or scn and their stroking twins.
func (in *interpreter) setColor(p *paint) {
	if in.args.at(-1).kind != token.Name {
		in.setComponents(p)
		return
	}
	p.pattern, p.none, p.color = true, false, Color{}
	if base := p.space.base; p.space.kind == spacePattern && base != nil && in.args.count() > 1 {
		var buf [componentsMax]float64
		p.color = base.color(in.args.trailing(buf[:0], 1, base.n))
	}
}

// setComponents makes the numbers before the operator the current colour.
func (in *interpreter) setComponents(p *paint) {
	if p.space.kind == spacePattern {
		return
	}
	in.ops += p.space.cost
	var buf [componentsMax]float64
	p.color = p.space.color(in.args.trailing(buf[:0], 0, p.space.n))
	p.pattern, p.none = false, p.space.none
}

// trailing appends up to n numbers that stand before the last skip operands.
func (o *operands) trailing(dst []float64, skip, n int) []float64 {
	end := o.count() - skip
	for i := max(0, end-min(n, componentsMax)); i < end; i++ {
		dst = append(dst, o.num(i))
	}
	return dst
}

func gray(v float64) Color {
	c := channel(v)
	return Color{c, c, c}
}

func rgb(r, g, b float64) Color { return Color{channel(r), channel(g), channel(b)} }

// cmyk turns process colours to sRGB by the rule of clause 10.3.5: no paper and
// no ink are known, and the rule keeps black black and white white.
func cmyk(c, m, y, k float64) Color {
	k = 1 - unit(k)
	return rgb((1-unit(c))*k, (1-unit(m))*k, (1-unit(y))*k)
}

func channel(v float64) uint8 { return uint8(unit(v)*255 + 0.5) }

// lab turns a CIE 1976 L*a*b* colour (clause 8.6.5.4) to sRGB, its white point
// being taken for that of sRGB.
func lab(l, a, b float64) Color {
	m := (l + 16) / 116
	x := 0.9505 * labCurve(m+a/500)
	y := labCurve(m)
	z := 1.0890 * labCurve(m-b/200)
	return rgb(
		gamma(3.2406*x-1.5372*y-0.4986*z),
		gamma(-0.9689*x+1.8758*y+0.0415*z),
		gamma(0.0557*x-0.2040*y+1.0570*z))
}

func labCurve(v float64) float64 {
	if v >= 6.0/29 {
		return v * v * v
	}
	return 108.0 / 841 * (v - 4.0/29)
}

// gamma is the transfer function of sRGB (IEC 61966-2-1).
func gamma(v float64) float64 {
	if v <= 0.0031308 {
		return 12.92 * v
	}
	return 1.055*math.Pow(v, 1/2.4) - 0.055
}
