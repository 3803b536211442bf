package export

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"councildoc/extract"
	"councildoc/normalize"
)

func said(spans ...normalize.Span) []normalize.Block {
	return []normalize.Block{&normalize.Paragraph{Spans: spans}}
}

// rowSets are two papers: comments with change marks, and a column table.
func rowSets() []*RowSet {
	de := normalize.Delegation{Code: "DE", Name: "Germany", Printed: "DE"}
	fr := normalize.Delegation{Code: "FR", Name: "France", Printed: "FR"}
	recital := normalize.Provision{Key: "recital:1", Row: 1, Blocks: said(normalize.Span{Text: "(1) The lamp."})}
	article := normalize.Provision{Key: "article:3/1/b", Row: 2}
	box := []normalize.PageBox{{Page: 2, Box: extract.Box{X1: 9, Y1: 9}}, {Page: 3}}
	comments := &normalize.Compilation{
		Keys: []string{"recital:1", "article:3/1/b"}, Sender: []normalize.Delegation{de, fr},
		Rows: []normalize.CompilationRow{
			{Kind: normalize.EntryDrafting, Provision: recital, Delegations: []normalize.Delegation{de, fr}, Boxes: box, Blocks: said(
				normalize.Span{Text: "The "}, normalize.Span{Text: "old", Strike: true, Deleted: true}, normalize.Span{Text: " "},
				normalize.Span{Text: "new", Bold: true, Added: true}, normalize.Span{Text: " lamp & <b>*."})},
			{Kind: normalize.EntryComment, Provision: recital, Delegations: []normalize.Delegation{fr}, Boxes: box[:1],
				Blocks: append(said(normalize.Span{Text: "=1+1"}), &normalize.List{Items: []normalize.ListItem{{Marker: "(a)", Blocks: said(normalize.Span{Text: "an item"})}}})},
			{Kind: normalize.EntryComment, Provision: article, Blocks: said(normalize.Span{Text: "Nobody's."}), Boxes: box[:1]},
		},
	}
	table := &normalize.Compilation{Columns: []string{"Commission Proposal", "EP Mandate"}, Rows: []normalize.CompilationRow{{
		Kind: normalize.EntryColumns, Number: "17a", Status: normalize.Status{Color: "#92d050", Name: "green"},
		Provision: normalize.Provision{Key: "recital:9"}, Boxes: box,
		Cells: []normalize.ColumnCell{{Column: 0, Blocks: said(normalize.Span{Text: "Old."})}, {Column: 1, Blocks: said(normalize.Span{Text: "New.", Bold: true})}}}}}
	one := &normalize.Paper{Source: normalize.Source{Name: "one.pdf"}, Header: normalize.Header{ID: "WK 1/2026 INIT"}}
	two := &normalize.Paper{Source: normalize.Source{Name: "two.pdf"}}
	return []*RowSet{NewRowSet(one, comments), NewRowSet(two, table)}
}

