package content

// Page is what the content streams of one page draw, in drawing order.
//
// Coordinates are PDF points from the top left of the page as shown: the matrix
// given to Interpret turns the page's default user space (crop box, rotation,
// flipped y axis) once, before anything is recorded.
type Page struct {
	Glyphs []Glyph
	Marks  []Mark // marked-content sequences; a Glyph names its innermost one by index
	Shapes []Shape
	Images []Image
	Areas  []Area // what else was painted: the ground that text may stand on

	Markups []Markup // text markup annotations, see Annotations

	Operators   int       // how many were executed
	Bytes       int64     // how many were read of content streams, forms each time
	Undecodable int       // glyphs without a Unicode value
	Tall        bool      // a glyph is of a script that is written in columns as well
	Invisible   bool      // a glyph leaves no mark: its Mode is 3
	Warnings    []Warning // damaged operators, caps that were reached

	looks int32 // that its glyphs have

	lent *buffers // that Glyphs and the others lie in, nil when they have their own
}

// Release gives the room of Glyphs, Marks, Shapes and Areas to the next page that
// is read. They are gone then. A page that is not released is left to the garbage collector.
func (p *Page) Release() {
	if p.lent == nil {
		return
	}
	b := p.lent
	b.glyphs, b.marks, b.shapes, b.areas = p.Glyphs, p.Marks, p.Shapes, p.Areas
	p.Glyphs, p.Marks, p.Shapes, p.Areas, p.lent = nil, nil, nil, nil, nil
	if b.ordinary() {
		b.giveBack()
	}
}

// Point is a place on the page.
type Point struct{ X, Y float64 }

// Color is an opaque sRGB colour.
type Color struct{ R, G, B uint8 }

// Mark is a marked-content sequence (clause 14.6), with its property list read.
type Mark struct {
	Parent     int32  // index of the enclosing one, -1 at the top
	MCID       int32  // -1 when it has none
	Tag        string // "P", "Span", "Artifact", "OC", …
	Subtype    string // artifacts: "Pagination", "Layout", "Page", "Background"
	ActualText string
	HasActual  bool // ActualText was given (it may be empty)
	Lang       string
}

// ShapeKind is how a Shape was painted.
type ShapeKind uint8

// The kinds of shape.
const (
	Stroke ShapeKind = iota // a straight stroked segment from A to B
	Rect                    // a filled rectangle with the corners A (top left) and B (bottom right)
)

// Shape is a straight line or an upright rectangle that was painted. Curves and
// other areas are left out: they are no rules. A stroked rectangle gives four
// segments; a filled path of several rectangles gives each of them, and one
// rectangle cut out of another gives the four bars of a frame. A level or plumb
// line thicker than 6 points is an area and comes as Rect. Shapes are cut to
// the clip, and those that it hides are left out.
type Shape struct {
	Kind   ShapeKind
	A, B   Point
	Width  float32 // line width in points of the page; strokes only
	Dashed bool
	Color  Color
	Mark   int32
	Order  int32 // number of glyphs drawn before it: what it covers and what covers it
}

// Area is painted ground that is no Shape: an area with another outline than an
// upright rectangle, or one that is filled with a pattern or a shading. Small ones
// are left out.
type Area struct {
	Box         // its bounding box, cut to the clip
	Plain bool  // painted in one colour
	Color Color // when Plain
	Mark  int32
	Order int32 // number of glyphs drawn before it
}

// Image is a painted image XObject or inline image.
type Image struct {
	X0, Y0, X1, Y1 float64
	PixelWidth     int
	PixelHeight    int
	Matrix         Matrix // from the unit square, whose y axis points up in the picture, to the page
	Visible        Box    // the part that the clip leaves of the box above
	Inline         bool
	Mask           bool    // an image mask
	Paint          Color   // image masks: what they are painted with
	Opacity        float64 // constant alpha, 1 = opaque
	Mark           int32
	Order          int32
	Source         any // the image XObject as an object.Value; nil when inline
}

// Markup is a text markup annotation (clause 12.5.6.10): text that a reader of
// the page has struck out, underlined or highlighted.
type Markup struct {
	Kind  string // "StrikeOut", "Underline", "Squiggly" or "Highlight"
	Boxes []Box  // the words it lies on, one box a quadrilateral
	Color Color
}

// Warning is something wrong in a content stream that did not stop the reading.
type Warning struct {
	Code    string
	Message string
}
