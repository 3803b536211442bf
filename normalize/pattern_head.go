package normalize

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// headLength is how many letters of a beginning are looked at, and leastLength of how
// many where longer ones would be more than fewHeads.
const (
	headLength  = 8
	leastLength = 5
	fewHeads    = 64
)

// head is what a match begins with: up to headLength letters without regard to case
// (see foldCase), then zeros.
type head [headLength]rune

// headSet is the beginnings of the matches of a pattern. The zero headSet knows none
// and lets every text pass.
type headSet struct {
	heads []head
	first uint64 // the first letters, a bit each by their last six bits
	pairs *pairSet
}

// pairSet is a set of pairs of letters: by the last six bits of the first, a bit for
// those of the second. Letters that share their bits share a place.
type pairSet [64]uint64

func (s *pairSet) has(a, b rune) bool { return s[a&63]&(1<<(b&63)) != 0 }

func (s *pairSet) add(h head) {
	if h[1] == 0 {
		s[h[0]&63] = ^uint64(0)
	}
	s[h[0]&63] |= 1 << (h[1] & 63)
}

// manyHeads is the number of heads from which the pairs of their letters are kept.
const manyHeads = 4

func (h *headSet) add(x head) {
	h.heads = append(h.heads, x)
	h.first |= 1 << (x[0] & 63)
	if len(h.heads) < manyHeads {
		return
	}
	if h.pairs == nil {
		h.pairs = new(pairSet)
		for _, early := range h.heads {
			h.pairs.add(early)
		}
	}
	h.pairs.add(x)
}

// begin reports whether a text begins with one of the heads.
func (h *headSet) begin(text string) bool {
	if h.first == 0 {
		return true
	}
	var at head
	rest := text
	for i := range at {
		c, n := utf8.DecodeRuneInString(rest)
		if n == 0 {
			break
		}
		at[i], rest = foldCase(c), rest[n:]
		if i == 0 && h.first&(1<<(at[0]&63)) == 0 {
			return false
		}
		if i == 1 && h.pairs != nil && !h.pairs.has(at[0], at[1]) {
			return false
		}
	}
	for i := range h.heads {
		if h.heads[i].covers(at) {
			return true
		}
	}
	return false
}

// within reports whether one of the heads stands anywhere in a text.
func (h *headSet) within(text string) bool {
	if h.first == 0 {
		return true
	}
	for i, c := range text {
		if h.first&(1<<(foldCase(c)&63)) != 0 && h.begin(text[i:]) {
			return true
		}
	}
	return false
}

// covers reports that a text which begins with the letters at begins with the head.
func (h head) covers(at head) bool {
	for i, c := range h {
		if c != at[i] {
			return c == 0
		}
	}
	return true
}

// foldCase gives the first of the letters that differ from c in case alone.
func foldCase(c rune) rune {
	if c < utf8.RuneSelf {
		return upperASCII(byte(c))
	}
	least := c
	for other := unicode.SimpleFold(c); other != c; other = unicode.SimpleFold(other) {
		least = min(least, other)
	}
	return least
}

func upperASCII(c byte) rune {
	if c >= 'a' && c <= 'z' {
		c -= 'a' - 'A'
	}
	return rune(c)
}

// maxHeads is how many heads a pattern may have. One with more lets all texts pass.
const maxHeads = 200

// headsOf reads the beginnings of the matches off a regular expression whose ^ was
// taken off, without parsing more of it than that takes. What it does not understand
// it takes for anything.
func headsOf(expr string) headSet {
	for length := int8(headLength); length > leastLength; length-- {
		if s := headsUpTo(length, expr); s.first != 0 && len(s.heads) <= fewHeads {
			return s
		}
	}
	return headsUpTo(leastLength, expr)
}

// headsUpTo reads beginnings of so many letters at most.
func headsUpTo(length int8, expr string) headSet {
	p := headParsers.Get().(*headParser)
	defer headParsers.Put(p)
	p.rest, p.stack, p.length = expr, p.stack[:0], length
	for {
		p.sequence(0)
		if p.rest == "" {
			return newHeadSet(p.stack)
		}
		if !strings.HasPrefix(p.rest, "|^") {
			return headSet{} // may match further on in a text
		}
		p.rest = p.rest[1:]
	}
}

