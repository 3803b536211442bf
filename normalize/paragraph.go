package normalize

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/extract"
)

// Tolerances of paragraphs, in ems of the row.
const (
	indentStep = 0.75 // a change of the left edge that is meant
	shortSlack = 0.35 // a row that ends this much before the margin could still take a short word
)

// looseGap is the distance between baselines, in ems, at which rows of one element
// of the structure tree do not read as one paragraph: covers made of text boxes
// are tagged as a whole.
const looseGap = 3.2

// column is the band of a page in which rows follow one another.
type column struct{ x0, x1 float64 }

// para is a block of rows before it is known what it is.
type para struct {
	rows   []*textRow
	page   int
	col    column
	marker marker
	left   float64 // left edge of its first row
	hang   float64 // left edge of its text from the second row on, or after the marker
	value  float64 // left edge of the value after a label, 0 when there is none
	tag    int     // block-level structure element, -1
	gap    float64 // distance of its first baseline from the row before, 0 at the top
	boxes  []PageBox
	whole  bool // boxes holds the place of all rows already
	joined int  // hyphens joined when the spans were made
}

func (p *para) first() *textRow { return p.rows[0] }
func (p *para) last() *textRow  { return p.rows[len(p.rows)-1] }
func (p *para) size() float64   { return p.rows[0].size }

// bold reports whether all of the paragraph is bold.
func (p *para) bold() bool {
	for _, r := range p.rows {
		if !r.bold() {
			return false
		}
	}
	return true
}

// paragraphs cuts the rows of one column into blocks.
func (r *reading) paragraphs(rows []*textRow, col column, page int) []*para {
	var out []*para
	var p *para
	pitch := pitches(rows)
	for i, row := range rows {
		gap := 0.0
		if i > 0 {
			gap = row.base - rows[i-1].base
		}
		if p != nil && !r.breaks(p, row, col, gap, pitch) {
			p.extend(rows[:i+1])
			p.tag = r.latestTag(p.tag, row)
			continue
		}
		p = r.newPara(rows[:i+1], col, page, gap)
		out = append(out, p)
	}
	return out
}

// latestTag is the element of the row where it has one: a paragraph that the tree
// cuts against all looks goes on under its second element.
func (r *reading) latestTag(tag int, row *textRow) int {
	if b := r.tags.blockOf(row.tag()); b >= 0 {
		return b
	}
	return tag
}

// newPara begins a paragraph with the last of the rows.
func (r *reading) newPara(rows []*textRow, col column, page int, gap float64) *para {
	rows = rows[len(rows)-1 : len(rows) : len(rows)]
	row := rows[0]
	p := &para{rows: rows, page: page, col: col, left: row.box.X0, hang: row.box.X0, gap: gap}
	p.tag = r.tags.blockOf(row.tag())
	if m, _, ok := rowMarker(row); ok {
		p.marker = m
		p.hang = textLeft(row, m.text)
	} else {
		p.value = valueOf(row, col)
	}
	return p
}

// valueOf gives the left edge of the value on a line of a label and a value that
// stand apart, 0 where there are none.
func valueOf(row *textRow, col column) float64 {
	if len(row.frags) != 2 {
		return 0
	}
	label, value := row.frags[0], row.frags[1]
	if label.Box.Width() > widestLabel*(col.x1-col.x0) || value.Box.X0-label.Box.X1 < gapAfterLabel*row.size {
		return 0
	}
	return value.Box.X0
}

// Labels before values: their width in that of the column, at most, and the white
// after them in ems, at least.
const (
	widestLabel   = 0.4
	gapAfterLabel = 1.2
)

