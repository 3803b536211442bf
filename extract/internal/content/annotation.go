package content

import (
	"context"
	"math"

	"councildoc/extract/internal/font"
	"councildoc/extract/internal/object"
)

// Annotation flags (table 165) that keep an annotation off the screen.
const (
	flagHidden = 1 << 1
	flagNoView = 1 << 5
)

// annotationsMax bounds the annotations of a page that are read.
const annotationsMax = 1 << 16

// Annotations adds to page what the annotations of p show: the glyphs of their
// normal appearance, the value of form fields and free text that have none, and
// the text markup. Links, pop-ups and icons show no text of the page.
//
// Its arguments and its error are those of Interpret.
func Annotations(ctx context.Context, f *object.File, p object.Page, fonts *font.Fonts, m Matrix, lim Limits, page *Page) error {
	list := p.Value.Key("Annots")
	if list.Len() == 0 {
		return ctx.Err()
	}
	in := newInterpreter(ctx, f, fonts, m, lim, page)
	in.frame = &frame{resources: p.Resources()}
	for i := range min(list.Len(), annotationsMax) {
		if in.stop == nil {
			in.stop = ctx.Err()
		}
		if in.stop != nil {
			break
		}
		in.annotation(list.Index(i))
	}
	in.finish()
	return in.stop
}

func (in *interpreter) annotation(a object.Value) {
	if a.Key("F").Int()&(flagHidden|flagNoView) != 0 {
		return
	}
	if oc := a.Key("OC"); !oc.IsNull() && !in.optional().visible(oc) {
		return
	}
	switch kind := a.Key("Subtype").Name(); kind {
	case "StrikeOut", "Underline", "Squiggly", "Highlight":
		in.addMarkup(kind, a)
	case "Link", "Popup", "Text", "FileAttachment", "Sound", "Movie", "Screen", "3D", "RichMedia", "TrapNet", "":
	default:
		in.drawAnnotation(kind, a)
	}
}

// drawAnnotation draws the appearance, or the text that it should show.
func (in *interpreter) drawAnnotation(kind string, a object.Value) {
	gs, text, line := in.gs, in.textMatrix, in.lineMatrix
	if form := appearance(a); form.Kind() == object.Stream {
		in.placeAppearance(a, form)
	} else if kind == "Widget" || kind == "FreeText" {
		in.drawValue(kind, a)
	}
	in.gs, in.textMatrix, in.lineMatrix = gs, text, line
}

// appearance gives the normal appearance in the state the annotation is in
// (clause 12.5.5).
func appearance(a object.Value) object.Value {
	n := a.Key("AP").Key("N")
	if n.Kind() != object.Dict {
		return n
	}
	state := a.Key("AS")
	if state.IsNull() {
		state = inherited(a, "V")
	}
	return n.Key(state.Name())
}

// placeAppearance draws a form so that its transformed bounding box fills the
// rectangle of the annotation (algorithm 8.1).
func (in *interpreter) placeAppearance(a, form object.Value) {
	rect, ok := rectangleOf(a.Key("Rect"))
	bbox, ok2 := rectangleOf(form.Key("BBox"))
	if !ok || !ok2 {
		return
	}
	from := formMatrix(form).Box(bbox.X0, bbox.Y0, bbox.X1, bbox.Y1)
	sx, sy := ratio(rect.X1-rect.X0, from.X1-from.X0), ratio(rect.Y1-rect.Y0, from.Y1-from.Y0)
	in.gs.ctm = Matrix{sx, 0, 0, sy, rect.X0 - from.X0*sx, rect.Y0 - from.Y0*sy}.Mul(in.gs.ctm)
	if in.gs.ctm.usable() {
		in.drawForm(form)
	}
}

// rectangleOf reads a rectangle, its corners put in order (clause 7.9.5).
func rectangleOf(v object.Value) (Box, bool) {
	c := floats(v, 4)
	if len(c) < 4 {
		return Box{}, false
	}
	return boxOf(Point{c[0], c[1]}, Point{c[2], c[3]}), true
}

func ratio(a, b float64) float64 {
	if r := a / b; b != 0 && !math.IsInf(r, 0) {
		return r
	}
	return 1
}

// parentsMax bounds the way up from a field to its root.
const parentsMax = 16

// inherited gives an entry of a field, or of the nearest field above that has it
// (clause 12.7.3.1).
func inherited(v object.Value, key string) object.Value {
	for range parentsMax {
		if found := v.Key(key); !found.IsNull() {
			return found
		}
		v = v.Key("Parent")
	}
	return object.Value{}
}

// addMarkup records a text markup annotation.
func (in *interpreter) addMarkup(kind string, a object.Value) {
	m := Markup{Kind: kind, Color: annotationColor(a.Key("C"))}
	quads := a.Key("QuadPoints")
	for i := 0; i+8 <= quads.Len() && in.boxes < boxesMax; i += 8 {
		m.Boxes = append(m.Boxes, in.quadrilateral(quads, i))
		in.boxes++
	}
	if rect, ok := rectangleOf(a.Key("Rect")); ok && len(m.Boxes) == 0 {
		m.Boxes = []Box{in.gs.ctm.Box(rect.X0, rect.Y0, rect.X1, rect.Y1)}
	}
	in.page.Markups = append(in.page.Markups, m)
}

// quadrilateral gives the bounding box on the page of the quadrilateral at i.
func (in *interpreter) quadrilateral(quads object.Value, i int) Box {
	var corners [4]Point
	for k := range corners {
		x, y := quads.Index(i+2*k).Float(), quads.Index(i+2*k+1).Float()
		corners[k] = in.gs.ctm.Apply(x, y)
	}
	return boxOf(corners[:]...)
}

// annotationColor reads the C of an annotation: its length tells the space.
func annotationColor(v object.Value) Color {
	c := floats(v, 4)
	switch len(c) {
	case 1:
		return deviceGray.color(c)
	case 3:
		return deviceRGB.color(c)
	case 4:
		return deviceCMYK.color(c)
	}
	return Color{}
}
