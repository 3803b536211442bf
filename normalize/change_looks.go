package normalize

import "strings"

// scope is where one convention holds: after a legend, in a column of the tables or
// outside of them. Columns of comment tables have conventions of their own.
type scope struct{ legend, column int }

// scopeLooks gives for every scope the looks by which text is added there, where there
// are any.
func scopeLooks(passages []*passage, legends []Legend) map[scope][]Mark {
	seen := map[scope]*evidence{}
	var last scope
	var e *evidence
	for _, x := range passages {
		if key := (scope{x.legend, x.column}); e == nil || key != last {
			if e, last = seen[key], key; e == nil {
				e = &evidence{}
				seen[key] = e
			}
		}
		e.see(x)
	}
	out := map[scope][]Mark{}
	for key, e := range seen { // every scope is decided alone: the order does not matter
		if looks := e.looksIn(key, legends); len(looks) > 0 {
			out[key] = looks
		}
	}
	return out
}

// looksIn gives the looks that the legend of a scope states, or what the evidence shows.
func (e *evidence) looksIn(at scope, legends []Legend) []Mark {
	if at.legend < 0 {
		return e.looks()
	}
	stated := legends[at.legend].added(at.column)
	if len(stated) == 0 {
		return e.looks()
	}
	return append(stated, e.others()...)
}

// added gives the looks that mean an addition in a column. Where the paper says of
// nothing that it is added, what is changed and not struck is.
func (l *Legend) added(column int) []Mark {
	for _, means := range [...]string{meansAdded, meansChanged} {
		var out []Mark
		for _, m := range l.Meanings {
			if m.Means == means && m.Mark.Sign == "" && !m.Mark.Strike && m.holdsIn(column) {
				out = append(out, m.Mark)
			}
		}
		if len(out) > 0 {
			return out
		}
	}
	return nil
}

// deleted gives the looks and signs other than a strike that mean a deletion.
func (l *Legend) deleted(column int) []Mark {
	var out []Mark
	for _, m := range l.Meanings {
		if m.Means == meansDeleted && !m.Mark.Strike && m.holdsIn(column) && (m.Mark.Sign != "" || m.Column != "") {
			out = append(out, m.Mark)
		}
	}
	return out
}

// holdsIn reports that a meaning that is said of a column holds in it.
func (m *Meaning) holdsIn(column int) bool {
	switch m.Column {
	case "left":
		return column == 0
	case "right":
		return column > 0
	}
	return true
}

// evidence counts how changes look where the paper does not say so. Text beside
// struck text that differs in its looks from the rest is what replaces it.
type evidence struct {
	runs    []Mark       // room for those of a text, by their looks
	struck  int          // runs of struck text
	beside  map[Mark]int // runs beside them, by their looks
	regular int          // bold underlined runs within otherwise regular text of an act
}

// see counts the runs of a text. Headings and heading rows are set in looks of their
// own and tell nothing.
func (e *evidence) see(x *passage) {
	if e.beside == nil {
		e.beside = map[Mark]int{}
	}
	if x.heading != nil || x.head || x.states || !tell(*x.spans) {
		return
	}
	runs := appendFaces(e.runs[:0], *x.spans)
	e.runs = runs
	plainText := false
	for _, r := range runs {
		plainText = plainText || r == Mark{}
	}
	for i, r := range runs {
		switch {
		case r.Strike:
			e.struck++
			continue
		case r == Mark{}:
			continue
		case i > 0 && runs[i-1].Strike || i+1 < len(runs) && runs[i+1].Strike:
			e.beside[r]++
		}
		if plainText && x.act && r == boldUnderlined {
			e.regular++
		}
	}
}

var boldUnderlined = Mark{Bold: true, Underline: true}

// tell reports that a span is struck, or bold and underlined: a text without such says
// nothing of how changes look.
func tell(spans []Span) bool {
	for i := range spans {
		if s := &spans[i]; s.Strike || s.Bold && s.Underline {
			return true
		}
	}
	return false
}

// Text beside this share of the struck runs shows how additions look; italics, which
// texts have for other reasons, and looks that the legend does not name, need more.
const (
	besideShare = 0.1
	strongShare = 0.25
	strongCount = 3
)

// looks gives the looks of additions by the evidence alone: those that stand beside
// struck text, or, where nothing is struck, bold underlined words in regular text.
func (e *evidence) looks() []Mark {
	var out []Mark
	for _, m := range [...]Mark{{Bold: true}, {Underline: true}, {Bold: true, Underline: true}, {Bold: true, Italic: true}} {
		if n := e.beside[m]; n > 0 && float64(n) >= besideShare*float64(e.struck) {
			out = append(out, m)
		}
	}
	if italic := (Mark{Italic: true}); len(out) == 0 && e.bears(italic) {
		out = append(out, italic)
	}
	if e.struck == 0 && e.regular > 1 {
		out = append(out, boldUnderlined)
	}
	return out
}

// others gives looks that stand beside struck text too often to be left out although
// the legend does not name them: columns of a comment table keep the marks of the text
// that is commented on.
func (e *evidence) others() []Mark {
	var out []Mark
	for _, m := range [...]Mark{{Bold: true}, {Underline: true}, {Bold: true, Underline: true}, {Bold: true, Italic: true}} {
		if e.bears(m) {
			out = append(out, m)
		}
	}
	return out
}

// bears reports strong evidence for a look.
func (e *evidence) bears(m Mark) bool {
	n := e.beside[m]
	return n >= strongCount && float64(n) >= strongShare*float64(e.struck)
}

// appendFaces appends the face of each run of text of one face. Blanks and raised
// marks belong to none.
func appendFaces(out []Mark, spans []Span) []Mark {
	for i := range spans {
		s := &spans[i]
		if strings.TrimSpace(s.Text) == "" || s.Superscript && isMarkWord(s.Text) {
			continue
		}
		face := Mark{Bold: s.Bold, Italic: s.Italic, Underline: s.Underline && s.Link == ""}
		if s.Strike {
			face = Mark{Strike: true}
		}
		if n := len(out); n == 0 || out[n-1] != face {
			out = append(out, face)
		}
	}
	return out
}
