package council

import (
	_ "embed" // the tables that people read and write
	"os"
	"slices"
	"strings"
	"testing"
)

//go:embed labels.tsv
var labelData string

//go:embed months.tsv
var monthData string

// Codes of the Interinstitutional Style Guide (annex A5), names in all languages of
// the Union from CLDR, abbreviations of bodies from compilations.
//
//go:embed delegations.tsv
var delegationData string

// TestFolded keeps folded.tsv what the other tables say. UPDATE=1 writes it.
func TestFolded(t *testing.T) {
	rows := slices.Concat(foldedLabels(), foldedMonths(), foldedDelegations())
	slices.SortStableFunc(rows, func(a, b []string) int { return strings.Compare(a[0], b[0]) })
	var b strings.Builder
	for i, row := range rows {
		if i == 0 || !slices.Equal(row, rows[i-1]) {
			b.WriteString(strings.Join(row, "\t") + "\n")
		}
	}
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile("folded.tsv", []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if b.String() != string(folded) {
		t.Error("folded.tsv is not what labels.tsv, months.tsv and delegations.tsv say; UPDATE=1 go test ./normalize/council writes it")
	}
}

func foldedLabels() (rows [][]string) {
	for row := range tableRows(labelData) {
		field, language, text := row[0], row[1], row[2]
		if field == "date_line" {
			rows = append(rows, []string{"place." + Fold(placeOf(text[:strings.Index(text, "{")])), language})
			continue
		}
		if Field(field) == FieldNewStatus { // "new status: Public" has its value with it
			text, _, _ = strings.Cut(text, ":")
		}
		rows = append(rows, []string{"label." + Fold(text), field, language})
	}
	return rows
}

func foldedMonths() (rows [][]string) {
	for row := range tableRows(monthData) {
		rows = append(rows, []string{"month." + Fold(row[2]), row[0], row[1]})
	}
	return rows
}

func foldedDelegations() (rows [][]string) {
	for row := range tableRows(delegationData) {
		codes := append([]string{row[0]}, splitCell(row, 3)...)
		for _, code := range codes {
			rows = append(rows, []string{"code." + code, row[0], row[1], row[2]})
		}
		for _, name := range delegationNames(row) {
			rows = append(rows, []string{"delegation." + Fold(name), row[0], row[1], row[2]})
		}
	}
	return rows
}

// delegationNames gives the names of a row of delegations.tsv.
func delegationNames(row []string) []string {
	return append(append([]string{row[2]}, splitCell(row, 4)...), splitCell(row, 5)...)
}

func splitCell(row []string, i int) []string {
	if len(row) <= i || row[i] == "" {
		return nil
	}
	return strings.Split(row[i], ";")
}

// TestSortedTable finds every row of a table by its key, and none by other keys.
func TestSortedTable(t *testing.T) {
	for _, table := range []sortedTable{folded, subjectCodes()} {
		for line := range strings.Lines(string(table)) {
			key, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			found := false
			for _, row := range table.find(key) {
				found = found || strings.Join(row, "\t") == rest
			}
			if !found || !table.has(key) {
				t.Errorf("%q is not found", line)
			}
			for range table.find(key + "~") {
				t.Errorf("%q is found by %q", line, key+"~")
			}
		}
		for _, key := range []string{"", " ", "~", "month.", "zzz"} {
			for _, row := range table.find(key) {
				t.Errorf("%q is found by %q", row, key)
			}
		}
	}
}
