package content

import (
	"councildoc/extract/internal/font"
	"councildoc/extract/internal/token"
)

// state is the graphics state (clause 8.4) as far as reading needs it: what q
// saves and Q restores.
type state struct {
	ctm  Matrix // user space to the page
	clip Box    // bounding box of the clip path, on the page

	fill, stroke paint
	lineWidth    float64
	dashed       bool

	text textState
}

// textState holds the parameters of clause 9.3, in unscaled text space units.
type textState struct {
	font      *font.Font // nil before the first Tf
	size      float64
	charSpace float64
	wordSpace float64
	scale     float64 // horizontal scaling, 1 = 100 %
	leading   float64
	rise      float64
	mode      uint8
}

// paint is a current colour: what it is, in which space further ones are given.
type paint struct {
	space   *colorSpace
	color   Color
	alpha   float64 // constant alpha, 1 = opaque
	pattern bool    // a pattern: color only stands in for it
	none    bool    // leaves no mark: colorant None
}

// visible reports whether painting with p leaves a mark.
func (p *paint) visible() bool { return p.alpha > 0 && !p.none }

// seen is the colour of p on white paper: reading knows only opaque colours. Paint
// that leaves no mark keeps the colour it was given.
func (p *paint) seen() Color {
	if p.alpha >= 1 || p.alpha <= 0 {
		return p.color
	}
	over := func(v uint8) uint8 { return uint8(255.5 - (255-float64(v))*p.alpha) }
	return Color{over(p.color.R), over(p.color.G), over(p.color.B)}
}

func initialState(ctm Matrix) state {
	black := paint{space: deviceGray, alpha: 1}
	return state{
		ctm:       ctm,
		clip:      everywhere,
		fill:      black,
		stroke:    black,
		lineWidth: 1,
		text:      textState{scale: 1},
	}
}

// save is q. Beyond the depth limit only the pairing is kept.
func (in *interpreter) save() {
	if len(in.saved) >= in.lim.StateDepth {
		in.unsaved++
		in.warn("state_depth", "graphics states nested deeper than %d", in.lim.StateDepth)
		return
	}
	in.saved = append(in.saved, in.gs)
}

// restore is Q. One without its q in the same stream is passed over.
func (in *interpreter) restore() {
	if in.unsaved > 0 {
		in.unsaved--
		return
	}
	if last := len(in.saved) - 1; last >= in.frame.saved {
		in.gs = in.saved[last]
		in.saved = in.saved[:last]
	}
}

// concat is cm.
func (in *interpreter) concat() {
	m := in.matrixOperand().Mul(in.gs.ctm)
	if !m.usable() {
		in.warn("bad_matrix", "matrix beyond all measure")
		return
	}
	in.gs.ctm = m
}

// matrixOperand gives the last six operands, which are numbers, as a matrix.
func (in *interpreter) matrixOperand() (m Matrix) {
	list := in.args.list[len(in.args.list)-len(m):]
	for i := range m {
		m[i] = list[i].number
	}
	return m
}

func (in *interpreter) setLineWidth() { in.gs.lineWidth = in.args.num(-1) }

// setDash is d: [array] phase.
func (in *interpreter) setDash() {
	elements := in.args.elements(-2)
	if len(elements) == 0 {
		return
	}
	var buf [8]float64
	lengths := buf[:0]
	for _, e := range elements[1:] {
		if e.kind == token.Real && len(lengths) < len(buf) {
			lengths = append(lengths, e.number)
		}
	}
	in.gs.dashed = dashes(lengths)
}

// dashes reports whether a dash array leaves gaps: an empty one is solid, and so
// is one whose gaps have no length.
func dashes(lengths []float64) bool {
	for i, v := range lengths {
		if v > 0 && (i%2 == 1 || len(lengths)%2 == 1) {
			return true
		}
	}
	return false
}

// extendedState is gs (clause 8.4.5).
func (in *interpreter) extendedState() {
	dict := in.resource("ExtGState", in.args.name(-1))
	if dict.IsNull() {
		return
	}
	if v := dict.Key("CA"); !v.IsNull() {
		in.gs.stroke.alpha = unit(v.Float())
	}
	if v := dict.Key("ca"); !v.IsNull() {
		in.gs.fill.alpha = unit(v.Float())
	}
	if v := dict.Key("LW"); !v.IsNull() {
		in.gs.lineWidth = v.Float()
	}
	if v := dict.Key("D"); v.Len() == 2 {
		in.gs.dashed = dashes(floats(v.Index(0), 32))
	}
	if v := dict.Key("Font"); v.Len() == 2 {
		in.setFont(v.Index(0), v.Index(1).Float())
	}
}

// unit holds v to 0 … 1.
func unit(v float64) float64 {
	if v >= 0 && v <= 1 {
		return v
	}
	if v > 1 {
		return 1
	}
	return 0
}
