package content

import (
	"reflect"
	"testing"
)

func TestAnnotations(t *testing.T) {
	const root = "/AcroForm<</DR<</Font<</F1 5 0 R>>>>/DA(/F1 10 Tf)>>"
	appearance := "/AP<</N 10 0 R>>/Rect[20 30 120 50]"
	objects := []string{
		stream("/BBox[0 0 50 10]", "BT /F1 10 Tf (a) Tj ET"),
		"<</FT/Tx/V(ab)/DA(/F1 10 Tf)/Q 2>>",
	}
	for _, tt := range []struct{ name, annotation, want string }{
		{"appearance fills the rectangle", "/Subtype/Stamp" + appearance, "a@20,70-30,70"},
		{"free text", "/Subtype/FreeText" + appearance, "a@20,70-30,70"},
		{"link", "/Subtype/Link" + appearance, ""},
		{"pop-up", "/Subtype/Popup" + appearance, ""},
		{"hidden", "/Subtype/Stamp/F 2" + appearance, ""},
		{"no view", "/Subtype/Stamp/F 32" + appearance, ""},
		{"print", "/Subtype/Stamp/F 4" + appearance, "a@20,70-30,70"},
		{"state", "/Subtype/Widget/AS/On/AP<</N<</On 10 0 R>>>>/Rect[20 30 70 40]", "a@20,70-25,70"},
		{"other state", "/Subtype/Widget/AS/Off/AP<</N<</On 10 0 R>>>>/Rect[20 30 70 40]", ""},
		{"field without appearance", "/Subtype/Widget/FT/Tx/V(ab)/Rect[20 30 70 50]", "a@22,63.5-27,63.5 b@27,63.5-32,63.5"},
		{"field inherits", "/Subtype/Widget/Parent 11 0 R/Rect[20 30 70 50]", "a@58,63.5-63,63.5 b@63,63.5-68,63.5"},
		{"lines", "/Subtype/Widget/FT/Tx/Ff 4096/V(a\\rb)/Rect[20 30 70 60]", "a@22,52-27,52 b@22,63.5-27,63.5"},
		{"choice", "/Subtype/Widget/FT/Ch/V[(a)(b)]/Rect[20 30 70 50]", "a@22,63.5-27,63.5"},
		{"size left open", "/Subtype/Widget/FT/Tx/V(a)/DA(/F1 0 Tf)/Rect[20 30 70 40]", "a@22,67.45-25.5,67.45"},
		{"lines of a size left open", "/Subtype/Widget/FT/Tx/Ff 4096/V(a)/DA(/F1 0 Tf)/Rect[20 30 70 60]", "a@22,54-28,54"},
		{"centred", "/Subtype/Widget/FT/Tx/Q 1/V(ab)/Rect[20 30 70 50]", "a@40,63.5-45,63.5 b@45,63.5-50,63.5"},
		{"password", "/Subtype/Widget/FT/Tx/Ff 8192/V(ab)/Rect[20 30 70 50]", ""},
		{"free text without appearance", "/Subtype/FreeText/Contents(a)/DA(/F1 10 Tf)/Rect[20 30 70 50]", "a@22,62-27,62"},
		{"no rectangle", "/Subtype/FreeText/Contents(a)", ""},
		{"null", "", ""},
	} {
		p := paper{root: root, page: "/Annots[<<" + tt.annotation + ">> null 99 0 R]", objects: objects}
		if got := p.read(t).places(); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestMarkups(t *testing.T) {
	p := paper{page: "/Annots[<</Subtype/StrikeOut/C[1 0 0]/QuadPoints[20 40 60 40 20 30 60 30 20 20 30 20 20 10 30 10]>>" +
		"<</Subtype/Highlight/C[1 1 0]/Rect[1 2 3 4]>><</Subtype/Underline/F 2/Rect[1 2 3 4]>>]"}
	want := []Markup{
		{"StrikeOut", []Box{{20, 60, 60, 70}, {20, 80, 30, 90}}, Color{255, 0, 0}},
		{"Highlight", []Box{{1, 96, 3, 98}}, Color{255, 255, 0}},
	}
	if got := p.read(t).Markups; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}
