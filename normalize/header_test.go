package normalize

import (
	"errors"
	"reflect"
	"testing"

	"councildoc/extract"
)

// brokenPages fail from some page on.
type brokenPages struct {
	printedPages
	from int
}

func (p brokenPages) NumPages() int { return len(p.printedPages) + 2 }

func (p brokenPages) Page(n int) (*extract.Page, error) {
	if n >= p.from {
		return nil, errors.New("page is damaged")
	}
	return p.printedPages.Page(n)
}

// TestReadHeaderOfDamagedPages: a page that cannot be read is no reason to fail.
func TestReadHeaderOfDamagedPages(t *testing.T) {
	pages := parsePages(t, seriesCovers[0].pages)
	if c := ReadHeader(brokenPages{pages, 2}, extract.Meta{}, ""); c.Header.ID != "WK 15715/2020 INIT" {
		t.Errorf("header %+v", c.Header)
	}
	for _, src := range []Pages{brokenPages{pages, 1}, printedPages{}, printedPages{newPrintedPage(1)}} {
		c := ReadHeader(src, extract.Meta{}, "paper.pdf")
		if !reflect.DeepEqual(c.Header, Header{}) || !hasWarning(c.Warnings, "no_council_cover") || len(c.Evidence) > 0 {
			t.Errorf("%+v", c)
		}
	}
}

// countedPages count the pages that are asked for.
type countedPages struct {
	printedPages
	read map[int]int
}

func (p countedPages) Page(n int) (*extract.Page, error) {
	p.read[n]++
	return p.printedPages.Page(n)
}

// TestReadHeaderReadsFewPages: a cover that says all is the only page read, and
// no page is read twice.
func TestReadHeaderReadsFewPages(t *testing.T) {
	rest := parsePages(t, "60 100 - Text.\npage\n60 100 - Text.\npage\n60 100 - Text.\npage\n60 100 - Text.\npage\n60 100 - Text.")
	for _, c := range []struct {
		pages printedPages
		most  int
	}{{append(parsePages(t, seriesCovers[0].pages), rest...), 1}, {rest, maxFooterSearch}} {
		src := countedPages{c.pages, map[int]int{}}
		ReadHeader(src, extract.Meta{}, "")
		if len(src.read) > c.most {
			t.Errorf("%d pages read, want %d", len(src.read), c.most)
		}
		for n, times := range src.read {
			if times > 1 {
				t.Errorf("page %d is read %d times", n, times)
			}
		}
	}
}

// TestCoverTimes reads the clock of notices of meetings.
func TestCoverTimes(t *testing.T) {
	for text, want := range map[string]string{
		"09:30": "09:30", "9.30": "09:30", "10h00": "10:00", "14 h 30": "14:30", "10": "10:00", "2.30 p.m.": "14:30",
		"10.00 (Council)": "10:00", "to be confirmed": "", "25:00": "", "10:75": "", "": "",
	} {
		if got := coverTime(text); got != want {
			t.Errorf("coverTime(%q) = %q, want %q", text, got, want)
		}
	}
}

// TestJoinCoverLines joins the lines of values.
func TestJoinCoverLines(t *testing.T) {
	for _, c := range []struct{ a, b, want string }{
		{"Proposal for a", "Regulation", "Proposal for a Regulation"},
		{"cyber-", "security", "cyber-security"},
		{"Bau-", "und Wohnungswesen", "Bau- und Wohnungswesen"},
		{"Regulation (EU) 2018/", "1240", "Regulation (EU) 2018/1240"},
		{"the case -", "additional comments", "the case - additional comments"},
		{"Verord\u00ad", "nung", "Verordnung"},
		{"text", "- Approval", "text - Approval"},
	} {
		if got := joinCoverLines([]*coverLine{{text: c.a}, {text: c.b}}); got != c.want {
			t.Errorf("%q + %q = %q, want %q", c.a, c.b, got, c.want)
		}
	}
}

// TestFooters reads what footers say, on one line or more.
func TestFooters(t *testing.T) {
	for _, c := range []struct{ text, number, language, service string }{
		{"57 780 - 15724/1/17 REV 1 KM/CB/ek 1\n57 800 - DGE2B EN", "15724/1/17 REV 1", "en", "DGE2B"},
		{"57 780 - 10106/19 ADD 1 1\n57 800 - JAI LIMITE DA", "10106/19 ADD 1", "da", "JAI"},
		{"57 780 - 14860/1/18 REV 1\n200 780 - GK/cr\n300 780 - 1\n57 800 - ANNEX GIP-JUR-COMM\n400 800 - EN", "14860/1/18 REV 1", "en", "GIP-JUR-COMM"},
		{"57 780 - WK 10862/2017 INIT\n57 794 - DG  G 3B     CDP/LM/rc\n57 808 - LIMITE\n400 808 - EN", "WK 10862/2017 INIT", "en", "DG G 3B"},
		{"57 780 - 6198/18\n300 780 - 1\n57 800 - PRESSE\n400 800 - FR", "6198/18", "fr", "PRESSE"},
		{"57 780 - 12492/09 lb 1\n57 800 - DQPG EN/FR", "12492/09", "", "DQPG"},
	} {
		page := parsePages(t, c.text)[0]
		f := newCoverSheet(page).footer
		number, language := "", ""
		if f.number != nil {
			number = f.number.found.ID()
		}
		if len(f.languages) == 1 {
			language = f.languages[0]
		}
		if number != c.number || language != c.language || f.serviceText != c.service {
			t.Errorf("%q: %q %q %q", c.text, number, language, f.serviceText)
		}
	}
}
