package council

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Found is a number found in a text.
type Found struct {
	Number
	Start, End int      // bytes of the text
	Languages  []string // of a corrigendum limited to languages: "COR 2 (bg, fi)"
	Inner      int      // the revision printed between slashes, 0 when none is
	Bare       bool     // printed without the letters of its series
	Doubt      string   // what a reader should know; "" when all is regular
}

// numberRule says what a context lets pass for a number.
type numberRule struct {
	bare    bool // a number without its series is an ST number
	unknown bool // series that are not in the table are kept
}

// numberScanner reads the printed form of a number from s at position i:
//
//	[ kind sp ] digits [ "/" revision ] "/" year { sp suffix }
type numberScanner struct {
	s string
	i int
}

// scanNumber reads a number that begins at byte at.
func scanNumber(s string, at int, rule numberRule) (Found, bool) {
	if !opensWord(s, at) {
		return Found{}, false
	}
	sc := &numberScanner{s: s, i: at}
	f := Found{Start: at}
	f.Kind = sc.kind(rule.unknown)
	if f.Kind == "" {
		if !rule.bare || guarded(s[:at]) {
			return Found{}, false
		}
		f.Kind, f.Bare = "ST", true
	}
	digits, yearDigits := sc.serial(&f)
	if digits == 0 || yearDigits == 0 || sc.runsOn() {
		return Found{}, false
	}
	if f.Bare && (digits < 4 || yearDigits != 2) {
		return Found{}, false
	}
	sc.chain(&f)
	f.End = sc.i
	f.settleRevision()
	return f, true
}

// opensWord reports whether a word may begin at byte at of s.
func opensWord(s string, at int) bool {
	r, n := utf8.DecodeLastRuneInString(s[:at])
	if r == '.' { // "doc.11669/09" opens a number, "623.7671/20" does not
		r, _ = utf8.DecodeLastRuneInString(s[:at-n])
		return !unicode.IsDigit(r)
	}
	return at == 0 || !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-/_°º", r)
}

// kind reads the letters of a series and the blank after them.
func (sc *numberScanner) kind(unknown bool) string {
	j := sc.i
	for j < len(sc.s) && (sc.s[j] >= 'A' && sc.s[j] <= 'Z' || sc.s[j] == '-' && j > sc.i) {
		j++
	}
	word := sc.s[sc.i:j]
	rest := skipBlanks(sc.s, j)
	if word == "" || rest == j {
		return ""
	}
	series, ok := SeriesOf(word)
	switch {
	case ok && word != "PE":
		word = series.Kind
	case !unknown || len(word) < 2 || len(word) > 8 || strings.HasSuffix(word, "-") || isSuffixName(word) || word == Limite || word == "PUBLIC":
		return ""
	}
	sc.i = rest
	return word
}

// serial reads the number, the revision between slashes and the year, and gives
// how many digits number and year have; 0 for none.
func (sc *numberScanner) serial(f *Found) (digits, yearDigits int) {
	f.Serial, digits = sc.digits(5)
	if digits == 0 || f.Serial == 0 || !sc.slash() {
		return 0, 0
	}
	value, n := sc.digits(4)
	if sc.slash() {
		if n < 1 || n > 2 {
			return 0, 0
		}
		f.Inner = value
		value, n = sc.digits(4)
	}
	switch {
	case n == 2:
		f.Year = century(value)
	case n == 4 && (value/100 == 19 || value/100 == 20):
		f.Year = value
	default:
		return 0, 0
	}
	return digits, n
}

// digits reads at most limit digits and no more; a longer run counts as none.
func (sc *numberScanner) digits(limit int) (value, n int) {
	j := sc.i
	for j < len(sc.s) && isDigit(sc.s[j]) {
		j++
	}
	n = j - sc.i
	if n == 0 || n > limit {
		return 0, 0
	}
	for _, c := range sc.s[sc.i:j] {
		value = value*10 + int(c-'0')
	}
	sc.i = j
	return value, n
}

// slash reads a slash with at most one blank on either side, which extraction
// leaves in numbers that were set in pieces ("8261/1 /26").
func (sc *numberScanner) slash() bool {
	j := skipSpace(sc.s, sc.i)
	if j == len(sc.s) || sc.s[j] != '/' || j-sc.i > 2 {
		return false
	}
	j = skipSpace(sc.s, j+1)
	if j == len(sc.s) || !isDigit(sc.s[j]) {
		return false
	}
	sc.i = j
	return true
}

