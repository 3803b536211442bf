package normalize

import (
	"math"
	"sort"
	"strconv"

	"councildoc/normalize/council"
)

// codePiece is a subject code with the part of a line that prints it.
type codePiece struct {
	code SubjectCode
	line *coverLine
}

// maxSubjectCodes bounds the codes of a paper; two dozen have been seen.
const maxSubjectCodes = 200

// takeCodes takes the subject codes of a cover. They stand in one column or more
// under the number and are read down each column, from left to right. A serial
// that did not fit on the line of its code stands under it, or under the row.
func (r *headerReading) takeCodes(s *coverSheet) {
	h := &r.cover.Header
	lines := s.codeLines()
	pieces := codePieces(lines)
	for _, l := range lines {
		if isCoverDigits(l.text) {
			if p := lackingSerial(pieces, l); p != nil {
				p.code.Serial = coverAtoi(l.text)
				r.takeCodeLine(l)
			}
		}
	}
	for _, column := range codeColumns(pieces) {
		for _, p := range column {
			if len(h.SubjectCodes) < maxSubjectCodes {
				h.SubjectCodes = append(h.SubjectCodes, p.code)
			}
			r.evidence("subject_codes", "", p.line)
		}
	}
	for _, l := range lines {
		l.used = l.used || !isCoverDigits(l.text)
	}
	if h.Kind == "PE-CONS" {
		r.takeLexNumber(pieces)
	}
}

// lexCode stands before the running number of joint texts.
const lexCode = "LEX"

// takeLexNumber takes the running number of joint texts, which stands before
// their codes or among them: "LEX 410".
func (r *headerReading) takeLexNumber(pieces []*codePiece) {
	for _, p := range pieces {
		if p.code.Code == lexCode && p.code.Serial > 0 {
			r.cover.Header.LexNumber = p.code.Serial
			r.evidence("lex_number", "", p.line)
			return
		}
	}
}

func (r *headerReading) takeCodeLine(l *coverLine) {
	r.evidence("subject_codes", "", l)
	l.used = true
}

// lineCodes are the codes that a text was read as.
type lineCodes struct {
	text  string
	codes []council.SubjectCode
	ok    bool
}

// subjectCodes reads the line as codes. It is asked for the same line time and again.
func (l *coverLine) subjectCodes() ([]council.SubjectCode, bool) {
	if l.codes == nil || l.codes.text != l.text {
		codes, ok := council.ParseSubjectCodes(l.text)
		l.codes = &lineCodes{l.text, codes, ok}
	}
	return l.codes.codes, l.codes.ok
}

// codePieces cuts lines into the codes that they print.
func codePieces(lines []*coverLine) []*codePiece {
	var out []*codePiece
	for _, l := range lines {
		codes, _ := l.subjectCodes()
		rest := l
		for i, c := range codes {
			piece := rest
			if i+1 < len(codes) {
				text := c.Code
				if c.Serial > 0 {
					text += strconv.Itoa(c.Serial)
				}
				if head, tail := rest.cutAfter(text); tail != nil {
					piece, rest = head, tail.fromWord()
				}
			}
			out = append(out, &codePiece{SubjectCode(c), piece})
		}
	}
	return out
}

// lackingSerial gives the code that a serial on a line of its own belongs to:
// one without serial in the row above, in the same column or, where a line
// wrapped back to its start, the last of the row.
func lackingSerial(pieces []*codePiece, serial *coverLine) *codePiece {
	base := 0.0
	for _, p := range pieces {
		if p.line.base < serial.base && !p.line.sameRow(serial) {
			base = max(base, p.line.base)
		}
	}
	var best *codePiece
	for _, p := range pieces {
		if math.Abs(p.line.base-base) > 0.45*serial.height() || p.code.Serial > 0 || serial.base-base > 2.2*serial.height() {
			continue
		}
		if math.Abs(p.line.box.X0-serial.box.X0) <= 2 {
			return p
		}
		if best == nil || p.line.box.X0 > best.line.box.X0 {
			best = p
		}
	}
	return best
}

// codeLines are the lines that can be codes: not yet understood and in the shape
// of codes.
func (s *coverSheet) codeLines() []*coverLine {
	var out []*coverLine
	for _, l := range s.head {
		codes, ok := l.subjectCodes()
		if l.used || !ok && !isCoverDigits(l.text) {
			continue
		}
		serial := ok && codes[len(codes)-1].Serial > 0
		lex := serial && codes[0].Code == lexCode // in the left column, at any distance from the files
		if s.inCodeArea(l) || serial && (s.alignedWithNumber(l) || s.underFile(l)) || lex {
			out = append(out, l)
		}
	}
	return out
}

// inCodeArea reports whether a line stands right of the issuer and not above the
// number.
func (s *coverSheet) inCodeArea(l *coverLine) bool {
	number := s.number.lines[0]
	return l.box.X0 >= min(0.3*s.page.Width, number.box.X0-1) && l.base >= number.base-0.5*l.height()
}

// alignedWithNumber reports whether a line stands in the column of the number.
func (s *coverSheet) alignedWithNumber(l *coverLine) bool {
	return math.Abs(l.box.X0-s.number.lines[0].box.X0) <= l.height()
}

// underFile reports whether a line stands right under an interinstitutional
// file, as the LEX number of a joint text does.
func (s *coverSheet) underFile(l *coverLine) bool {
	for _, o := range s.head {
		d := l.base - o.base
		if o.used && d > 0 && d < 2.2*l.height() && math.Abs(l.box.X0-o.box.X0) <= l.height() && len(council.Procedures(o.text, false)) > 0 {
			return true
		}
	}
	return false
}

// codeColumns sorts codes into columns: those whose widths overlap by more than a
// long code that runs into the next column.
func codeColumns(pieces []*codePiece) [][]*codePiece {
	sorted := append([]*codePiece{}, pieces...)
	sort.SliceStable(sorted, func(i, j int) bool { return sorted[i].line.box.X0 < sorted[j].line.box.X0 })
	var columns [][]*codePiece
	right := math.Inf(-1)
	for _, p := range sorted {
		n := len(columns)
		if p.line.box.X0 < right-p.line.height() {
			columns[n-1] = append(columns[n-1], p)
		} else {
			columns = append(columns, []*codePiece{p})
		}
		right = max(right, p.line.box.X1)
	}
	for _, c := range columns {
		sort.SliceStable(c, func(i, j int) bool { return c[i].line.base < c[j].line.base })
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
