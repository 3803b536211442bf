// Package inspect shows what was seen in a document, so that a person can find a
// mistake: JSON gives every span, rule and box as data, HTML draws them page by
// page in one file that needs nothing from outside.
package inspect

import (
	"councildoc/extract"
	"councildoc/normalize"
)

// View is what is shown: a document, what was made of it, and which pages.
type View struct {
	Name     string // of the file, "" when it has none
	Document *extract.Document
	Paper    *normalize.Paper
	First    int // first page, from 1
	Last     int // last page
}

// shows tells whether a page is in the view.
func (v View) shows(page int) bool { return v.First <= page && page <= v.Last }

// pages gives the pages of the view.
func (v View) pages() []*extract.Page {
	var pages []*extract.Page
	for _, page := range v.Document.Pages {
		if page != nil && v.shows(page.Number) {
			pages = append(pages, page)
		}
	}
	return pages
}
