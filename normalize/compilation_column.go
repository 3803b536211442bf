package normalize

import (
	"strings"
	"unicode/utf8"

	"councildoc/normalize/council"
)

// gridTable is a table with every cell at its columns.
type gridTable struct {
	table   *Table
	width   int
	rows    []gridRow
	heads   int // heading rows at the top
	columns []tableColumn
}

// gridRow holds for each column the cell that covers it; a cell over several
// columns or rows stands at each of them.
type gridRow struct {
	at   []*Cell
	own  []bool // the cell begins in this row
	page int
}

// tableColumn is a column by its heading.
type tableColumn struct {
	heading string
	role    council.ColumnRole
	mixed   bool         // comments and drafting suggestions both
	authors []Delegation // the heading names them
}

// maxColumns bounds what a damaged table can cost.
const maxColumns = 64

func newGridTable(t *Table) *gridTable {
	g := &gridTable{table: t}
	var above []*Cell // cells that reach into the row
	var left []int    // rows they still cover
	for i := range t.Rows {
		row := &t.Rows[i]
		var at []*Cell
		var own []bool
		next := 0
		for col := 0; col < maxColumns; col++ {
			if col < len(left) && left[col] > 0 {
				at, own = append(at, above[col]), append(own, false)
				continue
			}
			if next == len(row.Cells) {
				if !anyLeft(left, col) {
					break
				}
				at, own = append(at, nil), append(own, false)
				continue
			}
			c := &row.Cells[next]
			next++
			for k := 0; k < max(c.ColSpan, 1) && len(at) < maxColumns; k++ {
				at, own = append(at, c), append(own, k == 0)
			}
			col = len(at) - 1
		}
		above, left = reach(at, own, left)
		g.rows = append(g.rows, gridRow{at: at, own: own, page: rowPage(row)})
		g.width = max(g.width, len(at))
	}
	g.readHeads()
	return g
}

func anyLeft(left []int, from int) bool {
	for i := from; i < len(left); i++ {
		if left[i] > 0 {
			return true
		}
	}
	return false
}

// reach counts for the row below how far the cells of this one go down.
func reach(at []*Cell, own []bool, left []int) ([]*Cell, []int) {
	out := make([]int, len(at))
	starts := false
	for i, c := range at {
		if own[i] {
			starts = true
		} else if i == 0 || c != at[i-1] {
			starts = false
		}
		switch {
		case c == nil:
		case starts:
			out[i] = max(c.RowSpan, 1) - 1
		case i < len(left):
			out[i] = left[i] - 1
		}
	}
	return at, out
}

func rowPage(row *Row) int {
	for _, c := range row.Cells {
		if len(c.Boxes) > 0 {
			return c.Boxes[0].Page
		}
	}
	return 0
}

// readHeads finds the heading rows and the roles of the columns: marked rows, or
// a first row whose words are those of headings.
func (g *gridTable) readHeads() {
	for g.heads < len(g.table.Rows) && g.heads < 3 && g.table.Rows[g.heads].Header {
		g.heads++
	}
	g.columns = make([]tableColumn, g.width)
	if g.heads == 0 {
		if !g.firstRowNames() {
			return
		}
		g.heads = 1
	}
	for col := range g.columns {
		g.columns[col] = newColumn(g.heading(col))
	}
}

