package font

import (
	"strings"
	"unicode/utf16"

	"councildoc/extract/internal/token"
)

const (
	replacement = '\uFFFD'
	noValue     = ^uint32(0) // a span of which prefix is all the text
)

// cmapParser reads the operators of a CMap file. It takes what real files hold:
// counts before "begin…" that are wrong, sections that never end, blanks where
// none belong, ranges that run backwards.
type cmapParser struct {
	lex      *token.Lexer
	m        *cmap
	entries  int
	open     func(name string, depth int) *cmap // finds the map named by usecmap
	depth    int
	lastName string // the last name outside the sections: what usecmap uses
}

// parseCMap reads a CMap file. open finds the map that usecmap names; it may be nil.
func parseCMap(src []byte, open func(name string, depth int) *cmap, depth int) *cmap {
	if len(src) > maxCMapBytes {
		src = src[:maxCMapBytes]
	}
	p := &cmapParser{lex: token.New(src), m: &cmap{}, open: open, depth: depth}
	for {
		tok := p.lex.Next()
		if tok.Kind == token.EOF {
			break
		}
		p.top(tok)
	}
	p.m.settle()
	return p.m
}

// top handles a token outside the sections.
func (p *cmapParser) top(tok token.Token) {
	switch tok.Kind {
	case token.Name:
		p.key(string(tok.Bytes))
	case token.Keyword:
		p.operator(string(tok.Bytes))
	}
}

// key reads the value behind the names that matter.
func (p *cmapParser) key(name string) {
	mark := p.lex.Pos()
	switch name {
	case "WMode":
		if t := p.lex.Next(); t.Kind == token.Integer {
			p.m.vertical = t.Int == 1
			return
		}
	case "CMapName":
		if t := p.lex.Next(); t.Kind == token.Name {
			p.m.name = string(t.Bytes)
			return
		}
	case "Ordering":
		if t := p.lex.Next(); t.Kind == token.String {
			p.m.ordering = string(t.Bytes)
			return
		}
	default:
		p.lastName = name
	}
	p.lex.SetPos(mark)
}

func (p *cmapParser) operator(op string) {
	switch {
	case op == "usecmap":
		p.use()
	case strings.HasPrefix(op, "begincodespacerange"):
		p.section(p.codeSpace)
	case strings.HasPrefix(op, "beginbfchar"):
		p.section(p.bfChar)
	case strings.HasPrefix(op, "beginbfrange"):
		p.section(p.bfRange)
	case strings.HasPrefix(op, "begincidchar"):
		p.section(p.cidChar)
	case strings.HasPrefix(op, "begincidrange"):
		p.section(p.cidRange)
	}
}

func (p *cmapParser) use() {
	if p.open != nil && p.m.parent == nil && p.depth < maxCMapDepth && p.lastName != "" {
		p.m.inherit(p.open(p.lastName, p.depth+1))
	}
}

// section reads entries, each begun by a string, until the section's end.
func (p *cmapParser) section(entry func(first token.Token) bool) {
	for {
		tok := p.lex.Next()
		switch tok.Kind {
		case token.EOF:
			return
		case token.Keyword:
			// "endbfchar" and its like, or another operator because the end was forgotten.
			if op := string(tok.Bytes); !strings.HasPrefix(op, "end") {
				p.operator(op)
			}
			return
		case token.String:
			if p.entries++; p.entries > maxCMapEntries || !entry(tok) {
				return
			}
		}
	}
}

// codeOf reads the big-endian value of a code string. A longer string is read by
// its last four bytes.
func codeOf(b []byte) (code uint32, n int) {
	if len(b) > 4 {
		b = b[len(b)-4:]
	}
	for _, c := range b {
		code = code<<8 | uint32(c)
	}
	return code, len(b)
}

func (p *cmapParser) codeSpace(first token.Token) bool {
	var sp codeSpace
	n := copy(sp.low[:], first.Bytes)
	second := p.lex.Next()
	if second.Kind != token.String {
		return false
	}
	if n2 := copy(sp.high[:], second.Bytes); n2 != n || n == 0 {
		return true
	}
	sp.n = uint8(n)
	if len(p.m.spaces) < maxCodeSpaces {
		p.m.spaces = append(p.m.spaces, sp)
	}
	return true
}

