package council

import (
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Delegation is a Member State, an associated country or a body that sits at the
// table of the Council or comments on its texts.
type Delegation struct {
	Code  string // of the Interinstitutional Style Guide ("EL", "UK"), or the abbreviation of a body
	Name  string // in English
	State bool   // a Member State, today or in the past
	Body  bool   // an institution, a body, the Presidency
}

// delegationWords is the number of words of the longest name of a delegation.
const delegationWords = 7

// delegationOf gives the delegation of a key of the folded table.
func delegationOf(key string) (d Delegation, ok bool) {
	rows := folded.find(key)
	if len(rows) == 0 {
		return d, false
	}
	code, kind, name := rows[0][0], rows[0][1], rows[0][2]
	return Delegation{Code: code, Name: name, State: kind == "state" || kind == "former", Body: kind == "body"}, true
}

// DelegationByCode finds a delegation by its code as printed: "DE", "GR".
func DelegationByCode(code string) (Delegation, bool) {
	return delegationOf("code." + code)
}

// DelegationByName finds a delegation by a name in any language of the Union, or
// by its English adjective: "France", "FRANKREICH", "Hellenic".
func DelegationByName(name string) (Delegation, bool) {
	if !startsUpper(name) {
		return Delegation{}, false
	}
	return delegationOf("delegation." + Fold(name))
}

func startsUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r)
		}
	}
	return false
}

// NamedDelegation is a delegation and the words that name it.
type NamedDelegation struct {
	Delegation
	Printed string
	ByCode  bool
}

// TakeDelegation reads the delegation that words begin with and gives the number
// of words that name it, 0 for none. The longest name wins. Punctuation around
// the words is ignored.
func TakeDelegation(words []string) (NamedDelegation, int) {
	if len(words) == 0 {
		return NamedDelegation{}, 0
	}
	for n := min(len(words), delegationWords); n > 0; n-- {
		printed := trimWord(strings.Join(words[:n], " "))
		if d, ok := DelegationByName(printed); ok && (n > 1 || !isCode(printed)) {
			return NamedDelegation{d, printed, false}, n
		}
	}
	if d, ok := DelegationByCode(trimWord(words[0])); ok {
		return NamedDelegation{d, trimWord(words[0]), true}, 1
	}
	return NamedDelegation{}, 0
}

func trimWord(s string) string {
	s = strings.TrimFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for _, suffix := range []string{"'s", "’s"} {
		s = strings.TrimSuffix(s, suffix)
	}
	return s
}

func isCode(s string) bool { _, ok := DelegationByCode(s); return ok }

// DelegationKinds of words that stand in a heading or a cover beside the name of
// a delegation and say no more than that it comments.
var delegationFillers = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(fillerWords) {
		m[Fold(w)] = true
	}
	return m
})

const fillerWords = `comment comments remark remarks observation observations contribution contributions suggestion suggestions
drafting proposal proposals position positions reply replies reaction reactions written further additional preliminary first second
from by of the on to for and a an in delegation delegations submitted provided received ms member state annex annexes appendix
commentaire commentaires remarque remarques contribution suggestions rédactionnelles de du des la le les l d et par délégation écrites
bemerkungen kommentare stellungnahme stellungnahmen beitrag der die das von und delegation schriftliche anlage anhang annexe
i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii xxiv xxv xxvi xxvii`

// FillerWord reports a word, or a number, that stands beside the name of a
// delegation in a heading: "Comments from the … delegation", "ANNEX II".
func FillerWord(word string) bool {
	folded := Fold(word)
	if folded == "" || delegationFillers()[folded] {
		return true
	}
	return !slices.ContainsFunc([]rune(folded), func(r rune) bool { return !unicode.IsDigit(r) })
}
