package export

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escaper puts a backslash before the characters of a text that Markdown would read
// as a mark where they stand, and before no others.
type escaper struct {
	place      place
	inLink     bool
	prev, next rune // what is written before and after the text, 0 for nothing

	tokens  []token
	counted bool
	counts  [len(pairedMarks)]int // how often each of them occurs in the tokens, see paired
}

// pairedMarks are the marks that need a partner: one alone is no mark.
const pairedMarks = "*_~`"

func newEscaper(tokens []token, p place) escaper { return escaper{place: p, tokens: tokens} }

// paired reports whether a mark occurs more than once.
func (e *escaper) paired(c byte) bool {
	if !e.counted {
		e.count()
	}
	return e.counts[strings.IndexByte(pairedMarks, c)] > 1
}

func (e *escaper) count() {
	e.counted = true
	for k := range e.counts {
		c := pairedMarks[k]
		for i := range e.tokens {
			t := &e.tokens[i]
			if t.kind == textToken {
				e.counts[k] += strings.Count(t.text, pairedMarks[k:k+1])
			} else if t.delimiter() == c {
				e.counts[k]++
			}
		}
	}
}

// byteSet has a place for each byte.
type byteSet [256]bool

func byteSetOf(bytes string) *byteSet {
	t := new(byteSet)
	for i := range len(bytes) {
		t[bytes[i]] = true
	}
	return t
}

// What is looked at: the bytes that may need a backslash, and those that begin an
// address in texts that may hold one.
const mayNeedEscape = "*_~`\\[]!<&@|"

var looked, lookedForAddress = byteSetOf(mayNeedEscape), byteSetOf(mayNeedEscape + "hHfFwW")

// mayHoldAddress reports text that addressStart may find an address in.
func mayHoldAddress(s string) bool {
	return strings.Contains(s, "://") || strings.Contains(s, "w.") || strings.Contains(s, "W.")
}

// escapeInline escapes a text that stands between square brackets.
func escapeInline(s string) string {
	tokens := []token{{text: s}}
	e := newEscaper(tokens, inParagraph)
	e.inLink, e.next = true, ']'
	return string(e.appendText(nil, s))
}

// appendText appends s, escaped.
func (e *escaper) appendText(out []byte, s string) []byte {
	stops := looked
	if mayHoldAddress(s) {
		stops = lookedForAddress
	}
	for i := 0; i < len(s); {
		from := i
		for i < len(s) && !stops[s[i]] {
			i++
		}
		if out = append(out, s[from:i]...); i == len(s) {
			break
		}
		if n := addressStart(s, i, e.prev); n > 0 {
			out, i = e.appendAddress(out, s, i, n)
			continue
		}
		if isRunMark(s[i]) {
			out, i = e.appendMarkRun(out, s, i)
			continue
		}
		if e.mustEscape(s, i) {
			out = append(out, '\\')
		}
		out = append(out, s[i])
		i++
	}
	return out
}

// appendAddress appends the address at s[i:] as it is or, where it must not be
// linked, its first n bytes and its colon or full stop with a backslash.
func (e *escaper) appendAddress(out []byte, s string, i, n int) ([]byte, int) {
	end := addressEnd(s, i)
	if e.breaksAddress(s, i, end) {
		out = append(append(out, s[i:i+n]...), '\\', s[i+n])
		return out, i + n + 1
	}
	return append(out, s[i:end]...), end
}

func isRunMark(c byte) bool { return c == '*' || c == '_' || c == '~' }

// appendMarkRun appends the run of one mark at s[i:], all escaped or none.
func (e *escaper) appendMarkRun(out []byte, s string, i int) ([]byte, int) {
	c, end := s[i], i
	for end < len(s) && s[end] == c {
		end++
	}
	escaped := e.paired(c) && e.flanks(c, e.before(s, i), e.after(s, end))
	for ; i < end; i++ {
		if escaped {
			out = append(out, '\\')
		}
		out = append(out, c)
	}
	return out, i
}

// flanks reports whether a run of c between the two characters may open or close.
func (e *escaper) flanks(c byte, prev, next rune) bool {
	p, n := classes(prev), classes(next)
	if len(p) > 1 || len(n) > 1 {
		return true
	}
	if p[0] == space && n[0] == space {
		return false
	}
	return c != '_' || p[0] != word || n[0] != word
}

// before gives the character that stands before s[i].
func (e *escaper) before(s string, i int) rune {
	if i == 0 {
		return e.prev
	}
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return r
}

