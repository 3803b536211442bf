package export

import (
	"bufio"
	"io"
	"strconv"

	"councildoc/normalize"
)

// DiffWriter writes a comparison of two papers. Errors are those of the io.Writer.
type DiffWriter func(io.Writer, *normalize.Diff) error

// DiffJSON writes the comparison as one indented document.
func DiffJSON(w io.Writer, d *normalize.Diff) error {
	r := newObjectWriter(w, indented)
	r.field("schema", schemaName)
	r.field("old", toDiffSide(d.Old))
	r.field("new", toDiffSide(d.New))
	r.field("on", d.On.String())
	r.open("rows")
	for _, row := range d.Rows {
		r.element(toDiffRow(row))
	}
	r.close()
	return r.end()
}

// DiffMarkdown writes a table of the provisions that are not unchanged: what is only in
// the old paper struck, what is only in the new one bold. On the marked reading what is
// struck in its paper is italic, and what is added underlined.
func DiffMarkdown(w io.Writer, d *normalize.Diff) error {
	m := &markdownWriter{w: bufio.NewWriter(w)}
	m.title("", d.Old, d.New)
	m.counts(diffCounts(d))
	head := false
	for _, row := range d.Rows {
		if row.Verdict == normalize.VerdictUnchanged {
			continue
		}
		if !head {
			m.tableHead("Provision", "Number", "Verdict", "Pages", "Text")
			head = true
		}
		m.tableRow(rowKeys(row), rowNumbers(row), rowVerdict(row), rowPages(row), m.edits(row.Edits))
	}
	return m.w.Flush()
}

func diffCounts(d *normalize.Diff) map[string]int {
	counts := map[string]int{}
	for _, row := range d.Rows {
		counts[row.Verdict]++
	}
	return counts
}

// rowKeys gives the key of a row, or both where they differ.
func rowKeys(r normalize.DiffRow) string {
	switch {
	case r.Old == nil:
		return r.New.Key
	case r.New == nil, r.Old.Key == r.New.Key:
		return r.Old.Key
	}
	return r.Old.Key + " → " + r.New.Key
}

func rowNumbers(r normalize.DiffRow) string {
	switch {
	case r.Old == nil:
		return r.New.Number
	case r.New == nil:
		return r.Old.Number
	}
	return numbersOf(r.Old.Number, r.New.Number)
}

// rowVerdict names the verdict, and a move beside another one.
func rowVerdict(r normalize.DiffRow) string {
	if r.Moved && r.Verdict != normalize.VerdictMoved {
		return r.Verdict + ", moved"
	}
	return r.Verdict
}

func rowPages(r normalize.DiffRow) string {
	switch {
	case r.Old == nil:
		return "– / " + strconv.Itoa(r.New.Page)
	case r.New == nil:
		return strconv.Itoa(r.Old.Page) + " / –"
	}
	return strconv.Itoa(r.Old.Page) + " / " + strconv.Itoa(r.New.Page)
}
