package normalize

import (
	"math"
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

// edgeRow is a row at the top or bottom of a page that may be furniture.
type edgeRow struct {
	row    *textRow
	taken  bool
	text   string // blanks regularised
	number int    // the page number it prints and nothing else, -1 when none
	roman  bool   // the number is a Roman one
}

// pageEdges are the rows of a page seen from its edges, tables left out.
type pageEdges struct {
	rows   []*textRow // from top to bottom
	read   []*edgeRow // of these rows, nil until asked for, see at
	height float64
	width  float64
}

// maxEdge is how many rows from an edge can be running heads or feet: nine have
// been seen on forms, four on Council papers.
const maxEdge = 10

// furniture finds running heads, feet, page numbers and watermarks by repetition
// between neighbouring pages, by artifact tags, and by what a Council footer
// says. Rows inside ruled tables are never furniture unless they are tagged so.
func (r *reading) furniture() {
	edges := make([]*pageEdges, len(r.pages))
	for i, p := range r.pages {
		edges[i] = newPageEdges(p)
	}
	for i, p := range r.pages {
		for _, side := range [2]bool{true, false} {
			r.peel(p, edges, i, side)
		}
	}
	r.otherHeads(edges)
}

func newPageEdges(p *pageText) *pageEdges {
	e := &pageEdges{height: p.src.Height, width: p.src.Width}
	frags := make([]*fragment, 0, len(p.frags))
	for _, f := range p.frags {
		if !p.inGrid(f.Box) && (f.artifact != "" || !p.inHead(f.Box)) || isPagination(f) {
			frags = append(frags, f)
		}
	}
	e.rows = p.rowsFor(frags)
	e.read = make([]*edgeRow, len(e.rows))
	return e
}

// at gives a row and reads it where that was not done. Of most rows nobody asks more
// than where they stand.
func (e *pageEdges) at(i int) *edgeRow {
	if e.read[i] == nil {
		e.read[i] = &edgeRow{row: e.rows[i]}
		e.read[i].readText(regular(e.rows[i].text()))
	}
	return e.read[i]
}

// taken reports a row that was found to be furniture.
func (e *pageEdges) taken(i int) bool { return e.read[i] != nil && e.read[i].taken }

// regular is the text with single blanks between its words.
func regular(text string) string {
	for i := range len(text) {
		if c := text[i]; c < ' ' || c >= utf8.RuneSelf || c == ' ' && (i == 0 || i == len(text)-1 || text[i-1] == ' ') {
			return strings.Join(strings.Fields(text), " ")
		}
	}
	return text
}

// peel takes furniture off one edge of a page, from the outside in, and stops at
// the first row that is none.
func (r *reading) peel(p *pageText, edges []*pageEdges, i int, top bool) {
	e := edges[i]
	n := len(e.rows)
	for k := 0; k < n && k < maxEdge; k++ {
		at := k
		if !top {
			at = n - 1 - k
		}
		if e.taken(at) {
			continue
		}
		kind := r.furnitureKind(edges, i, at, top)
		if kind == "" {
			return
		}
		row := e.at(at)
		row.taken = true
		p.remove(row.row)
		r.paper.Furniture = append(r.paper.Furniture, Furniture{Page: p.src.Number, Kind: kind, Text: row.row.text(), Box: p.turn.out(row.row.box)})
	}
}

func (r *reading) furnitureKind(edges []*pageEdges, i, at int, top bool) string {
	row := edges[i].at(at)
	kind := "footer"
	if row.row.base < edges[i].height/2 {
		kind = "header"
	}
	switch {
	case isPaginationRow(row.row), isArtifactRow(row.row):
	case row.number >= 0 && r.numbersPages(edges, i, at, top):
		kind = "page_number"
	case numbersBeside(edges, i, at, top):
	case repeats(edges, i, at, top) && (!top || row.row.size <= largeHead*r.bodySize || mostRepeat(edges, i, at)):
	case !top && r.isCouncilFooter(row.row.text()):
	default:
		return ""
	}
	if row.number >= 0 {
		kind = "page_number"
	}
	return kind
}

// largeHead is the size, in that of the body, above which a row at the top is the
// title of a slide rather than a running head, unless most pages have it.
const largeHead = 1.15

func mostRepeat(edges []*pageEdges, i, at int) bool {
	row, same, all := edges[i].at(at), 0, 0
	for _, e := range edges {
		if !samePaper(e, edges[i]) {
			continue
		}
		all++
		if o := e.near(row.row, edges[i], true); o != nil && o.text == row.text {
			same++
		}
	}
	return same >= 4 && 2*same > all
}

func isPagination(f *fragment) bool {
	return f.artifact == "Pagination" || f.artifact == "Header" || f.artifact == "Footer"
}

func isPaginationRow(row *textRow) bool {
	for _, f := range row.frags {
		if !isPagination(f) {
			return false
		}
	}
	return true
}

// isArtifactRow reports a row at the edge of a page that is tagged as artifact of
// no known kind: LibreOffice tags heads and feet so.
func isArtifactRow(row *textRow) bool {
	for _, f := range row.frags {
		if f.artifact == "" {
			return false
		}
	}
	return true
}

// repeats reports whether the same text stands at the same height on a
// neighbouring page. Left and right pages may differ, so the page after next
// counts as well.
func repeats(edges []*pageEdges, i, at int, top bool) bool {
	row := edges[i].at(at)
	for _, d := range [...]int{1, -1, 2, -2} {
		j := i + d
		if j < 0 || j >= len(edges) || !samePaper(edges[i], edges[j]) {
			continue
		}
		if o := edges[j].near(row.row, edges[i], top); o != nil && row.repeats(o, d) {
			return true
		}
	}
	return false
}

func samePaper(a, b *pageEdges) bool {
	return math.Abs(a.width-b.width) < 2 && math.Abs(a.height-b.height) < 2
}

// near finds the row of a page that stands where row stands on its own page.
func (e *pageEdges) near(row *textRow, from *pageEdges, top bool) *edgeRow {
	n := len(e.rows)
	for k := 0; k < n && k < maxEdge; k++ {
		at := k
		if !top {
			at = n - 1 - k
		}
		o := e.rows[at]
		if math.Abs(o.base-row.base) <= 3 && math.Abs(o.box.X0-row.box.X0) <= 0.35*e.width {
			return e.at(at)
		}
	}
	return nil
}

// readText reads the row, the blanks of its text regularised.
func (e *edgeRow) readText(text string) {
	e.text, e.number = text, pageNumber(text)
	if n := romanPageNumber(text); n > 0 {
		e.number, e.roman = n, true
	}
}

// repeats reports whether o, d pages further on, says the same; one number in the
// row may count with the pages.
func (e *edgeRow) repeats(o *edgeRow, d int) bool {
	if e.text == o.text {
		return e.text != ""
	}
	if e.text == "" || o.text == "" || strings.Count(e.text, " ") != strings.Count(o.text, " ") {
		return false
	}
	counted := 0
	for mine, other := e.text, o.text; mine != ""; {
		var w, x string
		w, mine, _ = strings.Cut(mine, " ")
		x, other, _ = strings.Cut(other, " ")
		if w == x {
			continue
		}
		a, b := countOf(w), countOf(x)
		if a < 0 || b-a != d {
			return false
		}
		counted++
	}
	return counted <= 1 && !e.isFixed()
}

// isFixed reports a designation such as "Article 5", whose number counts no pages.
func (e *edgeRow) isFixed() bool { return isDesignation(e.text) }

// countOf reads a word that can count pages: "12", "12/55". It gives -1 for others.
func countOf(word string) int {
	word, _, _ = strings.Cut(word, "/")
	if word == "" || strings.IndexByte("+-0123456789", word[0]) < 0 {
		return -1 // an error of Atoi takes memory
	}
	n, err := strconv.Atoi(word)
	if err != nil || n < 0 || len(word) > 4 {
		return -1
	}
	return n
}

// numbersPages reports whether the number counts with the pages: a neighbour
// prints the next or the one before at the same height; or, where there is no
// neighbour of this size, it is the number of the page itself.
func (r *reading) numbersPages(edges []*pageEdges, i, at int, top bool) bool {
	row := edges[i].at(at)
	for _, d := range [...]int{1, -1, 2, -2} {
		j := i + d
		if j < 0 || j >= len(edges) {
			continue
		}
		if o := edges[j].near(row.row, edges[i], top); o != nil && o.number >= 0 && o.number-row.number == d {
			return true
		}
	}
	if row.roman {
		return false // it may as well number a part of the text
	}
	if !isOuter(edges[i], at, top) && !r.besideFooter(edges[i], at, top) {
		return false
	}
	return row.number == i+1 || row.number == 1 || row.number == i
}

// besideFooter reports the outermost row of a page under or over the line of a
// Council footer.
func (r *reading) besideFooter(e *pageEdges, at int, top bool) bool {
	n := len(e.rows)
	return !top && n > 1 && at == n-1 && r.isCouncilFooter(e.at(n-2).text)
}

// isOuter reports a row that stands apart from the text, at the very edge.
func isOuter(e *pageEdges, at int, top bool) bool {
	n := len(e.rows)
	if n < 2 {
		return false
	}
	row := e.rows[at]
	if top {
		return at == 0 && e.rows[1].box.Y0-row.box.Y1 > row.size && row.box.Y1 < 0.12*e.height
	}
	return at == n-1 && row.box.Y0-e.rows[n-2].box.Y1 > row.size && row.box.Y0 > 0.88*e.height
}

// isCouncilFooter reports a row that prints nothing but what the foot of a
// Council paper holds: its number, marking, language, service, page number, ANNEX.
func (r *reading) isCouncilFooter(text string) bool {
	h := &r.paper.Header
	if h.Kind == "" {
		return false
	}
	rest := " " + regular(text) + " "
	known := false
	for _, v := range [...]string{h.ID, h.Marking, h.Classification, h.Service, strings.ToUpper(h.Language), "ANNEX"} {
		if v != "" && strings.Contains(rest, " "+v+" ") {
			rest, known = strings.Replace(rest, " "+v+" ", " ", 1), true
		}
	}
	rest = strings.TrimSpace(rest)
	return known && (rest == "" || pageNumber(rest) >= 0 || drafterInitials.MatchString(rest))
}

// drafterInitials are the initials of the drafter and typist between number and
// page in older footers: "VL/MV", "GK/cr 1".
var drafterInitials = pattern{expr: `^[A-Za-z]{1,4}(?:/[A-Za-z]{1,4}){0,3}(?: [0-9]{1,4})?$`}

// skewed takes out text that runs across the page at an angle: watermarks and
// stamps. Text that reads up or down stays.
func (r *reading) skewed(p *pageText) {
	keep := p.frags[:0]
	for _, f := range p.frags {
		if f.Angle%90 == 0 {
			keep = append(keep, f)
			continue
		}
		r.paper.Furniture = append(r.paper.Furniture, Furniture{Page: p.src.Number, Kind: "watermark", Text: f.text(), Box: p.turn.out(f.Box)})
	}
	p.frags = keep
}

// sortFurniture puts what was removed in page order.
func (r *reading) sortFurniture() {
	f := r.paper.Furniture
	sort.SliceStable(f, func(i, j int) bool {
		if f[i].Page != f[j].Page {
			return f[i].Page < f[j].Page
		}
		return f[i].Box.Y0 < f[j].Box.Y0
	})
}
