package check

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"councildoc/export"
	"councildoc/normalize"
)

// Form is a form in which a paper is expected, known by the end of the file's name.
type Form struct {
	Name string // for flags and messages
	Ext  string // of NAME.ext beside NAME.pdf

	write func(io.Writer, *normalize.Paper) error
	tidy  func(expected, got []byte) (string, string, error) // what is compared; nil for the texts as they are
}

// Forms are the forms there are.
var Forms = []Form{
	{Name: "md", Ext: ".md", write: plainly(export.Markdown)},
	{Name: "json", Ext: ".json", write: plainly(export.JSON)},
	{Name: "header", Ext: ".header.json", write: writeHeader, tidy: sameKeys},
	{Name: "changes", Ext: ".changes.md", write: plainly(export.ChangesMarkdown)},
	{Name: "rows", Ext: ".rows.csv", write: writeRows},
}

// ErrorExt is the end of the name of the file that says how a paper fails which
// cannot be read.
const ErrorExt = ".error.txt"

// FormNamed gives the form of that name.
func FormNamed(name string) (Form, bool) {
	for _, f := range Forms {
		if f.Name == name {
			return f, true
		}
	}
	return Form{}, false
}

// Path is where the paper's expectation in the form lies.
func (f Form) Path(paper string) string { return stem(paper) + f.Ext }

// ErrorPath is where the expected failure of a paper lies.
func ErrorPath(paper string) string { return stem(paper) + ErrorExt }

func stem(paper string) string {
	if n := len(paper) - len(".pdf"); n > 0 && strings.EqualFold(paper[n:], ".pdf") {
		return paper[:n]
	}
	return paper
}

// Write gives the paper in the form.
func (f Form) Write(p *normalize.Paper) ([]byte, error) {
	var out bytes.Buffer
	err := f.write(&out, p)
	return out.Bytes(), err
}

func plainly(write func(io.Writer, *normalize.Paper, export.Options) error) func(io.Writer, *normalize.Paper) error {
	return func(w io.Writer, p *normalize.Paper) error { return write(w, p, export.Options{}) }
}

// writeHeader writes the header object of the record alone.
func writeHeader(w io.Writer, p *normalize.Paper) error {
	var record bytes.Buffer
	if err := export.HeaderJSON(&record, p, export.Options{}); err != nil {
		return err
	}
	var parts struct{ Header json.RawMessage }
	if err := json.Unmarshal(record.Bytes(), &parts); err != nil {
		return err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, parts.Header, "", "  "); err != nil {
		return err
	}
	_, err := fmt.Fprintf(w, "%s\n", &out)
	return err
}

func writeRows(w io.Writer, p *normalize.Paper) error {
	found := normalize.Compile(p)
	if found == nil {
		return fmt.Errorf("no compilation of comments and no column table in it")
	}
	return export.RowsCSV(w, []*export.RowSet{export.NewRowSet(p, found)}, export.RowOptions{})
}

// sameKeys leaves of a JSON object the keys that are expected: what a file does
// not say is not compared, so that new fields break no test.
func sameKeys(expected, got []byte) (string, string, error) {
	var want, have map[string]json.RawMessage
	if err := json.Unmarshal(expected, &want); err != nil {
		return "", "", fmt.Errorf("not a JSON object: %w", err)
	}
	if err := json.Unmarshal(got, &have); err != nil {
		return "", "", err
	}
	for key := range have {
		if _, asked := want[key]; !asked {
			delete(have, key)
		}
	}
	return pretty(want), pretty(have), nil
}

// pretty writes an object with its keys in order, a value a line.
func pretty(object map[string]json.RawMessage) string {
	values := make(map[string]any, len(object))
	for key, raw := range object {
		var v any
		_ = json.Unmarshal(raw, &v) // it was read before
		values[key] = v
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	_ = e.Encode(values) // plain values only
	return out.String()
}
