package normalize

import "fmt"

// markPages puts a PageBreak before the first block that begins on each page,
// also between the blocks of a list. A page that begins within a paragraph or a
// table is marked before the next block, which stands on it as well; a page on
// which no block begins has no mark, and nor has the first one with text.
func (p *Paper) markPages() {
	m := pageMarker{page: 1}
	if len(p.Body) > 0 {
		m.page = p.Body[0].At().Page
	}
	p.Body = m.mark(p.Body)
}

// pageMarker knows the page of the block before.
type pageMarker struct{ page int }

func (m *pageMarker) mark(blocks []Block) []Block {
	out := make([]Block, 0, len(blocks))
	for _, b := range blocks {
		out = m.turnTo(out, b.At().Page)
		if l, ok := b.(*List); ok {
			m.markItems(l)
		}
		out = append(out, b)
	}
	return out
}

// markItems marks pages within a list: at the end of the item before the one that
// begins on a new page.
func (m *pageMarker) markItems(l *List) {
	for i := range l.Items {
		blocks := l.Items[i].Blocks
		if i > 0 && len(blocks) > 0 {
			l.Items[i-1].Blocks = m.turnTo(l.Items[i-1].Blocks, blocks[0].At().Page)
		}
		l.Items[i].Blocks = m.mark(blocks)
	}
}

func (m *pageMarker) turnTo(out []Block, page int) []Block {
	if page <= m.page {
		return out
	}
	m.page = page
	return append(out, &PageBreak{Place: Place{ID: fmt.Sprintf("p%d", page), Page: page}})
}
