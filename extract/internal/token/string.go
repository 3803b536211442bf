package token

import (
	"bytes"
	"slices"
)

// literal reads a string in parentheses (clause 7.3.4.2). Without escapes and
// carriage returns it aliases the source. An unterminated one ends at the end.
func (l *Lexer) literal(tok *Token) {
	src, start := l.src, l.pos
	depth := 1
	for i := start + 1; i < len(src); i++ {
		switch src[i] {
		case '\\', '\r':
			l.escaped(tok, start, i, depth)
			return
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				l.pos = i + 1
				tok.set(String, start, src[start+1:i:i])
				return
			}
		}
	}
	l.pos = len(src)
	tok.set(String, start, src[start+1:])
}

// escaped reads on from the first byte at i that stands for another.
func (l *Lexer) escaped(tok *Token, start, i, depth int) {
	buf := append(l.scratch[:0], l.src[start+1:i]...)
	for i < len(l.src) {
		c := l.src[i]
		i++
		switch c {
		case '\\':
			buf, i = l.escape(buf, i)
			continue
		case '\r': // an end of line is read as a line feed, however it is written
			if l.at(i) == '\n' {
				i++
			}
			c = '\n'
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			break
		}
		buf = append(buf, c)
	}
	l.pos, l.scratch = i, buf
	tok.set(String, start, buf)
}

// escape reads what follows a reverse solidus at i (table 3).
func (l *Lexer) escape(buf []byte, i int) ([]byte, int) {
	if i >= len(l.src) {
		return buf, i
	}
	c := l.src[i]
	i++
	switch c {
	case 'n':
		c = '\n'
	case 'r':
		c = '\r'
	case 't':
		c = '\t'
	case 'b':
		c = '\b'
	case 'f':
		c = '\f'
	case '\n':
		return buf, i
	case '\r':
		if l.at(i) == '\n' {
			i++
		}
		return buf, i
	case '0', '1', '2', '3', '4', '5', '6', '7':
		c -= '0'
		for n := 0; n < 2 && l.at(i)&^7 == '0'; n++ {
			c = c<<3 | l.src[i]&7 // the high-order overflow is ignored
			i++
		}
	}
	return append(buf, c), i
}

// hexadecimal reads a string in angle brackets (clause 7.3.4.3). A missing last
// digit is 0, bytes that are no digit are passed over.
func (l *Lexer) hexadecimal(tok *Token) {
	start := l.pos
	if buf, ok := l.pairs(); ok {
		tok.set(String, start, buf)
		return
	}
	buf := l.scratch[:0]
	high, odd := byte(0), false
	i := start + 1
	for ; i < len(l.src) && l.src[i] != '>'; i++ {
		v := hexValues[l.src[i]]
		switch {
		case v == 0xFF:
		case odd:
			buf, odd = append(buf, high|v), false
		default:
			high, odd = v<<4, true
		}
	}
	if odd {
		buf = append(buf, high)
	}
	l.pos, l.scratch = min(i+1, len(l.src)), buf
	tok.set(String, start, buf)
}

// pairs reads a string of nothing but pairs of digits, as nearly all are written. It
// reports false, with nothing read, for another.
func (l *Lexer) pairs() ([]byte, bool) {
	src := l.src[l.pos+1:]
	n := bytes.IndexByte(src, '>')
	if n < 0 || n%2 != 0 {
		return nil, false
	}
	l.scratch = slices.Grow(l.scratch[:0], n/2)[:n/2]
	if !decodePairs(l.scratch, src[:n]) {
		return nil, false
	}
	l.pos += n + 2
	return l.scratch, true
}

// name reads a name (clause 7.3.5). Without "#" it aliases the source; a "#"
// that two hexadecimal digits do not follow stands for itself.
func (l *Lexer) name(tok *Token) {
	src, start := l.src, l.pos
	end := start + 1
	for end < len(src) && classes[src[end]] > hash {
		end++
	}
	if end < len(src) && src[end] == '#' {
		l.escapedName(tok)
		return
	}
	l.pos = end
	tok.set(Name, start, src[start+1:end:end])
}

// escapedName is name for one with a "#" in it.
func (l *Lexer) escapedName(tok *Token) {
	start := l.pos
	end := start + 1
	for end < len(l.src) && IsRegular(l.src[end]) {
		end++
	}
	l.pos = end
	l.scratch = unescapeName(l.scratch[:0], l.src[start+1:end])
	tok.set(Name, start, l.scratch)
}

func unescapeName(buf, raw []byte) []byte {
	for i := 0; i < len(raw); i++ {
		if raw[i] == '#' && i+2 < len(raw) {
			high, low := hexValues[raw[i+1]], hexValues[raw[i+2]]
			if high != 0xFF && low != 0xFF {
				buf = append(buf, high<<4|low)
				i += 2
				continue
			}
		}
		buf = append(buf, raw[i])
	}
	return buf
}
