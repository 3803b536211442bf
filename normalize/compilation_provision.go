package normalize

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"councildoc/normalize/council"
)

// provisionPath follows the provisions of a text from cell to cell and names each:
// "recital:27a", "article:3/1/b".
type provisionPath struct {
	head    string // "recital:27", "article:3", "annex:I", "title"
	enacted bool   // past the recitals: numbers are paragraphs and points
	steps   []provisionStep
	closed  bool // the last text closed the quotation it stood in
}

// provisionStep is a number below the head.
type provisionStep struct {
	style  markerKind
	value  string // without brackets and full stop
	quoted bool   // in a text that the act inserts elsewhere
	named  string // "article" in an inserted article, else ""
}

// openQuote begins a text that an amending act inserts.
var openQuote = pattern{expr: `^[‘“"'„«]`}

// closeQuote ends it.
var closeQuote = pattern{expr: `[’”"'“»][;,.]?$`}

// next names the provision that a cell holds, by its first text. A cell that holds
// the heading of an article and one paragraph of it is that paragraph.
func (w *provisionPath) next(texts []string) string {
	if len(texts) == 0 {
		return w.key()
	}
	first := strings.TrimSpace(texts[0])
	if council.IsGeneral(strings.TrimRight(first, " :")) {
		return GeneralKey
	}
	if named := w.read(first); named {
		if below := numberedTexts(texts[1:]); len(below) == 1 {
			w.readNumber(below[0], openQuote.MatchString(below[0]))
		}
	}
	w.closed = w.endsQuotation(texts[len(texts)-1])
	if key := w.key(); key != "" {
		return key
	}
	return shortText(strings.Join(texts, " "))
}

func numberedTexts(texts []string) []string {
	var out []string
	for _, t := range texts {
		if _, ok := firstMarker(t); ok {
			out = append(out, t)
		}
	}
	return out
}

// blockTexts gives the text of every paragraph and item, its number before it.
func blockTexts(blocks []Block) []string {
	var out []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *List:
			for _, it := range b.Items {
				if text := strings.TrimSpace(it.Marker + " " + blocksText(it.Blocks)); text != "" {
					out = append(out, text)
				}
			}
		default:
			if text := blocksText([]Block{b}); text != "" {
				out = append(out, text)
			}
		}
	}
	return out
}

// maxKey is the length in characters of a key that is taken from the text.
const maxKey = 80

// shortText is a text cut to the length of a key.
func shortText(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if utf8.RuneCountInString(text) <= maxKey {
		return text
	}
	runes := []rune(text)[:maxKey]
	cut := strings.LastIndexByte(string(runes), ' ')
	if cut < maxKey/2 {
		cut = len(string(runes))
	}
	return string(runes)[:cut] + "…"
}

// read follows a text. It reports whether the text names its provision in words.
func (w *provisionPath) read(text string) (named bool) {
	if w.closed && !w.resumes(text) {
		w.steps = w.unquoted()
	}
	quoted := openQuote.MatchString(text)
	if w.closed = false; w.readNamed(text, quoted) {
		return true
	}
	if !w.readOpening(text) {
		w.readNumber(text, quoted)
	}
	return false
}

// resumes reports a text that goes on with the numbers of a quotation that seemed
// to be closed.
func (w *provisionPath) resumes(text string) bool {
	m, ok := firstMarker(text)
	if !ok || len(w.steps) == 0 || isInstruction(text) {
		return false
	}
	last := w.steps[len(w.steps)-1]
	return last.style == m.kind && last.named == "" && follows(last.value, bareNumber(m.text))
}

// readNumber reads a cell that begins with a number.
func (w *provisionPath) readNumber(text string, quoted bool) {
	m, ok := firstMarker(text)
	switch {
	case !ok:
	case w.enacted:
		w.step(m, quoted, isInstruction(text))
	case m.kind == parenNumber:
		w.head, w.steps = "recital:"+bareNumber(m.text), nil
	}
}

