package export

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"

	"councildoc/normalize"
)

// HeaderJSON writes the record without body, notes and quality, as one indented document.
func HeaderJSON(w io.Writer, p *normalize.Paper, o Options) error {
	return writeHeader(w, p, o, indented)
}

// HeaderNDJSON writes the record without body, notes and quality on one line.
func HeaderNDJSON(w io.Writer, p *normalize.Paper, o Options) error {
	return writeHeader(w, p, o, compact)
}

func writeHeader(w io.Writer, p *normalize.Paper, o Options, s style) error {
	r := newObjectWriter(w, s)
	r.field("schema", schemaName)
	r.field("source", toSource(p.Source))
	r.field("header", toHeader(&p.Header, o))
	r.field("evidence", toEvidence(p.Evidence, o))
	r.field("warnings", each(p.Warnings, toWarning))
	return r.end()
}

// ErrorRecord writes the NDJSON record that stands in the place of a document that
// failed. The code is stable and lower_snake_case; the message is for people.
func ErrorRecord(w io.Writer, s normalize.Source, code, message string) error {
	r := newObjectWriter(w, compact)
	r.field("schema", schemaName)
	r.field("source", toSource(s))
	r.field("error", wireError{Code: cleanLine(code), Message: cleanLine(message)})
	return r.end()
}

// column is a column of HeaderTSV and HeaderCSV.
type column struct {
	name  string
	value func(*normalize.Paper) string
}

// columns are the columns of HeaderTSV and HeaderCSV in order: the file's name, then the header's
// fields under the names of the contract.
var columns = []column{
	{"name", func(p *normalize.Paper) string { return p.Source.Name }},
	{"id", func(p *normalize.Paper) string { return p.Header.ID }},
	{"register_id", func(p *normalize.Paper) string { return p.Header.RegisterID }},
	{"kind", func(p *normalize.Paper) string { return p.Header.Kind }},
	{"number", func(p *normalize.Paper) string { return decimal(p.Header.Number) }},
	{"year", func(p *normalize.Paper) string { return decimal(p.Header.Year) }},
	{"suffixes", func(p *normalize.Paper) string { return list(p.Header.Suffixes, suffixText) }},
	{"date", func(p *normalize.Paper) string { return p.Header.Date }},
	{"place", func(p *normalize.Paper) string { return p.Header.Place }},
	{"language", func(p *normalize.Paper) string { return p.Header.Language }},
	{"original_languages", func(p *normalize.Paper) string { return list(p.Header.OriginalLanguages, itself) }},
	{"marking", func(p *normalize.Paper) string { return p.Header.Marking }},
	{"classification", func(p *normalize.Paper) string { return p.Header.Classification }},
	{"public_stamp", func(p *normalize.Paper) string { return strconv.FormatBool(p.Header.PublicStamp) }},
	{"interinstitutional_files", func(p *normalize.Paper) string { return list(p.Header.InterinstitutionalFiles, procedureText) }},
	{"subject_codes", func(p *normalize.Paper) string { return list(p.Header.SubjectCodes, codeText) }},
	{"heading", func(p *normalize.Paper) string { return p.Header.Heading }},
	{"document_type", func(p *normalize.Paper) string { return p.Header.DocumentType }},
	{"from", func(p *normalize.Paper) string { return p.Header.From }},
	{"to", func(p *normalize.Paper) string { return p.Header.To }},
	{"subject", func(p *normalize.Paper) string { return p.Header.Subject }},
	{"previous_documents", func(p *normalize.Paper) string { return list(p.Header.PreviousDocuments, referenceText) }},
	{"commission_documents", func(p *normalize.Paper) string { return list(p.Header.CommissionDocuments, referenceText) }},
	{"meeting_date", func(p *normalize.Paper) string { return meeting(p).Date }},
	{"meeting_time", func(p *normalize.Paper) string { return meeting(p).Time }},
	{"meeting_venue", func(p *normalize.Paper) string { return meeting(p).Venue }},
	{"handling_notice", func(p *normalize.Paper) string { return p.Header.HandlingNotice }},
	{"service", func(p *normalize.Paper) string { return p.Header.Service }},
	{"register", func(p *normalize.Paper) string { return p.Header.Links.Register }},
	{"oeil", func(p *normalize.Paper) string { return list(p.Header.Links.OEIL, itself) }},
	{"eurlex", func(p *normalize.Paper) string { return list(p.Header.Links.EURLex, itself) }},
}

// contactColumn is the last column where contacts are asked for.
var contactColumn = column{"contacts", func(p *normalize.Paper) string { return list(p.Header.Contacts, contactText) }}

// columnsOf are the columns of a table with these options.
func columnsOf(o Options) []column {
	if o.WithContacts {
		return append(columns[:len(columns):len(columns)], contactColumn)
	}
	return columns
}

// columnNames are the names above the columns.
func columnNames(o Options) []string {
	names := []string{}
	for _, c := range columnsOf(o) {
		names = append(names, c.name)
	}
	return names
}

// cells are the values of a row. White space within a value is one blank: a cell
// holds no tab and no line break.
func cells(p *normalize.Paper, o Options) []string {
	row := []string{}
	for _, c := range columnsOf(o) {
		row = append(row, cleanLine(c.value(p)))
	}
	return row
}

// HeaderTSVColumns writes the line of column names that stands above the rows of HeaderTSV.
func HeaderTSVColumns(w io.Writer, o Options) error {
	_, err := io.WriteString(w, strings.Join(columnNames(o), "\t")+"\n")
	return err
}

// HeaderTSV writes the header as one row of tab-separated values. Lists are joined
// by "; ".
func HeaderTSV(w io.Writer, p *normalize.Paper, o Options) error {
	_, err := io.WriteString(w, strings.Join(cells(p, o), "\t")+"\n")
	return err
}

// HeaderCSVColumns writes the line of column names that stands above the rows of HeaderCSV.
func HeaderCSVColumns(w io.Writer, o Options) error {
	return writeCSV(w, columnNames(o))
}

// HeaderCSV writes the header as one row of comma-separated values (RFC 4180, with
// LF), in the columns of HeaderTSV.
func HeaderCSV(w io.Writer, p *normalize.Paper, o Options) error {
	return writeCSV(w, cells(p, o))
}

func writeCSV(w io.Writer, row []string) error {
	c := csv.NewWriter(w)
	if err := c.Write(row); err != nil {
		return err
	}
	c.Flush()
	return c.Error()
}

func decimal(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func list[T any](in []T, show func(T) string) string {
	return strings.Join(each(in, show), "; ")
}

func itself(s string) string { return s }

func suffixText(s normalize.Suffix) string {
	return strings.TrimSpace(s.Type + " " + decimal(s.Number))
}

func procedureText(f normalize.InterinstitutionalFile) string { return f.Reference }

func codeText(c normalize.SubjectCode) string {
	return strings.TrimSpace(c.Code + " " + decimal(c.Serial))
}

func referenceText(r normalize.Reference) string { return r.Text }

func contactText(c normalize.Contact) string { return c.Text }

func meeting(p *normalize.Paper) normalize.Meeting {
	if p.Header.Meeting == nil {
		return normalize.Meeting{}
	}
	return *p.Header.Meeting
}