// lineEnds reports a line that was ended on purpose within a paragraph, as those
// of an address are: it is short and the next one begins anew.
func (p *para) lineEnds(row *textRow, col column) bool {
	prev := p.last()
	if p.onlyMarker() || startsLower(row.text()) || centred(prev, col) || sameCentre(p, row, col) {
		return false
	}
	if half := (col.x0 + col.x1) / 2; prev.box.X0 > half && row.box.X0 > half {
		return math.Abs(prev.box.X0-row.box.X0) > 0.3*row.size && math.Abs(prev.box.X1-row.box.X1) < 0.3*row.size // set to the right
	}
	return p.endsShort(row, col) && prev.box.X1 < col.x0+shortLine*(col.x1-col.x0)
}

// shortLine is how much of the column's width a line that was ended on purpose
// fills at most.
const shortLine = 0.6

// extend adds the last of the rows, before which those of the paragraph stand: it takes
// its stretch of them, and no room of its own.
func (p *para) extend(rows []*textRow) {
	row := rows[len(rows)-1]
	if len(p.rows) == 1 && (p.marker.kind == noMarker || row.box.X0 < p.hang-0.5*row.size) {
		p.hang = row.box.X0
	}
	p.rows = rows[len(rows)-1-len(p.rows) : len(rows) : len(rows)]
}

// breaks decides whether a row begins a new block after the rows of p.
func (r *reading) breaks(p *para, row *textRow, col column, gap float64, pitch []pitch) bool {
	prev := p.last()
	em := max(prev.size, row.size)
	switch same, known := r.sameBlock(p, row); {
	case known && same:
		return gap > looseGap*em || prev.size > 1.4*row.size || row.size > 1.4*prev.size || p.lineEnds(row, col)
	case known && !p.runsInto(row, col, gap, pitch):
		return true
	case math.Abs(prev.size-row.size) > 0.12*em:
		return true
	case gap > 1.28*p.pitchTo(row, pitch):
		return true
	case isLeader(prev):
		return true
	case len(p.rows) == 1 && isDesignation(p.first().text()) && !startsLower(row.text()):
		return true
	case isSpeakerLine(row.text()) && endsSentence(prev.text()), len(p.rows) == 1 && isSpeakerLine(prev.text()):
		return true
	}
	if p.value > 0 && math.Abs(row.box.X0-p.value) < 0.3*row.size {
		return false
	}
	if p.value > 0 && math.Abs(row.box.X0-p.left) < 0.3*row.size && len(row.frags) == 2 && math.Abs(valueOf(row, col)-p.value) < 0.3*row.size {
		return true
	}
	full := !p.endsShort(row, col)
	if m, tabbed, ok := rowMarker(row); ok && startsItem(p, row, m, tabbed, full) {
		return true
	}
	if !p.leftAligned(row) && centred(prev, col) && centred(row, col) || sameCentre(p, row, col) {
		return prev.bold() != row.bold()
	}
	if p.shifted(row) {
		return true
	}
	if full {
		return false
	}
	if endsSentence(prev.text()) || prev.bold() != row.bold() || prev.italic() != row.italic() {
		return true
	}
	return !startsLower(row.text()) && !fills(prev, col)
}

// nearlyFull is the share of the column that a row must fill for its sentence to
// go on with a capital letter in the next: a longer word that could not be parted
// stood there when the line was broken.
const nearlyFull = 0.8

func fills(row *textRow, col column) bool {
	return row.box.X1 >= col.x0+nearlyFull*(col.x1-col.x0)
}

// runsInto reports a row that goes on with the sentence of a filled row at the same
// distance: text that automatic tagging has cut where nothing on the page does.
func (p *para) runsInto(row *textRow, col column, gap float64, pitch []pitch) bool {
	prev := p.last()
	if _, _, marked := rowMarker(row); marked || !fills(prev, col) || endsSentence(prev.text()) {
		return false
	}
	return gap <= 1.15*p.pitchTo(row, pitch) && math.Abs(prev.size-row.size) <= 0.12*row.size &&
		(math.Abs(row.box.X0-p.hang) <= indentStep*row.size || sameCentre(p, row, col)) && (startsLower(row.text()) || prev.bold() == row.bold())
}

