package export

import (
	"strconv"
	"strings"

	"councildoc/normalize"
)

// notesOf gives the footnotes, not yet prepared.
func notesOf(paper *normalize.Paper) []*normalize.Note {
	out := make([]*normalize.Note, len(paper.Notes))
	for i := range paper.Notes {
		out[i] = &paper.Notes[i]
	}
	return out
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
