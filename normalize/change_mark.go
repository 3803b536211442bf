package normalize

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// markChanges sets Added and Deleted on the spans of a paper.
//
// Struck text is deleted, always, but for the words of a legend that show a strike.
// Text is added when it bears the looks that the legend names, or without a legend
// those that stand beside struck text (see evidence), and when these looks are not
// what such text is set in anyway:
//
//   - outside a legal text, only what stands right beside struck text is added, since
//     covering notes use bold to stress;
//   - a lead-in ("Drafting suggestions: …") and a heading row of a table are not;
//   - a heading is when part of it bears the looks, or when most headings of its kind
//     do not; "Article 5" set in bold as all articles are is not, unless it stands
//     between provisions that are new as a whole;
//   - a number is with the text it counts.
func markChanges(p *Paper, passages []*passage) {
	looks := scopeLooks(passages, p.Changes.Legends)
	for _, x := range passages {
		x.deleteStruck()
		if !x.states && x.legend >= 0 {
			x.deleteSigns(p.Changes.Legends[x.legend].deleted(x.column))
		}
	}
	if len(looks) == 0 {
		return // nothing is added
	}
	all := make([]markedText, len(passages))
	m := marking{texts: make([]*markedText, len(passages)), headings: map[headingKind]*headingCount{}}
	for i, x := range passages {
		all[i] = markedText{passage: x}
		if !x.states && !x.head {
			all[i].looks = looks[scope{x.legend, x.column}]
		}
		m.texts[i] = &all[i]
	}
	for _, t := range m.texts {
		t.measure()
		m.count(t)
	}
	for i := range m.texts {
		m.texts[i].added = m.decide(i)
	}
	for i, t := range m.texts {
		if t.added == undecided {
			t.added = m.asNeighbours(i)
		}
	}
	for _, t := range m.texts {
		t.mark()
	}
}

// deleteStruck marks struck text, and with it the blanks between two struck texts.
func (x *passage) deleteStruck() {
	if x.states {
		return
	}
	for _, spans := range [...]*[]Span{x.number, x.spans} {
		if spans == nil {
			continue
		}
		for i := range *spans {
			(*spans)[i].Deleted = (*spans)[i].Strike
		}
	}
}

// deleteSigns marks signs that stand for deleted text, and text in looks that mean
// deletion.
func (x *passage) deleteSigns(marks []Mark) {
	for _, m := range marks {
		if m.Sign == "" {
			for i := range *x.spans {
				s := &(*x.spans)[i]
				s.Deleted = s.Deleted || m.on(s)
			}
			continue
		}
		for _, form := range signForms(m.Sign) {
			*x.spans = cutSign(*x.spans, form)
		}
	}
}

// signForms are the ways to write a sign.
func signForms(sign string) []string {
	switch sign {
	case "(…)":
		return []string{"(…)", "(...)"}
	case "[…]":
		return []string{"[…]", "[...]"}
	}
	return []string{sign}
}

// cutSign makes every occurrence of a sign within one span a deleted span of its own.
func cutSign(in []Span, sign string) []Span {
	var out []Span
	for _, s := range in {
		for {
			before, after, found := strings.Cut(s.Text, sign)
			if !found {
				break
			}
			head, gone := s, s
			head.Text, gone.Text, gone.Deleted = before, sign, true
			out = appendSpan(appendSpan(out, head), gone)
			s.Text = after
		}
		out = appendSpan(out, s)
	}
	return out
}

// verdict is what is decided about a text as a whole.
type textVerdict uint8

const (
	inPart    textVerdict = iota // what bears the looks is added
	never                        // nothing of it is
	besides                      // only what stands beside struck text
	undecided                    // its looks may be those of any heading
	wholly
)

// markedText is a text on its way to be marked.
type markedText struct {
	*passage
	looks []Mark
	whole bool   // all of its text that is not struck bears the looks
	any   bool   // some of it does
	text  string // what is not struck of it
	added textVerdict
}

// bears reports that a span bears the looks of an addition. What is struck may too.
func (t *markedText) bears(s *Span) bool {
	for _, m := range t.looks {
		if m.on(s) && !(m == Mark{Underline: true} && s.Link != "") {
			return true
		}
	}
	return false
}

func (t *markedText) measure() {
	rest := false
	for i := range *t.spans {
		s := &(*t.spans)[i]
		if s.Strike {
			continue
		}
		bears := t.bears(s)
		if bears && t.any || !bears && rest || s.Superscript || !hasLettersOrDigits(s.Text) {
			continue
		}
		if bears {
			t.any = true
		} else {
			rest = true
		}
	}
	t.text = strings.TrimSpace(t.standing())
	t.whole = t.any && !rest
}

// standing is the text without what is struck.
func (x *passage) standing() string {
	spans := *x.spans
	if !slices.ContainsFunc(spans, func(s Span) bool { return s.Strike }) {
		return x.text
	}
	var text strings.Builder
	text.Grow(len(x.text))
	for i := range spans {
		if !spans[i].Strike {
			text.WriteString(spans[i].Text)
		}
	}
	return text.String()
}

func hasLettersOrDigits(s string) bool { return strings.IndexFunc(s, isWordRune) >= 0 }

// headingKind is what headings are compared by.
type headingKind struct {
	role  string
	level int
	scope scope
}

