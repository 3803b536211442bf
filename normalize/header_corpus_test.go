package normalize

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"councildoc/extract"
)

// sharedDir is where papers that are no part of the project may lie.
const sharedDir = "../../shared"

// readerPages gives the pages of an open file, and counts those that were read.
type readerPages struct {
	r    *extract.Reader
	read map[int]bool
}

func (p readerPages) NumPages() int { return p.r.NumPages() }

func (p readerPages) Page(n int) (*extract.Page, error) {
	p.read[n] = true
	page, _, err := p.r.Page(context.Background(), n)
	return page, err
}

// readHeaderFile reads the header of a file, without help from its name.
func readHeaderFile(t *testing.T, path, name string) (Cover, int) {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	stat, err := f.Stat()
	if err != nil {
		t.Fatal(err)
	}
	r, err := extract.Open(context.Background(), f, stat.Size(), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	p := readerPages{r, map[int]bool{}}
	return ReadHeader(p, r.Meta(), name), len(p.read)
}

// headerValues gives the fields that are compared, in a form that can be.
func headerValues(h *Header) map[string]any {
	var codes, files, suffixes []string
	for _, c := range h.SubjectCodes {
		codes = append(codes, fmt.Sprint(c.Code, " ", c.Serial))
	}
	for _, f := range h.InterinstitutionalFiles {
		files = append(files, f.Reference)
	}
	for _, s := range h.Suffixes {
		suffixes = append(suffixes, fmt.Sprint(s.Type, " ", s.Number))
	}
	m := map[string]any{
		"id": h.ID, "register_id": h.RegisterID, "kind": h.Kind, "number": h.Number, "year": h.Year, "date": h.Date, "place": h.Place,
		"language": h.Language, "marking": h.Marking, "document_type": h.DocumentType, "heading": h.Heading, "from": h.From,
		"to": h.To, "subject": h.Subject, "service": h.Service, "original_languages": strings.Join(h.OriginalLanguages, ","),
		"interinstitutional_files": strings.Join(files, ","), "subject_codes": strings.Join(codes, ","), "suffixes": strings.Join(suffixes, ","),
		"previous_documents": referenceTexts(h.PreviousDocuments), "commission_documents": referenceTexts(h.CommissionDocuments),
		"meeting": "",
	}
	if h.Meeting != nil {
		m["meeting"] = h.Meeting.Date + " " + h.Meeting.Time
	}
	return m
}

func referenceTexts(refs []Reference) string {
	var out []string
	for _, r := range refs {
		out = append(out, r.Text)
	}
	return strings.Join(out, ", ")
}

// plainValue brings a value to the form in which values are compared.
func plainValue(v any) any {
	s, ok := v.(string)
	if !ok {
		return v
	}
	s = strings.NewReplacer("’", "'", "‘", "'", "\u00a0", " ", "\u2011", "-").Replace(norm.NFC.String(s))
	return strings.Join(strings.Fields(s), " ")
}

// wantedHeader is a header as files of truth have it.
type wantedHeader struct {
	ID                      string
	RegisterID              string `json:"register_id"`
	Kind                    string
	Number, Year            int
	Suffixes                []Suffix
	Date, Place             string
	Language, Marking       string
	OriginalLanguages       []string `json:"original_languages"`
	OriginalLanguage        string   `json:"original_language"`
	InterinstitutionalFiles []any    `json:"interinstitutional_files"`
	SubjectCodes            []struct {
		Code   string
		Serial int
	} `json:"subject_codes"`
	DocumentType        string `json:"document_type"`
	Heading             string
	From, To, Subject   string
	Service             string
	Meeting             *Meeting
	PreviousDocuments   []wantedReference `json:"previous_documents"`
	CommissionDocuments []wantedReference `json:"commission_documents"`
	NeedsOCR            bool              `json:"needs_ocr"`
}

// wantedReference is a reference, with what it names or as its text alone.
type wantedReference Reference

func (r *wantedReference) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		return json.Unmarshal(data, &r.Text)
	}
	var full struct {
		Text        string
		References  []string
		RegisterIDs []string `json:"register_ids"`
	}
	err := json.Unmarshal(data, &full)
	*r = wantedReference{full.Text, full.References, full.RegisterIDs}
	return err
}

// header gives the wanted header in the program's own form.
func (w *wantedHeader) header() Header {
	h := Header{ID: w.ID, RegisterID: w.RegisterID, Kind: w.Kind, Number: w.Number, Year: w.Year, Suffixes: w.Suffixes, Date: w.Date, Place: w.Place,
		Language: strings.ToLower(w.Language), Marking: w.Marking, OriginalLanguages: w.OriginalLanguages, DocumentType: w.DocumentType,
		Heading: w.Heading, From: w.From, To: w.To, Subject: w.Subject, Service: w.Service, Meeting: w.Meeting}
	if w.OriginalLanguage != "" {
		h.OriginalLanguages = []string{strings.ToLower(w.OriginalLanguage)}
	}
	for _, f := range w.InterinstitutionalFiles {
		ref, _ := f.(string)
		if m, ok := f.(map[string]any); ok {
			ref, _ = m["reference"].(string)
		}
		h.InterinstitutionalFiles = append(h.InterinstitutionalFiles, InterinstitutionalFile{Reference: ref})
	}
	for _, c := range w.SubjectCodes {
		h.SubjectCodes = append(h.SubjectCodes, SubjectCode{c.Code, c.Serial})
	}
	for _, d := range w.PreviousDocuments {
		h.PreviousDocuments = append(h.PreviousDocuments, Reference(d))
	}
	for _, d := range w.CommissionDocuments {
		h.CommissionDocuments = append(h.CommissionDocuments, Reference(d))
	}
	return h
}

