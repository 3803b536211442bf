package normalize

import (
	"math"
	"slices"
)

// flow is the body of the document in reading order before blocks are written:
// paragraphs, tables and pictures.
type flow struct {
	items []flowItem
}

// flowItem is one of its members; page is where it ends.
type flowItem struct {
	para  *para
	table *ruledTable
	block Block
	page  int
}

// layPage puts what is left of a page in reading order and appends it.
func (r *reading) layPage(p *pageText, fl *flow) {
	p.cutAtMargin(&r.room)
	zones := readingOrder(p.pieces(&r.room), r.knownGutters(p), p.columns, 0)
	for _, z := range zones {
		if len(zones) == 1 {
			z.col.x1 = r.rightMargin(p, z.col)
		}
		for _, it := range z.items(p) {
			for _, part := range r.withTables(p, it) {
				r.flowInto(fl, part, z.col, p.src.Number)
			}
		}
	}
}

// pieces gives what is left of a page: tables, text and pictures that say what they
// show. They lie in room, which holds them until it is used again.
func (p *pageText) pieces(room *[]piece) []piece {
	out := (*room)[:0]
	for _, t := range p.tables {
		out = append(out, piece{box: t.box, table: t})
	}
	for _, f := range p.frags {
		out = append(out, piece{box: f.Box, frag: f})
	}
	for i := range p.src.Images {
		if im := &p.src.Images[i]; im.Alt != "" && im.Artifact == "" {
			out = append(out, piece{box: im.Box, image: im})
		}
	}
	*room = out
	return out
}

// withTables finds the tables without borders in a stretch of rows.
func (r *reading) withTables(p *pageText, it zoneItem) []zoneItem {
	if it.rows == nil {
		return []zoneItem{it}
	}
	if slices.Equal(it.rows, p.searched) {
		return p.found
	}
	return r.tablesAmong(p, it.rows)
}

func (r *reading) flowInto(fl *flow, it zoneItem, col column, page int) {
	switch {
	case it.rows != nil:
		for _, p := range r.paragraphs(it.rows, col, page) {
			fl.addPara(r, p)
		}
	case it.solid.table != nil:
		fl.addTable(r, it.solid.table)
	case it.solid.image != nil:
		im := it.solid.image
		fl.items = append(fl.items, flowItem{page: page, block: &Image{
			Place: Place{Page: page, Boxes: []PageBox{{Page: page, Box: im.Box}}},
			Alt:   im.Alt, PixelWidth: im.PixelWidth, PixelHeight: im.PixelHeight,
		}})
	}
}

// addPara appends a paragraph, or joins it to the one before when a page or a
// column cut it.
func (f *flow) addPara(r *reading, p *para) {
	if n := len(f.items); n > 0 {
		last := f.items[n-1].para
		if k := f.cutByBox(r, p); k >= 0 {
			f.items[k].para.absorb(p)
			return
		}
		if k := f.cutInColumn(r, p); k >= 0 {
			f.items[k].para.absorb(p)
			f.items[k].para.page = p.page
			return
		}
		if last != nil && (last.page != p.page || last.col != p.col) && r.cutBetween(last, p) {
			last.absorb(p)
			last.page = p.page
			f.items[n-1].page = p.page
			return
		}
	}
	f.items = append(f.items, flowItem{para: p, page: p.page})
}

// cutInColumn gives the paragraph of another column of the page before that the
// paragraph goes on with: columns that each go on over the page, as those of two
// texts side by side. It is -1 for none.
func (f *flow) cutInColumn(r *reading, p *para) int {
	n := len(f.items) - 1
	last := f.items[n].para
	if last == nil || last.page != p.page-1 || math.Abs(last.col.x0-p.col.x0) < 4*p.size() || !startsLower(p.first().text()) {
		return -1
	}
	for k := n - 1; k >= 0 && f.items[k].page == last.page; k-- {
		o := f.items[k].para
		if o == nil || o.col.x0 > last.col.x0-4*p.size() {
			continue
		}
		if math.Abs(o.col.x0-p.col.x0) < p.size() && r.cutBetween(o, p) && o.last().bold() == p.first().bold() {
			return k
		}
		return -1
	}
	return -1
}

// cutByBox gives the paragraph on the same page that p goes on with right below its
// last line, at its left edge, where a box on the right had narrowed it. It is -1 for
// none.
func (f *flow) cutByBox(r *reading, p *para) int {
	for k := len(f.items) - 2; k >= 0 && k >= len(f.items)-1-maxInBox && f.items[k].page == p.page; k-- {
		o := f.items[k].para
		if o == nil || o.page != p.page {
			continue
		}
		above, row := o.last(), p.first()
		near := row.base > above.base && row.base-above.base <= besideBoxGap*row.size
		if near && math.Abs(o.hang-row.box.X0) < 0.3*row.size && fills(above, o.col) && r.cutBetween(o, p) && f.standBeside(k+1, o) {
			return k
		}
	}
	return -1
}

// Boxes beside a paragraph: how many paragraphs they hold, and the distance of
// baselines in ems at which the paragraph goes on below them.
const (
	maxInBox     = 6
	besideBoxGap = 1.8
)

// standBeside reports that all items from k on stand to the right of a paragraph.
func (f *flow) standBeside(k int, p *para) bool {
	for _, it := range f.items[k:] {
		if it.para == nil || it.para.page != p.page || it.para.col.x0 < p.last().box.X1 {
			return false
		}
	}
	return true
}

// addTable appends a table, or its rows to the table that the page before ended with.
func (f *flow) addTable(r *reading, t *ruledTable) {
	if n := len(f.items); n > 0 {
		last := &f.items[n-1]
		if last.table != nil && last.table.goesOnIn(t, last.page) && last.table.continues(t) {
			r.joinTables(last.table, t)
			last.page = t.page
			return
		}
	}
	f.items = append(f.items, flowItem{table: t, page: t.page})
}

// write makes the blocks. It lets go of what is written, so that a long document is
// not held twice.
func (f *flow) write(r *reading) []Block {
	var out []Block
	for i := 0; i < len(f.items); i++ {
		switch it := f.items[i]; {
		case it.table != nil:
			out = append(out, r.tableBlock(it.table))
			f.items[i] = flowItem{}
		case it.block != nil:
			out = append(out, it.block)
		default:
			b := blockBuilder{r: r}
			for ; i < len(f.items) && f.items[i].para != nil; i++ {
				b.add(f.items[i].para)
				f.items[i] = flowItem{}
			}
			i--
			out = append(out, b.out...)
		}
	}
	return out
}
