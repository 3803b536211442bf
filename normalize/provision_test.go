package normalize

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// keysOf gives the keys of the provisions of a body.
func keysOf(body []Block) string {
	var out []string
	for _, p := range Provisions(&Paper{Body: body}) {
		out = append(out, p.Key)
	}
	return strings.Join(out, " ")
}

// bodyOf makes blocks of lines: "# " a title, "## Article 5" an article, "### " its
// title, "@ANNEX I" an annex, "- (a) text" an item, "1. text" a numbered paragraph.
func bodyOf(text string) []Block {
	var out []Block
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case strings.HasPrefix(line, "### "):
			out = append(out, &Heading{Level: 4, Spans: styled(line[4:])})
		case strings.HasPrefix(line, "## "):
			out = append(out, &Heading{Level: 3, Role: "article", Spans: styled(line[3:])})
		case strings.HasPrefix(line, "# "):
			out = append(out, &Heading{Level: 1, Role: "title", Spans: styled(line[2:])})
		case strings.HasPrefix(line, "@"):
			out = append(out, &Heading{Level: 1, Role: "annex", Spans: styled(line[1:])})
		case strings.HasPrefix(line, "- "):
			marker, rest, _ := strings.Cut(line[2:], " ")
			out = append(out, &List{Items: []ListItem{{Marker: marker, Blocks: []Block{passageOf(rest)}}}})
		default:
			p := passageOf(line)
			if m := leadingMarker(p.Spans); m.kind == parenNumber || m.kind == dotNumber {
				p.Number, p.Spans = m.text, cutPrefix(slices.Clone(p.Spans), len(m.text))
			}
			out = append(out, p)
		}
	}
	return out
}

const preamble = `
	Proposal for a
	# REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL
	on lighthouses
	THE EUROPEAN PARLIAMENT AND THE COUNCIL OF THE EUROPEAN UNION,
	Having regard to the Treaty,
	Having regard to the proposal,
	Whereas:
	(1) A lamp is lit.
	It burns.
	(44b) It is lit at night.
	HAVE ADOPTED THIS REGULATION:
`

const preambleKeys = "title text:1 citation:1 citation:2 text:2 recital:1 recital:44b enacting "

