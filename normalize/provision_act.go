package normalize

import (
	"strconv"
	"strings"
	"unicode"
)

func itoa(n int) string { return strconv.Itoa(n) }

// The formulas between which the parts of an act stand, in the languages of the Union
// (Interinstitutional style guide, part 2).
var (
	whereasWords = pattern{expr: `^(?i:whereas|considérant ce qui suit|in erwägung nachstehender gründe|като имат предвид, че|като има предвид, че|considerando lo siguiente|vzhledem k těmto důvodům|ud fra følgende betragtninger|ning arvestades järgmist|εκτιμώντας τα ακόλουθα|de bharr an méid seo a leanas|budući da|considerando quanto segue|tā kā|kadangi|mivel|billi|overwegende hetgeen volgt|a także mając na uwadze, co następuje|mając na uwadze, co następuje|considerando o seguinte|întrucât|keďže|ob upoštevanju naslednjega|sekä katsovat seuraavaa|sekä katsoo seuraavaa|av följande skäl)`}
	enacts       = pattern{expr: `^(?i:ha(?:ve|s) adopted th|(?:ont|a) (?:adopté|arrêté) |haben folgende|hat folgende|han adoptado|ha adoptado|hanno adottato|ha adottato|adotaram|adotou|hebben de volgende|heeft de volgende|har vedtaget|har antagit|przyjmują|przyjmuje|przyjęły|przyjęła|přijaly|přijala|prijali|prijala|sprejela|sprejel|elfogadta|ovat antaneet|on antanut|ir pieņēmuš|ir pieņēmus|priėmė|приеха|прие |εξέδωσαν|εξέδωσε|au adoptat|adoptă|donijeli su|donio je|donijela je|adottaw|addotta|on vastu võtnud|tar éis)`}
	titles       = pattern{expr: `^(?i:(?:amended )?proposal for an?|proposition (?:modifiée )?de|vorschlag für|propuesta de|proposta di|proposta de|voorstel voor)(?:$|[^\p{L}])`}
	acts         = pattern{expr: `^(?:(?:COUNCIL |COMMISSION )?(?:IMPLEMENTING |DELEGATED )?(?:REGULATION|DIRECTIVE|DECISION|RECOMMENDATION)|RÈGLEMENT|DÉCISION|VERORDNUNG|RICHTLINIE|BESCHLUSS|REGLAMENTO|DIRECTIVA|DECISIÓN|REGOLAMENTO|DIRETTIVA|DECISIONE|VERORDENING|RICHTLIJN|BESLUIT)\b`}
	cites        = pattern{expr: `^(?i:having regard|vu (?:le|la|les|l)|gestützt auf|visto|vistos|vista|gezien)[^\p{L}]`}
)

var signs = pattern{expr: `^(?i:done at|fait à|geschehen zu|hecho en|fatto a|feito em|gedaan te|sporządzono w|v bruselu|udfærdiget i|utfärdad i)[^\p{L}]`}

// holdsAct reports that a paper holds the text of an act: recitals or articles under
// their own headings.
func holdsAct(p *Paper) bool {
	for _, x := range passagesOf(p) {
		text := strings.TrimSpace(x.text)
		if x.heading != nil && x.heading.Role == "article" || isWhereas(text) {
			return true
		}
	}
	return false
}

// beginsAct reports a text from which on a legal text is meant.
func beginsAct(x *passage) bool {
	text := strings.TrimSpace(x.text)
	if x.heading != nil && (x.heading.Role == "article" || x.heading.Role == "annex") || isInstitution(text) {
		return true
	}
	return isWhereas(text) || enacts.MatchString(text) || titles.MatchString(text) || cites.MatchString(text)
}

// isWhereas reports a line that has nothing but the formula before the recitals. No
// wording of it begins with another.
func isWhereas(text string) bool {
	at := whereasWords.FindStringIndex(text)
	if at == nil {
		return false
	}
	rest := strings.TrimPrefix(strings.TrimPrefix(text[at[1]:], " "), ":")
	return strings.Trim(rest, " ") == ""
}

// isInstitution reports the line that names who adopts: capitals, ended by a comma.
func isInstitution(text string) bool {
	text, comma := strings.CutSuffix(text, ",")
	return comma && len(text) > 12 && hasLetters(text) && strings.IndexFunc(text, unicode.IsLower) < 0
}

// division handles headings that begin a part of an act.
func (w *provisionWalk) division(t rawText, d designation) bool {
	switch d.role {
	case "article":
		w.article(t, d)
	case "annex":
		w.levels, w.state, w.root = nil, inAnnex, "annex"
		if d.value != "" {
			w.root += ":" + d.value
		}
		w.open(w.root, t, d)
	case "part", "chapter", "section":
		key := d.role + ":" + d.value
		if d.quoted || w.quoting() {
			key = w.quotation(d) + "/" + key
		} else {
			w.levels, w.root = nil, key
			w.state = inArticles
		}
		w.open(key, t, d)
	default:
		return false
	}
	return true
}

// article begins an article: of the act, of an annex that follows its articles, or of
// another act that this one amends.
func (w *provisionWalk) article(t rawText, d designation) {
	key := "article:" + d.value
	switch {
	case d.quoted || w.quoting() && t.heading == nil:
		root := w.quotation(d)
		w.levels = append(w.levels, level{key: root + "/" + key, article: true})
		w.open(root+"/"+key, t, d)
		return
	case w.state == inAnnex && w.articles:
		root, _, _ := strings.Cut(w.root, "/")
		key = root + "/" + key
	default:
		w.state, w.articles = inArticles, true
	}
	w.levels, w.root = nil, key
	w.open(key, t, d)
}

// preamble handles the title, the citations and the formulas around the recitals.
func (w *provisionWalk) preamble(t rawText, d designation) bool {
	opens := w.act && (w.state == beforeAct || w.state == inAnnex && !w.articles || w.state == inTitle)
	switch text := d.text; {
	case isWhereas(text):
		w.enter(inRecitals)
		w.loose(t, d)
	case enacts.MatchString(text):
		w.enter(inArticles)
		w.open("enacting", t, d)
	case opens && isInstitution(text):
		w.enter(inCitations)
		w.loose(t, d)
	case opens && d.number == "" && (titles.MatchString(text) || t.heading != nil && acts.MatchString(text)) && w.state != inTitle:
		w.enter(inTitle)
		w.root = "title"
		w.open("title", t, d)
	case w.state == inTitle && cites.MatchString(text):
		w.enter(inCitations)
		w.citation(t, d)
	case w.state == inTitle && d.number == "":
		w.goOn(t, d)
	case w.state == inCitations && d.number == "":
		w.citation(t, d)
	default:
		return false
	}
	return true
}

func (w *provisionWalk) enter(s actState) { w.state, w.root, w.levels = s, "", nil }

// citation counts; what is wholly new does not, so that keys last.
func (w *provisionWalk) citation(t rawText, d designation) {
	if len(Original.Spans(t.spans)) == 0 {
		w.insertion++
		w.open("citation:"+itoa(w.citations)+letters(w.insertion), t, d)
		return
	}
	w.citations++
	w.insertion = 0
	w.open("citation:"+itoa(w.citations), t, d)
}

// letters counts a, b, …, z, aa.
func letters(n int) string {
	out := ""
	for ; n > 0; n = (n - 1) / 26 {
		out = string(rune('a'+(n-1)%26)) + out
	}
	return out
}
