package font

import "testing"

func TestStyleOf(t *testing.T) {
	const (
		plain = 1 << iota
		bold
		italic
		silent // the name says nothing
	)
	for name, want := range map[string]int{
		"Arial-BoldMT": bold, "ABCDEF+Arial-BoldMT": bold, "Arial,Bold": bold, "Arial-BoldItalicMT": bold | italic,
		"TimesNewRomanPS-ItalicMT": italic, "TimesNewRoman,BoldItalic": bold | italic, "Times-Roman": plain,
		"Helvetica-Oblique": italic, "Helvetica-BoldOblique": bold | italic, "times-bolditalic": bold | italic,
		"Arialbold": bold, "Garamond-It": italic, "ShareIt": silent, "MyriadPro-SemiboldIt": bold | italic,
		"FrutigerNext-BdIt": bold | italic, "HelveticaNeue-Bd": bold, "Univers-Black": bold, "ArialBlack": bold,
		"Futura-Heavy": bold, "Avenir-DemiBold": bold, "ITCAvantGarde-Demi": bold, "Foo-DemiLight": plain,
		"Calibri-Light": plain, "Calibri-LightItalic": italic, "OpenSans-Regular": plain, "Lato-Medium": plain,
		"Boldini": silent, "Boldoni-Book": plain, "BlackadderITC-Regular": plain, "Italica": silent, "Calibri": silent,
		"CMBX10": bold, "CMTI12": italic, "CMR10": silent, "F1": silent, "": silent, "DINPro-Kursiv": italic,
		"NimbusRomNo9L-MediItal": bold | italic, "NimbusRomNo9L-ReguItal": italic, "NimbusMonL-Regu": plain, "Foo-RegularItalic": italic,
	} {
		s := styleOf(name)
		got := 0
		if s.bold {
			got |= bold
		}
		if s.italic {
			got |= italic
		}
		if got == 0 {
			got = silent
			if s.named {
				got = plain
			}
		}
		if got != want {
			t.Errorf("%q: got %b, want %b (%+v)", name, got, want, s)
		}
	}
}
