package normalize

import (
	"councildoc/extract"
	"councildoc/normalize/council"
)

// Pages gives the pages of a document one at a time, so that a header can be
// read without the rest.
type Pages interface {
	NumPages() int
	Page(n int) (*extract.Page, error) // n from 1
}

// Cover is what the cover of a Council paper says.
type Cover struct {
	Header   Header
	Evidence map[string][]Evidence // by header field, in the contract's names
	Warnings []extract.Warning
	Stamps   []Furniture // stamps and marks on the cover that are part of no field

	// BodyTop gives, for a page that holds a cover, the height in points at which
	// the body begins: under the table with From, To and Subject. Other pages are
	// absent.
	BodyTop map[int]float64
}

// Bounds of a reading.
const (
	maxCoverSearch  = 3 // pages that are searched for a cover: another institution's sheet may lie before it
	maxFooterSearch = 4 // pages whose footers are read where the cover does not say enough
)

// ReadHeader reads the header from the pages it needs, and no other. It never
// fails: what could not be read stays empty and is warned of. A document that is
// no Council paper has an empty header.
//
// What the cover does not say is taken from the footers of the pages that
// follow, from the file's metadata and from fileName, in this order; the
// evidence names the source.
func ReadHeader(src Pages, meta extract.Meta, fileName string) Cover {
	r := &headerReading{src: src, meta: meta, fileName: fileName}
	r.cover.Evidence = map[string][]Evidence{}
	r.cover.BodyTop = map[int]float64{}
	if sheet := r.findCover(); sheet != nil {
		r.takeSheet(sheet)
	}
	r.takeFooters()
	r.takeMetadata()
	r.takeFileName()
	r.takeLabelLanguage()
	r.formLinks()
	r.warnOfGaps()
	return r.cover
}

// headerReading is a header in the making.
type headerReading struct {
	src      Pages
	meta     extract.Meta
	fileName string

	cover   Cover
	number  council.Number
	sheet   *coverSheet   // the cover, nil when none was found
	sheets  []*coverSheet // pages read so far, from page 1
	picture bool          // page 1 is a picture, or empty
	labelLs []string      // languages that the labels of the cover can be in
}

// findCover reads pages until one is the cover of a Council paper.
func (r *headerReading) findCover() *coverSheet {
	for n := 1; n <= min(r.src.NumPages(), maxCoverSearch); n++ {
		s := r.readSheet(n)
		if s == nil {
			continue
		}
		if s.isCover() {
			r.sheet = s
			return s
		}
		if n == 1 {
			r.picture = s.isPicture()
		}
	}
	return nil
}

// readSheet reads a page once; nil where it cannot be read.
func (r *headerReading) readSheet(n int) *coverSheet { return r.readPage(n, true) }

// readFooter reads the footer of a page, and no more of it where it was not read yet;
// nil where it cannot be read.
func (r *headerReading) readFooter(n int) *coverFooter {
	if s := r.readPage(n, false); s != nil {
		return &s.footer
	}
	return nil
}

// readPage reads the pages up to n that were not read yet, and page n once more where
// the whole of it is wanted after its footer.
func (r *headerReading) readPage(n int, whole bool) *coverSheet {
	for len(r.sheets) < n {
		r.sheets = append(r.sheets, r.newSheet(len(r.sheets)+1, whole))
	}
	if s := r.sheets[n-1]; whole && s != nil && !s.whole {
		r.sheets[n-1] = r.newSheet(n, whole)
	}
	return r.sheets[n-1]
}

func (r *headerReading) newSheet(n int, whole bool) *coverSheet {
	page, err := r.src.Page(n)
	if err != nil || page == nil {
		return nil
	}
	if !whole {
		return newFooterSheet(page)
	}
	s := newCoverSheet(page).byTags(r.src)
	s.whole = true
	return s
}

// takeSheet takes the fields of a cover.
func (r *headerReading) takeSheet(s *coverSheet) {
	r.labelLs = s.table.languages()
	r.takeNumber(s.number.found, s.number.lines, "")
	r.takeHead(s)
	r.takeContinuation(s)
	r.takeTable(s)
	r.takeSheetFooter(s)
	r.takeStamps(s)
	r.cover.BodyTop[s.page.Number] = s.bodyTop()
}

// takeNumber takes the number of the paper and what follows from it.
func (r *headerReading) takeNumber(f council.Found, lines []*coverLine, from string) {
	h := &r.cover.Header
	r.number = f.Number
	h.Kind, h.Number, h.Year = f.Kind, f.Serial, f.Year
	h.ID, h.RegisterID = f.ID(), f.RegisterID()
	for _, s := range f.Suffixes {
		h.Suffixes = append(h.Suffixes, Suffix{s.Type, s.Number})
	}
	if f.Kind == "WK" && len(f.Suffixes) == 0 {
		h.Suffixes = []Suffix{{Type: "INIT"}}
	}
	for _, field := range []string{"id", "register_id", "kind", "number", "year", "suffixes"} {
		r.evidence(field, from, lines...)
	}
	if f.Doubt != "" {
		r.warn("number_in_doubt", coverPageOf(lines), f.ID()+": "+f.Doubt)
	}
}

// formLinks forms the addresses of the paper and its files.
func (r *headerReading) formLinks() {
	h := &r.cover.Header
	h.Links.Register = r.number.RegisterURL(h.Language)
	for _, f := range h.InterinstitutionalFiles {
		p := council.Procedure{Year: f.Year, Serial: f.Number, Letter: f.Suffix, Type: f.Procedure}
		if u := p.OEILURL(); u != "" {
			h.Links.OEIL = append(h.Links.OEIL, u)
		}
		if u := p.EURLexURL(h.Language); u != "" {
			h.Links.EURLex = append(h.Links.EURLex, u)
		}
	}
}

// contactsField is the field that holds personal data; the evidence of others is
// free of it.
const contactsField = "contacts"

// evidence records where a field was read.
func (r *headerReading) evidence(field, from string, lines ...*coverLine) {
	for _, l := range lines {
		text := l.text
		if l.read != "" {
			text = l.read
		}
		if field != contactsField {
			text = withoutInitials(text, l.initials)
		}
		r.cover.Evidence[field] = append(r.cover.Evidence[field], Evidence{Page: l.page, Box: r.shown(l), Text: text, From: sourceOfLine(l, from)})
	}
}

// sourceOfLine names the source of a line: a picture where no other is given.
func sourceOfLine(l *coverLine, from string) string {
	if l.ocr && from == "" {
		return fromOCR
	}
	return from
}

// shown gives the box of a line on the page as shown, which may be turned.
func (r *headerReading) shown(l *coverLine) extract.Box {
	if l.page < 1 || l.page > len(r.sheets) || r.sheets[l.page-1] == nil {
		return l.box
	}
	return r.sheets[l.page-1].turn.out(l.box)
}

// warn records what a reader of the header should know.
func (r *headerReading) warn(code string, page int, message string) {
	r.cover.Warnings = append(r.cover.Warnings, extract.Warning{Code: code, Page: page, Message: message})
}

func coverPageOf(lines []*coverLine) int {
	if len(lines) == 0 {
		return 0
	}
	return lines[0].page
}
