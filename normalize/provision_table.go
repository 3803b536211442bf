package normalize

import (
	"slices"
	"strings"
)

// Tables of provisions, by the words of their heading rows: comment tables (the text
// left, suggestions and comments right), lists of drafting suggestions by article, and
// the four columns of interinstitutional negotiations.
var (
	textColumn       = pattern{expr: `(?i)\b(?:compromise|proposal|commission text|council text|text of|proposition|texte|kommissionsvorschlag|kompromiss\p{L}*|vorschlag|wortlaut)`}
	commentColumn    = pattern{expr: `(?i)comment|remark|observation|bemerkung|anmerkung|justification`}
	draftColumn      = pattern{expr: `(?i)draft|suggest|amend|formulier|rédaction|suggestion|formulation`}
	placeColumn      = pattern{expr: `(?i)^\s*(?:articles?|provisions?|recitals?|references?|artikel|bestimmung(?:en)?|dispositions?)\b`}
	commissionColumn = pattern{expr: `(?i)commission|kommission`}
	councilColumn    = pattern{expr: `(?i)council|conseil|rat(?:\b|es)`}
	agreementColumn  = pattern{expr: `(?i)agreement|compromise|accord|einigung|kompromiss`}
	placeName        = pattern{expr: `^(?i:(article|recital|annex|artikel|considérant|erwägungsgrund|annexe|anhang)s?)\s+([0-9IVX]+[a-z]{0,2})((?:\s*\([0-9a-z]{1,4}\))*)\s*$`}
)

// tableColumns says which column of a table holds what, -1 for none.
type tableColumns struct{ provisions, was, fallback, place int }

func (w *provisionWalk) table(t *Table) {
	c := columnsOf(t)
	for _, r := range t.Rows {
		switch {
		case r.Header || len(r.Cells) == 0:
		case c.place >= 0:
			w.placedRow(r, c)
		case c.was >= 0:
			w.comparedRow(r, c)
		default:
			w.row(r, c.provisions)
		}
	}
}

// columnsOf reads the heading row, and where it tells nothing counts numbers.
func columnsOf(t *Table) tableColumns {
	c := tableColumns{-1, -1, -1, -1}
	if heads := headingTexts(t); len(heads) > 0 {
		c.name(heads)
	}
	if c.provisions < 0 && c.place < 0 {
		c.provisions = numberedColumn(t)
	}
	return c
}

func headingTexts(t *Table) []string {
	if len(t.Rows) == 0 || !t.Rows[0].Header {
		return nil
	}
	var out []string
	for _, c := range t.Rows[0].Cells {
		out = append(out, cellText(c.Blocks))
	}
	return out
}

func (c *tableColumns) name(heads []string) {
	first, last, mandate := -1, -1, -1
	for i, h := range heads {
		switch {
		case commissionColumn.MatchString(h) && first < 0:
			first = i
		case agreementColumn.MatchString(h):
			last = i
		case councilColumn.MatchString(h):
			mandate = i
		}
		if c.provisions < 0 && textColumn.MatchString(h) && !commentColumn.MatchString(h) && !draftColumn.MatchString(h) {
			c.provisions = i
		}
	}
	if first >= 0 && last > first && mandate > first {
		c.provisions, c.was, c.fallback = last, first, mandate
		return
	}
	if c.provisions < 0 && placeColumn.MatchString(heads[0]) {
		for i, h := range heads[1:] {
			if draftColumn.MatchString(h) {
				c.place, c.provisions = 0, i+1
			}
		}
	}
}

// numberedColumn gives the column with the most numbered texts, when it has several.
func numberedColumn(t *Table) int {
	best, most := -1, 1
	counts := map[int]int{}
	for _, r := range t.Rows {
		for k, c := range r.Cells {
			if len(c.Blocks) == 0 {
				continue
			}
			if d := readDesignation(blockText(c.Blocks[0])); d.role != "" || d.class == arabicNumber || d.class == letterNumber {
				counts[k]++
			}
			if counts[k] > most {
				best, most = k, counts[k]
			}
		}
	}
	return best
}

// blockText gives the first text of a block.
func blockText(b Block) rawText {
	switch b := b.(type) {
	case *Heading:
		return rawText{place: &b.Place, spans: b.Spans, heading: b}
	case *Paragraph:
		return rawText{place: &b.Place, number: numberOf(b.Number, b.NumberSpans), spans: b.Spans}
	case *List:
		if len(b.Items) > 0 && len(b.Items[0].Blocks) > 0 {
			t := blockText(b.Items[0].Blocks[0])
			t.number = numberOf(b.Items[0].Marker, b.Items[0].MarkerSpans)
			return t
		}
	}
	return rawText{place: b.At()}
}

