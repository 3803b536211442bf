package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// designation is what the beginning of a text says of its place: "‘Article 23a",
// "(b)", "2a.".
type designation struct {
	empty       bool
	number      string // as printed, its changes made
	numberSpans []Span
	spans       []Span // the rest
	role        string // of a division: "article", "annex", …; else ""
	value       string // of the number, for the key: "23a", "b", "ii"
	class       numberClass
	text        string // all of it, as it reads with its changes made, or as it read
	quoted      bool   // a quotation mark opens before the number
	quotes      bool   // … or before the text
	unquotes    bool   // one closes at the end
}

// numberClass is what a number counts with.
type numberClass uint8

const (
	noNumber numberClass = iota
	arabicNumber
	letterNumber
	romanNumeral
	indentSign
)

// openQuotes may stand before a quoted provision.
const (
	openQuoteSigns = `"“”„«‘’'‚‹`
	openQuotes     = `[` + openQuoteSigns + `]*\s*`
)

var (
	leadNumber = pattern{expr: `^` + openQuotes + `(\(?\s*(?:[0-9]{1,3}(?:[a-z]{1,3})?(?:\.[0-9]{1,3}[a-z]?)*|[a-z]{1,4}|[A-Z]{1,2}|[IVXLC]{1,7})\s*(?:\)\.?|\.)|[–—•▪-])(?:[\s\x{00a0}]+|$)`}
	divisionOf = []struct {
		role string
		form *pattern
	}{
		{"article", &pattern{expr: `^` + openQuotes + `((?:Article|ARTICLE|Artikel|Член|Άρθρο|Artykuł|Článek|Článok|Artikkel|Artículo|Articolo|Artigo|Articol|Članak|Člen|Artiklu|Airteagal)\s+([0-9]+[a-z]{0,3}|premier|first|X+)\b)`}},
		{"article", &pattern{expr: `^` + openQuotes + `(([0-9]+[a-z]?)\. (?:cikk|artikla|pants|straipsnis|člen))\b`}},
		{"annex", &pattern{expr: `^` + openQuotes + `((?:ANNEX(?:ES)?|Annex|ANNEXE|ANLAGE|ANHANG|ALLEGATO|ANEXO|BIJLAGE|BILAG|BILAGA|LIITE|LISA|PRILOG|PRILOGA|PŘÍLOHA|PRÍLOHA|ZAŁĄCZNIK|MELLÉKLET|ANEXĂ|PIELIKUMS|PRIEDAS|ANNESS|ΠΑΡΑΡΤΗΜΑ|ПРИЛОЖЕНИЕ)(?:\s+([IVXLC]+[a-z]?|[0-9]+[a-z]?|[A-Z]))?)`}},
		{"chapter", &pattern{expr: `^` + openQuotes + `((?i:chapter|chapitre|kapitel|capítulo|capo|hoofdstuk|rozdział|kapitola|fejezet|luku|глава|κεφαλαιο)\s+([IVXLC]+|[0-9]+)[a-z]?\b)`}},
		{"section", &pattern{expr: `^` + openQuotes + `((?i:section|abschnitt|sección|sezione|afdeling|sekcja|oddíl|szakasz|jakso|раздел|τμημα)\s+([IVXLC]+|[0-9]+)[a-z]?\b)`}},
		{"part", &pattern{expr: `^` + openQuotes + `((?i:part|partie|teil|title|titre|titel|título|titolo)\s+([IVXLC]+|[0-9]+|[A-Z])\b)`}},
	}
)

// readDesignation reads the start of a text. Numbers are read with their changes made,
// or, where all of the text is deleted, as they were.
func readDesignation(t rawText) designation {
	all := t.spans
	if len(t.number) > 0 {
		all = append(append([]Span{}, t.number...), append([]Span{{Text: " "}}, t.spans...)...)
	}
	view := Clean
	d := designation{text: strings.TrimSpace(plain(view.Spans(all)))}
	if len(Clean.Spans(t.spans)) == 0 {
		view = Original
		d.text = strings.TrimSpace(plain(view.Spans(all)))
	}
	if d.text == "" && strings.TrimSpace(plain(all)) == "" {
		d.empty = true
		return d
	}
	d.spans = all
	d.quotes, d.unquotes = opensQuote(d.text), closesQuote(d.text)
	if !d.division(t, view, all) {
		d.leading(view, all)
	}
	return d
}

// division reads the designation of an article, an annex, a chapter.
func (d *designation) division(t rawText, view View, all []Span) bool {
	for _, f := range divisionOf {
		m := f.form.FindStringSubmatchIndex(d.text)
		if m == nil {
			continue
		}
		rest := strings.TrimLeft(d.text[m[3]:], " \u00a0-–—:.")
		if !standsAsDivision(t, f.role, rest) {
			return false
		}
		d.role, d.number, d.quoted = f.role, d.text[m[2]:m[3]], d.quotes
		if m[4] >= 0 {
			d.value = strings.ReplaceAll(d.text[m[4]:m[5]], " ", "")
		}
		d.cut(view, all, len(d.text)-len(rest))
		return true
	}
	return false
}

