package content

import (
	"reflect"
	"testing"
)

func TestMarks(t *testing.T) {
	p := paper{
		resources: "/Properties<</MC0<</MCID 7/ActualText(\xfe\xff\x00x)/Lang(de)>>/MC1 10 0 R>>/XObject<</X 11 0 R>>",
		content: "BT /F1 10 Tf (0) Tj /P <</MCID 3/A[<</MCID 9>>]/Lang(en-GB)>> BDC (1) Tj /Span BMC (2) Tj EMC (3) Tj EMC (4) Tj " +
			"/Span /MC0 BDC (5) Tj EMC /Span <</ActualText<FEFF00AD>>> BDC (6) Tj EMC " +
			"/Artifact /MC1 BDC (7) Tj EMC /Artifact <</Subtype/Footer>> BDC (8) Tj EMC EMC EMC " +
			"/P <</MCID 1 BDC (9) Tj EMC /X Do (0) Tj /Span /Missing BDC EMC 5 BMC EMC ET",
		objects: []string{"<</Type/Pagination/Subtype/Header>>", form("", "/F BMC BT (A) Tj /G BMC (B) Tj EMC EMC EMC")},
	}
	got := p.read(t)
	want := []Mark{
		{Parent: -1, MCID: 3, Tag: "P", Lang: "en-GB"},
		{Parent: 0, MCID: -1, Tag: "Span"},
		{Parent: -1, MCID: 7, Tag: "Span", ActualText: "x", HasActual: true, Lang: "de"},
		{Parent: -1, MCID: -1, Tag: "Span", ActualText: "\u00ad", HasActual: true},
		{Parent: -1, MCID: -1, Tag: "Artifact", Subtype: "Pagination"},
		{Parent: -1, MCID: -1, Tag: "Artifact", Subtype: "Pagination"},
		{Parent: -1, MCID: 1, Tag: "P"},
		{Parent: -1, MCID: -1, Tag: "F"},
		{Parent: 7, MCID: -1, Tag: "G"},
		{Parent: -1, MCID: -1, Tag: "Span"},
		{Parent: -1, MCID: -1},
	}
	if !reflect.DeepEqual(got.Marks, want) {
		t.Errorf("marks:\n got %+v\nwant %+v", got.Marks, want)
	}
	marks := ""
	for _, g := range got.Glyphs {
		marks += g.Text + num(float64(g.Mark)) + " "
	}
	if want := "0-1 10 21 30 4-1 52 63 74 85 96 A7 B8 0-1 "; marks != want {
		t.Errorf("glyphs in marks:\n got %s\nwant %s", marks, want)
	}
}

// Group 10 is off, group 11 is on.
func TestOptionalContent(t *testing.T) {
	const config = "/OCProperties<</OCGs[10 0 R 11 0 R]/D<</OFF[10 0 R]>>>>"
	show := func(name string) string { return "/OC /" + name + " BDC BT /F1 9 Tf (x) Tj ET 0 0 9 9 re f EMC " }
	for _, tt := range []struct {
		name, membership string
		on               bool
	}{
		{"off", "10 0 R", false},
		{"on", "11 0 R", true},
		{"member, off", "<</Type/OCMD/OCGs 10 0 R>>", false},
		{"any on", "<</Type/OCMD/OCGs[10 0 R 11 0 R]>>", true},
		{"all on", "<</Type/OCMD/OCGs[10 0 R 11 0 R]/P/AllOn>>", false},
		{"any off", "<</Type/OCMD/OCGs[10 0 R 11 0 R]/P/AnyOff>>", true},
		{"all off", "<</Type/OCMD/OCGs[10 0 R 11 0 R]/P/AllOff>>", false},
		{"all off indeed", "<</Type/OCMD/OCGs[10 0 R]/P/AllOff>>", true},
		{"no groups", "<</Type/OCMD/OCGs[]/P/AllOn>>", true},
		{"not", "<</Type/OCMD/VE[/Not 10 0 R]>>", true},
		{"and", "<</Type/OCMD/VE[/And 11 0 R [/Not 11 0 R]]>>", false},
		{"or", "<</Type/OCMD/VE[/Or 10 0 R [/And 11 0 R]]>>", true},
		{"null", "null", true},
		{"a group that is not listed", "<</Type/OCG/Name(x)>>", true},
	} {
		p := paper{
			root:      config,
			content:   show("M") + shownA,
			resources: "/Properties<</M " + tt.membership + ">>",
			objects:   []string{"<</Type/OCG/Name(off)>>", "<</Type/OCG/Name(on)>>"},
		}
		want, shapes := "a", 0
		if tt.on {
			want, shapes = "xa", 1
		}
		if got := p.read(t); got.text() != want || len(got.Shapes) != shapes {
			t.Errorf("%s: %q and %d shapes, want %q", tt.name, got.text(), len(got.Shapes), want)
		}
	}
}

func TestOptionalObjects(t *testing.T) {
	p := paper{
		root:      "/OCProperties<</OCGs[10 0 R 11 0 R]/D<</BaseState/OFF/ON[11 0 R]>>>>",
		content:   "/X Do /Y Do /I Do",
		resources: "/XObject<</X 12 0 R/Y 13 0 R/I 14 0 R>>",
		page:      "/Annots[<</Subtype/FreeText/OC 10 0 R/Rect[0 0 99 9]/DA(/F1 9 Tf)/Contents(no)>>]",
		objects: []string{
			"<</Type/OCG/Name(off)>>", "<</Type/OCG/Name(on)>>",
			form("/OC 10 0 R", shownA), form("/OC 11 0 R", "BT /F1 9 Tf (b) Tj ET"),
			stream("/Subtype/Image/Width 1/Height 1/OC 10 0 R", "x"),
		},
	}
	if got := p.read(t); got.text() != "b" || len(got.Images) != 0 {
		t.Errorf("%q, %d images", got.text(), len(got.Images))
	}
}
