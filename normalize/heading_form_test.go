package normalize

import "testing"

func TestDivisionsInAllLanguages(t *testing.T) {
	for _, c := range []struct {
		role  string
		texts []string
	}{
		{"annex", []string{"ANNEX II", "ANLAGE 1", "ANEXA II", "II LISA", "II PRIEDAS", "II PIELIKUMS", "II. MELLÉKLET", "PRILOG II.", "ΠΑΡΑΡΤΗΜΑ II", "ПРИЛОЖЕНИЕ II", "ANNESS II", "IARSCRÍBHINN II"}},
		{"part", []string{"TITLE I", "TITEL I", "TITRE I", "ΤΙΤΛΟΣ I", "ДЯЛ I", "AFSNIT I", "AVDELNING I", "I JAOTIS", "I OSASTO", "I. CÍM", "I SADAĻA", "I ANTRAŠTINĖ DALIS", "TITLUL I", "TITOLU I", "TEIDEAL I", "NASLOV I", "GLAVA I.", "II DALIS", "PARTEA II", "DEEL 2"}},
		{"chapter", []string{"CHAPTER 1", "1. PEATÜKK", "1 LUKU", "1. NODAĻA", "1 SKYRIUS", "1. FEJEZET", "CAPITOLUL 1", "KAPITOLU 1", "CAIBIDIL 1", "POGLAVJE 1", "POGLAVLJE 1.", "KAPITEL II"}},
		{"section", []string{"SECTION 2", "2. JAGU", "2 JAKSO", "2. IEDAĻA", "2 SKIRSNIS", "2. SZAKASZ", "SECȚIUNEA 2", "SECÇÃO 2", "TAQSIMA 2", "ROINN 2", "ODDELEK 2", "ODJELJAK 2.", "AVSNITT 2"}},
		{"article", []string{"Article 7", "Artikel 7", "Άρθρο 7", "Член 7", "Articolul 7", "Artikolu 7", "Artiklu 7", "Članak 7.", "Artigo 7.º", "7. cikk", "7 artikla", "7. pants", "7 straipsnis", "7. člen"}},
	} {
		for _, text := range c.texts {
			body := Apply(bind(newSheet(1).text(250, 100, 12, "**"+text+"**").
				text(70, 130, 12, "The keeper of the lamp keeps a log of each night and shows it to anyone who asks."))).Body
			h, ok := body[0].(*Heading)
			if !ok || h.Role != c.role {
				t.Errorf("%q is no heading of role %s: %s", text, c.role, sketch(body))
			}
		}
	}
}

func TestSentencesThatNameADivisionAreNoHeadings(t *testing.T) {
	for _, text := range []string{"Article 5.", "7 artikla on voimassa.", "Part 2 of the log is kept in ink,", "Članak 7. ovog zakona,"} {
		body := Apply(bind(newSheet(1).text(70, 100, 12, text).
			text(70, 130, 12, "The keeper of the lamp keeps a log of each night and shows it to anyone who asks."))).Body
		if _, ok := body[0].(*Heading); ok {
			t.Errorf("%q is a heading", text)
		}
	}
}
