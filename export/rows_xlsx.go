package export

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"councildoc/normalize"
)

// maxSheetCell is the number of characters that a cell of a spreadsheet holds.
const maxSheetCell = 32767

// RowsXLSX writes the entries of all papers as one sheet: the names of the columns
// frozen and with filters, texts wrapped, change marks as rich text. Every cell is
// a string, so no text is computed as a formula. A text longer than a cell goes on
// in the same column of the next row, whose other columns repeat.
func RowsXLSX(w io.Writer, sets []*RowSet, o RowOptions) error {
	columns := rowColumns(sets, o)
	sheet, err := newRowSheet(w, columns)
	if err != nil {
		return fmt.Errorf("spreadsheet: %w", err)
	}
	for _, s := range sets {
		for i := range s.rows {
			sheet.entry(s, &s.rows[i])
		}
	}
	if err := sheet.close(len(columns)); err != nil {
		return fmt.Errorf("spreadsheet: %w", err)
	}
	return nil
}

// rowSheet writes a sheet row by row.
type rowSheet struct {
	*workbook
	columns []rowColumn
}

const sheetName = "rows"

func newRowSheet(w io.Writer, columns []rowColumn) (*rowSheet, error) {
	widths, names := make([]float64, len(columns)), make([][]sheetRun, len(columns))
	for i, c := range columns {
		widths[i], names[i] = c.width, []sheetRun{{text: cleanLine(c.name)}}
	}
	b, err := newWorkbook(w, sheetName, widths)
	if err != nil {
		return nil, err
	}
	b.row(headStyle, names)
	return &rowSheet{workbook: b, columns: columns}, nil
}

// entry writes an entry as one row, or as several where a text needs more cells.
func (s *rowSheet) entry(set *RowSet, e *entryRow) {
	parts := make([][][]sheetRun, len(s.columns))
	rows := 1
	for i := range s.columns {
		parts[i] = s.columns[i].sheetCells(set, e)
		rows = max(rows, len(parts[i]))
	}
	for k := range rows {
		cells := make([][]sheetRun, len(s.columns))
		for i, p := range parts {
			if k >= len(p) && s.columns[i].text != nil {
				cells[i] = []sheetRun{{}}
				continue
			}
			cells[i] = p[min(k, len(p)-1)]
		}
		s.row(wrapStyle, cells)
	}
}

// sheetCells gives the value of a column as cells: a text with marks as rich text.
func (c *rowColumn) sheetCells(set *RowSet, e *entryRow) [][]sheetRun {
	if c.text == nil {
		text, _ := cutCell(c.value(set, e), maxSheetCell)
		return [][]sheetRun{{{text: text}}}
	}
	t := richLines{}
	t.blocks(c.text(set, e))
	return t.cells()
}

// cutCell cuts a text after n characters.
func cutCell(s string, n int) (head, rest string) {
	for i := range s {
		if n == 0 {
			return s[:i], s[i:]
		}
		n--
	}
	return s, ""
}

// richLines gathers a text as runs of rich text, a line for each paragraph.
type richLines struct {
	runs []normalize.Span
	lead []normalize.Span // printed signs that the next text begins with
}

func (t *richLines) blocks(blocks []normalize.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *normalize.Heading:
			t.line(b.Spans)
		case *normalize.Paragraph:
			t.lead = appendSign(t.lead, b.Number, b.NumberSpans)
			t.line(b.Spans)
		case *normalize.List:
			for _, it := range b.Items {
				t.lead = appendSign(t.lead, shownMarker(it.Marker), it.MarkerSpans)
				t.blocks(it.Blocks)
				t.flush()
			}
		case *normalize.Table:
			t.flush()
			t.line([]normalize.Span{{Text: rowText([]normalize.Block{b}, Clean)}})
		}
	}
	t.flush()
}

func (t *richLines) flush() {
	if len(t.lead) > 0 {
		t.line(nil)
	}
}

func (t *richLines) line(spans []normalize.Span) {
	if len(t.runs) > 0 {
		t.runs = append(t.runs, normalize.Span{Text: "\n"})
	}
	t.runs = append(append(t.runs, t.lead...), spans...)
	t.lead = nil
}

// cells gives the text as cells, each short enough for one.
func (t *richLines) cells() [][]sheetRun {
	var out [][]sheetRun
	var runs []sheetRun
	used := 0
	for i := range t.runs {
		for head, rest := "", t.runs[i].Text; rest != ""; {
			head, rest = cutCell(rest, maxSheetCell-used)
			runs = append(runs, sheetRun{text: head, font: fontOf(&t.runs[i])})
			if used += utf8.RuneCountInString(head); used == maxSheetCell {
				out, runs, used = append(out, plainCell(runs)), nil, 0
			}
		}
	}
	if len(runs) > 0 || len(out) == 0 {
		out = append(out, plainCell(runs))
	}
	return out
}

// plainCell makes one run of a cell in which nothing is marked.
func plainCell(runs []sheetRun) []sheetRun {
	text := ""
	for _, r := range runs {
		if r.font != (sheetFont{}) {
			return runs
		}
		text += r.text
	}
	return []sheetRun{{text: text}}
}

// fontOf is the font of marked text.
func fontOf(s *normalize.Span) sheetFont {
	f := sheetFont{bold: s.Bold, italic: s.Italic, strike: s.Strike, underline: s.Underline}
	switch {
	case s.Superscript || s.Note != "":
		f.align = "superscript"
	case s.Subscript:
		f.align = "subscript"
	}
	if len(s.Color) == 7 {
		f.color = strings.ToUpper(s.Color[1:])
	}
	return f
}
