package normalize

import (
	"testing"

	"councildoc/extract"
)

// TestWordListOfDivided holds a list of the words that may be asked for against one of
// all words, with heads that lines divide and others.
func TestWordListOfDivided(t *testing.T) {
	page := &extract.Page{Number: 1}
	for _, text := range []string{
		"The Non-Compliance of co-", "operation, (noncompliance) with e-mail and cooper-", "ation of pre\u2010war états-", "unis",
		"Cooperation\tétatsunis emails a-b «précéder» pre\u00adcede", "and PRE-CEDE follow-up (up) e", "mail pré-", "céder non-", "compliance",
	} {
		page.Lines = append(page.Lines, extract.Line{Spans: []extract.Span{{Text: text, Tag: -1}}})
	}
	doc := &extract.Document{Pages: []*extract.Page{page}}
	all := wordList{doc: doc, ready: true, all: true, seen: map[string]bool{}}
	divided := false
	for i := range page.Lines {
		divided = all.addLine(&page.Lines[i], divided)
	}
	for _, head := range []string{"co", "cooper", "Non", "(non", "e", "pre", "pré", "états", "follow", "a", "zz", "pre\u2010"} {
		for _, tail := range []string{"operation", "ation", "compliance", "mail", "cede", "céder", "unis", "up", "b", "war", "Up"} {
			for _, h := range []string{"-", typesetHyphen} {
				few := wordList{doc: doc}
				if got, want := few.joins(head, h, tail), all.joins(head, h, tail); got != want {
					t.Errorf("%q and %q join at %q: %v, by all words %v", head, tail, h, got, want)
				}
			}
		}
	}
}
