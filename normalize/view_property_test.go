package normalize

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"
)

// changedText makes a text of numbered words, so that each is known again, of which
// some are added, some deleted, with and without blanks between.
func changedText(r *rand.Rand) []Span {
	var out []Span
	n := 1 + r.IntN(12)
	for i := range n {
		s := Span{Text: wordNumber(i)}
		switch r.IntN(4) {
		case 0:
			s.Deleted, s.Strike = true, true
		case 1:
			s.Added, s.Bold = true, true
		}
		switch r.IntN(5) {
		case 0:
			s.Text = " " + s.Text
		case 1:
			s.Text += " "
		case 2:
			s.Text += ", "
		}
		out = appendSpan(out, s)
		if r.IntN(2) == 0 {
			out = appendSpan(out, Span{Text: " ", Deleted: r.IntN(4) == 0})
		}
	}
	return out
}

func wordNumber(i int) string { return "w" + string(rune('a'+i)) + "q" }

// numberedWords gives the words of changedText that a text holds, in order.
func numberedWords(text string) string {
	var out []string
	for i := 0; i+2 < len(text); i++ {
		if text[i] == 'w' && text[i+2] == 'q' {
			out = append(out, text[i:i+3])
		}
	}
	return strings.Join(out, " ")
}

func TestViewsKeepTheirWords(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 9547))
	for range 3000 {
		in := changedText(r)
		var clean, original []string
		for _, s := range in {
			if !s.Deleted {
				clean = append(clean, s.Text)
			}
			if !s.Added {
				original = append(original, s.Text)
			}
		}
		for view, kept := range map[View][]string{Clean: clean, Original: original} {
			shown := view.Spans(in)
			text := plain(shown)
			if got, want := numberedWords(text), numberedWords(strings.Join(kept, "\x00")); got != want {
				t.Fatalf("%v of %+v\n got words %s\nwant words %s", view, in, got, want)
			}
			if strings.Contains(text, "  ") && !strings.Contains(plain(in), "  ") || strings.HasPrefix(text, " ") && !startsBlank(plain(in)) {
				t.Errorf("%v of %+v: blanks of %q", view, in, text)
			}
			for _, s := range shown {
				if s.Deleted || s.Added || s.Strike {
					t.Errorf("%v keeps the mark of %+v", view, s)
				}
			}
		}
	}
}

// TestViewsGlueNoWord takes away whole words and compares with the sentence without them.
func TestViewsGlueNoWord(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	words := strings.Fields("the keeper of a lamp shall , within one day ; notify ( in writing ) the authority of any fault .")
	for range 3000 {
		var spans []Span
		var kept []string
		for i, w := range words {
			gone := r.IntN(3) == 0 && isWord(w)
			blank := i > 0 && !strings.Contains(",;.)", w) && words[i-1] != "("
			blankGone := gone && (i == 0 || r.IntN(2) == 0)
			if blank {
				spans = appendSpan(spans, Span{Text: " ", Deleted: blankGone})
			}
			spans = appendSpan(spans, Span{Text: w, Deleted: gone})
			if !gone {
				kept = append(kept, w)
			}
		}
		want := sentence(kept)
		if got := plain(Clean.Spans(spans)); got != want {
			t.Fatalf("%+v\n got %q\nwant %q", spans, got, want)
		}
	}
}

// sentence sets words with the blanks that typesetting puts between them.
func sentence(words []string) string {
	out := ""
	for i, w := range words {
		if i > 0 && !strings.Contains(",;.)", w) && words[i-1] != "(" {
			out += " "
		}
		out += w
	}
	return out
}

