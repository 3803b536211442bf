package normalize

// takeContinuation takes the rest of the last value of a table that runs over to
// the next page: a subject with many proposals may.
func (r *headerReading) takeContinuation(s *coverSheet) {
	const low = 0.75 // share of the page that a table fills before it runs over
	if !s.table.open || s.table.bottom < low*s.page.Height {
		return
	}
	next := r.readSheet(s.page.Number + 1)
	if next == nil {
		return
	}
	lines, bottom := next.continues(&s.table)
	if len(lines) == 0 {
		return
	}
	last := s.table.rows[len(s.table.rows)-1]
	last.values = append(last.values, lines...)
	r.cover.BodyTop[next.page.Number] = bottom
}

// continues gives the lines at the top of a page that go on with the last value
// of a table: all that stands above a rule across its value column, when none of
// it is left of that column.
func (s *coverSheet) continues(t *coverTable) ([]*coverLine, float64) {
	if len(s.lines) == 0 {
		return nil, 0
	}
	b := newCoverTableReading(s.page, s.lines, s.lines[0])
	b.labelX, b.valueX = t.left, t.valueX
	const most = 0.5 // share of the page that the rest of a value can fill
	bottom, ok := b.ruleBelow(s.lines[0].box.Y1, most*s.page.Height)
	if !ok {
		return nil, 0
	}
	var out []*coverLine
	for _, l := range s.lines {
		if l.mid() > bottom {
			break
		}
		if !b.inValueColumn(l) {
			return nil, 0
		}
		out = append(out, l)
	}
	return out, bottom
}