// heading joins the heading cells over a column.
func (g *gridTable) heading(col int) string {
	var parts []string
	for _, row := range g.rows[:g.heads] {
		if col >= len(row.at) || row.at[col] == nil {
			continue
		}
		text := blocksText(row.at[col].Blocks)
		if text != "" && (len(parts) == 0 || parts[len(parts)-1] != text) {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, " ")
}

// maxHeadingCell is the length in characters of the longest cell of a heading row
// that is not marked as one.
const maxHeadingCell = 60

// firstRowNames reports a first row of short cells of which at least two, and
// all that are not empty but one, name a column.
func (g *gridTable) firstRowNames() bool {
	if len(g.rows) == 0 {
		return false
	}
	named, other := 0, 0
	for i, c := range g.rows[0].at {
		if c == nil || !g.rows[0].own[i] {
			continue
		}
		text := blocksText(c.Blocks)
		switch {
		case text == "":
		case utf8.RuneCountInString(text) > maxHeadingCell || strings.HasSuffix(text, "."):
			return false
		case len(council.ColumnRoles(text)) > 0:
			named++
		default:
			other++
		}
	}
	return named >= 2 && other <= 1
}

func newColumn(heading string) tableColumn {
	c := tableColumn{heading: heading, role: council.ColumnProvision}
	roles := council.ColumnRoles(heading)
	switch {
	case roles[council.ColumnComment] && roles[council.ColumnDrafting]:
		c.role, c.mixed = council.ColumnComment, true
	case roles[council.ColumnDrafting]:
		c.role = council.ColumnDrafting
	case roles[council.ColumnComment]:
		c.role = council.ColumnComment
	case roles[council.ColumnDelegation]:
		c.role = council.ColumnDelegation
	case roles[council.ColumnAgreement] && !roles[council.ColumnProvision]:
		c.role = council.ColumnAgreement
	default:
		c.role = institutionRole(roles, c.role)
	}
	if c.comments() {
		c.authors = headingAuthors(heading)
	}
	return c
}

func institutionRole(roles map[council.ColumnRole]bool, other council.ColumnRole) council.ColumnRole {
	for _, role := range []council.ColumnRole{council.ColumnCommission, council.ColumnParliament, council.ColumnCouncil} {
		if roles[role] {
			return role
		}
	}
	if roles[council.ColumnNumber] && !roles[council.ColumnProvision] {
		return council.ColumnNumber
	}
	return other
}

// headingAuthors are the delegations that a heading names: "Comments from FR".
func headingAuthors(heading string) []Delegation {
	var out []Delegation
	words := strings.Fields(heading)
	for i := 0; i < len(words); i++ {
		if d, n := council.TakeDelegation(words[i:]); n > 0 && (d.State || d.Code == "COM" || d.Code == "PRES") {
			out = joinDelegations(out, []Delegation{delegationOf(d)})
			i += n - 1
		}
	}
	return out
}

// comments reports a column of comments or drafting suggestions.
func (c *tableColumn) comments() bool {
	return c.role == council.ColumnComment || c.role == council.ColumnDrafting
}

func (c *tableColumn) kind() EntryKind {
	if c.role == council.ColumnDrafting {
		return EntryDrafting
	}
	return EntryComment
}

// isSynopsis reports a table that sets the texts of institutions side by side.
func (g *gridTable) isSynopsis() bool {
	roles := map[council.ColumnRole]bool{}
	for _, c := range g.columns {
		if c.role == council.ColumnDrafting {
			return false
		}
		roles[c.role] = true
	}
	n := 0
	for _, role := range []council.ColumnRole{council.ColumnCommission, council.ColumnParliament, council.ColumnCouncil, council.ColumnAgreement} {
		if roles[role] {
			n++
		}
	}
	return n >= 3 || n == 2 && (roles[council.ColumnParliament] || roles[council.ColumnAgreement])
}

// blocksText is the text of blocks on one line, markers included.
func blocksText(blocks []Block) string {
	var parts []string
	walkText(blocks, func(s string) {
		if s = strings.TrimSpace(s); s != "" {
			parts = append(parts, s)
		}
	})
	return strings.Join(parts, " ")
}

// walkText gives every text of blocks: markers, numbers, paragraphs.
func walkText(blocks []Block, give func(string)) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Heading:
			give(plain(b.Spans))
		case *Paragraph:
			give(b.Number)
			give(plain(b.Spans))
		case *List:
			for _, it := range b.Items {
				give(it.Marker)
				walkText(it.Blocks, give)
			}
		case *Table:
			for _, row := range b.Rows {
				for _, c := range row.Cells {
					walkText(c.Blocks, give)
				}
			}
		}
	}
}
