package normalize

import (
	"fmt"
	"strconv"

	"councildoc/extract"
)

// Apply reads what a document means. It cannot fail; what it could not
// understand is in Warnings.
func Apply(doc *extract.Document) *Paper {
	p := &Paper{Source: sourceOf(doc), Outline: doc.Outline, Warnings: append([]extract.Warning{}, doc.Warnings...)}
	r := newReading(doc, p)
	r.header()
	r.stripPages()
	r.body()
	r.writeNotes()
	r.number()
	r.segments()
	r.readChanges()
	p.markPages()
	r.quality()
	return p
}

func sourceOf(doc *extract.Document) Source {
	m := &doc.Meta
	return Source{Name: m.Name, SHA256: m.SHA256, Bytes: m.Bytes, Pages: m.Pages, PDFVersion: m.PDFVersion, Producer: m.Producer, Tagged: m.Tagged, Encrypted: m.Encrypted}
}

// header reads the cover and takes its lines out of the body.
func (r *reading) header() {
	cover := ReadHeader(documentPages{r.doc}, r.doc.Meta, r.doc.Meta.Name)
	r.paper.Header, r.paper.Evidence = cover.Header, cover.Evidence
	r.paper.Warnings = append(r.paper.Warnings, cover.Warnings...)
	r.paper.Furniture = append(r.paper.Furniture, cover.Stamps...)
	for page, top := range cover.BodyTop {
		if page >= 1 && page <= len(r.pages) {
			r.pages[page-1].dropAbove(top)
		}
	}
	for _, s := range cover.Stamps {
		if s.Page >= 1 && s.Page <= len(r.pages) {
			r.pages[s.Page-1].dropStamp(s)
		}
	}
}

// documentPages gives the pages of a document that was read whole.
type documentPages struct{ doc *extract.Document }

func (d documentPages) NumPages() int { return len(d.doc.Pages) }

func (d documentPages) Page(n int) (*extract.Page, error) {
	if n < 1 || n > len(d.doc.Pages) {
		return nil, fmt.Errorf("page %d: the document has %d pages", n, len(d.doc.Pages))
	}
	return d.doc.Pages[n-1], nil
}

// Tagged implements TaggedPages.
func (d documentPages) Tagged(n int) (*extract.Page, []extract.Tag) {
	page, err := d.Page(n)
	if err != nil || len(d.doc.Tags) == 0 {
		return nil, nil
	}
	return page, d.doc.Tags
}

// stripPages takes off the pages what is no body: watermarks, running heads and
// feet, footnotes.
func (r *reading) stripPages() {
	for _, p := range r.pages {
		r.skewed(p)
		r.takeComments(p)
	}
	r.headsOfTables()
	r.furniture()
	for _, p := range r.pages {
		r.takeNotes(p)
		r.readNotes(p)
	}
	if r.takeEndnotes() {
		for _, p := range r.pages {
			r.readNotes(p)
		}
	}
	r.noteParagraphs()
	r.sortFurniture()
	initials := initialsOf(r.paper.Header.Contacts)
	for i := range r.paper.Furniture {
		if f := &r.paper.Furniture[i]; f.Kind == "footer" {
			f.Text = withoutInitials(f.Text, initials)
		}
	}
}

// body lays out each page, joins what pages cut, and writes the blocks.
func (r *reading) body() {
	var before *ruledTable
	for _, p := range r.pages {
		p.tables = r.ruledTables(p, before)
		before = p.lastTable()
	}
	r.countLeftGaps()
	r.measureColumns()
	var flow flow
	for _, p := range r.pages {
		r.layPage(p, &flow)
		p.release()
	}
	r.paper.Body = flow.write(r)
}

func (r *reading) writeNotes() {
	for _, n := range r.notes {
		r.paper.Notes = append(r.paper.Notes, Note{ID: n.id, Mark: n.mark, Page: n.page, Blocks: r.blocks(n.paras, true)})
	}
}

// number gives every block its id, and turns boxes back to the page as shown.
func (r *reading) number() {
	next := map[int]int{}
	page, n := 0, 0 // of the block before, which is in next when another page comes
	var id []byte
	var walk func(blocks []Block)
	walk = func(blocks []Block) {
		for _, b := range blocks {
			at := b.At()
			if at.Page != page {
				next[page] = n
				page, n = at.Page, next[at.Page]
			}
			n++
			id = strconv.AppendInt(append(id[:0], 'p'), int64(page), 10)
			id = strconv.AppendInt(append(id, "-b"...), int64(n), 10)
			at.ID = string(id)
			r.turnBack(at.Boxes)
			switch b := b.(type) {
			case *List:
				for _, it := range b.Items {
					walk(it.Blocks)
				}
			case *Table:
				for _, row := range b.Rows {
					for _, c := range row.Cells {
						r.turnBack(c.Boxes)
						walk(c.Blocks)
					}
				}
			}
		}
	}
	walk(r.paper.Body)
	for _, n := range r.paper.Notes {
		walk(n.Blocks)
	}
}

func (r *reading) turnBack(boxes []PageBox) {
	for i := range boxes {
		if n := boxes[i].Page; n >= 1 && n <= len(r.pages) {
			boxes[i].Box = r.pages[n-1].turn.out(boxes[i].Box)
		}
	}
}

func (r *reading) quality() {
	q := &r.paper.Quality
	q.Pages = r.doc.Meta.Pages
	q.FurnitureLines = len(r.paper.Furniture)
	for _, page := range r.doc.Pages {
		q.UndecodableGlyphs += page.Quality.Undecodable
		q.HiddenSpans += len(page.Hidden)
		q.OCRPages += oneIf(page.Quality.OCR)
		q.PagesWithoutText += oneIf(len(page.Lines) == 0)
		if len(page.Lines) == 0 && !page.Quality.Picture {
			r.warn("page_without_text", page.Number, "the page has no text")
		}
		for i := range page.Hidden {
			r.warn("hidden_text", page.Number, fmt.Sprintf("text that cannot be seen (%s): %q", page.Hidden[i].Hidden, page.Hidden[i].Text))
		}
	}
}

func (r *reading) warn(code string, page int, message string) {
	r.paper.Warnings = append(r.paper.Warnings, extract.Warning{Code: code, Page: page, Message: message})
}
