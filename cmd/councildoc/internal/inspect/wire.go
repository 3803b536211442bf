package inspect

import (
	"math"
	"strconv"
)

// points is a length in PDF points, written with two decimals at most.
type points float64

// MarshalJSON implements json.Marshaler.
func (p points) MarshalJSON() ([]byte, error) {
	if math.IsNaN(float64(p)) || math.IsInf(float64(p), 0) {
		return []byte("null"), nil
	}
	return strconv.AppendFloat(nil, math.Round(float64(p)*100)/100, 'f', -1, 64), nil
}

type jsonBox [4]points

type jsonDocument struct {
	Source   jsonSource    `json:"source"`
	Pages    []jsonPage    `json:"pages"`
	Blocks   []jsonBlock   `json:"blocks"`
	Tags     []jsonTag     `json:"tags"`
	Outline  []jsonOutline `json:"outline"`
	Warnings []jsonWarning `json:"warnings"`
}

type jsonSource struct {
	Name       string `json:"name,omitempty"`
	SHA256     string `json:"sha256"`
	Bytes      int64  `json:"bytes"`
	Pages      int    `json:"pages"`
	PDFVersion string `json:"pdf_version"`
	Producer   string `json:"producer,omitempty"`
	Creator    string `json:"creator,omitempty"`
	Title      string `json:"title,omitempty"`
	Language   string `json:"language,omitempty"`
	Tagged     bool   `json:"tagged"`
	Encrypted  bool   `json:"encrypted"`
}

type jsonPage struct {
	Number      int         `json:"number"`
	Label       string      `json:"label,omitempty"`
	Width       points      `json:"width"`
	Height      points      `json:"height"`
	Rotation    int         `json:"rotation,omitempty"`
	Glyphs      int         `json:"glyphs"`
	Undecodable int         `json:"undecodable,omitempty"`
	Lines       []jsonLine  `json:"lines"`
	Rules       []jsonRule  `json:"rules"`
	Fills       []jsonFill  `json:"fills"`
	Images      []jsonImage `json:"images"`
	Links       []jsonLink  `json:"links"`
	Hidden      []jsonSpan  `json:"hidden"`
}

type jsonLine struct {
	Box      jsonBox    `json:"box"`
	Baseline points     `json:"baseline"`
	Size     points     `json:"size"`
	Angle    int        `json:"angle,omitempty"`
	Spans    []jsonSpan `json:"spans"`
}

type jsonSpan struct {
	Text        string  `json:"text"`
	Box         jsonBox `json:"box"`
	Font        string  `json:"font"`
	Size        points  `json:"size"`
	Bold        bool    `json:"bold,omitempty"`
	Italic      bool    `json:"italic,omitempty"`
	Underline   bool    `json:"underline,omitempty"`
	Strike      bool    `json:"strike,omitempty"`
	Superscript bool    `json:"superscript,omitempty"`
	Subscript   bool    `json:"subscript,omitempty"`
	Color       string  `json:"color,omitempty"`
	Highlight   string  `json:"highlight,omitempty"`
	Link        string  `json:"link,omitempty"`
	Tag         *int    `json:"tag,omitempty"`
	Artifact    string  `json:"artifact,omitempty"`
	Hidden      string  `json:"hidden,omitempty"`
}

type jsonRule struct {
	Box       jsonBox `json:"box"`
	Direction string  `json:"direction"`
	Thickness points  `json:"thickness"`
	Color     string  `json:"color,omitempty"`
	Dashed    bool    `json:"dashed,omitempty"`
	Filled    bool    `json:"filled,omitempty"`
	Artifact  bool    `json:"artifact,omitempty"`
}

type jsonFill struct {
	Box   jsonBox `json:"box"`
	Color string  `json:"color,omitempty"`
}

type jsonImage struct {
	Box         jsonBox `json:"box"`
	PixelWidth  int     `json:"pixel_width"`
	PixelHeight int     `json:"pixel_height"`
	Alt         string  `json:"alt,omitempty"`
	Tag         *int    `json:"tag,omitempty"`
	Artifact    string  `json:"artifact,omitempty"`
	Inline      bool    `json:"inline,omitempty"`
}

type jsonLink struct {
	Box jsonBox `json:"box"`
	URI string  `json:"uri"`
}

type jsonBlock struct {
	Order string        `json:"order"`
	Type  string        `json:"type"`
	ID    string        `json:"id"`
	Page  int           `json:"page"`
	Boxes []jsonPageBox `json:"boxes"`
	Text  string        `json:"text"` // its beginning
}

type jsonPageBox struct {
	Page int     `json:"page"`
	Box  jsonBox `json:"box"`
}

type jsonTag struct {
	Index  int    `json:"index"`
	Role   string `json:"role"`
	Type   string `json:"type,omitempty"`
	Parent *int   `json:"parent,omitempty"`
	Page   int    `json:"page,omitempty"`
	Alt    string `json:"alt,omitempty"`
	Actual string `json:"actual_text,omitempty"`
	Title  string `json:"title,omitempty"`
	Lang   string `json:"lang,omitempty"`
}

type jsonOutline struct {
	Title string `json:"title"`
	Depth int    `json:"depth"`
	Page  int    `json:"page,omitempty"`
}

type jsonWarning struct {
	Code    string `json:"code"`
	Page    int    `json:"page,omitempty"`
	Message string `json:"message"`
}
