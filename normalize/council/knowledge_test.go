package council

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestLabelsMatchThemselves: every label of every language is read as what the
// table says, also in lower case, with a blank before the colon and with its
// blanks lost.
func TestLabelsMatchThemselves(t *testing.T) {
	for row := range tableRows(labelData) {
		field, language, text := Field(row[0]), row[1], row[2]
		if !field.isLabel() || !strings.HasSuffix(text, ":") {
			continue
		}
		bare := strings.TrimSpace(strings.TrimSuffix(text, ":"))
		for _, form := range []string{text, strings.ToLower(text), bare + " : value", strings.ReplaceAll(text, " ", "")} {
			l, ok := MatchLabel(form)
			if !ok || !l.Is(field) || !slices.Contains(l.Languages, language) {
				t.Errorf("MatchLabel(%q) = %+v, want %s in %s", form, l, field, language)
			}
		}
	}
}

// TestLabelsDoNotCollide: a label of the table with From, To and Subject means
// one thing, whatever the language.
func TestLabelsDoNotCollide(t *testing.T) {
	main := []Field{FieldFrom, FieldTo, FieldSubject, FieldPreviousDocument, FieldCommissionDocument, FieldFile, FieldFiles}
	seen := map[string]Field{}
	for row := range tableRows(labelData) {
		field, key := Field(row[0]), Fold(row[2])
		if !slices.Contains(main, field) {
			continue
		}
		if other := seen[key]; other != "" && other != field {
			t.Errorf("%q is both %s and %s", key, other, field)
		}
		seen[key] = field
	}
}

func TestMatchLabelForms(t *testing.T) {
	for _, c := range []struct {
		text  string
		field Field
		value string
	}{
		{"Subject : Handling of documents", FieldSubject, "Handling of documents"},
		{"No. prev. doc. 11669/09 INF 200", FieldPreviousDocument, "11669/09 INF 200"},
		{"N° prev. doc.:", FieldPreviousDocument, ""},
		{"Kom:n asiak. nro: 12254/16", FieldCommissionDocument, "12254/16"},
		{"Interinstitutional Files", FieldFiles, ""},
		{"Toimielintenvälinenasia:", FieldFile, ""},
		{"Dosar interinstituţional:", FieldFile, ""},
		{"Dosar interinstituțional:", FieldFile, ""},
		{"from: the Presidency", FieldFrom, "the Presidency"},
		{"Subject matters of the paper", "", ""},
		{"From Brussels", "", ""},
		{"To", "", ""},
		{"", "", ""},
	} {
		l, ok := MatchLabel(c.text)
		if ok != (c.field != "") || ok && (!l.Is(c.field) || l.Value != c.value) {
			t.Errorf("MatchLabel(%q) = %+v %v", c.text, l, ok)
		}
	}
}

// TestDateLines: every form of date line with every month in every language.
func TestDateLines(t *testing.T) {
	names := map[string][]string{}
	for row := range tableRows(monthData) {
		names[row[0]+row[1]] = append(names[row[0]+row[1]], row[2])
	}
	for row := range tableRows(labelData) {
		if row[0] != "date_line" {
			continue
		}
		for month := 1; month <= 12; month++ {
			for _, name := range names[fmt.Sprint(row[1], month)] {
				text := strings.NewReplacer("{d}", "2", "{M}", name, "{y}", "2020").Replace(row[2])
				got, ok := ParseDateLine(text, row[1])
				if want := (Date{2020, month, 2}); !ok || got.Date != want || got.Place == "" {
					t.Errorf("%s: ParseDateLine(%q) = %+v %v, want %v", row[1], text, got, ok, want)
				}
			}
		}
	}
}