// sameBlock asks the structure tree. known is false where one of the two is not
// tagged, or only within a cell as a whole.
func (r *reading) sameBlock(p *para, row *textRow) (same, known bool) {
	b := r.tags.blockOf(row.tag())
	if p.tag < 0 || b < 0 {
		return false, false
	}
	if role := r.tags.role(b); role == "TD" || role == "TH" || role == "Figure" {
		return false, p.tag != b
	}
	if p.tag == b {
		return true, true
	}
	// A label is an element of its own beside the paragraph it labels.
	if r.tags.itemOf(p.tag) == r.tags.itemOf(b) && r.tags.itemOf(b) == p.tag {
		return p.onlyMarker(), true
	}
	return false, true
}

func (p *para) onlyMarker() bool {
	_, ok := parseMarker(strings.TrimSpace(p.first().text()))
	return ok && len(p.rows) == 1
}

// pitchTo is the distance between baselines that the text has here: that within
// the paragraph so far, else what the column shows for this size.
func (p *para) pitchTo(row *textRow, pitch []pitch) float64 {
	if n := len(p.rows); n >= 2 {
		return max(p.rows[n-1].base-p.rows[n-2].base, 0.8*row.size)
	}
	key := sizeKey(row.size)
	for _, x := range pitch {
		if x.key == key {
			return x.d
		}
	}
	return 1.25 * row.size
}

func sizeKey(size float64) int { return int(math.Round(size * 2)) }

// pitch is the line distance of a font size, see sizeKey.
type pitch struct {
	key int
	d   float64
}

// pitches gives for every font size of the rows the line distance: the least
// that occurs often enough to be no accident.
func pitches(rows []*textRow) []pitch {
	if len(rows) < 2 {
		return nil
	}
	type distance struct{ key, d, n int }
	var room [16]distance // few, as those that follow one another are mostly alike
	all := room[:0]
	before := sizeKey(rows[0].size)
	for i := 1; i < len(rows); i++ {
		gap, key := rows[i].base-rows[i-1].base, sizeKey(rows[i].size)
		alike := before == key
		before = key
		if !alike || gap < 0.7*rows[i].size || gap > 2.6*rows[i].size {
			continue
		}
		d := int(math.Round(gap * 2))
		if k := len(all) - 1; k >= 0 && all[k].key == key && all[k].d == d {
			all[k].n++
			continue
		}
		all = append(all, distance{key, d, 1})
	}
	if len(all) == 0 {
		return nil
	}
	slices.SortFunc(all, func(a, b distance) int { return cmp.Or(a.key-b.key, a.d-b.d) })
	out := make([]pitch, 0, 2)
	counts := make([]count, 0, 8)
	for i := 0; i < len(all); {
		key := all[i].key
		for counts = counts[:0]; i < len(all) && all[i].key == key; {
			c := count{of: all[i].d}
			for ; i < len(all) && all[i].key == key && all[i].d == c.of; i++ {
				c.n += all[i].n
			}
			counts = append(counts, c)
		}
		out = append(out, pitch{key, float64(leastFrequent(counts)) / 2})
	}
	return out
}

// count is how often a value occurs.
type count struct{ of, n int }

// leastFrequent gives the least value that, with its neighbours, occurs a quarter as
// often as the commonest. The values are sorted.
func leastFrequent(counts []count) int {
	most := 0
	for _, c := range counts {
		most = max(most, c.n)
	}
	for i, c := range counts {
		if i > 0 && counts[i-1].of == c.of-1 {
			c.n += counts[i-1].n
		}
		if i+1 < len(counts) && counts[i+1].of == c.of+1 {
			c.n += counts[i+1].n
		}
		if 4*c.n >= most && c.of > 0 {
			return c.of
		}
	}
	return 0
}

// endsShort reports whether the next row's first word would have fitted at the
// end of p: the line was ended on purpose.
func (p *para) endsShort(next *textRow, col column) bool {
	prev := p.last()
	return prev.box.X1+0.25*prev.size+next.firstWordWidth() < col.x1-shortSlack*prev.size
}

