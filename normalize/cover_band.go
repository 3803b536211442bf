package normalize

import (
	"math"
	"slices"
	"strings"

	"councildoc/normalize/council"
)

// takeBand takes what stands between the codes and the table: from the bottom
// up the type of the document, a notice on handling, and a heading that says
// what kind of paper it is. Each of them may be absent.
func (r *headerReading) takeBand(s *coverSheet) {
	h := &r.cover.Header
	band := s.bandLines()
	notice := s.noticeLines(band)
	heading := s.headingLines(band, notice)
	if len(heading) == 0 && len(band) == 1 && council.IsHeading(band[0].text) && !council.IsBand(band[0].text) {
		heading, band = band, nil
	}
	for _, f := range []struct {
		name  string
		value *string
		lines []*coverLine
	}{{"document_type", &h.DocumentType, band}, {"handling_notice", &h.HandlingNotice, notice}, {"heading", &h.Heading, heading}} {
		*f.value = joinCoverLines(f.lines)
		r.evidence(f.name, "", f.lines...)
		markCoverUsed(f.lines)
	}
}

// bandLines finds the type of the document: right above the table, at its left
// edge or centred over it. Without a table it must be a type that is known.
func (s *coverSheet) bandLines() []*coverLine {
	if !s.table.found() {
		for _, l := range s.head {
			if !l.used && s.underNumber(l) && council.IsBand(l.text) {
				return []*coverLine{l}
			}
		}
		return nil
	}
	free := s.freeLines()
	if len(free) == 0 {
		return nil
	}
	l := free[len(free)-1]
	if s.table.top-l.box.Y1 > 5*l.height() || !s.canBeBand(l) {
		return nil
	}
	return s.extendUp(free[:len(free)-1], l)
}

// freeLines are the lines between number and table that no field has yet.
func (s *coverSheet) freeLines() []*coverLine {
	var out []*coverLine
	for _, l := range s.head {
		if !l.used && s.underNumber(l) {
			out = append(out, l)
		}
	}
	return out
}

func (s *coverSheet) underNumber(l *coverLine) bool {
	return l.mid() > s.number.lines[0].box.Y1
}

// canBeBand reports whether a line above the table can be the type of the
// document.
func (s *coverSheet) canBeBand(l *coverLine) bool {
	if s.isColumnCode(l) {
		return false
	}
	if council.IsBand(l.text) {
		return true
	}
	left := math.Abs(l.box.X0-s.table.first().box.X0) <= 1.2*l.height()
	return (left || s.isCentred(l)) && (l.isUpperCase() || l.bold && left) && !isCoverSentence(l.text)
}

// isColumnCode reports whether a line is a code in a column with another code
// above it or beside it.
func (s *coverSheet) isColumnCode(l *coverLine) bool {
	if _, ok := l.subjectCodes(); !ok {
		return false
	}
	pitch := 2.6
	if council.IsBand(l.text) {
		pitch = 1.6
	}
	for _, o := range s.head {
		if o == l || o.used && !s.isNumberLine(o) {
			continue
		}
		aligned := math.Abs(o.box.X0-l.box.X0) <= 2
		above := aligned && o.base < l.base && l.base-o.base < pitch*l.height()
		if !above && !o.sameRow(l) {
			continue
		}
		if _, code := o.subjectCodes(); code || above && s.isNumberLine(o) {
			return true
		}
	}
	return false
}

func (s *coverSheet) isNumberLine(l *coverLine) bool { return slices.Contains(s.number.lines, l) }

// isCentred reports whether a line is centred on the page or over the table.
func (s *coverSheet) isCentred(l *coverLine) bool {
	centre := (l.box.X0 + l.box.X1) / 2
	tolerance := 1.5 * l.height()
	if math.Abs(centre-s.page.Width/2) <= tolerance {
		return true
	}
	return s.table.found() && math.Abs(centre-(s.table.left+s.table.right)/2) <= tolerance
}

// extendUp adds the lines above a line that read on into it: close by, with the
// same looks and the same alignment.
func (s *coverSheet) extendUp(above []*coverLine, l *coverLine) []*coverLine {
	out := []*coverLine{l}
	for i := len(above) - 1; i >= 0; i-- {
		o, next := above[i], out[0]
		near := next.base-o.base < 1.5*max(o.height(), next.height())
		alike := o.bold == next.bold && o.italic == next.italic && o.isUpperCase() == next.isUpperCase() && math.Abs(o.size-next.size) < 0.5
		aligned := math.Abs(o.box.X0-next.box.X0) < 3 || math.Abs(o.box.X0+o.box.X1-next.box.X0-next.box.X1) < 6
		if !near || !alike || !aligned || s.isColumnCode(o) || s.isCentred(o) != s.isCentred(next) {
			break
		}
		if council.IsBand(next.text) || council.IsBand(o.text) || council.IsHeading(o.text) {
			break
		}
		out = append([]*coverLine{o}, out...)
	}
	return out
}

// noticeLines finds the notice on handling: sentences above the type of the
// document, in italics except where the paper is a working paper.
func (s *coverSheet) noticeLines(band []*coverLine) []*coverLine {
	var out []*coverLine
	for _, l := range s.freeLines() {
		if slices.Contains(band, l) {
			break
		}
		switch {
		case isCoverSentence(l.text) && (l.italic || s.number.found.Kind == "WK"):
			out = append(out, l)
		case len(out) > 0 && l.italic == out[0].italic && !l.isUpperCase() && l.base-out[len(out)-1].base < 1.8*l.height():
			out = append(out, l)
		case len(out) > 0:
			return out
		}
	}
	return out
}

// isCoverSentence reports whether a text has several words in small letters.
func isCoverSentence(text string) bool {
	small := 0
	for _, w := range strings.Fields(text) {
		if w == strings.ToLower(w) && w != strings.ToUpper(w) {
			small++
		}
	}
	return small >= 3
}

// headingLines finds the heading: centred capitals above notice and type.
func (s *coverSheet) headingLines(band, notice []*coverLine) []*coverLine {
	var last *coverLine
	for _, l := range s.freeLines() {
		if slices.Contains(band, l) || slices.Contains(notice, l) {
			break
		}
		if s.isColumnCode(l) || isStampLine(l.text) {
			continue
		}
		if council.IsHeading(l.text) || s.isCentred(l) && l.isUpperCase() && len([]rune(l.text)) > 3 && !isCoverDigits(l.text) {
			last = l
		}
	}
	if last == nil || !s.table.found() && !council.IsHeading(last.text) {
		return nil
	}
	return []*coverLine{last}
}

// isStampLine reports a marking, which is no heading.
func isStampLine(text string) bool {
	_, marking := council.ParseMarking(text)
	_, class := council.ParseClassification(text)
	return marking || class
}
