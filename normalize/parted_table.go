package normalize

import (
	"math"
	"slices"
	"sort"

	"councildoc/extract"
)

// Tables whose rows are parted by rules and whose columns by nothing but white. The
// white is drawn in, then they are read as ruled tables are.

// ruleLine is all that is ruled at one height.
type ruleLine struct {
	at       float64
	from, to float64
	parts    []segment
}

// parted is such a table before its cells are known.
type parted struct {
	whiteFinder
	lines []ruleLine // from top to bottom
	rows  []*textRow // its text
	white []column   // between its columns
	x0    float64
	x1    float64
	bands []partedBand

	before *ruledTable // that it may go on with
	goesOn bool        // it does
}

// partedBand is what stands between two rules.
type partedBand struct {
	top, end float64
	rows     []*textRow
	parts    []partedBand // see split
}

// partedTables takes the text of such tables out of the page. before is the table
// with which the page before ends, nil when there is none.
func (r *reading) partedTables(p *pageText, before *ruledTable) []*ruledTable {
	var out []*ruledTable
	stacks := r.ruleStacks(p)
	if before != nil && before.white != nil && !r.reachesTop(p, before, stacks) {
		stacks = append([][]ruleLine{nil}, stacks...) // rows of it without a rule above or between
	}
	for i, lines := range stacks {
		t := &parted{whiteFinder: r.blanks, lines: lines}
		rows := p.textRows()
		if i == 0 && before != nil && before.white != nil {
			t.before = before
		}
		if !t.extend(p, rows) {
			continue
		}
		t.take(rows)
		if !t.isTable() {
			continue
		}
		if made := r.drawIn(p, t); made != nil {
			p.frags = without(p.frags, [][]*fragment{t.frags()})
			out = append(out, made)
		}
	}
	return out
}

// reachesTop reports that the first rules of a page are of the width of the table
// before, and that there is no other text above them.
func (r *reading) reachesTop(p *pageText, before *ruledTable, stacks [][]ruleLine) bool {
	if len(stacks) == 0 || !before.asWide(stacks[0]) {
		return false
	}
	for _, row := range p.textRows() {
		if row.base > stacks[0][0].at {
			break
		}
		if atEdge(r.blanks.texts(row), before.xs[0]) {
			return false
		}
	}
	return true
}

// atEdge reports one text that begins at the edge of a table, where no cell's does.
func atEdge(line []column, edge float64) bool {
	return len(line) == 1 && line[0].x0 < edge+leastPadding
}

// Stacks of rules.
const (
	maxStackRules = 400 // on a page
	emptyBand     = 2.2 // height in ems from which a band without text parts two tables
)

// ruleStacks gives the runs of rules of one width that stand below one another
// outside ruled tables. Shorter rules within are borders of some cells only.
func (r *reading) ruleStacks(p *pageText) [][]ruleLine {
	lines := p.ruleLines()
	if len(lines) < 2 || len(lines) > maxStackRules {
		return nil
	}
	rows := p.textRows()
	var out [][]ruleLine
	for i := 0; i < len(lines); {
		j := i + 1
		last := j // after the last rule of full width
		for ; j < len(lines) && lines[i].holds(lines[j]) && !r.endsStack(rows, lines[j-1], lines[j]); j++ {
			if lines[i].asWide(lines[j]) {
				last = j + 1
			}
		}
		if last-i >= 2 {
			out = append(out, lines[i:last])
		}
		i = last
	}
	return out
}

// ruleLines gives the rules of the page outside grids by height.
func (p *pageText) ruleLines() []ruleLine {
	var out []ruleLine
	flat := p.flatRules()
	for i, s := range flat {
		if s.at <= p.bodyTop || p.inGrid(extract.Box{X0: s.from, X1: s.to, Y0: s.at - snapRule, Y1: s.at + snapRule}) {
			continue
		}
		if n := len(out); n > 0 && s.at-out[n-1].at <= snapRule {
			l := &out[n-1]
			l.from, l.to = min(l.from, s.from), max(l.to, s.to)
			l.parts = append(l.parts, s)
			continue
		}
		out = append(out, ruleLine{s.at, s.from, s.to, flat[i : i+1 : i+1]})
	}
	return out
}

func (l ruleLine) asWide(o ruleLine) bool {
	return math.Abs(l.from-o.from) <= touchRule && math.Abs(l.to-o.to) <= touchRule
}

func (l ruleLine) holds(o ruleLine) bool {
	return o.from >= l.from-touchRule && o.to <= l.to+touchRule
}

// leastPadding is the white in points between the edge of a table and its text. Text
// at the edge stands between two tables.
const leastPadding = 1.2

