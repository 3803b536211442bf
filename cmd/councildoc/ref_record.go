package main

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"

	"councildoc/normalize/council"
)

// refRecord is what a document number tells, in the words of the contract.
type refRecord struct {
	Text       string      `json:"text"` // as given
	ID         string      `json:"id,omitempty"`
	RegisterID string      `json:"register_id,omitempty"`
	Kind       string      `json:"kind,omitempty"`
	Number     int         `json:"number,omitempty"`
	Year       int         `json:"year,omitempty"`
	Suffixes   []refSuffix `json:"suffixes,omitempty"`
	Links      *refLinks   `json:"links,omitempty"`
	FileNames  []string    `json:"file_names,omitempty"` // of the register now, and once
	Error      *refError   `json:"error,omitempty"`      // alone with the text
}

type refSuffix struct {
	Type   string `json:"type"`
	Number *int   `json:"number"` // null for INIT
}

type refLinks struct {
	Register string `json:"register"`
}

type refError struct {
	Code    string `json:"code"`
	Message string `json:"message"`
}

// newRefRecord reads a number in any form. The language is that of the address:
// where it is "", that of a file name, else English.
func newRefRecord(text, language string) refRecord {
	r := refRecord{Text: text}
	n, err := council.Parse(text)
	if err != nil {
		r.Error = &refError{Code: "not_a_number", Message: err.Error()}
		return r
	}
	if language == "" {
		language = languageOfName(text, n)
	}
	r.ID, r.RegisterID = n.ID(), n.RegisterID()
	r.Kind, r.Number, r.Year = n.Kind, n.Serial, n.Year
	for _, s := range n.Suffixes {
		r.Suffixes = append(r.Suffixes, refSuffix{s.Type, &s.Number})
	}
	if len(n.Suffixes) == 0 {
		r.Suffixes = []refSuffix{{Type: "INIT"}}
	}
	r.Links = &refLinks{Register: n.RegisterURL(language)}
	r.FileNames = []string{n.FileName(language)}
	if old := n.OldFileName(language); old != "" {
		r.FileNames = append(r.FileNames, old)
	}
	return r
}

// languageOfName is the language that a text gives as the name of a file.
func languageOfName(text string, n council.Number) string {
	if f, err := council.ParseFileName(text); err == nil && f.Equal(n) && f.Language != "" {
		return f.Language
	}
	return "en"
}

// refFormat is a form in which numbers are written down.
type refFormat struct {
	write func(refRecord) []byte // nil for a record that the form has no place for
	frame frame
}

// refFormats are the values of --format.
var refFormats = map[string]refFormat{
	"text":   {write: refText},
	"json":   {write: func(r refRecord) []byte { return refJSON(r, "  ") }, frame: frame{before: "[\n", between: ",\n", after: "\n]\n", bare: true}},
	"ndjson": {write: func(r refRecord) []byte { return refJSON(r, "") }},
	"tsv":    {write: refTSV, frame: frame{before: "text\tid\tregister_id\tkind\tnumber\tyear\tsuffixes\tregister\tfile_names\n"}},
}

// refText gives what a person looks for on one line.
func refText(r refRecord) []byte {
	if r.Error != nil {
		return nil
	}
	return []byte(r.ID + "  " + r.RegisterID + "  " + r.Links.Register + "\n")
}

// refJSON gives the record with a final newline.
func refJSON(r refRecord, indent string) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if e.Encode(r) != nil { // strings and numbers have a form in JSON
		return nil
	}
	return b.Bytes()
}

// refTSV gives a row. White space within the text is one blank.
func refTSV(r refRecord) []byte {
	if r.Error != nil {
		return nil
	}
	var chain []string
	for _, s := range r.Suffixes {
		if s.Number == nil {
			chain = append(chain, s.Type)
			continue
		}
		chain = append(chain, s.Type+" "+strconv.Itoa(*s.Number))
	}
	cells := []string{strings.Join(strings.Fields(r.Text), " "), r.ID, r.RegisterID, r.Kind, strconv.Itoa(r.Number), strconv.Itoa(r.Year),
		strings.Join(chain, "; "), r.Links.Register, strings.Join(r.FileNames, "; ")}
	return []byte(strings.Join(cells, "\t") + "\n")
}
