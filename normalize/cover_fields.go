package normalize

import (
	"fmt"
	"strconv"
	"strings"

	"councildoc/normalize/council"
)

// takeHead takes the fields above the table. The order matters: what is surer is
// taken first, and codes, which are open words in capitals, last.
func (r *headerReading) takeHead(s *coverSheet) {
	markCoverUsed(s.number.lines)
	markCoverUsed(s.issuer)
	r.takeDate(s)
	r.takeOriginalLanguages(s)
	r.takeMarkings(s)
	r.takeFiles(s)
	r.takeBand(s)
	r.takeCodes(s)
	r.keepUnread(s)
}

// keepUnread keeps the lines above the table that no field took: stamps of other
// institutions, logos in letters.
func (r *headerReading) keepUnread(s *coverSheet) {
	if !s.table.found() {
		return
	}
	for _, l := range s.head {
		if l.used || r.takeStrayContact(l) {
			continue
		}
		r.cover.Stamps = append(r.cover.Stamps, Furniture{Page: l.page, Kind: "stamp", Text: l.text, Box: r.shown(l)})
		r.warn("cover_line_not_understood", l.page, "in no field: "+quoteCover(l.text))
	}
}

// takeTable takes the fields of the table.
func (r *headerReading) takeTable(s *coverSheet) {
	h := &r.cover.Header
	for _, f := range []struct {
		field council.Field
		name  string
		value *string
	}{{council.FieldFrom, "from", &h.From}, {council.FieldTo, "to", &h.To}, {council.FieldSubject, "subject", &h.Subject}} {
		row := s.table.row(f.field)
		if row == nil {
			continue
		}
		*f.value = joinCoverLines(row.values)
		r.evidence(f.name, "", row.values...)
	}
	h.PreviousDocuments = r.takeReferences(s, council.FieldPreviousDocument, "previous_documents")
	h.CommissionDocuments = r.takeReferences(s, council.FieldCommissionDocument, "commission_documents")
	r.takeContacts(s)
	if h.Kind == "CM" {
		r.takeMeeting(s)
		return
	}
	h.ProceedingsDate = r.takeRowDate(s, council.FieldOn, "proceedings_date")
	h.ReceiptDate = r.takeRowDate(s, council.FieldReceipt, "receipt_date")
	r.takeDeclassified(s)
}

// takeRowDate takes the date of a row, of several days the first.
func (r *headerReading) takeRowDate(s *coverSheet, f council.Field, name string) string {
	row := s.table.row(f)
	if row == nil || len(row.values) == 0 {
		return ""
	}
	text := joinCoverLines(row.values)
	d, ok := council.ParseDate(text, r.languageHint(s)...)
	if !ok {
		r.warn("date_not_understood", coverPageOf(row.values), "no date is recognised in "+quoteCover(text))
		return ""
	}
	r.evidence(name, "", row.values...)
	return d.String()
}

// takeMeeting takes date, time and venue of the meeting that a CM calls. The time
// may stand behind the date.
func (r *headerReading) takeMeeting(s *coverSheet) {
	var m Meeting
	if row := s.table.row(council.FieldDate); row != nil {
		text := joinCoverLines(row.values)
		if d, ok := council.ParseDate(text, r.languageHint(s)...); ok {
			m.Date = d.String()
			_, after, _ := strings.Cut(text, m.Date[:4])
			m.Time = coverTime(after)
		}
		r.evidence("meeting", "", row.values...)
	}
	if row := s.table.row(council.FieldTime); row != nil {
		m.Time = coverTime(joinCoverLines(row.values))
		r.evidence("meeting", "", row.values...)
	}
	if row := s.table.row(council.FieldVenue); row != nil {
		m.Venue = joinCoverLines(row.values)
		r.evidence("meeting", "", row.values...)
	}
	if m != (Meeting{}) {
		r.cover.Header.Meeting = &m
	}
}

// coverTime reads "09:30", "9.30", "10h00" or "14 h 30" as "HH:MM"; "" for none.
func coverTime(text string) string {
	fields := strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if len(fields) == 0 {
		return ""
	}
	hour, err := strconv.Atoi(fields[0])
	if err != nil || hour > 23 || len(fields[0]) > 2 {
		return ""
	}
	minute := 0
	if len(fields) > 1 && len(fields[1]) == 2 {
		minute, _ = strconv.Atoi(fields[1])
	}
	if lower := strings.ToLower(text); hour < 12 && (strings.Contains(lower, "p.m") || strings.Contains(lower, " pm")) {
		hour += 12
	}
	if minute > 59 {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", hour, minute)
}

// takeSheetFooter takes language, service and, where the cover prints none,
// marking and classification from the footer of the cover.
func (r *headerReading) takeSheetFooter(s *coverSheet) {
	r.takeFooter(&s.footer, "")
}

// takeFooter takes from a footer what is still missing.
func (r *headerReading) takeFooter(f *coverFooter, from string) {
	h := &r.cover.Header
	if h.Language == "" && len(f.languages) == 1 {
		h.Language = f.languages[0]
		r.evidence("language", from, f.language)
	}
	if h.Service == "" && f.service != nil {
		h.Service = f.serviceText
		r.evidence("service", from, f.service)
	}
	if h.Marking == "" && f.limite != nil {
		h.Marking = council.Limite
		r.evidence("marking", from, f.limite)
		if from == "" {
			r.warn("marking_in_footer_only", f.limite.page, "the footer says LIMITE, the cover does not")
		}
	}
	if f.class != "" {
		r.takeClassification(f.class, f.classification, from)
	}
	r.takeInitials(f)
}

// quoteCover quotes a text, cut to what a message can hold.
func quoteCover(s string) string {
	const limit = 60
	if r := []rune(s); len(r) > limit {
		s = string(r[:limit]) + "…"
	}
	return strconv.Quote(s)
}
