package font

import "testing"

func TestStandardWidths(t *testing.T) {
	tests := []struct {
		font, glyph string
		want        float64
	}{
		{"Helvetica", "A", 0.667}, {"Helvetica", "space", 0.278}, {"Helvetica", "eacute", 0.556},
		{"Helvetica-Oblique", "W", 0.944}, {"Helvetica-Bold", "A", 0.722}, {"Helvetica-BoldOblique", "a", 0.556},
		{"Times-Roman", "A", 0.722}, {"Times-Bold", "a", 0.5}, {"Times-Italic", "m", 0.722}, {"Times-BoldItalic", "W", 0.889},
		{"Courier", "i", 0.6}, {"Courier-BoldOblique", "W", 0.6},
		{"Symbol", "alpha", 0.631}, {"ZapfDingbats", "a20", 0.846},
		{"Helvetica", "nonbreakingspace", 0.278}, {"Helvetica", "softhyphen", 0.333},
	}
	for _, tt := range tests {
		if got, ok := standardWidths(tt.font)(tt.glyph); !ok || got != tt.want {
			t.Errorf("%s %s: got %v %v, want %v", tt.font, tt.glyph, got, ok, tt.want)
		}
	}
	if _, ok := standardWidths("Helvetica")("nosuch"); ok {
		t.Error("a glyph that is not there has a width")
	}
}

func TestStandardFont(t *testing.T) {
	for name, want := range map[string]string{
		"Helvetica": "Helvetica", "Arial": "Helvetica", "ArialMT": "Helvetica", "Arial,Bold": "Helvetica-Bold",
		"Arial-BoldItalicMT": "Helvetica-BoldOblique", "Arial,Italic": "Helvetica-Oblique",
		"TimesNewRoman": "Times-Roman", "TimesNewRomanPSMT": "Times-Roman", "Times New Roman,BoldItalic": "Times-BoldItalic",
		"TimesNewRomanPS-BoldMT": "Times-Bold", "Times-Roman": "Times-Roman", "CourierNew,Bold": "Courier-Bold",
		"CourierNewPS-ItalicMT": "Courier-Oblique", "Symbol": "Symbol", "SymbolMT": "Symbol", "ZapfDingbats": "ZapfDingbats",
		"ArialNarrow": "", "ArialBlack": "", "HelveticaNeue-Light": "", "Calibri": "", "": "",
	} {
		if got := standardFont(name); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}