func TestViewsOfNumbersAndBlocks(t *testing.T) {
	gone := func(s string) Span { return Span{Text: s, Strike: true, Deleted: true} }
	added := func(s string) Span { return Span{Text: s, Bold: true, Added: true} }
	note := Span{Text: "2", Superscript: true, Note: "n2", Deleted: true}
	p := &Paper{
		Body: []Block{
			&Paragraph{Number: "(3)", Spans: []Span{gone("All of this goes"), note}},
			&Paragraph{Number: "(4)", NumberSpans: []Span{gone("(4)")}, Spans: []Span{added("(3)"), {Text: " The lamp is lit."}}},
			&Paragraph{Number: "(54)", NumberSpans: []Span{{Text: "("}, gone("5"), added("4"), {Text: ")"}}, Spans: []Span{{Text: "The oil is cold."}}},
			&List{Items: []ListItem{
				{Marker: "(a)", Blocks: []Block{&Paragraph{Spans: []Span{gone("first")}}}},
				{Marker: "(b)", MarkerSpans: []Span{gone("(b)")}, Blocks: []Block{&Paragraph{Spans: []Span{added("(a)"), {Text: " second"}}}}},
			}},
			&Table{Rows: []Row{
				{Cells: []Cell{{RowSpan: 1, ColSpan: 1, Blocks: []Block{&Paragraph{Spans: []Span{gone("old row")}}}}, {RowSpan: 1, ColSpan: 1}}},
				{Cells: []Cell{{RowSpan: 1, ColSpan: 1, Blocks: []Block{&Paragraph{Spans: []Span{{Text: "row"}}}}}, {RowSpan: 1, ColSpan: 1, Blocks: []Block{&Paragraph{Spans: []Span{gone("cell")}}}}}},
			}},
		},
		Notes: []Note{{ID: "n2", Mark: "2", Blocks: []Block{&Paragraph{Spans: []Span{{Text: "A note."}}}}}},
	}
	clean := Clean.Paper(p)
	if len(clean.Body) != 4 || len(clean.Notes) != 0 {
		t.Fatalf("%d blocks, %d notes", len(clean.Body), len(clean.Notes))
	}
	first, second := clean.Body[0].(*Paragraph), clean.Body[1].(*Paragraph)
	if first.Number != "(3)" || plain(first.Spans) != "The lamp is lit." || second.Number != "(4)" {
		t.Errorf("numbers %q %q, text %q", first.Number, second.Number, plain(first.Spans))
	}
	if l := clean.Body[2].(*List); len(l.Items) != 1 || l.Items[0].Marker != "(a)" || plain(l.Items[0].Blocks[0].(*Paragraph).Spans) != "second" {
		t.Errorf("list %+v", l.Items)
	}
	if rows := clean.Body[3].(*Table).Rows; len(rows) != 1 || len(rows[0].Cells[1].Blocks) != 0 {
		t.Errorf("rows %+v", rows)
	}
	original := Original.Paper(p)
	if got := original.Body[1].(*Paragraph); got.Number != "(4)" || plain(got.Spans) != "The lamp is lit." || len(original.Body) != 5 {
		t.Errorf("original %q %q, %d blocks", got.Number, plain(got.Spans), len(original.Body))
	}
	if got := original.Body[2].(*Paragraph).Number; got != "(5)" {
		t.Errorf("original number %q", got)
	}
	if p.Body[1].(*Paragraph).Number != "(4)" || len(p.Notes) != 1 {
		t.Error("the paper was changed")
	}
}

func TestViewsAskTheVocabulary(t *testing.T) {
	gone := func(s string) Span { return Span{Text: s, Strike: true, Deleted: true} }
	p := &Paper{Body: []Block{
		&Paragraph{Spans: []Span{{Text: "The authorities of the Member State and their authority."}}},
		&Paragraph{Spans: []Span{{Text: "authorit"}, gone("y of the Member State"), {Text: "ies"}}},
		&Paragraph{Spans: []Span{{Text: "State"}, gone("s and all"), {Text: "authorities"}}},
		&Paragraph{Spans: []Span{{Text: "article"}, gone("s 5 and"), {Text: "6"}}},
	}}
	for i, want := range []string{1: "authorities", 2: "State authorities", 3: "article 6"} {
		if got := plain(Clean.Paper(p).Body[i].(*Paragraph).Spans); i > 0 && got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

func FuzzViewSpans(f *testing.F) {
	f.Add("within ", "72", "96", " hours")
	f.Add("un", "related and un", "", "known")
	f.Add("a\u00a0", " b ", "(", ")")
	f.Fuzz(func(t *testing.T, a, b, c, d string) {
		if !utf8.ValidString(a) || !utf8.ValidString(b) || !utf8.ValidString(c) || !utf8.ValidString(d) {
			return
		}
		in := []Span{{Text: a}, {Text: b, Deleted: true}, {Text: c, Added: true}, {Text: d}}
		for _, v := range []View{Clean, Original} {
			got := strings.Map(dropBlank, plain(v.Spans(in)))
			want := a + c + d
			if v == Original {
				want = a + b + d
			}
			if want = strings.Map(dropBlank, want); got != want {
				t.Errorf("%v of %+v: %q, want %q", v, in, got, want)
			}
		}
	})
}

func dropBlank(r rune) rune {
	if isBlank(r) || r == noBreak {
		return -1
	}
	return r
}
