package ocr

import (
	"slices"
	"strings"
)

// codes are tesseract's names of the official languages of the Union, by ISO
// 639-1.
var codes = map[string]string{
	"bg": "bul", "cs": "ces", "da": "dan", "de": "deu", "el": "ell", "en": "eng", "es": "spa", "et": "est",
	"fi": "fin", "fr": "fra", "ga": "gle", "hr": "hrv", "hu": "hun", "it": "ita", "lt": "lit", "lv": "lav",
	"mt": "mlt", "nl": "nld", "pl": "pol", "pt": "por", "ro": "ron", "sk": "slk", "sl": "slv", "sv": "swe",
}

// defaultLanguage is read where nothing says which language it is, and where the
// data of the one that it is are not installed.
const defaultLanguage = "eng"

// Languages gives tesseract's codes for languages, as ISO 639-1 or as such a code,
// and those whose data are not installed. There is always one to use.
func (e *Engine) Languages(wanted []string) (use, missing []string) {
	for _, name := range wanted {
		code := codeOf(name)
		switch {
		case code == "" || slices.Contains(use, code) || slices.Contains(missing, code):
		case e.has(code):
			use = append(use, code)
		default:
			missing = append(missing, code)
		}
	}
	if len(use) > 0 {
		return use, missing
	}
	if e.has(defaultLanguage) {
		return []string{defaultLanguage}, missing
	}
	for _, code := range e.languages {
		if code != "osd" { // finds the direction of a page and reads nothing
			return []string{code}, missing
		}
	}
	return e.languages[:1], missing
}

// codeOf gives tesseract's code of a language such as "en", "en-GB" or "eng"; ""
// for what cannot be one.
func codeOf(name string) string {
	name = strings.TrimSpace(name)
	base, _, _ := strings.Cut(strings.ToLower(name), "-")
	if code, ok := codes[base]; ok {
		return code
	}
	for _, r := range name {
		if !('a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r == '_') {
			return "" // it becomes part of an argument: only names of data files
		}
	}
	if len(name) < 3 {
		return ""
	}
	return name
}
