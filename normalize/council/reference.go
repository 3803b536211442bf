package council

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Reference is an entry of a reference field: the printed text, the Council
// documents and the documents of the Commission that it names.
type Reference struct {
	Text       string
	Numbers    []Number
	Commission []string // "COM(2018) 630", "D036697/03"
	Doubts     []string
}

// commissionSeries are the letters of Commission documents, with the letters of
// other languages beside the form that is kept.
var commissionSeries = []struct{ printed, kept string }{
	{"COM", "COM"}, {"KOM", "COM"}, {"СОМ", "COM"}, {"SEC", "SEC"}, {"SEK", "SEC"},
	{"SWD", "SWD"}, {"JOIN", "JOIN"}, {"C", "C"},
}

// ParseReferences reads the value of a field such as "No. prev. doc." from its
// lines. Entries part at ";", at "," and at the end of a line, wherever what
// follows opens with a number of its own; subject codes after a number are no
// part of what it names.
func ParseReferences(lines []string) []Reference {
	var out []Reference
	for _, entry := range splitEntries(lines) {
		r := Reference{Text: entry, Commission: commissionReferences(entry)}
		r.addNumbers(entry)
		out = append(out, r)
	}
	return out
}

// addNumbers collects the Council numbers of an entry and what "+ ADD 1" and
// "+ ADD 1-4" add to each.
func (r *Reference) addNumbers(entry string) {
	found := FindField(entry)
	for i, f := range found {
		end := len(entry)
		if i+1 < len(found) {
			end = found[i+1].Start
		}
		r.addNumber(f.Number)
		if f.Doubt != "" {
			r.Doubts = append(r.Doubts, f.Doubt)
		}
		for _, chain := range addedChains(entry[f.End:end]) {
			r.addNumber(f.With(chain...))
		}
	}
}

func (r *Reference) addNumber(n Number) {
	for _, m := range r.Numbers {
		if m.Equal(n) {
			return
		}
	}
	r.Numbers = append(r.Numbers, n)
}

// addedChains reads what a text adds to the number before it: "+ ADD 1 + COR 2",
// ", ADD 2", "+ ADD 1-4", "+ ADD 1 REV 2".
func addedChains(s string) [][]Suffix {
	var out [][]Suffix
	i := 0
	for {
		i = skipSpace(s, i)
		if i == len(s) || s[i] != '+' && s[i] != ',' && s[i] != '&' && s[i] != '-' {
			return out
		}
		i = skipSpace(s, i+1)
		var chain []Suffix
		for {
			suffix, end, ok := scanSuffix(s, i)
			if !ok {
				break
			}
			chain = append(chain, suffix)
			i = skipSpace(s, end)
		}
		if len(chain) == 0 {
			return out
		}
		out = appendRange(append(out, chain), s, &i)
	}
}

// appendRange adds the rest of a range such as the 2, 3 and 4 of "ADD 1-4".
func appendRange(out [][]Suffix, s string, i *int) [][]Suffix {
	last := out[len(out)-1]
	end := last[len(last)-1]
	sc := &numberScanner{s: s, i: *i}
	if sc.i = skipBlanks(s, sc.i); sc.i == len(s) || !strings.HasPrefix(s[sc.i:], "-") && !strings.HasPrefix(s[sc.i:], "–") {
		return out
	}
	_, n := utf8.DecodeRuneInString(s[sc.i:])
	sc.i = skipBlanks(s, sc.i+n)
	to, digits := sc.digits(3)
	const longest = 100
	if digits == 0 || to <= end.Number || to-end.Number > longest {
		return out
	}
	*i = sc.i
	for k := end.Number + 1; k <= to; k++ {
		chain := append([]Suffix(nil), last...)
		chain[len(chain)-1].Number = k
		out = append(out, chain)
	}
	return out
}

