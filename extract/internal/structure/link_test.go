package structure

import (
	"fmt"
	"strings"
	"testing"
)

// places are destinations by name: in the name tree and in the old dictionary.
const places = `/Dests<</old[12 0 R/Fit]/loop/loop>>
	/Names<</Dests<</Kids[<</Limits[(a)(b)]/Names[(a)[13 0 R/XYZ 0 0 0](b)<</D[12 0 R/Fit]>>]>>]>>>>`

func TestLinks(t *testing.T) {
	tests := []struct{ name, entries, want string }{
		{"web", "/A<</S/URI/URI(https://example.org/a?b#c)>>", "https://example.org/a?b#c"},
		{"mail", "/A<</S/URI/URI(mailto:a@example.org)>>", "mailto:a@example.org"},
		{"telephone, odd case", "/A<</S/URI/URI(TEL:+3222816111)>>", "TEL:+3222816111"},
		{"relative", "/A<</S/URI/URI(annex/1.pdf)>>", "annex/1.pdf"},
		{"blanks around", "/A<</S/URI/URI( https://example.org \\n)>>", "https://example.org"},
		{"UTF-8", "/A<</S/URI/URI(https://example.org/\\303\\251)>>", "https://example.org/é"},
		{"UTF-16", "/A<</S/URI/URI<FEFF0068007400740070003A002F002F0061>>>", "http://a"},
		{"a script as URI", "/A<</S/URI/URI(javascript:alert\\(1\\))>>", ""},
		{"a script behind a control", "/A<</S/URI/URI(java\\nscript:alert\\(1\\))>>", ""},
		{"a file", "/A<</S/URI/URI(file:///etc/passwd)>>", ""},
		{"controls", "/A<</S/URI/URI(https://example.org/\\001)>>", ""},
		{"turned writing", "/A<</S/URI/URI<FEFF0061202E0062>>>", ""},
		{"too long", "/A<</S/URI/URI(http://" + strings.Repeat("a", maxURI) + ")>>", ""},
		{"empty", "/A<</S/URI/URI()>>", ""},
		{"page", "/Dest[13 0 R/Fit]", "#page=3"},
		{"page by number", "/Dest[1/Fit]", "#page=2"},
		{"page number out of range", "/Dest[3/Fit]", ""},
		{"page not in the file", "/Dest[99 0 R/Fit]", ""},
		{"string", "/Dest(a)", "#page=3"},
		{"string to a dictionary", "/A<</S/GoTo/D(b)>>", "#page=2"},
		{"name", "/A<</S/GoTo/D/old>>", "#page=2"},
		{"string in the old dictionary", "/Dest(old)", "#page=2"},
		{"name that names itself", "/Dest/loop", ""},
		{"unknown name", "/Dest(nowhere)", ""},
		{"structure element", "/A<</S/GoTo/D(nowhere)/SD[30 0 R/Fit]>>", "#page=2"},
		{"other file", "/A<</S/GoToR/F(x.pdf)/D[0/Fit]>>", ""},
		{"program", "/A<</S/Launch/F(x.exe)>>", ""},
		{"script", "/A<</S/JavaScript/JS(app.alert\\(1\\))>>", ""},
		{"hidden", "/F 2/Dest[13 0 R/Fit]", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, pages := open(t, paper(places, objects{
				11: "<</Type/Page/Parent 2 0 R/Annots[40 0 R]>>",
				30: "<</S/P/Pg 12 0 R>>",
				40: "<</Subtype/Link/Rect[0 0 9 9]" + tt.entries + ">>",
			}))
			got := ""
			for _, l := range Links(NewDestinations(f, pages), pages[0]) {
				got += l.URI
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLinkRects(t *testing.T) {
	const quads = "/QuadPoints[10 30 50 30 10 20 50 20 10 20 30 20 10 10 30 10]"
	tests := []struct{ name, entries, want string }{
		{"rectangle, any corners", "/Rect[50 30 10 10]", "[[10 10 50 30]]"},
		{"quadrilaterals", "/Rect[10 10 50 30]" + quads, "[[10 20 50 30] [10 10 30 20]]"},
		{"quadrilaterals that stand out", "/Rect[10 10 40 30]" + quads, "[[10 10 40 30]]"},
		{"incomplete quadrilateral", "/Rect[10 10 50 30]/QuadPoints[1 2 3]", "[[10 10 50 30]]"},
		{"flat", "/Rect[10 10 50 10]", "[]"},
		{"none", "", "[]"},
		{"huge", "/Rect[-1e30 0 1e30 9]", "[[-1e+07 0 1e+07 9]]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, pages := open(t, paper("", objects{
				11: "<</Type/Page/Parent 2 0 R/Annots[<</Subtype/Link/Dest[0]" + tt.entries + ">><</Subtype/Text>>7]>>",
			}))
			rects := [][4]float64{}
			for _, l := range Links(NewDestinations(f, pages), pages[0]) {
				rects = append(rects, l.Rects...)
			}
			if got := fmt.Sprint(rects); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
		})
	}
	_, pages := open(t, paper("", nil))
	if Links(nil, pages[0]) != nil {
		t.Error("links without destinations")
	}
}

func TestJoinURI(t *testing.T) {
	tests := []struct{ base, uri, want string }{
		{"", "a.pdf", "a.pdf"},
		{"https://example.org/doc/x.pdf", "a.pdf", "https://example.org/doc/a.pdf"},
		{"https://example.org/doc/", "/b?c", "https://example.org/b?c"},
		{"https://example.org/doc/", "http://example.com", "http://example.com"},
		{"https://example.org/doc/", "", ""},
		{"doc/", "a.pdf", "a.pdf"},
		{"https://example.org/%zz", "a.pdf", "a.pdf"},
		{"https://example.org/", "%zz", "%zz"},
	}
	for _, tt := range tests {
		if got := joinURI(tt.base, tt.uri); got != tt.want {
			t.Errorf("joinURI(%q, %q) = %q, want %q", tt.base, tt.uri, got, tt.want)
		}
	}
}

func TestLinkBase(t *testing.T) {
	f, pages := open(t, paper("/URI<</Base(https://example.org/doc/)>>", objects{
		11: "<</Type/Page/Parent 2 0 R/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(a.pdf)>>>>]>>",
	}))
	links := Links(NewDestinations(f, pages), pages[0])
	if len(links) != 1 || links[0].URI != "https://example.org/doc/a.pdf" {
		t.Errorf("got %v", links)
	}
}
