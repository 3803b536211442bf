package council

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Date is a day.
type Date struct{ Year, Month, Day int }

// String gives the date as ISO 8601 has it: "2020-06-02".
func (d Date) String() string { return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day) }

// valid reports whether the day is in the calendar and the year one of papers.
func (d Date) valid() bool {
	t := time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
	return d.Year >= 1950 && d.Year <= 2100 && t.Day() == d.Day && int(t.Month()) == d.Month
}

// DateLine is the line of a cover that says where and when.
type DateLine struct {
	Place   string // as printed
	Version Date   // of the language version, in brackets; zero when none is printed
	Date
}

// maxDateText bounds the text that is searched for a date.
const maxDateText = 200

// ParseDateLine reads "Brussels, 02 June 2020", "Bryssel den 7 september 2017
// (4.7)", "Briselē, 2020. gada 2. jūnijā". The place is a known one or a comma
// follows it. The date in brackets that follows in papers until 2013 is that of
// the language version; a mark for original languages is left out.
// Languages are a hint for months whose names two languages share for two
// months; the place counts before them.
func ParseDateLine(text string, languages ...string) (DateLine, bool) {
	text = strings.TrimSpace(text)
	if len(text) > maxDateText {
		return DateLine{}, false
	}
	brackets := ""
	if i := strings.IndexByte(text, '('); i > 0 {
		text, brackets = strings.TrimSpace(text[:i]), text[i:]
	}
	digit := strings.IndexFunc(text, unicode.IsDigit)
	if digit <= 0 {
		return DateLine{}, false
	}
	place := placeOf(text[:digit])
	known := placeLanguages(place)
	comma := strings.HasPrefix(text[strings.Index(text, place)+len(place):], ",")
	if !isPlace(place) || len(known) == 0 && !comma {
		return DateLine{}, false
	}
	date, numbers, ok := scanDate(text[digit:], narrow(known, languages))
	if !ok {
		date, numbers, ok = scanDate(text[digit:], nil)
	}
	return DateLine{Place: place, Version: versionDate(brackets, date), Date: date}, ok && numbers == 2
}

// versionDate reads the date of the language version from what follows a date:
// "(29.11)", "(4.7)", "(21.04.2008)". Without a year it is near the date.
func versionDate(brackets string, date Date) Date {
	for part := range strings.SplitSeq(brackets, "(") {
		inside, _, closed := strings.Cut(part, ")")
		if !closed {
			continue
		}
		if d, ok := numericDate(inside); ok {
			return d
		}
		day, month, _ := strings.Cut(strings.TrimRight(strings.TrimSpace(inside), "."), ".")
		d := Date{Year: date.Year}
		var dayDigits, monthDigits int
		d.Day, dayDigits = wordNumber(strings.TrimSpace(day))
		d.Month, monthDigits = wordNumber(strings.TrimSpace(month))
		if dayDigits == 0 || dayDigits > 2 || monthDigits == 0 || monthDigits > 2 {
			continue
		}
		const near = 6 // months
		switch {
		case date.Month-d.Month > near:
			d.Year++
		case d.Month-date.Month > near:
			d.Year--
		}
		if d.valid() {
			return d
		}
	}
	return Date{}
}

// ParseDate reads a date anywhere in a text: "16 July 2026", "Thursday 16 and
// Friday 17 July 2026" (the first day), "16.7.2026".
func ParseDate(text string, languages ...string) (Date, bool) {
	if len(text) > maxDateText || !strings.ContainsAny(text, "0123456789") {
		return Date{}, false
	}
	if d, ok := numericDate(text); ok {
		return d, true
	}
	d, _, ok := scanDate(text, languages)
	return d, ok
}

// narrow gives the languages of both lists, or of the one that says anything.
func narrow(known, hint []string) []string {
	var both []string
	for _, l := range known {
		if slices.Contains(hint, l) {
			both = append(both, l)
		}
	}
	switch {
	case len(both) > 0:
		return both
	case len(known) > 0:
		return known
	}
	return hint
}

// placeLanguages gives the languages in whose date lines a place stands.
func placeLanguages(place string) []string {
	var out []string
	for _, row := range folded.find("place." + Fold(place)) {
		out = append(out, row[0])
	}
	return out
}

// placeOf gives the place that opens a date line, without comma and particle.
func placeOf(head string) string {
	if i := strings.IndexByte(head, ','); i >= 0 {
		head = head[:i]
	}
	words := strings.Fields(head)
	if n := len(words); n > 1 && (words[n-1] == "den" || words[n-1] == "le") {
		words = words[:n-1]
	}
	if len(words) > 1 && words[0] == "V" { // Slovak "V Bruseli"
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// isPlace reports whether a text can be a place: up to three words of letters,
// the first with a capital.
func isPlace(s string) bool {
	words := strings.Fields(s)
	first, _ := utf8.DecodeRuneInString(s)
	if len(words) == 0 || len(words) > 3 || !unicode.IsUpper(first) {
		return false
	}
	return !strings.ContainsFunc(s, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune(" -'’", r)
	})
}

// scanDate finds day, month by name and year in any order, and gives how many
// numbers the text has.
func scanDate(text string, languages []string) (d Date, numbers int, ok bool) {
	words := dateWords(text)
	for i, w := range words {
		if n, digits := wordNumber(w); digits > 0 {
			numbers++
			switch {
			case digits == 4 && d.Year == 0:
				d.Year = n
			case digits <= 2 && d.Day == 0:
				d.Day = n
			}
			continue
		}
		if d.Month == 0 {
			d.Month = monthOf(words[i:], languages)
		}
	}
	return d, numbers, d.Month > 0 && d.valid()
}

// dateWords cuts a text into runs of digits and runs of letters.
func dateWords(text string) []string {
	var out []string
	var run strings.Builder
	digits := false
	flush := func() {
		if run.Len() > 0 {
			out = append(out, run.String())
			run.Reset()
		}
	}
	for _, r := range text {
		isNumber := r >= '0' && r <= '9'
		if !isNumber && !unicode.IsLetter(r) && !unicode.IsMark(r) {
			flush()
			continue
		}
		if isNumber != digits {
			flush()
		}
		digits = isNumber
		run.WriteRune(r)
	}
	flush()
	return out
}

// monthOf gives the month that the next word or two words name, 0 for none or
// where languages that are possible differ.
func monthOf(words []string, languages []string) int {
	for n := min(2, len(words)); n > 0; n-- {
		month := 0
		for _, row := range folded.find("month." + Fold(strings.Join(words[:n], ""))) {
			if len(languages) > 0 && !slices.Contains(languages, row[0]) {
				continue
			}
			m, _ := wordNumber(row[1])
			if month != 0 && month != m {
				return 0
			}
			month = m
		}
		if month > 0 {
			return month
		}
	}
	return 0
}

// numericDate reads "16.7.2026", "16/07/2026" and "2026-07-16" as all of a text.
func numericDate(text string) (Date, bool) {
	parts := strings.FieldsFunc(strings.TrimSpace(text), func(r rune) bool { return r == '.' || r == '/' || r == '-' })
	if len(parts) != 3 {
		return Date{}, false
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.Atoi(strings.TrimSpace(p))
		if err != nil {
			return Date{}, false
		}
		n[i] = v
	}
	d := Date{n[2], n[1], n[0]}
	if n[0] > 31 {
		d = Date{n[0], n[1], n[2]}
	}
	return d, d.valid()
}
