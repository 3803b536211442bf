package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// termKind is what a word of a legend says.
type termKind uint8

const (
	ignoredTerm  termKind = iota // looks like a term and is none: "in addition"
	markTerm                     // "bold", "strikethrough", "▌"
	addedTerm                    // "additions", "new text"
	deletedTerm                  // "deletions"
	changedTerm                  // "changes", which may be either
	orderTerm                    // "respectively"
	orTerm                       // "or" between two marks that mean the same
	leftTerm                     // "left-hand column"
	rightTerm                    // "right-hand column"
	likeThisTerm                 // "thus", "like this": the word shows the mark
)

// termForm is a wording of a term.
type termForm struct {
	kind termKind
	mark Mark
	form *pattern
}

// words makes the form of a term: the alternatives, in any case.
func words(alternatives string) *pattern {
	return &pattern{expr: `^(?i:` + alternatives + `)`, longest: true}
}

// termForms are the wordings, in the languages in which drafts circulate. The longest
// match wins, and among equals the first. (Wordings: see the tests; they vary from
// paper to paper, so that words are matched and not sentences.)
var termForms = []termForm{
	{kind: ignoredTerm, form: words(`in addition|en outre|in aggiunta|además|zusätzlich(?: zu)?|amending|new (?:provisions?|rows?|articles?) may`)},

	{kind: markTerm, mark: Mark{Bold: true}, form: words(`bold(?:[- ]?faced?|ed)?(?: (?:type|letters|characters|text|font|print))?|(?:caractères? )?gras(?:ses?)?|(?:halb)?fett(?:druck|schrift|gedruckt\p{L}*|geschrieben\p{L}*|e[nmrs]?)?|negritas?|grassett[oi]|neretto|vet(?:gedrukte?|te)?`)},
	{kind: markTerm, mark: Mark{Underline: true}, form: words(`(?:double[- ]|doubly )?(?:underlin(?:e|ed|ing)|underscor(?:e|ed|ing))|(?:double )?soulign(?:ée?s?|ement|age)|(?:doppelt )?(?:unterstrichen\p{L}*|unterstreichung(?:en)?)|(?:doble )?subrayad[oa]s?|sottolineat[oaie]|sottolineatura|onderstreep(?:t|te|ing)`)},
	{kind: markTerm, mark: Mark{Italic: true}, form: words(`italics?|italici[sz]ed|italiques?|kursiv(?:druck|schrift|e[nmrs]?)?|cursivas?|corsiv[oi]|cursief|cursieve`)},
	{kind: markTerm, mark: Mark{Strike: true}, form: words(`(?:double[- ])?(?:(?:bold|italic|red) )?(?:strik(?:e|ing)[- ]?(?:through|out|off)|struck[- ]?(?:through|out|off)|strikes|crossed[- ](?:out|through)|lined[- ]?(?:through|out)|scored[- ](?:out|through))(?: text)?|barrée?s?|biffée?s?|rayée?s?|raturée?s?|durchgestrichen\p{L}*|durchstreichung(?:en)?|durchstrichen\p{L}*|tachad[oa]s?|tachado|barrat[oaie]|doorgehaald\p{L}*|doorgestreept\p{L}*`)},
	{kind: markTerm, mark: Mark{Sign: "▌"}, form: words(`[▌▐█▍▎]`)},
	{kind: markTerm, mark: Mark{Sign: "(…)"}, form: words(`\( ?(?:…|\.{3}) ?\)`)},
	{kind: markTerm, mark: Mark{Sign: "[…]"}, form: words(`\[ ?(?:…|\.{3})? ?\]|(?:empty|leere|vides) square brackets`)},
	{kind: markTerm, mark: Mark{Sign: "[deleted]"}, form: words(`[["“‘'](?:deleted|supprimée?|gestrichen)[\]"”’']`)},
	{kind: markTerm, mark: Mark{Ground: true}, form: words(`highlighted in (?:yellow|gr[ae]y|green|blue|turquoise)|(?:yellow|gr[ae]y|green) (?:highlight(?:s|ed|ing)?|shad(?:ed|ing)|background)|shaded|surlignée?s?(?: en \p{L}+)?|sur fond \p{L}+|(?:gelb|grau|grün) (?:hinterlegt|unterlegt|markiert)`)},
	{kind: markTerm, mark: Mark{Color: true}, form: words(`in (?:red|blue|green)(?: (?:font|colour|color|type|letters))?|en (?:rouge|bleu|vert)|in (?:rot|blau|grün)(?:er schrift)?`)},

	{kind: addedTerm, form: words(`additions?|added(?: (?:text|parts?|words?|wording))?|insertions?|inserted(?: (?:text|parts?|words?))?|new(?:ly)?(?: (?:or|and|/) (?:amended|modified|changed))?(?: (?:inserted|added|proposed))? (?:text|wording|provisions?|elements?|parts?|language|passages?|words?|drafting|text elements)|replacements?`)},
	{kind: addedTerm, form: words(`ajouts?|ajoutée?s?|adjonctions?|insertions?|insérée?s?|(?:texte|passages?|éléments?|libellé|parties?) (?:nouveaux?|nouvelles?|ajoutée?s?)|nouve(?:au|aux|l|lles?) (?:textes?|passages?|éléments?|dispositions?|libellés?|parties?)`)},
	{kind: addedTerm, form: words(`ergänzung(?:en)?|ergänzte\p{L}*|hinzufügung(?:en)?|hinzugefügte?\p{L}*|zusätze?|einfügung(?:en)?|eingefügte?\p{L}*|neu(?:e[rsnm]?)?(?: (?:oder|und|bzw\.) geänderte?\p{L}*)? (?:text\p{L}*|passagen?|wortlaut|bestimmung(?:en)?|formulierung(?:en)?|teile?)|neuerung(?:en)?`)},
	{kind: addedTerm, form: words(`adiciones|añadid[oa]s?|texto nuevo|nuevo texto|aggiunt[ae]|testo nuovo|nuovo testo|toevoeging(?:en)?|toegevoegde? tekst|nieuwe tekst`)},

	{kind: deletedTerm, form: words(`deletions?|deleted(?: (?:text|parts?|words?|wording|provisions?))?|removals?|removed(?: (?:text|parts?|words?))?|omissions?|omitted(?: text)?|suppressions?`)},
	{kind: deletedTerm, form: words(`suppressions?|supprimée?s?|(?:texte|passages?|parties?) (?:supprimée?s?|retirée?s?)|retirée?s?`)},
	{kind: deletedTerm, form: words(`streichung(?:en)?|gestrichene?\p{L}*|löschung(?:en)?|gelöschte?\p{L}*|auslassung(?:en)?|weggefallene?\p{L}*`)},
	{kind: deletedTerm, form: words(`supresiones|suprimid[oa]s?|soppressioni|soppress[oaie]|eliminazioni|schrapping(?:en)?|geschrapte? tekst|doorhaling(?:en)?`)},

	{kind: changedTerm, form: words(`changes?|changed(?: text)?|modifications?|modified(?: text)?|amendments?|amended(?: text)?|alterations?|revisions?|differences|drafting changes|edits`)},
	{kind: changedTerm, form: words(`modifications?|modifiée?s?|changements?|amendements?|différences`)},
	{kind: changedTerm, form: words(`(?:text)?änderung(?:en)?|geänderte?\p{L}*|abweichung(?:en)?|abweichende?\p{L}*`)},
	{kind: changedTerm, form: words(`modificaciones|cambios|modifiche|wijziging(?:en)?|gewijzigde? tekst`)},

	{kind: orderTerm, form: words(`respectively|respectivement|beziehungsweise|jeweils|respectivamente|rispettivamente|respectievelijk`)},
	{kind: orTerm, form: words(`and/or|or|et/ou|ou|und/oder|oder`)},
	{kind: leftTerm, form: words(`left[- ]hand column|colonne de gauche|linken spalte`)},
	{kind: rightTerm, form: words(`right[- ]hand column|colonne de droite|rechten spalte`)},
	{kind: likeThisTerm, form: words(`thus|like this|so|ainsi|comme ceci|comme suit|folgendermaßen`)},
}

