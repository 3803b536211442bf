package normalize

import (
	"math"
	"sort"

	"councildoc/normalize/council"
)

// takeCodes takes the subject codes of a cover. They stand in one column or more
// under the number and are read down each column, from left to right. A serial
// that did not fit on the line of its code stands under it.
func (r *headerReading) takeCodes(s *coverSheet) {
	h := &r.cover.Header
	for _, column := range codeColumns(s.codeLines()) {
		r.readCodeColumn(column)
	}
	if len(h.SubjectCodes) > maxSubjectCodes {
		h.SubjectCodes = h.SubjectCodes[:maxSubjectCodes]
	}
}

// maxSubjectCodes bounds the codes of a paper; two dozen have been seen.
const maxSubjectCodes = 200

// readCodeColumn reads a column from top to bottom.
func (r *headerReading) readCodeColumn(column []*coverLine) {
	h := &r.cover.Header
	for k, l := range column {
		if isCoverDigits(l.text) {
			n := len(h.SubjectCodes)
			if k > 0 && n > 0 && h.SubjectCodes[n-1].Serial == 0 {
				h.SubjectCodes[n-1].Serial = coverAtoi(l.text)
				r.takeCodeLine(l)
			}
			continue
		}
		codes, _ := council.ParseSubjectCodes(l.text)
		for _, c := range codes {
			h.SubjectCodes = append(h.SubjectCodes, SubjectCode(c))
		}
		r.takeCodeLine(l)
	}
}

func (r *headerReading) takeCodeLine(l *coverLine) {
	r.evidence("subject_codes", "", l)
	l.used = true
}

// codeLines are the lines that can be codes: not yet understood, in the shape of
// codes, right of the issuer, and not above the number unless they carry a
// serial in its column.
func (s *coverSheet) codeLines() []*coverLine {
	number := s.number.lines[0]
	var out []*coverLine
	for _, l := range s.head {
		if l.used || l.box.X0 < min(0.3*s.page.Width, number.box.X0-1) {
			continue
		}
		codes, ok := council.ParseSubjectCodes(l.text)
		if !ok && !isCoverDigits(l.text) {
			continue
		}
		if l.base < number.base-0.5*l.height() {
			serial := ok && codes[len(codes)-1].Serial > 0
			if !serial || math.Abs(l.box.X0-number.box.X0) > l.height() {
				continue
			}
		}
		out = append(out, l)
	}
	return out
}

// codeColumns sorts lines into columns by their left edges.
func codeColumns(lines []*coverLine) [][]*coverLine {
	sorted := append([]*coverLine{}, lines...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].box.X0 < sorted[j].box.X0 })
	var columns [][]*coverLine
	for _, l := range sorted {
		n := len(columns)
		if n > 0 && l.box.X0-columns[n-1][0].box.X0 <= 1.2*l.height() {
			columns[n-1] = append(columns[n-1], l)
			continue
		}
		columns = append(columns, []*coverLine{l})
	}
	for _, c := range columns {
		sortCoverLines(c)
	}
	return columns
}

func isCoverDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != "" && len(s) <= 5
}

// coverAtoi reads a text of which isDigits holds.
func coverAtoi(s string) int {
	n := 0
	for _, c := range s {
		n = n*10 + int(c-'0')
	}
	return n
}
