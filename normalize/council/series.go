package council

import "strings"

// Series is a kind of Council document with a numbering of its own.
type Series struct {
	Kind     string // as printed before the number: "WK", "PE-CONS"; ST prints none
	Register string // in register identifiers: "PE" for PE-CONS, else the Kind
	File     string // the two letters of file names of the old register; "" when not known
	Meaning  string
}

// allSeries lists the series that are known. The list is open: see [Number.Known].
var allSeries = []Series{
	{"ST", "ST", "st", "standard document"},
	{"WK", "WK", "wk", "working document"},
	{"CM", "CM", "cm", "communication: call to a meeting, agenda"},
	{"SN", "SN", "sn", "unnumbered paper of the secretariat (sans numéro)"},
	{"DS", "DS", "ds", "room document (document de séance)"},
	{"MD", "MD", "", "meeting document"},
	{"PE-CONS", "PE", "pe", "joint text of the Parliament and the Council"},
	{"EUCO", "EUCO", "", "European Council"},
	{"XT", "XT", "xt", "negotiations under Article 50 TEU"},
	{"CONV", "CONV", "", "European Convention 2002-2003"},
	{"CIG", "CIG", "cg", "intergovernmental conference"},
	{"AD", "AD", "", "accession negotiations"},
	{"AA", "AA", "", "drafting of accession treaties"},
	{"AG", "AG", "", ""},
	{"EEE", "EEE", "", "European Economic Area"},
	{"ACP-UE", "ACP-UE", "", "ACP-EU joint bodies"},
	{"ACP-CE", "ACP-CE", "", "ACP-EC joint bodies"},
}

// seriesPrefixes open the kinds that end in two letters of a country:
// association councils ("UE-UA") and accession conferences ("CONF-ME").
var seriesPrefixes = []string{"UE-", "CONF-"}

// SeriesOf gives the series of a kind, as printed or as in register identifiers.
// An association council has the kind itself for a name.
func SeriesOf(kind string) (Series, bool) {
	for _, s := range allSeries {
		if s.Kind == kind || s.Register == kind {
			return s, true
		}
	}
	for _, p := range seriesPrefixes {
		if rest, ok := strings.CutPrefix(kind, p); ok && len(rest) == 2 && isUpper(rest) {
			return Series{Kind: kind, Register: kind}, true
		}
	}
	return Series{}, false
}

// seriesOfFile gives the series of the two letters that open an old file name.
func seriesOfFile(letters string) (Series, bool) {
	for _, s := range allSeries {
		if s.File == letters && letters != "" {
			return s, true
		}
	}
	return Series{}, false
}

// isUpper reports whether s consists of the letters A to Z.
func isUpper(s string) bool {
	for i := range len(s) {
		if s[i] < 'A' || s[i] > 'Z' {
			return false
		}
	}
	return s != ""
}
