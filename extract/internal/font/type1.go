package font

import (
	"bytes"
	"strconv"
	"strings"

	"councildoc/extract/internal/token"
)

// maxType1Clear bounds the part of a Type 1 program that is searched for its encoding.
const maxType1Clear = 1 << 20

// type1Encoding reads the built-in encoding from the clear part of a Type 1 font
// program (Adobe Type 1 Font Format, section 2.2), nil when it has none.
func type1Encoding(src []byte) *encoding {
	src = type1Clear(src)
	at := bytes.Index(src, []byte("/Encoding"))
	if at < 0 {
		return nil
	}
	lex := token.New(src[at+len("/Encoding"):])
	first := lex.Next()
	if first.Kind == token.Keyword && string(first.Bytes) == "StandardEncoding" {
		return encodings[standardEncoding]()
	}
	if first.Kind == token.ArrayOpen {
		return arrayEncoding(lex)
	}
	return putEncoding(lex)
}

// type1Weight reads the Weight of the FontInfo dictionary, "" when there is none.
func type1Weight(src []byte) string {
	src = type1Clear(src)
	at := bytes.Index(src, []byte("/Weight"))
	if at < 0 {
		return ""
	}
	if tok := token.New(src[at+len("/Weight"):]).Next(); tok.Kind == token.String {
		return string(tok.Bytes)
	}
	return ""
}

// type1Clear returns the part before the encrypted one, without the headers of
// a PFB file.
func type1Clear(src []byte) []byte {
	if len(src) > 6 && src[0] == 0x80 {
		src = src[6:]
	}
	if end := bytes.Index(src, []byte("eexec")); end >= 0 {
		src = src[:end]
	}
	return src[:min(len(src), maxType1Clear)]
}

// putEncoding reads "dup 65 /A put" until "def" or "readonly". Numbers may have
// a radix, as 8#101.
func putEncoding(lex *token.Lexer) *encoding {
	e := new(encoding)
	code, found := -1, false
	for {
		tok := lex.Next()
		switch tok.Kind {
		case token.EOF:
			return e
		case token.Integer:
			code = int(tok.Int)
		case token.Name:
			if code >= 0 && code < 256 && string(tok.Bytes) != ".notdef" {
				e[code] = string(tok.Bytes)
				found = true
			}
			code = -1
		case token.Keyword:
			word := string(tok.Bytes)
			if n, ok := radixNumber(code, word); ok {
				code = n
			} else if word == "def" || word == "readonly" && found {
				return e
			}
		}
	}
}

// radixNumber reads the digits of a number with a radix, which the lexer gives
// as an integer, the base, and a keyword, "#101".
func radixNumber(base int, word string) (int, bool) {
	digits, ok := strings.CutPrefix(word, "#")
	if !ok || base < 2 || base > 36 {
		return 0, false
	}
	n, err := strconv.ParseUint(digits, base, 16)
	return int(n), err == nil
}

// arrayEncoding reads "[ /.notdef /A … ]".
func arrayEncoding(lex *token.Lexer) *encoding {
	e := new(encoding)
	for code := 0; code < 256; {
		tok := lex.Next()
		switch tok.Kind {
		case token.EOF, token.ArrayClose:
			return e
		case token.Name:
			if string(tok.Bytes) != ".notdef" {
				e[code] = string(tok.Bytes)
			}
			code++
		}
	}
	return e
}