// term is a term as it stands in a text.
type term struct {
	kind     termKind
	mark     Mark
	from, to int // bytes of the text
}

// termsIn finds the terms of a text, from left to right.
func termsIn(text string) []term {
	var out []term
	eachTermStart(text, termHeads(), func(i int) int {
		t, ok := termAt(text, i)
		if !ok {
			return i
		}
		out = append(out, t)
		return t.to
	})
	return out
}

// eachTermStart calls f for each byte at which a term of the index may begin. f gives
// the end of the term, or i when there is none.
func eachTermStart(text string, index *termIndex, f func(i int) int) {
	inWord := false // what stands before i is part of a word
	for i := 0; ; {
		if i, inWord = index.skip(text, i, inWord); i == len(text) {
			return
		}
		c, n := utf8.DecodeRuneInString(text[i:])
		word := isWordRune(c)
		if !inWord || !word {
			if end := f(i); end > i {
				i, inWord = end, true
				continue
			}
		}
		inWord = word
		i += n
	}
}

func termAt(text string, i int) (best term, ok bool) {
	form := 0
	termHeads().forms(text[i:], func(k int) {
		f := &termForms[k]
		at := f.form.FindStringIndex(text[i:])
		if at == nil || i+at[1] < best.to || i+at[1] == best.to && k > form || !endsWord(text, i+at[1]) {
			return
		}
		best, ok, form = term{kind: f.kind, mark: f.mark, from: i, to: i + at[1]}, true, k
	})
	return best, ok
}

