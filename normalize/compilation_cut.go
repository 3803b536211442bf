package normalize

import (
	"slices"
	"unicode/utf8"
)

// cutText is the length in characters from which a text without an end is one
// that a page cut, and not a heading.
const cutText = 100

// goesOn reports the rest of a row that a page cut: its provision has no number,
// and either the text before it has no end, or text without a label stands beside
// it where all text has one.
func (w *commentTable) goesOn(text string, row *gridRow) bool {
	if w.about == nil || w.refers || len(w.about.Blocks) == 0 {
		return false
	}
	if _, numbered := firstMarker(text); numbered {
		return false
	}
	newPage := row.page != lastPage(w.about.Blocks)
	begins, bare := w.begins(row)
	if begins || bare && newPage && len(w.open) > 0 {
		return !begins
	}
	before := blocksText(w.about.Blocks)
	if endsSentence(before) || utf8.RuneCountInString(before) < cutText {
		return false
	}
	return newPage || startsLower(text)
}

// begins looks at the first things in the cells of comments: begins tells of a
// label, bare of text without one in a table of labels.
func (w *commentTable) begins(row *gridRow) (begins, bare bool) {
	for col, cell := range row.at {
		if cell == nil || !row.own[col] || !w.grid.columns[col].comments() || len(cell.Blocks) == 0 {
			continue
		}
		first := cellPieces(cell.Blocks)[0]
		begins = begins || first.label != nil
		bare = bare || first.label == nil && w.labelled
	}
	return begins, bare
}

func lastPage(blocks []Block) int {
	n := 0
	for _, b := range unionBoxes(blocks) {
		n = max(n, b.Page)
	}
	return n
}

// joinCut appends blocks to blocks. A paragraph that was cut in mid-sentence is
// made whole.
func joinCut(a, b []Block) []Block {
	a = slices.Clip(a)
	if len(a) == 0 || len(b) == 0 {
		return append(a, b...)
	}
	before, ok := a[len(a)-1].(*Paragraph)
	after, also := b[0].(*Paragraph)
	if !ok || !also || after.Number != "" || samePage(before, after) || endsSentence(plain(before.Spans)) || !startsLower(plain(after.Spans)) {
		return append(a, b...)
	}
	whole := *before
	whole.Boxes = mergeBoxes(slices.Clone(before.Boxes), after.Boxes)
	whole.Spans = slices.Clone(before.Spans)
	if len(after.Spans) > 0 {
		whole.Spans = appendBlank(whole.Spans, after.Spans[0])
	}
	for _, s := range after.Spans {
		whole.Spans = appendSpan(whole.Spans, s)
	}
	return append(append(slices.Clip(a[:len(a)-1]), &whole), b[1:]...)
}

func samePage(a, b *Paragraph) bool {
	return len(a.Boxes) > 0 && len(b.Boxes) > 0 && a.Boxes[len(a.Boxes)-1].Page == b.Boxes[0].Page
}

// unionBoxes are the boxes of blocks, one for each page.
func unionBoxes(blocks []Block) []PageBox {
	var out []PageBox
	for _, b := range blocks {
		out = mergeBoxes(out, b.At().Boxes)
	}
	return out
}
