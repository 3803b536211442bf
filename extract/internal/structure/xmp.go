package structure

import (
	"bytes"
	"encoding/xml"
	"slices"

	"councildoc/extract/internal/object"
)

// maxXMP is how many bytes of a metadata stream are read.
const maxXMP = 1 << 20

// Names in XMP (ISO 16684-1).
var (
	xmpTitle    = xml.Name{Space: "http://purl.org/dc/elements/1.1/", Local: "title"}
	xmpProducer = xml.Name{Space: "http://ns.adobe.com/pdf/1.3/", Local: "Producer"}
	xmpCreator  = xml.Name{Space: "http://ns.adobe.com/xap/1.0/", Local: "CreatorTool"}
)

// readXMP reads a metadata stream, as far as it is well-formed, when it has one of the
// names.
func readXMP(v object.Value, names ...string) Info {
	if v.Kind() != object.Stream {
		return Info{}
	}
	data, _ := v.Decode(v.Raw(), maxXMP) // with an error what could be read
	if !mayName(data, names) {
		return Info{}
	}
	p := xmpParser{dec: xml.NewDecoder(bytes.NewReader(data[:min(len(data), maxXMP)]))}
	p.dec.Strict = false
	for {
		t, err := p.dec.Token()
		if err != nil {
			return p.info
		}
		p.token(t)
	}
}

// mayName reports whether XML may have an element or attribute of one of the names:
// parsing it takes longer than reading a short page.
func mayName(data []byte, names []string) bool {
	return bytes.IndexByte(data, 0) >= 0 || // UTF-16
		slices.ContainsFunc(names, func(n string) bool { return bytes.Contains(data, []byte(n)) })
}

// xmpParser takes properties written as elements or as attributes.
type xmpParser struct {
	dec   *xml.Decoder
	info  Info
	field *string // that the element around belongs to
	owner xml.Name
	text  []byte
}

func (p *xmpParser) token(t xml.Token) {
	switch t := t.(type) {
	case xml.StartElement:
		for _, a := range t.Attr {
			p.set(p.fieldOf(a.Name), a.Value)
		}
		if f := p.fieldOf(t.Name); f != nil {
			p.field, p.owner = f, t.Name
		}
		p.text = p.text[:0]
	case xml.CharData:
		if p.field != nil {
			p.text = append(p.text, t...)
		}
	case xml.EndElement:
		p.set(p.field, string(p.text))
		p.text = p.text[:0]
		if t.Name == p.owner {
			p.field, p.owner = nil, xml.Name{}
		}
	}
}

func (p *xmpParser) fieldOf(n xml.Name) *string {
	switch n {
	case xmpTitle:
		return &p.info.Title
	case xmpProducer:
		return &p.info.Producer
	case xmpCreator:
		return &p.info.Creator
	}
	return nil
}

// set gives a field its value. The first one stays: of a title in several
// languages the default stands first.
func (p *xmpParser) set(field *string, value string) {
	if field != nil && *field == "" && len(value) <= maxTitle {
		*field = collapse(value)
	}
}
