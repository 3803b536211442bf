package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// passage is a paragraph or heading with what the passes over changes know of it.
type passage struct {
	place   *Place
	spans   *[]Span // of the block, to be marked
	text    string  // of the spans
	number  *[]Span // its number or marker with marks
	printed string  // its number or marker
	heading *Heading
	first   bool // first paragraph of a list item or a paragraph with a number
	column  int  // of the table it stands in, -1 outside tables
	head    bool // in a heading row of a table
	legend  int  // index into the legends that hold here, -1 for none
	states  bool // it states a convention itself
	act     bool // within a legal text: from its title, "Whereas", an article or an annex on
	front   bool // in the title of an act: after its beginning, before citations and numbers
	note    bool // in a footnote
}

// passagesOf lists the texts of a paper in reading order, footnotes last.
func passagesOf(p *Paper) []*passage {
	var g passageList
	g.blocks(p.Body, -1, false)
	g.acts()
	for i := range p.Notes {
		n := len(g.out)
		g.blocks(p.Notes[i].Blocks, -1, false)
		for _, x := range g.out[n:] {
			x.note = true
		}
	}
	return g.out
}

type passageList struct {
	out  []*passage
	room []passage // for those to come
}

func (g *passageList) add(x passage) {
	if len(g.room) == 0 {
		g.room = make([]passage, 32)
	}
	room := &g.room[0]
	g.room = g.room[1:]
	*room = x
	room.text = plain(*x.spans)
	g.out = append(g.out, room)
}

func (g *passageList) blocks(blocks []Block, column int, head bool) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Heading:
			g.add(passage{place: &b.Place, spans: &b.Spans, heading: b, column: column, head: head, legend: -1})
		case *Paragraph:
			g.add(passage{place: &b.Place, spans: &b.Spans, number: &b.NumberSpans, printed: b.Number,
				first: b.Number != "", column: column, head: head, legend: -1})
		case *List:
			g.items(b, column, head)
		case *Table:
			for _, r := range b.Rows {
				for k, c := range r.Cells {
					g.blocks(c.Blocks, k, r.Header)
				}
			}
		}
	}
}

func (g *passageList) items(l *List, column int, head bool) {
	for i := range l.Items {
		it := &l.Items[i]
		n := len(g.out)
		g.blocks(it.Blocks, column, head)
		if len(g.out) > n && g.out[n].heading == nil {
			x := g.out[n]
			x.number, x.printed, x.first = &it.MarkerSpans, it.Marker, true
		}
	}
}

// acts marks what belongs to a legal text. Tables of provisions do throughout.
func (g *passageList) acts() {
	act, front := false, false
	for _, x := range g.out {
		if !act && beginsAct(x) {
			act, front = true, true
		}
		text := strings.TrimSpace(x.text)
		front = front && !x.first && !isInstitution(text) && !cites.MatchString(text) && !isWhereas(text) &&
			(x.heading == nil || x.heading.Role != "article")
		x.act, x.front = act || x.column >= 0, front
	}
}

// findLegends finds the conventions that the texts state, and tells each text which
// of them holds there. Sentences that follow one another within a few paragraphs make
// one legend; one further on, with legal text between, opens that of another file.
func findLegends(passages []*passage) []Legend {
	var out []Legend
	apart := true
	for _, x := range passages {
		if sentences := statementsIn(x); len(sentences) > 0 {
			if apart {
				out = append(out, Legend{Page: x.place.Page})
			}
			out[len(out)-1].take(x, sentences)
			apart = false
		} else if x.first && x.act && !x.note && len(out) > 0 {
			apart = true
		}
		x.legend = len(out) - 1
	}
	// What stands before the first legend is explained by it as well.
	for _, x := range passages {
		if len(out) == 0 || x.legend >= 0 {
			break
		}
		x.legend = 0
	}
	return out
}

// take adds what a text states.
func (l *Legend) take(x *passage, sentences []statement) {
	x.states = true
	for _, s := range sentences {
		l.Text = strings.TrimSpace(l.Text + " " + s.text)
		for _, m := range s.meanings {
			if !l.has(m) {
				l.Meanings = append(l.Meanings, m)
			}
		}
	}
	l.Boxes = mergeBoxes(l.Boxes, x.place.Boxes)
}