func newHeadSet(begins []beginning) headSet {
	if len(begins) > maxHeads {
		return headSet{}
	}
	out := headSet{heads: make([]head, 0, len(begins))}
	for i := range begins {
		if begins[i].n == 0 {
			return headSet{}
		}
		if !slices.Contains(out.heads, begins[i].letters) {
			out.add(begins[i].letters)
		}
	}
	return out
}

// beginning is a head on its way: open when what follows in the expression follows it.
type beginning struct {
	letters head
	n       int8
	open    bool
}

// add puts a letter after an open beginning that ends with its length-th.
func (b *beginning) add(c rune, length int8) {
	b.letters[b.n] = c
	b.n++
	b.open = b.n < length
}

// extend puts what may come next after an open beginning.
func (b *beginning) extend(next *beginning, length int8) {
	for k := int8(0); k < next.n && b.open; k++ {
		b.add(next.letters[k], length)
	}
	b.open = b.open && next.open
}

// nothing is matched by an assertion, anything by what is too various to list.
var (
	nothing  = beginning{open: true}
	anything = beginning{}
)

// headParser reads an expression. The beginnings that it finds go on a stack.
type headParser struct {
	rest   string
	stack  []beginning
	length int8 // of the longest beginning
}

// headParsers are kept for their stacks.
var headParsers = sync.Pool{New: func() any { return new(headParser) }}

func (p *headParser) push(b beginning) { p.stack = append(p.stack, b) }

// maxDepth bounds groups within groups.
const maxDepth = 50

func (p *headParser) alternatives(depth int) {
	p.sequence(depth)
	for p.rest != "" && p.rest[0] == '|' {
		p.rest = p.rest[1:]
		p.sequence(depth)
	}
}

// sequence reads an alternative.
func (p *headParser) sequence(depth int) {
	from := len(p.stack)
	p.push(nothing)
	for p.rest != "" && p.rest[0] != '|' && p.rest[0] != ')' {
		switch c, n := p.plain(); {
		case !anyOpen(p.stack[from:]):
			p.skip()
		case n > 0:
			for i := from; i < len(p.stack); i++ {
				if p.stack[i].open {
					p.stack[i].add(c, p.length)
				}
			}
			p.rest = p.rest[n:]
		default:
			next := len(p.stack)
			p.item(depth)
			p.repeated(next)
			p.follow(from, next)
		}
	}
}

// plain gives the letter that comes next and its length, 0 for what is more than a
// letter that stands once.
func (p *headParser) plain() (c rune, n int) {
	c, n = utf8.DecodeRuneInString(p.rest)
	if strings.IndexByte(`\.[({^$*+?`, p.rest[0]) >= 0 || n < len(p.rest) && strings.IndexByte("*+?{", p.rest[n]) >= 0 {
		return 0, 0
	}
	return foldCase(c), n
}

func anyOpen(in []beginning) bool {
	for i := range in {
		if in[i].open {
			return true
		}
	}
	return false
}

// skip goes to the end of the alternative.
func (p *headParser) skip() {
	depth := 0
	for p.rest != "" {
		switch p.rest[0] {
		case '\\':
			p.rest = p.rest[1:]
		case '[':
			p.takeClass()
			continue
		case '(':
			depth++
		case '|':
			if depth == 0 {
				return
			}
		case ')':
			if depth == 0 {
				return
			}
			depth--
		}
		p.rest = p.rest[min(1, len(p.rest)):]
	}
}

// follow puts what lies on the stack from next on after each open beginning below it,
// down to from.
func (p *headParser) follow(from, next int) {
	end := len(p.stack)
	before, after := p.stack[from:next], p.stack[next:]
	if len(after) == 1 {
		for i := range before {
			if before[i].open {
				before[i].extend(&after[0], p.length)
			}
		}
		p.stack = p.stack[:next]
		return
	}
	for _, b := range before {
		if !b.open {
			p.push(b)
			continue
		}
		for i := range after {
			c := b
			c.extend(&after[i], p.length)
			p.push(c)
		}
		if len(p.stack)-end > maxHeads {
			p.stack = append(p.stack[:from], anything)
			return
		}
	}
	p.stack = append(p.stack[:from], p.stack[end:]...)
}

