package normalize

import (
	"strings"
	"testing"

	"councildoc/extract"
)

// par makes a paragraph. A number stands before "|"; marks are as in sheet.text.
func par(text string) *Paragraph {
	p := &Paragraph{Place: Place{Page: 1, Boxes: []PageBox{{Page: 1, Box: extract.Box{X1: 1, Y1: 1}}}}}
	if number, rest, ok := strings.Cut(text, "|"); ok {
		p.Number, text = number, rest
	}
	for _, m := range parts(text) {
		if m.text != "" {
			p.Spans = append(p.Spans, Span{Text: m.text, Bold: m.bold, Strike: m.strike})
		}
	}
	return p
}

// tableOf makes a table: cells apart by " ¦ ", paragraphs in them by " / ". A row
// that begins with "!" is a heading row, one with "=" a cell over all columns, and
// "^" is a place that the cell above covers.
func tableOf(rows ...string) *Table {
	t := &Table{Place: Place{Page: 1}}
	width := len(strings.Split(rows[0], "¦"))
	above := map[int][2]int{}
	for i, line := range rows {
		row := Row{Header: strings.HasPrefix(line, "!")}
		if text, ok := strings.CutPrefix(line, "="); ok {
			row.Cells = []Cell{cellWith(text, width)}
			t.Rows = append(t.Rows, row)
			continue
		}
		for col, text := range strings.Split(strings.TrimPrefix(line, "!"), "¦") {
			if strings.TrimSpace(text) == "^" {
				at := above[col]
				t.Rows[at[0]].Cells[at[1]].RowSpan++
				continue
			}
			above[col] = [2]int{i, len(row.Cells)}
			row.Cells = append(row.Cells, cellWith(text, 1))
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

func cellWith(text string, span int) Cell {
	c := Cell{RowSpan: 1, ColSpan: span}
	for _, p := range strings.Split(text, " / ") {
		if p = strings.TrimSpace(p); p != "" {
			c.Blocks = append(c.Blocks, par(p))
		}
	}
	return c
}

// entries writes a compilation in a short form: key, delegations, kind, text.
func entries(c *Compilation) string {
	if c == nil {
		return "none\n"
	}
	var b strings.Builder
	for i := range c.Rows {
		r := &c.Rows[i]
		var who []string
		for _, d := range r.Delegations {
			who = append(who, d.Code)
		}
		b.WriteString(strings.Join([]string{r.Provision.Key, strings.Join(who, "+"), string(r.Kind), r.Number + r.Status.Name + blocksText(r.Blocks)}, " | "))
		for _, cell := range r.Cells {
			b.WriteString(" | " + c.Columns[cell.Column] + "=" + blocksText(cell.Blocks))
		}
		b.WriteString("\n")
	}
	return b.String()
}

const wordy = "This delegation supports the text of the Presidency as it stands today."

func TestCompile(t *testing.T) {
	for name, c := range map[string]struct {
		header Header
		body   []Block
		want   string
	}{
		"codes in cells": {body: []Block{tableOf("!Presidency compromise text ¦ Drafting suggestions and Comments",
			"**General Comments** ¦ FR / (Comments): / Bon travail.",
			"(1)|The lamp shall burn. ¦ DE / (Drafting suggestions): / The **big** lamp. / And DE supports FR here. / PL / (Comments): / Ok. / (Drafting suggestions): / Nil.",
			" ¦ ", " ¦ RO / (Comments): / Late.")},
			want: "general | FR | comment | Bon travail.\nrecital:1 | DE | drafting | The big lamp. And DE supports FR here.\n" +
				"recital:1 | PL | comment | Ok.\nrecital:1 | PL | drafting | Nil.\nrecital:1 | RO | comment | Late.\n"},
		"several delegations in a block": {body: []Block{tableOf("!Commission proposal ¦ Comments",
			"(1)|Text. ¦ DE, FR and NL / (Comments): / Joint. / EE/LV (Comments): Two. / IT / ES / (Comments): / Stacked.")},
			want: "recital:1 | DE+FR+NL | comment | Joint.\nrecital:1 | EE+LV | comment | Two.\nrecital:1 | IT+ES | comment | Stacked.\n"},
		"labels run together with text": {body: []Block{tableOf("!Commission proposal ¦ Drafting suggestions and Comments",
			"(1)|Text. ¦ FR (Comments): One. PL (Drafting suggestions): Two ends. RO / (Comments): / Three.")},
			want: "recital:1 | FR | comment | One.\nrecital:1 | PL | drafting | Two ends.\nrecital:1 | RO | comment | Three.\n"},
		"codes with a colon": {body: []Block{tableOf("!Article ¦ Comments", "Article 3(2)(a) ¦ DE: We agree. / AT: We do not. / The rest of AT: long.")},
			want: "article:3/2/a | DE | comment | We agree.\narticle:3/2/a | AT | comment | We do not. The rest of AT: long.\n"},
		"words that are codes elsewhere": {body: []Block{tableOf("!Article ¦ Comments",
			"Article 1 ¦ DE / (Comments): / Is this needed? / NO / Parliament / We doubt it.", "Article 2 ¦ NO / (Comments): / Norway speaks.")},
			want: "article:1 | DE | comment | Is this needed? NO Parliament We doubt it.\narticle:2 | NO | comment | Norway speaks.\n"},
		"a kind as words of the text": {body: []Block{tableOf("!Text ¦ Drafting suggestions and Comments",
			"(1)|Text. ¦ PL / (Comments): / Drafting suggestion: / add a comma.")},
			want: "recital:1 | PL | comment | Drafting suggestion: add a comma.\n"},
		"three columns": {body: []Block{tableOf("!Presidency compromise text ¦ Drafting Suggestions ¦ Comments",
			"(7)|Text. ¦ FR / Better text. ¦ FR / Since it is better. / GR / We agree.")},
			want: "recital:7 | FR | drafting | Better text.\nrecital:7 | FR | comment | Since it is better.\nrecital:7 | GR | comment | We agree.\n"},
		"a column of delegations": {body: []Block{tableOf("!MS ¦ Article ¦ Comments",
			"Belgium ¦ Article 5 ¦ Yes.", "^ ¦ Article 6 ¦ No.", "FR, NL ¦ Recital 4 ¦ Perhaps.")},
			want: "article:5 | BE | comment | Yes.\narticle:6 | BE | comment | No.\nrecital:4 | FR+NL | comment | Perhaps.\n"},
		"a column for each delegation": {body: []Block{tableOf("!Article ¦ DE ¦ FR", "Article 1 ¦ "+wordy+" ¦ No.", "Article 2 ¦ ¦ "+wordy)},
			want: "article:1 | DE | comment | " + wordy + "\narticle:1 | FR | comment | No.\narticle:2 | FR | comment | " + wordy + "\n"},
		"figures for each Member State": {body: []Block{tableOf("!Year ¦ DE ¦ FR", "2024 ¦ 12 ¦ 14")}, want: "none\n"},
		"rows with the names of delegations": {body: []Block{tableOf("!Article ¦ Comment ¦ Drafting suggestion",
			"=GERMANY", "Article 1 ¦ Fine. ¦ ", "=Comments from the French delegation", "Article 2 ¦ ¦ New text.")},
			want: "article:1 | DE | comment | Fine.\narticle:2 | FR | drafting | New text.\n"},
		"a section for each delegation": {body: []Block{
			&Heading{Level: 2, Spans: []Span{{Text: "DANEMARK"}}}, tableOf("!Article ¦ Commentaire", "=**Remarques** / Tout va bien.", "Article 1 ¦ Oui.", "^ ¦ Et non."),
			&Heading{Level: 2, Spans: []Span{{Text: "Comments by the Belgian delegation"}}}, tableOf("!Article ¦ Comment", "Article 2 ¦ Yes.")},
			want: "general | DK | comment | Tout va bien.\narticle:1 | DK | comment | Oui.\narticle:1 | DK | comment | Et non.\narticle:2 | BE | comment | Yes.\n"},
		"paragraphs under each delegation": {header: Header{Subject: "Written comments of delegations"}, body: []Block{
			&Heading{Level: 2, Spans: []Span{{Text: "FRANCE"}}}, par("We thank the Presidency."),
			&Heading{Level: 3, Spans: []Span{{Text: "Article 5 – Scope"}}}, par("Too wide."), par("Recital 3: to be deleted."),
			par("**AUSTRIA**"), par("No comments.")},
			want: "general | FR | comment | We thank the Presidency.\narticle:5 | FR | comment | Too wide.\nrecital:3 | FR | comment | to be deleted.\ngeneral | AT | comment | No comments.\n"},
		"chapters of a report": {header: Header{Subject: "State of play of transposition"}, body: []Block{
			&Heading{Level: 2, Spans: []Span{{Text: "FRANCE"}}}, par("Done."), &Heading{Level: 2, Spans: []Span{{Text: "AUSTRIA"}}}, par("Late.")},
			want: "none\n"},
		"a paper of one delegation": {header: Header{From: "General Secretariat of the Council", Subject: "Omnibus - EE comments on the draft"},
			body: []Block{tableOf("!Article ¦ Comments ¦ Drafting suggestions", "Article 1 ¦ Good. ¦ ", "Annex II ¦ ¦ Delete.")},
			want: "article:1 | EE | comment | Good.\nannex:II | EE | drafting | Delete.\n"},
		"a column table": {body: []Block{tableOf("! ¦ Commission Proposal ¦ EP Mandate ¦ Council Mandate ¦ Draft Agreement ¦ Remarks",
			"= Recital 1, on the lamps of the high sea", "17a G ¦ (1)|Old. ¦ ~~Old.~~ **New.** ¦ ¦ ¦ see 18", "18. ¦ Article 2 / 1.|Text. ¦ ¦ ¦ Same. ¦ ")},
			want: "recital:1 |  | columns | 17agreen | Commission Proposal=(1) Old. | EP Mandate=Old. New. | Remarks=see 18\n" +
				"article:2/1 |  | columns | 18 | Commission Proposal=Article 2 1. Text. | Draft Agreement=Same.\n"},
		"numbers under the heading Article": {body: []Block{tableOf("!Article ¦ MS ¦ Comments", "5(2) ¦ DE ¦ Yes.", "12 ¦ FR ¦ No.")},
			want: "article:5/2 | DE | comment | Yes.\narticle:12 | FR | comment | No.\n"},
		"an ordinary table": {body: []Block{tableOf("!Item ¦ Amount", "Lamps ¦ 12")}, want: "none\n"},
		"a table goes on without a heading": {body: []Block{tableOf("!Commission proposal ¦ Comments", "(1)|Text. ¦ DE / (Comments): / Yes."),
			tableOf("(2)|More. ¦ FR / (Comments): / No.")},
			want: "recital:1 | DE | comment | Yes.\nrecital:2 | FR | comment | No.\n"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := entries(Compile(&Paper{Header: c.header, Body: c.body})); got != c.want {
				t.Errorf("got\n%swant\n%s", got, c.want)
			}
		})
	}
}

// TestCompileCutRows draws a table that a page cuts in the midst of an entry, once
// between a delegation and what it says, and without a word that tells.
func TestCompileCutRows(t *testing.T) {
	one, two := newSheet(1), newSheet(2)
	for _, s := range []*sheet{one, two} {
		s.flat(50, 550, 100).flat(50, 550, 130).upright(50, 100, 760).upright(300, 100, 760).upright(550, 100, 760)
		s.text(55, 118, 10, "**Presidency compromise text**").text(305, 118, 10, "**Comments and drafting suggestions**")
	}
	one.flat(50, 550, 760)
	one.text(55, 145, 10, "(1) The lamp shall burn all night.").text(305, 145, 10, "DE").text(305, 158, 10, "(Comments):").text(305, 171, 10, "The lamp is too bright for the birds,")
	two.text(305, 145, 10, "and too dark for the ships.").text(305, 170, 10, "FR").text(305, 183, 10, "(Comments):").text(305, 196, 10, "Oui.")
	two.flat(50, 550, 760)
	got := entries(Compile(Apply(bind(one, two))))
	want := "recital:1 | DE | comment | The lamp is too bright for the birds, and too dark for the ships.\nrecital:1 | FR | comment | Oui.\n"
	if got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
}

func TestSender(t *testing.T) {
	for _, c := range []struct {
		from, subject, file, furniture, want, evidence string
	}{
		{from: "Estonian delegation", want: "EE"},
		{subject: "Consultation - FR, PL and RO comments on P2B", want: "FR PL RO"},
		{subject: "Comments from the Netherlands", want: "NL"},
		{subject: "Commentaires de la Belgique", want: "BE"},
		{subject: "EE's written comments", want: "EE"},
		{subject: "Situation in Belgium", want: ""},
		{subject: "Comments from the Presidency", want: ""},
		{file: "AT comments on lamps.pdf", want: "AT", evidence: "file_name"},
		{file: "IT-systems.pdf", want: ""},
		{furniture: "From: BE, DE", want: "BE DE", evidence: "running_head"},
	} {
		p := &Paper{Header: Header{From: c.from, Subject: c.subject}, Source: Source{Name: c.file}}
		if c.furniture != "" {
			p.Furniture = []Furniture{{Page: 2, Kind: "header", Text: c.furniture}}
		}
		k := &compiler{paper: p, out: &Compilation{}}
		k.sender()
		var got []string
		for _, d := range k.out.Sender {
			got = append(got, d.Code)
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%+v: got %q", c, got)
		}
		if c.evidence != "" && (len(k.out.Evidence) != 1 || k.out.Evidence[0].From != c.evidence) {
			t.Errorf("%+v: evidence %+v", c, k.out.Evidence)
		}
	}
}

func TestProvisionPath(t *testing.T) {
	var w provisionPath
	for _, c := range []struct{ text, want string }{
		{"General comments", "general"},
		{"REGULATION OF THE EUROPEAN PARLIAMENT AND OF THE COUNCIL on lamps", "title"},
		{"(1) The lamp.", "recital:1"},
		{"It burns.", "recital:1"},
		{"HAVE ADOPTED THIS REGULATION:", "enacting"},
		{"Article 3 Amendments to Regulation (EU) 1/2", "article:3"},
		{"1. Article 4 is amended as follows:", "article:3/1"},
		{"(a) the following points are added:", "article:3/1/a"},
		{"‘(32) ‘lamp’ means a lamp;", "article:3/1/a/quoted/32"},
		{"(33) ‘oil’ means oil.’", "article:3/1/a/quoted/33"},
		{"(34) ‘wick’ means a wick.’", "article:3/1/a/quoted/34"},
		{"(b) point 5 is deleted;", "article:3/1/b"},
		{"2. In Article 12, paragraph 5 is replaced by the following:", "article:3/2"},
		{"‘5. The keeper may rest.’", "article:3/2/quoted/5"},
		{"3. After Article 88, the following articles are added:", "article:3/3"},
		{"‘Article 88a", "article:3/3/quoted/article:88a"},
		{"(1) Lamps.", "article:3/3/quoted/article:88a/1"},
		{"Article 88b", "article:3/3/quoted/article:88b"},
		{"Article 10 Repeals", "article:10"},
		{"ANNEX II", "annex:II"},
	} {
		if got := w.next([]string{c.text}); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}

func TestColorName(t *testing.T) {
	for hex, want := range map[string]string{"#92d050": "green", "#00b050": "green", "#ffff00": "yellow", "#ffc000": "yellow",
		"#ff0000": "red", "#f4cccc": "red", "#0070c0": "blue", "#d9d9d9": "grey", "": "", "red": ""} {
		if got := colorName(hex); got != want {
			t.Errorf("%s: %q, want %q", hex, got, want)
		}
	}
}

// FuzzLabels: no text makes the reading of labels fail, and nothing of it is lost.
func FuzzLabels(f *testing.F) {
	for _, s := range []string{"DE (Comments): text FR (Drafting suggestions): more", "DE, FR and NL", "(Comments)", "NO:", "a and b (Comments):", "\xff (Comments):"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		found := cellPieces([]Block{&Paragraph{Spans: []Span{{Text: s}}}})
		if len(found) == 0 {
			t.Fatalf("%q: nothing left", s)
		}
	})
}