// startsItem decides whether a row that begins like an item is one, and not a
// line of running text that happens to begin with "(a)" or "2.".
func startsItem(p *para, row *textRow, m marker, tabbed, full bool) bool {
	text := p.last().text()
	ended := endsSentence(text) || strings.HasSuffix(text, ",") || endsInLink(text)
	switch {
	case m.kind == bulletMarker && !strings.ContainsAny(m.text, "-–—*·"):
		return true
	case tabbed:
		return ended || !full || p.marker.kind == m.kind && math.Abs(row.box.X0-p.left) < row.size || math.Abs(row.box.X0-p.hang) > indentStep*row.size
	case m.kind == bulletMarker:
		return !full || endsSentence(text)
	}
	atItem := math.Abs(row.box.X0-p.hang) > indentStep*row.size || p.marker.kind == noMarker || p.hang == p.left
	return ended && atItem || !full && ended
}

var itemLinks = []string{" and", " or", " et", " ou", " und", " oder"}

// endsInLink reports the words that stand between the last items of a list.
func endsInLink(text string) bool {
	return endsInAny(text, itemLinks)
}

// shifted reports a left edge that starts something new: further in than the
// text (a first-line indent), or back out of a hanging one.
func (p *para) shifted(row *textRow) bool {
	d := row.box.X0 - p.hang
	step := indentStep * row.size
	if len(p.rows) == 1 && p.marker.kind == noMarker {
		return math.Abs(d) > 6*row.size
	}
	if len(p.rows) == 1 {
		return d > step || d < -step && row.box.X0 > p.left+step
	}
	return math.Abs(d) > step
}

func centred(row *textRow, col column) bool {
	left, right := row.box.X0-col.x0, col.x1-row.box.X1
	return left > 1.5*row.size && math.Abs(left-right) < 1.5*row.size
}

// leftAligned reports text with a common left edge: a row of it, or the next one,
// begins where another begins and ends elsewhere. What hangs under a marker can
// look centred in its column.
func (p *para) leftAligned(row *textRow) bool {
	if p.marker.kind != noMarker {
		return true
	}
	prev := row
	for i := len(p.rows) - 1; i >= 0; i-- {
		r := p.rows[i]
		if math.Abs(r.box.X0-prev.box.X0) < 0.3*r.size && math.Abs(r.box.X1-prev.box.X1) > 0.6*r.size {
			return true
		}
		prev = r
	}
	return false
}

// sameCentre reports rows of a centred text of which some fill the column: they
// share its middle while their left edges differ.
func sameCentre(p *para, row *textRow, col column) bool {
	prev := p.last()
	middle := func(r *textRow) float64 { return (r.box.X0 + r.box.X1) / 2 }
	off := func(r *textRow) float64 { return math.Abs(middle(r) - (col.x0+col.x1)/2) }
	return off(prev) < 1.2*prev.size && off(row) < 1.2*row.size && math.Abs(middle(prev)-middle(row)) < 0.6*row.size &&
		math.Abs(prev.box.X0-row.box.X0) > 0.3*row.size
}

// endsSentence reports text that is complete: a sentence, a clause of a list or
// a line that introduces one.
func endsSentence(text string) bool {
	text = strings.TrimRightFunc(text, func(c rune) bool {
		return unicode.IsSpace(c) || strings.ContainsRune(`"'”’»)]0123456789`, c)
	})
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".;:!?…", last)
}

func startsLower(text string) bool {
	for _, c := range text {
		if unicode.IsLetter(c) {
			return unicode.IsLower(c)
		}
		if unicode.IsDigit(c) || c == '(' || c == '[' {
			return false
		}
	}
	return false
}

// place gives the boxes of the paragraph, one for each page.
func (p *para) place() []PageBox {
	if p.whole {
		return append([]PageBox{}, p.boxes...)
	}
	var box extract.Box
	for _, row := range p.rows {
		box = box.Union(row.box)
	}
	return []PageBox{{Page: p.page, Box: box}}
}
