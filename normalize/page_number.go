package normalize

import "strings"

// longestPageNumber bounds in bytes what prints a page number: "– SEITE 3000 von 3000 EN –"
// with a blank wherever there may be one is shorter.
const longestPageNumber = 64

// pageNumber gives the number that a row prints as a page number and nothing else: "3",
// "- 3 -", "3/24", "Page 3 of 24", "EN 3 EN", "3 | P a g e". It is -1 for none.
func pageNumber(text string) int {
	if !strings.ContainsAny(text, "0123456789") {
		return -1
	}
	text = regular(text)
	if len(text) > longestPageNumber {
		return -1
	}
	rest := cutBlank(cutPageWord(cutBlank(cutDash(strings.ToLower(text)))))
	k := countDigits(rest, maxPageDigits)
	after := cutLanguage(cutTotal(rest[k:]))
	if k == 0 || cutDash(cutBlank(after)) != "" {
		return -1
	}
	n := 0
	for _, c := range rest[:k] {
		n = n*10 + int(c-'0')
	}
	return n
}

const maxPageDigits = 4

func cutBlank(s string) string { return strings.TrimPrefix(s, " ") }

// cutDash takes a dash off the front of a text.
func cutDash(s string) string {
	for _, dash := range [...]string{"-", "–", "—"} {
		if rest, ok := strings.CutPrefix(s, dash); ok {
			return rest
		}
	}
	return s
}

// cutPageWord takes off the front of a text what stands before a page number.
func cutPageWord(s string) string {
	for _, word := range [...]string{"page", "seite", "p."} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			return rest
		}
	}
	return cutLanguage(s)
}

// cutLanguage takes the code of a language and the blank before it off the front of a
// text in small letters.
func cutLanguage(s string) string {
	if rest := cutBlank(s); len(rest) >= 2 && isLowerLatin(rest[:2], 2) {
		return rest[2:]
	}
	return s
}

// cutTotal takes the number of pages after a page number, or the word page, off the
// front of a text.
func cutTotal(s string) string {
	for _, link := range [...]string{"/", "of", "von", "sur", "de", "|"} {
		rest, ok := strings.CutPrefix(cutBlank(s), link)
		if !ok {
			continue
		}
		rest = cutBlank(rest)
		if k := countDigits(rest, maxPageDigits); k > 0 {
			return rest[k:]
		}
		if rest, ok := cutSpaced(rest, "page"); ok {
			return rest
		}
	}
	return s
}

// cutSpaced takes a word off the front of a text, between whose letters blanks may stand.
func cutSpaced(s, word string) (rest string, ok bool) {
	for _, c := range []byte(word) {
		if s = cutBlank(s); s == "" || s[0] != c {
			return "", false
		}
		s = s[1:]
	}
	return s, true
}
