// Package token reads the lexical conventions of PDF (ISO 32000-1, clause 7.2)
// from a byte slice: objects, content streams and CMaps are all written in them.
//
// New gives a Lexer, Next the next Token. Reading is lenient in the way viewers
// are: nothing in the bytes is an error, everything gives some token, and every
// token but EOF moves the position forward.
package token

// Kind is what a Token is.
type Kind uint8

// The kinds of token.
const (
	EOF        Kind = iota // the end of the bytes
	Integer                // 12, -3
	Real                   // 1.5, .5, 4.
	String                 // (literal) or <hexadecimal>
	Name                   // /Name, without the solidus
	Keyword                // obj, true, Tj: any other run of regular characters
	ArrayOpen              // [
	ArrayClose             // ]
	DictOpen               // <<
	DictClose              // >>
	ProcOpen               // {
	ProcClose              // }
)

// Token is one lexical token.
type Token struct {
	Kind  Kind
	Pos   int     // offset of its first byte in the source
	Int   int64   // the value of an Integer; of a Real without its fraction, held to the range of int64
	Real  float64 // the value of an Integer or Real
	Bytes []byte  // String and Name: decoded; Keyword: as written. Valid until the next call of Next
}

// Lexer reads tokens from a byte slice. The zero Lexer reads nothing; see New.
type Lexer struct {
	src     []byte
	pos     int
	scratch []byte // decoded bytes of the last string or name that could not alias src
}

// New returns a Lexer at the first byte of src.
func New(src []byte) *Lexer { return &Lexer{src: src} }

// Reset makes the lexer read src from its first byte; buffers are kept.
func (l *Lexer) Reset(src []byte) { l.src, l.pos = src, 0 }

// Source is what the lexer reads from.
func (l *Lexer) Source() []byte { return l.src }

// Pos is the offset of the byte behind the last token.
func (l *Lexer) Pos() int { return l.pos }

// SetPos makes the next token begin at or behind offset pos, which is held to
// the range of the source.
func (l *Lexer) SetPos(pos int) { l.pos = max(0, min(pos, len(l.src))) }

// Skip passes over word where it comes next and no regular character follows it, and
// reports whether it did.
func (l *Lexer) Skip(word string) bool {
	end := l.pos + len(word)
	if end > len(l.src) || string(l.src[l.pos:end]) != word || end < len(l.src) && IsRegular(l.src[end]) {
		return false
	}
	l.pos = end
	return true
}

// Next reads a token. At the end of the source it gives EOF, again and again.
func (l *Lexer) Next() (tok Token) {
	l.Read(&tok)
	return tok
}

// Read is Next into a Token that is used again.
func (l *Lexer) Read(tok *Token) {
	for l.pos < len(l.src) {
		c := l.src[l.pos]
		switch classes[c] {
		case space:
			l.pos++
		case digit, sign:
			start := l.pos
			if v, kind := l.Number(); kind != EOF {
				tok.Kind, tok.Pos, tok.Int, tok.Real, tok.Bytes = kind, start, int64(v), v, nil
			} else if n, ok := l.number(); ok {
				*tok = n
			} else {
				l.keyword(tok)
			}
			return
		case solidus:
			l.name(tok)
			return
		case bracket:
			l.literal(tok)
			return
		case regular, hash:
			l.keyword(tok)
			return
		default:
			if l.delimited(c, tok) {
				return
			}
		}
	}
	tok.set(EOF, l.pos, nil)
}

// set makes the token one without a number.
func (tok *Token) set(kind Kind, pos int, bytes []byte) {
	tok.Kind, tok.Pos, tok.Int, tok.Real, tok.Bytes = kind, pos, 0, 0, bytes
}

// delimited reads what any other delimiter opens. It reports false for what is passed
// over: comments and stray closing characters.
func (l *Lexer) delimited(c byte, tok *Token) bool {
	start := l.pos
	switch c {
	case '<':
		if l.at(start+1) == '<' {
			return l.mark(tok, DictOpen, 2)
		}
		l.hexadecimal(tok)
		return true
	case '>':
		if l.at(start+1) == '>' {
			return l.mark(tok, DictClose, 2)
		}
	case '[':
		return l.mark(tok, ArrayOpen, 1)
	case ']':
		return l.mark(tok, ArrayClose, 1)
	case '{':
		return l.mark(tok, ProcOpen, 1)
	case '}':
		return l.mark(tok, ProcClose, 1)
	case '%':
		l.comment()
		return false
	}
	l.pos++ // a ")" or ">" that nothing opened
	return false
}

func (l *Lexer) mark(tok *Token, kind Kind, n int) bool {
	tok.set(kind, l.pos, nil)
	l.pos += n
	return true
}

// comment passes over a comment, up to the end of its line (clause 7.2.4).
func (l *Lexer) comment() {
	for l.pos < len(l.src) && l.src[l.pos] != '\n' && l.src[l.pos] != '\r' {
		l.pos++
	}
}

// WordMax is the length of the longest word that Word gives.
const WordMax = 3

// Word gives the token at the position when it is a keyword of up to WordMax bytes, as
// WordOf makes a number of it, and the offset behind it. It is 0 for any other. Nothing
// is read: SetPos passes over the word.
func (l *Lexer) Word() (word uint32, end int) {
	src, p := l.src, uint(l.pos)
	if p >= uint(len(src)) || classes[src[p]] != regular {
		return 0, 0
	}
	most := p + WordMax
	for ; p < uint(len(src)) && IsRegular(src[p]); p++ {
		if p == most {
			return 0, 0
		}
		word = word<<8 | uint32(src[p])
	}
	return word, int(p)
}

// WordOf is a keyword as a number: its bytes, none of which is 0, one after the other.
func WordOf[T string | []byte](keyword T) (word uint32) {
	for i := range len(keyword) {
		word = word<<8 | uint32(keyword[i])
	}
	return word
}

func (l *Lexer) keyword(tok *Token) {
	start := l.pos
	end := start + 1
	for end < len(l.src) && IsRegular(l.src[end]) {
		end++
	}
	l.pos = end
	tok.set(Keyword, start, l.src[start:end:end])
}

// at is the byte at offset i, 0 outside the source.
func (l *Lexer) at(i int) byte {
	if uint(i) < uint(len(l.src)) {
		return l.src[i]
	}
	return 0
}
