package normalize

import (
	"strings"
	"testing"
)

// styled reads a small notation into spans: *bold*, _underlined_, /italic/ and
// ~struck~ words, which may be combined.
func styled(text string) []Span {
	var out []Span
	var look Span
	for _, r := range text {
		switch r {
		case '*':
			look.Bold = !look.Bold
		case '_':
			look.Underline = !look.Underline
		case '^':
			look.Italic = !look.Italic
		case '~':
			look.Strike = !look.Strike
		default:
			s := look
			s.Text = string(r)
			out = appendSpan(out, s)
		}
	}
	return out
}

func passageOf(text string) *Paragraph { return &Paragraph{Spans: styled(text)} }

// meaningsText writes meanings as "bold=added, strike=deleted".
func meaningsText(l []Legend) string {
	var out []string
	for _, x := range l {
		for _, m := range x.Meanings {
			s := m.Mark.String() + "=" + m.Means
			if m.Column != "" {
				s += "@" + m.Column
			}
			out = append(out, s)
		}
	}
	return strings.Join(out, ", ")
}

func TestLegendWordings(t *testing.T) {
	tests := []struct{ text, want, since string }{
		{"Additions to the Commission proposal are indicated in *bold*, deletions are marked as ~strikethrough~.", "bold=added, strike=deleted", "the Commission proposal"},
		{"Changes compared to the Commission Proposal (ST 1/25) are marked in *_bold underlined_*.", "bold underline=changed", "the Commission Proposal (ST 1/25)"},
		{"Changes as compared to the Commission's proposal are indicated in bold and strikethrough.", "bold=added, strike=deleted", "the Commission's proposal"},
		{"Changes as compared to the previous compromise text (WK 2/26) are underlined.", "underline=changed", "the previous compromise text (WK 2/26)"},
		{"You may use formatting (for example bold-underline for additions and strike-through for deletions).", "bold underline=added, strike=deleted", ""},
		{"Changes to the Commission proposal are marked in bold underlined for additions and in strikethrough for deletions.", "bold underline=added, strike=deleted", "the Commission proposal"},
		{"New text is marked in bold and underlined; deleted text is marked by (…).", "bold underline=added, (…)=deleted", ""},
		{"New or amended text is highlighted in bold italics; deletions are indicated by the symbol ▌.", "bold italic=added, ▌=deleted", ""},
		{"Deletions are shown as [deleted], additions in italics.", "[deleted]=deleted, italic=added", ""},
		{"The modifications with respect to document 9/26 are shown in bold and deletions are marked with […].", "bold=added, […]=deleted", "document 9/26"},
		{"In this version, additions are in bold underline while deletions are struck through.", "bold underline=added, strike=deleted", ""},
		{"Additions and deletions are marked in bold and strikethrough respectively.", "bold=added, strike=deleted", ""},
		{"Deletions and additions vis-à-vis the general approach are indicated in strikethrough and bold.", "strike=deleted, bold=added", "the general approach"},
		{"Changes compared to document 9/26 are in addition underlined.", "underline=changed", "document 9/26"},
		{"Text which has been added is printed in bold, text that has been removed is crossed out.", "bold=added, strike=deleted", ""},
		{"Deletions are indicated in bold italics in the left-hand column.", "bold italic=deleted@left", ""},
		{"New text is indicated in bold italics in the right-hand column.", "bold italic=added@right", ""},
		{"Additions are marked *thus* and deletions ~thus~.", "bold=added, strike=deleted", ""},
		{"Les ajouts par rapport à la proposition de la Commission sont indiqués en caractères gras, les suppressions sont barrées.", "bold=added, strike=deleted", "la proposition de la Commission"},
		{"Les modifications apportées au document 9/26 figurent en gras et souligné, les suppressions sont signalées par (…).", "bold underline=added, (…)=deleted", ""},
		{"Le texte nouveau est en gras italique ; les passages supprimés sont signalés par le signe ▌.", "bold italic=added, ▌=deleted", ""},
		{"Les changements par rapport au texte précédent sont soulignés.", "underline=changed", "texte précédent"},
		{"Änderungen gegenüber dem Kommissionsvorschlag sind durch Fettdruck und Durchstreichung gekennzeichnet.", "bold=added, strike=deleted", "dem Kommissionsvorschlag"},
		{"Neuer Text ist fett und unterstrichen, gestrichener Text ist durchgestrichen dargestellt.", "bold underline=added, strike=deleted", ""},
		{"Ergänzungen sind fett gedruckt, Streichungen sind mit (…) gekennzeichnet.", "bold=added, (…)=deleted", ""},
		{"Textänderungen im Vergleich zum Vorschlag sind kursiv gedruckt.", "italic=changed", "Vorschlag"},
		{"Las adiciones se indican en negrita y las supresiones figuran tachadas.", "bold=added, strike=deleted", ""},
		{"Le aggiunte sono indicate in grassetto, le soppressioni sono barrate.", "bold=added, strike=deleted", ""},
		{"Toevoegingen zijn vetgedrukt, schrappingen zijn doorgehaald weergegeven.", "bold=added, strike=deleted", ""},
	}
	for _, tt := range tests {
		p := &Paper{Body: []Block{passageOf(tt.text)}}
		readChanges(p)
		if got := meaningsText(p.Changes.Legends); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
			continue
		}
		if got := p.Changes.Legend.Meanings[0].Since; got != tt.since {
			t.Errorf("%s\nsince %q, want %q", tt.text, got, tt.since)
		}
	}
}

func TestNoLegend(t *testing.T) {
	for _, text := range []string{
		"(…) in paragraph 2, point (b) is deleted;",
		"The Presidency added a bold new chapter to the history of the Union.",
		"Article 5, paragraph 2 (…) is deleted and the following text is added:",
		"In Article 4, the words ‘in italics’ are replaced by ‘underlined’.",
		"New provisions may only be added in any of the *'existing cells'*.",
		"The structure of the table must not be changed, so *no rows can be added or deleted.*",
		"The labels shall be printed in bold.",
		"Please send changes before 4 May.",
	} {
		p := &Paper{Body: []Block{passageOf(text)}}
		readChanges(p)
		if p.Changes.Legend != nil {
			t.Errorf("%s\nis taken for a legend: %s", text, meaningsText(p.Changes.Legends))
		}
	}
}

func TestEachFileHasItsLegend(t *testing.T) {
	act := func(text string) []Block {
		return []Block{passageOf("Whereas:"), &Paragraph{Number: "(1)", Spans: styled(text)}}
	}
	body := []Block{passageOf("Additions are in bold, deletions in strikethrough.")}
	body = append(body, act("The *lamp* is _lit_.")...)
	body = append(body, passageOf("Additions are underlined, deletions are struck through."))
	body = append(body, act("The *lamp* is _lit_.")...)
	p := &Paper{Body: body}
	readChanges(p)
	if len(p.Changes.Legends) != 2 {
		t.Fatalf("legends %v", p.Changes.Legends)
	}
	first, second := body[2].(*Paragraph).Spans, body[5].(*Paragraph).Spans
	if !first[1].Added || first[3].Added || second[1].Added || !second[3].Added {
		t.Errorf("first %+v, second %+v", first, second)
	}
}

func TestLegendIsNotChanged(t *testing.T) {
	p := &Paper{Body: []Block{passageOf("Additions are in *bold*, deletions in ~strikethrough~.")}}
	readChanges(p)
	if got := plain(Clean.Paper(p).Body[0].(*Paragraph).Spans); got != "Additions are in bold, deletions in strikethrough." {
		t.Errorf("clean %q", got)
	}
}
