package extract

// Document is what a PDF says, page by page, with no meaning put into it.
//
// All coordinates are PDF points (1/72 inch) with the origin at the top left of
// the page as it is shown: crop box and rotation are applied, y grows downwards.
type Document struct {
	Meta     Meta
	Pages    []*Page
	Tags     []Tag         // the structure tree in document order; a Span names its element by index
	Outline  []OutlineItem // bookmarks, flattened with their depth
	Warnings []Warning
}

// Meta is what the file says about itself.
type Meta struct {
	Name       string // of the file, without its folder, as Options gave it
	SHA256     string // of the bytes of the file, lower-case hex; see Options.NoHash
	Bytes      int64
	Pages      int
	PDFVersion string // "1.7"; the catalog's Version wins over the header (clause 7.2.2)
	Producer   string
	Creator    string
	Title      string
	Language   string // the catalog's Lang, as written
	Tagged     bool   // a structure tree is there
	Encrypted  bool
}

// Page is one page as it is shown.
type Page struct {
	Number   int    // from 1
	Label    string // the page label (clause 12.4.2), "" when there is none
	Width    float64
	Height   float64
	Rotation int // degrees clockwise that were applied: 0, 90, 180 or 270
	Lines    []Line
	Rules    []Rule
	Fills    []Fill
	Dots     []Fill // filled areas of a few points, about as high as wide: drawn bullets
	Outlines []Fill // filled areas larger than a bullet that are no upright rectangles, in drawing order: letters of a drawn stamp
	Images   []Image
	Links    []Link
	Hidden   []Span // text that a reader of the page cannot see; see Span.Hidden
	Quality  PageQuality
}

// PageQuality counts what a reader of the output should know.
type PageQuality struct {
	Glyphs      int
	Undecodable int // glyphs whose code nothing maps to Unicode

	OCR     bool // text of its pictures was recognised
	Picture bool // a picture whose text was not recognised
}

// Box is a rectangle: X0 < X1 from the left, Y0 < Y1 from the top.
type Box struct{ X0, Y0, X1, Y1 float64 }

// Line is a run of glyphs on one baseline without a gap wider than about one em
// and without a vertical rule between them. Two cells of a table row are two
// Lines, and so are a label and its value that stand a tab apart.
type Line struct {
	Box      Box
	Baseline float64 // y of the baseline of the largest text in the line
	Size     float64 // font size of the most glyphs, in points
	Angle    int     // direction of the text in degrees clockwise: 0, 90, 180, 270; else rounded
	Spans    []Span
}

// Span is a run of text within a Line with the same looks.
type Span struct {
	Text  string
	Box   Box
	Edges []float32 // where every rune of Text begins and where the last ends: len(runes)+1; from left to right, falling where text is read from right to left

	Font        string // name without the subset tag
	Size        float64
	Bold        bool
	Italic      bool
	Underline   bool
	Strike      bool
	Superscript bool
	Subscript   bool
	Color       Color
	Highlight   Color  // ground behind the text; zero when none
	Link        string // URI, or "#page=N"

	Tag      int    // index into Document.Tags of the element that holds the text, -1 when untagged
	Artifact string // "Pagination", "Layout", "Page", "Background", "Artifact" (no subtype), or "" for content
	Hidden   Hidden // "" when the text can be seen

	Confidence float32 // of text that was recognised in a picture: above 0, up to 1; 0 for text of the file
}

// Hidden says why text cannot be seen.
type Hidden string

// The ways to hide text.
const (
	HiddenMode    Hidden = "invisible_mode" // text rendering mode 3 (clause 9.3.6)
	HiddenColor   Hidden = "same_colour"    // the colour of the ground it stands on
	HiddenOffPage Hidden = "off_page"
	HiddenTiny    Hidden = "tiny" // under 1 pt
	HiddenClipped Hidden = "clipped"
)

// Color is an opaque sRGB colour. The zero Color is "not set".
type Color struct {
	Set     bool
	R, G, B uint8
}

// Rule is a straight horizontal or vertical line: a stroked segment, a side of a
// stroked rectangle, or a filled rectangle not thicker than about 3 pt.
type Rule struct {
	Box       Box // its thickness is the short side, at least 0.05 pt
	Vertical  bool
	Thickness float64
	Color     Color
	Dashed    bool
	Filled    bool // drawn as a filled rectangle rather than stroked
	Artifact  bool

	Decoration bool // underlines or strikes text: no border, no separator
}

// Fill is a filled area wider than a rule: the ground of a cell, a highlight, a box.
type Fill struct {
	Box   Box
	Color Color
}

// Image is a picture on the page.
type Image struct {
	Box         Box
	PixelWidth  int
	PixelHeight int
	Alt         string // from the structure tree
	Tag         int    // -1 when untagged
	Artifact    string
	Inline      bool
}

// Link is a link annotation: where it is and where it leads.
type Link struct {
	Box Box
	URI string // or "#page=N" for a place in the document
}

// Tag is an element of the structure tree (clause 14.7), its type taken through
// the role map to a standard type where one is given.
type Tag struct {
	Role       string // "P", "H1", "Table", "TR", "TD", "Lbl", …; standard type
	Type       string // as written, when it differs from Role
	Parent     int    // -1 at the top
	Kids       []int  // child elements in order (not marked content)
	Page       int    // page of its first content, from 1; 0 when unknown
	RowSpan    int    // cells: 1 when not given
	ColSpan    int
	Alt        string
	ActualText string
	Title      string
	Lang       string
	Scope      string // TH: Row, Column, Both
	Decoration string // TextDecorationType: Underline, LineThrough, Overline, ""
	Numbering  string // lists: ListNumbering
}

// OutlineItem is a bookmark.
type OutlineItem struct {
	Title string
	Depth int // 0 at the top
	Page  int // from 1; 0 when it leads nowhere
}

// Warning is something that a reader of the output should know and that did not
// stop the reading.
type Warning struct {
	Code    string // lower_snake_case, stable
	Page    int    // from 1; 0 for the document
	Message string
}
