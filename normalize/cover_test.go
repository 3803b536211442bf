package normalize

import (
	"bufio"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"councildoc/extract"
)

// printedPages are pages described by what is printed where.
type printedPages []*extract.Page

func (p printedPages) NumPages() int { return len(p) }

func (p printedPages) Page(n int) (*extract.Page, error) {
	if n < 1 || n > len(p) {
		return nil, fmt.Errorf("page %d: no such page", n)
	}
	return p[n-1], nil
}

// parsePages reads pages of A4 from lines of the form
//
//	x y [biuc12] text     a line: bold, italic, angle (a), centred on x (c), size
//	rule x0 x1 y
//	page
//
// with coordinates in points from the top left; y is that of the baseline.
func parsePages(t testing.TB, text string) printedPages {
	t.Helper()
	pages := printedPages{newPrintedPage(1)}
	in := bufio.NewScanner(strings.NewReader(text))
	for in.Scan() {
		page := pages[len(pages)-1]
		f := strings.SplitN(strings.TrimSpace(in.Text()), " ", 4)
		switch {
		case f[0] == "":
		case f[0] == "page":
			pages = append(pages, newPrintedPage(len(pages)+1))
		case f[0] == "rule":
			x0, x1, y := number(t, f[1]), number(t, f[2]), number(t, f[3])
			page.Rules = append(page.Rules, extract.Rule{Box: extract.Box{X0: x0, Y0: y, X1: x1, Y1: y + 0.5}, Thickness: 0.5})
		default:
			page.Lines = append(page.Lines, printedLine(number(t, f[0]), number(t, f[1]), f[2], f[3]))
		}
	}
	return pages
}

func newPrintedPage(n int) *extract.Page {
	return &extract.Page{Number: n, Width: 595, Height: 842}
}

// printedLine sets a text in a face of half an em a letter.
func printedLine(x, y float64, style, text string) extract.Line {
	size := 12.0
	if n, err := strconv.ParseFloat(strings.TrimLeft(style, "-biac"), 64); err == nil {
		size = n
	}
	width := 0.5 * size * float64(utf8.RuneCountInString(text))
	if strings.Contains(style, "c") {
		x -= width / 2
	}
	box := extract.Box{X0: x, Y0: y - 0.9*size, X1: x + width, Y1: y + 0.25*size}
	s := extract.Span{Text: text, Box: box, Size: size, Bold: strings.Contains(style, "b"), Italic: strings.Contains(style, "i"), Tag: -1}
	l := extract.Line{Box: box, Baseline: y, Size: size, Spans: []extract.Span{s}}
	if strings.Contains(style, "a") {
		l.Angle = 45
	}
	return l
}

func number(t testing.TB, s string) float64 {
	t.Helper()
	v, err := strconv.ParseFloat(s, 64)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// headerText gives the fields of a header that are not empty, one a line.
func headerText(h *Header) string {
	v := headerValues(h)
	v["classification"], v["handling_notice"] = h.Classification, h.HandlingNotice
	v["public_stamp"], v["meeting"] = "", ""
	if h.PublicStamp {
		v["public_stamp"] = "true"
	}
	if h.Meeting != nil {
		v["meeting"] = strings.TrimSpace(h.Meeting.Date + " " + h.Meeting.Time + " " + h.Meeting.Venue)
	}
	addLaterFields(v, h)
	var ids []string
	for _, refs := range [][]Reference{h.PreviousDocuments, h.CommissionDocuments} {
		for _, r := range refs {
			ids = append(append(ids, r.RegisterIDs...), r.References...)
		}
	}
	v["named"] = strings.Join(ids, ",")
	var b strings.Builder
	for _, k := range []string{"id", "date", "place", "language", "original_languages", "marking", "classification", "public_stamp",
		"interinstitutional_files", "subject_codes", "heading", "document_type", "from", "to", "subject", "previous_documents",
		"commission_documents", "named", "meeting", "handling_notice", "service", "language_version_date", "partial_access", "caveats",
		"declassified_from", "lex_number", "proceedings_date", "receipt_date", "contacts"} {
		if s := fmt.Sprint(v[k]); s != "" {
			fmt.Fprintf(&b, "%s: %s\n", k, s)
		}
	}
	return b.String()
}

// addLaterFields adds the fields that few covers have.
func addLaterFields(v map[string]any, h *Header) {
	var contacts []string
	for _, c := range h.Contacts {
		contacts = append(contacts, c.Kind+" "+c.Text)
	}
	v["contacts"], v["caveats"] = strings.Join(contacts, ", "), strings.Join(h.Caveats, ", ")
	v["language_version_date"], v["proceedings_date"], v["receipt_date"] = h.LanguageVersionDate, h.ProceedingsDate, h.ReceiptDate
	v["partial_access"], v["declassified_from"], v["lex_number"] = "", "", ""
	if a := h.PartialAccess; a != nil {
		v["partial_access"] = strings.TrimSpace(a.Text + ", " + a.Date)
	}
	if d := h.DeclassifiedFrom; d != nil {
		v["declassified_from"] = strings.Join([]string{d.ID, d.RegisterID, d.Date, d.Classification, d.NewStatus}, ", ")
	}
	if h.LexNumber > 0 {
		v["lex_number"] = strconv.Itoa(h.LexNumber)
	}
}

// TestCovers reads covers of every series and layout.
func TestCovers(t *testing.T) {
	for _, c := range printedCovers {
		t.Run(c.name, func(t *testing.T) {
			got := ReadHeader(parsePages(t, c.pages), extract.Meta{Title: c.title, Language: c.lang}, c.file)
			want := strings.TrimSpace(strings.ReplaceAll(c.want, "\t", ""))
			if text := strings.TrimSpace(headerText(&got.Header)); text != want {
				t.Errorf("got\n%s\n\nwant\n%s\n%v", text, want, got.Warnings)
			}
			for _, w := range c.warns {
				if !hasWarning(got.Warnings, w) {
					t.Errorf("no warning %s in %v", w, got.Warnings)
				}
			}
			if len(c.warns) == 0 && len(got.Warnings) > 0 {
				t.Errorf("warnings: %v", got.Warnings)
			}
			if c.bodyTop > 0 && (got.BodyTop[1] < c.bodyTop-3 || got.BodyTop[1] > c.bodyTop+3) {
				t.Errorf("the body begins at %v, want %v", got.BodyTop[1], c.bodyTop)
			}
		})
	}
}

func hasWarning(list []extract.Warning, code string) bool {
	for _, w := range list {
		if w.Code == code {
			return true
		}
	}
	return false
}

// BenchmarkReadHeader reads the header of a page that is at hand.
func BenchmarkReadHeader(b *testing.B) {
	pages := parsePages(b, seriesCovers[2].pages)
	for b.Loop() {
		ReadHeader(pages, extract.Meta{}, "")
	}
}

// TestCodesPartedByCommas cuts a line of codes: each piece is one code as printed.
func TestCodesPartedByCommas(t *testing.T) {
	l := printedLine(100, 100, "", "TELECOM 53, COMPET 12, MI 3")
	var got []string
	for _, p := range codePieces([]*coverLine{newCoverLine(1, &l)}) {
		got = append(got, p.code.Code+"="+p.line.text)
	}
	if want := []string{"TELECOM=TELECOM 53", "COMPET=COMPET 12", "MI=MI 3"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}
