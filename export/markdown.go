package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"councildoc/normalize"
)

// Markdown writes the paper as GitHub-flavoured Markdown with footnotes after a YAML
// front matter that holds the header; see the package comment.
func Markdown(w io.Writer, p *normalize.Paper, o Options) error {
	m := &markdownWriter{w: bufio.NewWriter(w)}
	writeFrontMatter(m.w, "header", toHeader(&p.Header, o))
	m.began = true
	p, pre := o.View.Paper(p), preparer{o}
	notes := notesOf(p)
	loose := m.labelNotes(pre, p, notes)
	for _, b := range p.Body {
		if b = pre.block(b); b != nil {
			m.block(b)
		}
	}
	for _, n := range notes {
		m.note(pre.note(n), loose[n.ID])
	}
	return m.w.Flush()
}

// markdownWriter writes blocks. What stands in a list item or a note is indented:
// lead stands before the first line of it, indent before the others.
type markdownWriter struct {
	w       *bufio.Writer
	labels  map[string]string // of the notes that are written as footnotes, by id
	indent  string
	lead    string
	leading bool // lead has not been written yet
	began   bool // a block stands before, so that a blank line is due
	item    bool // the next text is the first of a "- " item
	markers []run

	room inlineRoom
}

// labelNotes fills labels and gives the notes that nothing refers to.
func (m *markdownWriter) labelNotes(pre preparer, p *normalize.Paper, notes []*normalize.Note) map[string]bool {
	g := noteGraph{pre: pre, notes: map[string]*normalize.Note{}, reached: map[string]bool{}}
	for _, n := range notes {
		g.notes[n.ID] = n
	}
	for _, b := range p.Body {
		g.reachIn(b)
	}
	loose := map[string]bool{}
	for _, n := range notes {
		if !g.reached[n.ID] {
			loose[n.ID] = true
			g.reachFrom(n)
		}
	}
	m.labels = labelNotes(notes)
	for id := range loose {
		delete(m.labels, id)
	}
	return loose
}

// noteGraph finds the notes that are referred to from the body, or from such a note.
type noteGraph struct {
	pre     preparer
	notes   map[string]*normalize.Note
	reached map[string]bool
}

func (g *noteGraph) reach(s normalize.Span) {
	n := g.notes[s.Note]
	if n == nil || g.reached[s.Note] {
		return
	}
	g.reachFrom(n)
}

func (g *noteGraph) reachFrom(n *normalize.Note) {
	g.reached[n.ID] = true
	for _, b := range n.Blocks {
		g.reachIn(b)
	}
}

// reachIn follows the references of a block that is written.
func (g *noteGraph) reachIn(b normalize.Block) {
	refers := false
	eachSpan(b, func(s normalize.Span) { refers = refers || s.Note != "" })
	if refers {
		eachSpan(g.pre.block(b), g.reach)
	}
}

// push indents what follows: first stands before its first line, rest before the others.
func (m *markdownWriter) push(first, rest string) {
	m.startBlock()
	if !m.leading {
		m.lead = m.indent
	}
	m.lead, m.leading = m.lead+first, true
	m.indent += rest
	m.began = false
}

// pop ends what push began. An item that holds nothing gets an empty comment, since
// "- - -" for three nested ones would be read as a rule.
func (m *markdownWriter) pop(rest string) {
	if m.leading {
		m.line("<!-- -->")
	}
	m.indent = strings.TrimSuffix(m.indent, rest)
	m.began = true
}

// startBlock writes the blank line before a block.
func (m *markdownWriter) startBlock() {
	if m.began {
		m.w.WriteString(strings.TrimRight(m.indent, " ") + "\n")
	}
	m.began = true
}

// line writes a line of a block after its indentation.
func (m *markdownWriter) line(s string) {
	before := m.indent
	if m.leading {
		before, m.leading = m.lead, false
	}
	if s == "" {
		before = strings.TrimRight(before, " ")
	}
	m.w.WriteString(before)
	m.w.WriteString(s)
	m.w.WriteByte('\n')
}

