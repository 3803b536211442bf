package normalize

import (
	"strings"

	"councildoc/normalize/council"
)

// takeDate takes place and date of the paper from its date line.
func (r *headerReading) takeDate(s *coverSheet) {
	hint := r.languageHint(s)
	for i, l := range s.head {
		lines := []*coverLine{l}
		d, ok := council.ParseDateLine(l.text, hint...)
		if !ok && !l.used {
			if o := s.beside(i); o != nil {
				d, ok = council.ParseDateLine(l.text+" "+o.text, hint...)
				lines = append(lines, o)
			}
		}
		if !ok {
			continue
		}
		r.cover.Header.Date, r.cover.Header.Place = d.String(), d.Place
		r.evidence("date", "", lines...)
		r.evidence("place", "", lines...)
		if d.Version != (council.Date{}) {
			r.cover.Header.LanguageVersionDate = d.Version.String()
			r.evidence("language_version_date", "", lines...)
		}
		markCoverUsed(lines)
		return
	}
}

// languageHint are the languages that the paper can be in: by its footer, else by
// its labels.
func (r *headerReading) languageHint(s *coverSheet) []string {
	if len(s.footer.languages) > 0 {
		return s.footer.languages
	}
	return s.table.languages()
}

// takeOriginalLanguages takes the mark "(OR. en)", on its own line or behind the
// date or the number.
func (r *headerReading) takeOriginalLanguages(s *coverSheet) {
	for _, l := range s.head {
		at := strings.Index(l.text, "(OR")
		if at < 0 {
			continue
		}
		mark, _, _ := strings.Cut(l.text[at:], ")")
		if langs, ok := council.OriginalLanguages(mark + ")"); ok {
			r.cover.Header.OriginalLanguages = langs
			r.evidence("original_languages", "", l)
			l.used = true
			return
		}
	}
}

func markCoverUsed(lines []*coverLine) {
	for _, l := range lines {
		l.used = true
	}
}
