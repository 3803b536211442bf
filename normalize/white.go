package normalize

import (
	"math"
	"sort"
	"strings"

	"councildoc/extract"
)

// White between columns, in ems of the text.
const (
	wordGap   = 0.4  // blanks up to this part words of one cell, or
	wideBlank = 1.35 // those up to this, in the width of most blanks of the document
	minWhite  = 0.45 // between two columns
	wideLine  = 0.55 // share of the table's width from which one text may be a cell over all columns
	headLines = 2    // lines at the top whose texts may stand over several columns
)

// whiteFinder finds the white between columns. gap is the width in ems up to which
// a blank parts words and not cells.
type whiteFinder struct{ gap float64 }

// newWhiteFinder measures the blanks of a document: fonts of one width for all
// letters have wide ones.
func newWhiteFinder(pages []*pageText) whiteFinder {
	counts := map[int]int{}
	all := 0
	for _, p := range pages {
		for _, f := range p.frags {
			for i := range f.Spans {
				all += countBlanks(&f.Spans[i], f.Size, counts)
			}
		}
		if all > enoughBlanks {
			break
		}
	}
	widths, seen := sortedKeys(counts), 0
	for _, w := range widths {
		if seen += counts[w]; 2*seen >= all {
			return whiteFinder{max(wordGap, wideBlank*float64(w)/100)}
		}
	}
	return whiteFinder{wordGap}
}

// enoughBlanks is how many blanks tell their width.
const enoughBlanks = 2000

// countBlanks counts the blanks of a span by width in hundredths of an em.
func countBlanks(s *extract.Span, size float64, counts map[int]int) int {
	n, k := 0, 0
	for _, c := range s.Text {
		if c == ' ' && k+1 < len(s.Edges) && size > 0 {
			counts[int(100*float64(s.Edges[k+1]-s.Edges[k])/size)]++
			n++
		}
		k++
	}
	return n
}

// texts are those of a line between its wider gaps, from left to right.
func (w whiteFinder) texts(row *textRow) []column {
	if row.parts == nil {
		row.parts = w.partsOf(row)
	}
	return row.parts
}

func (w whiteFinder) partsOf(row *textRow) []column {
	return joinJustified(w.partsByGap(row), row.size)
}

func (w whiteFinder) partsByGap(row *textRow) []column {
	t := textParts{gap: w.gap * row.size, right: math.Inf(-1), parts: make([]column, 0, 2)}
	for _, f := range row.frags {
		for i := range f.Spans {
			t.addSpan(&f.Spans[i])
		}
	}
	return t.parts
}

// textParts are the texts of a line in the making.
type textParts struct {
	gap   float64 // up to which white parts no texts, in points
	right float64 // edge of the last text
	parts []column
}

func (t *textParts) addSpan(s *extract.Span) {
	if len(s.Edges) == len(s.Text)+1 {
		t.addBytes(s)
		return
	}
	k, from := 0, 0 // letters: the next, and the first after the last blank
	for _, c := range s.Text {
		if c == ' ' || c == '\u00a0' {
			t.addWord(s.Edges, from, k)
			from = k + 1
		}
		k++
	}
	t.addWord(s.Edges, from, k)
}

// addBytes adds a span of which each letter is one byte.
func (t *textParts) addBytes(s *extract.Span) {
	if t.isWhole(s) {
		from, end := 0, len(s.Text)
		if end > 0 && s.Text[0] == ' ' {
			from++
		}
		if end > from && s.Text[end-1] == ' ' {
			end--
		}
		if from < end {
			t.add(float64(s.Edges[from]), float64(s.Edges[end]))
		}
		return
	}
	for from := 0; from < len(s.Text); {
		end := len(s.Text)
		if n := strings.IndexByte(s.Text[from:], ' '); n >= 0 {
			end = from + n
		}
		t.addWord(s.Edges, from, end)
		from = end + 1
	}
}

// isWhole reports letters that follow one another from left to right, with single blanks
// that part no texts.
func (t *textParts) isWhole(s *extract.Span) bool {
	last, ends := s.Edges[0], s.Edges[1:]
	for k, x := range ends[:len(s.Text)] {
		if x < last || s.Text[k] == ' ' && (k > 0 && s.Text[k-1] == ' ' || !(float64(x) <= float64(last)+t.gap)) {
			return false
		}
		last = x
	}
	return true
}

