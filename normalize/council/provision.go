package council

import (
	_ "embed"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

//go:embed provisions.tsv
var provisionData string

type provisionTable struct {
	kinds   map[string]string // by Fold of the word
	general map[string]bool
	longest int // words
}

var provisions = sync.OnceValue(func() *provisionTable {
	t := &provisionTable{kinds: map[string]string{}, general: map[string]bool{}}
	for row := range tableRows(provisionData) {
		if row[0] == "general" {
			t.general[Fold(row[2])] = true
			continue
		}
		t.kinds[Fold(row[2])] = row[0]
		t.longest = max(t.longest, len(strings.Fields(row[2])))
	}
	return t
})

// IsGeneral reports a heading over remarks on a text as a whole: "General
// comments", "Horizontal remarks".
func IsGeneral(text string) bool {
	return len(text) <= 80 && provisions().general[Fold(text)]
}

// ProvisionReference is a provision named in words.
type ProvisionReference struct {
	Kind   string // "article", "recital", "annex", "chapter", "section", "title", "part", …
	Number string // as printed without blanks: "3(2)(a)", "II", "27a"; "" for an annex without one
	Rest   string // what follows it, blanks trimmed
}

// ParseProvision reads a text that begins by naming a provision: "Article 3(2)(a)",
// "Recital (27)", "ANNEX II – Title". An opening quotation mark may stand first.
func ParseProvision(text string) (ref ProvisionReference, ok bool) {
	text = strings.TrimLeft(text, " \u00a0'‘’“”\"„«")
	for n := provisions().longest; n > 0; n-- {
		word, rest, found := cutWords(text, n)
		if !found {
			continue
		}
		if kind := provisions().kinds[Fold(word)]; kind != "" && startsUpper(word) {
			return parseNumber(kind, rest)
		}
	}
	return ref, false
}

// cutWords cuts the first n words off.
func cutWords(text string, n int) (head, rest string, ok bool) {
	at := 0
	for range n {
		at += len(text[at:]) - len(strings.TrimLeft(text[at:], " \u00a0"))
		end := strings.IndexAny(text[at:], " \u00a0")
		if at >= len(text) {
			return "", "", false
		}
		if end < 0 {
			end = len(text) - at
		}
		at += end
	}
	return text[:at], strings.TrimLeft(text[at:], " \u00a0"), true
}

// parseNumber reads the number of a provision. An annex may stand without one.
func parseNumber(kind, text string) (ProvisionReference, bool) {
	number, rest := takeNumber(text)
	if number == "" && kind != "annex" {
		return ProvisionReference{}, false
	}
	if kind == "recital" {
		number = strings.Trim(number, "()")
	}
	return ProvisionReference{Kind: kind, Number: number, Rest: strings.TrimLeft(rest, " \u00a0")}, true
}

// takeNumber takes "3", "27a", "(27)", "II", "3(2)(a)", "3 (2)" off the front.
func takeNumber(text string) (number, rest string) {
	n := 0
	for n < len(text) && isNumberByte(text[n]) {
		n++
	}
	word := text[:n]
	if word != "" && !isNumeral(word) {
		return "", text
	}
	rest = text[n:]
	for {
		trimmed := strings.TrimLeft(rest, " \u00a0")
		end := strings.IndexByte(trimmed, ')')
		if !strings.HasPrefix(trimmed, "(") || end < 2 || end > 6 || !isAlphanumeric(trimmed[1:end]) {
			return word, rest
		}
		word += trimmed[:end+1]
		rest = trimmed[end+1:]
	}
}

func isNumberByte(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// isNumeral reports "3", "27a", "88aa", "II", "IVa", "A".
func isNumeral(s string) bool {
	digits := strings.TrimLeft(s, "0123456789")
	if digits != s {
		return len(digits) <= 3 && digits == strings.ToLower(digits)
	}
	roman := strings.TrimLeft(s, "IVXLC")
	return roman != s && len(roman) <= 1 || utf8.RuneCountInString(s) == 1 && unicode.IsUpper(rune(s[0]))
}

func isAlphanumeric(s string) bool {
	for i := range len(s) {
		if !isNumberByte(s[i]) {
			return false
		}
	}
	return s != ""
}
