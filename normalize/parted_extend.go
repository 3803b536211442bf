package normalize

import (
	"math"
	"sort"
)

// A page may cut a table of parted rows anywhere: then its last rows have no rule
// below them, and the first on the next page none above.

// rowGap is the distance between baselines within such a table, in ems, at most.
const rowGap = 3.0

// extend adds the rows above the first rule where the table goes on from the page
// before, and those below the last where they end the page. It fails where there
// is nothing that goes on and no rule.
func (t *parted) extend(rows []*textRow) bool {
	if len(t.lines) == 0 {
		return t.extendAlone(rows)
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

// extendAlone takes the rows at the top of a page without rules.
func (t *parted) extendAlone(rows []*textRow) bool {
	t.x0, t.x1 = t.before.xs[0], t.before.xs[len(t.before.xs)-1]
	n, several := 0, 0
	for n < len(rows) && t.within(rows[:n+1]) && t.fit(rows[n:n+1], t.before.white, t.x0) {
		line := t.texts(rows[n])
		if len(line) == 1 && line[0].x1-line[0].x0 > wideLine*(t.x1-t.x0) && line[0].x0 < t.x0+rows[n].size {
			break
		}
		several += oneIf(countTrue(filledColumns(line, t.before.white)) > 1)
		n++
	}
	if several == 0 {
		return false
	}
	t.goesOn = true
	for _, at := range [...]float64{rows[0].box.Y0 - 1, rows[n-1].box.Y1 + 1} {
		t.lines = append(t.lines, ruleLine{at: at, from: t.x0, to: t.x1})
	}
	return true
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
	white := t.whites(append(append([]*textRow{}, inside...), below...), make([]bool, len(inside)+len(below)))
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
