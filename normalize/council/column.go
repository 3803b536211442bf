package council

import (
	_ "embed"
	"strings"
	"sync"
)

// ColumnRole is what a column of a compilation or of a column table holds.
type ColumnRole string

// The roles, in the words of columns.tsv.
const (
	ColumnProvision  ColumnRole = "provision"
	ColumnComment    ColumnRole = "comment"
	ColumnDrafting   ColumnRole = "drafting"
	ColumnDelegation ColumnRole = "delegation"
	ColumnNumber     ColumnRole = "number"
	ColumnCommission ColumnRole = "commission"
	ColumnParliament ColumnRole = "parliament"
	ColumnCouncil    ColumnRole = "council"
	ColumnAgreement  ColumnRole = "agreement"
)

//go:embed columns.tsv
var columnData string

// columnTerm is a printed term in words, folded.
type columnTerm struct {
	role  ColumnRole
	words []string
}

type columnTable struct {
	terms []columnTerm
	exact map[string][]ColumnRole // by Fold
}

var columns = sync.OnceValue(func() *columnTable {
	t := &columnTable{exact: map[string][]ColumnRole{}}
	for row := range tableRows(columnData) {
		role := ColumnRole(row[0])
		t.terms = append(t.terms, columnTerm{role, foldWords(row[2])})
		t.exact[Fold(row[2])] = append(t.exact[Fold(row[2])], role)
	}
	return t
})

// foldWords gives the words of a text, folded; "EP's" is "ep".
func foldWords(text string) []string {
	text = strings.NewReplacer("'s", "", "’s", "", "/", " ", "-", " ", "(", " ", ")", " ").Replace(text)
	var out []string
	for w := range strings.FieldsSeq(text) {
		if f := Fold(w); f != "" {
			out = append(out, f)
		}
	}
	return out
}

// maxColumnHeading is the length in characters of the longest text that is taken
// for the heading of a column.
const maxColumnHeading = 160

// ColumnRoles reads the heading of a column: every role that its words name. A
// heading such as "Drafting suggestions and comments" has two.
func ColumnRoles(heading string) map[ColumnRole]bool {
	if len(heading) > maxColumnHeading {
		return nil
	}
	words := foldWords(heading)
	roles := map[ColumnRole]bool{}
	for _, t := range columns().terms {
		if containsWords(words, t.words) {
			roles[t.role] = true
		}
	}
	return roles
}

func containsWords(words, part []string) bool {
	if len(part) == 0 {
		return false
	}
	for i := 0; i+len(part) <= len(words); i++ {
		if equalWords(words[i:i+len(part)], part) {
			return true
		}
	}
	return false
}

func equalWords(a, b []string) bool {
	for i := range b {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// EntryKind reads the line over a text in a cell, without its brackets and colon:
// "Comments" gives ColumnComment, "Drafting suggestions" ColumnDrafting, both of
// them ColumnComment. ok is false for any other text.
func EntryKind(text string) (role ColumnRole, ok bool) {
	if len(text) > maxColumnHeading {
		return "", false
	}
	for _, both := range []string{" and ", " et ", " und ", "/", " & "} {
		if a, b, found := strings.Cut(text, both); found {
			_, first := EntryKind(a)
			_, second := EntryKind(b)
			if first && second {
				return ColumnComment, true
			}
		}
	}
	for _, role := range columns().exact[Fold(text)] {
		if role == ColumnComment || role == ColumnDrafting {
			return role, true
		}
	}
	return "", false
}
