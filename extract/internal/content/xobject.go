package content

import (
	"math"
	"slices"

	"councildoc/extract/internal/object"
)

// do is Do: an image or a form.
func (in *interpreter) do() {
	name := in.args.name(-1)
	v := in.resource("XObject", name)
	if v.Kind() != object.Stream {
		in.warn("xobject_missing", "XObject %.40q is not in the resources", name)
		return
	}
	if oc := v.Key("OC"); !oc.IsNull() && !in.optional().visible(oc) {
		return
	}
	switch kind := v.Key("Subtype").Name(); {
	case kind == "Image":
		in.addImage(Image{
			PixelWidth:  pixels(v.Key("Width")),
			PixelHeight: pixels(v.Key("Height")),
			Mask:        v.Key("ImageMask").Bool(),
			Source:      v,
		})
	case kind == "Form", kind == "" && !v.Key("BBox").IsNull():
		in.drawForm(v)
	}
}

func pixels(v object.Value) int { return max(0, min(v.Int(), math.MaxInt32)) }

// addImage records an image: the unit square of user space.
func (in *interpreter) addImage(img Image) {
	if in.hidden > 0 || !in.gs.fill.visible() {
		return
	}
	if len(in.page.Images) >= imagesMax {
		in.warn("images", "more than %d images", imagesMax)
		return
	}
	b := in.gs.ctm.Box(0, 0, 1, 1)
	img.X0, img.Y0, img.X1, img.Y1 = b.X0, b.Y0, b.X1, b.Y1
	img.Matrix = in.gs.ctm
	img.Visible = b.intersect(in.gs.clip)
	if img.Visible.empty() {
		return
	}
	img.Paint, img.Opacity = in.gs.fill.color, in.gs.fill.alpha
	img.Mark, img.Order = in.mark, int32(len(in.page.Glyphs))
	in.page.Images = append(in.page.Images, img)
}

// drawForm draws a form XObject (clause 8.10.1) in the current graphics state.
func (in *interpreter) drawForm(v object.Value) {
	ref := v.Ref()
	if len(in.active) >= in.lim.FormDepth || (ref != (object.Ref{}) && slices.Contains(in.active, ref)) {
		in.warn("form_depth", "forms nested deeper than %d or in themselves", in.lim.FormDepth)
		return
	}
	data := in.formData(v)
	if in.stop != nil {
		return
	}
	gs, text, line := in.gs, in.textMatrix, in.lineMatrix
	if m := formMatrix(v).Mul(in.gs.ctm); m.usable() {
		in.gs.ctm = m
	}
	if box := floats(v.Key("BBox"), 4); len(box) == 4 && box[0] != box[2] && box[1] != box[3] {
		in.clip(in.gs.ctm.Box(box[0], box[1], box[2], box[3]))
	}
	in.active = append(in.active, ref)
	in.runFrame(&frame{resources: v.Key("Resources")}, data)
	in.active = in.active[:len(in.active)-1]
	in.gs, in.textMatrix, in.lineMatrix = gs, text, line
}

// formMatrix reads Matrix, the identity when it is missing or damaged.
func formMatrix(v object.Value) Matrix {
	list := floats(v.Key("Matrix"), 6)
	if len(list) < 6 {
		return identity
	}
	return Matrix(list)
}

// Forms that are drawn again and again are kept decoded, up to these sizes.
const (
	formKeptMax  = 1 << 20
	formsKeptMax = 16 << 20
)

// formData gives the content stream of a form.
func (in *interpreter) formData(v object.Value) []byte {
	ref := v.Ref()
	if data, ok := in.forms[ref]; ok {
		in.spend(len(data))
		return data
	}
	data := in.decode(v, "form")
	if ref == (object.Ref{}) || len(data) > formKeptMax || in.kept+int64(len(data)) > formsKeptMax {
		return data
	}
	if in.forms == nil {
		in.forms = map[object.Ref][]byte{}
	}
	in.forms[ref] = data
	in.kept += int64(len(data))
	return data
}
