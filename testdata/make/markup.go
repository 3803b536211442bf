package main

import "strings"

// span is a stretch of text with the same looks.
type span struct {
	text      string
	bold      bool
	italic    bool
	underline bool
	strike    bool
	super     bool
	note      string // mark of a footnote; text is then the mark itself
}

// parse reads the notation in which the papers are written: **bold**,
// italic between two apostrophes each, __underlined__, ~~struck~~, ^^superscript^^ and
// [^1] for a footnote mark. Marks may cross each other; a soft hyphen says where a word may be
// broken.
func parse(source string) []span {
	var runs []span
	var look span
	for source != "" {
		token, toggle := leadingToken(source, &look)
		if toggle != nil {
			*toggle = !*toggle
			source = source[len(token):]
			continue
		}
		r := look
		if strings.HasPrefix(source, "[^") {
			end := strings.IndexByte(source, ']')
			r.note = source[2:end]
			r.text, r.super = r.note, true
			source = source[end+1:]
		} else {
			end := nextToken(source)
			r.text, source = source[:end], source[end:]
		}
		runs = append(runs, r)
	}
	return runs
}

func leadingToken(source string, look *span) (string, *bool) {
	for token, toggle := range map[string]*bool{
		"**": &look.bold, "''": &look.italic, "__": &look.underline, "~~": &look.strike, "^^": &look.super,
	} {
		if strings.HasPrefix(source, token) {
			return token, toggle
		}
	}
	return "", nil
}

// nextToken gives the length of the text before the next mark.
func nextToken(source string) int {
	end := len(source)
	for _, token := range []string{"**", "''", "__", "~~", "^^", "[^"} {
		if i := strings.Index(source, token); i >= 0 {
			end = min(end, i)
		}
	}
	return end
}

// truth writes runs as the expected text of a paragraph: marks in a fixed order,
// from the outside ~~, **, *, <u>, <sup>, none of them around a blank at an edge.
func truth(runs []span) string {
	var out strings.Builder
	for _, r := range merge(runs) {
		text := strings.ReplaceAll(r.text, softHyphen, "")
		bare := strings.TrimSpace(text)
		if bare == "" {
			out.WriteString(text)
			continue
		}
		at := strings.Index(text, bare)
		out.WriteString(text[:at] + marked(r, bare) + text[at+len(bare):])
	}
	return out.String()
}

func marked(r span, text string) string {
	wrap := func(on bool, open, shut string) {
		if on {
			text = open + text + shut
		}
	}
	if r.note != "" {
		text = "[^" + r.note + "]"
	}
	wrap(r.super && r.note == "", "<sup>", "</sup>")
	wrap(r.underline, "<u>", "</u>")
	wrap(r.italic, "*", "*")
	wrap(r.bold, "**", "**")
	wrap(r.strike, "~~", "~~")
	return text
}

// merge joins neighbours that look the same.
func merge(runs []span) []span {
	var out []span
	for _, r := range runs {
		if n := len(out); n > 0 && r.note == "" && out[n-1].note == "" && sameLook(out[n-1], r) {
			out[n-1].text += r.text
			continue
		}
		out = append(out, r)
	}
	return out
}

func sameLook(a, b span) bool {
	a.text, b.text = "", ""
	return a == b
}