func TestDateLineForms(t *testing.T) {
	for text, want := range map[string]string{
		"Brussels, 02 June 2020":                "Brussels 2020-06-02",
		"Bryssel den 2 juli 2007 (4.7)":         "Bryssel 2007-07-02",
		"Βρυξέλλες, 3 Νοεμβρίου 2008 (05.11)":   "Βρυξέλλες 2008-11-03",
		"Bρυξέλλες, 3 Απριλίου 2000":            "Bρυξέλλες 2000-04-03",
		"Luxembourg, den 3. april 2017":         "Luxembourg 2017-04-03",
		"Bruxelles, 14 settembre 2016 (OR. en)": "Bruxelles 2016-09-14",
		"Bruxelles, le 1er mars 2019":           "Bruxelles 2019-03-01",
		"Bruksela, 5 listopada 2019 r.":         "Bruksela 2019-11-05",
		"Zagreb, 5. listopada 2019.":            "",
		"Bruxelles, 5. listopada 2019.":         "Bruxelles 2019-10-05",
		"Valletta, 3 February 2017":             "Valletta 2017-02-03",
		"Brussels, 31 February 2017":            "",
		"on 18 July 2012":                       "",
		"Meeting of 18 July 2012":               "",
		"Committee on 18 July 2012":             "",
		"Brussels":                              "",
	} {
		got, ok := ParseDateLine(text)
		s := ""
		if ok {
			s = got.Place + " " + got.Date.String()
		}
		if s != want {
			t.Errorf("ParseDateLine(%q) = %q, want %q", text, s, want)
		}
	}
	for text, want := range map[string]string{
		"16 July 2026": "2026-07-16", "Thursday 16 and Friday 17 July 2026": "2026-07-16",
		"16.7.2026": "2026-07-16", "2026-07-16": "2026-07-16", "30 June - 1 July 2026": "2026-06-30", "soon": "0000-00-00",
	} {
		if d, _ := ParseDate(text, "en"); d.String() != want {
			t.Errorf("ParseDate(%q) = %v, want %s", text, d, want)
		}
	}
}

func TestProcedures(t *testing.T) {
	for _, c := range []struct {
		text     string
		labelled bool
		want     string
	}{
		{"2018/0328(COD)", false, "2018/0328(COD)"},
		{"2025/0130 (COD)\n2025/0131 (COD)", false, "2025/0130(COD) 2025/0131(COD)"},
		{"2018/0328\n(COD)", false, "2018/0328(COD)"},
		{"2012 / 0011 (COD)", false, "2012/0011(COD)"},
		{"2021/0106/COD", false, "2021/0106(COD)"},
		{"2013/0024B(COD)", false, "2013/0024B(COD)"},
		{"2004/1(COD)", false, "2004/0001(COD)"},
		{"96/0300(COD)", false, "1996/0300(COD)"},
		{"2018/0328", false, ""},
		{"2018/0328", true, "2018/0328"},
		{"2018/0328(XYZ)", false, "2018/0328(XYZ)"},
		{"Regulation (EU) 2016/679", true, ""},
		{"Directive 95/46/EC", true, ""},
		{"8711/1/20 REV 1", true, ""},
		{"2022/0155(COD) and 2022/0155 (COD)", false, "2022/0155(COD)"},
	} {
		var got []string
		for _, p := range Procedures(c.text, c.labelled) {
			got = append(got, p.Reference())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("Procedures(%q) = %q, want %q", c.text, s, c.want)
		}
	}
	p := Procedure{2018, 328, "", "COD"}
	if got := p.OEILURL(); got != "https://oeil.europarl.europa.eu/oeil/en/procedure-file?reference=2018/0328(COD)" {
		t.Error(got)
	}
	if got := p.EURLexURL("en"); got != "https://eur-lex.europa.eu/procedure/EN/2018_328" {
		t.Error(got)
	}
	for _, p := range []Procedure{{2003, 1, "", "ACC"}, {2018, 1, "", ""}, {2018, 1, "", "XYZ"}} {
		if p.OEILURL() != "" {
			t.Errorf("%v has a page: %s", p, p.OEILURL())
		}
	}
}

func TestSubjectCodes(t *testing.T) {
	for text, want := range map[string]string{
		"CYBER 115":               "CYBER=115",
		"CYBER":                   "CYBER=0",
		"CO EUR-PREP 32":          "CO EUR-PREP=32",
		"PV CONS 28":              "PV CONS=28",
		"COVID-19 12":             "COVID-19=12",
		"COVID-19":                "COVID-19=0",
		"OJ CRP1 20":              "OJ CRP1=20",
		"CFSP/PESC 7":             "CFSP/PESC=7",
		"N 10":                    "N=10",
		"PRESSE 32 PR CO 32":      "PRESSE=32 PR CO=32",
		"TELECOM 294 COMPET 766":  "TELECOM=294 COMPET=766",
		"SIMPL ANTICI CO EUR":     "SIMPL=0 ANTICI=0 CO EUR=0",
		"COEST169":                "COEST=169",
		"NEWCODE 5":               "NEWCODE=5",
		"NEWCODE":                 "NEWCODE=0",
		"NEWCODE, RECH, ESPACE 4": "NEWCODE=0 RECH=0 ESPACE=4",
		",":                       "",
		"SIMPL NEWCODE":           "SIMPL=0 NEWCODE=0",
		"NEW CODE 5":              "NEW CODE=5",
		"PROVISIONAL VERSION":     "",
		"Council of the":          "",
		"165":                     "",
		"DG F 2B":                 "",
		"A-":                      "",
	} {
		codes, _ := ParseSubjectCodes(text)
		var got []string
		for _, c := range codes {
			got = append(got, fmt.Sprintf("%s=%d", c.Code, c.Serial))
		}
		if s := strings.Join(got, " "); s != want && want != "" || want == "" && text != "DG F 2B" && s != "" {
			t.Errorf("ParseSubjectCodes(%q) = %q, want %q", text, s, want)
		}
	}
}

