package export

import "councildoc/normalize"

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
