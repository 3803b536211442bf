package normalize

import (
	"strconv"
	"strings"

	"councildoc/normalize/council"
)

// synopsis reads a column table: the texts of the institutions side by side.
func (c *compiler) synopsis(g *gridTable) {
	s := &synopsis{compiler: c, grid: g, target: make([]int, g.width), number: -1, state: -1}
	s.assign()
	for i := g.heads; i < len(g.rows); i++ {
		s.row(&g.rows[i], &g.table.Rows[i])
	}
}

// synopsis walks a column table.
type synopsis struct {
	*compiler
	grid   *gridTable
	target []int // for each column its index in Columns, -1 for none
	number int   // column of the row numbers, -1 when there is none
	state  int   // narrow column of letters for the colours, -1 when there is none
	path   provisionPath
	key    string // from the last row over all columns
	count  int
}

// assign gives every column its place. The first column of short cells without a
// heading of its own holds the numbers; one of single letters holds the states.
func (s *synopsis) assign() {
	for col := range s.grid.columns {
		s.target[col] = -1
		column := &s.grid.columns[col]
		unnamed := column.heading == "" || column.role == council.ColumnNumber
		switch longest := s.grid.longest(col); {
		case longest <= 1 && column.heading == "":
			s.state = col
		case s.number < 0 && unnamed && longest <= maxRowNumber:
			s.number = col
		default:
			s.target[col] = s.column(col, column.heading)
		}
	}
}

// maxRowNumber is the length in characters of the longest row number, with the
// letter of its state.
const maxRowNumber = 14

// column gives the index of a heading in Columns. Two columns of a table with one
// heading stay two.
func (s *synopsis) column(col int, heading string) int {
	if heading == "" {
		heading = "column " + strconv.Itoa(col+1)
	}
	same := 0
	for _, other := range s.grid.columns[:col] {
		if other.heading == heading {
			same++
		}
	}
	if same > 0 {
		heading += " (" + strconv.Itoa(same+1) + ")"
	}
	if at, ok := s.columns[heading]; ok {
		return at
	}
	if s.columns == nil {
		s.columns = map[string]int{}
	}
	s.columns[heading] = len(s.out.Columns)
	s.out.Columns = append(s.out.Columns, heading)
	return s.columns[heading]
}

// row reads a row. One cell over all columns names the provision of those below.
func (s *synopsis) row(row *gridRow, printed *Row) {
	if printed.Header {
		return
	}
	if col := row.alone(); col >= 0 && wide(row, row.at[col]) {
		s.key = referenceKey(blocksText(row.at[col].Blocks))
		s.path.next(blockTexts(row.at[col].Blocks))
		return
	}
	number, status := s.label(row)
	out := CompilationRow{Kind: EntryColumns, Number: number, Status: status, Table: s.tables}
	var texts []string
	for col, cell := range row.at {
		if cell == nil || !row.own[col] || col >= len(s.target) || s.target[col] < 0 || len(cell.Blocks) == 0 {
			continue
		}
		out.Cells = append(out.Cells, ColumnCell{Column: s.target[col], Blocks: cell.Blocks})
		out.Boxes = mergeBoxes(out.Boxes, cell.Boxes)
		if len(texts) == 0 {
			texts = blockTexts(cell.Blocks)
		}
	}
	if number == "" && len(out.Cells) == 0 {
		return
	}
	if number == "" && s.goesOn(&out) {
		return
	}
	s.count++
	s.add(out, &Provision{Key: s.provision(texts), Row: s.count})
}

func wide(row *gridRow, cell *Cell) bool {
	n := 0
	for _, c := range row.at {
		if c == cell {
			n++
		}
	}
	return n > 1 && n >= len(row.at)-1
}

// provision names the row: by the text of its first cell, or where that names
// nothing by the heading row above.
func (s *synopsis) provision(texts []string) string {
	key := s.path.next(texts)
	if s.path.key() == "" && s.key != "" {
		return s.key
	}
	return key
}

// goesOn joins a row without a number to the one above where rows have numbers
// and a page parts the two.
func (s *synopsis) goesOn(row *CompilationRow) bool {
	n := len(s.out.Rows)
	if s.number < 0 || n == 0 || s.out.Rows[n-1].Table != row.Table || s.out.Rows[n-1].Number == "" || len(row.Boxes) == 0 {
		return false
	}
	last := &s.out.Rows[n-1]
	if len(last.Boxes) > 0 && last.Boxes[len(last.Boxes)-1].Page == row.Boxes[0].Page {
		return false
	}
	for _, cell := range row.Cells {
		last.addCell(cell)
	}
	last.Boxes = mergeBoxes(last.Boxes, row.Boxes)
	return true
}

func (row *CompilationRow) addCell(cell ColumnCell) {
	for i := range row.Cells {
		if row.Cells[i].Column == cell.Column {
			row.Cells[i].Blocks = joinCut(row.Cells[i].Blocks, cell.Blocks)
			return
		}
	}
	row.Cells = append(row.Cells, cell)
}

// label reads the number of a row and its state. The letter of the state may
// stand with the number.
func (s *synopsis) label(row *gridRow) (number string, status Status) {
	if s.number >= 0 && s.number < len(row.at) && row.at[s.number] != nil {
		cell := row.at[s.number]
		words := strings.Fields(blocksText(cell.Blocks))
		if n := len(words); n > 0 && stateLetters[words[n-1]] != "" {
			status.Name = stateLetters[words[n-1]]
			words = words[:n-1]
		}
		number = strings.TrimSuffix(strings.Join(words, " "), ".")
		status.Color = cell.Ground
	}
	if s.state >= 0 && s.state < len(row.at) && row.at[s.state] != nil {
		cell := row.at[s.state]
		if name := stateLetters[blocksText(cell.Blocks)]; name != "" {
			status.Name = name
		}
		if cell.Ground != "" {
			status.Color = cell.Ground
		}
	}
	if status.Name == "" {
		status.Name = colorName(status.Color)
	}
	return number, status
}

// stateLetters are printed in the margin of column tables.
var stateLetters = map[string]string{"G": "green", "Y": "yellow", "R": "red", "B": "blue"}

// colorName names a ground by its hue; "" for none.
func colorName(hex string) string {
	r, g, b, ok := parseHex(hex)
	if !ok {
		return ""
	}
	high, low := max(r, g, b), min(r, g, b)
	if high-low < 24 {
		return "grey"
	}
	switch {
	case r == high && 2*(g-low) > (high-low):
		return "yellow"
	case r == high:
		return "red"
	case g == high && 4*(r-low) > 3*(high-low):
		return "yellow"
	case g == high:
		return "green"
	}
	return "blue"
}

func parseHex(s string) (r, g, b int, ok bool) {
	if len(s) != 7 || s[0] != '#' {
		return 0, 0, 0, false
	}
	var v [6]int
	for i := range v {
		at := strings.IndexByte("0123456789abcdef", s[i+1])
		if at < 0 {
			return 0, 0, 0, false
		}
		v[i] = at
	}
	return v[0]*16 + v[1], v[2]*16 + v[3], v[4]*16 + v[5], true
}
