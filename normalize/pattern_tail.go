package normalize

import "strings"

// tailsOf gives the words of which one ends every match, when the expression ends in
// a group of nothing but words before the end of the text: "(?:LISA|PRIEDAS)$".
func tailsOf(expr string) []string {
	begin := strings.LastIndex(expr, "(?:")
	words, ok := strings.CutSuffix(expr, ")$")
	if !ok || begin < 0 {
		return nil
	}
	words = words[begin+len("(?:"):]
	if strings.ContainsAny(words, `\.[](){}^$*+?`) {
		return nil
	}
	for depth, i := 0, 0; i < begin; i++ { // an alternative at the top may end otherwise
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
				return nil
			}
		}
	}
	return strings.Split(words, "|")
}

func endsInAny(text string, tails []string) bool {
	for _, t := range tails {
		if strings.HasSuffix(text, t) {
			return true
		}
	}
	return false
}
