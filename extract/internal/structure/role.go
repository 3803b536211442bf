package structure

import (
	"strings"

	"councildoc/extract/internal/object"
)

// maxMappings bounds a chain of role mappings; one that is longer is circular.
const maxMappings = 32

// Namespaces whose types are standard (ISO 32000-2, 14.8.6).
const (
	namespacePDF1   = "http://iso.org/pdf/ssn"
	namespacePDF2   = "http://iso.org/pdf2/ssn"
	namespaceMathML = "http://www.w3.org/1998/Math/MathML"
)

// isStandardPDF1 reports a standard structure type (clause 14.8.4), isStandardPDF2 one
// of PDF 2.0 (ISO 32000-2, 14.8.4); headings with a level are told by isHeading.
func isStandardPDF1(name string) bool {
	switch name {
	case "Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index",
		"NonStruct", "Private", "H", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD",
		"THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link",
		"Annot", "Ruby", "RB", "RT", "RP", "Warichu", "WT", "WP", "Figure", "Formula", "Form":
		return true
	}
	return false
}

func isStandardPDF2(name string) bool {
	switch name {
	case "Document", "DocumentFragment", "Part", "Sect", "Div", "Aside", "NonStruct", "P", "H", "Title",
		"FENote", "Sub", "Lbl", "Span", "Em", "Strong", "Link", "Annot", "Form", "Ruby", "RB", "RT",
		"RP", "Warichu", "WT", "WP", "L", "LI", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody",
		"TFoot", "Caption", "Figure", "Formula", "Artifact":
		return true
	}
	return false
}

// isGrouping reports a type that holds other blocks rather than text.
func isGrouping(role string) bool {
	switch role {
	case "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "Aside", "BlockQuote", "TOC",
		"TOCI", "Index", "Table", "THead", "TBody", "TFoot", "TR", "L", "LI":
		return true
	}
	return false
}

// isHeading reports whether a type is H1, H2 and so on.
func isHeading(s string) bool {
	if len(s) < 2 || s[0] != 'H' || s[1] == '0' {
		return false
	}
	return strings.Trim(s[1:], "0123456789") == ""
}

// roles maps structure types to standard ones (clause 14.7.3).
type roles struct {
	roleMap object.Value
	known   map[typeName]string
}

// typeName is a structure type in its namespace: the object number of that, 0 for
// the default one.
type typeName struct {
	namespace uint32
	name      string
}

func newRoles(roleMap object.Value) *roles {
	return &roles{roleMap: roleMap, known: make(map[typeName]string)}
}

// role gives the role of a type. A standard type stays what it is: files that map
// one to another mean the type they write.
func (r *roles) role(name string, namespace object.Value) string {
	num := namespace.Ref().Number
	if num == 0 && !namespace.IsNull() {
		return r.follow(name, namespace) // direct, against the rules: nothing to know it by
	}
	key := typeName{num, name}
	role, ok := r.known[key]
	if !ok {
		role = r.follow(name, namespace)
		r.known[key] = role
	}
	return role
}

// follow takes a type through the maps until it is standard or goes no further. A
// circle leads nowhere: the type stays as written.
func (r *roles) follow(name string, namespace object.Value) string {
	at := name
	for range maxMappings {
		if isStandard(at, namespace) {
			return at
		}
		next, in := r.step(at, namespace)
		if next == "" {
			return at
		}
		at, namespace = next, in
	}
	return name
}

// step is the type that a type is mapped to, and its namespace; "" for none.
func (r *roles) step(name string, namespace object.Value) (string, object.Value) {
	to := namespace.Key("RoleMapNS").Key(name)
	if to.Kind() == object.Array {
		return to.Index(0).Name(), to.Index(1)
	}
	if to.Kind() != object.Name {
		to = r.roleMap.Key(name)
	}
	return to.Name(), object.Value{}
}

// isStandard reports whether a type is standard in its namespace.
func isStandard(name string, namespace object.Value) bool {
	uri := ""
	if v := namespace.Key("NS"); v.Kind() == object.String && len(v.Bytes()) < 256 {
		uri = v.Text()
	}
	switch uri {
	case "", namespacePDF1:
		return isStandardPDF1(name) || isHeading(name)
	case namespacePDF2:
		return isStandardPDF2(name) || isHeading(name)
	case namespaceMathML:
		return true
	}
	return false
}
