package normalize

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/extract"
	"councildoc/normalize/council"
)

// coverFooter is the footer of a page of a Council paper:
//
//	8261/1/26 REV 1        GK/cr        1
//	ANNEX      JAI.1      LIMITE       EN
type coverFooter struct {
	number         *coverNumber
	language       *coverLine
	languages      []string
	limite         *coverLine
	classification *coverLine
	class          string
	service        *coverLine
	serviceText    string
	initials       []*coverLine // lines that hold initials
}

// footerZone is the share of a page's height above which no footer begins.
const footerZone = 0.84

// strong reports whether the footer is one of a Council paper beyond doubt: it
// has a number, and a language or a marking.
func (f *coverFooter) strong() bool {
	return f.number != nil && (f.language != nil || f.limite != nil || f.class != "")
}

// repeats reports whether the footer prints a number.
func (f *coverFooter) repeats(n council.Found) bool {
	return f.number != nil && f.number.found.Serial == n.Serial && f.number.found.Year == n.Year && f.number.found.Kind == n.Kind
}

// readCoverFooter reads the footer of a page and gives the lines that are left.
// The footer begins with the first line, low on the page, that is a number, a
// marking or a language and has nothing but footer below it or beside it.
func readCoverFooter(page *extract.Page, lines []*coverLine) (coverFooter, []*coverLine) {
	zone := footerStart(page, lines)
	var f coverFooter
	var low, rest []*coverLine
	for _, l := range lines {
		if l.box.Y0 >= zone {
			low = append(low, l)
		} else {
			rest = append(rest, l)
		}
	}
	for _, l := range low {
		f.readNumber(l)
	}
	for _, l := range low {
		f.readLine(l)
	}
	if f.number == nil && f.language == nil && f.limite == nil {
		return coverFooter{}, lines
	}
	return f, rest
}

// footerStart gives the height at which the footer begins: with the lowest line
// of the footer zone that opens with a number, else with the first that is a
// marking or a language.
func footerStart(page *extract.Page, lines []*coverLine) float64 {
	start := page.Height
	numbered := false
	for _, l := range lines {
		if l.box.Y0 < footerZone*page.Height || !opensFooter(l) {
			continue
		}
		_, number := council.ParsePrefix(l.text)
		if number || start == page.Height && !numbered {
			start, numbered = l.box.Y0-0.5*l.height(), number
		}
	}
	return start
}

// opensFooter reports whether a line can open a footer.
func opensFooter(l *coverLine) bool {
	text := l.text
	if f, ok := council.ParsePrefix(text); ok && f.Start == 0 {
		return isFooterTail(text[f.End:])
	}
	if _, ok := council.ParseMarking(text); ok {
		return true
	}
	if _, ok := council.ParseClassification(text); ok {
		return true
	}
	langs, ok := council.LanguageMark(text)
	return ok && len(langs) > 0
}

// isFooterTail reports whether a text can follow the number on its line of a
// footer: initials, a page number, a marking, a language, a service.
func isFooterTail(s string) bool {
	for _, w := range strings.Fields(s) {
		if !isInitials(w) && strings.Trim(w, "0123456789") != "" && w != strings.ToUpper(w) {
			return false
		}
	}
	return utf8.RuneCountInString(s) < 60
}

// readNumber takes the number of the footer.
func (f *coverFooter) readNumber(l *coverLine) {
	if f.number != nil {
		return
	}
	found, ok := council.ParseCover(l.text)
	if !ok {
		found, ok = council.ParsePrefix(l.text)
		ok = ok && found.Start == 0 && isFooterTail(l.text[found.End:])
	}
	if ok && found.Known() {
		f.number = &coverNumber{found, []*coverLine{l}}
	}
}

// readLine takes language, marking and service from a line of the footer.
func (f *coverFooter) readLine(l *coverLine) {
	words := strings.Fields(l.text)
	if f.number != nil && f.number.lines[0] == l {
		words = strings.Fields(l.text[f.number.found.End:])
	}
	words = f.takeClassification(l, words)
	words = f.takeLimite(l, words)
	words = f.takeLanguage(l, words)
	if f.number != nil && l.sameRow(f.number.lines[0]) {
		f.readInitials(l, words)
	}
	f.takeService(l, words)
}