// TestKnownCodesParse: every code of the list comes back, alone and with a
// serial.
func TestKnownCodesParse(t *testing.T) {
	for row := range tableRows(subjectCodeData) {
		code := row[0]
		for _, serial := range []int{0, 42} {
			text := code
			if serial > 0 {
				text = fmt.Sprintf("%s %d", code, serial)
			}
			got, ok := ParseSubjectCodes(text)
			if !ok || len(got) != 1 || got[0] != (SubjectCode{code, serial}) {
				t.Errorf("ParseSubjectCodes(%q) = %v %v", text, got, ok)
			}
		}
	}
}

func TestReferences(t *testing.T) {
	for _, c := range []struct {
		lines string
		want  string
	}{
		{"8315/20 + ADD 1", "[8315/20 + ADD 1: ST-8315-2020-INIT ST-8315-2020-ADD-1]"},
		{"ST 7949/16 + ADD 1 + ADD 2", "[ST 7949/16 + ADD 1 + ADD 2: ST-7949-2016-INIT ST-7949-2016-ADD-1 ST-7949-2016-ADD-2]"},
		{"15698/25 + ADD1", "[15698/25 + ADD1: ST-15698-2025-INIT ST-15698-2025-ADD-1]"},
		{"ST 13685/17 REV1", "[ST 13685/17 REV1: ST-13685-2017-REV-1]"},
		{"14172/20 + ADD 1-4 - COM(2020) 842 final", "[14172/20 + ADD 1-4 - COM(2020) 842 final: ST-14172-2020-INIT ST-14172-2020-ADD-1 ST-14172-2020-ADD-2 ST-14172-2020-ADD-3 ST-14172-2020-ADD-4; COM(2020) 842]"},
		{"9200/08 + COR 1 INF 103 API 23 (COM(2008) 229 final)", "[9200/08 + COR 1 INF 103 API 23 (COM(2008) 229 final): ST-9200-2008-INIT ST-9200-2008-COR-1; COM(2008) 229]"},
		{"15057/18, WK 13585/2018,\nWK 14640/2018", "[15057/18: ST-15057-2018-INIT][WK 13585/2018: WK-13585-2018-INIT][WK 14640/2018: WK-14640-2018-INIT]"},
		{"9131/17 TELECOM 116 COMPET 339\nCONSOM 205 CODEC\n793", "[9131/17 TELECOM 116 COMPET 339 CONSOM 205 CODEC 793: ST-9131-2017-INIT]"},
		{"12830/2/22 REV 2; 12745/22 + ADD 1; WK\n9392/2022 INIT", "[12830/2/22 REV 2: ST-12830-2022-REV-2][12745/22 + ADD 1: ST-12745-2022-INIT ST-12745-2022-ADD-1][WK 9392/2022 INIT: WK-9392-2022-INIT]"},
		{"12345/20\n12346/20", "[12345/20: ST-12345-2020-INIT][12346/20: ST-12346-2020-INIT]"},
		{"9586/04 COR 2 (bg, fi)", "[9586/04 COR 2 (bg, fi): ST-9586-2004-COR-2]"},
		{"5894/1/23 REV 1 + ADD 2", "[5894/1/23 REV 1 + ADD 2: ST-5894-2023-REV-1 ST-5894-2023-REV-1-ADD-2]"},
		{"6102/19, ADD 1", "[6102/19, ADD 1: ST-6102-2019-INIT ST-6102-2019-ADD-1]"},
		{"KOM(2010) 380", "[KOM(2010) 380; COM(2010) 380]"},
		{"SEK(2007)839 slutlig", "[SEK(2007)839 slutlig; SEC(2007) 839]"},
		{"D036697/03", "[D036697/03; D036697/03]"},
		{"to be issued", "[to be issued]"},
	} {
		var got strings.Builder
		for _, r := range ParseReferences(strings.Split(c.lines, "\n")) {
			got.WriteString("[" + r.Text)
			for i, n := range r.Numbers {
				got.WriteString(map[bool]string{true: ": ", false: " "}[i == 0] + n.RegisterID())
			}
			if len(r.Commission) > 0 {
				got.WriteString("; " + strings.Join(r.Commission, " "))
			}
			got.WriteString("]")
		}
		if got.String() != c.want {
			t.Errorf("%q:\n got %s\nwant %s", c.lines, got.String(), c.want)
		}
	}
}

