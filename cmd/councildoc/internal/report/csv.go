package report

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
)

func writeCSV(w io.Writer, documents []Document) error {
	c := csv.NewWriter(w)
	if err := c.Write([]string{"file", "outcome", "code", "message", "output", "id", "pages", "seconds", "warnings", "missing"}); err != nil {
		return err
	}
	for i := range documents {
		d := &documents[i]
		if err := c.Write([]string{safeCell(d.File), d.Outcome, d.Code, safeCell(d.Message), safeCell(d.Output), safeCell(d.ID), strconv.Itoa(d.Pages),
			fmt.Sprintf("%.3f", d.Seconds), safeCell(strings.Join(d.Warnings, "\n")), strings.Join(d.Missing, " ")}); err != nil {
			return err
		}
	}
	c.Flush()
	return c.Error()
}

// safeCell keeps a spreadsheet from taking a text for a formula.
func safeCell(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}
