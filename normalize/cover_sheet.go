package normalize

import (
	"math"
	"strings"

	"councildoc/extract"
	"councildoc/normalize/council"
)

// coverSheet is a page read as a cover may be laid out:
//
//	issuer                      date, original languages
//	[box with files]            number, marking
//	                            codes, down one or more columns
//	heading, handling notice
//	type of document
//	table: From, To, …, Subject
//	(body)
//	footer
type coverSheet struct {
	page   *extract.Page // upright
	turn   turn          // that made it so
	lines  []*coverLine  // upright text without footer and stamps, from top to bottom
	footer coverFooter
	stamps []*coverLine // pieces of a PUBLIC stamp and the like
	public []*coverLine // those that make up PUBLIC
	table  coverTable
	head   []*coverLine // lines above the table
	number coverNumber
	issuer []*coverLine

	fileLabel *coverLine // the label of the box with files

	whole bool // more than the footer and the stamps were read
}

// coverNumber is the number of the paper as the cover prints it.
type coverNumber struct {
	found council.Found
	lines []*coverLine
}

// maxCoverLines bounds the lines that are searched for a cover; a hundred have
// been seen.
const maxCoverLines = 1500

// newCoverSheet reads a page: footer, stamps, table, number.
func newCoverSheet(page *extract.Page) *coverSheet {
	s := newFooterSheet(page)
	s.table = readCoverTable(s.page, s.lines)
	if s.head = s.headLines(); s.table.found() && hasBodyText(s.head) {
		s.table = coverTable{} // labels in the text, far below the cover
		s.head = s.headLines()
	}
	s.findIssuer()
	s.findNumber()
	return s
}

// newFooterSheet reads footer and stamps of a page.
func newFooterSheet(page *extract.Page) *coverSheet {
	s := &coverSheet{turn: turnOf(page)}
	s.page = s.turn.upright(page)
	page = s.page
	var lines []*coverLine
	for i := range page.Lines {
		if l := newCoverLine(page.Number, &page.Lines[i]); l != nil {
			lines = append(lines, l)
		}
	}
	sortCoverLines(lines)
	lines = mergeCoverLines(lines)
	lines = s.takePublicStamp(lines)
	s.footer, lines = readCoverFooter(page, lines)
	s.lines = lines[:min(len(lines), maxCoverLines)]
	return s
}

// headLines are the lines above the table. Without a table they are those of the
// upper part of the page, down to where running text begins under a number.
func (s *coverSheet) headLines() []*coverLine {
	limit := 0.6 * s.page.Height
	if s.table.found() {
		limit = s.table.top
	}
	var out []*coverLine
	numbered := false
	for _, l := range s.lines {
		if l.mid() >= limit || s.table.has(l) {
			continue
		}
		if _, ok := parseCoverNumber(l.text); ok {
			numbered = true
		}
		if !s.table.found() && numbered && isBodyText(l) {
			break
		}
		out = append(out, l)
	}
	return out
}

// isBodyText reports whether a line is one of running text.
func isBodyText(l *coverLine) bool {
	return !l.italic && isCoverSentence(l.text) && len(strings.Fields(l.text)) >= 7
}

// hasBodyText reports whether lines hold more running text than the notice on
// handling of a cover.
func hasBodyText(lines []*coverLine) bool {
	const mostOfNotice = 6
	n := 0
	for _, l := range lines {
		n += oneIf(isBodyText(l))
	}
	return n > mostOfNotice
}

// findIssuer finds the name of the issuing institution, on one line or two, and
// sets its secretariat and the names on joint texts aside.
func (s *coverSheet) findIssuer() {
	for i, l := range s.head {
		issuer, beside := council.HeadName(l.text)
		l.used = l.used || beside
		if len(s.issuer) > 0 {
			continue
		}
		if issuer {
			s.issuer = []*coverLine{l}
			continue
		}
		if below := s.below(i, 2.2); below != nil && council.IsIssuer(l.text+" "+below.text) {
			s.issuer = []*coverLine{l, below}
		}
	}
}

// below gives the head line that stands under line i within so many heights and
// shares some of its width.
func (s *coverSheet) below(i int, heights float64) *coverLine {
	l := s.head[i]
	for _, o := range s.head[i+1:] {
		if o.base > l.base+heights*l.height() {
			return nil
		}
		if !l.sameRow(o) && o.box.X0 < l.box.X1 && l.box.X0 < o.box.X1 {
			return o
		}
	}
	return nil
}

// findNumber finds the number of the paper among the head lines: the one that
// the footer repeats, else the first whose series is known, else the first.
func (s *coverSheet) findNumber() {
	best := math.MaxInt
	for i := range s.head {
		n, ok := s.numberAt(i)
		if !ok {
			continue
		}
		rank := 2
		if n.found.Known() {
			rank = 1
		}
		if f := s.footer.number; f != nil && f.found.Serial == n.found.Serial && f.found.Year == n.found.Year {
			rank = 0
		}
		if rank < best {
			best, s.number = rank, n
		}
	}
}

