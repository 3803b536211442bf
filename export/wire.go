package export

import (
	"math"
	"strconv"

	"councildoc/extract"
	"councildoc/normalize"
)

// The wire types are the contract "councildoc/1" in the order of its keys. What is
// absent is null or []; a key is left out only where the contract says so.

// schemaName is the name and version of the contract.
const schemaName = "councildoc/1"

type wireRecord struct {
	Schema    string          `json:"schema" jsonschema:"enum=councildoc/1" jsonschema_description:"Name and version of this contract."`
	Source    wireSource      `json:"source"`
	Header    wireHeader      `json:"header"`
	Evidence  wireEvidence    `json:"evidence" jsonschema_description:"Where each header field was read: one entry or more for every field that was."`
	Body      []wireBlock     `json:"body" jsonschema_description:"Blocks in reading order, without the cover's own lines and without furniture."`
	Notes     []wireNote      `json:"notes" jsonschema_description:"Footnotes, each linked from a span."`
	Changes   wireChanges     `json:"changes" jsonschema_description:"What the change marks of the paper mean and do, provision by provision."`
	Comments  []wireComment   `json:"comments" jsonschema_description:"Comments and change balloons that a word processor printed in the margin."`
	Outline   []wireOutline   `json:"outline" jsonschema_description:"Bookmarks of the file, with their depth."`
	Segments  []wireSegment   `json:"segments" jsonschema_description:"The cover and the files attached to it, in page order; each page is in one."`
	Furniture []wireFurniture `json:"furniture,omitempty" jsonschema_description:"Running heads, feet, page numbers, stamps and watermarks, by page; only when asked for."`
	Quality   wireQuality     `json:"quality"`
	Warnings  []wireWarning   `json:"warnings"`
}

type wireSource struct {
	Name       *string `json:"name" jsonschema:"nullable" jsonschema_description:"Name of the file as given by the caller, without the machine's path."`
	SHA256     *string `json:"sha256" jsonschema:"nullable" jsonschema_description:"SHA-256 of the bytes of the file, lower-case hexadecimal."`
	Bytes      *int64  `json:"bytes" jsonschema:"nullable"`
	Pages      *int    `json:"pages" jsonschema:"nullable"`
	PDFVersion *string `json:"pdf_version" jsonschema:"nullable"`
	Producer   *string `json:"producer" jsonschema:"nullable"`
	Tagged     bool    `json:"tagged" jsonschema_description:"A structure tree is there."`
	Encrypted  bool    `json:"encrypted"`
}

type wireBox extract.Box

// MarshalJSON gives [x0, y0, x1, y1] with one decimal each.
func (b wireBox) MarshalJSON() ([]byte, error) {
	out := []byte{'['}
	for i, v := range [...]float64{b.X0, b.Y0, b.X1, b.Y1} {
		if i > 0 {
			out = append(out, ',')
		}
		out = appendDecimal(out, v)
	}
	return append(out, ']'), nil
}

// appendDecimal writes v rounded to one decimal. What JSON cannot hold is 0.0, and
// there is no negative zero.
func appendDecimal(out []byte, v float64) []byte {
	v = math.Round(v*10) / 10
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		v = 0
	}
	return strconv.AppendFloat(out, v, 'f', 1, 64)
}

type wirePageBox struct {
	Page int     `json:"page"`
	Box  wireBox `json:"box"`
}

type wireFurniture struct {
	Page  int                 `json:"page"`
	Lines []wireFurnitureLine `json:"lines"`
}

type wireFurnitureLine struct {
	Kind string  `json:"kind" jsonschema:"enum=header,enum=footer,enum=page_number,enum=stamp,enum=watermark"`
	Text *string `json:"text" jsonschema:"nullable"`
	Box  wireBox `json:"box"`
}

type wireComment struct {
	Page  int     `json:"page"`
	Label *string `json:"label" jsonschema:"nullable" jsonschema_description:"As printed: \"Commented [AB1]\", \"Deleted\"."`
	Text  *string `json:"text" jsonschema:"nullable"`
	Box   wireBox `json:"box"`
}

type wireOutline struct {
	Title *string `json:"title" jsonschema:"nullable"`
	Depth int     `json:"depth" jsonschema_description:"0 at the top."`
	Page  *int    `json:"page" jsonschema:"nullable" jsonschema_description:"Null when the bookmark leads to no page of the file."`
}

