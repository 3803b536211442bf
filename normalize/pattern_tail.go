package normalize

import (
	"slices"
	"strings"
)

// tailSet is what a match has at its end: one of a few words. The zero tailSet knows
// none and lets every text pass.
type tailSet struct {
	words []string
	last  bool // nothing of the text follows
}

// in reports whether a text may have a match that ends in one of the words.
func (t *tailSet) in(text string) bool {
	switch {
	case len(t.words) == 0:
		return true
	case t.last:
		return endsInAny(text, t.words)
	}
	return slices.ContainsFunc(t.words, func(w string) bool { return strings.Contains(text, w) })
}

func endsInAny(text string, tails []string) bool {
	return slices.ContainsFunc(tails, func(t string) bool { return strings.HasSuffix(text, t) })
}

// tailsOf reads off an expression what its matches end in, when that is plain: words
// in a group, as in "(?:LISA|PRIEDAS)$" and "(?:cikk|pants)\b", or signs, as in "\)$".
func tailsOf(expr string) tailSet {
	expr, last := strings.CutSuffix(expr, "$")
	if !last {
		word := false
		if expr, word = strings.CutSuffix(expr, `\b`); !word {
			return tailSet{}
		}
	}
	words, begin := groupTail(expr)
	if words == nil {
		words, begin = signTail(expr)
	}
	if words == nil || hasAlternatives(expr[:begin]) {
		return tailSet{}
	}
	return tailSet{words, last}
}

// groupTail gives the words of the group that an expression ends in, and where it
// begins.
func groupTail(expr string) (words []string, begin int) {
	begin = strings.LastIndex(expr, "(?:")
	inside, ok := strings.CutSuffix(expr, ")")
	if !ok || begin < 0 || strings.ContainsAny(inside[begin+len("(?:"):], `\.[](){}^$*+?`) {
		return nil, 0
	}
	return strings.Split(inside[begin+len("(?:"):], "|"), begin
}

// signTail gives the bracket or the digits that an expression ends in.
func signTail(expr string) (words []string, begin int) {
	if strings.HasSuffix(expr, `\)`) && !strings.HasSuffix(expr, `\\)`) {
		return []string{")"}, len(expr) - len(`\)`)
	}
	begin = len(strings.TrimRight(expr, "0123456789"))
	if begin == len(expr) || strings.HasSuffix(expr[:begin], `\`) {
		return nil, 0
	}
	return []string{expr[begin:]}, begin
}

// hasAlternatives reports alternatives at the top of the beginning of an expression:
// a match of another may end otherwise.
func hasAlternatives(expr string) bool {
	for depth, i := 0, 0; i < len(expr); i++ {
		switch expr[i] {
		case '\\':
			i++
		case '[':
			i += max(0, strings.IndexByte(expr[i:], ']'))
		case '(':
			depth++
		case ')':
			depth--
		case '|':
			if depth == 0 {
				return true
			}
		}
	}
	return false
}