// addWord adds the letters from the given one on, none of them a blank.
func (t *textParts) addWord(edges []float32, from, end int) {
	if end = min(end, len(edges)-1); from >= end {
		return
	}
	word := edges[from : end+1]
	if isRising(word) {
		t.add(float64(word[0]), float64(word[len(word)-1])) // each letter begins where one ends
		return
	}
	for k, x := range word[1:] {
		x0, x1 := float64(word[k]), float64(x)
		t.add(min(x0, x1), max(x0, x1))
	}
}

func isRising(edges []float32) bool {
	last := edges[0]
	for _, x := range edges {
		if x < last {
			return false
		}
		last = x
	}
	return true
}

func (t *textParts) add(x0, x1 float64) {
	if len(t.parts) == 0 || !(x0 <= t.right+t.gap) {
		t.parts, t.right = append(t.parts, column{x0, x1}), x1
	} else if x1 > t.right {
		t.parts[len(t.parts)-1].x1, t.right = x1, x1
	}
}

// whites gives the white between the columns of a table from top to bottom of its
// rows. A text that stands alone at the left edge of its line, and those of the head,
// may stand across; all others must leave the white clear.
func (w whiteFinder) whites(rows []*textRow) []column {
	band := column{math.Inf(1), math.Inf(-1)}
	size, texts := math.Inf(1), 0
	for _, row := range rows {
		texts += len(w.texts(row))
		size = min(size, row.size)
		band.x0, band.x1 = min(band.x0, row.box.X0), max(band.x1, row.box.X1)
	}
	sure := make([]column, 0, texts)
	var others []column
	for i, row := range rows {
		line := w.texts(row)
		alone := len(line) == 1 && line[0].x0 < band.x0+row.size
		if alone || i < headLines && len(rows) > 2*headLines {
			others = append(others, line...)
		} else {
			sure = append(sure, line...)
		}
	}
	out := clearBetween(sure)
	for _, c := range others {
		out = narrow(out, c)
	}
	kept := out[:0]
	for _, x := range out {
		if x.x1-x.x0 >= minWhite*size {
			kept = append(kept, x)
		}
	}
	return kept
}

// clearBetween gives what no text covers between the first and the last.
func clearBetween(texts []column) []column {
	sort.Slice(texts, func(i, j int) bool { return texts[i].x0 < texts[j].x0 })
	var out []column
	right := math.Inf(1)
	for i, c := range texts {
		if i > 0 && c.x0 > right {
			out = append(out, column{right, c.x0})
		}
		if i == 0 || c.x1 > right {
			right = c.x1
		}
	}
	return out
}

// narrow takes a text out of the white that it ends in. One that has white on both
// of its sides stands for a column that is empty elsewhere; one across the white
// belongs to several columns.
func narrow(white []column, text column) []column {
	var out []column
	for _, w := range white {
		switch {
		case text.x1 <= w.x0 || text.x0 >= w.x1 || text.x0 <= w.x0 && text.x1 >= w.x1:
			out = append(out, w)
		case text.x0 > w.x0 && text.x1 < w.x1:
			out = append(out, column{w.x0, text.x0}, column{text.x1, w.x1})
		case text.x0 > w.x0:
			out = append(out, column{w.x0, text.x0})
		default:
			out = append(out, column{text.x1, w.x1})
		}
	}
	return out
}

// crosses reports whether a text of the line covers the white from side to side.
func crossesWhite(line []column, w column) bool {
	for _, c := range line {
		if c.x0 < w.x0+whiteSlack && c.x1 > w.x1-whiteSlack {
			return true
		}
	}
	return false
}

// whiteSlack is by how much in points a text may end within the white of others.
const whiteSlack = 0.5

// filledColumns says in which of the columns between the whites a line has text.
func filledColumns(line []column, white []column) []bool {
	out := make([]bool, len(white)+1)
	for _, c := range line {
		k := sort.Search(len(white), func(i int) bool { return white[i].x1 > c.x0+whiteSlack })
		for out[k] = true; k < len(white) && c.x1 > white[k].x1-whiteSlack; k++ {
			out[k+1] = true
		}
	}
	return out
}

// fit reports whether no text of the rows covers a white, but for those that begin
// at the left edge of the table and stand alone on their line.
func (w whiteFinder) fit(rows []*textRow, white []column, left float64) bool {
	for _, row := range rows {
		line := w.texts(row)
		if len(line) == 1 && line[0].x0 < left+row.size {
			continue
		}
		for _, x := range white {
			if crossesWhite(line, x) {
				return false
			}
		}
	}
	return true
}

func countTrue(list []bool) int {
	n := 0
	for _, x := range list {
		n += oneIf(x)
	}
	return n
}
