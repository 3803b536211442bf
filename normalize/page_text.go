package normalize

import (
	"slices"
	"strings"

	"councildoc/extract"
)

// pageText is a page whose fragments are being sorted into furniture, notes,
// tables and body.
type pageText struct {
	src   *extract.Page // upright, see turn
	turn  turn
	frags []*fragment
	grids []grid
	notes [][]*textRow // rows below the text, by column

	references map[string]bool // raised marks in the text, see findReferences

	columns      *columnSearch // among all pieces of the page
	gutter       float64       // left edge of the right one of its two columns of text, 0 for none
	gutterBefore float64       // that of the page before

	bodyTop float64 // y where the cover on this page ends, 0 when there is none
	tables  []*ruledTable
	flats   []segment     // horizontal rules, see flatRules
	parting []ruleLine    // see partingLines
	heads   []extract.Box // see headsOfTables

	searched []*textRow // rows that were searched for tables as wide as columns
	found    []zoneItem // all that they hold, when that is no such table

	rows   []*textRow  // of rowsOf, see textRows
	rowsOf []*fragment // frags as they were when rows was made
}

// textRows gives the rows of all text that is left on the page. Where whole rows have
// been taken since it was asked last, it gives the others; where anything else has
// happened, they are made again. Callers do not change them.
func (p *pageText) textRows() []*textRow {
	if p.rowsOf != nil && slices.Equal(p.frags, p.rowsOf) {
		return p.rows
	}
	if rows, ok := p.rowsLeft(p.frags); ok {
		p.rows = rows
	} else {
		p.rows = textRows(p.frags)
	}
	p.rowsOf = append(p.rowsOf[:0], p.frags...)
	return p.rows
}

// rowsLeft gives the rows that were made last of which the text is still there; ok is
// false where part of a row is gone, or other text has come.
func (p *pageText) rowsLeft(frags []*fragment) (rows []*textRow, ok bool) {
	if len(frags) > len(p.rowsOf) {
		return nil, false
	}
	left := frags
	for _, f := range p.rowsOf {
		f.gone = len(left) == 0 || left[0] != f
		if !f.gone {
			left = left[1:]
		}
	}
	if ok = len(left) == 0; ok {
		rows, ok = wholeRows(p.rows)
	}
	for _, f := range p.rowsOf {
		f.gone = false
	}
	return rows, ok
}

// wholeRows gives the rows of which nothing is gone; ok is false where part of one is.
func wholeRows(all []*textRow) (rows []*textRow, ok bool) {
	rows = make([]*textRow, 0, len(all))
	for _, r := range all {
		gone := 0
		for _, f := range r.frags {
			gone += oneIf(f.gone)
		}
		if gone == 0 {
			rows = append(rows, r)
		} else if gone < len(r.frags) {
			return nil, false
		}
	}
	return rows, true
}

// rowsFor gives the rows of some text of the page.
func (p *pageText) rowsFor(frags []*fragment) []*textRow {
	if rows, ok := p.rowsOfPage(frags); ok {
		return rows
	}
	return textRows(frags)
}

// rowsOfPage gives the rows of some text of the page where it takes none of them in
// part.
func (p *pageText) rowsOfPage(frags []*fragment) (rows []*textRow, ok bool) {
	all := p.textRows()
	if slices.Equal(frags, p.frags) {
		return all, true
	}
	return p.rowsLeft(frags)
}

// release drops what only the layout of the page needs.
func (p *pageText) release() {
	p.frags, p.grids, p.rows, p.rowsOf = nil, nil, nil, nil
	p.searched, p.found, p.columns = nil, nil, nil
	p.tables, p.notes, p.flats, p.parting, p.heads = nil, nil, nil, nil, nil
}

func (p *pageText) inGrid(b extract.Box) bool {
	for i := range p.grids {
		if p.grids[i].box.Contains((b.X0+b.X1)/2, (b.Y0+b.Y1)/2) {
			return true
		}
	}
	return false
}

// dropAbove takes out what stands above y: the cover, which is in the header.
func (p *pageText) dropAbove(y float64) {
	p.bodyTop = y
	keep := p.frags[:0]
	for _, f := range p.frags {
		if f.Baseline-0.3*f.Size >= y {
			keep = append(keep, f)
		}
	}
	p.frags = keep
	grids := p.grids[:0]
	for _, g := range p.grids {
		if (g.box.Y0+g.box.Y1)/2 >= y {
			grids = append(grids, g)
		}
	}
	p.grids = grids
}

// dropStamp takes out the text of a stamp that was found on the cover.
func (p *pageText) dropStamp(s Furniture) {
	p.frags = slices.DeleteFunc(p.frags, func(f *fragment) bool {
		b := p.turn.out(f.Box)
		return s.Box.Contains((b.X0+b.X1)/2, (b.Y0+b.Y1)/2) && strings.Contains(s.Text, strings.TrimSpace(f.text()))
	})
}

// remove takes the fragments of a row out of the page.
func (p *pageText) remove(row *textRow) {
	p.frags = without(p.frags, [][]*fragment{row.frags})
}
