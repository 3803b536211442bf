package content

import (
	"councildoc/extract/internal/object"
	"councildoc/extract/internal/token"
)

// artifact is the tag of content that is no part of what the document says
// (clause 14.8.2.2).
const artifact = "Artifact"

// openMark is a marked-content sequence that has not ended.
type openMark struct {
	parent int32 // the innermost one around it
	hidden bool  // optional content that is switched off
}

// beginMark is BMC: tag.
func (in *interpreter) beginMark() {
	in.openMark(Mark{MCID: -1, Tag: in.tag(in.args.name(-1))}, false)
}

// beginMarkProperties is BDC: tag, and a property list inline or by name.
func (in *interpreter) beginMarkProperties() {
	m := Mark{MCID: -1, Tag: in.tag(in.args.name(-2))}
	if op := in.args.at(-1); op.kind == token.DictOpen {
		in.inlineProperties(&m)
		in.openMark(m, false)
		return
	}
	list := in.resource("Properties", in.args.name(-1))
	m = in.namedProperties(m.Tag, list)
	in.openMark(m, m.Tag == "OC" && !in.optional().visible(list))
}

// tag gives a tag as a string: pages have thousands of marks and few tags.
func (in *interpreter) tag(name []byte) string {
	tag, ok := in.tags[string(name)]
	if !ok {
		if in.tags == nil || len(in.tags) > tagsMax {
			in.tags = map[string]string{}
		}
		tag = string(name)
		in.tags[tag] = tag
	}
	return tag
}

// tagsMax bounds the tags that are remembered.
const tagsMax = 1 << 10

// namedProperties reads a property list of the resources, each once: many marks
// may share a long ActualText.
func (in *interpreter) namedProperties(tag string, list object.Value) Mark {
	m, ok := in.lists[list]
	if !ok {
		m = readProperties(list)
		if in.lists == nil {
			in.lists = map[object.Value]Mark{}
		}
		in.lists[list] = m
	}
	m.Tag = tag
	if tag != artifact {
		m.Subtype = ""
	}
	return m
}

// readProperties reads a property list as that of an artifact.
func readProperties(list object.Value) Mark {
	m := Mark{MCID: -1, Tag: artifact, Lang: list.Key("Lang").Text()}
	if v := list.Key("MCID"); v.Kind() == object.Integer {
		m.setMCID(v.Float())
	}
	if v := list.Key("ActualText"); v.Kind() == object.String {
		m.ActualText, m.HasActual = v.Text(), true
	}
	m.setArtifact(list.Key("Type").Name(), list.Key("Subtype").Name())
	return m
}

// inlineProperties reads the property list that is the last operand.
func (in *interpreter) inlineProperties(m *Mark) {
	var kind, subtype string
	in.args.entries(in.args.elements(-1), func(key []byte, v operand) {
		switch text := in.args.text(v); {
		case string(key) == "MCID" && v.kind == token.Real:
			m.setMCID(v.number)
		case string(key) == "ActualText" && v.kind == token.String:
			m.ActualText, m.HasActual = object.Text(string(text)), true
		case string(key) == "Lang" && v.kind == token.String:
			m.Lang = object.Text(string(text))
		case string(key) == "Type" && v.kind == token.Name:
			kind = string(text)
		case string(key) == "Subtype" && v.kind == token.Name:
			subtype = string(text)
		}
	})
	m.setArtifact(kind, subtype)
}

// entries calls f with the entries of an inline dictionary, in order. A value
// that is an array or dictionary is given by its opening token.
func (o *operands) entries(dict []operand, f func(key []byte, value operand)) {
	for i := 1; i+1 < len(dict); {
		if dict[i].kind != token.Name {
			i++
			continue
		}
		f(o.text(dict[i]), dict[i+1])
		i += 1 + span(dict[i+1:])
	}
}

// span is how many operands belong to the first one.
func span(list []operand) int {
	depth := 0
	for i, op := range list {
		switch op.kind {
		case token.ArrayOpen, token.DictOpen:
			depth++
		case token.ArrayClose, token.DictClose:
			depth--
		}
		if depth <= 0 {
			return i + 1
		}
	}
	return len(list)
}

func (m *Mark) setMCID(v float64) {
	if v >= 0 && v <= coordinateMax {
		m.MCID = int32(v)
	}
}

// setArtifact reads what kind of artifact it is (clause 14.8.2.2). Producers
// that leave out Type still give the Subtype of a running head.
func (m *Mark) setArtifact(kind, subtype string) {
	if m.Tag != artifact {
		return
	}
	m.Subtype = kind
	if kind == "" {
		switch subtype {
		case "Header", "Footer", "Watermark", "PageNum", "Bates":
			m.Subtype = "Pagination"
		}
	}
}

func (in *interpreter) openMark(m Mark, hidden bool) {
	if len(in.marks) >= openMarksMax {
		in.unmarked++
		in.warn("marks", "marked-content sequences nested deeper than %d", openMarksMax)
		return
	}
	in.marks = append(in.marks, openMark{in.mark, hidden})
	if hidden {
		in.hidden++
	}
	if len(in.page.Marks) >= marksMax {
		in.warn("marks", "more than %d marked-content sequences", marksMax)
		return
	}
	m.Parent = in.mark
	in.mark = int32(len(in.page.Marks))
	in.page.Marks = append(in.page.Marks, m)
}

// endMark is EMC. One without its beginning in the same stream is passed over.
func (in *interpreter) endMark() {
	if in.unmarked > 0 {
		in.unmarked--
		return
	}
	last := len(in.marks) - 1
	if last < in.frame.marks {
		return
	}
	in.mark = in.marks[last].parent
	if in.marks[last].hidden {
		in.hidden--
	}
	in.marks = in.marks[:last]
}
