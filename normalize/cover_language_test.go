package normalize

import (
	"os"
	"strings"
	"testing"

	"councildoc/extract"
	"councildoc/normalize/council"
)

// languageCover is a cover whose words are those of one language.
const languageCover = `
	109 86 - {council}
	340 112 b {date_line}
	340 124 b (OR. fr)
	340 160 b 15457/1/19
	340 174 b REV 1
	60 170 b {interinstitutional_files}
	60 184 b 2018/0328 (COD)
	60 198 b 2018/0329 (NLE)
	340 190 b LIMITE
	340 204 b EDUC 200
	450 204 b MI 12
	57 300 b {note}
	rule 56 540 318
	57 330 - {from}
	220 330 - Alpha beta
	57 350 - {to}
	220 350 - Gamma delta
	57 370 - {no_prev_doc}
	220 370 - 11418/19 + ADD 1
	57 384 - {no_cion_doc}
	220 384 - COM(2019) 5 final
	rule 56 540 390
	57 402 - {subject}
	220 402 - Epsilon zeta eta
	220 416 - - theta
	rule 56 540 420
	57 440 - Iota kappa.
	57 790 - 15457/1/19 REV 1
	250 790 - AB/cd
	250 806 - ECOMP.3.B
	515 806 b18 {mark}`

// TestCoversInEveryLanguage reads one cover in 24 languages, with each label that
// is known for a field.
func TestCoversInEveryLanguage(t *testing.T) {
	words := readWords(t)
	for _, lang := range council.Languages {
		for i := range 4 {
			got := ReadHeader(parsePages(t, inLanguage(words[lang], lang, i)), extract.Meta{}, "")
			h := got.Header
			h.Place = ""
			text := strings.ReplaceAll(headerText(&h), pick(words[lang]["note"], i), "NOTE")
			want := strings.TrimSpace(strings.ReplaceAll(languageHeader, "\t", "")) + "\n"
			if want = strings.ReplaceAll(want, "LANG", lang); text != want {
				t.Errorf("%s %d: got\n%s\nwant\n%s\n%v", lang, i, text, want, got.Warnings)
			}
			for _, w := range got.Warnings {
				t.Errorf("%s: %v", lang, w)
			}
			if got.Header.Place == "" {
				t.Errorf("%s: no place", lang)
			}
		}
	}
}

const languageHeader = `
	id: 15457/1/19 REV 1
	date: 2019-06-02
	language: LANG
	original_languages: fr
	marking: LIMITE
	interinstitutional_files: 2018/0328(COD),2018/0329(NLE)
	subject_codes: EDUC 200,MI 12
	document_type: NOTE
	from: Alpha beta
	to: Gamma delta
	subject: Epsilon zeta eta - theta
	previous_documents: 11418/19 + ADD 1
	commission_documents: COM(2019) 5 final
	named: ST-11418-2019-INIT,ST-11418-2019-ADD-1,COM(2019) 5
	service: ECOMP.3.B
	contacts: initials AB/cd`

// readWords reads the tables of labels and months by language and field.
func readWords(t *testing.T) map[string]map[string][]string {
	t.Helper()
	words := map[string]map[string][]string{}
	for _, lang := range council.Languages {
		words[lang] = map[string][]string{}
	}
	for _, name := range []string{"labels.tsv", "months.tsv"} {
		data, err := os.ReadFile("council/" + name)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(data), "\n")[1:] {
			row := strings.Split(line, "\t")
			if len(row) < 3 {
				continue
			}
			lang, field := row[1], row[0]
			if name == "months.tsv" {
				lang, field = row[0], "month"+row[1]
			}
			words[lang][field] = append(words[lang][field], row[2])
		}
	}
	return words
}

func inLanguage(words map[string][]string, lang string, i int) string {
	text := strings.ReplaceAll(languageCover, "{mark}", strings.ToUpper(lang))
	for field, list := range words {
		text = strings.ReplaceAll(text, "{"+field+"}", pick(list, i))
	}
	return strings.NewReplacer("{d}", "02", "{M}", pick(words["month6"], i), "{y}", "2019").Replace(text)
}

func pick(list []string, i int) string { return list[min(i, len(list)-1)] }
