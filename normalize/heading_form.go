package normalize

import (
	"sync"
	"unicode/utf8"
)

// headingForm is a kind of heading that the texts themselves name.
type headingForm struct {
	role  string
	level int
	form  *pattern
}

// The number of a division: behind its name, or before it as in et, fi, hu, lt, lv.
// In hr it ends in a full stop.
const (
	behind = `(?:[IVXLC]+|[0-9]+)[a-z]?`
	ahead  = `^(?:[IVXLC]+|[0-9]+)[a-z]?\.? `
)

// headingForms are the divisions of Union acts and of Council papers in the official
// languages (Interinstitutional style guide; ANNEX: see layouts).
var headingForms = []headingForm{
	{"annex", 1, &pattern{expr: `^(?:ANNEX(?:ES)?|ANNEXE|ANLAGE|ANHANG|ALLEGATO|ANEXO|BIJLAGE|BILAG|BILAGA|LIITE|LISA|PRILOG|PRILOGA|PŘÍLOHA|PRÍLOHA|ZAŁĄCZNIK|MELLÉKLET|ANEX[ĂA]|PIELIKUMS|PRIEDAS|ANNESS|IARSCRÍBHINN|ΠΑΡΑΡΤΗΜΑ|ПРИЛОЖЕНИЕ)(?: (?:[IVXLC]+[a-z]?|[0-9]+[a-z]?|[A-Z]))?(?: (?:TO|À|ZU|ZUM|ZUR) .*)?$`}},
	{"annex", 1, &pattern{expr: `^PRILOG [IVXLC0-9]+\.$`}},
	{"annex", 1, &pattern{expr: ahead + `(?:LISA|PRIEDAS|PIELIKUMS|MELLÉKLET)$`}},
	{"part", 2, &pattern{expr: `^(?i:PART|PARTIE|TEIL|ЧАСТ|ΜΕΡΟΣ|CZĘŚĆ|ČÁST|ČASŤ|RÉSZ|OSA|DAĻA|PARTE|PARTEA|PARTI|DEL|DEEL|DIO|CUID) (?:[IVXLC]+|[0-9]+|[A-Z])\b`}},
	{"part", 2, &pattern{expr: ahead + `(?:OSA|RÉSZ|DAĻA|DALIS)$`}},
	{"part", 2, &pattern{expr: `^(?i:TITLE|TITRE|TITEL|ДЯЛ|ΤΙΤΛΟΣ|TYTUŁ|HLAVA|CÍM|OSASTO|SADAĻA|TÍTULO|TITOLO|TITOLU|TITLUL|TEIDEAL|NASLOV|AVDELNING|AFSNIT|JAOTIS|GLAVA) ` + behind + `\b`}},
	{"part", 2, &pattern{expr: ahead + `(?:JAOTIS|CÍM|OSASTO|SADAĻA|ANTRAŠTINĖ DALIS)$`}},
	{"chapter", 2, &pattern{expr: `^(?i:CHAPTER|CHAPITRE|KAPITEL|ГЛАВА|ΚΕΦΑΛΑΙΟ|ROZDZIAŁ|KAPITOLA|FEJEZET|LUKU|NODAĻA|CAPÍTULO|CAPO|HOOFDSTUK|CAPITOLUL|KAPITOLU|CAIBIDIL|POGLAVJE|POGLAVLJE) ` + behind + `\b`}},
	{"chapter", 2, &pattern{expr: ahead + `(?:PEATÜKK|LUKU|NODAĻA|SKYRIUS|FEJEZET)$`}},
	{"section", 3, &pattern{expr: `^(?i:SECTION|ABSCHNITT|РАЗДЕЛ|ΤΜΗΜΑ|SEKCJA|ODDÍL|ODDIEL|SZAKASZ|JAKSO|IEDAĻA|SECCIÓN|SECÇÃO|SEZIONE|AFDELING|AVSNITT|SEC[ȚŢ]IUNEA|TAQSIMA|ROINN|ODDELEK|ODJELJAK) ` + behind + `\b`}},
	{"section", 3, &pattern{expr: ahead + `(?:JAGU|JAKSO|IEDAĻA|SKIRSNIS|SZAKASZ)$`}},
	{"part", 2, &pattern{expr: `^(?:DIO|GLAVA) ` + behind + `\.$`}},
	{"chapter", 2, &pattern{expr: `^POGLAVLJE ` + behind + `\.$`}},
	{"section", 3, &pattern{expr: `^ODJELJAK ` + behind + `\.$`}},
	{"article", 3, &pattern{expr: `^(?:Article|ARTICLE|Artikel|Член|Άρθρο|Artykuł|Článek|Článok|Artikkel|artikla|pants|Artículo|Articolo|Artigo|Articol(?:ul)?|Članak|Člen|Artik(?:o)?lu|Airteagal|straipsnis) (?:[0-9]+[a-z]{0,3}|[A-Z]|premier|X+|first)\b`}},
	{"article", 3, &pattern{expr: `^Članak [0-9]+[a-z]?\.$`}},
	{"article", 3, &pattern{expr: `^Artigo [0-9]+\.º(?:-[A-Z])?$`}},
	{"article", 3, &pattern{expr: `^[0-9]+[a-z]?\.? (?:cikk|artikla|pants|straipsnis|člen)\b`}},
}

// headingFormsAt gives those of the headingForms that a text with this first letter may
// have. For most letters there is none.
func headingFormsAt(text string) []*headingForm {
	first, _ := utf8.DecodeRuneInString(text)
	return formsByFirst()[foldCase(first)&63]
}

// formsByFirst holds the headingForms by the last six bits of the first letter of their
// heads.
var formsByFirst = sync.OnceValue(func() *[64][]*headingForm {
	var lists [64][]*headingForm
	for k := range headingForms {
		f := &headingForms[k]
		f.form.readEnds()
		for c := range lists {
			if first := f.form.heads.first; first == 0 || first&(1<<c) != 0 {
				lists[c] = append(lists[c], f)
			}
		}
	}
	return &lists
})