func (p *cmapParser) bfChar(first token.Token) bool {
	code, n := codeOf(first.Bytes)
	value := p.lex.Next()
	switch value.Kind {
	case token.String:
		p.addText(n, code, code, value.Bytes)
	case token.Name:
		p.addName(n, code, string(value.Bytes))
	case token.Integer:
		p.m.texts[n].add(span{low: code, high: code, value: uint32(value.Int)})
	default:
		return false
	}
	return true
}

func (p *cmapParser) bfRange(first token.Token) bool {
	low, high, n, ok := p.bounds(first)
	if !ok {
		return false
	}
	value := p.lex.Next()
	switch value.Kind {
	case token.String:
		p.addText(n, low, high, value.Bytes)
	case token.ArrayOpen:
		p.bfArray(n, low, high)
	case token.Name:
		p.addName(n, low, string(value.Bytes))
	case token.Integer:
		p.m.texts[n].add(span{low: low, high: high, value: uint32(value.Int)})
	default:
		return false
	}
	return true
}

// bounds reads the second code of a range. A range that ends before it begins
// is taken as its first code alone.
func (p *cmapParser) bounds(first token.Token) (low, high uint32, n int, ok bool) {
	low, n = codeOf(first.Bytes)
	second := p.lex.Next()
	if second.Kind != token.String {
		return 0, 0, 0, false
	}
	high, _ = codeOf(second.Bytes)
	return low, max(low, high), n, true
}

// bfArray reads the texts of a range one by one.
func (p *cmapParser) bfArray(n int, low, high uint32) {
	for code := uint64(low); ; code++ {
		tok := p.lex.Next()
		inside := code <= uint64(high) && p.entries < maxCMapEntries
		switch tok.Kind {
		case token.String:
			if inside {
				p.addText(n, uint32(code), uint32(code), tok.Bytes)
			}
		case token.Name:
			if inside {
				p.addName(n, uint32(code), string(tok.Bytes))
			}
		case token.ArrayClose, token.EOF, token.Keyword:
			return
		}
		p.entries++
	}
}

// addText maps the codes low to high to the UTF-16BE text b, its last unit
// counted up with the code (clause 9.10.3). Bytes that are no UTF-16, as a
// single byte, are read as one character.
func (p *cmapParser) addText(n int, low, high uint32, b []byte) {
	if high-low > 0xFFFF {
		high = low + 0xFFFF
	}
	s := span{low: low, high: high}
	if unit, ok := oneUnit(b); ok {
		s.value = unit
	} else if runes := decodeUTF16(b); len(runes) == 0 {
		s.value, s.fixed = noValue, true
	} else {
		last := len(runes) - 1
		s.prefix, s.value = string(runes[:last]), uint32(runes[last])
	}
	p.m.texts[n].add(s)
}

// oneUnit gives the character of UTF-16BE that is one unit, as nearly all texts are,
// and neither half a character nor a byte order mark.
func oneUnit(b []byte) (unit uint32, ok bool) {
	if len(b) != 2 {
		return 0, false
	}
	unit = uint32(b[0])<<8 | uint32(b[1])
	return unit, unit != 0xFEFF && !utf16.IsSurrogate(rune(unit))
}

// addName maps a code to a glyph name, as the specification allows.
func (p *cmapParser) addName(n int, code uint32, name string) {
	p.m.texts[n].add(span{low: code, high: code, value: noValue, fixed: true, prefix: glyphText(name, false)})
}

// decodeUTF16 reads UTF-16BE. A missing byte is taken to be missing in front
// when there is only one, and is left out otherwise.
func decodeUTF16(b []byte) []rune {
	if len(b) == 1 {
		return []rune{rune(b[0])}
	}
	if len(b) >= 2 && b[0] == 0xFE && b[1] == 0xFF {
		b = b[2:]
	}
	units := make([]uint16, 0, min(len(b)/2, maxText))
	for i := 0; i+1 < len(b) && len(units) < maxText; i += 2 {
		units = append(units, uint16(b[i])<<8|uint16(b[i+1]))
	}
	return utf16.Decode(units)
}

func (p *cmapParser) cidChar(first token.Token) bool {
	code, n := codeOf(first.Bytes)
	value := p.lex.Next()
	if value.Kind != token.Integer {
		return false
	}
	p.m.cids[n].add(span{low: code, high: code, value: uint32(value.Int)})
	return true
}

func (p *cmapParser) cidRange(first token.Token) bool {
	low, high, n, ok := p.bounds(first)
	if !ok {
		return false
	}
	value := p.lex.Next()
	if value.Kind != token.Integer {
		return false
	}
	p.m.cids[n].add(span{low: low, high: high, value: uint32(value.Int)})
	return true
}
