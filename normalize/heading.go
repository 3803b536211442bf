package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/extract"
	"councildoc/normalize/council"
)

// A heading is short: at most this many characters and rows.
const (
	maxHeading     = 260
	maxHeadingRows = 5
)

// longTitle is the length in characters from which bold text under ANNEX is the
// title of the annexed act, set as a paragraph, and not a heading of a part of it.
// Centred text is so at any length.
const longTitle = 60

// isDesignation reports a row that holds nothing but the designation of a
// division: "Article 5", "CHAPTER II", "ANNEX". Its title stands on the next row
// and is a heading of its own.
func isDesignation(text string) bool {
	if strings.Count(text, " ") > 2 {
		return false
	}
	for _, f := range headingFormsAt(text) {
		if m := f.form.FindString(text); m != "" && m == text {
			return true
		}
	}
	return false
}

// heading decides whether a paragraph is a heading and of which level: by the
// grammar of the texts, then by the structure tree, then by looks.
func (r *reading) heading(p *para) (*Heading, bool) {
	if len(p.rows) > maxHeadingRows {
		return nil, false
	}
	text := p.text()
	if text == "" || isLonger(text, maxHeading) || p.struck() {
		return nil, false
	}
	level, role := r.headingLevel(p, text)
	if level == 0 {
		return nil, false
	}
	r.lastHeading = lastHeading{level: level, role: role, bare: isDesignation(text)}
	return &Heading{Place: Place{Page: firstPage(p), Boxes: p.place()}, Level: level, Role: role, Spans: r.text(p)}, true
}

// isLonger reports a text of more than n characters.
func isLonger(text string, n int) bool {
	return len(text) > n && utf8.RuneCountInString(text) > n
}

// lastHeading is the heading that stands right before a paragraph; the zero value
// when something else does.
type lastHeading struct {
	level int
	role  string
	bare  bool // a designation without a title
}

func (r *reading) headingLevel(p *para, text string) (level int, role string) {
	for _, f := range headingFormsAt(text) {
		if f.form.MatchString(text) && r.standsAlone(p, text) {
			return f.level, f.role
		}
	}
	role = ""
	if isDelegation(text) {
		role = "delegation"
	}
	if level := r.taggedLevel(p); level > 0 && !endsClause(text) {
		return level, role
	}
	if !r.looksLikeHeading(p, text) {
		return 0, ""
	}
	if role != "" {
		return delegationLevel, role
	}
	if above := r.lastHeading; above.bare {
		if above.role == "annex" && (centred(p.last(), p.col) || isLonger(text, longTitle)) {
			return 0, ""
		}
		return above.level + 1, ""
	}
	if !r.titled && (p.size() > 1.25*r.bodySize || r.isTitle(p)) {
		r.titled = true
		return 1, "title"
	}
	if p.marker.kind == dotNumber && strings.Count(strings.TrimSuffix(p.marker.text, "."), ".") > 0 {
		return 3, ""
	}
	return 2, ""
}

// delegationLevel is the level of the heading above what one delegation wrote in a
// compilation: below its title.
const delegationLevel = 2

// longestDelegation bounds in bytes the name of a delegation, printed in spaced letters.
const longestDelegation = 200

// isDelegation reports a heading that is nothing but the name or code of a Member
// State.
func isDelegation(text string) bool {
	text = strings.TrimSpace(text)
	if len(text) > longestDelegation {
		return false
	}
	if _, ok := council.DelegationByName(text); ok {
		return true
	}
	_, ok := council.DelegationByCode(text)
	return ok
}

// standsAlone tells the heading "Article 5" from a sentence that begins with it:
// it is set apart by weight, size, slope or centring and is no sentence.
func (r *reading) standsAlone(p *para, text string) bool {
	if endsClause(text) && !isDesignation(text) || p.hasBodyMarks() {
		return false
	}
	short := !isLonger(text, 40)
	return p.bold() || p.italic() || p.size() > 1.1*r.bodySize || short && (centred(p.first(), p.col) || p.right())
}

// right reports a single row at the right margin, where Council papers set ANNEX.
func (p *para) right() bool {
	row := p.first()
	return len(p.rows) == 1 && row.box.X0 > (p.col.x0+p.col.x1)/2
}

func (p *para) italic() bool {
	for _, row := range p.rows {
		if !row.italic() {
			return false
		}
	}
	return true
}

// hasBodyMarks reports a paragraph of which a part is struck: running text.
func (p *para) hasBodyMarks() bool { return p.any(func(s *extract.Span) bool { return s.Strike }) }

func (p *para) struck() bool {
	for _, row := range p.rows {
		if !row.all(func(s *extract.Span) bool { return s.Strike }) {
			return false
		}
	}
	return true
}

func (p *para) any(ok func(*extract.Span) bool) bool {
	for _, row := range p.rows {
		for _, f := range row.frags {
			for i := range f.Spans {
				if ok(&f.Spans[i]) {
					return true
				}
			}
		}
	}
	return false
}

func (p *para) text() string {
	if len(p.rows) == 1 {
		return p.rows[0].text()
	}
	parts := make([]string, len(p.rows))
	for i, row := range p.rows {
		parts[i] = row.text()
	}
	return strings.Join(parts, " ")
}

// taggedLevel is the level that the structure tree gives, 0 for none.
func (r *reading) taggedLevel(p *para) int {
	role := r.tags.role(p.tag)
	switch {
	case len(role) == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6':
		return int(role[1] - '0')
	case role == "Title":
		return 1
	case role == "H":
		return 2
	}
	return 0
}

// maxDateLine is the length in bytes from which a line with a date says more than that.
const maxDateLine = 40

func isDateLine(text string) bool {
	if len(text) >= maxDateLine {
		return false
	}
	_, ok := council.ParseDate(text)
	return ok
}

// looksLikeHeading reports a short bold, large or capital line that is no clause.
func (r *reading) looksLikeHeading(p *para, text string) bool {
	if endsClause(text) || p.hasBodyMarks() || len(p.rows) > 3 || isLonger(text, 160) || !hasLetters(text) {
		return false
	}
	if isDateLine(text) {
		return false
	}
	if p.marker.kind == bulletMarker || p.marker.kind == parenNumber || p.marker.kind == parenLetter || p.marker.kind == parenRoman {
		return false
	}
	return p.size() > 1.12*r.bodySize || p.bold() && !r.mostlyBold(p.page)
}

func hasLetters(text string) bool {
	return strings.IndexFunc(text, unicode.IsLetter) >= 0
}

// endsClause reports text that ends as running text does. A colon ends a lead-in.
func endsClause(text string) bool {
	text = strings.TrimRightFunc(text, func(c rune) bool { return unicode.IsSpace(c) || strings.ContainsRune(`"”’)`, c) })
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".;,:", last)
}

// isTitle reports the first bold or centred line of an attached paper.
func (r *reading) isTitle(p *para) bool {
	return p.bold() && centred(p.first(), p.col)
}
