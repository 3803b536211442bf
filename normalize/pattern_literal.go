package normalize

import (
	"strings"
	"unicode/utf8"
)

// literalsOf gives the texts that an expression lists in any case, as "^(?i:so|thus)"
// does; nil for any other. Such a pattern is matched without being compiled.
func literalsOf(expr string) []string {
	list, ok := strings.CutPrefix(expr, "^(?i:")
	if !ok || !strings.HasSuffix(list, ")") {
		return nil
	}
	list = strings.TrimSuffix(list, ")")
	if strings.ContainsAny(list, `\.[](){}^$*+?`) {
		return nil
	}
	return strings.Split(list, "|")
}

// literal gives the length of the literal of the pattern that a text begins with: of the
// first, or the longest. It is -1 where there is none.
func (p *pattern) literal(text string) int {
	found := -1
	for _, l := range p.literals {
		if n := foldedPrefix(text, l); n > found {
			found = n
			if !p.longest {
				break
			}
		}
	}
	return found
}

// foldedPrefix gives the length of what a text begins with that differs from a literal
// in case alone, -1 when it begins with something else.
func foldedPrefix(text, literal string) int {
	rest := text
	for _, want := range literal {
		c, n := utf8.DecodeRuneInString(rest)
		if n == 0 || c != want && foldCase(c) != foldCase(want) {
			return -1
		}
		rest = rest[n:]
	}
	return len(text) - len(rest)
}
