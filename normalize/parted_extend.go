package normalize

import (
	"math"
	"sort"

	"councildoc/extract"
)

// A page may cut a table of parted rows anywhere: then its last rows have no rule
// below them, and the first on the next page none above.

// rowGap is the distance between baselines within such a table, in ems, at most.
const rowGap = 3.0

// extend adds the rows above the first rule where the table goes on from the page
// before, and those below the last where they end the page. It fails where there
// is nothing that goes on and no rule.
func (t *parted) extend(p *pageText, rows []*textRow) bool {
	if len(t.lines) == 0 {
		return t.extendAlone(p, rows)
	}
	first, last := t.lines[0], t.lines[len(t.lines)-1]
	t.x0, t.x1 = first.from, first.to
	lo := sort.Search(len(rows), func(i int) bool { return rows[i].base > first.at })
	hi := sort.Search(len(rows), func(i int) bool { return rows[i].base > last.at })
	if t.before != nil && t.before.asWide(t.lines) {
		t.goesOn = true
		if lo > 0 && t.within(rows[:lo]) && t.fit(rows[:lo], t.before.white, t.x0) {
			t.lines = append([]ruleLine{{at: rows[0].box.Y0 - 1, from: t.x0, to: t.x1}}, t.lines...)
		} else if lo > 0 {
			t.goesOn = false
		}
	}
	if below := rows[hi:]; len(below) > 0 && t.within(below) && t.endsPage(rows[lo:hi], below) {
		t.lines = append(t.lines[:len(t.lines):len(t.lines)], ruleLine{at: below[len(below)-1].box.Y1 + 1, from: t.x0, to: t.x1})
	}
	return true
}

// extendAlone takes the rows at the top of a page without rules of the table's width.
func (t *parted) extendAlone(p *pageText, rows []*textRow) bool {
	t.x0, t.x1 = t.before.xs[0], t.before.xs[len(t.before.xs)-1]
	n, several := 0, 0
	for n < len(rows) && t.within(rows[:n+1]) && t.fit(rows[n:n+1], t.before.white, t.x0) {
		line := t.texts(rows[n])
		if atEdge(line, t.x0) || len(line) == 1 && line[0].x1-line[0].x0 > wideLine*(t.x1-t.x0) && line[0].x0 < t.x0+rows[n].size {
			break
		}
		several += oneIf(countTrue(filledColumns(line, t.before.white)) > 1)
		n++
	}
	if several == 0 {
		return false
	}
	t.goesOn = true
	t.enclose(p, boxOf(rows[:n]))
	return true
}

// enclose gives the table the height of a box, and the rules and edges of grounds in
// it.
func (t *parted) enclose(p *pageText, box extract.Box) {
	inside := p.linesWithin(box)
	for _, l := range inside {
		t.x0, t.x1 = min(t.x0, l.from), max(t.x1, l.to)
	}
	t.lines = append(t.lines, ruleLine{at: box.Y0 - 1, from: t.x0, to: t.x1})
	t.lines = append(t.lines, inside...)
	t.lines = append(t.lines, ruleLine{at: box.Y1 + 1, from: t.x0, to: t.x1})
}

// within reports rows that stand between the sides of the table and near to one
// another.
func (t *parted) within(rows []*textRow) bool {
	for i, row := range rows {
		if row.box.X0 < t.x0-row.size || row.box.X1 > t.x1+row.size || i > 0 && row.base-rows[i-1].base > rowGap*row.size {
			return false
		}
	}
	return true
}

// endsPage reports whether the rows below the last rule are more of the table: they
// keep to its columns, and several of them are filled.
func (t *parted) endsPage(inside, below []*textRow) bool {
	white := t.whites(append(append([]*textRow{}, inside...), below...))
	if t.goesOn {
		white = t.before.white
	}
	if len(white) == 0 || !t.fit(below, white, t.x0) || below[0].base-t.lines[len(t.lines)-1].at > rowGap*below[0].size {
		return false
	}
	several := 0
	for _, row := range below {
		line := t.texts(row)
		if len(line) == 1 && line[0].x1-line[0].x0 > wideLine*(t.x1-t.x0) && line[0].x0 < t.x0+row.size {
			return false
		}
		several += oneIf(countTrue(filledColumns(line, white)) > 1)
	}
	return several > 0
}

// asWide reports rules of the table's width.
func (t *ruledTable) asWide(lines []ruleLine) bool {
	return math.Abs(t.xs[0]-lines[0].from) <= touchRule && math.Abs(t.xs[len(t.xs)-1]-lines[0].to) <= touchRule
}

// headsOfTables finds on each page the rows of tables that have rules between
// their rows alone: a head at the top of each page would be taken for a running
// head.
func (r *reading) headsOfTables() {
	for _, p := range r.pages {
		stacks := r.ruleStacks(p)
		if len(stacks) > 0 {
			r.headsOfStacks(p, stacks)
		}
		p.shadedHeads(r.blanks)
	}
}

func (r *reading) headsOfStacks(p *pageText, stacks [][]ruleLine) {
	rows := p.textRows()
	for _, lines := range stacks {
		if len(lines) > 2 {
			t := &parted{whiteFinder: r.blanks, lines: lines, x0: lines[0].from, x1: lines[0].to}
			if t.take(rows); t.isTable() {
				p.heads = append(p.heads, extract.Box{X0: t.x0, X1: t.x1, Y0: lines[0].at, Y1: lines[len(lines)-1].at})
			}
		}
	}
}

// shadedHeads finds rows of three texts or more on a ground of their own.
func (p *pageText) shadedHeads(blanks whiteFinder) {
	grounds := p.groundLines()
	if len(grounds) == 0 {
		return
	}
	for _, row := range p.textRows() {
		k := sort.Search(len(grounds), func(i int) bool { return grounds[i].at >= row.base })
		if k > 0 && k < len(grounds) && grounds[k-1].asWide(grounds[k]) && grounds[k].at-grounds[k-1].at < maxRowGap*row.size && isShadedText(p.src, row.first().Box) && len(blanks.texts(row)) >= 3 {
			p.heads = append(p.heads, extract.Box{X0: grounds[k].from, X1: grounds[k].to, Y0: grounds[k-1].at, Y1: grounds[k].at})
		}
	}
}

// inHead reports a place in the head of a table.
func (p *pageText) inHead(b extract.Box) bool {
	for _, h := range p.heads {
		if h.Contains((b.X0+b.X1)/2, (b.Y0+b.Y1)/2) {
			return true
		}
	}
	return false
}