// readNamed reads a cell that names its provision in words. A sentence that
// begins with "Article 4 is amended" names another act's.
func (w *provisionPath) readNamed(text string, quoted bool) bool {
	ref, ok := council.ParseProvision(text)
	if !ok || !standsAsTitle(ref.Rest) {
		return false
	}
	if ref.Kind == "article" && quoted && strings.HasPrefix(w.head, "article") {
		w.steps = append(w.unquoted(), provisionStep{value: ref.Number, quoted: true, named: "article"})
		return true
	}
	if at := w.insertedArticle(); ref.Kind == "article" && at >= 0 && follows(w.steps[at].value, ref.Number) {
		w.steps = append(w.steps[:at:at], provisionStep{value: ref.Number, quoted: true, named: "article"})
		return true
	}
	w.head, w.steps = designationKey(ref.Kind, ref.Number), nil
	w.enacted = ref.Kind != "recital"
	return true
}

// insertedArticle gives the step that is an article of another act, -1 for none.
func (w *provisionPath) insertedArticle() int {
	for i, s := range w.steps {
		if s.named != "" {
			return i
		}
	}
	return -1
}

// standsAsTitle reports what can follow the name of a provision in a heading:
// nothing, a title, a dash, or further references.
func standsAsTitle(rest string) bool {
	first, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsUpper(first) || strings.ContainsRune("–—-:[(‘“,;*/&", first) || strings.HasPrefix(rest, "and ") || strings.HasPrefix(rest, "to ") && len(rest) < 12
}

var (
	actTitle = pattern{expr: `^(?:Proposal for a |PROPOSAL FOR A )?(?:REGULATION|DIRECTIVE|DECISION|COUNCIL (?:REGULATION|DIRECTIVE|DECISION|RECOMMENDATION)|RECOMMENDATION|RÈGLEMENT|DIRECTIVE|DÉCISION|VERORDNUNG|RICHTLINIE|BESCHLUSS)\b`}
	citation = pattern{expr: `^(?:Having regard to|After consulting|After transmission|Acting in accordance|vu |Vu |gestützt auf|nach Zuleitung|gemäß dem ordentlichen)`}
	enacting = pattern{expr: `^(?:HAS|HAVE) ADOPTED|^(?:A|ONT) ADOPTÉ|^(?:HAT|HABEN) .*ERLASSEN`}
	whereas  = pattern{expr: `^(?:Whereas|considérant ce qui suit|in Erwägung nachstehender)`}
)

// readOpening reads what stands before the articles and has no number.
func (w *provisionPath) readOpening(text string) bool {
	switch {
	case actTitle.MatchString(text):
		*w = provisionPath{head: "title"}
	case citation.MatchString(text):
		w.head, w.steps = "citations", nil
	case whereas.MatchString(text):
		w.head, w.steps = "recitals", nil
	case enacting.MatchString(text):
		w.head, w.steps, w.enacted = "enacting", nil, true
	default:
		return false
	}
	return true
}

// firstMarker reads the number a text begins with; a quotation mark or a dash may
// stand first.
func firstMarker(text string) (marker, bool) {
	for range 2 {
		text = strings.TrimLeft(text, " \u00a0‘“\"'„«[")
		word, rest, _ := strings.Cut(strings.ReplaceAll(text, "\u00a0", " "), " ")
		m, ok := parseMarker(word)
		if !ok || m.kind != bulletMarker {
			return m, ok && m.kind != noMarker
		}
		text = rest
	}
	return marker{}, false
}

func bareNumber(s string) string { return strings.Trim(s, "().") }

// instruction tells a point of an amending act: "In Article 12, paragraph 5 is
// replaced …", "Article 35 is amended as follows:".
var instruction = pattern{expr: `(?i)\b(?:is|are) (?:amended|replaced|added|inserted|deleted)\b|\bas follows:|\bthe following\b`}

// maxInstruction is the length in characters of the longest instruction.
const maxInstruction = 200

func isInstruction(text string) bool {
	return utf8.RuneCountInString(text) <= maxInstruction && instruction.MatchString(text)
}

// step puts a number at its place: after the number it follows, else below. The
// nearest number that it follows wins; an instruction never stands in a quotation.
func (w *provisionPath) step(m marker, quoted, instruction bool) {
	s := provisionStep{style: m.kind, value: bareNumber(m.text), quoted: quoted}
	if quoted {
		w.steps = append(w.steps, s)
		return
	}
	at := w.place(s, instruction)
	if at < 0 {
		w.steps = append(w.steps, s)
		return
	}
	s.quoted = w.steps[at].quoted
	w.steps = append(w.steps[:at:at], s)
}

