package inspect

import (
	"strconv"
	"strings"

	"councildoc/normalize"
)

// placed is a block on a page, with its number in the reading order.
type placed struct {
	Order string // "7" for the seventh block of the body, "7.2" for a block within it
	Type  string
	Block normalize.Block
	Inner bool // stands within another block
}

// readingOrder numbers the blocks of a paper and the blocks within them.
func readingOrder(paper *normalize.Paper) []placed {
	all := number("", paper.Body, false)
	for _, note := range paper.Notes {
		all = append(all, number("note "+note.Mark+": ", note.Blocks, false)...)
	}
	return all
}

func number(prefix string, blocks []normalize.Block, inner bool) []placed {
	var all []placed
	for i, block := range blocks {
		order := prefix + strconv.Itoa(i+1)
		all = append(all, placed{order, typeOf(block), block, inner})
		all = append(all, number(order+".", within(block), true)...)
	}
	return all
}

// within gives the blocks that stand in a block.
func within(block normalize.Block) []normalize.Block {
	var inner []normalize.Block
	switch b := block.(type) {
	case *normalize.List:
		for _, item := range b.Items {
			inner = append(inner, item.Blocks...)
		}
	case *normalize.Table:
		for _, row := range b.Rows {
			for _, cell := range row.Cells {
				inner = append(inner, cell.Blocks...)
			}
		}
	}
	return inner
}

func typeOf(block normalize.Block) string {
	switch block.(type) {
	case *normalize.Heading:
		return "heading"
	case *normalize.Paragraph:
		return "paragraph"
	case *normalize.List:
		return "list"
	case *normalize.Table:
		return "table"
	case *normalize.Image:
		return "image"
	case *normalize.PageBreak:
		return "page_break"
	}
	return "block"
}

// maxExcerpt is how many characters of a block are shown, not all of them.
const maxExcerpt = 120

// excerpt is the beginning of the text of a block.
func excerpt(block normalize.Block) string {
	var b strings.Builder
	writeText(&b, block)
	text := []rune(strings.Join(strings.Fields(b.String()), " "))
	if len(text) > maxExcerpt {
		return string(text[:maxExcerpt-1]) + "…"
	}
	return string(text)
}

func writeText(b *strings.Builder, block normalize.Block) {
	switch block := block.(type) {
	case *normalize.Heading:
		writeSpans(b, block.Spans)
	case *normalize.Paragraph:
		b.WriteString(block.Number + " ")
		writeSpans(b, block.Spans)
	case *normalize.Image:
		b.WriteString(block.Alt)
	case *normalize.List:
		for _, item := range block.Items {
			b.WriteString(item.Marker + " ")
			writeAllText(b, item.Blocks)
		}
	case *normalize.Table:
		writeAllText(b, within(block))
	}
}

func writeAllText(b *strings.Builder, blocks []normalize.Block) {
	for _, inner := range blocks {
		if b.Len() > 8*maxExcerpt {
			return // a table of a hundred pages is not needed for its first words
		}
		writeText(b, inner)
		b.WriteByte(' ')
	}
}

func writeSpans(b *strings.Builder, spans []normalize.Span) {
	for _, span := range spans {
		b.WriteString(span.Text)
	}
}
