package council

import (
	_ "embed"
	"strings"
)

// SubjectCode is an entry of the columns beside or under a number: "CYBER 115".
type SubjectCode struct {
	Code   string
	Serial int // running number of the code in its year; 0 when none is printed
}

//go:embed subject-codes.tsv
var subjectCodeData string

// KnownSubjectCode reports whether a code is in the list, which is open: a code
// that is not in it is a code all the same.
func KnownSubjectCode(code string) bool { return subjectCodes().has(code) }

// subjectCodes is the list without its head.
func subjectCodes() sortedTable {
	_, rows, _ := strings.Cut(subjectCodeData, "\n")
	return sortedTable(rows)
}

// maxCodeWords is the number of words a code can have ("CO EUR-PREP").
const maxCodeWords = 3

// ParseSubjectCodes reads a line of the code columns: one code with or without
// serial, or several, apart by blanks or commas. Codes are upper case with digits, hyphens and slashes of
// their own ("COVID-19 12", "CFSP/PESC 7"); the serial is the last word of digits
// only ("OJ CRP1 20"). A glued serial is cut off where the letters are a known
// code ("COEST169").
func ParseSubjectCodes(line string) ([]SubjectCode, bool) {
	if len(line) > 400 {
		return nil, false
	}
	if strings.ContainsAny(line, ",;") {
		line = strings.ReplaceAll(strings.ReplaceAll(line, ";", ","), ",", " , ")
	}
	words := strings.Fields(partColumns(line))
	var out []SubjectCode
	var open []string
	for _, w := range words {
		serial, digits := wordNumber(w)
		switch {
		case w == ",":
			if len(open) > 0 {
				out = appendCodes(out, open)
			}
			open = nil
		case digits > 0 && digits <= 5 && len(open) > 0:
			out = appendCodes(out, open)
			last := &out[len(out)-1]
			if last.Serial > 0 { // digits of its own, not a glued serial
				last.Code = strings.Join(open, " ")
			}
			last.Serial = serial
			open = nil
		case isCodeWord(w):
			open = append(open, w)
		default:
			return nil, false
		}
	}
	if len(open) > 0 {
		out = appendCodes(out, open)
	}
	for _, c := range out {
		n := strings.Count(c.Code, " ") + 1
		if n > maxCodeWords || n > 1 && c.Serial == 0 && !KnownSubjectCode(c.Code) {
			return nil, false
		}
	}
	return out, len(out) > 0
}

// partColumns puts a blank between a serial and the code of the next column that
// touches it ("ESDP/PESD 2121OCDE 460").
func partColumns(line string) string {
	for i := 1; i+1 < len(line); i++ {
		if isDigit(line[i-1]) && line[i] >= 'A' && line[i] <= 'Z' && digitsSince(line[:i]) {
			return line[:i] + " " + partColumns(line[i:])
		}
	}
	return line
}

// digitsSince reports whether the last word of a text is a serial: digits only,
// after another word.
func digitsSince(text string) bool {
	at := strings.LastIndexByte(text, ' ')
	_, digits := wordNumber(text[at+1:])
	return at > 0 && digits > 0 && digits <= 5
}

// appendCodes appends the codes that a run of words makes: one, where the list
// does not say that it is several.
func appendCodes(out []SubjectCode, words []string) []SubjectCode {
	if split := splitCodes(words); len(split) > 0 {
		for _, code := range split {
			out = append(out, SubjectCode{Code: code})
		}
		return out
	}
	code := strings.Join(words, " ")
	if name, serial, ok := gluedSerial(code); ok {
		return append(out, SubjectCode{name, serial})
	}
	return append(out, SubjectCode{Code: code})
}

// splitCodes cuts words into codes, the longest that are known first; nil when
// there is one word only, or none is known.
func splitCodes(words []string) []string {
	var out []string
	known := false
	for len(words) > 0 {
		n := min(maxCodeWords, len(words))
		for n > 1 && !KnownSubjectCode(strings.Join(words[:n], " ")) {
			n--
		}
		code := strings.Join(words[:n], " ")
		known = known || KnownSubjectCode(code)
		out = append(out, code)
		words = words[n:]
	}
	if !known {
		return nil
	}
	return out
}

// gluedSerial cuts the digits off a code that is known without them.
func gluedSerial(code string) (string, int, bool) {
	name := strings.TrimRight(code, "0123456789")
	serial, digits := wordNumber(code[len(name):])
	if digits == 0 || digits > 5 || KnownSubjectCode(code) || !KnownSubjectCode(name) {
		return "", 0, false
	}
	return name, serial, true
}

// isCodeWord reports whether a word has the shape of a code or of a word of one:
// [A-Z][A-Z0-9]*([-/][A-Z0-9]+)*.
func isCodeWord(w string) bool {
	if w[0] < 'A' || w[0] > 'Z' || len(w) > 24 {
		return false
	}
	sign := false
	for i := range len(w) {
		c := w[i]
		switch {
		case c >= 'A' && c <= 'Z' || isDigit(c):
			sign = false
		case (c == '-' || c == '/') && !sign:
			sign = true
		default:
			return false
		}
	}
	return !sign
}