// compareHeaders compares the named fields and counts them.
func compareHeaders(t *testing.T, name string, got *Header, want Header, fields []string) (right, total int) {
	g, w := headerValues(got), headerValues(&want)
	for _, f := range fields {
		total++
		if reflect.DeepEqual(plainValue(g[f]), plainValue(w[f])) {
			right++
			continue
		}
		t.Errorf("%s %s:\n got %v\nwant %v", name, f, g[f], w[f])
	}
	return right, total
}

var benchFields = []string{"kind", "number", "year", "suffixes", "marking", "interinstitutional_files", "date", "language", "original_languages",
	"subject_codes", "document_type", "from", "to", "subject", "previous_documents", "commission_documents"}

// TestHeadersOfMadePapers reads the covers of papers made for comparison, where
// they are at hand.
func TestHeadersOfMadePapers(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(sharedDir, "bench", "dev", "*.pdf"))
	if len(files) == 0 {
		t.Skip("the papers for comparison are not here")
	}
	right, total := 0, 0
	for _, path := range files {
		name := strings.TrimSuffix(filepath.Base(path), ".pdf")
		var truth struct{ Header wantedHeader }
		readTruth(t, strings.TrimSuffix(path, ".pdf")+".json", &truth)
		want := truth.Header.header()
		if want.Kind == "WK" && len(want.Suffixes) == 0 {
			want.Suffixes = []Suffix{{Type: "INIT"}}
		}
		c, pages := readHeaderFile(t, path, name+".pdf")
		if pages > 1 {
			t.Errorf("%s: %d pages were read", name, pages)
		}
		r, n := compareHeaders(t, name, &c.Header, want, benchFields)
		right, total = right+r, total+n
	}
	t.Logf("%d of %d fields right", right, total)
}

// TestHeadersOfRealPapers reads the covers of real papers, where they are at hand.
func TestHeadersOfRealPapers(t *testing.T) {
	dir := filepath.Join(sharedDir, "corpus", "council")
	truth := map[string]wantedHeader{}
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the real papers are not here")
	}
	readTruth(t, filepath.Join(dir, "headers.json"), &truth)
	fields := append([]string{"id", "register_id", "place", "heading", "service", "meeting"}, benchFields...)
	right, total := 0, 0
	for name, w := range truth {
		c, _ := readHeaderFile(t, filepath.Join(dir, name+".pdf"), "paper.pdf")
		check := fields
		if w.NeedsOCR {
			check = []string{"id", "marking", "language", "service"}
		}
		if w.Service == "" {
			c.Header.Service = "" // the truth does not say
		}
		r, n := compareHeaders(t, name, &c.Header, w.header(), check)
		right, total = right+r, total+n
	}
	t.Logf("%d of %d fields right", right, total)
}

// TestHeadersOfOwnPapers reads the covers of the project's own papers: all fields
// are as they were set.
func TestHeadersOfOwnPapers(t *testing.T) {
	files, _ := filepath.Glob("../testdata/papers/*.header.json")
	fields := append([]string{"id", "register_id", "place", "heading", "service", "meeting"}, benchFields...)
	for _, path := range files {
		name := strings.TrimSuffix(path, ".header.json")
		var want wantedHeader
		readTruth(t, path, &want)
		c, _ := readHeaderFile(t, name+".pdf", "paper.pdf")
		compareHeaders(t, filepath.Base(name), &c.Header, want.header(), fields)
		for _, refs := range [][2][]Reference{
			{c.Header.PreviousDocuments, want.header().PreviousDocuments}, {c.Header.CommissionDocuments, want.header().CommissionDocuments},
		} {
			if got, want := fmt.Sprint(refs[0]), fmt.Sprint(refs[1]); got != want {
				t.Errorf("%s: references %s, want %s", filepath.Base(name), got, want)
			}
		}
	}
}

// TestNoCouncilPapers reads papers of other institutions, where they are at hand:
// nothing is invented.
func TestNoCouncilPapers(t *testing.T) {
	var files []string
	for _, dir := range []string{"other", "odd"} {
		found, _ := filepath.Glob(filepath.Join(sharedDir, "corpus", dir, "*.pdf"))
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("papers of other institutions are not here")
	}
	for _, path := range files {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		stat, _ := f.Stat()
		r, err := extract.Open(context.Background(), f, stat.Size(), extract.Options{})
		if err != nil {
			f.Close()
			continue
		}
		c := ReadHeader(readerPages{r, map[int]bool{}}, r.Meta(), filepath.Base(path))
		if !reflect.DeepEqual(c.Header, Header{}) || len(c.Evidence) > 0 || len(c.BodyTop) > 0 {
			t.Errorf("%s: %+v", filepath.Base(path), c.Header)
		}
		f.Close()
	}
}

func readTruth(t *testing.T, path string, v any) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, v); err != nil {
		t.Fatal(err)
	}
}
