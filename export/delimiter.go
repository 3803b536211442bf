package export

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a piece of inline output: a text, a line break, a note reference, or the
// opening or closing of an element.
type token struct {
	kind tokenKind
	text string // of a text; label of a note
	elem *element
}

type tokenKind uint8

const (
	textToken tokenKind = iota
	breakToken
	noteToken
	openToken
	closeToken
)

// element is a stretch of text with one mark. It is written with the delimiters of
// Markdown, or as a tag where those would not be read.
type element struct {
	mark marks
	link string
	tag  bool
}

// nest appends the tokens of runs, their elements properly nested.
func nest(out []token, runs []run) []token {
	if !slices.ContainsFunc(runs, func(r run) bool { return r.marks != 0 }) {
		for i := range runs {
			out = appendRun(out, runs[i])
		}
		return out
	}
	ends := lastRuns(runs)
	var open []*element
	for i, r := range runs {
		for keep := 0; keep < len(open); keep++ {
			if !continues(open[keep], r) {
				out, open = closeDownTo(out, open, keep)
			}
		}
		for _, mark := range missing(open, r.marks, ends[i]) {
			e := &element{mark: mark, link: r.link}
			open = append(open, e)
			out = append(out, token{kind: openToken, elem: e})
		}
		out = appendRun(out, r)
	}
	out, _ = closeDownTo(out, open, 0)
	return out
}

func continues(e *element, r run) bool {
	return r.marks&e.mark != 0 && (e.mark != linked || e.link == r.link)
}

func closeDownTo(out []token, open []*element, keep int) ([]token, []*element) {
	for len(open) > keep {
		last := len(open) - 1
		out = append(out, token{kind: closeToken, elem: open[last]})
		open = open[:last]
	}
	return out, open
}

// lastRuns gives for each run and mark the run up to which the mark goes on.
func lastRuns(runs []run) [][markBits]int {
	ends := make([][markBits]int, len(runs))
	for i := len(runs) - 1; i >= 0; i-- {
		for b := range markBits {
			ends[i][b] = i
			if i+1 < len(runs) && runs[i+1].marks&(1<<b) != 0 && (1<<b != linked || runs[i+1].link == runs[i].link) {
				ends[i][b] = ends[i+1][b]
			}
		}
	}
	return ends
}

// missing gives the marks that are not open, the longest first.
func missing(open []*element, want marks, ends [markBits]int) []marks {
	for _, e := range open {
		want &^= e.mark
	}
	var out []marks
	for want != 0 {
		best := -1
		for b := range markBits {
			if want&(1<<b) != 0 && (best < 0 || ends[b] > ends[best]) {
				best = b
			}
		}
		out = append(out, 1<<best)
		want &^= 1 << best
	}
	return out
}

// appendRun appends the text of a run, cut at its line breaks.
func appendRun(out []token, r run) []token {
	if r.note != "" {
		return append(out, token{kind: noteToken, text: r.note})
	}
	text := r.text
	for text != "" {
		line, rest, broken := strings.Cut(text, "\n")
		if line != "" {
			out = append(out, token{text: line})
		}
		if broken {
			out = append(out, token{kind: breakToken})
		}
		text = rest
	}
	return out
}

// chooseTags makes tags of the elements whose delimiters would not be read as such.
// A tag changes what stands beside its neighbours, so it looks again until nothing
// changes; after a few rounds all become tags, which are always read.
func chooseTags(tokens []token, p place) {
	const rounds = 6
	for range rounds {
		if !tagUnread(tokens, p) {
			return
		}
	}
	for _, t := range tokens {
		if t.elem != nil {
			t.elem.tag = true
		}
	}
}

// delimiter gives the character of the delimiter that a token is written with, 0 for none.
func (t token) delimiter() byte {
	if t.elem == nil || t.elem.tag {
		return 0
	}
	switch t.elem.mark {
	case bold, italic:
		return '*'
	case strike:
		return '~'
	}
	return 0
}

