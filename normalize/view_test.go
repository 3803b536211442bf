package normalize

import "testing"

func TestViewBlanks(t *testing.T) {
	text := func(s string) Span { return Span{Text: s} }
	gone := func(s string) Span { return Span{Text: s, Strike: true, Deleted: true} }
	note := Span{Text: "1", Superscript: true, Note: "n1"}
	tests := []struct {
		name string
		in   []Span
		want string
	}{
		{"swap without a blank", []Span{text("within "), gone("72"), {Text: "96", Bold: true}, text(" hours")}, "within 96 hours"},
		{"swap with a blank", []Span{text("within "), gone("72 "), {Text: "96", Bold: true}, text(" hours")}, "within 96 hours"},
		{"blanks at both sides", []Span{text("the "), gone("old"), text(" text")}, "the text"},
		{"struck blank between words", []Span{text("data"), gone(" collecting and "), text("submitting")}, "data submitting"},
		{"part of a word", []Span{text("un"), gone("related and un"), text("known")}, "unknown"},
		{"before a comma", []Span{text("the text "), gone("as amended"), text(", which")}, "the text, which"},
		{"before a printed blank and semicolon", []Span{text("le texte "), gone("modifié"), text(" ; il")}, "le texte ; il"},
		{"before a closing bracket", []Span{text("(point "), gone("a"), text(") shall")}, "(point) shall"},
		{"after an opening bracket", []Span{text("("), gone("a"), text(" b)")}, "(b)"},
		{"at the start", []Span{gone("Not"), text(" all")}, "all"},
		{"at the end", []Span{text("all of it "), gone("now")}, "all of it"},
		{"blank span before the end", []Span{text("all"), text(" "), gone("now")}, "all"},
		{"before a footnote", []Span{text("the text "), gone("x"), note, text(" ends")}, "the text1 ends"},
		{"two in a row", []Span{text("a "), gone("b"), gone(" c"), text(" d")}, "a d"},
		{"struck blank only", []Span{text("a"), gone(" "), text("b")}, "a b"},
		{"all of it", []Span{gone("gone")}, ""},
		{"nothing", []Span{text("a  b ")}, "a  b "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := plain(Clean.Spans(tt.in)); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestOriginalKeepsStruckTextWithoutMarks(t *testing.T) {
	in := []Span{
		{Text: "within "}, {Text: "72", Strike: true, Deleted: true}, {Text: "96", Bold: true, Underline: true, Added: true}, {Text: " hours"},
	}
	got := Original.Spans(in)
	if len(got) != 1 || got[0] != (Span{Text: "within 72 hours"}) {
		t.Errorf("got %+v", got)
	}
}

func TestViewDoesNotChangeThePaper(t *testing.T) {
	in := []Span{{Text: "a "}, {Text: "b", Strike: true, Deleted: true}, {Text: ", c"}}
	Clean.Spans(in)
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