// endsStack reports that what stands between two rules is no row of a table: white
// with nothing in it, or running text from the edge or over the whole width.
func (r *reading) endsStack(rows []*textRow, a, b ruleLine) bool {
	lo := sort.Search(len(rows), func(i int) bool { return rows[i].base > a.at })
	hi := sort.Search(len(rows), func(i int) bool { return rows[i].base > b.at })
	between := rows[lo:hi]
	if len(between) == 0 {
		return b.at-a.at > emptyBand*10
	}
	wide, single := 0, 0
	for _, row := range between {
		if row.box.X0 < a.from-row.size || row.box.X1 > a.to+row.size {
			return true
		}
		line := r.blanks.texts(row)
		single += oneIf(len(line) == 1)
		wide += oneIf(len(line) == 1 && line[0].x1-line[0].x0 > 0.8*(a.to-a.from))
	}
	first, last := between[0], between[len(between)-1]
	if 5*single >= 4*len(between) && first.box.X0 < a.from+leastPadding {
		return true
	}
	return wide >= 2 && 2*wide >= len(between) || wide == len(between) && (first.base-a.at > 2.5*first.size || b.at-last.base > 2*last.size)
}

// take puts the rows of the page into the bands between the rules.
func (t *parted) take(rows []*textRow) {
	for i := 1; i < len(t.lines); i++ {
		band := partedBand{top: t.lines[i-1].at, end: t.lines[i].at}
		lo := sort.Search(len(rows), func(i int) bool { return rows[i].base > band.top })
		hi := sort.Search(len(rows), func(i int) bool { return rows[i].base > band.end })
		band.rows = rows[lo:hi]
		t.rows = append(t.rows, band.rows...)
		t.bands = append(t.bands, band)
	}
	if t.goesOn && t.fit(t.rows, t.before.white, t.x0) {
		t.white = t.before.white
		return
	}
	t.goesOn = false
	if len(t.rows) > 0 {
		t.white = t.whites(t.rows)
	}
}

// isTable reports columns that several rows keep to. Markers and labels before
// text make no table, as lists and covers have them.
func (t *parted) isTable() bool {
	if t.goesOn {
		return true
	}
	if len(t.white) == 0 || len(t.white) >= maxTableColumns || len(t.lines) < 2 {
		return false
	}
	several, numbered := 0, 0
	for _, row := range t.rows {
		line := t.texts(row)
		if countTrue(filledColumns(line, t.white)) > 1 {
			several++
			if _, ok := parseMarker(firstWord(row.text())); ok {
				numbered++
			}
		}
	}
	if len(t.lines) == 2 || len(t.white) == 1 && 2*numbered > several {
		return several >= minTableRows && len(t.white) > 1 && 2*numbered <= several
	}
	return several >= 2
}

// drawIn draws the white between columns and rows as rules and makes the table.
func (r *reading) drawIn(p *pageText, t *parted) *ruledTable {
	var flat, upright []segment
	for _, l := range t.lines {
		flat = append(flat, l.parts...)
	}
	head, rowsRuled := 0, t.rowsRuled()
	for i := range t.bands {
		parts := t.rowsOf(i, rowsRuled)
		if i == 0 && len(t.bands) > 1 {
			head = len(parts)
		}
		for k, part := range parts {
			if k > 0 {
				flat = append(flat, segment{at: part.top, from: t.x0, to: t.x1})
			}
			upright = append(upright, t.sides(part)...)
		}
	}
	g, ok := newGrid(joinSegments(flat), joinSegments(upright))
	if !ok {
		return nil
	}
	frags := t.frags()
	for _, w := range t.white {
		frags = cutAll(frags, w)
	}
	inside := cellFragments(frags, &g)
	if filled(inside) < 2 || len(without(frags, inside)) > 0 {
		return nil
	}
	made := r.newTable(p, &g, inside)
	made.white, made.rowsRuled = t.white, rowsRuled
	if !made.rowsRuled {
		made.openEnd, made.openTop = false, false
	}
	if !made.rowsRuled && !t.goesOn && head < len(made.rows) {
		for _, row := range made.rows[:min(head, headLines)] {
			row.header = true
		}
	}
	return made
}

// flatRules gives the horizontal rules of the page, pieces on one line joined.
func (p *pageText) flatRules() []segment {
	if p.flats == nil {
		p.flats = joinSegments(segmentsOf(p.src, false))
	}
	return p.flats
}

// fewBands is up to how many bands the rules part only head, body and foot; more of
// them part rows.
const fewBands = 3

// rowsRuled reports that there are rules between the rows, and not only around them
// and below the head, or grounds under some of them.
func (t *parted) rowsRuled() bool {
	if len(t.bands) <= fewBands {
		return t.goesOn && t.before.rowsRuled
	}
	several := 0
	for i := range t.bands {
		several += oneIf(t.bands[i].hasGaps() && len(t.split(&t.bands[i])) > 1)
	}
	return fewSplit*several <= len(t.bands)
}

