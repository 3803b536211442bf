package export

import (
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"councildoc/normalize"
)

// maxSheetCell is the number of characters that a cell of a spreadsheet holds.
const maxSheetCell = 32767

// RowsXLSX writes the entries of all papers as one sheet: the names of the columns
// frozen and with filters, texts wrapped, change marks as rich text. Every cell is
// a string, so no text is computed as a formula. A text longer than a cell goes on
// in the same column of the next row, whose other columns repeat.
func RowsXLSX(w io.Writer, sets []*RowSet, o RowOptions) error {
	f := excelize.NewFile()
	defer f.Close()
	sheet, err := newRowSheet(f, rowColumns(sets, o))
	if err != nil {
		return fmt.Errorf("spreadsheet: %w", err)
	}
	for _, s := range sets {
		for i := range s.rows {
			if err := sheet.entry(s, &s.rows[i]); err != nil {
				return fmt.Errorf("spreadsheet: row %d: %w", sheet.next, err)
			}
		}
	}
	if err := sheet.finish(f); err != nil {
		return fmt.Errorf("spreadsheet: %w", err)
	}
	return f.Write(w)
}

// rowSheet writes a sheet row by row.
type rowSheet struct {
	stream     *excelize.StreamWriter
	columns    []rowColumn
	wrap, head int // styles
	next       int // row, from 1
}

const sheetName = "rows"

func newRowSheet(f *excelize.File, columns []rowColumn) (*rowSheet, error) {
	s := &rowSheet{columns: columns, next: 1}
	if err := f.SetSheetName("Sheet1", sheetName); err != nil {
		return nil, err
	}
	var err error
	if s.wrap, err = f.NewStyle(&excelize.Style{Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"}, NumFmt: textFormat}); err != nil {
		return nil, err
	}
	if s.head, err = f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Alignment: &excelize.Alignment{WrapText: true, Vertical: "top"},
		Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"E8EDF3"}}}); err != nil {
		return nil, err
	}
	if s.stream, err = f.NewStreamWriter(sheetName); err != nil {
		return nil, err
	}
	return s, s.header()
}

// textFormat is the number format "@": what is typed into the cell later stays text too.
const textFormat = 49

func (s *rowSheet) header() error {
	for i, c := range s.columns {
		if err := s.stream.SetColWidth(i+1, i+1, c.width); err != nil {
			return err
		}
	}
	if err := s.stream.SetPanes(&excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	cells := make([]any, len(s.columns))
	for i, c := range s.columns {
		cells[i] = excelize.Cell{StyleID: s.head, Value: cleanLine(c.name)}
	}
	return s.put(cells)
}

func (s *rowSheet) put(cells []any) error {
	at, err := excelize.CoordinatesToCellName(1, s.next)
	if err != nil {
		return err
	}
	s.next++
	return s.stream.SetRow(at, cells)
}

// entry writes an entry as one row, or as several where a text needs more cells.
func (s *rowSheet) entry(set *RowSet, e *entryRow) error {
	parts := make([][]any, len(s.columns))
	rows := 1
	for i := range s.columns {
		parts[i] = s.columns[i].sheetCells(set, e)
		rows = max(rows, len(parts[i]))
	}
	for k := range rows {
		cells := make([]any, len(s.columns))
		for i, p := range parts {
			value := p[min(k, len(p)-1)]
			if k >= len(p) && s.columns[i].text != nil {
				value = ""
			}
			cells[i] = excelize.Cell{StyleID: s.wrap, Value: value}
		}
		if err := s.put(cells); err != nil {
			return err
		}
	}
	return nil
}

// sheetCells gives the value of a column as cells: a text with marks as rich text.
func (c *rowColumn) sheetCells(set *RowSet, e *entryRow) []any {
	if c.text == nil {
		return []any{cutRunes(c.value(set, e), maxSheetCell)}
	}
	t := richLines{}
	t.blocks(c.text(set, e))
	return t.cells()
}

func cutRunes(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n])
}

// finish sets the filters, which a stream takes until it ends, and ends it.
func (s *rowSheet) finish(f *excelize.File) error {
	last, err := excelize.CoordinatesToCellName(len(s.columns), max(s.next-1, 1))
	if err != nil {
		return err
	}
	if err := f.AutoFilter(sheetName, "A1:"+last, nil); err != nil {
		return err
	}
	return s.stream.Flush()
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

// cells gives the text as values of cells, each short enough for one.
func (t *richLines) cells() []any {
	var out []any
	var runs []excelize.RichTextRun
	used := 0
	for _, s := range t.runs {
		for text := []rune(s.Text); len(text) > 0; {
			n := min(len(text), maxSheetCell-used)
			runs = append(runs, excelize.RichTextRun{Text: string(text[:n]), Font: fontOf(&s)})
			text, used = text[n:], used+n
			if used == maxSheetCell {
				out, runs, used = append(out, sheetValue(runs)), nil, 0
			}
		}
	}
	if len(runs) > 0 || len(out) == 0 {
		out = append(out, sheetValue(runs))
	}
	return out
}

// sheetValue is a string where nothing is marked, else rich text.
func sheetValue(runs []excelize.RichTextRun) any {
	text := ""
	for _, r := range runs {
		if r.Font != nil {
			return runs
		}
		text += r.Text
	}
	return text
}

// fontOf is the font of marked text, nil for plain text.
func fontOf(s *normalize.Span) *excelize.Font {
	f := excelize.Font{Bold: s.Bold, Italic: s.Italic, Strike: s.Strike}
	if s.Underline {
		f.Underline = "single"
	}
	switch {
	case s.Superscript || s.Note != "":
		f.VertAlign = "superscript"
	case s.Subscript:
		f.VertAlign = "subscript"
	}
	if len(s.Color) == 7 {
		f.Color = s.Color[1:]
	}
	if f == (excelize.Font{}) {
		return nil
	}
	if f.Color == "" {
		f.Color = "000000"
	}
	return &f
}