// place gives the step that s replaces, -1 when it stands below all.
func (w *provisionPath) place(s provisionStep, instruction bool) int {
	loose := -1
	for i := len(w.steps) - 1; i >= 0; i-- {
		have := w.steps[i]
		if have.named != "" || !sameStyle(have, s) || instruction && have.quoted {
			continue
		}
		if follows(have.value, s.value) {
			return i
		}
		if loose < 0 {
			loose = i
		}
	}
	if loose > 0 && isFirst(s.value) {
		return -1
	}
	return loose
}

// sameStyle compares markers; a single i, v or x can be a letter.
func sameStyle(a, b provisionStep) bool {
	if a.style == b.style {
		return true
	}
	return len(b.value) == 1 && a.style == parenLetter && b.style == parenRoman && follows(a.value, b.value)
}

func isFirst(v string) bool { return v == "1" || v == "a" || v == "i" }

// follows reports whether b is the number after a: 4 and 5, 4 and 4a, 88a and
// 88b, 88a and 89, a and b, i and ii.
func follows(a, b string) bool {
	an, as := numberAndLetters(a)
	bn, bs := numberAndLetters(b)
	if an > 0 && bn > 0 {
		return bn == an+1 && bs == "" || bn == an && nextLetters(as, bs)
	}
	if romanCount(a) > 0 && romanCount(b) == romanCount(a)+1 {
		return true
	}
	return nextLetters(a, b) || strings.HasPrefix(b, a) && len(b) == len(a)+1
}

// nextLetters reports whether b comes right after a: nothing and a, a and b.
func nextLetters(a, b string) bool {
	switch {
	case b == "":
		return false
	case a == "":
		return b == "a"
	case len(a) == len(b) && a[:len(a)-1] == b[:len(b)-1]:
		return b[len(b)-1] == a[len(a)-1]+1
	}
	return b == a+"a"
}

func numberAndLetters(s string) (n int, letters string) {
	i := 0
	for i < len(s) && i < 6 && s[i] >= '0' && s[i] <= '9' {
		n = n*10 + int(s[i]-'0')
		i++
	}
	return n, s[i:]
}

var romanLetters = map[rune]int{'i': 1, 'v': 5, 'x': 10, 'l': 50, 'c': 100}

// romanCount reads a Roman numeral, 0 when s is none.
func romanCount(s string) int {
	total, last := 0, 1000
	for _, c := range strings.ToLower(s) {
		v := romanLetters[c]
		if v == 0 {
			return 0
		}
		if v > last {
			total -= 2 * last
		}
		total += v
		last = v
	}
	return total
}

// unquoted gives the steps outside quotations.
func (w *provisionPath) unquoted() []provisionStep {
	for i, s := range w.steps {
		if s.quoted {
			return w.steps[:i:i]
		}
	}
	return w.steps
}

// endsQuotation reports a text that closes the quotation it stands in, and not
// only a word quoted in it.
func (w *provisionPath) endsQuotation(text string) bool {
	if len(w.unquoted()) == len(w.steps) || !closeQuote.MatchString(text) {
		return false
	}
	end := strings.TrimRight(text, ";,.")
	end = strings.TrimRight(end, "’”\"'“»")
	open := strings.LastIndexAny(end, "‘“„«")
	return open <= 0 || strings.ContainsAny(end[open:], "’”»")
}

// key writes the path as the addresses of provisions are written: "article:3/1/b",
// "article:3/15/quoted/article:88a/1".
func (w *provisionPath) key() string {
	if w.head == "" {
		return ""
	}
	var b strings.Builder
	b.WriteString(w.head)
	quoted := false
	for _, s := range w.steps {
		if s.quoted && !quoted {
			b.WriteString("/quoted")
		}
		quoted = s.quoted
		b.WriteByte('/')
		if s.named != "" {
			b.WriteString(s.named + ":")
		}
		b.WriteString(s.value)
	}
	return b.String()
}

// designation writes the printed number of a provision as its address: "3(2)(a)"
// of an article is "article:3/2/a".
func designationKey(kind, number string) string {
	if number == "" {
		return kind
	}
	number = strings.ReplaceAll(strings.ReplaceAll(number, ")", ""), "(", "/")
	return kind + ":" + strings.TrimPrefix(number, "/")
}
