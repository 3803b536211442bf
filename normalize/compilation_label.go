package normalize

import (
	"strings"
	"unicode"

	"councildoc/normalize/council"
)

// label is a line that says from whom, or what, the text after it is: "DE",
// "DE, FR and NL", "(Comments):", "DE (Drafting suggestions):".
type label struct {
	delegations []Delegation
	kind        EntryKind // "" when the line does not say
	weak        bool      // a label only when a line with a kind follows
	plain       bool      // a kind without brackets, which can be a word of the text
	end         int       // bytes of the text that it takes
}

// maxLabel is the length in bytes of the longest list of delegations in a label.
const maxLabel = 160

// bracketed finds what stands in round brackets, as the kind of an entry does.
var bracketed = pattern{expr: `\(([^()]{3,60})\)\s*:?`}

// readLabel reads the label at the start of a text. dressed says that the text
// begins in bold or underlined, as names of delegations do.
func readLabel(text string, dressed bool) (label, bool) {
	if l, ok := bracketLabel(text); ok {
		return l, true
	}
	if l, ok := colonLabel(text, dressed); ok {
		return l, true
	}
	return bareLabel(text, dressed)
}

// bracketLabel reads "(Comments):" and "DE (Comments):".
func bracketLabel(text string) (label, bool) {
	at := bracketed.FindStringSubmatchIndex(text)
	if at == nil || at[0] > maxLabel {
		return label{}, false
	}
	kind, ok := entryKind(text[at[2]:at[3]])
	if !ok || !strings.HasSuffix(text[at[0]:at[1]], ":") && strings.TrimSpace(text[at[1]:]) != "" {
		return label{}, false
	}
	head := strings.TrimSpace(text[:at[0]])
	if head == "" {
		return label{kind: kind, end: at[1]}, true
	}
	named, ok := delegationList(strings.TrimSuffix(head, ":"))
	return label{delegations: named.list, kind: kind, end: at[1]}, ok
}

func entryKind(text string) (EntryKind, bool) {
	role, ok := council.EntryKind(strings.TrimSpace(text))
	if role == council.ColumnDrafting {
		return EntryDrafting, ok
	}
	return EntryComment, ok
}

// colonLabel reads "DE: text", "DE and FR:", and "Comments:" on a line of its own.
func colonLabel(text string, dressed bool) (label, bool) {
	at := strings.IndexByte(text, ':')
	if at < 0 || at > maxLabel {
		return label{}, false
	}
	rest := text[at+1:]
	if kind, ok := entryKind(text[:at]); ok && strings.TrimSpace(rest) == "" {
		return label{kind: kind, plain: true, end: len(text)}, true
	}
	named, ok := delegationList(text[:at])
	if !ok || named.doubtful || !named.codes && !dressed || rest != "" && !unicode.IsSpace(rune(rest[0])) && rest[0] != 0xC2 {
		return label{}, false
	}
	return label{delegations: named.list, end: at + 1}, true
}

// bareLabel reads a text that is nothing but delegations.
func bareLabel(text string, dressed bool) (label, bool) {
	if len(text) > maxLabel {
		return label{}, false
	}
	named, ok := delegationList(text)
	if !ok {
		return label{}, false
	}
	return label{delegations: named.list, end: len(text), weak: named.doubtful || !named.codes && !dressed}, true
}

// delegationNames is a list of delegations as a text gives it.
type delegationNames struct {
	list     []Delegation
	codes    bool // all by their codes
	doubtful bool // one of them can be a word of the text: "NO", "Parliament"
}

// listSeparator parts the members of "DE, FR and NL".
var listSeparator = pattern{expr: `\s*(?:[,;/&+]|\s(?:and|et|und|y|e|en|og|och|i|a|și|un|ir|ja|és|και|и)\s)\s*`}

// delegationList reads a text that is nothing but a list of delegations.
func delegationList(text string) (delegationNames, bool) {
	text = strings.Trim(strings.TrimSpace(text), "()[]*:")
	out := delegationNames{codes: true}
	if text == "" || len(text) > maxLabel {
		return out, false
	}
	for _, part := range listSeparator.regexp().Split(text, -1) {
		if strings.HasSuffix(part, ".") {
			return delegationNames{}, false
		}
		if !out.takeAll(strings.Fields(part)) {
			return delegationNames{}, false
		}
	}
	return out, len(out.list) > 0
}

// longestSpeakers is the length in bytes of the longest line that is looked at for
// codes alone.
const longestSpeakers = 48

// isSpeakerLine reports a line of nothing but codes of Member States, as stands
// over what they say: "DE", "DE, FR and NL".
func isSpeakerLine(text string) bool {
	if len(text) < 2 || len(text) > longestSpeakers || text[0] < 'A' || text[0] > 'Z' || text[1] < 'A' || text[1] > 'Z' {
		return false
	}
	named, ok := delegationList(text)
	return ok && named.codes && !named.doubtful
}

// takeAll reads words that are nothing but delegations, and the word that says so.
func (n *delegationNames) takeAll(words []string) bool {
	for len(words) > 0 {
		d, taken := council.TakeDelegation(words)
		if taken == 0 {
			return len(n.list) > 0 && len(words) == 1 && council.Fold(words[0]) == "delegation" || council.Fold(words[0]) == "delegations"
		}
		n.add(d)
		words = words[taken:]
	}
	return true
}

func (n *delegationNames) add(d council.NamedDelegation) {
	n.codes = n.codes && d.ByCode
	n.doubtful = n.doubtful || !d.State && (!d.Body || len(d.Code) < 3 || !d.ByCode)
	for _, seen := range n.list {
		if seen.Name == d.Name {
			return
		}
	}
	n.list = append(n.list, delegationOf(d))
}

// innerLabels gives the places in a text, after its start, where a label with a
// kind begins: paragraphs that the layout of the page ran together.
func innerLabels(text string) []int {
	var out []int
	for _, at := range bracketed.regexp().FindAllStringSubmatchIndex(text, -1) {
		if _, ok := entryKind(text[at[2]:at[3]]); !ok || text[at[1]-1] != ':' {
			continue
		}
		if start := labelStart(text, at[0]); start > 0 {
			out = append(out, start)
		}
	}
	return out
}

// labelStart gives the start of the list of codes that ends at a place, the place
// itself when none does.
func labelStart(text string, end int) int {
	words := wordSpans(text[max(0, end-maxLabel):end])
	shift := max(0, end-maxLabel)
	start := end
	for i := len(words) - 1; i >= 0; i-- {
		word := words[i].of(text[shift:])
		switch bare := strings.TrimRight(word, ",;/&+"); {
		case start < end && isConjunction(word):
		case start < end && bare == word && !isConjunction(words[i+1].of(text[shift:])):
			return start
		case isCodeWord(bare):
			start = shift + words[i].from
		default:
			return start
		}
	}
	return start
}

// isConjunction reports a word or sign that stands between the members of a list.
func isConjunction(word string) bool {
	switch word {
	case "and", "et", "und", "&", "/", "+", ",":
		return true
	}
	return false
}

func isCodeWord(word string) bool {
	_, ok := council.DelegationByCode(word)
	return ok
}

// wordSpan is the place of a word in a text.
type wordSpan struct{ from, to int }

func (w wordSpan) of(text string) string { return text[w.from:w.to] }

func wordSpans(text string) []wordSpan {
	var out []wordSpan
	for _, at := range blackRun.regexp().FindAllStringIndex(text, -1) {
		out = append(out, wordSpan{at[0], at[1]})
	}
	return out
}

var blackRun = pattern{expr: `[^\s\x{a0}]+`}
