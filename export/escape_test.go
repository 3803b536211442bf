package export

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"councildoc/normalize"
)

func TestEscapesOnlyWhatIsRead(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2*3", "2*3"},
		{"2*3*4", `2\*3\*4`},
		{"5 * 6 * 7", "5 * 6 * 7"},
		{"snake_case_name", "snake_case_name"},
		{"_a_", `\_a\_`},
		{"~5", "~5"},
		{"~5 and ~6", `\~5 and \~6`},
		{"[deleted] (x)", "[deleted] (x)"},
		{"[a](b)", `[a\](b)`},
		{"[^1]", `\[^1]`},
		{"[a]: b", `[a]\: b`},
		{"a < b > c", "a < b > c"},
		{"<b>", `\<b>`},
		{"AT&T; R&D", "AT&T; R&D"},
		{"&copy;", `\&copy;`},
		{`C:\dir`, `C:\dir`},
		{`\*`, `\\*`},
		{"# x", `\# x`},
		{"#1", "#1"},
		{"1. x", `1\. x`},
		{"1.5 x", "1.5 x"},
		{"2a. x", "2a. x"},
		{"(1) x", "(1) x"},
		{"- x", `\- x`},
		{"-x", "-x"},
		{"– x", "– x"},
		{"> x", `\> x`},
		{"---", `\---`},
		{"a | b", "a | b"},
		{"https://a.eu/b_c_d.", "https://a.eu/b_c_d."},
		{"www.a.eu", "www.a.eu"},
		{"a`b", "a`b"},
		{"`a`", "\\`a\\`"},
		{"a\n===", "a\\\n\\==="},
	}
	for _, tt := range tests {
		p := &normalize.Paper{Body: []normalize.Block{p(s(tt.in))}}
		_, got, _ := strings.Cut(string(write(t, Markdown, p, Options{})), "\n---\n\n")
		if got != tt.want+"\n" {
			t.Errorf("%q: got %q, want %q", tt.in, got, tt.want)
		}
	}
}

func TestDelimiters(t *testing.T) {
	it := func(text string) normalize.Span { return normalize.Span{Text: text, Italic: true} }
	del := func(text string) normalize.Span { return normalize.Span{Text: text, Strike: true} }
	both := normalize.Span{Text: "both", Bold: true, Italic: true}
	tests := []struct {
		name string
		in   []normalize.Span
		want string
	}{
		{"blanks moved out", []normalize.Span{s("a"), b(" b "), s("c")}, "a **b** c"},
		{"same marks merged over a blank", []normalize.Span{b("a"), s(" "), b("b")}, "**a b**"},
		{"struck apart stays apart", []normalize.Span{del("a"), s(" "), del("b")}, "~~a~~ ~~b~~"},
		{"swap", []normalize.Span{del("72"), b("96")}, "~~72~~**96**"},
		{"nested at the start", []normalize.Span{both, b(" bold")}, "***both* bold**"},
		{"nested at the end", []normalize.Span{b("bold "), both}, "**bold *both***"},
		{"bold beside italic", []normalize.Span{b("a"), it("b")}, "**a**<i>b</i>"},
		{"within a word", []normalize.Span{s("a"), b("b"), s("c")}, "a**b**c"},
		{"bracket within a word", []normalize.Span{s("a"), b("(b)"), s("c")}, "a<b>(b)</b>c"},
		{"blank only", []normalize.Span{s("a"), b(" "), s("b")}, "a b"},
		{"mark before its blank", []normalize.Span{s("€"), b("5")}, "€**5**"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := &normalize.Paper{Body: []normalize.Block{p(tt.in...)}}
			_, got, _ := strings.Cut(string(write(t, Markdown, p, Options{})), "\n---\n\n")
			if got != tt.want+"\n" {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// FuzzMarkdown writes two texts, one with marks, at each kind of place and reads them back.
func FuzzMarkdown(f *testing.F) {
	for i, snippet := range snippets {
		f.Add(snippet+"a", snippets[len(snippets)-1-i], uint8(i))
	}
	f.Fuzz(func(t *testing.T, first, second string, marks uint8) {
		spans := []normalize.Span{s(first), {
			Text: second, Bold: marks&1 != 0, Italic: marks&2 != 0, Strike: marks&4 != 0, Underline: marks&8 != 0, Superscript: marks&16 != 0,
		}, s(first)}
		paper := &normalize.Paper{Body: []normalize.Block{
			p(spans...),
			&normalize.Heading{Level: 2, Spans: spans},
			&normalize.List{Items: []normalize.ListItem{item("•", p(spans...)), item("(a)", p(spans...))}},
			&normalize.Table{Rows: []normalize.Row{{Header: true, Cells: []normalize.Cell{cell(p(s("x")))}}, {Cells: []normalize.Cell{cell(p(spans...))}}}},
			&normalize.Table{Rows: []normalize.Row{{Cells: []normalize.Cell{cell(p(spans...))}}}},
		}}
		cleaned := *paper
		cleaned.Body, _ = preparer{}.blocks(paper.Body)
		var md bytes.Buffer
		if err := Markdown(&md, paper, Options{}); err != nil {
			t.Fatal(err)
		}
		want, got := printed(&cleaned), rendered(t, md.String())
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-printed +shown)\n%s\n%s", diff, md.String())
		}
	})
}