// splitEntries cuts the lines of a field into entries. What does not open with a
// reference goes on with the entry before.
func splitEntries(lines []string) []string {
	var out []string
	for _, line := range joinOpenLines(lines) {
		for _, part := range splitList(line) {
			text := strings.TrimSpace(part.text)
			switch {
			case text == "":
			case len(out) == 0 || opensReference(text):
				out = append(out, text)
			default:
				out[len(out)-1] += part.before + " " + text
			}
		}
	}
	return out
}

// joinOpenLines joins a line to the next where its end asks for it.
func joinOpenLines(lines []string) []string {
	var out []string
	open := false
	for _, line := range lines {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if open {
			out[len(out)-1] += " " + line
		} else {
			out = append(out, line)
		}
		open = goesOn(line)
	}
	return out
}

// listPart is a piece of a list with the separator before it.
type listPart struct {
	before string
	text   string
}

// splitList cuts at ";" and "," outside of brackets.
func splitList(s string) []listPart {
	var out []listPart
	depth, from, before := 0, 0, ""
	for i := range len(s) {
		switch c := s[i]; {
		case c == '(' || c == '[':
			depth++
		case c == ')' || c == ']':
			depth--
		case (c == ';' || c == ',') && depth <= 0:
			out = append(out, listPart{before, s[from:i]})
			from, before = i+1, s[i:i+1]
		}
	}
	return append(out, listPart{before, s[from:]})
}

// opensReference reports whether a text opens with a document of the Council or
// the Commission.
func opensReference(s string) bool {
	if _, ok := ParsePrefix(s); ok {
		return true
	}
	_, _, ok := scanCommission(s, 0)
	return ok
}

// goesOn reports whether a line ends in a sign that joins it to the next.
func goesOn(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	if strings.ContainsRune("+-–/&(", r) {
		return true
	}
	last := s[strings.LastIndexFunc(s, unicode.IsSpace)+1:]
	_, ok := SeriesOf(last)
	return ok || last == "PE" || isSuffixName(last) && last != "INIT"
}

// commissionReferences finds the Commission documents of a text, each once.
func commissionReferences(text string) []string {
	var out []string
	for i := 0; i < len(text); {
		ref, end, ok := scanCommission(text, i)
		if !ok {
			_, n := utf8.DecodeRuneInString(text[i:])
			i += n
			continue
		}
		seen := false
		for _, o := range out {
			seen = seen || o == ref
		}
		if !seen {
			out = append(out, ref)
		}
		i = end
	}
	return out
}

// scanCommission reads "COM(2018) 630 final", "SEK(2007)839" or "D036697/03".
func scanCommission(s string, at int) (string, int, bool) {
	if !opensWord(s, at) {
		return "", 0, false
	}
	if ref, end, ok := scanComitology(s, at); ok {
		return ref, end, true
	}
	for _, series := range commissionSeries {
		if !strings.HasPrefix(s[at:], series.printed) {
			continue
		}
		sc := &numberScanner{s: s, i: skipBlanks(s, at+len(series.printed))}
		if sc.i == len(s) || s[sc.i] != '(' {
			continue
		}
		sc.i = skipBlanks(s, sc.i+1)
		year, digits := sc.digits(4)
		if digits == 2 {
			year = century(year)
		}
		if digits != 2 && digits != 4 || sc.i == len(s) || s[sc.i] != ')' {
			continue
		}
		sc.i = skipSpace(s, sc.i+1)
		number, n := sc.digits(5)
		if n == 0 || !closesWord(s, sc.i) {
			continue
		}
		return fmt.Sprintf("%s(%d) %d", series.kept, year, number), sc.i, true
	}
	return "", 0, false
}

// scanComitology reads the number of a draft measure of the Commission.
func scanComitology(s string, at int) (string, int, bool) {
	if at == len(s) || s[at] != 'D' {
		return "", 0, false
	}
	sc := &numberScanner{s: s, i: at + 1}
	if _, n := sc.digits(6); n < 5 || !sc.slash() {
		return "", 0, false
	}
	if _, n := sc.digits(2); n != 2 || !closesWord(s, sc.i) {
		return "", 0, false
	}
	return s[at:sc.i], sc.i, true
}
