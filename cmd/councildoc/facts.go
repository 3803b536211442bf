package main

import (
	"councildoc/cmd/councildoc/internal/worker"
	"councildoc/normalize"
)

// factsOf takes from a paper what a report says of it.
func factsOf(p *normalize.Paper) worker.Facts {
	h := &p.Header
	return worker.Facts{ID: h.ID, RegisterID: h.RegisterID, Language: h.Language, Pages: p.Source.Pages, Missing: missing(h)}
}

// missing names the fields that nearly every cover has and this one gave none of.
func missing(h *normalize.Header) []string {
	var names []string
	for _, f := range []struct {
		name string
		have bool
	}{
		{"id", h.ID != ""},
		{"date", h.Date != ""},
		{"language", h.Language != ""},
		{"subject_codes", len(h.SubjectCodes) > 0},
		{"document_type", h.DocumentType != ""},
		{"from", h.From != ""},
		{"to", h.To != ""},
		{"subject", h.Subject != ""},
	} {
		if !f.have {
			names = append(names, f.name)
		}
	}
	return names
}
