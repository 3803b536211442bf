package council

import (
	"strings"
	"testing"
)

// TestDelegationNamesAreDistinct: a name or code means one delegation.
func TestDelegationNamesAreDistinct(t *testing.T) {
	codes, names := map[string]string{}, map[string]string{}
	states := 0
	for row := range tableRows(delegationData) {
		if row[1] == "state" {
			states++
		}
		for _, code := range append(splitCell(row, 3), row[0]) {
			if other, ok := codes[code]; ok {
				t.Errorf("code %s: %s and %s", code, other, row[2])
			}
			codes[code] = row[2]
		}
		for _, name := range delegationNames(row) {
			if other, ok := names[Fold(name)]; ok && other != row[2] {
				t.Errorf("name %q: %s and %s", name, other, row[2])
			}
			names[Fold(name)] = row[2]
		}
	}
	if states != 27 {
		t.Errorf("%d Member States", states)
	}
}

func TestTakeDelegation(t *testing.T) {
	for _, c := range []struct {
		words []string
		code  string
		n     int
	}{
		{[]string{"DE"}, "DE", 1},
		{[]string{"GR:"}, "EL", 1},
		{[]string{"The", "Netherlands", "asks"}, "NL", 2},
		{[]string{"FRANKREICH"}, "FR", 1},
		{[]string{"Ελλάδα"}, "EL", 1},
		{[]string{"Belgian", "delegation"}, "BE", 1},
		{[]string{"the", "Netherlands"}, "", 0},
		{[]string{"de"}, "", 0},
		{[]string{"Lamps"}, "", 0},
	} {
		d, n := TakeDelegation(c.words)
		if n != c.n || n > 0 && d.Code != c.code {
			t.Errorf("%q: %s, %d words", c.words, d.Code, n)
		}
	}
}

func TestColumnRoles(t *testing.T) {
	for heading, want := range map[string][]ColumnRole{
		"Drafting suggestions and Comments": {ColumnDrafting, ColumnComment},
		"Commission's proposal":             nil,
		"EP's mandate":                      {ColumnParliament},
		"Vorschlag der Kommission":          {ColumnCommission},
		"Projet d'accord":                   {ColumnAgreement},
		"Member State":                      {ColumnDelegation},
		"Amount in EUR":                     nil,
	} {
		got := ColumnRoles(heading)
		for _, role := range want {
			if !got[role] {
				t.Errorf("%q: %v, want %s", heading, got, role)
			}
		}
		if want == nil && (got[ColumnComment] || got[ColumnDrafting]) {
			t.Errorf("%q: %v", heading, got)
		}
	}
}

func TestEntryKind(t *testing.T) {
	for text, want := range map[string]ColumnRole{
		"Comments": ColumnComment, "DRAFTING SUGGESTIONS": ColumnDrafting, "Suggestions rédactionnelles": ColumnDrafting,
		"Drafting suggestions and comments": ColumnComment, "Bemerkungen": ColumnComment,
		"comments on lamps": "", "EU": "", "": "",
	} {
		if got, ok := EntryKind(text); got != want || ok != (want != "") {
			t.Errorf("%q: %q, %v", text, got, ok)
		}
	}
}

func TestParseProvision(t *testing.T) {
	for text, want := range map[string]ProvisionReference{
		"Article 3(2)(a)":         {Kind: "article", Number: "3(2)(a)"},
		"Article 57 (4)":          {Kind: "article", Number: "57(4)"},
		"‘Article 88a":            {Kind: "article", Number: "88a"},
		"Recital (27)":            {Kind: "recital", Number: "27"},
		"Erwägungsgrund 4":        {Kind: "recital", Number: "4"},
		"ANNEX II – Lamps":        {Kind: "annex", Number: "II", Rest: "– Lamps"},
		"Annex":                   {Kind: "annex"},
		"Article 4 is amended":    {Kind: "article", Number: "4", Rest: "is amended"},
		"Αιτιολογική σκέψη 12":    {Kind: "recital", Number: "12"},
		"Articles of association": {},
		"article 4":               {},
	} {
		got, ok := ParseProvision(text)
		if got != want || ok != (want.Kind != "") {
			t.Errorf("%q: %+v, %v", text, got, ok)
		}
	}
}

func TestIsGeneral(t *testing.T) {
	for text, want := range map[string]bool{"General comments": true, "Horizontal remarks": true, "Observations générales": true,
		"General Court": false, "": false} {
		if got := IsGeneral(text); got != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

// TestDelegationWords counts the words of the longest name.
func TestDelegationWords(t *testing.T) {
	longest := 0
	for row := range tableRows(delegationData) {
		for _, name := range delegationNames(row) {
			longest = max(longest, len(strings.Fields(name)))
		}
	}
	if longest != delegationWords {
		t.Errorf("the longest name has %d words", longest)
	}
}