// after gives the character that stands at s[i], or after the text.
func (e *escaper) after(s string, i int) rune {
	if i >= len(s) {
		return e.next
	}
	r, _ := utf8.DecodeRuneInString(s[i:])
	return r
}

// mustEscape reports whether the character at i, which is no run mark, would be a mark.
func (e *escaper) mustEscape(s string, i int) bool {
	next := e.after(s, i+1)
	switch s[i] {
	case '\\':
		// Before a blank it stands for itself, but some renderers then misread what follows.
		return next != 0 && next < utf8.RuneSelf && !isAlphanumeric(byte(next))
	case '`':
		return e.paired('`')
	case '[':
		return next == '^' || e.inLink
	case ']':
		return next == '(' || next == '[' || e.inLink
	case '!':
		return i == len(s)-1 && next == '['
	case '<':
		return next < utf8.RuneSelf && (isLetter(byte(next)) || next == '/' || next == '!' || next == '?') || mailInAngles(s[i:])
	case '&':
		return isEntity(s[i:])
	case '@': // some renderers take a delimiter for the start of a mail address
		return (e.prev == '*' || e.prev == '~') && i < maxAddress && strings.IndexFunc(s[:i], isBlank) < 0
	case '|':
		return e.place == inPipeCell
	}
	return false
}

// mailInAngles reports whether s begins with a mail address between < and >.
func mailInAngles(s string) bool {
	if s == "" || s[0] != '<' {
		return false
	}
	end := strings.IndexAny(s[1:], " <>")
	return end > 2 && s[1+end] == '>' && strings.IndexByte(s[2:end], '@') >= 0
}

// isEntity reports whether s begins with what is read as a character reference.
func isEntity(s string) bool {
	name, ok := strings.CutPrefix(s, "&")
	if !ok || name == "" {
		return false
	}
	is, most := isAlphanumeric, 32
	switch {
	case strings.HasPrefix(name, "#x"), strings.HasPrefix(name, "#X"):
		name, is, most = name[2:], isHex, 6
	case name[0] == '#':
		name, is, most = name[1:], isDigit, 7
	case !isLetter(name[0]):
		return false
	}
	n := 0
	for n < len(name) && n <= most && is(name[n]) {
		n++
	}
	least := 1
	if most == 32 {
		least = 2
	}
	return n >= least && n <= most && n < len(name) && name[n] == ';'
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func isHex(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'f' }

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

func isAlphanumeric(c byte) bool { return isLetter(c) || isDigit(c) }

// addressStarts are what GitHub links without a mark, up to the character that
// is escaped where it must not.
var addressStarts = [...]string{"http://", "https://", "ftp://", "www."}

// addressStart gives the length of "http" or "www" when an address begins at s[i].
func addressStart(s string, i int, prev rune) int {
	if c := s[i] | 0x20; c != 'h' && c != 'f' && c != 'w' {
		return 0
	}
	if i > 0 {
		prev = rune(s[i-1])
	}
	if prev < utf8.RuneSelf && isAlphanumeric(byte(prev)) {
		return 0
	}
	for _, a := range addressStarts {
		if len(s)-i >= len(a) && strings.EqualFold(s[i:i+len(a)], a) {
			return strings.IndexAny(a, ":.")
		}
	}
	return 0
}

// maxAddress bounds the length of an address that is left to be linked, so that a
// text full of their beginnings takes no more than linear time.
const maxAddress = 512

// addressEnd gives the end of the address at s[i:]: white space or "<".
func addressEnd(s string, i int) int {
	near := s[i:min(len(s), i+maxAddress)]
	n := strings.IndexFunc(near, func(r rune) bool { return r == '<' || unicode.IsSpace(r) })
	if n < 0 {
		n = len(near)
	}
	return i + n
}

// breaksAddress reports whether the address s[i:end] must not be left to be linked:
// within it a backslash would show, and it would swallow the marks that follow it.
func (e *escaper) breaksAddress(s string, i, end int) bool {
	if e.inLink || end-i >= maxAddress || end == len(s) && e.next != 0 && e.next != '<' && e.next != ' ' {
		return true
	}
	for ; i < end; i++ {
		escaped := e.mustEscape(s, i)
		if isRunMark(s[i]) {
			escaped = e.flanks(s[i], e.before(s, i), e.after(s, i+1))
		}
		if escaped {
			return true
		}
	}
	return false
}
