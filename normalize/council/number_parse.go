package council

import (
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"
)

// maxNumberText bounds the text that is taken for a number on its own.
const maxNumberText = 300

// errNoNumber says that a text has none of the forms of a document number.
var errNoNumber = errors.New("not a Council document number")

// Parse reads a document number in any form: as printed ("8261/1/26 REV 1"), as
// the register shows it ("ST 8261 2026 REV 1"), as its identifier
// ("ST-8261-2026-REV-1") or as a file name ("st08261-re01.en26.pdf").
func Parse(text string) (Number, error) {
	text = strings.TrimSpace(text)
	if f, ok := ParseCover(text); ok && f.Known() {
		return f.Number, nil
	}
	for _, parse := range []func(string) (Number, error){ParseRegister, ParseID} {
		if n, err := parse(text); err == nil {
			return n, nil
		}
	}
	if f, err := ParseFileName(text); err == nil {
		return f.Number, nil
	}
	return Number{}, fmt.Errorf("%q: %w: %s", clip(text), errNoNumber, whyNot(text))
}

// ParseCover reads a text that is nothing but a printed number, as on a cover or
// in a footer: "8261/1 /26\nREV 1", "CM 3630/26", "6311/26". A bare number is an
// ST number. A series that is not known is kept, with a doubt.
func ParseCover(text string) (Found, bool) {
	text = strings.TrimSpace(text)
	if text == "" || len(text) > maxNumberText {
		return Found{}, false
	}
	f, ok := scanNumber(text, 0, numberRule{bare: true, unknown: true})
	return f, ok && f.End == len(text)
}

// ParsePrefix reads a printed number, bare or not, that opens a text and gives
// it with its end.
func ParsePrefix(text string) (Found, bool) {
	at := skipSpace(text, 0)
	if at == len(text) {
		return Found{}, false
	}
	return scanNumber(text, at, numberRule{bare: true})
}

// FindField finds the numbers in a reference field such as "No. prev. doc.",
// where a bare number is an ST number.
func FindField(text string) []Found {
	return findNumbers(text, func(Found) bool { return true })
}

// FindText finds the numbers in running text. A bare number counts only after a
// word for a document ("doc. 11669/09") or before a suffix ("10482/26 ADD 3").
func FindText(text string) []Found {
	return findNumbers(text, func(f Found) bool {
		return !f.Bare || len(f.Suffixes) > 0 || documentWord(text[:f.Start])
	})
}

// findNumbers finds the numbers of a text that keep allows.
func findNumbers(text string, keep func(Found) bool) []Found {
	var out []Found
	for i := 0; i < len(text); {
		c := text[i]
		if c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' {
			if f, ok := scanNumber(text, i, numberRule{bare: true}); ok && keep(f) {
				out = append(out, f)
				i = f.End
				continue
			}
			for i < len(text) && (isDigit(text[i]) || text[i] >= 'A' && text[i] <= 'Z') {
				i++
			}
			continue
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
	}
	return out
}

// documentWords stand before a bare number in running text.
var documentWords = []string{"doc.", "docs.", "document", "documents", "dok.", "dokument", "asiak.", "έγγρ.", "εγγρ.", "док.", "docs", "doc", "documento", "documents nos", "dokumentin", "doc. st"}

// documentWord reports whether a text ends in a word for a document.
func documentWord(before string) bool {
	before = strings.ToLower(strings.TrimRight(before, " \t\n\u00a0\u202f("))
	for _, w := range documentWords {
		if head, ok := strings.CutSuffix(before, w); ok && opensWord(head+"x", len(head)) {
			return true
		}
	}
	return false
}

// whyNot explains why a text is no document number.
func whyNot(text string) string {
	switch {
	case text == "":
		return "it is empty"
	case len(Procedures(text, false)) > 0:
		return "it is an interinstitutional file"
	case len(commissionReferences(text)) > 0:
		return "it is a document of the Commission"
	case !strings.ContainsAny(text, "0123456789"):
		return "it has no digits"
	case !strings.ContainsAny(text, "/- ._"):
		return "it has no year"
	}
	return `a number reads as "8261/1/26 REV 1", "WK 5715/2020 INIT", "ST-8261-2026-REV-1" or "st08261.en26.pdf"`
}

// clip shortens a text for an error.
func clip(s string) string {
	const limit = 80
	if len(s) <= limit {
		return s
	}
	for i := limit; i > 0; i-- {
		if utf8.RuneStart(s[i]) {
			return s[:i] + "…"
		}
	}
	return ""
}