// repeated reads the sign behind an item, which lies on the stack, that says how
// often it stands.
func (p *headParser) repeated(item int) {
	if p.rest == "" {
		return
	}
	once, none := false, false
	switch p.rest[0] {
	case '?':
		once, none = true, true
	case '*':
		none = true
	case '+':
	case '{':
		none = strings.HasPrefix(p.rest, "{0")
		p.rest = p.rest[strings.IndexByte(p.rest, '}'):]
	default:
		return
	}
	p.rest = strings.TrimPrefix(p.rest[1:], "?")
	for i := item; i < len(p.stack); i++ {
		p.stack[i].open = p.stack[i].open && once
	}
	if none {
		p.push(nothing)
	}
}

// item reads a letter, a class or a group.
func (p *headParser) item(depth int) {
	switch p.rest[0] {
	case '(':
		p.group(depth)
	case '[':
		p.class()
	case '\\':
		p.push(p.escape())
	case '^', '$':
		p.rest = p.rest[1:]
		p.push(nothing)
	case '.':
		p.rest = p.rest[1:]
		p.push(anything)
	default:
		c, n := utf8.DecodeRuneInString(p.rest)
		p.rest = p.rest[n:]
		p.push(letter(c))
	}
}

func letter(c rune) beginning {
	return beginning{letters: head{foldCase(c)}, n: 1, open: true}
}

func (p *headParser) group(depth int) {
	p.rest = p.rest[1:]
	if flags, ok := strings.CutPrefix(p.rest, "?"); ok {
		end := strings.IndexAny(flags, ":)")
		p.rest = flags[end+1:]
		if flags[end] == ')' {
			p.push(nothing) // flags for what follows; case is of no account here
			return
		}
	}
	if depth == maxDepth {
		p.rest = ")" // not read to its end, so that nothing is known
		p.push(anything)
		return
	}
	p.alternatives(depth + 1)
	p.rest = strings.TrimPrefix(p.rest, ")")
}

// class reads a few single characters and the ten digits; another range or a class
// with a name is anything.
func (p *headParser) class() {
	inside := strings.Replace(p.takeClass(), "0-9", "0123456789", 1)
	if inside == "" || inside[0] == '^' || strings.Contains(inside, `\`) || strings.Contains(inside, "[:") || strings.Contains(strings.Trim(inside, "-"), "-") {
		p.push(anything)
		return
	}
	for _, c := range inside {
		p.push(letter(c))
	}
}

// takeClass takes a class off and gives what stands in its brackets.
func (p *headParser) takeClass() string {
	end := 1
	for end < len(p.rest) && (p.rest[end] != ']' || end == 1 || p.rest[end-1] == '\\') {
		end++
	}
	inside := p.rest[1:end]
	p.rest = p.rest[min(end+1, len(p.rest)):]
	return inside
}

func (p *headParser) escape() beginning {
	c := p.rest[1]
	p.rest = p.rest[2:]
	switch c {
	case 'b', 'B', 'A', 'z':
		return nothing
	case 'p', 'P':
		if name, ok := strings.CutPrefix(p.rest, "{"); ok {
			p.rest = name[strings.IndexByte(name, '}'):]
		}
		p.rest = p.rest[1:]
		return anything
	case 'x':
		digits, ok := strings.CutPrefix(p.rest, "{")
		if !ok {
			digits, p.rest = p.rest[:2], p.rest[2:]
		} else {
			digits, p.rest, _ = strings.Cut(digits, "}")
		}
		code, _ := strconv.ParseUint(digits, 16, 32)
		return letter(rune(code))
	}
	if c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' {
		return anything // \s, \d and their like
	}
	return letter(rune(c))
}