type wireSegment struct {
	Kind        string  `json:"kind" jsonschema:"enum=cover,enum=attachment,enum=document"`
	Title       *string `json:"title" jsonschema:"nullable"`
	FirstPage   int     `json:"first_page"`
	LastPage    int     `json:"last_page"`
	Width       float64 `json:"width" jsonschema_description:"Of the first page as shown, in points."`
	Height      float64 `json:"height"`
	FirstNumber *int    `json:"first_number" jsonschema:"nullable" jsonschema_description:"The segment's own number of its first page, printed there or counted back from a page that prints one."`
}

type wireQuality struct {
	Pages             int `json:"pages"`
	PagesWithoutText  int `json:"pages_without_text"`
	UndecodableGlyphs int `json:"undecodable_glyphs" jsonschema_description:"Glyphs whose code nothing maps to Unicode."`
	HiddenSpans       int `json:"hidden_spans" jsonschema_description:"Texts that a reader of the page cannot see; see the warnings."`
	FurnitureLines    int `json:"furniture_lines"`
	JoinedHyphens     int `json:"joined_hyphens"`
	OCRPages          int `json:"ocr_pages"`
}

type wireWarning struct {
	Code    string  `json:"code" jsonschema_description:"Stable, lower_snake_case."`
	Page    *int    `json:"page" jsonschema:"nullable" jsonschema_description:"Null for the whole document."`
	Message *string `json:"message" jsonschema:"nullable"`
}

type wireHeaderRecord struct {
	Schema   string        `json:"schema" jsonschema:"enum=councildoc/1"`
	Source   wireSource    `json:"source"`
	Header   wireHeader    `json:"header"`
	Evidence wireEvidence  `json:"evidence"`
	Warnings []wireWarning `json:"warnings"`
}

type wireErrorRecord struct {
	Schema string     `json:"schema" jsonschema:"enum=councildoc/1"`
	Source wireSource `json:"source"`
	Error  wireError  `json:"error"`
}

type wireError struct {
	Code    string `json:"code" jsonschema_description:"Stable, lower_snake_case: \"encrypted\"."`
	Message string `json:"message"`
}

// text gives a value that is null when nothing is there.
func text(s string) *string {
	if s = cleanText(s); s == "" {
		return nil
	}
	return &s
}

// number gives a count that is null when it is 0, for numbers that begin with 1.
func number[T int | int64](n T) *T {
	if n == 0 {
		return nil
	}
	return &n
}

// texts gives a list of printed values, never null.
func texts(in []string) []string {
	out := make([]string, 0, len(in))
	for _, s := range in {
		if s = cleanText(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// each converts a list, never to null.
func each[T, W any](in []T, convert func(T) W) []W {
	out := make([]W, len(in))
	for i, v := range in {
		out[i] = convert(v)
	}
	return out
}

func toSource(s normalize.Source) wireSource {
	return wireSource{
		Name: text(s.Name), SHA256: text(s.SHA256), Bytes: number(s.Bytes), Pages: number(s.Pages),
		PDFVersion: text(s.PDFVersion), Producer: text(s.Producer), Tagged: s.Tagged, Encrypted: s.Encrypted,
	}
}

func toComment(c normalize.Comment) wireComment {
	return wireComment{Page: c.Page, Label: text(c.Label), Text: text(c.Text), Box: wireBox(c.Box)}
}

func toOutline(o extract.OutlineItem) wireOutline {
	return wireOutline{Title: text(o.Title), Depth: o.Depth, Page: number(o.Page)}
}

func toSegment(s normalize.Segment) wireSegment {
	return wireSegment{
		Kind: s.Kind, Title: text(s.Title), FirstPage: s.FirstPage, LastPage: s.LastPage,
		Width: math.Round(s.Width*10) / 10, Height: math.Round(s.Height*10) / 10, FirstNumber: number(s.FirstNumber),
	}
}

func toQuality(q normalize.Quality) wireQuality { return wireQuality(q) }

func toWarning(w extract.Warning) wireWarning {
	return wireWarning{Code: cleanLine(w.Code), Page: number(w.Page), Message: text(w.Message)}
}

// toFurniture gathers the lines by page. They come in page order.
func toFurniture(in []normalize.Furniture) []wireFurniture {
	out := make([]wireFurniture, 0, len(in))
	for _, f := range in {
		if len(out) == 0 || out[len(out)-1].Page != f.Page {
			out = append(out, wireFurniture{Page: f.Page})
		}
		page := &out[len(out)-1]
		page.Lines = append(page.Lines, wireFurnitureLine{Kind: f.Kind, Text: text(f.Text), Box: wireBox(f.Box)})
	}
	return out
}