// endsWord reports that no word goes on at byte i of the text.
func endsWord(text string, i int) bool {
	last, _ := utf8.DecodeLastRuneInString(text[:i])
	next, _ := utf8.DecodeRuneInString(text[i:])
	return !isWordRune(last) || !(unicode.IsLetter(next) || unicode.IsDigit(next))
}

// sinceForms find what a change is relative to: a phrase up to the verb or the end of
// the clause.
var sinceForms = []*pattern{
	{expr: `(?i)(?:as )?(?:compared|in comparison|relative|in relation|with respect|with regard|as against|vis[- ][àa][- ]vis)(?: (?:to|with))? ` + sincePhrase},
	{expr: `(?i)(?:par rapport|comparée?s?|en comparaison) (?:à l['’]|aux? |à )` + sincePhrase},
	{expr: `(?i)(?:gegenüber|im vergleich (?:zu[rm]?|mit)|verglichen mit|im verhältnis zu[rm]?) ` + sincePhrase},
	{expr: `(?i)(?:con respecto|en comparación|rispetto|ten opzichte) (?:con |a |al |alla |van )` + sincePhrase},
	{expr: `(?i)(?:additions?|changes?|modifications?|amendments?|ajouts|änderungen) (?:made )?(?:to|au|à la|an dem|am) ` + sincePhrase},
	{expr: `(?i)changes (?:from|since|over) ` + sincePhrase},
}

// sincePhrase ends before a verb, a comma, or the way the change is marked.
const sincePhrase = `(.+?)(?: (?:is|are|has|have|was|were|will|shall|appears?|marked|indicated|highlighted|shown|in (?:bold|italics?|underline)|sont|est|ont|a été|figurent|apparaissent|en (?:gras|caractères)|sind|ist|wurden?|werden|wird|erscheinen|durch|se|sono|zijn|worden)\b|[,;:]|\.? *$)`

// sinceIn gives what the changes of a sentence are relative to, "" when it does not say.
func sinceIn(sentence string) string {
	for _, f := range sinceForms {
		if m := f.FindStringSubmatch(sentence); m != nil {
			return strings.TrimSpace(m[1])
		}
	}
	return ""
}
