package normalize

import "councildoc/extract"

// Block is a piece of the body in reading order. The members are Heading,
// Paragraph, List, Table, Image and PageBreak, always as pointers.
type Block interface {
	At() *Place
	isBlock()
}

// Place says where a block stands.
type Place struct {
	ID    string    // stable within the paper, "p3-b7": page of its first line, running number there
	Page  int       // first page
	Boxes []PageBox // one for each page it touches
}

// PageBox is a box on a page.
type PageBox struct {
	Page int
	Box  extract.Box
}

// At gives the place of any block that embeds a Place.
func (p *Place) At() *Place { return p }

// Span is a run of inline text with the same marks.
type Span struct {
	Text        string
	Bold        bool
	Italic      bool
	Underline   bool
	Strike      bool
	Superscript bool
	Subscript   bool
	Color       string // "#rrggbb", "" for black and white
	Highlight   string
	Link        string
	Note        string // id of the footnote this mark refers to
	Added       bool   // a change adds this text, as the paper's legend or its own evidence says
	Deleted     bool   // a change deletes this text
}

// Heading is a line that names what follows.
type Heading struct {
	Place
	Level int    // 1 to 6
	Role  string // "title", "annex", "part", "chapter", "section", "article", "delegation", ""
	Spans []Span
}

// Paragraph is running text. Number is a printed provision number such as "(22)"
// or "2a.", which is not repeated in Spans. NumberSpans is the number with its
// marks, nil when it has none.
type Paragraph struct {
	Place
	Number      string
	NumberSpans []Span
	Spans       []Span
}

// List holds items with their markers as printed.
type List struct {
	Place
	Items []ListItem
}

// ListItem is one item; Marker is verbatim ("(a)", "–", "1."). MarkerSpans is the
// marker with its marks, nil when it has none.
type ListItem struct {
	Marker      string
	MarkerSpans []Span
	Blocks      []Block
}

// Table is a grid; a table that runs over pages is one Table.
type Table struct {
	Place
	Rows []Row
}

// Row is a row of a table.
type Row struct {
	Header bool
	Cells  []Cell
}

// Cell is a cell; spans are at least 1.
type Cell struct {
	RowSpan int
	ColSpan int
	Blocks  []Block
	Boxes   []PageBox
	Ground  string // colour of the cell, "#rrggbb"; "" for white
}

// Image is a picture.
type Image struct {
	Place
	Alt         string
	PixelWidth  int
	PixelHeight int
}

// PageBreak marks the start of Page; writers give it only with page marks.
type PageBreak struct {
	Place
}

// Note is a footnote or endnote. A Span refers to it by ID.
type Note struct {
	ID     string // "n1"
	Mark   string // as printed: "1", "*"
	Page   int
	Blocks []Block
}

func (*Heading) isBlock()   {}
func (*Paragraph) isBlock() {}
func (*List) isBlock()      {}
func (*Table) isBlock()     {}
func (*Image) isBlock()     {}
func (*PageBreak) isBlock() {}
