package council

import (
	"strings"
	"unicode/utf8"
)

// Distribution markings.
const (
	Limite             = "LIMITE"
	PartlyAccessible   = "DOCUMENT PARTIALLY ACCESSIBLE TO THE PUBLIC"
	PartlyAccessibleFR = "DOCUMENT PARTIELLEMENT ACCESSIBLE AU PUBLIC"
)

// classifications are the markings of classified information from the highest
// down: in both languages first, then as they were before 2011 (Decisions
// 2001/264/EC and 2013/488/EU).
var classifications = []struct{ printed, kept string }{
	{"TRÈS SECRET UE/EU TOP SECRET", "TRÈS SECRET UE/EU TOP SECRET"},
	{"TRES SECRET UE/EU TOP SECRET", "TRÈS SECRET UE/EU TOP SECRET"},
	{"SECRET UE/EU SECRET", "SECRET UE/EU SECRET"},
	{"CONFIDENTIEL UE/EU CONFIDENTIAL", "CONFIDENTIEL UE/EU CONFIDENTIAL"},
	{"RESTREINT UE/EU RESTRICTED", "RESTREINT UE/EU RESTRICTED"},
	{"TRÈS SECRET UE", "TRÈS SECRET UE"},
	{"TRES SECRET UE", "TRÈS SECRET UE"},
	{"SECRET UE", "SECRET UE"},
	{"CONFIDENTIEL UE", "CONFIDENTIEL UE"},
	{"RESTREINT UE", "RESTREINT UE"},
}

// caveats may follow a classification on its line.
var caveats = []string{"RELEASABLE TO", "REL TO", "EU EYES ONLY", "EYES ONLY", "ESDP", "CSDP", "ESDP/CSDP", "UNTIL", "- "}

// ParseMarking reads a line that is nothing but a distribution marking: LIMITE,
// also until a date, or that the document is accessible in part.
func ParseMarking(line string) (string, bool) {
	line = oneLine(line)
	if line == Limite || strings.HasPrefix(line, Limite+" until ") || strings.HasPrefix(line, Limite+" jusqu") {
		return Limite, true
	}
	for _, m := range []string{PartlyAccessible, PartlyAccessibleFR} {
		if strings.HasPrefix(line, m) && len(line) < len(m)+40 {
			return m, true
		}
	}
	return "", false
}

// PartialAccessDate gives the date that follows a note that a document is
// accessible in part: "… TO THE PUBLIC (15.03.2022)".
func PartialAccessDate(line string) (Date, bool) {
	_, inside, _ := strings.Cut(line, "(")
	inside, _, _ = strings.Cut(inside, ")")
	return numericDate(inside)
}

// opensPartialAccess are the words that open such a note, which may be cut over
// lines.
const opensPartialAccess = "DOCUMENT PARTI"

// OpensPartialAccess reports whether a line can be the first of a note that a
// document is accessible in part.
func OpensPartialAccess(line string) bool { return strings.HasPrefix(line, opensPartialAccess) }

// ParseClassification reads a line that is nothing but a marking of classified
// information with its caveats. The same words in running text are none.
func ParseClassification(line string) (string, bool) {
	line = oneLine(strings.ReplaceAll(line, " / ", "/"))
	for _, c := range classifications {
		rest, ok := strings.CutPrefix(line, c.printed)
		if ok && (rest == "" || isCaveat(strings.TrimSpace(rest))) {
			return c.kept, true
		}
	}
	return "", false
}

// Caveat gives what follows the classification on a line that [ParseClassification]
// reads: "RELEASABLE TO NATO"; "" for none.
func Caveat(line string) string {
	line = oneLine(strings.ReplaceAll(line, " / ", "/"))
	for _, c := range classifications {
		if rest, ok := strings.CutPrefix(line, c.printed); ok {
			return strings.TrimSpace(strings.TrimLeft(rest, " -–"))
		}
	}
	return ""
}

// ParseCaveat reads a line that is nothing but a caveat, which stands under the
// classification.
func ParseCaveat(line string) (string, bool) {
	line = oneLine(line)
	if line != strings.ToUpper(line) || utf8.RuneCountInString(line) > 60 {
		return "", false
	}
	for _, c := range []string{"RELEASABLE TO", "REL TO", "EU EYES ONLY", "EYES ONLY"} {
		if strings.HasPrefix(line, c) {
			return line, true
		}
	}
	return "", false
}

func isCaveat(s string) bool {
	if utf8.RuneCountInString(s) > 60 {
		return false
	}
	for _, c := range caveats {
		if strings.HasPrefix(s, c) {
			return true
		}
	}
	return false
}

// ClassificationRank orders classifications: the higher, the more is protected;
// 0 for none.
func ClassificationRank(kept string) int {
	switch {
	case kept == "":
		return 0
	case strings.HasPrefix(kept, "TRÈS SECRET"):
		return 4
	case strings.HasPrefix(kept, "SECRET"):
		return 3
	case strings.HasPrefix(kept, "CONFIDENTIEL"):
		return 2
	}
	return 1
}
