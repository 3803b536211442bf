package normalize

import (
	"math"
	"strings"
)

// romanPageNumber gives the number that a row prints as a page number in Roman
// numerals, 0 for none.
func romanPageNumber(text string) int {
	text = strings.Trim(text, "-–— ")
	if text == "" || len(text) > longestRoman {
		return 0
	}
	if text = strings.ToLower(text); !isRoman(text) {
		return 0
	}
	return romanCount(text)
}

// longestRoman is the length of "xxxviii" and of the numerals of prefaces as a whole.
const longestRoman = 8

// numbersBeside reports a head or foot that begins or ends with a number which counts
// with the pages, whatever else it says: left and right pages say different things
// at different edges, and a short file has each of them once.
func numbersBeside(edges []*pageEdges, i, at int, top bool) bool {
	row := edges[i].at(at)
	n, ok := row.countAtEnd()
	if !ok || !isOuter(edges[i], at, top) || row.isFixed() {
		return false
	}
	for _, d := range [...]int{1, -1} {
		j := i + d
		if j < 0 || j >= len(edges) || !samePaper(edges[i], edges[j]) || len(edges[j].rows) == 0 {
			continue
		}
		k := 0
		if !top {
			k = len(edges[j].rows) - 1
		}
		o := edges[j].at(k)
		m, ok := o.countAtEnd()
		if ok && m-n == d && math.Abs(o.row.base-row.row.base) <= 1 && sameSize(o.row, row.row) && isOuter(edges[j], k, top) {
			return true
		}
	}
	return false
}

// countAtEnd gives the number at the outer end of a short row.
func (e *edgeRow) countAtEnd() (int, bool) {
	if n := strings.Count(e.text, " "); n < 1 || n >= maxHeadWords {
		return 0, false
	}
	first, last := countOf(e.text[:strings.IndexByte(e.text, ' ')]), countOf(e.text[strings.LastIndexByte(e.text, ' ')+1:])
	if first > 0 && last > 0 || first <= 0 && last <= 0 {
		return 0, false
	}
	return max(first, last), true
}

// maxHeadWords is the length of a running head with a number, in words.
const maxHeadWords = 14

func sameSize(a, b *textRow) bool { return math.Abs(a.size-b.size) <= 0.02*a.size }

// otherHeads finds the running heads of files that have only one page: they repeat
// nowhere, but stand exactly where those of the page before stood.
func (r *reading) otherHeads(edges []*pageEdges) {
	for i := 1; i < len(edges); i++ {
		for _, top := range [2]bool{true, false} {
			at, ok := edges[i].outermost(top)
			if !ok {
				continue
			}
			row := edges[i].at(at)
			if row.row.size > largeHead*r.bodySize || !isApart(edges[i], at, top) || !edges[i-1].hadHead(row, edges[i]) || row.isFixed() {
				continue
			}
			r.takeHead(i, row, top)
		}
	}
}

func (r *reading) takeHead(i int, row *edgeRow, top bool) {
	kind := "footer"
	if top {
		kind = "header"
	}
	p := r.pages[i]
	row.taken = true
	p.remove(row.row)
	r.paper.Furniture = append(r.paper.Furniture, Furniture{Page: p.src.Number, Kind: kind, Text: row.row.text(), Box: p.turn.out(row.row.box)})
}

// outermost gives the first row from an edge that is left.
func (e *pageEdges) outermost(top bool) (int, bool) {
	for k := range min(len(e.rows), maxEdge) {
		at := k
		if !top {
			at = len(e.rows) - 1 - k
		}
		if !e.taken(at) {
			return at, e.at(at).text != ""
		}
	}
	return 0, false
}

// isApart reports a row at the edge of the page with white between it and the text.
func isApart(e *pageEdges, at int, top bool) bool {
	row := e.rows[at]
	if top {
		return row.box.Y1 < 0.12*e.height && at+1 < len(e.rows) && e.rows[at+1].box.Y0-row.box.Y1 > row.size
	}
	return row.box.Y0 > 0.88*e.height && at > 0 && row.box.Y0-e.rows[at-1].box.Y1 > row.size
}

// hadHead reports that furniture of the page stood where row stands on the next, in
// the same face.
func (e *pageEdges) hadHead(row *edgeRow, next *pageEdges) bool {
	if !samePaper(e, next) {
		return false
	}
	for _, o := range e.read {
		if o == nil || !o.taken || o.number >= 0 {
			continue
		}
		a, b := o.row, row.row
		aligned := math.Abs(a.box.X0-b.box.X0) <= 0.5 || math.Abs(a.box.X1-b.box.X1) <= 0.5 || math.Abs(a.box.X0+a.box.X1-b.box.X0-b.box.X1) <= 1
		if aligned && math.Abs(a.base-b.base) <= 0.5 && sameSize(a, b) && a.bold() == b.bold() && a.italic() == b.italic() {
			return true
		}
	}
	return false
}