// fewSplit is the share of the bands between rules, one in so many, that may look
// like several rows where each is one.
const fewSplit = 4

// sides gives the borders of the columns in a row: where no text stands across.
func (t *parted) sides(b partedBand) []segment {
	out := []segment{{at: t.x0, from: b.top, to: b.end}, {at: t.x1, from: b.top, to: b.end}}
	across := make([]bool, len(t.white))
	filled := make([]bool, len(t.white)+1)
	for _, row := range b.rows {
		line := t.texts(row)
		for i, w := range t.white {
			across[i] = across[i] || crossesWhite(line, w)
		}
		for i, f := range filledColumns(line, t.white) {
			filled[i] = filled[i] || f
		}
	}
	if last := countTrue(across); last > 0 && last == countTrue(across[:last]) && countTrue(filled) == last+1 {
		return out // one text over the first columns and nothing else: over all of them
	}
	for i, w := range t.white {
		if !across[i] {
			out = append(out, segment{at: sideOf(w), from: b.top, to: b.end})
		}
	}
	return out
}

// sideOf is where the border of a column would be drawn: near to its text, which
// mostly begins at one edge.
func sideOf(w column) float64 { return max(w.x1-2, (w.x0+w.x1)/2) }

// hasGaps reports lines of which some stand further apart than others.
func (b *partedBand) hasGaps() bool {
	least, widest := b.gaps()
	return widest > 1.15*least && least < wrappedGap*b.rows[0].size
}

// gaps gives the least and the widest distance of two lines.
func (b *partedBand) gaps() (least, widest float64) {
	least = math.Inf(1)
	for i := 1; i < len(b.rows); i++ {
		gap := b.rows[i].base - b.rows[i-1].base
		least, widest = min(least, gap), max(widest, gap)
	}
	return least, widest
}

// split parts the lines of a band into rows, once.
func (t *parted) split(b *partedBand) []partedBand {
	if b.parts == nil {
		b.parts = t.partsOf(b)
	}
	return b.parts
}

// rowsOf gives the rows of a band, which is one where rules part the rows.
func (t *parted) rowsOf(band int, rowsRuled bool) []partedBand {
	if rowsRuled {
		return t.bands[band : band+1]
	}
	return t.split(&t.bands[band])
}

// partsOf parts the lines of a band where a wider gap runs through all columns, else
// where the first column begins anew.
func (t *parted) partsOf(b *partedBand) []partedBand {
	if len(b.rows) < 2 {
		return []partedBand{*b}
	}
	least, _ := b.gaps()
	byGap := b.hasGaps()
	out := []partedBand{{top: b.top, end: b.end, rows: b.rows[:1:1]}}
	for i := 1; i < len(b.rows); i++ {
		row, prev := b.rows[i], b.rows[i-1]
		cells := filledColumns(t.texts(row), t.white)
		begins := cells[0] || countTrue(cells) > 1 && 2*countTrue(cells) > len(cells)
		if byGap {
			begins = begins && row.base-prev.base > 1.12*least
		} else {
			begins = begins && (countTrue(cells) > 1 || t.isAcross(row) || t.endsFirst(prev, row))
		}
		last := &out[len(out)-1]
		if !begins {
			last.rows = append(last.rows, row)
			continue
		}
		last.end = (prev.box.Y1 + row.box.Y0) / 2
		out = append(out, partedBand{top: last.end, end: b.end, rows: []*textRow{row}})
	}
	return out
}

// endsFirst reports that the text of the first column was ended above a row: its
// first word would have fitted there.
func (t *parted) endsFirst(prev, row *textRow) bool {
	line := t.texts(prev)
	return filledColumns(line, t.white)[0] && line[0].x1+0.25*prev.size+row.firstWordWidth() < t.white[0].x0
}

// isAcross reports a line with text across the first white.
func (t *parted) isAcross(row *textRow) bool {
	return len(t.white) > 0 && crossesWhite(t.texts(row), t.white[0])
}

// frags gives the text of the table.
func (t *parted) frags() []*fragment {
	var out []*fragment
	for _, row := range t.rows {
		out = append(out, row.frags...)
	}
	return out
}

// cutAll cuts the fragments that run through a white.
func cutAll(frags []*fragment, w column) []*fragment {
	if !slices.ContainsFunc(frags, func(f *fragment) bool { return f.isAcross(w) }) {
		return frags
	}
	var out []*fragment
	for _, f := range frags {
		if head, tail, ok := f.cutIn(w); ok {
			out = append(out, head)
			f = tail
		}
		out = append(out, f)
	}
	return out
}
