package normalize

import (
	"sort"
	"strings"
)

// takeEndnotes finds notes that stand after the text in the same column, without
// a rule and without raised marks: numbers that count on from one at the left edge,
// each of which has a raised mark in the text and none has a note yet.
func (r *reading) takeEndnotes() bool {
	if len(r.notes) > 0 || !r.refersTwice() {
		return false
	}
	for i := len(r.pages) - 1; i >= 0 && i >= len(r.pages)-maxEndnotePages; i-- {
		p := r.pages[i]
		rows := p.textRows()
		if k := r.firstEndnote(rows, p); k >= 0 {
			p.moveToNotes(rows[k:])
			for _, after := range r.pages[i+1:] {
				after.moveToNotes(after.textRows())
			}
			return true
		}
	}
	return false
}

// maxEndnotePages bounds the pages at the end that are searched for the first note.
const maxEndnotePages = 40

// refersTwice reports raised marks 1 and 2 in the text.
func (r *reading) refersTwice() bool {
	found := map[string]bool{}
	for _, p := range r.pages {
		p.findReferences()
		for mark := range p.references {
			found[mark] = true
		}
	}
	return found["1"] && found["2"]
}

// firstEndnote gives the row with note 1 on a page, -1 when there is none: in
// smaller type than the text or under a heading, at the left edge, and followed by
// note 2.
func (r *reading) firstEndnote(rows []*textRow, p *pageText) int {
	k := sort.Search(len(rows), func(i int) bool { return rows[i].base > p.bodyTop })
	for ; k < len(rows); k++ {
		if rows[k].size > 0.95*r.bodySize {
			continue
		}
		if mark, _, ok := noteMark(rows[k]); !ok || mark != "1" {
			continue
		}
		if r.countOn(rows[k:]) {
			return k
		}
	}
	return -1
}

// countOn reports rows that begin with marks 1, 2 and so on, all in one size and
// from one left edge, with nothing but their further lines between.
func (r *reading) countOn(rows []*textRow) bool {
	next := 1
	for _, row := range rows {
		if row.size > 1.05*rows[0].size {
			return false
		}
		mark, _, ok := noteMark(row)
		if ok && pageNumber(strings.TrimSpace(mark)) == next && row.box.X0 < rows[0].box.X0+row.size {
			next++
		}
	}
	return next > 2
}
