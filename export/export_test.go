package export

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"councildoc/extract"
	"councildoc/normalize"
)

// golden compares with a file of this folder; UPDATE=1 writes it.
func golden(t *testing.T, path string, got []byte) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o666); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s (-want +got), UPDATE=1 rewrites it:\n%s", path, diff)
	}
}

func write(t *testing.T, w Writer, p *normalize.Paper, o Options) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := w(&b, p, o); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	marks := Options{PageMarks: true, KeepFurniture: true}
	tests := []struct {
		file    string
		writer  Writer
		paper   *normalize.Paper
		options Options
	}{
		{"paper.json", JSON, samplePaper(), Options{}},
		{"paper-furniture.json", JSON, samplePaper(), marks},
		{"paper.ndjson", NDJSON, samplePaper(), Options{}},
		{"paper.md", Markdown, samplePaper(), Options{}},
		{"paper-pages.md", Markdown, samplePaper(), marks},
		{"paper-clean.md", Markdown, samplePaper(), Options{View: Clean}},
		{"paper-original.md", Markdown, samplePaper(), Options{View: Original}},
		{"paper.txt", Text, samplePaper(), Options{}},
		{"header.json", HeaderJSON, samplePaper(), Options{}},
		{"header.tsv", HeaderTSV, samplePaper(), Options{}},
		{"header.csv", HeaderCSV, samplePaper(), Options{}},
		{"header-full.json", HeaderJSON, fullPaper(), Options{WithContacts: true}},
		{"header-contacts.csv", HeaderCSV, fullPaper(), Options{WithContacts: true}},
		{"empty.json", JSON, &normalize.Paper{}, Options{}},
		{"empty.md", Markdown, &normalize.Paper{}, Options{}},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			golden(t, filepath.Join("testdata", tt.file), write(t, tt.writer, tt.paper, tt.options))
		})
	}
}

func p(spans ...normalize.Span) *normalize.Paragraph { return &normalize.Paragraph{Spans: spans} }

func s(text string) normalize.Span { return normalize.Span{Text: text} }

func b(text string) normalize.Span { return normalize.Span{Text: text, Bold: true} }

func item(marker string, blocks ...normalize.Block) normalize.ListItem {
	return normalize.ListItem{Marker: marker, Blocks: blocks}
}

func cell(blocks ...normalize.Block) normalize.Cell {
	return normalize.Cell{RowSpan: 1, ColSpan: 1, Blocks: blocks}
}

func mark(label, id string) normalize.Span {
	return normalize.Span{Text: label, Superscript: true, Note: id}
}

func at(p *normalize.Place, id string, page int, box extract.Box) {
	p.ID, p.Page, p.Boxes = id, page, []normalize.PageBox{{Page: page, Box: box}}
}

// samplePaper holds every field and every block. Nothing in it is real.
func samplePaper() *normalize.Paper {
	heading := &normalize.Heading{Level: 1, Role: "title", Spans: []normalize.Span{b("Lighthouses & <lamps>: a case")}}
	at(&heading.Place, "p1-b1", 1, extract.Box{X0: 70.04, Y0: 99.96, X1: 525.25, Y1: 120})
	long := p(s("Delegations will find attached the comments"), mark("1", "n1"), s(" of the keeper of the lamps, which were sent in 2*3 copies."))
	at(&long.Place, "p1-b2", 1, extract.Box{X0: 70, Y0: 130, X1: 525, Y1: 160})
	return &normalize.Paper{
		Source: normalize.Source{
			Name: "wk-1-2031.pdf", SHA256: "00ff", Bytes: 1234, Pages: 2, PDFVersion: "1.7", Producer: "Hand", Tagged: true,
		},
		Header:   sampleHeader(),
		Evidence: sampleEvidence(),
		Body: []normalize.Block{
			heading, long, sampleProvision(), sampleLists(),
			&normalize.PageBreak{Place: normalize.Place{ID: "p2-b0", Page: 2}},
			samplePipeTable(), sampleSpannedTable(),
			&normalize.Image{Place: normalize.Place{ID: "p2-b3", Page: 2}, Alt: "A lamp [lit]", PixelWidth: 640, PixelHeight: 480},
			&normalize.Image{Place: normalize.Place{ID: "p2-b4", Page: 2}, PixelWidth: 1, PixelHeight: 1},
			sampleInline(),
		},
		Notes: []normalize.Note{
			{ID: "n1", Mark: "1", Page: 1, Blocks: []normalize.Block{p(s("OJ L 1, 1.1.2031, p. 1.")), p(s("Second paragraph."))}},
			{ID: "n2", Mark: "1", Page: 2, Blocks: []normalize.Block{p(s("The mark begins again."))}},
			{ID: "n3", Mark: "*", Page: 2, Blocks: []normalize.Block{p(s("Nothing refers to this."))}},
		},
		Furniture: []normalize.Furniture{
			{Page: 1, Kind: "footer", Text: "WK 1/2031 INIT", Box: extract.Box{X0: 70, Y0: 800, X1: 200, Y1: 810}},
			{Page: 1, Kind: "page_number", Text: "1", Box: extract.Box{X0: 500, Y0: 800, X1: 505, Y1: 810}},
			{Page: 2, Kind: "footer", Text: "WK 1/2031 INIT", Box: extract.Box{X0: 70, Y0: 800, X1: 200, Y1: 810}},
		},
		Quality:  normalize.Quality{Pages: 2, FurnitureLines: 3},
		Warnings: []extract.Warning{{Code: "page_without_text", Page: 2, Message: "page 2 holds no text"}},
	}
}

