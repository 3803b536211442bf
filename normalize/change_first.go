package normalize

import (
	"regexp/syntax"
	"sync"
	"unicode"
)

// formsByFirst gives for each letter, in lower case, the term forms that can begin
// with it. Nearly every word of a paper begins no term; asking all forms at each of
// them took half of the time of a conversion.
var formsByFirst = sync.OnceValue(func() map[rune][]int {
	out := map[rune][]int{}
	for k := range termForms {
		parsed, err := syntax.Parse(termForms[k].form.String(), syntax.Perl)
		if err != nil {
			panic(err) // the forms are compiled at start
		}
		set := map[rune]bool{}
		addFirst(parsed.Simplify(), set)
		for c := range set {
			out[c] = append(out[c], k)
		}
	}
	return out
})

// addFirst adds the runes that a match of re can begin with, in lower case, and
// reports whether re can match nothing.
func addFirst(re *syntax.Regexp, set map[rune]bool) (empty bool) {
	switch re.Op {
	case syntax.OpLiteral:
		set[unicode.ToLower(re.Rune[0])] = true
		return false
	case syntax.OpCharClass:
		for i := 0; i < len(re.Rune); i += 2 {
			for c := re.Rune[i]; c <= re.Rune[i+1]; c++ {
				set[unicode.ToLower(c)] = true
			}
		}
		return false
	case syntax.OpConcat:
		for _, sub := range re.Sub {
			if !addFirst(sub, set) {
				return false
			}
		}
		return true
	case syntax.OpAlternate:
		for _, sub := range re.Sub {
			empty = addFirst(sub, set) || empty
		}
		return empty
	case syntax.OpStar, syntax.OpQuest:
		addFirst(re.Sub[0], set)
		return true
	case syntax.OpPlus, syntax.OpCapture:
		return addFirst(re.Sub[0], set)
	}
	return true // an assertion
}
