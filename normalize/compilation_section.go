package normalize

import (
	"slices"
	"strings"
	"unicode/utf8"

	"councildoc/normalize/council"
)

// section is the part of the body under the name of a delegation.
type section struct {
	delegations []Delegation
	level       int
	about       *Provision
	kind        EntryKind
	row         int // row of out that takes the next paragraph, -1 for none
}

// boldLine is the level of a heading that is only a bold line.
const boldLine = 7

// body reads the blocks of the body in order.
func (c *compiler) body(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *Table:
			before := len(c.out.Rows)
			c.table(b)
			if len(c.out.Rows) > before {
				c.section.row = -1
				c.sectionTables = c.sectionTables || len(c.section.delegations) > 0
			}
		case *Heading:
			c.heading(b.Spans, b.Level, b)
		case *Paragraph:
			if b.Number != "" || !allBold(b.Spans) || !c.heading(b.Spans, boldLine, nil) {
				c.prose(b)
			}
		default:
			c.prose(b)
		}
	}
}

func allBold(spans []Span) bool {
	for _, s := range spans {
		if !s.Bold && strings.TrimSpace(s.Text) != "" {
			return false
		}
	}
	return len(spans) > 0
}

// heading begins or ends the section of a delegation, or names a provision in it.
// It reports whether the text was such a heading.
func (c *compiler) heading(spans []Span, level int, b Block) bool {
	text := plain(spans)
	if named, ok := headingDelegations(text); ok && hasState(named) && !c.fixed {
		c.begin(named, level)
		return true
	}
	switch {
	case len(c.section.delegations) == 0:
		return false
	case isReference(text):
		c.section.about, c.section.kind, c.section.row = &Provision{Key: referenceKey(text)}, EntryComment, -1
		return true
	case level <= c.section.level && level < boldLine && !c.fixed:
		c.section = section{}
		return true
	case b != nil:
		c.prose(b)
	}
	return b != nil
}

// begin opens the section of delegations.
func (c *compiler) begin(named []Delegation, level int) {
	c.section = section{delegations: named, level: level, about: &Provision{Key: GeneralKey}, kind: EntryComment, row: -1}
	c.sectionNames = joinDelegations(c.sectionNames, named)
}

// maxReference is the length in characters of the longest heading that is a
// reference to a provision, its title included.
const maxReference = 160

// isReference reports a heading that names a provision: "Article 5 – Scope",
// "General comments".
func isReference(text string) bool {
	if utf8.RuneCountInString(text) > maxReference || endsSentence(text) && !strings.HasSuffix(text, ":") {
		return false
	}
	if council.IsGeneral(strings.TrimRight(text, " :")) {
		return true
	}
	ref, ok := council.ParseProvision(text)
	return ok && standsAsTitle(ref.Rest)
}

// prose takes a block under the name of a delegation for what it says.
func (c *compiler) prose(b Block) {
	if len(c.section.delegations) == 0 {
		return
	}
	if p, ok := b.(*Paragraph); ok {
		if p = c.runIn(p); p == nil {
			return
		}
		b = p
	}
	s := &c.section
	if s.row < 0 {
		c.add(CompilationRow{Kind: s.kind, Delegations: s.delegations}, s.about)
		s.row = len(c.out.Rows) - 1
		c.proseRows = append(c.proseRows, s.row)
	}
	row := &c.out.Rows[s.row]
	row.Blocks = append(row.Blocks, b)
	row.Boxes = mergeBoxes(row.Boxes, slices.Clone(b.At().Boxes))
}

// runIn reads what a paragraph begins with: a provision before a colon or dash, or
// a line with a kind. It gives what is left of the paragraph, nil for nothing.
func (c *compiler) runIn(p *Paragraph) *Paragraph {
	text := plain(p.Spans)
	if l, ok := bracketLabel(text); ok && len(l.delegations) == 0 {
		c.section.kind, c.section.row = l.kind, -1
		return p.from(l.end)
	}
	if l, ok := colonLabel(text, false); ok && l.kind != "" {
		c.section.kind, c.section.row = l.kind, -1
		return nil
	}
	if isReference(text) {
		c.section.about, c.section.kind, c.section.row = &Provision{Key: referenceKey(text)}, EntryComment, -1
		return nil
	}
	if at := strings.IndexAny(text, ":–"); p.Number == "" && at > 0 && at <= maxKey && isReference(text[:at]) {
		c.section.about, c.section.kind, c.section.row = &Provision{Key: referenceKey(strings.TrimSpace(text[:at]))}, EntryComment, -1
		_, width := utf8.DecodeRuneInString(text[at:])
		return p.from(at + width)
	}
	return p
}

// sections settles what was taken for the sections of delegations: chapters of a
// report that bear the names of states are none. A paper of one delegation that
// says that it comments is one section.
func (c *compiler) sections() {
	if !c.sectionTables && (len(c.sectionNames) < 2 || !c.speaksOfComments()) {
		c.dropProse()
	}
	if one := c.single(); len(c.out.Rows) == 0 && one != nil && c.commentsOnCover {
		c.fixed = true
		c.begin(one, 0)
		c.body(c.paper.Body)
		if c.namedProvisions() < 2 {
			c.dropProse()
		}
	}
	for i := range c.out.Rows {
		c.out.Rows[i].Provision = *c.provisions[i]
	}
}

// namedProvisions counts the entries that stand under a heading of their own.
func (c *compiler) namedProvisions() int {
	n := 0
	for _, about := range c.provisions {
		if about.Key != GeneralKey {
			n++
		}
	}
	return n
}

// dropProse takes out the entries that are paragraphs.
func (c *compiler) dropProse() {
	for i := len(c.proseRows) - 1; i >= 0; i-- {
		at := c.proseRows[i]
		c.out.Rows = slices.Delete(c.out.Rows, at, at+1)
		c.provisions = slices.Delete(c.provisions, at, at+1)
	}
	c.proseRows = nil
}

func hasState(list []Delegation) bool {
	for _, d := range list {
		if known, ok := council.DelegationByCode(d.Code); ok && known.State {
			return true
		}
	}
	return false
}
