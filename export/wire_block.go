package export

import "councildoc/normalize"

// wireBlock is one of the wire types below; "type" tells which.
type wireBlock any

type wirePlace struct {
	ID    *string       `json:"id" jsonschema:"nullable" jsonschema_description:"Stable within the paper: page and running number there."`
	Page  *int          `json:"page" jsonschema:"nullable" jsonschema_description:"First page."`
	Boxes []wirePageBox `json:"boxes" jsonschema_description:"One for each page the block touches."`
}

type wireHeading struct {
	Type string `json:"type" jsonschema:"enum=heading"`
	wirePlace
	Level int        `json:"level" jsonschema:"minimum=1,maximum=6"`
	Role  *string    `json:"role" jsonschema:"nullable,enum=title,enum=annex,enum=part,enum=chapter,enum=section,enum=article,enum=delegation"`
	Spans []wireSpan `json:"spans"`
}

type wireParagraph struct {
	Type string `json:"type" jsonschema:"enum=paragraph"`
	wirePlace
	Spans       []wireSpan `json:"spans"`
	Number      *string    `json:"number" jsonschema:"nullable" jsonschema_description:"A printed provision number, not repeated in spans."`
	NumberSpans []wireSpan `json:"number_spans,omitempty" jsonschema_description:"The number with its marks, when it has any."`
}

type wireList struct {
	Type string `json:"type" jsonschema:"enum=list"`
	wirePlace
	Items []wireItem `json:"items"`
}

type wireItem struct {
	Marker      *string     `json:"marker" jsonschema:"nullable" jsonschema_description:"As printed, never recounted."`
	MarkerSpans []wireSpan  `json:"marker_spans,omitempty" jsonschema_description:"The marker with its marks, when it has any."`
	Blocks      []wireBlock `json:"blocks"`
}

type wireTable struct {
	Type string `json:"type" jsonschema:"enum=table"`
	wirePlace
	Rows []wireRow `json:"rows"`
}

type wireRow struct {
	Header bool       `json:"header"`
	Cells  []wireCell `json:"cells"`
}

type wireCell struct {
	RowSpan int         `json:"row_span" jsonschema:"minimum=1"`
	ColSpan int         `json:"col_span" jsonschema:"minimum=1"`
	Blocks  []wireBlock `json:"blocks"`
}

type wireImage struct {
	Type string `json:"type" jsonschema:"enum=image"`
	wirePlace
	Alt         *string `json:"alt" jsonschema:"nullable" jsonschema_description:"Alternative text given by the file."`
	PixelWidth  int     `json:"pixel_width"`
	PixelHeight int     `json:"pixel_height"`
}

type wirePageBreak struct {
	Type string `json:"type" jsonschema:"enum=page_break"`
	wirePlace
}

type wireSpan struct {
	Text        string `json:"text"`
	Bold        bool   `json:"bold,omitempty"`
	Italic      bool   `json:"italic,omitempty"`
	Underline   bool   `json:"underline,omitempty"`
	Strike      bool   `json:"strike,omitempty"`
	Superscript bool   `json:"superscript,omitempty"`
	Subscript   bool   `json:"subscript,omitempty"`
	Color       string `json:"color,omitempty" jsonschema:"pattern=^#[0-9a-f]{6}$" jsonschema_description:"Only when neither black nor white."`
	Highlight   string `json:"highlight,omitempty" jsonschema:"pattern=^#[0-9a-f]{6}$" jsonschema_description:"Only when neither black nor white."`
	Link        string `json:"link,omitempty"`
	Note        string `json:"note,omitempty" jsonschema_description:"Id of the footnote that this mark refers to."`
	Added       bool   `json:"added,omitempty" jsonschema_description:"A change adds this text."`
	Deleted     bool   `json:"deleted,omitempty" jsonschema_description:"A change deletes this text."`
}

type wireNote struct {
	ID     string      `json:"id"`
	Mark   *string     `json:"mark" jsonschema:"nullable" jsonschema_description:"As printed."`
	Page   int         `json:"page"`
	Blocks []wireBlock `json:"blocks"`
}

// toBlock converts a prepared block.
func toBlock(b normalize.Block) wireBlock {
	place := toPlace(b.At())
	switch b := b.(type) {
	case *normalize.Heading:
		return wireHeading{"heading", place, min(max(b.Level, 1), 6), text(b.Role), each(b.Spans, toSpan)}
	case *normalize.Paragraph:
		return wireParagraph{"paragraph", place, each(b.Spans, toSpan), text(b.Number), each(b.NumberSpans, toSpan)}
	case *normalize.List:
		return wireList{"list", place, each(b.Items, toItem)}
	case *normalize.Table:
		return wireTable{"table", place, each(b.Rows, toRow)}
	case *normalize.Image:
		return wireImage{"image", place, text(b.Alt), b.PixelWidth, b.PixelHeight}
	default: // the set is closed: a PageBreak
		return wirePageBreak{"page_break", place}
	}
}

func toPlace(p *normalize.Place) wirePlace {
	return wirePlace{ID: text(p.ID), Page: number(p.Page), Boxes: each(p.Boxes, toPageBox)}
}

func toPageBox(b normalize.PageBox) wirePageBox {
	return wirePageBox{Page: b.Page, Box: wireBox(b.Box)}
}

func toSpan(s normalize.Span) wireSpan {
	s.Link = cleanLine(s.Link)
	return wireSpan(s)
}

func toItem(it normalize.ListItem) wireItem {
	return wireItem{Marker: text(it.Marker), MarkerSpans: each(it.MarkerSpans, toSpan), Blocks: each(it.Blocks, toBlock)}
}

func toRow(r normalize.Row) wireRow {
	return wireRow{Header: r.Header, Cells: each(r.Cells, toCell)}
}

func toCell(c normalize.Cell) wireCell {
	return wireCell{RowSpan: c.RowSpan, ColSpan: c.ColSpan, Blocks: each(c.Blocks, toBlock)}
}

// toNote converts a prepared note.
func toNote(n normalize.Note) wireNote {
	return wireNote{ID: n.ID, Mark: text(n.Mark), Page: n.Page, Blocks: each(n.Blocks, toBlock)}
}
