package normalize

import (
	"slices"
	"strings"

	"councildoc/normalize/council"
)

// Sources of a field that the text of the cover does not give, as evidence names
// them.
const (
	fromOCR      = "ocr"     // text of a picture
	fromDrawing  = "drawing" // letters that are drawn, read by their shapes
	fromFooter   = "footer"
	fromMetadata = "metadata"
	fromFileName = "file_name"
)

// takeFooters takes what the cover does not say from footers. Where a cover was
// read, a footer of a later page counts only if it prints the same number.
func (r *headerReading) takeFooters() {
	if r.sheet == nil {
		r.takeNumberFromFooters()
		return
	}
	if r.sheet.footer.number != nil || r.cover.Header.Language != "" {
		return
	}
	for n := r.sheet.page.Number + 1; n <= min(r.src.NumPages(), maxFooterSearch); n++ {
		if f := r.readFooter(n); f != nil && f.strong() && f.repeats(r.sheet.number.found) {
			r.takeFooter(f, fromFooter)
		}
	}
}

// takeNumberFromFooters takes the number of a paper whose cover is missing or a
// picture: from two footers that agree, or the footer of its only page. A first
// page with text must have one of them.
func (r *headerReading) takeNumberFromFooters() {
	pages := r.src.NumPages()
	var seen []*coverFooter
	for n := 1; n <= min(pages, maxFooterSearch); n++ {
		f := r.readFooter(n)
		if f == nil {
			continue
		}
		if f.strong() {
			seen = append(seen, f)
		} else if n == 1 && !r.picture {
			return
		}
	}
	if len(seen) == 0 || len(seen) == 1 && pages > 2 {
		return
	}
	first := seen[0]
	for _, f := range seen[1:] {
		if !f.repeats(first.number.found) {
			return
		}
	}
	r.takeNumber(first.number.found, first.number.lines, fromFooter)
	for _, f := range seen {
		r.takeFooter(f, fromFooter)
	}
	r.warn("cover_not_read", 1, "no cover can be read: the number is taken from the footers, other fields are not known")
}

// takeMetadata takes a number from the title of the file, and the language from
// its catalog.
func (r *headerReading) takeMetadata() {
	if r.number.IsZero() && r.coverIsMissing() {
		r.takeOutside(r.meta.Title, fromMetadata)
	}
	lang, _, _ := strings.Cut(strings.ToLower(r.meta.Language), "-")
	if r.number.IsZero() || r.cover.Header.Language != "" || len(r.labelLs) == 1 || !council.IsLanguage(lang) {
		return
	}
	if len(r.labelLs) > 0 && !slices.Contains(r.labelLs, lang) {
		return
	}
	r.takeOutsideLanguage(lang, r.meta.Language, fromMetadata)
}

// coverIsMissing reports whether page 1 is a picture or empty. A first page with
// text that is no cover speaks against a Council paper, and what its title or
// name may say is not believed.
func (r *headerReading) coverIsMissing() bool { return r.sheet == nil && r.picture }

// takeFileName takes number and language from the name of the file.
func (r *headerReading) takeFileName() {
	f, err := council.ParseFileName(r.fileName)
	if err != nil {
		return
	}
	if r.number.IsZero() {
		if r.coverIsMissing() {
			r.takeOutside(r.fileName, fromFileName)
		}
	} else if !f.Equal(r.number) {
		r.warn("file_name_differs", 0, "the file is named for "+f.RegisterID()+", the paper is "+r.number.RegisterID())
		return
	}
	if !r.number.IsZero() && r.cover.Header.Language == "" && f.Language != "" && len(r.labelLs) != 1 {
		r.takeOutsideLanguage(f.Language, r.fileName, fromFileName)
	}
}

// takeOutside takes a number from a text that is on no page.
func (r *headerReading) takeOutside(text, from string) {
	f, ok := numberOutside(text)
	if !ok {
		return
	}
	r.takeNumber(f, []*coverLine{{text: text}}, from)
	r.warn("cover_not_read", 1, "no cover can be read: the number is taken from the "+strings.ReplaceAll(from, "_", " ")+", other fields are not known")
}

// numberOutside reads a number from the name of a file, also as the last word of
// a title ("Microsoft Word - st06406.en26.doc"), or from a text that names one.
func numberOutside(text string) (council.Found, bool) {
	words := strings.Fields(text)
	for _, name := range []string{text, strings.Join(words[max(0, len(words)-1):], "")} {
		if f, err := council.ParseFileName(name); err == nil {
			return council.Found{Number: f.Number}, true
		}
	}
	if found := council.FindText(text); len(found) == 1 {
		return found[0], true
	}
	f, ok := council.ParseCover(text)
	return f, ok && f.Known()
}

func (r *headerReading) takeOutsideLanguage(lang, text, from string) {
	r.cover.Header.Language = lang
	r.evidence("language", from, &coverLine{text: text})
	r.warn("language_not_printed", 0, "no footer gives the language: it is taken from the "+strings.ReplaceAll(from, "_", " "))
}

// takeLabelLanguage takes the language from the labels of the cover, where these
// are those of one language only, and compares it with the footer's otherwise.
func (r *headerReading) takeLabelLanguage() {
	h := &r.cover.Header
	if r.sheet == nil || len(r.labelLs) == 0 {
		return
	}
	switch {
	case h.Language == "" && len(r.labelLs) == 1:
		h.Language = r.labelLs[0]
		r.evidence("language", "", r.labelLines()...)
		r.warn("language_not_printed", r.sheet.page.Number, "no footer gives the language: it is taken from the labels of the cover")
	case h.Language != "" && !slices.Contains(r.labelLs, h.Language):
		r.warn("language_differs", r.sheet.page.Number, "the footer says "+h.Language+", the labels are in "+strings.Join(r.labelLs, ", "))
	}
}

// labelLines are the labels of the table.
func (r *headerReading) labelLines() []*coverLine {
	var out []*coverLine
	for _, row := range r.sheet.table.rows {
		out = append(out, row.lines...)
	}
	return out
}

// warnOfGaps warns of what a cover should have and does not.
func (r *headerReading) warnOfGaps() {
	h := &r.cover.Header
	if h.Kind == "" {
		r.warn("no_council_cover", 1, "no cover of a Council paper is found: the header is empty")
		return
	}
	if r.sheet == nil {
		return
	}
	page := r.sheet.page.Number
	if h.Date == "" {
		r.warn("no_date", page, "the cover has no date line that can be read")
	}
	if h.Subject == "" {
		r.warn("no_subject", page, "the cover has no subject that can be read")
	}
	if h.Language == "" {
		r.warn("no_language", page, "the language of the paper is not known")
	}
}