// runsOn reports whether the text goes on in a way that makes the number part
// of something else: 95/46/EC, 2001/19 (COD), 6319/6319.
func (sc *numberScanner) runsOn() bool {
	rest := sc.s[sc.i:]
	if rest == "" {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '/' || r == '_' {
		return true
	}
	code, ok := strings.CutPrefix(rest[skipBlanks(rest, 0):], "(")
	return ok && len(code) > 3 && isUpper(code[:3]) && code[3] == ')'
}

// chain reads the suffixes that follow a number.
func (sc *numberScanner) chain(f *Found) {
	for {
		j := skipSpace(sc.s, sc.i)
		if j == sc.i {
			return
		}
		suffix, end, ok := scanSuffix(sc.s, j)
		if !ok {
			return
		}
		sc.i = end
		if suffix.Type == "INIT" {
			continue
		}
		f.Suffixes = append(f.Suffixes, suffix)
		if langs, end := scanLanguages(sc.s, end); end > 0 {
			f.Languages, sc.i = langs, end
		}
	}
}

// settleRevision compares the revision between slashes with the chain. The
// chain wins; where it names no revision, the inner digit stands for one.
func (f *Found) settleRevision() {
	switch rev := f.revision(); {
	case f.Inner == 0 || f.Inner == rev:
	case rev > 0:
		f.Doubt = "the revision between slashes differs from REV"
	case f.Kind == "WK":
		f.Doubt = "a revision between slashes in the series WK, which has none"
	default:
		f.Suffixes = append([]Suffix{{"REV", f.Inner}}, f.Suffixes...)
		f.Doubt = "a revision between slashes without REV"
	}
	if f.Doubt == "" && !f.Known() {
		f.Doubt = "a series that is not known"
	}
}

// scanSuffix reads "REV 1", "ADD1" or "INIT" at byte at and gives its end.
func scanSuffix(s string, at int) (Suffix, int, bool) {
	if end := at + len("INIT"); strings.HasPrefix(s[at:], "INIT") && closesWord(s, end) {
		return Suffix{Type: "INIT"}, end, true
	}
	if len(s)-at < 4 || !isSuffixName(s[at:at+3]) {
		return Suffix{}, 0, false
	}
	sc := &numberScanner{s: s, i: skipBlanks(s, at+3)}
	value, n := sc.digits(3)
	if n == 0 || value == 0 || !closesWord(s, sc.i) {
		return Suffix{}, 0, false
	}
	return Suffix{s[at : at+3], value}, sc.i, true
}

// scanLanguages reads " (bg, fi)" at byte at and gives its end, 0 for none.
func scanLanguages(s string, at int) ([]string, int) {
	j := skipBlanks(s, at)
	inside, ok := strings.CutPrefix(s[j:], "(")
	end := strings.IndexByte(inside, ')')
	if !ok || end < 0 {
		return nil, 0
	}
	var langs []string
	for part := range strings.SplitSeq(inside[:end], ",") {
		part = strings.TrimSpace(part)
		if !IsLanguage(part) {
			return nil, 0
		}
		langs = append(langs, part)
	}
	return langs, j + 1 + end + 1
}

// isSuffixName reports whether a word names a link of a chain.
func isSuffixName(word string) bool {
	for _, s := range suffixes {
		if s.name == word {
			return true
		}
	}
	return word == "INIT"
}

// guards are words before a bare number that make it something else.
var guards = []string{"No", "Nr", "n°", "N°", "n.º", "(EU)", "(EC)", "(EEC)", "(EU,", "Euratom)", "Regulation", "Directive", "Decision"}

// guarded reports whether the text before a bare number ends in a guard.
func guarded(before string) bool {
	before = strings.TrimRightFunc(before, unicode.IsSpace)
	for _, g := range guards {
		if strings.HasSuffix(before, g) {
			return true
		}
	}
	return false
}

// closesWord reports whether a word may end before byte at of s.
func closesWord(s string, at int) bool {
	r, _ := utf8.DecodeRuneInString(s[at:])
	return at == len(s) || !unicode.IsLetter(r) && !unicode.IsDigit(r)
}

// skipBlanks gives the position after the blanks at i: space, tab, no-break
// space and narrow no-break space.
func skipBlanks(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r != ' ' && r != '\t' && r != '\u00a0' && r != '\u202f' {
			break
		}
		i += n
	}
	return i
}

// skipSpace is skipBlanks that also skips line ends.
func skipSpace(s string, i int) int {
	for {
		j := skipBlanks(s, i)
		if j < len(s) && (s[j] == '\n' || s[j] == '\r') {
			i = j + 1
			continue
		}
		return j
	}
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
