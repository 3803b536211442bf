package normalize

import "testing"

// addedText gives the added text of the spans between brackets, the rest as it is.
func addedText(spans []Span) string {
	out := ""
	for _, s := range spans {
		switch {
		case s.Added:
			out += "[" + s.Text + "]"
		case s.Deleted:
			out += "{" + s.Text + "}"
		default:
			out += s.Text
		}
	}
	return out
}

const boldLegend = "Additions are in bold, deletions in strikethrough."

func TestBoldThatIsNoAddition(t *testing.T) {
	head := func(role string, level int, text string) *Heading {
		return &Heading{Role: role, Level: level, Spans: styled(text)}
	}
	number := func(n, text string) *Paragraph { return &Paragraph{Number: n, Spans: styled(text)} }
	tests := []struct {
		name   string
		before []Block
		block  Block
		after  []Block
		want   string
	}{
		{"word in a provision", nil, number("1.", "The *lamp* is lit."), nil, "The [lamp] is lit."},
		{"swap", nil, number("1.", "within ~72~*96* hours"), nil, "within {72}[96] hours"},
		{"new paragraph", nil, number("1a.", "*The lamp is lit.*"), nil, "[The lamp is lit.]"},
		{"lead-in", nil, number("1.", "*Reporting:* the keeper shall report."), nil, "Reporting: the keeper shall report."},
		{"new provision that introduces points", nil, number("2a.", "*The report shall contain:*"), nil, "[The report shall contain:]"},
		{"article title", []Block{head("article", 3, "^Article 2^")}, head("", 4, "*Reporting*"), []Block{number("1.", "Text.")}, "Reporting"},
		{"article set in bold", []Block{head("article", 3, "*Article 1*"), number("1.", "Text.")}, head("article", 3, "*Article 2*"), []Block{number("1.", "Text.")}, "Article 2"},
		{"new article among others", []Block{head("article", 3, "^Article 1^"), number("1.", "Text."), head("article", 3, "^Article 2^")}, head("article", 3, "*^Article 2a^*"), nil, "[Article 2a]"},
		{"title of a new article", []Block{number("1.", "*The following article is inserted:*")}, passageOf("*Reporting of faults*"), []Block{number("1.", "*All of it is new.*")}, "[Reporting of faults]"},
		{"number in a title", []Block{head("article", 3, "^Article 2^")}, head("", 4, "Article ~41a~*29a*"), nil, "Article {41a}[29a]"},
		{"mark of a footnote", nil, number("1.", "The Council* *decides."), nil, "The Council decides."},
		{"blank between added words", nil, number("1.", "The *old* *oil* is cold."), nil, "The [old][ ][oil] is cold."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			body := []Block{passageOf(boldLegend), passageOf("HAVE ADOPTED THIS REGULATION:"), head("article", 3, "^Article 0^")}
			body = append(append(append(body, tt.before...), tt.block), tt.after...)
			p := &Paper{Body: body}
			readChanges(p)
			var spans []Span
			switch b := tt.block.(type) {
			case *Heading:
				spans = b.Spans
			case *Paragraph:
				spans = b.Spans
			}
			if got := addedText(spans); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestRaisedMarkIsNoAddition(t *testing.T) {
	p := &Paper{Body: []Block{passageOf(boldLegend), passageOf("Whereas:"),
		&Paragraph{Number: "(1)", Spans: []Span{{Text: "Council"}, {Text: "1", Bold: true, Superscript: true, Note: "n1"}, {Text: " and "}, {Text: "Court", Bold: true}, {Text: "2", Bold: true, Superscript: true, Note: "n2"}}}}}
	readChanges(p)
	if got := addedText(p.Body[2].(*Paragraph).Spans); got != "Council1 and [Court][2]" {
		t.Errorf("got %q", got)
	}
}

func TestEvidenceWithoutLegend(t *testing.T) {
	act := func(texts ...string) *Paper {
		p := &Paper{Body: []Block{passageOf("Whereas:")}}
		for _, text := range texts {
			p.Body = append(p.Body, &Paragraph{Number: "(1)", Spans: styled(text)})
		}
		return p
	}
	tests := []struct {
		name  string
		paper *Paper
		want  string // of the last paragraph
	}{
		{"bold beside struck text", act("within ~72~ *96* hours", "The *lamp* is lit."), "The [lamp] is lit."},
		{"underlined beside struck text", act("within ~72~ _96_ hours", "The *lamp* is _lit_."), "The lamp is [lit]."},
		{"bold italic beside struck text", act("within ~72~*^96^* hours", "The *^lamp^* is ^lit^."), "The [lamp] is lit."},
		{"bold alone", act("The *oil* is cold.", "The *lamp* is lit."), "The lamp is lit."},
		{"bold underlined runs without strikes", act("The *_oil_* is cold.", "The *_lamp_* is lit."), "The [lamp] is lit."},
		{"one bold underlined run", act("The *_lamp_* is lit."), "The lamp is lit."},
		{"italics beside a single strike", act("in ~the~ ^Official Journal^", "in the ^Official Journal^"), "in the Official Journal"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			readChanges(tt.paper)
			got := addedText(tt.paper.Body[len(tt.paper.Body)-1].(*Paragraph).Spans)
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestColumnsHaveTheirOwnMarks(t *testing.T) {
	cell := func(text string) Cell {
		return Cell{RowSpan: 1, ColSpan: 1, Blocks: []Block{passageOf(text)}}
	}
	table := &Table{Rows: []Row{{Header: true, Cells: []Cell{cell("*Commission proposal*"), cell("*Drafting suggestions*")}}}}
	for range 4 {
		table.Rows = append(table.Rows, Row{Cells: []Cell{cell("(1) within ~72~ *96* hours"), cell("(1) within ~96~ *_48_* hours")}})
	}
	p := &Paper{Body: []Block{passageOf("Use bold-underline for additions and strike-through for deletions."), table}}
	readChanges(p)
	at := func(row, column int) string {
		return addedText(table.Rows[row].Cells[column].Blocks[0].(*Paragraph).Spans)
	}
	if at(0, 0) != "Commission proposal" || at(1, 0) != "(1) within {72} [96] hours" || at(1, 1) != "(1) within {96} [48] hours" {
		t.Errorf("%q %q %q", at(0, 0), at(1, 0), at(1, 1))
	}
}

func TestSignsOfDeletion(t *testing.T) {
	p := &Paper{Body: []Block{passageOf("New text is in bold, deletions are marked by (…)."), passageOf("Whereas:"),
		&Paragraph{Number: "(1)", Spans: styled("The lamp (…) is *now* lit (...).")}}}
	readChanges(p)
	x := p.Body[2].(*Paragraph)
	if got := plain(Clean.Spans(x.Spans)); got != "The lamp is now lit." {
		t.Errorf("clean %q", got)
	}
	if got := plain(Original.Spans(x.Spans)); got != "The lamp (…) is lit (...)." {
		t.Errorf("original %q", got)
	}
}

func TestCoveringNoteStressesInBold(t *testing.T) {
	p := &Paper{Body: []Block{passageOf(boldLegend), passageOf("The Committee should *agree* to the text and ~no~ *other* text."), passageOf("Whereas:"),
		&Paragraph{Number: "(1)", Spans: styled("The *lamp*.")}}}
	readChanges(p)
	if got := addedText(p.Body[1].(*Paragraph).Spans); got != "The Committee should agree to the text and {no} [other] text." {
		t.Errorf("got %q", got)
	}
}