// takeClassification takes the marking of a classified paper, whose words have
// the rest of the line around them.
func (f *coverFooter) takeClassification(l *coverLine, words []string) []string {
	for i := range words {
		for j := len(words); j > i+1; j-- {
			c, ok := council.ParseClassification(strings.Join(words[i:j], " "))
			if ok {
				f.classification, f.class = l, c
				return append(append([]string{}, words[:i]...), words[j:]...)
			}
		}
	}
	return words
}

func (f *coverFooter) takeLimite(l *coverLine, words []string) []string {
	var rest []string
	for _, w := range words {
		if w == council.Limite {
			f.limite = l
			continue
		}
		rest = append(rest, w)
	}
	return rest
}

// takeLanguage takes the language mark, which closes its line.
func (f *coverFooter) takeLanguage(l *coverLine, words []string) []string {
	if len(words) == 0 {
		return words
	}
	if langs, ok := council.LanguageMark(strings.Join(words, " ")); ok {
		f.language, f.languages = l, langs
		return nil
	}
	last := len(words) - 1
	if langs, ok := council.LanguageMark(words[last]); ok {
		f.language, f.languages = l, langs
		return words[:last]
	}
	return words
}

// takeService takes what is left of a line as the mark of the service, where it
// looks like one: "GIP.B", "DG F 2B", "ECOFIN 1.B", "GIP-JUR-COMM". Initials go,
// and so do page numbers at either end, also one that is glued on ("1GIP.B").
func (f *coverFooter) takeService(l *coverLine, words []string) {
	var rest []string
	for i, w := range words {
		number := strings.Trim(w, "0123456789") == ""
		switch {
		case isInitials(w), council.IsAnnex(w):
		case number && (i == 0 || i == len(words)-1) && !isServiceNumber(rest, w):
		case len(rest) == 0:
			rest = append(rest, strings.TrimLeft(w, "0123456789"))
		default:
			rest = append(rest, w)
		}
	}
	if text := strings.Join(rest, " "); f.service == nil && isService(text) && strings.Contains(l.text, text) {
		f.service, f.serviceText = l, text
	}
}

// isServiceNumber reports whether a last word of digits belongs to a service
// ("DG G 2") rather than being a page number.
func isServiceNumber(before []string, w string) bool {
	return len(before) >= 2 && before[0] == "DG" && len(w) == 1
}

// readInitials takes the initials of drafter and typist, which follow the number
// on its line.
func (f *coverFooter) readInitials(l *coverLine, words []string) {
	letters := slices.DeleteFunc(slices.Clone(words), isCoverDigits)
	for _, w := range letters {
		alone := len(letters) == 1 && len(w) > 1 || strings.Contains(w, "/")
		if alone && isInitials(w) && !council.IsAnnex(w) {
			l.initials = append(l.initials, w)
		}
	}
	if len(l.initials) > 0 {
		f.initials = append(f.initials, l)
	}
}

// isInitials reports the initials of drafter and typist: "GK/cr", "VLV/NH/dn", "lb".
func isInitials(w string) bool {
	letters, slash, lower := 0, false, false
	for _, r := range w {
		switch {
		case r == '/':
			slash = true
		case unicode.IsLetter(r):
			letters++
			lower = lower || unicode.IsLower(r)
		case r == '-' || r == '.':
		default:
			return false
		}
	}
	return slash && letters >= 2 && letters <= 12 || lower && letters <= 4
}

// longestServiceWord is the number of letters of the longest name of a
// directorate general, with some to spare ("ECOFIN").
const longestServiceWord = 8

// isService reports whether a text looks like the mark of a service: a
// directorate general and its units, in capitals, digits and dots.
func isService(s string) bool {
	if len(s) < 2 || len(s) > 20 || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	letters, run := 0, 0
	for _, r := range s {
		switch {
		case r >= 'A' && r <= 'Z':
			letters++
			run++
		case r >= '0' && r <= '9', strings.ContainsRune(". -", r):
			run = 0
		default:
			return false
		}
		if run > longestServiceWord {
			return false
		}
	}
	return letters >= 2 && !isSuffixText(s)
}

// isSuffixText reports whether a text is a suffix that stands apart from its
// number: "REV 1", "ADD 2".
func isSuffixText(s string) bool {
	_, ok := council.ParseCover("1000/20 " + s)
	return ok
}
