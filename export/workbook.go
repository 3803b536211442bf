package export

import (
	"archive/zip"
	"bufio"
	"encoding/xml"
	"io"
	"strconv"
	"strings"
)

// workbook writes one sheet as Office Open XML (ECMA-376, part 1, SpreadsheetML), row
// by row. Every cell is a string. It is our own because what a module for spreadsheets
// sets up took half of every start, whatever the command, and a quarter of the program;
// the tests read the sheets back with one.
type workbook struct {
	zip  *zip.Writer
	w    *bufio.Writer // the sheet
	rows int           // that were written
	name string
}

// sheetRun is a stretch of text with the same looks.
type sheetRun struct {
	text string
	font sheetFont
}

// sheetFont is how marked text looks; the zero one is the font of the cell.
type sheetFont struct {
	bold, italic, strike, underline bool
	align                           string // "superscript", "subscript" or ""
	color                           string // "rrggbb", "" for black
}

// Styles of cells, as they stand in sheetStyles.
const (
	wrapStyle = 1
	headStyle = 2
)

const spreadsheetML = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`

// newWorkbook begins a sheet with columns of the given widths, in characters. Its
// first row stays in view.
func newWorkbook(w io.Writer, name string, widths []float64) (*workbook, error) {
	b := &workbook{zip: zip.NewWriter(w), name: name}
	part, err := b.zip.Create("xl/worksheets/sheet1.xml")
	if err != nil {
		return nil, err
	}
	b.w = bufio.NewWriter(part)
	b.w.WriteString(xml.Header + `<worksheet ` + spreadsheetML + `><sheetViews><sheetView workbookViewId="0">` +
		`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`)
	for i, width := range widths {
		n := strconv.Itoa(i + 1)
		b.w.WriteString(`<col min="` + n + `" max="` + n + `" width="` + strconv.FormatFloat(width, 'f', -1, 64) + `" customWidth="1"/>`)
	}
	b.w.WriteString(`</cols><sheetData>`)
	return b, nil
}

// row writes a row of cells of one style.
func (b *workbook) row(style int, cells [][]sheetRun) {
	b.rows++
	n := strconv.Itoa(b.rows)
	b.w.WriteString(`<row r="` + n + `">`)
	for i, runs := range cells {
		b.w.WriteString(`<c r="` + columnName(i) + n + `" s="` + strconv.Itoa(style) + `" t="inlineStr"><is>`)
		for _, r := range runs {
			b.run(r, len(runs) == 1 && r.font == sheetFont{})
		}
		b.w.WriteString(`</is></c>`)
	}
	b.w.WriteString(`</row>`)
}

// run writes a stretch of rich text; bare says that it is all of a cell and unmarked.
func (b *workbook) run(r sheetRun, bare bool) {
	if !bare {
		b.w.WriteString(`<r>`)
		b.font(r.font)
	}
	b.w.WriteString(`<t xml:space="preserve">`)
	xml.EscapeText(b.w, []byte(escapeCodes(r.text)))
	b.w.WriteString(`</t>`)
	if !bare {
		b.w.WriteString(`</r>`)
	}
}

func (b *workbook) font(f sheetFont) {
	if f == (sheetFont{}) {
		return
	}
	color := f.color
	if color == "" {
		color = "000000"
	}
	b.w.WriteString(`<rPr>`)
	for _, mark := range [...]struct {
		on  bool
		tag string
	}{
		{f.bold, `<b/>`}, {f.italic, `<i/>`}, {f.strike, `<strike/>`}, {true, `<color rgb="FF` + color + `"/><sz val="11"/>`},
		{f.underline, `<u/>`}, {f.align != "", `<vertAlign val="` + f.align + `"/>`}, {true, `<rFont val="Calibri"/><family val="2"/>`},
	} {
		if mark.on {
			b.w.WriteString(mark.tag)
		}
	}
	b.w.WriteString(`</rPr>`)
}

// escapeCodes escapes what would be read as the code of a character: "_x000A_".
func escapeCodes(s string) string {
	for from := 0; ; {
		i := strings.Index(s[from:], "_x")
		if i < 0 {
			return s
		}
		i += from
		if from = i + 2; len(s) > i+6 && s[i+6] == '_' && isHex(s[i+2]) && isHex(s[i+3]) && isHex(s[i+4]) && isHex(s[i+5]) {
			s = s[:i] + "_x005F" + s[i:]
			from = i + 8
		}
	}
}

// columnName gives the letters of column i, from 0.
func columnName(i int) string {
	name := ""
	for i++; i > 0; i = (i - 1) / 26 {
		name = string(rune('A'+(i-1)%26)) + name
	}
	return name
}

// close ends the sheet, with filters over its columns, and writes the other parts.
func (b *workbook) close(columns int) error {
	last := columnName(columns-1) + strconv.Itoa(max(b.rows, 1))
	b.w.WriteString(`</sheetData><autoFilter ref="A1:` + last + `"/></worksheet>`)
	if err := b.w.Flush(); err != nil {
		return err
	}
	filter := b.name + `!$A$1:$` + columnName(columns-1) + `$` + strconv.Itoa(max(b.rows, 1))
	for _, part := range [...][2]string{
		{"xl/styles.xml", sheetStyles},
		{"xl/workbook.xml", `<workbook ` + spreadsheetML + ` xmlns:r="` + officeRelations + `"><sheets><sheet name="` + b.name +
			`" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">` +
			filter + `</definedName></definedNames></workbook>`},
		{"xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml")},
		{"_rels/.rels", relations("officeDocument", "xl/workbook.xml")},
		{"[Content_Types].xml", contentTypes},
	} {
		w, err := b.zip.Create(part[0])
		if err == nil {
			_, err = io.WriteString(w, xml.Header+part[1])
		}
		if err != nil {
			return err
		}
	}
	return b.zip.Close()
}

const (
	officeRelations  = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships"
)

// relations names other parts by pairs of kind and target.
func relations(pairs ...string) string {
	var b strings.Builder
	b.WriteString(`<Relationships xmlns="` + packageRelations + `">`)
	for i := 0; i < len(pairs); i += 2 {
		b.WriteString(`<Relationship Id="rId` + strconv.Itoa(i/2+1) + `" Type="` + officeRelations + `/` + pairs[i] + `" Target="` + pairs[i+1] + `"/>`)
	}
	b.WriteString(`</Relationships>`)
	return b.String()
}

const contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
	`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
	`<Default Extension="xml" ContentType="application/xml"/>` +
	`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
	`<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>` +
	`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`

// sheetStyles are the styles of cells: none, wrapped text in the number format "@"
// (49), so that what is typed into the cell later stays text too, and the head.
const sheetStyles = `<styleSheet ` + spreadsheetML + `>` +
	`<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>` +
	`<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
	`<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
	`<fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF3"/></patternFill></fill></fills>` +
	`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
	`<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
