package export

import (
	"bufio"
	"encoding/csv"
	"io"
	"strings"
)

// RowsCSV writes the entries of all papers as one table of comma-separated values
// (RFC 4180, with LF), a line of column names above. A line break in a text stands
// in the value.
//
// A value that a spreadsheet would take for a formula, since it begins with one of
// = + - @, a tab or a carriage return, gets an apostrophe before it. JSON and XLSX
// give it as printed.
func RowsCSV(w io.Writer, sets []*RowSet, o RowOptions) error {
	c := csv.NewWriter(w)
	err := eachRecord(sets, o, func(record []string) error {
		for i := range record {
			record[i] = noFormula(record[i])
		}
		return c.Write(record)
	})
	c.Flush()
	if err != nil {
		return err
	}
	return c.Error()
}

// RowsTSV writes the entries of all papers as one table of tab-separated values. A
// line break in a text is a blank; formulas are guarded against as in RowsCSV.
func RowsTSV(w io.Writer, sets []*RowSet, o RowOptions) error {
	b := bufio.NewWriter(w)
	err := eachRecord(sets, o, func(record []string) error {
		for i := range record {
			record[i] = noFormula(cleanLine(record[i]))
		}
		_, err := b.WriteString(strings.Join(record, "\t") + "\n")
		return err
	})
	if err != nil {
		return err
	}
	return b.Flush()
}

// eachRecord gives the names of the columns and then the values of every entry.
func eachRecord(sets []*RowSet, o RowOptions, give func([]string) error) error {
	columns := rowColumns(sets, o)
	record := make([]string, len(columns))
	for i, c := range columns {
		record[i] = c.name
	}
	if err := give(record); err != nil {
		return err
	}
	for _, s := range sets {
		for k := range s.rows {
			for i, c := range columns {
				record[i] = c.value(s, &s.rows[k])
			}
			if err := give(record); err != nil {
				return err
			}
		}
	}
	return nil
}

// noFormula guards a value against being computed by a spreadsheet that opens it
// (OWASP, CSV Injection).
func noFormula(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