func TestProvisionKeys(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"preamble", preamble + "## Article 1\n### Subject matter\nThis is it.", preambleKeys + "article:1 article:1/title"},
		{"paragraphs and points", "## Article 33\n### Title\n1. First:\n- (a) one\n- (i) sub\n- (ii) sub\n- (b) two\nClosing words.\n1a. New.\n2. Second.",
			"article:33 article:33/title article:33/1 article:33/1/a article:33/1/a/i article:33/1/a/ii article:33/1/b article:33/1a article:33/2"},
		{"i after h is a letter", "## Article 1\nAll:\n- (g) x\n- (h) y\n- (i) z\n- (j) w", "article:1 article:1/g article:1/h article:1/i article:1/j"},
		{"letters inserted", "## Article 1\n- (a) x\n- (aa) y\n- (ab) z\n- (b) w", "article:1 article:1/a article:1/aa article:1/ab article:1/b"},
		{"dashes", "## Article 1\n1. These:\n- – one\n- – two\n2. Those:\n- – three", "article:1 article:1/1 article:1/1/indent:1 article:1/1/indent:2 article:1/2 article:1/2/indent:1"},
		{"definitions", "## Article 2\n(1) ‘keeper’ means a person;\n(2) ‘lamp’ means:\n- (a) a light;\n(3) ‘oil’ means oil.", "article:2 article:2/1 article:2/2 article:2/2/a article:2/3"},
		{"amending act", "## Article 3\n### Amendments\nThe Regulation is amended as follows:\n1. In Article 4, paragraph 5 is replaced by the following:\n‘5. The keeper shall:\n- (a) light the lamp;\n- (b) wait.’\n2. The following article is inserted:\n‘Article 88a\nLamps\n1. A lamp is lit.\n2. It burns.’\n3. Article 9 is deleted.",
			"article:3 article:3/title article:3/1 article:3/1/quoted/5 article:3/1/quoted/5/a article:3/1/quoted/5/b article:3/2 article:3/2/quoted/article:88a article:3/2/quoted/article:88a/title article:3/2/quoted/article:88a/1 article:3/2/quoted/article:88a/2 article:3/3"},
		{"points of another act", "## Article 3\n1. Article 9 is amended as follows:\n- (a) the following points are added:\n‘(k) one;\n(l) two.’\n- (b) paragraph 3 is deleted.", "article:3 article:3/1 article:3/1/a article:3/1/a/quoted/k article:3/1/a/quoted/l article:3/1/b"},
		{"quotation that is not closed", "## Article 3\n1. The following is added:\n‘5. The keeper waits.\n2. Article 9 is deleted.", "article:3 article:3/1 article:3/1/quoted/5 article:3/2"},
		{"quoted sentence", "## Article 3\n1. The first sentence is replaced:\n‘The keeper shall wait for the night and then for the day and for the night again.’\n2. Next.", "article:3 article:3/1 article:3/1/quoted article:3/2"},
		{"annexes", "## Article 1\nText.\n@ANNEX I\nPart.\n1. One.\n2. Two:\n- (b) point\n@ANNEX II\n1. One.", "article:1 annex:I annex:I/1 annex:I/2 annex:I/2/b annex:II annex:II/1"},
		{"the act in the annex of a note", "1. The Committee is invited to:\n- (a) agree.\n@ANNEX\n" + preamble + "## Article 1\nText.", "point:1 point:1/a annex " + preambleKeys + "article:1"},
		{"extract without formulas", "@ANNEX\n(27) A recital.\n(27a) Another.\n## Article 3\n1. Text.", "annex recital:27 recital:27a article:3 article:3/1"},
		{"a number that comes again", "## Article 1\n1. One.\n2. Two.\n2. Two again.", "article:1 article:1/1 article:1/2 article:1/2#2"},
		{"omissions", "Whereas:\n(1) One.\n(…)\n(9) Nine.", "text:1 recital:1 text:2 recital:9"},
		{"title on the line", "## Article 5 – Reporting\n1. Text.", "article:5 article:5/1"},
		{"a sentence that begins with an article", "## Article 5\nArticle 6 of Regulation (EU) 2099/1 applies.", "article:5"},
		{"a note", "1. First.\nMore.\n2. Second.", "point:1 text:1 point:2"},
		{"signature", "## Article 5\nText.\nDone at Brussels,\nFor the Council", "article:5 signature"},
		{"chapters", "## Article 1\nText.", "article:1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := keysOf(bodyOf(tt.body)); got != strings.TrimSpace(tt.want) {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestTextAfterPointsClosesTheParagraph(t *testing.T) {
	body := bodyOf("## Article 33\n1. The keeper shall:\n- (a) light the lamp;\n- (b) wait.\nThe lamp shall not smoke.\n- (c) go.")
	for _, p := range Provisions(&Paper{Body: body}) {
		var texts []string
		for _, s := range p.Texts {
			texts = append(texts, plain(s))
		}
		want := map[string]string{"article:33/1": "The keeper shall:|The lamp shall not smoke.", "article:33/1/b": "wait.", "article:33/1/c": "go."}[p.Key]
		if got := strings.Join(texts, "|"); want != "" && got != want {
			t.Errorf("%s: %q, want %q", p.Key, got, want)
		}
	}
}

func TestNewCitationsDoNotShiftKeys(t *testing.T) {
	body := bodyOf(preamble)
	c := &Paragraph{Spans: []Span{{Text: "Having regard to the opinion,", Added: true, Bold: true}}}
	body = append(body[:5], append([]Block{c}, body[5:]...)...)
	if got := keysOf(body); !strings.HasPrefix(got, "title text:1 citation:1 citation:1a citation:2 text:2") {
		t.Error(got)
	}
}

func TestProvisionTables(t *testing.T) {
	row := func(header bool, texts ...string) Row {
		r := Row{Header: header}
		for _, text := range texts {
			c := Cell{RowSpan: 1, ColSpan: 1}
			if text != "" {
				c.Blocks = bodyOf(text)
			}
			r.Cells = append(r.Cells, c)
		}
		return r
	}
	tests := []struct {
		name string
		rows []Row
		want string
	}{
		{"comment table", []Row{row(true, "Commission proposal", "Drafting suggestions and comments"), row(false, "(27) A recital.", ""), row(false, "(28) Another.", "DE: We agree."), row(false, "Article 3", ""), row(false, "1. Text.", "")},
			"recital:27 recital:28 text:1 article:3 article:3/1"},
		{"no heading row", []Row{row(false, "Article 3", "Yes."), row(false, "1. Text.", "No."), row(false, "2. Text.", "")}, "article:3 text:1 article:3/1 text:2 article:3/2"},
		{"suggestions by article", []Row{row(true, "Article", "Comment", "Drafting suggestion"), row(false, "Article 1(2)(a)", "Why?", "The lamp."), row(false, "Recital 12", "", "The oil.")}, "text:1 article:1/2/a recital:12"},
		{"four columns", []Row{row(true, "", "Commission Proposal", "EP Mandate", "Council Mandate", "Draft Agreement"), row(false, "1", "Article 2", "Article 2", "Article 2", "Article 2"), row(false, "2", "1. Old.", "", "1. New.", "")}, "article:2 article:2/1"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := keysOf([]Block{&Table{Rows: tt.rows}}); got != tt.want {
				t.Errorf("\n got %s\nwant %s", got, tt.want)
			}
		})
	}
	four := &Paper{Body: []Block{&Table{Rows: tests[3].rows}}}
	rows := changeRows(four)
	if last := rows[len(rows)-1]; last.Before != "Old." || last.After != "New." || last.Verdict != VerdictAmended {
		t.Errorf("%+v", last)
	}
}

