package export

import (
	"strconv"
	"strings"

	"councildoc/normalize"
)

// notes gives the footnotes that the view shows, not yet prepared: a note goes when
// every mark that refers to it has been taken out with the text around it.
func (p preparer) notes(paper *normalize.Paper) []*normalize.Note {
	out := make([]*normalize.Note, 0, len(paper.Notes))
	var before, after map[string]bool
	if p.View != Marked {
		before = references(paper, preparer{Options{PageMarks: p.PageMarks}})
		after = references(paper, p)
	}
	for i := range paper.Notes {
		n := &paper.Notes[i]
		if !before[n.ID] || after[n.ID] {
			out = append(out, n)
		}
	}
	return out
}

// references gives the ids of the notes that the body, or a note, refers to.
func references(paper *normalize.Paper, p preparer) map[string]bool {
	ids := map[string]bool{}
	add := func(s normalize.Span) { ids[s.Note] = true }
	for _, b := range paper.Body {
		eachSpan(p.block(b), add)
	}
	for i := range paper.Notes {
		for _, b := range paper.Notes[i].Blocks {
			eachSpan(p.block(b), add)
		}
	}
	return ids
}

// eachSpan calls f for each span of a block in reading order, depth first.
func eachSpan(b normalize.Block, f func(normalize.Span)) {
	var spans []normalize.Span
	switch b := b.(type) {
	case *normalize.Heading:
		spans = b.Spans
	case *normalize.Paragraph:
		spans = b.Spans
	case *normalize.List:
		for _, it := range b.Items {
			eachBlock(it.Blocks, f)
		}
	case *normalize.Table:
		for _, r := range b.Rows {
			for _, c := range r.Cells {
				eachBlock(c.Blocks, f)
			}
		}
	}
	for _, s := range spans {
		f(s)
	}
}

func eachBlock(blocks []normalize.Block, f func(normalize.Span)) {
	for _, b := range blocks {
		eachSpan(b, f)
	}
}

// labelNotes gives each note a label that no other has: the printed mark where it is
// a plain number or letter and free, else the numbers after the highest printed one.
func labelNotes(notes []*normalize.Note) map[string]string {
	next := 1
	for _, n := range notes {
		if v, err := strconv.Atoi(cleanLine(n.Mark)); err == nil && v < maxMark {
			next = max(next, v+1)
		}
	}
	labels, taken := make(map[string]string, len(notes)), map[string]bool{}
	for _, n := range notes {
		label := cleanLine(n.Mark)
		if !isSimpleMark(label) || taken[strings.ToLower(label)] {
			label = strconv.Itoa(next)
			next++
		}
		taken[strings.ToLower(label)] = true
		labels[n.ID] = label
	}
	return labels
}

// maxMark bounds the printed numbers that labels go on from.
const maxMark = 1_000_000

// isSimpleMark reports a mark that is safe as a label: ASCII letters and digits, a
// number without zeros before it and below maxMark.
func isSimpleMark(s string) bool {
	if s == "" || len(s) > 6 || s[0] == '0' {
		return false
	}
	for i := range len(s) {
		if c := s[i] | 0x20; (c < 'a' || c > 'z') && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}
