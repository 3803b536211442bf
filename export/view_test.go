package export

import (
	"testing"

	"councildoc/normalize"
)

func TestViewBlanks(t *testing.T) {
	plain := func(s string) normalize.Span { return normalize.Span{Text: s} }
	gone := func(s string) normalize.Span { return normalize.Span{Text: s, Strike: true} }
	note := normalize.Span{Text: "1", Superscript: true, Note: "n1"}
	tests := []struct {
		name string
		in   []normalize.Span
		want string
	}{
		{"swap without a blank", []normalize.Span{plain("within "), gone("72"), {Text: "96", Bold: true}, plain(" hours")}, "within 96 hours"},
		{"swap with a blank", []normalize.Span{plain("within "), gone("72 "), {Text: "96", Bold: true}, plain(" hours")}, "within 96 hours"},
		{"blanks at both sides", []normalize.Span{plain("the "), gone("old"), plain(" text")}, "the text"},
		{"struck blank between words", []normalize.Span{plain("data"), gone(" collecting and "), plain("submitting")}, "data submitting"},
		{"part of a word", []normalize.Span{plain("un"), gone("related and un"), plain("known")}, "unknown"},
		{"before a comma", []normalize.Span{plain("the text "), gone("as amended"), plain(", which")}, "the text, which"},
		{"before a printed blank and semicolon", []normalize.Span{plain("le texte "), gone("modifié"), plain(" ; il")}, "le texte ; il"},
		{"before a closing bracket", []normalize.Span{plain("(point "), gone("a"), plain(") shall")}, "(point) shall"},
		{"after an opening bracket", []normalize.Span{plain("("), gone("a"), plain(" b)")}, "(b)"},
		{"at the start", []normalize.Span{gone("Not"), plain(" all")}, "all"},
		{"at the end", []normalize.Span{plain("all of it "), gone("now")}, "all of it"},
		{"blank span before the end", []normalize.Span{plain("all"), plain(" "), gone("now")}, "all"},
		{"before a footnote", []normalize.Span{plain("the text "), gone("x"), note, plain(" ends")}, "the text1 ends"},
		{"two in a row", []normalize.Span{plain("a "), gone("b"), gone(" c"), plain(" d")}, "a d"},
		{"struck blank only", []normalize.Span{plain("a"), gone(" "), plain("b")}, "a b"},
		{"all of it", []normalize.Span{gone("gone")}, ""},
		{"nothing", []normalize.Span{plain("a  b ")}, "a  b "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := joinTexts(Clean.spans(tt.in)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestOriginalKeepsStruckTextWithoutMarks(t *testing.T) {
	in := []normalize.Span{
		{Text: "within "}, {Text: "72", Strike: true}, {Text: "96", Bold: true, Underline: true}, {Text: " hours"},
	}
	got := preparer{Options{View: Original}}.spans(in)
	if len(got) != 1 || got[0] != (normalize.Span{Text: "within 72 hours"}) {
		t.Errorf("got %+v", got)
	}
}

func TestViewDoesNotChangeThePaper(t *testing.T) {
	in := []normalize.Span{{Text: "a "}, {Text: "b", Strike: true}, {Text: ", c"}}
	Clean.spans(in)
	if in[0].Text != "a " || in[1].Text != "b" {
		t.Errorf("changed to %+v", in)
	}
}

func TestParseView(t *testing.T) {
	for _, v := range []View{Marked, Clean, Original} {
		if got, err := ParseView(v.String()); err != nil || got != v {
			t.Errorf("ParseView(%q) = %v, %v", v.String(), got, err)
		}
	}
	if _, err := ParseView("tidy"); err == nil {
		t.Error("no error for an unknown view")
	}
}