func TestVerdicts(t *testing.T) {
	gone := func(s string) Span { return Span{Text: s, Strike: true, Deleted: true} }
	added := func(s string) Span { return Span{Text: s, Bold: true, Added: true} }
	paragraph := func(number string, numberSpans []Span, spans ...Span) *Paragraph {
		return &Paragraph{Number: number, NumberSpans: numberSpans, Spans: spans}
	}
	body := []Block{
		&Heading{Role: "article", Level: 3, Spans: []Span{{Text: "Article 7"}}},
		paragraph("1.", nil, Span{Text: "The lamp is lit."}),
		paragraph("2.", nil, Span{Text: "within "}, gone("72"), added("96"), Span{Text: " hours"}),
		paragraph("2a.", nil, added("It is new.")),
		paragraph("3.", nil, gone("It is gone.")),
		paragraph("4.", []Span{gone("4.")}, added("3."), Span{Text: " It stays."}),
		paragraph("5.", []Span{gone("5.")}, added("4."), Span{Text: " It "}, gone("stays"), added("goes"), Span{Text: "."}),
		paragraph("6.", nil, gone("All of it is"), Span{Text: " "}, added("replaced.")),
		&Heading{Role: "article", Level: 3, Spans: []Span{{Text: "Article "}, gone("41a"), added("29a")}},
	}
	want := []string{
		"article:7 unchanged", "article:7/1 unchanged The lamp is lit. > The lamp is lit.", "article:7/2 amended within 72 hours > within 96 hours",
		"article:7/2a new > It is new.", "article:7/3 deleted It is gone. >", "article:7/3#2 renumbered from 4. It stays. > It stays.",
		"article:7/4 amended from 5. It stays. > It goes.", "article:7/6 amended All of it is > replaced.", "article:29a renumbered from Article 41a",
	}
	for i, c := range changeRows(&Paper{Body: body}) {
		got := c.Key + " " + c.Verdict
		if c.NumberWas != "" {
			got += " from " + c.NumberWas
		}
		if c.Before+c.After != "" {
			got += " " + c.Before + " > " + c.After
		}
		got = strings.Join(strings.Fields(got), " ")
		if i >= len(want) || got != want[i] {
			t.Errorf("row %d: %s", i, got)
		}
	}
}

// FuzzProvisions cuts any text without panic, and loses none of it.
func FuzzProvisions(f *testing.F) {
	f.Add(preamble + "## Article 3\n1. x:\n‘5. y\n- (a) z’\n2. w")
	f.Add("@ANNEX II\n- – a\n(1) b\n‘Article 4\n’.")
	f.Add("@ANNEX I\n- \xe2\x80n\xff'\n-") // broken characters before a quotation mark
	f.Fuzz(func(t *testing.T, text string) {
		if len(text) > 4000 {
			return
		}
		body := bodyOf(text)
		var want, got strings.Builder
		for _, x := range passagesOf(&Paper{Body: body}) {
			fmt.Fprint(&want, x.printed, plain(*x.spans))
		}
		for _, p := range Provisions(&Paper{Body: body}) {
			fmt.Fprint(&got, plain(p.NumberSpans))
			for _, s := range p.Texts {
				fmt.Fprint(&got, plain(s))
			}
		}
		if utf8.ValidString(text) && letterCount(got.String()) < letterCount(want.String()) { // the parts of a broken character may make one
			t.Errorf("lost text of %q: %q", text, got.String())
		}
	})
}

func letterCount(s string) int {
	n := 0
	for _, r := range s {
		if isWordRune(r) {
			n++
		}
	}
	return n
}
