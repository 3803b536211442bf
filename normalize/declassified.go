package normalize

import (
	"slices"

	"councildoc/normalize/council"
)

// isDeclassification reports whether the paper declassifies another: what its
// pages print as a classification is that of the other.
func (r *headerReading) isDeclassification() bool {
	return slices.ContainsFunc(r.number.Suffixes, func(s council.Suffix) bool { return s.Type == "DCL" })
}

// takeDeclassified takes the rows "of document", "dated" and "new status" of a
// declassification, and what the cover behind it says where they say less.
func (r *headerReading) takeDeclassified(s *coverSheet) {
	row := s.table.row(council.FieldDeclassified)
	if row == nil && !r.isDeclassification() {
		return
	}
	var d Declassified
	if row != nil {
		r.readDeclassified(&d, row.values)
	}
	if row := s.table.row(council.FieldDated); row != nil {
		if date, ok := council.ParseDate(joinCoverLines(row.values), r.languageHint(s)...); ok {
			d.Date = date.String()
			r.evidence("declassified_from", "", row.values...)
		}
	}
	if row := s.table.row(council.FieldNewStatus); row != nil {
		d.NewStatus = joinCoverLines(row.values)
		r.evidence("declassified_from", "", row.values...)
	}
	r.readCoverBehind(s, &d)
	if d != (Declassified{}) {
		r.cover.Header.DeclassifiedFrom = &d
	}
}

// readDeclassified reads number and classification of the paper that is
// declassified: "ST 11103/13 RESTREINT UE/EU RESTRICTED".
func (r *headerReading) readDeclassified(d *Declassified, lines []*coverLine) {
	text := joinCoverLines(lines)
	f, ok := council.ParsePrefix(text)
	if !ok {
		return
	}
	d.ID, d.RegisterID = f.ID(), f.RegisterID()
	d.Classification, _ = council.ParseClassification(coverText(text[f.End:]))
	r.evidence("declassified_from", "", lines...)
}

// readCoverBehind takes what is missing from the cover of the paper that is
// declassified, which follows that of the declassification. Its classification
// may be struck out there.
func (r *headerReading) readCoverBehind(s *coverSheet, d *Declassified) {
	n := s.page.Number + 1
	if n > r.src.NumPages() || d.ID != "" && d.Date != "" && d.Classification != "" {
		return
	}
	behind := r.readSheet(n)
	if behind == nil || len(behind.number.lines) == 0 || !r.declassifies(behind.number.found.Number) {
		return
	}
	if d.ID == "" {
		d.ID, d.RegisterID = behind.number.found.ID(), behind.number.found.RegisterID()
		r.evidence("declassified_from", "", behind.number.lines...)
	}
	for _, l := range behind.head {
		if class, ok := council.ParseClassification(markingText(l.text)); ok && d.Classification == "" {
			d.Classification = class
			r.evidence("declassified_from", "", l)
		}
		if date, ok := council.ParseDateLine(l.text, r.languageHint(behind)...); ok && d.Date == "" {
			d.Date = date.String()
			r.evidence("declassified_from", "", l)
		}
	}
}

// declassifies reports whether a number is that of the paper without the
// declassification.
func (r *headerReading) declassifies(n council.Number) bool {
	return n.Kind == r.number.Kind && n.Serial == r.number.Serial && n.Year == r.number.Year
}
