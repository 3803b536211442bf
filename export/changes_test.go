package export

import (
	"bytes"
	"strings"
	"testing"

	"councildoc/extract"
	"councildoc/normalize"
)

// changedPaper is a paper with a legend and a row of each verdict.
func changedPaper(id string) *normalize.Paper {
	legend := normalize.Legend{Text: "Additions are in bold.", Page: 1, Meanings: []normalize.Meaning{
		{Mark: normalize.Mark{Bold: true}, Means: "added", Since: "the proposal | of <2025>"}, {Mark: normalize.Mark{Sign: "▌"}, Means: "deleted", Column: "left"},
	}}
	box := []normalize.PageBox{{Page: 2, Box: extract.Box{X0: 1, Y0: 2, X1: 3, Y1: 4}}}
	return &normalize.Paper{
		Header: normalize.Header{ID: id, Date: "2026-06-26"},
		Body: []normalize.Block{
			&normalize.Paragraph{Number: "1.", Spans: []normalize.Span{{Text: "within "}, {Text: "72", Deleted: true, Strike: true}, {Text: "96", Added: true}, {Text: " <hours> & \"days\""}}},
		},
		Changes: normalize.Changes{Legend: &legend, Legends: []normalize.Legend{legend}}.WithRows([]normalize.Change{
			{Key: "article:1/1", Number: "1.", Verdict: "amended", Before: "within 72 hours", After: "within 96 hours", Page: 2, Boxes: box},
			{Key: "article:1/2", Number: "2.", NumberWas: "3.", Verdict: "renumbered", Before: "It | is\nlit.", After: "It | is\nlit.", Page: 2},
			{Key: "article:1/4", Number: "4.", Verdict: "new", After: "A, \"new\" one.", Page: 2},
			{Key: "article:1/5", Number: "5.", Verdict: "deleted", Before: "Gone.", Page: 3},
			{Key: "article:1/6", Number: "6.", Verdict: "unchanged", Before: "Same.", After: "Same.", Page: 3},
		}),
	}
}

func TestChangesMarkdown(t *testing.T) {
	got := string(write(t, ChangesMarkdown, changedPaper("9990/1/26 REV 1"), Options{}))
	want := `# Changes in 9990/1/26 REV 1

> Additions are in bold.

bold: added since the proposal | of <2025>; ▌: deleted

Provisions: 1 amended, 1 new, 1 deleted, 1 renumbered, 1 unchanged.

| Provision | Number | Verdict | Page | Text |
| --- | --- | --- | --- | --- |
| article:1/1 | 1. | amended | 2 | within ~~72~~ **96** hours |
| article:1/2 | 3. → 2. | renumbered | 2 | It \| is<br>lit. |
| article:1/4 | 4. | new | 2 | **A, "new" one.** |
| article:1/5 | 5. | deleted | 3 | ~~Gone.~~ |
`
	if got != want {
		t.Errorf("got\n%s", got)
	}
	if got := string(write(t, ChangesMarkdown, &normalize.Paper{}, Options{})); !strings.Contains(got, "no provisions") {
		t.Error(got)
	}
}

func TestChangesCSV(t *testing.T) {
	got := string(write(t, ChangesCSV, changedPaper("9990/26"), Options{}))
	want := "9990/26,article:1/1,1.,,amended,2,within 72 hours,within 96 hours\n" +
		"9990/26,article:1/2,2.,3.,renumbered,2,\"It | is\nlit.\",\"It | is\nlit.\"\n" +
		"9990/26,article:1/4,4.,,new,2,,\"A, \"\"new\"\" one.\"\n" +
		"9990/26,article:1/5,5.,,deleted,3,Gone.,\n" +
		"9990/26,article:1/6,6.,,unchanged,3,Same.,Same.\n"
	if got != want {
		t.Errorf("got\n%s", got)
	}
}

func TestChangesAndDiffKeepToTheSchema(t *testing.T) {
	old, new := changedPaper("9990/26"), changedPaper("9990/1/26 REV 1")
	old.Body = append(old.Body, &normalize.Paragraph{Number: "2.", Spans: []normalize.Span{{Text: "It goes."}}})
	for _, p := range []*normalize.Paper{{}, old} {
		validate(t, write(t, ChangesJSON, p, Options{}))
		validate(t, write(t, JSON, p, Options{}))
	}
	for _, on := range []View{Clean, Marked} {
		validate(t, writeDiff(t, DiffJSON, normalize.Compare(old, new, on)))
		validate(t, writeDiff(t, DiffJSON, normalize.Compare(&normalize.Paper{}, new, on)))
	}
}

func writeDiff(t *testing.T, w DiffWriter, d *normalize.Diff) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := w(&b, d); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestDiffMarkdown(t *testing.T) {
	old := &normalize.Paper{Header: normalize.Header{ID: "9990/26"}, Body: []normalize.Block{&normalize.Paragraph{Number: "1.", Spans: []normalize.Span{{Text: "within 72 hours"}}}}}
	got := string(writeDiff(t, DiffMarkdown, normalize.Compare(old, changedPaper("9990/1/26 REV 1"), Clean)))
	want := `# 9990/26 and 9990/1/26 REV 1

Provisions: 1 amended.

| Provision | Number | Verdict | Pages | Text |
| --- | --- | --- | --- | --- |
| point:1 | 1. | amended | 0 / 0 | within ~~72~~ <b>96 <</b>hours<b>> & "days"</b> |
`
	if got != want {
		t.Errorf("got\n%s", got)
	}
}

// TestDiffHTMLEscapes writes what would be markup as text, in every place.
func TestDiffHTMLEscapes(t *testing.T) {
	evil := `<script>alert("x")</script>&amp;`
	paper := func(text string) *normalize.Paper {
		return &normalize.Paper{Header: normalize.Header{ID: evil, Date: evil}, Body: []normalize.Block{
			&normalize.Heading{Role: "article", Level: 3, Spans: []normalize.Span{{Text: "Article 1 " + evil}}},
			&normalize.Paragraph{Number: "1.", Spans: []normalize.Span{{Text: text + evil}}},
			&normalize.Paragraph{Number: "2.", Spans: []normalize.Span{{Text: evil}}},
		}}
	}
	got := string(writeDiff(t, DiffHTML, normalize.Compare(paper("old "), paper("new "), Clean)))
	if strings.Contains(got, "<script") || strings.Contains(got, `"x"`) || strings.Contains(got, "&amp;\n") {
		t.Error(got)
	}
	for _, want := range []string{"<del>old</del>", "<ins>new</ins>", "1 amended", "&lt;script&gt;", "<details>"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
	for _, foreign := range []string{"http://", "https://", "<link", "@import", "url("} {
		if strings.Contains(got, foreign) {
			t.Errorf("the page needs %s", foreign)
		}
	}
}
