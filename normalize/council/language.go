package council

import "strings"

// Languages are the official languages, as the Council orders their codes.
var Languages = []string{
	"bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr",
	"hu", "it", "lt", "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sl", "sv",
}

// IsLanguage reports whether code is an official language in lower case.
func IsLanguage(code string) bool {
	for _, l := range Languages {
		if l == code {
			return true
		}
	}
	return false
}

// LanguageMark reads the mark that closes a footer, "EN", as a language. A file
// in several languages ("EN/FR", "BG ES CS") gives them all.
func LanguageMark(text string) ([]string, bool) {
	if len(text) > 100 {
		return nil, false
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == ' ' || r == ',' })
	var out []string
	for _, p := range parts {
		code := strings.ToLower(p)
		if p != strings.ToUpper(p) || !IsLanguage(code) {
			return nil, false
		}
		out = append(out, code)
	}
	return out, len(out) > 0
}

// OriginalLanguages reads the mark "(OR. en)" under a date. Pieces of it seen in
// print are "(OR.en)", "(OR, en)" and "(OR. en/fr)".
func OriginalLanguages(text string) ([]string, bool) {
	text = strings.TrimSpace(text)
	inside, ok := strings.CutPrefix(text, "(OR")
	inside, closed := strings.CutSuffix(inside, ")")
	if !ok || !closed || len(inside) > 100 {
		return nil, false
	}
	parts := strings.FieldsFunc(inside, func(r rune) bool { return strings.ContainsRune(" .,/:;\u00a0", r) })
	var out []string
	for _, p := range parts {
		if !IsLanguage(strings.ToLower(p)) {
			return nil, false
		}
		out = append(out, strings.ToLower(p))
	}
	return out, len(out) > 0
}
