package structure

import "testing"

func TestRole(t *testing.T) {
	const root = `/RoleMap<</Heading_1/H1/Body#20Text/Normal/Normal/P/P/Span/Round/About/About/Round/Self/Self
		/Open/Ended/Strong/Span/Title/P>>/K 30 0 R`
	tests := []struct{ name, entries, role, typ string }{
		{"standard", "/S/TD", "TD", ""},
		{"mapped", "/S/Heading_1", "H1", "Heading_1"},
		{"mapped twice", "/S/Body#20Text", "P", "Body Text"},
		{"a standard type stays", "/S/P", "P", ""},
		{"not mapped", "/S/Letterhead", "Letterhead", ""},
		{"mapped to what is not standard", "/S/Open", "Ended", "Open"},
		{"circle", "/S/Round", "Round", ""},
		{"mapped to itself", "/S/Self", "Self", ""},
		{"deep heading", "/S/H12", "H12", ""},
		{"of PDF 2.0 without its namespace", "/S/Strong", "Span", "Strong"},
		{"of PDF 2.0", "/S/Strong/NS 40 0 R", "Strong", ""},
		{"of a namespace", "/S/para/NS 41 0 R", "P", "para"},
		{"of a namespace, through another", "/S/head/NS 41 0 R", "Title", "head"},
		{"of a namespace, to the default one", "/S/body/NS 41 0 R", "P", "body"},
		{"of a namespace, not mapped in it", "/S/Heading_1/NS 41 0 R", "H1", "Heading_1"},
		{"of a namespace that circles", "/S/loop/NS 41 0 R", "loop", ""},
		{"a type of a namespace that is standard elsewhere", "/S/Table/NS 41 0 R", "Div", "Table"},
		{"MathML", "/S/mrow/NS 42 0 R", "mrow", ""},
		{"a namespace written in place", "/S/Em/NS<</NS(http://iso.org/pdf2/ssn)>>", "Em", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree := readTree(t, root, objects{
				30: "<<" + tt.entries + ">>",
				40: "<</Type/Namespace/NS(http://iso.org/pdf2/ssn)>>",
				41: `<</Type/Namespace/NS(urn:example)/RoleMapNS<</para/P/head[/Title 40 0 R]/body/Normal
					/loop[/loop 41 0 R]/Table/Div>>>>`,
				42: "<</NS(http://www.w3.org/1998/Math/MathML)>>",
			})
			if e := tree.Elements[0]; e.Role != tt.role || e.Type != tt.typ {
				t.Errorf("role %q, type %q; want %q, %q", e.Role, e.Type, tt.role, tt.typ)
			}
		})
	}
}
