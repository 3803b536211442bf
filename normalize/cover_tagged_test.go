package normalize

import (
	"testing"

	"councildoc/extract"
)

// taggedPages are pages with a structure tree.
type taggedPages struct {
	printedPages
	tags []extract.Tag
}

func (p taggedPages) Tagged(n int) (*extract.Page, []extract.Tag) { return p.printedPages[n-1], p.tags }

// tagRows tags lines of page 1 as the cells of rows: each pair is a label and its
// value, by the texts of the lines.
func tagRows(pages printedPages, rows ...[2]string) taggedPages {
	tags := []extract.Tag{{Role: "Table", Parent: -1}}
	for _, row := range rows {
		tr := len(tags)
		tags = append(tags, extract.Tag{Role: "TR", Parent: 0})
		for _, text := range row {
			td := len(tags)
			tags = append(tags, extract.Tag{Role: "TD", Parent: tr}, extract.Tag{Role: "P", Parent: td})
			for i := range pages[0].Lines {
				for j := range pages[0].Lines[i].Spans {
					if s := &pages[0].Lines[i].Spans[j]; s.Text == text {
						s.Tag = td + 1
					}
				}
			}
		}
	}
	return taggedPages{pages, tags}
}

const coverAbove = `
	109 86 - Council of the European Union
	340 112 b Brussels, 26 June 2026
	340 124 b (OR. en)
	340 160 b 9990/26
	340 190 b TELECOM 165
	57 300 b NOTE
	57 790 - 9990/26
	515 806 b18 EN`

// TestTagsWhereLinesSayNothing reads a cover whose values stand far from their
// labels: only the tree says which belongs to which.
func TestTagsWhereLinesSayNothing(t *testing.T) {
	pages := parsePages(t, coverAbove+`
		300 330 - Delegations
		60 345 - Presidency
		320 360 - Oil for lighthouses
		430 375 - From
		440 390 - Subject
		450 405 - To`)
	cover := ReadHeader(tagRows(pages, [2]string{"From", "Presidency"}, [2]string{"To", "Delegations"}, [2]string{"Subject", "Oil for lighthouses"}), extract.Meta{}, "")
	if h := cover.Header; h.ID != "9990/26" || h.From != "Presidency" || h.To != "Delegations" || h.Subject != "Oil for lighthouses" {
		t.Errorf("id %q from %q to %q subject %q", h.ID, h.From, h.To, h.Subject)
	}
	without := ReadHeader(pages, extract.Meta{}, "")
	if without.Header.Subject != "" {
		t.Errorf("without the tree the subject is %q", without.Header.Subject)
	}
}

// TestTagsThatLie believes the lines of a page where its tags part labels from
// their values.
func TestTagsThatLie(t *testing.T) {
	pages := parsePages(t, coverAbove+`
		57 330 - From:
		156 330 - Presidency
		57 346 - To:
		156 346 - Delegations
		57 362 - Subject:
		156 362 - Oil for lighthouses`)
	cover := ReadHeader(tagRows(pages, [2]string{"From:", "Oil for lighthouses"}, [2]string{"To:", "Presidency"}, [2]string{"Subject:", "Delegations"}), extract.Meta{}, "")
	if h := cover.Header; h.From != "Presidency" || h.To != "Delegations" || h.Subject != "Oil for lighthouses" {
		t.Errorf("from %q to %q subject %q", h.From, h.To, h.Subject)
	}
}
