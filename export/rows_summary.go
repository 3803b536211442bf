package export

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"councildoc/normalize"
)

// RowsSummary writes for a terminal how many entries each delegation has on each
// provision, and how many rows of column tables there are.
func RowsSummary(w io.Writer, sets []*RowSet) error {
	b := bufio.NewWriter(w)
	m := newRowMatrix(sets)
	if m.total.all() > 0 {
		m.write(b)
	}
	for _, s := range sets {
		s.summarizeColumns(b)
	}
	return b.Flush()
}

// maxSummaryKey is the width in characters of the column of provisions.
const maxSummaryKey = 44

func (m *rowMatrix) write(b *bufio.Writer) {
	grid := m.cells()
	widths := make([]int, len(grid[0]))
	for _, line := range grid {
		for i, cell := range line {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	for _, line := range grid {
		var out strings.Builder
		for i, cell := range line {
			pad := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
			if i == 0 {
				out.WriteString(cell + pad)
			} else {
				out.WriteString("  " + pad + cell)
			}
		}
		fmt.Fprintln(b, strings.TrimRight(out.String(), " "))
	}
	fmt.Fprintf(b, "\n%s: %s, %s\n", plural(m.total.all(), "entry", "entries"), plural(m.total.comments, "comment", "comments"),
		plural(m.total.drafting, "drafting suggestion", "drafting suggestions"))
}

// cells is the summary with its heading line and its sums.
func (m *rowMatrix) cells() [][]string {
	head, sums := []string{"provision"}, []string{"all"}
	all := 0
	for _, d := range m.delegations {
		head, sums = append(head, shortName(d)), append(sums, strconv.Itoa(m.byDelegation(d)))
		all += m.byDelegation(d)
	}
	grid := [][]string{append(head, "all")}
	for _, key := range m.keys {
		line := []string{cutText(provisionName(key), maxSummaryKey)}
		for _, d := range m.delegations {
			line = append(line, entriesText(m.at(key, d).all()))
		}
		grid = append(grid, append(line, strconv.Itoa(m.byKey(key))))
	}
	return append(grid, append(sums, strconv.Itoa(all)))
}

func shortName(d normalize.Delegation) string {
	if d.Name == "" {
		return "none"
	}
	return d.Code
}

// entriesText leaves a place without entries to the eye.
func entriesText(n int) string {
	if n == 0 {
		return "·"
	}
	return strconv.Itoa(n)
}

func cutText(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n-1]) + "…"
}

// summarizeColumns counts the rows of the column tables of a paper.
func (s *RowSet) summarizeColumns(b *bufio.Writer) {
	rows := 0
	filled := make([]int, len(s.columns))
	states, order := map[string]int{}, []string{}
	for i := range s.rows {
		r := &s.rows[i]
		if r.kind != normalize.EntryColumns {
			continue
		}
		rows++
		for _, c := range r.cells {
			filled[c.column]++
		}
		if name := statusText(r.status); name != "" {
			if states[name] == 0 {
				order = append(order, name)
			}
			states[name]++
		}
	}
	if rows == 0 {
		return
	}
	fmt.Fprintf(b, "%s: %s of column tables\n", firstText(s.id, s.source.Name), plural(rows, "row", "rows"))
	for i, name := range s.columns {
		fmt.Fprintf(b, "  %s: %d with text\n", name, filled[i])
	}
	for _, name := range order {
		fmt.Fprintf(b, "  %s: %d\n", name, states[name])
	}
}