type headingCount struct{ all, whole int }

// marking is the marking of one paper.
type marking struct {
	texts    []*markedText
	headings map[headingKind]*headingCount
}

func (t *markedText) kind() headingKind {
	return headingKind{t.heading.Role, t.heading.Level, scope{t.legend, t.column}}
}

func (m *marking) count(t *markedText) {
	if t.heading == nil || t.text == "" {
		return
	}
	c := m.headings[t.kind()]
	if c == nil {
		c = &headingCount{}
		m.headings[t.kind()] = c
	}
	c.all++
	if t.whole {
		c.whole++
	}
}

// rareLooks is the share of the headings of a kind up to which looks set some apart.
const rareLooks = 0.4

func (m *marking) decide(i int) textVerdict {
	t := m.texts[i]
	switch {
	case !t.any:
		return never
	case !t.act && !t.note:
		return besides
	case !t.whole:
		return inPart
	case t.front:
		return undecided
	case t.heading != nil && t.heading.Role == "" && endsClause(strings.TrimRight(t.text, "'")):
		return wholly // a sentence that was taken for a heading by its looks
	case t.heading != nil:
		if c := m.headings[t.kind()]; float64(c.whole) <= rareLooks*float64(c.all) {
			return wholly
		}
		return undecided
	case t.first || t.note:
		return wholly
	case isLabel(t.text) || t.column >= 0 && !endsClause(t.text):
		return undecided
	}
	return wholly
}

// isLabel reports a short text that ends as no sentence does: the designation of an
// article, a title.
func isLabel(text string) bool {
	return !endsClause(text) && utf8.RuneCountInString(text) <= maxHeading
}

// asNeighbours decides about text that any heading may look like: it is added when
// the provisions around it are new as a whole, and a title when its article is.
func (m *marking) asNeighbours(i int) textVerdict {
	before, after := never, never
	for k := i - 1; k >= 0 && m.texts[k].note == m.texts[i].note; k-- {
		if t := m.texts[k]; t.text != "" && t.added != undecided {
			before = t.added
			break
		}
	}
	for k := i + 1; k < len(m.texts); k++ {
		if t := m.texts[k]; t.text != "" && t.added != undecided {
			after = t.added
			break
		}
	}
	if before == wholly && after == wholly {
		return wholly
	}
	return never
}

// mark sets Added.
func (t *markedText) mark() {
	spans := *t.spans
	if t.added == never || t.added == undecided {
		return
	}
	lead := t.leadIn()
	for i := range spans {
		s := &spans[i]
		switch {
		case i < lead || s.Strike || !t.bears(s) || strings.TrimSpace(s.Text) == "":
		case s.Superscript && isMarkWord(s.Text):
			s.Added = i > 0 && spans[i-1].Added || i == 0 && t.added == wholly
		default:
			s.Added = t.added != besides || besideStruck(spans, i)
		}
	}
	addBlanks(spans)
	t.markNumber(spans)
}

// addBlanks marks the blanks between added texts.
func addBlanks(spans []Span) {
	for i := 1; i < len(spans)-1; i++ {
		if s := &spans[i]; strings.TrimSpace(s.Text) == "" && !s.Strike {
			s.Added = spans[i-1].Added && spans[i+1].Added
		}
	}
}

// maxLeadIn bounds a lead-in, in characters.
const maxLeadIn = 80

// leadIn gives the number of spans at the start that are a lead-in: they bear the
// looks, end in a colon, and further text without them follows.
func (t *markedText) leadIn() int {
	if t.whole {
		return 0
	}
	spans, length := *t.spans, 0
	for i := range spans {
		s := &spans[i]
		if s.Strike {
			return 0
		}
		text := strings.TrimSpace(s.Text)
		if text != "" && !t.bears(s) {
			if i > 0 && text == ":" {
				return i
			}
			return 0
		}
		if length += utf8.RuneCountInString(text); length > maxLeadIn {
			return 0
		}
		if strings.HasSuffix(text, ":") {
			return i + 1
		}
	}
	return 0
}

// besideStruck reports that struck text stands next to span i.
func besideStruck(spans []Span, i int) bool {
	for k := i - 1; k >= 0; k-- {
		if strings.TrimSpace(spans[k].Text) != "" {
			if spans[k].Strike {
				return true
			}
			break
		}
	}
	for k := i + 1; k < len(spans); k++ {
		if strings.TrimSpace(spans[k].Text) != "" {
			return spans[k].Strike
		}
	}
	return false
}

// markNumber marks the number as the text it counts, or what replaces a struck one.
func (t *markedText) markNumber(spans []Span) {
	if t.number == nil || len(*t.number) == 0 {
		return
	}
	struck := false
	for i := range *t.number {
		struck = struck || (*t.number)[i].Strike
	}
	for i := range *t.number {
		s := &(*t.number)[i]
		s.Added = !s.Strike && t.bears(s) && (struck || t.added == wholly)
	}
}

// firstChange gives the page of the first change, 0 when there is none.
func firstChange(passages []*passage) int {
	for _, x := range passages {
		for i := range *x.spans {
			if s := &(*x.spans)[i]; s.Added || s.Deleted {
				return x.place.Page
			}
		}
	}
	return 0
}