// standsAsDivision tells "Article 5 — Title" from a sentence that begins with it.
func standsAsDivision(t rawText, role, rest string) bool {
	if rest == "" {
		return true
	}
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "\"“„«‘'"))
	if t.heading != nil {
		return t.heading.Role == role && !unicode.IsLower(first) || role == "article" && isLabel(rest) && unicode.IsUpper(first)
	}
	return role == "article" && isLabel(rest) && unicode.IsUpper(first) && len(rest) < 120
}

// leading reads a number.
func (d *designation) leading(view View, all []Span) {
	m := leadNumber.FindStringSubmatchIndex(d.text)
	if m == nil {
		return
	}
	d.number = d.text[m[2]:m[3]]
	d.quoted = d.quotes
	d.value = strings.ToLower(strings.Trim(d.number, "().- \u00a0"))
	d.value = strings.Join(strings.Fields(d.value), "")
	switch c, _ := utf8.DecodeRuneInString(d.value); {
	case d.value == "" || strings.ContainsAny(d.number, "–—•▪"):
		d.class, d.value = indentSign, ""
	case c >= '0' && c <= '9':
		d.class = arabicNumber
	case isRoman(d.value):
		d.class = romanNumeral // or a letter: the list tells
	default:
		d.class = letterNumber
	}
	if d.class == letterNumber && len(d.value) > 3 || d.class != arabicNumber && d.class != indentSign && !strings.Contains(d.number, ")") && len(d.value) > 2 && d.class != romanNumeral {
		d.number, d.value, d.class = "", "", noNumber // a word and a full stop
		return
	}
	d.cut(view, all, m[1])
}

// cut parts the printed spans after n bytes of the text as the view shows it. What the
// view removes there belongs to the number while it is itself a number.
func (d *designation) cut(view View, all []Span, n int) {
	seen := 0
	for i := range all {
		s := all[i]
		if view.removes(&s) {
			if seen < n || strings.TrimSpace(s.Text) == "" {
				continue
			}
			d.split(all, i, 0)
			return
		}
		if seen+len(s.Text) > n {
			d.split(all, i, n-seen)
			return
		}
		seen += len(s.Text)
	}
	d.split(all, len(all), 0)
}

// split makes the spans before byte n of span i the number.
func (d *designation) split(all []Span, i, n int) {
	head := append([]Span{}, all[:i]...)
	var tail []Span
	if i < len(all) {
		cut := all[i]
		n = max(0, min(n, len(cut.Text)))
		for n > 0 && n < len(cut.Text) && !utf8.RuneStart(cut.Text[n]) {
			n++
		}
		if n > 0 {
			part := cut
			part.Text = cut.Text[:n]
			head = append(head, part)
		}
		cut.Text = cut.Text[n:]
		tail = append([]Span{cut}, all[i+1:]...)
	}
	if was := strings.TrimSpace(plain(Original.Spans(head))); was != "" && !isNumber(was) {
		kept := head[:0:0]
		var gone []Span
		for _, s := range head {
			if s.Deleted {
				gone = append(gone, s)
			} else {
				kept = append(kept, s)
			}
		}
		head, tail = kept, append(gone, tail...)
	}
	d.numberSpans, d.spans = trimRight(head), trimLeft(tail)
}

// isNumber reports a text that is a number or a designation and nothing else.
func isNumber(text string) bool {
	if leadNumber.FindString(text) == text {
		return true
	}
	for _, f := range divisionOf {
		if f.form.FindString(text) == strings.TrimRight(text, " -–—") {
			return true
		}
	}
	return false
}

// opensQuote reports a quotation mark at the start that does not close around a single
// term, as in "‘keeper’ means".
func opensQuote(text string) bool {
	c, n := utf8.DecodeRuneInString(text)
	if !strings.ContainsRune("\"“”„«‘’'‚‹", c) {
		return false
	}
	rest := text[n:]
	end := strings.IndexAny(rest, "\"“”»’'›")
	if end < 0 {
		return true
	}
	after, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest[end:], "\"“”»’'›"))
	return utf8.RuneCountInString(rest[:end]) > 60 || isWordRune(after) || !strings.ContainsRune(" ,;", after)
}

// closesQuote reports a quotation mark at the end that none within the text opened.
func closesQuote(text string) bool {
	text = strings.TrimRight(text, " \u00a0.;,")
	c, n := utf8.DecodeLastRuneInString(text)
	if n == 0 || !strings.ContainsRune("\"“”»’'›", c) {
		return false
	}
	_, skip := utf8.DecodeRuneInString(text)
	body := text[:len(text)-n]
	if skip > len(body) {
		return false
	}
	depth, prev := 0, ' '
	for i, r := range body {
		_, size := utf8.DecodeRuneInString(text[i:]) // not that of r, which stands for a broken character as well
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		if i > 0 {
			depth = max(0, depth+quoteStep(prev, r, next))
		}
		prev = r
	}
	return depth == 0
}

// quoteStep is 1 where a quotation opens, -1 where one closes.
func quoteStep(prev, r, next rune) int {
	switch {
	case !strings.ContainsRune("\"“”„«»‘’'‚‹›", r):
		return 0
	case !isWordRune(prev) && isWordRune(next):
		return 1
	case !isWordRune(next):
		return -1
	}
	return 0 // an apostrophe
}