func written(t *testing.T, write func(*bytes.Buffer) error) string {
	t.Helper()
	var out bytes.Buffer
	if err := write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestRowsCSV(t *testing.T) {
	out := written(t, func(b *bytes.Buffer) error { return RowsCSV(b, rowSets(), RowOptions{}) })
	records, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	head := strings.Join(records[0], ",")
	if want := "source,paper,row,status,provision,provision_text,delegation,delegation_name,kind,text,text_clean,text_original,Commission Proposal,EP Mandate,pages"; head != want {
		t.Fatalf("columns %s", head)
	}
	first := strings.Join(records[1], "|")
	if want := "one.pdf|WK 1/2026 INIT|||recital:1|(1) The lamp.|DE, FR|Germany, France|drafting|The ~~old~~ **new** lamp & <b>*.|The new lamp & <b>*.|The old lamp & <b>*.|||2-3"; first != want {
		t.Errorf("got  %s\nwant %s", first, want)
	}
	if got := records[2][9]; got != "'=1+1\n(a) an item" {
		t.Errorf("a formula and an item: %q", got)
	}
	if got := strings.Join(records[4], "|"); got != "two.pdf||17a|green|recital:9||||columns||||Old.|**New.**|2-3" {
		t.Errorf("row of a column table: %s", got)
	}
}

func TestRowsTSVIsOneLineAnEntry(t *testing.T) {
	clean := Clean
	out := written(t, func(b *bytes.Buffer) error { return RowsTSV(b, rowSets()[:1], RowOptions{View: &clean}) })
	if lines := strings.Split(strings.TrimSuffix(out, "\n"), "\n"); len(lines) != 4 || !strings.Contains(lines[2], "\t'=1+1 (a) an item\t") {
		t.Errorf("got\n%s", out)
	}
}

func TestNoFormula(t *testing.T) {
	for in, want := range map[string]string{"=1": "'=1", "+1": "'+1", "-1": "'-1", "@a": "'@a", "\tx": "'\tx", "a=1": "a=1", "– dash": "– dash", "": ""} {
		if got := noFormula(in); got != want {
			t.Errorf("%q: %q", in, got)
		}
	}
}

func TestRowsJSON(t *testing.T) {
	out := written(t, func(b *bytes.Buffer) error { return RowsJSON(b, rowSets(), RowOptions{}) })
	var got struct {
		Schema string
		Papers []struct{ Sender []struct{ Code string } }
		Rows   []struct {
			Text        map[string]*string
			Delegations []struct{ Code, Name, Printed string }
			Pages       []int
			Cells       []struct{ Column string }
			Status      *struct{ Name string }
		}
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatal(err)
	}
	first := got.Rows[0]
	if got.Schema != "councildoc-rows/1" || len(got.Papers[0].Sender) != 2 || *first.Text["original"] != "The old lamp & <b>*." ||
		first.Delegations[1].Name != "France" || !slices.Equal(first.Pages, []int{2, 3}) || got.Rows[3].Cells[1].Column != "EP Mandate" || got.Rows[3].Status.Name != "green" {
		t.Errorf("got %s", out)
	}
	lines := written(t, func(b *bytes.Buffer) error { return RowsNDJSON(b, rowSets(), RowOptions{}) })
	if n := strings.Count(lines, "\n"); n != 4 || !strings.Contains(lines, "lamp & <b>*") {
		t.Errorf("%d lines:\n%s", n, lines)
	}
}

func TestRowsXLSX(t *testing.T) {
	sets := rowSets()
	long := strings.Repeat("ä", maxSheetCell+5)
	sets[0].rows[2].text = viewed{said(normalize.Span{Text: long}), said(normalize.Span{Text: "short"}), nil}
	out := written(t, func(b *bytes.Buffer) error { return RowsXLSX(b, sets, RowOptions{}) })
	if again := written(t, func(b *bytes.Buffer) error { return RowsXLSX(b, sets, RowOptions{}) }); again != out {
		t.Error("two runs differ")
	}
	f, err := excelize.OpenReader(strings.NewReader(out))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(sheetName)
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 6 || rows[2][9] != "=1+1\n(a) an item" || rows[3][9]+rows[4][9] != long || rows[4][10] != "" || rows[4][4] != "article:3/1/b" {
		t.Errorf("%d rows: %.200q", len(rows), rows)
	}
	if formula, _ := f.GetCellFormula(sheetName, "J3"); formula != "" {
		t.Errorf("formula %q", formula)
	}
	runs, err := f.GetCellRichText(sheetName, "J2")
	if err != nil || len(runs) < 3 || !slices.ContainsFunc(runs, func(r excelize.RichTextRun) bool { return r.Text == "old" && r.Font.Strike }) {
		t.Errorf("runs %+v, %v", runs, err)
	}
	if panes, err := f.GetPanes(sheetName); err != nil || !panes.Freeze || panes.YSplit != 1 {
		t.Errorf("panes %+v, %v", panes, err)
	}
}

func TestRowsMarkdown(t *testing.T) {
	out := written(t, func(b *bytes.Buffer) error { return RowsMarkdown(b, rowSets(), RowOptions{}) })
	for _, want := range []string{"## Recital 1\n\n> (1) The lamp.\n", "### Germany, France (DE, FR) – drafting suggestion, p. 2-3 of WK 1/2026 INIT\n",
		"The ~~old~~ **new** lamp", "## Article 3(1)(b)\n", "### No delegation – comment", "| 17a | green | Old. | **New.** |"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	out = written(t, func(b *bytes.Buffer) error { return RowsMarkdown(b, rowSets()[:1], RowOptions{GroupBy: ByDelegation}) })
	if strings.Count(out, "## Germany (DE)") != 1 || strings.Count(out, "### Recital 1 – ") != 3 {
		t.Errorf("by delegation:\n%s", out)
	}
}

func TestRowsSummary(t *testing.T) {
	out := written(t, func(b *bytes.Buffer) error { return RowsSummary(b, rowSets()) })
	want := "provision        DE  FR  none  all\nRecital 1         1   2     ·    3\nArticle 3(1)(b)   ·   ·     1    1\nall               1   2     1    4\n\n" +
		"3 entries: 2 comments, 1 drafting suggestion\ntwo.pdf: 1 row of column tables\n  Commission Proposal: 1 with text\n  EP Mandate: 1 with text\n  green: 1\n"
	if out != want {
		t.Errorf("got\n%s", out)
	}
}

// TestRowsHeatMap: the page holds the counts, escapes what papers say, and loads
// nothing.
func TestRowsHeatMap(t *testing.T) {
	sets := rowSets()
	sets[0].rows[0].provision[Clean] = said(normalize.Span{Text: `"><script>alert(1)</script>`})
	out := written(t, func(b *bytes.Buffer) error { return RowsHeatMap(b, sets) })
	if strings.Contains(out, "<script") || strings.Contains(out, "http") || strings.Contains(out, "src=") {
		t.Errorf("got %s", out)
	}
	if !strings.Contains(out, `title="France (FR), Recital 1: 1 comment, 1 drafting suggestion">2</td>`) {
		t.Errorf("no count in %s", out)
	}
}

func TestMergeKeys(t *testing.T) {
	entry := func(key string) entryRow { return entryRow{kind: normalize.EntryComment, key: key} }
	a := &RowSet{keys: []string{"1", "2", "3", "4"}, rows: []entryRow{entry("1"), entry("4")}}
	b := &RowSet{keys: []string{"1", "2", "2a", "3"}, rows: []entryRow{entry("2a"), entry("3")}}
	if got := strings.Join(mergeKeys([]*RowSet{a, b}), " "); got != "1 2a 3 4" {
		t.Errorf("got %s", got)
	}
}

func TestPageText(t *testing.T) {
	boxes := []normalize.PageBox{{Page: 2}, {Page: 3}, {Page: 4}, {Page: 9}}
	if got := pageText(boxes); got != "2-4, 9" {
		t.Errorf("got %s", got)
	}
}
