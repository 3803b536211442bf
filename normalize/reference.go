package normalize

import "councildoc/normalize/council"

// takeReferences takes the rows of a field that name other documents.
func (r *headerReading) takeReferences(s *coverSheet, f council.Field, name string) []Reference {
	var out []Reference
	for _, row := range s.table.rows {
		if !row.is(f) {
			continue
		}
		var lines []string
		for _, v := range row.values {
			lines = append(lines, v.text)
		}
		for _, ref := range council.ParseReferences(lines) {
			out = append(out, r.newReference(ref, row))
		}
		r.evidence(name, "", row.values...)
	}
	return out
}

// newReference gives what a printed reference names.
func (r *headerReading) newReference(ref council.Reference, row *coverRow) Reference {
	out := Reference{Text: ref.Text, References: ref.Commission}
	for _, n := range ref.Numbers {
		out.RegisterIDs = append(out.RegisterIDs, n.RegisterID())
	}
	if len(ref.Numbers) == 0 && len(ref.Commission) == 0 {
		r.warn("reference_not_understood", coverPageOf(row.lines), "no document is recognised in "+quoteCover(ref.Text))
	}
	for _, d := range ref.Doubts {
		r.warn("number_in_doubt", coverPageOf(row.lines), ref.Text+": "+d)
	}
	return out
}
