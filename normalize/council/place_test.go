package council

import "testing"

// TestDateLinesOfOtherPlaces reads date lines of the other seats of the Council,
// and of the Presidency's, in 24 languages.
func TestDateLinesOfOtherPlaces(t *testing.T) {
	for _, c := range []struct{ lang, line, place, date string }{
		{"bg", "Люксембург, 9 октомври 2020 г.", "Люксембург", "2020-10-09"},
		{"bg", "Люксембург, 09 октомври 2020 г. (13.10)", "Люксембург", "2020-10-09"},
		{"cs", "Lucemburk 5. října 2020", "Lucemburk", "2020-10-05"},
		{"cs", "Lucemburk 5. listopadu 2020", "Lucemburk", "2020-11-05"},
		{"cs", "Štrasburk 5. července 2020", "Štrasburk", "2020-07-05"},
		{"da", "Luxembourg, den 9. oktober 2020", "Luxembourg", "2020-10-09"},
		{"de", "Luxemburg, den 9. Oktober 2020", "Luxemburg", "2020-10-09"},
		{"de", "Luxemburg, den 9. März 2020 (OR. en)", "Luxemburg", "2020-03-09"},
		{"de", "Straßburg, den 9. Jänner 2020", "Straßburg", "2020-01-09"},
		{"el", "Λουξεμβούργο, 9 Οκτωβρίου 2020", "Λουξεμβούργο", "2020-10-09"},
		{"el", "Λουξεμβούργο, 9 Μαΐου 2020 (12.05)", "Λουξεμβούργο", "2020-05-09"},
		{"el", "Στρασβούργο, 9 Ιουνίου 2020", "Στρασβούργο", "2020-06-09"},
		{"en", "Luxembourg, 9 October 2020", "Luxembourg", "2020-10-09"},
		{"en", "Strasbourg, 09 October 2020 (OR. fr)", "Strasbourg", "2020-10-09"},
		{"es", "Luxemburgo, 9 de octubre de 2020", "Luxemburgo", "2020-10-09"},
		{"et", "Luxembourg, 9. oktoober 2020", "Luxembourg", "2020-10-09"},
		{"fi", "Luxemburg, 9. lokakuuta 2020", "Luxemburg", "2020-10-09"},
		{"fr", "Luxembourg, le 1er octobre 2020", "Luxembourg", "2020-10-01"},
		{"fr", "Luxembourg, le 9 août 2020", "Luxembourg", "2020-08-09"},
		{"ga", "Lucsamburg, 9 Deireadh Fómhair 2020", "Lucsamburg", "2020-10-09"},
		{"hr", "Luxembourg, 9. listopada 2020.", "Luxembourg", "2020-10-09"},
		{"hr", "Luxembourg, 9. studenoga 2020.", "Luxembourg", "2020-11-09"},
		{"hu", "Luxembourg, 2020. október 9.", "Luxembourg", "2020-10-09"},
		{"it", "Lussemburgo, 9 ottobre 2020", "Lussemburgo", "2020-10-09"},
		{"lt", "Liuksemburgas, 2020 m. spalio 9 d.", "Liuksemburgas", "2020-10-09"},
		{"lv", "Luksemburgā, 2020. gada 9. oktobrī", "Luksemburgā", "2020-10-09"},
		{"mt", "Il-Lussemburgu, 9 ta' Ottubru 2020", "Il-Lussemburgu", "2020-10-09"},
		{"nl", "Luxemburg, 9 oktober 2020", "Luxemburg", "2020-10-09"},
		{"pl", "Luksemburg, 9 listopada 2020 r.", "Luksemburg", "2020-11-09"},
		{"pt", "Luxemburgo, 9 de outubro de 2020", "Luxemburgo", "2020-10-09"},
		{"ro", "Luxemburg, 9 octombrie 2020", "Luxemburg", "2020-10-09"},
		{"sk", "Luxemburg 9. októbra 2020", "Luxemburg", "2020-10-09"},
		{"sk", "V Luxemburgu 9. októbra 2020", "Luxemburgu", "2020-10-09"},
		{"sl", "Luxembourg, 9. oktober 2020", "Luxembourg", "2020-10-09"},
		{"sv", "Luxemburg den 9 oktober 2020", "Luxemburg", "2020-10-09"},
		{"sv", "Strasbourg den 9 oktober 2020 (13.10)", "Strasbourg", "2020-10-09"},
	} {
		d, ok := ParseDateLine(c.line, c.lang)
		if !ok || d.Place != c.place || d.String() != c.date {
			t.Errorf("%s %q: %v %v, want %s %s", c.lang, c.line, d, ok, c.place, c.date)
		}
	}
}

// TestVersionDates reads the second date of a date line.
func TestVersionDates(t *testing.T) {
	for line, want := range map[string]string{
		"Brussels, 3 September 2009 (5.9)":           "2009-09-05",
		"Brussels, 3 September 2009 (05.09)":         "2009-09-05",
		"Brussels, 3 September 2009 (05.09.)":        "2009-09-05",
		"Brussels, 3 September 2009 (5.9.2009)":      "2009-09-05",
		"Brussels, 20 December 2007 (8.1)":           "2008-01-08",
		"Brussels, 3 January 2008 (20.12)":           "2007-12-20",
		"Brussels, 3 September 2009 (OR. en) (5.9)":  "2009-09-05",
		"Brussels, 3 September 2009 (OR. en)":        "",
		"Brussels, 3 September 2009":                 "",
		"Brussels, 3 September 2009 (31.2)":          "",
		"Brussels, 3 September 2009 (5.9":            "",
		"Brussels, 3 September 2009 (5.13)":          "",
		"Bryssel den 7 september 2017 (4.10)(OR.fr)": "2017-10-04",
	} {
		d, ok := ParseDateLine(line)
		got := ""
		if d.Version != (Date{}) {
			got = d.Version.String()
		}
		if !ok || got != want {
			t.Errorf("%q: %q %v, want %q", line, got, ok, want)
		}
	}
}

// TestCaveats reads what limits the release of a classified paper.
func TestCaveats(t *testing.T) {
	for line, want := range map[string]string{
		"RESTREINT UE/EU RESTRICTED":                           "",
		"RESTREINT UE / EU RESTRICTED - RELEASABLE TO NATO":    "RELEASABLE TO NATO",
		"SECRET UE/EU SECRET EYES ONLY":                        "EYES ONLY",
		"RESTREINT UE ESDP/CSDP":                               "ESDP/CSDP",
		"documents marked RESTREINT UE/EU RESTRICTED":          "",
		"CONFIDENTIEL UE/EU CONFIDENTIAL UNTIL 1 JANUARY 2030": "UNTIL 1 JANUARY 2030",
	} {
		if got := Caveat(line); got != want {
			t.Errorf("%q: %q, want %q", line, got, want)
		}
	}
	for line, want := range map[string]bool{"RELEASABLE TO NATO": true, "REL TO USA": true, "Releasable to nobody": false, "UNTIL NOON": false, "EU EYES ONLY": true} {
		if _, ok := ParseCaveat(line); ok != want {
			t.Errorf("%q: %v", line, ok)
		}
	}
}