func (l *Legend) has(m Meaning) bool {
	for _, have := range l.Meanings {
		if have.Mark == m.Mark && have.Means == m.Means && have.Column == m.Column {
			return true
		}
	}
	return false
}

// statement is a sentence that says what marks mean.
type statement struct {
	text     string
	meanings []Meaning
}

// maxStatement bounds a sentence that may state a convention, in bytes.
const maxStatement = 700

// statementsIn gives the sentences of a text that state a convention.
func statementsIn(x *passage) []statement {
	text := x.text
	if len(text) > 8*maxStatement || x.note || !mayNameMark(text, len(*x.spans) > 1) {
		return nil
	}
	var out []statement
	for _, at := range sentencesOf(text) {
		if at[1]-at[0] > maxStatement {
			continue
		}
		s := statement{text: strings.TrimSpace(text[at[0]:at[1]])}
		s.meanings = meaningsIn(text[at[0]:at[1]], looksIn(*x.spans, at[0], at[1]))
		if len(s.meanings) > 0 && (shows(s.meanings, *x.spans) || indicates(s.text)) {
			out = append(out, s)
		}
	}
	return out
}

// sentencesOf cuts a text after full stops that a capital or a sign follows.
func sentencesOf(text string) [][2]int {
	var out [][2]int
	from := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '.', '!', '?', ';', '\n':
		default:
			continue
		}
		if i+2 >= len(text) || text[i+1] != ' ' && text[i] != '\n' {
			continue
		}
		rest := strings.TrimLeft(text[i+1:], blanks)
		next, _ := utf8.DecodeRuneInString(rest)
		if text[i] != '\n' && (text[i] == ';' || !unicode.IsUpper(next) || isAbbreviation(text[from:i])) {
			continue
		}
		out = append(out, [2]int{from, i + 1})
		from = i + 1
	}
	return append(out, [2]int{from, len(text)})
}

// isAbbreviation reports that a full stop after the text ends no sentence: "No", "doc".
func isAbbreviation(text string) bool {
	switch strings.ToLower(lastWord([]Span{{Text: text}})) {
	case "no", "doc", "docs", "nr", "dok", "bzw", "cf", "réf", "art":
		return true
	}
	return false
}

// indicators are words that a sentence which explains marks has: a verb of showing,
// or "for" between a mark and its meaning.
var indicators = pattern{longest: true, expr: `^(?i:.*?(?:^|[^\p{L}])(?:indicated?|indicates?|marked|shown|highlighted|presented|identified|denoted?|denotes?|signalled|signaled|represented?|represents?|displayed|printed|appears?|set out|written|set in|visible|using|used?|for|by|means?|are (?:in|underlined|struck)|is (?:in|underlined|struck)|in bold|indiquée?s?|signalée?s?|marquée?s?|figurent?|apparaissent|imprimée?s?|présentée?s?|représentée?s?|évidence|sont|est|en gras|gekennzeichnet|hervorgehoben|markiert|gedruckt|kenntlich|angegeben|dargestellt|erscheinen|sind|ist|werden|durch|señalad\p{L}+|indicad\p{L}+|indican|figuran|aparecen|marcan|mediante|indicat\p{L}+|evidenziat\p{L}+|aangegeven|gemarkeerd|weergegeven)(?:[^\p{L}]|$))`}

func indicates(sentence string) bool {
	return indicators.MatchString(strings.ReplaceAll(sentence, "\n", " "))
}

// shows reports that a span of the text has the looks that a meaning names.
func shows(meanings []Meaning, spans []Span) bool {
	for _, m := range meanings {
		for i := range spans {
			if m.Mark.on(&spans[i]) {
				return true
			}
		}
	}
	return false
}

// on reports that a span bears the mark by its looks.
func (m Mark) on(s *Span) bool {
	if m.Sign != "" || m == (Mark{}) {
		return false
	}
	return (!m.Bold || s.Bold) && (!m.Italic || s.Italic) && (!m.Underline || s.Underline) && (!m.Strike || s.Strike) &&
		(!m.Ground || s.Highlight != "") && (!m.Color || s.Color != "")
}
