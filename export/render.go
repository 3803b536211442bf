package export

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// place is where inline text stands; it decides how lines break and what is escaped.
type place uint8

const (
	inParagraph place = iota
	inHeading
	inPipeCell
	inHTML
)

// lineBreak is how a printed line break is written. A heading is one line.
func (p place) lineBreak() string {
	switch p {
	case inParagraph:
		return "\\\n"
	case inHeading:
		return " "
	}
	return "<br>"
}

// mark is what the opening or closing of an element is written as.
func (t token) mark() string {
	closing := t.kind == closeToken
	switch c := t.delimiter(); {
	case c == '~':
		return "~~"
	case c != 0 && t.elem.mark == italic:
		return "*"
	case c != 0:
		return "**"
	}
	if t.elem.mark == linked && !t.elem.tag {
		if closing {
			return "](" + linkDestination(t.elem.link) + ")"
		}
		return "["
	}
	name := tagNames[t.elem.mark]
	if closing {
		return "</" + name + ">"
	}
	if t.elem.mark == linked {
		return `<a href="` + attributeEscapes.Replace(t.elem.link) + `">`
	}
	return "<" + name + ">"
}

var tagNames = map[marks]string{
	linked: "a", bold: "b", italic: "i", strike: "del", underline: "u", superscript: "sup", subscript: "sub",
}

// inlineRoom is room for the work on one text, used again for the next.
type inlineRoom struct {
	runs, pieces []run
	tokens       []token
	out          []byte
}

// render writes settled runs.
func (w *inlineRoom) render(runs []run, p place) string {
	tokens := nest(w.tokens[:0], runs)
	w.tokens = tokens
	if p == inHTML {
		return renderHTML(tokens)
	}
	chooseTags(tokens, p)
	e := newEscaper(tokens, p)
	out := w.out[:0]
	links := 0
	for i, t := range tokens {
		switch t.kind {
		case textToken:
			e.inLink = links > 0
			e.prev, e.next = edge(tokens, i-1, p, lastRune), edge(tokens, i+1, p, firstRune)
			out = e.appendText(out, t.text)
		case breakToken:
			out = appendBreak(out, p)
		case noteToken:
			out = append(append(append(out, "[^"...), t.text...), ']')
		default:
			out = append(out, t.mark()...)
			links += linkDepth(t)
		}
	}
	w.out = out
	if len(tokens) == 1 && string(out) == tokens[0].text {
		return tokens[0].text
	}
	return string(out)
}

// appendBreak writes a line break. After a printed backslash, one more at the end of
// the line is not read alike by all renderers.
func appendBreak(out []byte, p place) []byte {
	if p == inParagraph && bytes.HasSuffix(out, []byte{'\\'}) {
		return append(out, "<br>\n"...)
	}
	return append(out, p.lineBreak()...)
}

// linkDepth is 1 where a link opens, -1 where one closes.
func linkDepth(t token) int {
	if t.elem.mark != linked {
		return 0
	}
	if t.kind == openToken {
		return 1
	}
	return -1
}

// renderHTML writes tokens within an HTML block, where Markdown reads no marks.
func renderHTML(tokens []token) string {
	var b strings.Builder
	for _, t := range tokens {
		switch t.kind {
		case textToken:
			b.WriteString(htmlEscapes.Replace(t.text))
		case breakToken:
			b.WriteString(inHTML.lineBreak())
		case openToken, closeToken:
			t.elem.tag = true
			b.WriteString(t.mark())
		}
	}
	return b.String()
}

var (
	htmlEscapes      = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	attributeEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
)

// linkDestination writes an address between round brackets: what would end it, or be
// read as a mark in it, as percent signs and hexadecimal digits.
func linkDestination(s string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		if c <= ' ' || c >= utf8.RuneSelf || strings.IndexByte("()<>\\\"`|*_[]", c) >= 0 {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
			continue
		}
		if c == '&' && isEntity(s[i:]) {
			b.WriteString("&amp;")
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}