// numberAt reads a number that begins with head line i. Its pieces may stand
// beside it, its suffixes under it.
func (s *coverSheet) numberAt(i int) (coverNumber, bool) {
	n := coverNumber{lines: []*coverLine{s.head[i]}}
	text := n.lines[0].text
	found, ok := parseCoverNumber(text)
	if !ok && opensNumber(text) {
		if o := s.beside(i); o != nil {
			text += " " + o.text
			n.lines = append(n.lines, o)
			found, ok = parseCoverNumber(text)
		}
	}
	if !ok {
		return n, false
	}
	for j := i; ; {
		o := s.suffixBelow(j, n.lines[0])
		if o < 0 {
			break
		}
		longer, ok := council.ParseCover(text + "\n" + s.head[o].text)
		if !ok {
			break
		}
		text, found, j = text+"\n"+s.head[o].text, longer, o
		n.lines = append(n.lines, s.head[o])
	}
	n.found = found
	return n, true
}

// opensNumber reports whether a text can be the first piece of a number.
func opensNumber(text string) bool {
	_, series := council.SeriesOf(text)
	return series || text[0] >= '0' && text[0] <= '9'
}

// parseCoverNumber reads a text that is a number, with the number of a press
// release after it or not: "13839/02 (Presse 344)".
func parseCoverNumber(text string) (council.Found, bool) {
	if f, ok := council.ParseCover(text); ok {
		return f, true
	}
	f, ok := council.ParsePrefix(text)
	if !ok || f.Start != 0 {
		return f, false
	}
	return f, isAfterNumber(text[f.End:])
}

// isAfterNumber reports whether a text may stand behind a number on its line.
func isAfterNumber(rest string) bool {
	rest = coverText(rest)
	if _, ok := council.OriginalLanguages(rest); ok {
		return true
	}
	if _, ok := council.ParseMarking(rest); ok {
		return true
	}
	if _, ok := council.ParseClassification(rest); ok {
		return true
	}
	return len(rest) > 9 && (rest[:8] == "(Presse " || rest[:8] == "(PRESSE ") && rest[len(rest)-1] == ')'
}

// beside gives the next piece to the right of head line i on its row.
func (s *coverSheet) beside(i int) *coverLine {
	l := s.head[i]
	var best *coverLine
	near := func(o *coverLine) bool { return math.Abs(o.base-l.base) <= l.height() }
	for j := i - 1; j >= 0 && near(s.head[j]); j-- {
		best = nearerRight(l, s.head[j], best)
	}
	for j := i + 1; j < len(s.head) && near(s.head[j]); j++ {
		best = nearerRight(l, s.head[j], best)
	}
	return best
}

// nearerRight gives the one of two lines that stands nearer to the right of l.
func nearerRight(l, o, best *coverLine) *coverLine {
	gap := o.box.X0 - l.box.X1
	if l.sameRow(o) && gap > -1 && gap < 2*l.height() && (best == nil || o.box.X0 < best.box.X0) {
		return o
	}
	return best
}

// suffixBelow gives the index of the head line right under line i in the column
// of first, -1 when there is none.
func (s *coverSheet) suffixBelow(i int, first *coverLine) int {
	l := s.head[i]
	for j := i + 1; j < len(s.head); j++ {
		o := s.head[j]
		if o.base > l.base+2.6*l.height() {
			break
		}
		if !l.sameRow(o) && math.Abs(o.box.X0-first.box.X0) < 1.5*l.height() {
			return j
		}
	}
	return -1
}

// isCover reports whether the page is the cover of a Council paper: it prints a
// number on a line of its own, enough of what else a cover has, and of that
// something that letters of others about Council papers do not have.
func (s *coverSheet) isCover() bool {
	if len(s.number.lines) == 0 {
		return false
	}
	f := s.number.found
	own := 2*oneIf(len(s.issuer) > 0) + 2*oneIf(s.footer.repeats(f))
	common := 2 * oneIf(s.table.isReferences())
	for _, l := range s.head {
		own += headPoints(l)
		if _, ok := council.ParseDateLine(l.text); ok {
			common++
		}
	}
	enough := 3
	if !f.Known() {
		enough = 5
	}
	return own > 0 && own+common >= enough
}

// isPicture reports whether the page is empty but for its footer, or a picture
// with some words on it, such as a stamp.
func (s *coverSheet) isPicture() bool {
	const mostWords = 12
	words, area := 0, 0.0
	for _, l := range s.lines {
		words += len(strings.Fields(l.text))
	}
	for i := range s.page.Images {
		b := s.page.Images[i].Box
		area = max(area, (b.X1-b.X0)*(b.Y1-b.Y0))
	}
	return words == 0 || words <= mostWords && area > 0.5*s.page.Width*s.page.Height
}

// headPoints counts how much a head line speaks for a Council cover.
func headPoints(l *coverLine) int {
	if _, ok := council.OriginalLanguages(l.text); ok {
		return 2
	}
	if m, ok := council.ParseMarking(l.text); ok && m == council.Limite {
		return 2
	}
	if codes, ok := l.subjectCodes(); ok && codes[0].Serial > 0 && council.KnownSubjectCode(codes[0].Code) {
		return 1
	}
	return 0
}

// bodyTop is the height at which the body begins.
func (s *coverSheet) bodyTop() float64 {
	if s.table.found() {
		return s.table.bottom
	}
	bottom := 0.0
	for _, l := range s.head {
		if l.used {
			bottom = max(bottom, l.box.Y1)
		}
	}
	return bottom
}