// row reads the provisions of one cell; what stands in the others has no address.
func (w *provisionWalk) row(r Row, column int) {
	for k, c := range r.Cells {
		if k == column || column >= 0 && len(r.Cells) == 1 {
			w.inTable = true
			w.blocks(c.Blocks)
			w.inTable = false
			continue
		}
		w.aside(c)
	}
}

// aside keeps the text of a cell without an address, and the place in the act.
func (w *provisionWalk) aside(c Cell) {
	texts := cellTexts(c.Blocks)
	if len(texts) == 0 {
		return
	}
	w.texts++
	w.emit(ProvisionText{Key: "text:" + itoa(w.texts), Texts: texts, Page: c.Blocks[0].At().Page, Boxes: cellBoxes(c)})
}

// placedRow reads a row whose first cell names the provision that another cell is about.
func (w *provisionWalk) placedRow(r Row, c tableColumns) {
	key := placeKey(cellText(r.Cells[0].Blocks))
	if len(r.Cells) <= c.provisions || key == "" {
		w.row(r, -1)
		return
	}
	for k, cell := range r.Cells {
		switch {
		case k == c.provisions && len(cell.Blocks) > 0:
			w.emit(ProvisionText{Key: key, Number: cellText(r.Cells[0].Blocks), Texts: cellTexts(cell.Blocks), Page: cell.Blocks[0].At().Page, Boxes: cellBoxes(cell)})
		case k != c.place:
			w.aside(cell)
		}
	}
}

// placeKey makes a key of "Article 33(1)(a)".
func placeKey(text string) string {
	m := placeName.FindStringSubmatch(strings.TrimSpace(text))
	if m == nil {
		return ""
	}
	kind := map[byte]string{'a': "article", 'r': "recital", 'c': "recital", 'e': "recital"}[m[1][0]|0x20]
	if lower := strings.ToLower(m[1]); lower == "annex" || lower == "annexe" || lower == "anhang" {
		kind = "annex"
	}
	key := kind + ":" + m[2]
	for _, part := range strings.FieldsFunc(m[3], func(r rune) bool { return strings.ContainsRune("() ", r) }) {
		key += "/" + part
	}
	return key
}

// comparedRow reads a row of the four columns: what the Commission proposed, and what
// is agreed, or where nothing is yet the Council's text.
func (w *provisionWalk) comparedRow(r Row, c tableColumns) {
	if len(r.Cells) <= c.provisions {
		w.row(r, -1)
		return
	}
	now := r.Cells[c.provisions]
	if len(now.Blocks) == 0 {
		now = r.Cells[c.fallback]
	}
	was := r.Cells[c.was]
	n := len(w.out)
	w.inTable = true
	if w.blocks(now.Blocks); len(now.Blocks) == 0 {
		w.blocks(was.Blocks)
	}
	w.inTable = false
	texts := cellTexts(was.Blocks)
	if len(w.out) != n+1 || len(texts) == 0 {
		return // several provisions in a cell cannot be told apart in the other
	}
	p := &w.out[n]
	p.Was = withoutNumber(texts, p.Number)
	if len(now.Blocks) == 0 {
		p.Texts = nil
	}
}

// withoutNumber cuts a printed number off the first text.
func withoutNumber(texts [][]Span, number string) [][]Span {
	if number != "" && strings.HasPrefix(plain(texts[0]), number) {
		texts[0] = cutPrefix(slices.Clone(texts[0]), len(number))
	}
	return texts
}

// cellTexts gives the texts of blocks, each with its number before it.
func cellTexts(blocks []Block) [][]Span {
	var out [][]Span
	add := func(number, spans []Span) {
		if len(number) > 0 {
			spans = append(append([]Span{}, number...), append([]Span{{Text: " "}}, spans...)...)
		}
		if strings.TrimSpace(plain(spans)) != "" {
			out = append(out, spans)
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case *Heading:
			add(nil, b.Spans)
		case *Paragraph:
			add(numberOf(b.Number, b.NumberSpans), b.Spans)
		case *List:
			for _, it := range b.Items {
				texts := cellTexts(it.Blocks)
				if len(texts) > 0 {
					add(numberOf(it.Marker, it.MarkerSpans), texts[0])
					out = append(out, texts[1:]...)
				}
			}
		case *Table:
			for _, r := range b.Rows {
				for _, c := range r.Cells {
					out = append(out, cellTexts(c.Blocks)...)
				}
			}
		}
	}
	return out
}

func cellText(blocks []Block) string {
	var out []string
	for _, t := range cellTexts(blocks) {
		out = append(out, plain(t))
	}
	return strings.Join(out, " ")
}

func cellBoxes(c Cell) []PageBox {
	var out []PageBox
	for _, b := range c.Blocks {
		out = mergeBoxes(out, b.At().Boxes)
	}
	return out
}