func TestMarkings(t *testing.T) {
	for line, want := range map[string]string{
		"LIMITE": "LIMITE|", "LIMITE until 2 May 2020": "LIMITE|",
		"DOCUMENT PARTIALLY ACCESSIBLE TO THE PUBLIC (15.03.2022)": "DOCUMENT PARTIALLY ACCESSIBLE TO THE PUBLIC|",
		"RESTREINT UE/EU RESTRICTED":                               "|RESTREINT UE/EU RESTRICTED",
		"RESTREINT UE":                                             "|RESTREINT UE",
		"TRES SECRET UE/EU TOP SECRET":                             "|TRÈS SECRET UE/EU TOP SECRET",
		"SECRET UE/EU SECRET RELEASABLE TO: NATO":                  "|SECRET UE/EU SECRET",
		"documents marked RESTREINT UE/EU RESTRICTED":              "|",
		"RESTREINT UE documents are kept apart":                    "|",
		"LIMITE documents":                                         "|",
	} {
		m, _ := ParseMarking(line)
		c, _ := ParseClassification(line)
		if got := m + "|" + c; got != want {
			t.Errorf("%q: got %q, want %q", line, got, want)
		}
	}
}

func TestLanguageMarks(t *testing.T) {
	for text, want := range map[string]string{"EN": "en", "EN/FR": "en fr", "BG ES CS": "bg es cs", "En": "", "XX": "", "": ""} {
		if got, _ := LanguageMark(text); strings.Join(got, " ") != want {
			t.Errorf("LanguageMark(%q) = %v", text, got)
		}
	}
	for text, want := range map[string]string{"(OR. en)": "en", "(OR.en)": "en", "(OR, en)": "en", "(OR. en/fr)": "en fr", "(OR. en, fr)": "en fr", "(or en)": "", "(OR)": ""} {
		if got, _ := OriginalLanguages(text); strings.Join(got, " ") != want {
			t.Errorf("OriginalLanguages(%q) = %v", text, got)
		}
	}
}

func TestBands(t *testing.T) {
	for text, want := range map[string]bool{"NOTE": true, "I/A-PUNKT-VERMERK": true, "ΣΗΜΕΙΩΜΑ": true, "'I/A' ITEM NOTE": true, "“I/A” ITEM NOTE": true, "CYBER": false, "": false} {
		if IsBand(text) != want {
			t.Errorf("IsBand(%q) = %v", text, !want)
		}
	}
	if !IsIssuer("COUNCIL OF THE EUROPEAN UNION") || !IsIssuer("ΣΥΜΒΟΥΛΙΟ ΤΗΣΕΥΡΩΠΑΪΚΗΣΕΝΩΣΗΣ") || IsIssuer("Commission") {
		t.Error("issuers")
	}
}

// TestTablesAreClean: no row of the embedded tables has stray blanks or a
// language that does not exist.
func TestTablesAreClean(t *testing.T) {
	for row := range tableRows(labelData) {
		if !IsLanguage(row[1]) || strings.TrimSpace(row[2]) != row[2] || row[2] == "" {
			t.Errorf("labels.tsv: %q", row)
		}
	}
	for row := range tableRows(subjectCodeData) {
		code := row[0]
		if strings.ContainsFunc(code, unicode.IsLower) || strings.TrimSpace(code) != code {
			t.Errorf("subject-codes.tsv: %q", code)
		}
	}
}

func FuzzFields(f *testing.F) {
	for _, s := range []string{"From: x", "Brussels, 2 June 2020", "2018/0328(COD)", "CYBER 115 MI 2", "8315/20 + ADD 1-4, COM(2018) 630 final", "LIMITE", "(OR. en)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		MatchLabel(s)
		ParseDateLine(s)
		ParseDate(s)
		Procedures(s, true)
		ParseSubjectCodes(s)
		ParseReferences(strings.Split(s, "\n"))
		ParseMarking(s)
		ParseClassification(s)
		LanguageMark(s)
		OriginalLanguages(s)
	})
}
