// Package report writes what became of the documents of a batch, for programs
// and for people.
//
// A newcomer reads [Document] and [Write].
package report

import (
	"encoding/json"
	"io"
	"path/filepath"
	"strings"
)

// Document is what became of one document.
type Document struct {
	File     string   `json:"file"`    // as messages name it
	Outcome  string   `json:"outcome"` // written, skipped, unchanged or failed
	Code     string   `json:"code"`    // of the failure, "" when there is none
	Message  string   `json:"message"` // what is wrong and what to do
	Output   string   `json:"output"`  // the file written or left, "" for a stream
	ID       string   `json:"id"`
	Pages    int      `json:"pages"`
	Seconds  float64  `json:"seconds"` // it differs from run to run
	Warnings []string `json:"warnings"`
	Missing  []string `json:"missing"` // header fields that were not found
}

// writers are the forms of a report, by the extension of its file.
var writers = map[string]func(io.Writer, []Document) error{".json": writeJSON, ".csv": writeCSV, ".html": writeHTML}

// Known tells whether the name of a file says in which form it is to be written.
func Known(path string) bool {
	_, ok := writers[strings.ToLower(filepath.Ext(path))]
	return ok
}

// Write writes a report in the form that the name of its file asks for, which
// must be Known.
func Write(w io.Writer, path string, documents []Document) error {
	return writers[strings.ToLower(filepath.Ext(path))](w, documents)
}

// Totals count documents by outcome.
type Totals struct {
	Documents int     `json:"documents"`
	Written   int     `json:"written"`
	Skipped   int     `json:"skipped"`
	Unchanged int     `json:"unchanged"`
	Failed    int     `json:"failed"`
	Pages     int     `json:"pages"`
	Seconds   float64 `json:"seconds"` // of work, all documents together
}

func totalsOf(documents []Document) Totals {
	t := Totals{Documents: len(documents)}
	for i := range documents {
		d := &documents[i]
		t.Pages += d.Pages
		t.Seconds += d.Seconds
		switch d.Outcome {
		case "written":
			t.Written++
		case "skipped":
			t.Skipped++
		case "unchanged":
			t.Unchanged++
		case "failed":
			t.Failed++
		}
	}
	return t
}

func writeJSON(w io.Writer, documents []Document) error {
	for i := range documents {
		d := &documents[i]
		d.Warnings, d.Missing = listOf(d.Warnings), listOf(d.Missing)
	}
	if documents == nil {
		documents = []Document{}
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Schema    string     `json:"schema"`
		Totals    Totals     `json:"totals"`
		Documents []Document `json:"documents"`
	}{"councildoc-report/1", totalsOf(documents), documents})
}

// listOf is s, written as [] where it is empty.
func listOf(s []string) []string {
	if s == nil {
		return []string{}
	}
	return s
}