// lines writes a text of several lines.
func (m *markdownWriter) lines(s string) {
	for l := range strings.SplitSeq(s, "\n") {
		m.line(l)
	}
}

func (m *markdownWriter) blocks(in []normalize.Block) {
	for _, b := range in {
		m.block(b)
	}
}

func (m *markdownWriter) block(b normalize.Block) {
	switch b := b.(type) {
	case *normalize.Paragraph:
		m.paragraph(numberRuns(b.Number, b.NumberSpans), b.Spans)
		return
	case *normalize.List:
		m.list(b)
		return
	}
	m.flushMarkers()
	item := m.item
	m.item = false
	switch b := b.(type) {
	case *normalize.Heading:
		m.heading(b, item)
	case *normalize.Table:
		m.table(b)
	case *normalize.Image:
		if b.Alt != "" {
			m.startBlock()
			m.line("![" + escapeInline(b.Alt) + "]()")
		}
	case *normalize.PageBreak:
		m.startBlock()
		m.line(fmt.Sprintf("<!-- page %d -->", b.Page))
	}
}

// heading leaves out marks that run from end to end: a renderer sets them. item says
// that it stands first in a list item.
func (m *markdownWriter) heading(h *normalize.Heading, item bool) {
	s := m.inline(inHeading, nil, undressed(h.Spans))
	if s == "" {
		return
	}
	m.startBlock()
	m.line(strings.Repeat("#", min(max(h.Level, 1), 6)) + " " + escapeItemStart(escapeClosingSequence(s), item))
}

// paragraph writes the markers of the items it stands first in, its number and its text.
func (m *markdownWriter) paragraph(number []run, spans []normalize.Span) {
	words := append(m.markers, number...)
	m.markers = nil
	s := m.inline(inParagraph, words, spans)
	if s == "" {
		return
	}
	m.startBlock()
	m.lines(escapeLineStarts(s, m.item))
	m.item = false
}

// flushMarkers writes the markers of items that hold no text.
func (m *markdownWriter) flushMarkers() {
	if len(m.markers) > 0 {
		m.paragraph(nil, nil)
	}
}

func (m *markdownWriter) list(l *normalize.List) {
	for _, it := range l.Items {
		if isBullet(it.Marker) {
			m.flushMarkers()
			m.bulletItem(it)
			continue
		}
		m.markers = append(m.markers, numberRuns(it.Marker, it.MarkerSpans)...)
		m.blocks(it.Blocks)
		m.flushMarkers()
	}
}

func (m *markdownWriter) bulletItem(it normalize.ListItem) {
	m.push("- ", "  ")
	m.item = true
	m.blocks(it.Blocks)
	m.item = false
	m.pop("  ")
}

// bullets are the signs that mean nothing but "item". The letter o is the bullet of
// the second level in Word; a lettered item has a bracket or a full stop.
const bullets = "-•●○◦▪▫■□‣⁃∙·⦁o"

// isBullet reports a sign that "- " stands for. A sign of a symbol font has no
// Unicode character and stands in the private use area.
func isBullet(marker string) bool {
	r, n := utf8.DecodeRuneInString(marker)
	return n > 0 && n == len(marker) && (strings.ContainsRune(bullets, r) || isPrivate(r))
}

func isPrivate(r rune) bool { return r >= 0xE000 && r <= 0xF8FF }

// shownMarker gives a marker as text. A sign of a symbol font would not show.
func shownMarker(marker string) string {
	if r, _ := utf8.DecodeRuneInString(marker); isBullet(marker) && isPrivate(r) {
		return "•"
	}
	return marker
}

// note writes a footnote, or as a paragraph one that nothing refers to.
func (m *markdownWriter) note(n normalize.Note, loose bool) {
	if loose {
		m.markers = append(m.markers, numberRuns(n.Mark, nil)...)
		m.blocks(n.Blocks)
		m.flushMarkers()
		return
	}
	m.push("[^"+m.labels[n.ID]+"]: ", "    ")
	m.blocks(n.Blocks)
	m.pop("    ")
}