// tagUnread looks at each delimiter run (CommonMark 0.31, 6.2) and reports whether
// it made a tag of any.
func tagUnread(tokens []token, p place) bool {
	changed := false
	var depths [2]int // of strikes and of the others
	for i := 0; i < len(tokens); {
		c := tokens[i].delimiter()
		if c == 0 {
			i++
			continue
		}
		end, opens := i, 0
		for end < len(tokens) && tokens[end].delimiter() == c {
			if tokens[end].kind == openToken {
				opens++
			}
			end++
		}
		group, depth := tokens[i:end], &depths[0]
		if c != '~' {
			depth = &depths[1]
		}
		prev, next := edge(tokens, i-1, p, lastRune), edge(tokens, end, p, firstRune)
		switch {
		case c == '~' && prev == '~': // even an escaped one before it spoils a strike
			changed = tagAll(group, openToken) && tagAll(group, closeToken)
		case opens == len(group):
			changed = !canOpen(prev, next, *depth) && tagAll(group, openToken) || changed
		case opens == 0:
			changed = !canClose(prev, next) && tagAll(group, closeToken) || changed
		default:
			changed = tagAll(group, openToken) || changed
		}
		*depth += 2*opens - len(group)
		i = end
	}
	return changed
}

func tagAll(group []token, kind tokenKind) bool {
	for _, t := range group {
		if t.kind == kind {
			t.elem.tag = true
		}
	}
	return true
}

// canOpen reports whether a delimiter run between the two characters opens and can
// be taken for nothing else. One that could close as well is safe only where
// nothing of its kind is open.
func canOpen(prev, next rune, depth int) bool {
	return every(prev, next, func(p, n class) bool {
		left := n == word || n == punctuation && p != word
		right := p == word || p == punctuation && n != word
		return left && (!right || depth == 0)
	})
}

// canClose reports whether a delimiter run between the two characters closes.
func canClose(prev, next rune) bool {
	return every(prev, next, func(p, n class) bool {
		return p == word || p == punctuation && n != word
	})
}

// class is what a character is to the rules of delimiters.
type class uint8

const (
	space class = iota
	punctuation
	word
)

// every asks test for each way to read the two characters: a symbol such as € is
// punctuation since CommonMark 0.31 and was none before.
func every(prev, next rune, test func(p, n class) bool) bool {
	for _, p := range classes(prev) {
		for _, n := range classes(next) {
			if !test(p, n) {
				return false
			}
		}
	}
	return true
}

func classes(r rune) []class {
	switch {
	case r == 0 || unicode.IsSpace(r):
		return ofSpace
	case r < utf8.RuneSelf && (unicode.IsPunct(r) || unicode.IsSymbol(r)), unicode.IsPunct(r):
		return ofPunctuation
	case unicode.IsSymbol(r):
		return ofSymbol
	}
	return ofWord
}

var ofSpace, ofPunctuation, ofSymbol, ofWord = []class{space}, []class{punctuation}, []class{punctuation, word}, []class{word}

// edge gives the first or last character that token i is written with; 0 beyond the ends.
func edge(tokens []token, i int, p place, of func(token, place) rune) rune {
	if i < 0 || i >= len(tokens) {
		return 0
	}
	return of(tokens[i], p)
}

func firstRune(t token, p place) rune {
	switch t.kind {
	case textToken:
		r, _ := utf8.DecodeRuneInString(t.text)
		return r
	case breakToken:
		return rune(p.lineBreak()[0])
	case noteToken:
		return '['
	}
	return rune(t.mark()[0])
}

func lastRune(t token, p place) rune {
	switch t.kind {
	case textToken:
		r, _ := utf8.DecodeLastRuneInString(t.text)
		return r
	case breakToken:
		s := p.lineBreak()
		return rune(s[len(s)-1])
	case noteToken:
		return ']'
	}
	s := t.mark()
	return rune(s[len(s)-1])
}
