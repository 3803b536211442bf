package normalize

import (
	"regexp"
	"strings"
	"sync"
)

// pattern is a regular expression that costs nothing until a text comes that it may
// match. A program that starts uses few of the patterns of this package, and nearly
// every text has none of their words: the beginnings of a pattern are looked for first,
// and it is compiled when one of them stands there.
type pattern struct {
	expr    string
	longest bool // the longest match wins, not the first

	ends     sync.Once // for what follows
	anywhere bool      // a match may begin anywhere in a text
	quoted   bool      // it begins with openQuotes
	heads    headSet   // what a match begins with
	tails    tailSet   // and ends in
	literals []string  // all that it matches, in any case, where it lists that: it is not compiled then

	compile sync.Once
	re      *regexp.Regexp
}

// may reports whether the pattern may match a text.
func (p *pattern) may(text string) bool {
	p.readEnds()
	if !p.tails.in(text) {
		return false
	}
	if p.anywhere {
		return p.heads.within(text)
	}
	if p.quoted {
		text = strings.TrimLeft(strings.TrimLeft(text, openQuoteSigns), "\t\n\f\r ")
	}
	return p.heads.begin(text)
}

// readEnds reads off the expression what its matches begin and end with.
func (p *pattern) readEnds() {
	p.ends.Do(func() {
		if !strings.Contains(p.expr, "(?i") {
			p.tails = tailsOf(p.expr)
		}
		p.heads = knownHeads(p.expr, p.withoutBegin())
		p.literals = literalsOf(p.expr)
	})
}

// withoutBegin gives the expression from where its beginnings are, and notes what
// stands before that.
func (p *pattern) withoutBegin() string {
	expr, anchored := strings.CutPrefix(strings.TrimPrefix(p.expr, "(?i)"), "^")
	p.anywhere = !anchored
	expr, p.quoted = strings.CutPrefix(expr, openQuotes)
	return expr
}

func (p *pattern) regexp() *regexp.Regexp {
	p.compile.Do(func() {
		p.re = regexp.MustCompile(p.expr)
		if p.longest {
			p.re.Longest()
		}
	})
	return p.re
}

// The methods are those of regexp.Regexp.

// MatchString reports whether the pattern matches within the text.
func (p *pattern) MatchString(text string) bool {
	if !p.may(text) {
		return false
	}
	if p.literals != nil {
		return p.literal(text) >= 0
	}
	return p.regexp().MatchString(text)
}

// FindString gives the first match, "" without one.
func (p *pattern) FindString(text string) string {
	if !p.may(text) {
		return ""
	}
	if p.literals != nil {
		return text[:max(p.literal(text), 0)]
	}
	return p.regexp().FindString(text)
}

// FindStringIndex gives where the first match is.
func (p *pattern) FindStringIndex(text string) []int {
	if !p.may(text) {
		return nil
	}
	if p.literals == nil {
		return p.regexp().FindStringIndex(text)
	}
	if n := p.literal(text); n >= 0 {
		return []int{0, n}
	}
	return nil
}

// FindStringSubmatch gives the first match and its groups.
func (p *pattern) FindStringSubmatch(text string) []string {
	if !p.may(text) {
		return nil
	}
	return p.regexp().FindStringSubmatch(text)
}

// FindStringSubmatchIndex gives where the first match and its groups are.
func (p *pattern) FindStringSubmatchIndex(text string) []int {
	if !p.may(text) {
		return nil
	}
	return p.regexp().FindStringSubmatchIndex(text)
}
