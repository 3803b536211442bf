package content

import "councildoc/extract/internal/font"

// Glyph is one shown character code. What it looks like and where it stands is what the
// page draws. The rest is room for who reads the page, so that millions of glyphs need
// not be copied: it may turn the place to the direction of the text and note what it finds.
type Glyph struct {
	Text   string // what it means: usually one character; several for a ligature; "" for none
	Origin Point  // on the baseline (raised or lowered text: on its own, raised baseline)
	End    Point  // where the glyph's own width ends on the baseline: without character and word spacing
	Order  int32  // its place in Page.Glyphs
	Space  bool   // white space only
	Clip   bool   // lies wholly outside the clip path (the bounding box of one that is no rectangle)
	Drawn
}

// Drawn is what the glyphs of a string share when they are drawn.
type Drawn struct {
	Size float64 // height of one em in points of the page, to the precision of a float32
	Font *font.Font
	Look int32 // the same for glyphs that share Font, Mark, Size, Color and Mode, as nearly all have with the one before
	Mark int32 // index into Page.Marks, -1 outside marked content

	Color    Color // of the fill, or of the stroke in stroking modes
	Mode     uint8 // text rendering mode (clause 9.3.6); 3, invisible, also where constant alpha is 0
	Vertical bool  // set in vertical writing mode: Origin is the middle above it, End the one below

	Style      Style   // bold and italic by the font and the mode; the others are found by who reads the page
	Hidden     uint8   // 0; why it is not seen
	Link       int32   // -1; the link that it lies in
	Ground     Ground  // a highlight that it stands on
	Confidence float32 // 0; of a character that was read in a picture
}

// Mid is the middle of the width of a glyph. This and the next are for glyphs in upright
// text, or turned to it.
func (g *Glyph) Mid() float64 { return (g.Origin.X + g.End.X) / 2 }

// Middle is the point of a glyph by which it lies on something: within small letters.
func (g *Glyph) Middle() (x, y float64) { return g.Mid(), g.Origin.Y - 0.25*g.Size }

// Top is the upper edge of a glyph, by its font.
func (g *Glyph) Top() float64 { return g.Origin.Y - g.Size*g.Font.Ascent }

// Bottom is the lower edge of a glyph, by its font.
func (g *Glyph) Bottom() float64 { return g.Origin.Y - g.Size*g.Font.Descent }