func sampleHeader() normalize.Header {
	return normalize.Header{
		ID: "WK 1/2031 INIT", RegisterID: "WK-1-2031-INIT", Kind: "WK", Number: 1, Year: 2031,
		Suffixes: []normalize.Suffix{{Type: "INIT"}}, Date: "2031-02-03", Place: "Brussels", Language: "en", Marking: "LIMITE",
		InterinstitutionalFiles: []normalize.InterinstitutionalFile{{Reference: "2030/0001(COD)", Year: 2030, Number: 1, Procedure: "COD", Known: true}},
		SubjectCodes:            []normalize.SubjectCode{{Code: "LAMP"}, {Code: "MARE", Serial: 7}},
		Heading:                 "WORKING PAPER", DocumentType: "WORKING DOCUMENT", From: "Keeper", To: "Delegations",
		Subject:             "Lighthouses: \"on\" - or off?\nThe\tcase",
		PreviousDocuments:   []normalize.Reference{{Text: "1/31 + ADD 1", RegisterIDs: []string{"ST-1-2031-INIT", "ST-1-2031-ADD-1"}}},
		CommissionDocuments: []normalize.Reference{{Text: "COM(2030) 1 final", References: []string{"COM(2030) 1"}}},
		Links:               normalize.Links{Register: "https://register.example/WK-1-2031-INIT"},
	}
}

func sampleEvidence() map[string][]normalize.Evidence {
	return map[string][]normalize.Evidence{
		"zone":    {{Page: 1, Text: "a field of tomorrow"}},
		"subject": {{Page: 1, Box: extract.Box{X0: 1, Y0: 2, X1: 3, Y1: 4}, Text: "Lighthouses"}},
		"id":      {{Page: 1, Box: extract.Box{X0: -0.01, Y0: 0.05, X1: 486.149, Y1: 181}, Text: "WK 1/2031 INIT"}, {Text: "wk-1-2031", From: "file_name"}},
	}
}

func sampleProvision() normalize.Block {
	return &normalize.Paragraph{Place: normalize.Place{ID: "p1-b3", Page: 1}, Number: "(22)", Spans: []normalize.Span{
		s("The lamp shall burn for "), {Text: "72", Strike: true, Deleted: true}, {Text: "96", Bold: true, Underline: true, Added: true}, s(" hours "),
		{Text: "at least", Strike: true, Deleted: true}, s(", on 12 m"), {Text: "2", Superscript: true}, s(" of ground "), {Text: "in red", Color: "#ff0000"}, s("."),
	}}
}

func sampleLists() normalize.Block {
	return &normalize.List{Place: normalize.Place{ID: "p1-b4", Page: 1}, Items: []normalize.ListItem{
		item("1.", p(s("First point.")), &normalize.List{Items: []normalize.ListItem{item("(a)", p(s("a letter;"))), item("–", p(s("a dash.")))}}),
		item("•", p(b("Lead-in:"), s(" text")), &normalize.List{Items: []normalize.ListItem{item("▪", p(s("nested"))), item("▪", p(s("- twice")))}}),
		item("•", p(s("[x] not a task")), p(s("1. not counted"))),
	}}
}

func samplePipeTable() normalize.Block {
	return &normalize.Table{Place: normalize.Place{ID: "p2-b1", Page: 2}, Rows: []normalize.Row{
		{Header: true, Cells: []normalize.Cell{cell(p(b("Lamp"))), cell(p(b("Height | m")))}},
		{Cells: []normalize.Cell{cell(p(s("Red"))), cell()}},
		{Cells: []normalize.Cell{cell(p(normalize.Span{Text: "Green", Italic: true}, mark("1", "n2"))), cell(p(s("12")))}},
	}}
}

func sampleSpannedTable() normalize.Block {
	wide := cell(p(s("AT & BE <both>")))
	wide.ColSpan = 2
	return &normalize.Table{Place: normalize.Place{ID: "p2-b2", Page: 2}, Rows: []normalize.Row{
		{Header: true, Cells: []normalize.Cell{wide}},
		{Cells: []normalize.Cell{
			cell(p(s("one")), &normalize.List{Items: []normalize.ListItem{item("–", p(s("two")))}}),
			cell(p(normalize.Span{Text: "old", Strike: true, Deleted: true}, s(" "), normalize.Span{Text: "new", Bold: true, Underline: true, Added: true})),
		}},
		{Cells: []normalize.Cell{cell(p(s("with a note"), mark("1", "n1"))), cell()}},
	}}
}

func sampleInline() normalize.Block {
	return p(
		s("See "), normalize.Span{Text: "the page", Link: "https://example.org/a_(b)"}, s(" and https://example.org/a_b, "),
		normalize.Span{Text: "bold ", Bold: true}, normalize.Span{Text: "and italic", Bold: true, Italic: true}, s("; a"),
		b("(b)"), s("c, snake_case, 5 * 6, [deleted], AT&T, R&amp;D, a<b, a < b, \u0000\u0007e\u0301.\nSecond line."),
	)
}
