package council

import (
	_ "embed"
	"iter"
	"strings"
)

// sortedTable is rows of cells with tabs between them, sorted by the first cell, the
// key. It is searched as it is: a map of its rows would take longer to make than a
// short paper to read, which asks for a few dozen.
type sortedTable string

// folded is labels.tsv, months.tsv and delegations.tsv by what is printed, folded:
// "month.juni", a tab, what that means. A test writes it and keeps it what they say.
//
//go:embed folded.tsv
var folded sortedTable

// find gives the rows of a key, each without it.
func (t sortedTable) find(key string) [][]string {
	var out [][]string
	for rest := t.from(key); isOfKey(rest, key); {
		var row string
		row, rest, _ = strings.Cut(rest[len(key)+1:], "\n")
		out = append(out, strings.Split(row, "\t"))
	}
	return out
}

func (t sortedTable) has(key string) bool {
	return isOfKey(t.from(key), key)
}

func isOfKey(row, key string) bool {
	return strings.HasPrefix(row, key) && strings.HasPrefix(row[len(key):], "\t")
}

// from gives the rows that do not come before a key: the tab behind it comes before all
// that may stand in a longer one.
func (t sortedTable) from(key string) string {
	rows := string(t)
	if rows >= key {
		return rows
	}
	after := func(i int) int { return i + strings.IndexByte(rows[i:], '\n') + 1 } // where the row behind that of byte i begins
	low, high := 0, len(rows)                                                     // the row of low comes before the key, that behind high does not
	for low < high {
		middle := low + (high-low)/2
		if next := after(middle); next < len(rows) && rows[next:] < key {
			low = next
		} else {
			high = middle
		}
	}
	return rows[after(low):]
}

// tableRows gives the rows of an embedded table without its head. Rows have at
// least three columns.
func tableRows(data string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		_, data, _ = strings.Cut(data, "\n")
		for line := range strings.SplitSeq(data, "\n") {
			row := strings.Split(line, "\t")
			if len(row) >= 3 && !yield(row) {
				return
			}
		}
	}
}
