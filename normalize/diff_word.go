package normalize

import (
	"strings"
	"unicode/utf8"
)

// Edit is a run of text that is the same in two readings, or only in one of them.
type Edit struct {
	Op      Op
	Text    string // with the blank or line break before it, where there is one
	Added   bool   // the run is itself marked as added in its paper; marked reading only
	Deleted bool   // the run is itself struck in its paper; marked reading only
}

// Op tells in which of two readings a run stands.
type Op string

// The members of Op.
const (
	OpSame    Op = "same"
	OpDeleted Op = "deleted" // only in the old one
	OpAdded   Op = "added"   // only in the new one
)

// DiffWords compares two texts word by word.
func DiffWords(before, after string) []Edit {
	return diffTokens(tokensOf([]Span{{Text: before}}), tokensOf([]Span{{Text: after}}))
}

// token is a word or a sign with its place in the change marks.
type token struct {
	text           string
	lead           string // what stands before it: "", a blank, or the LF of a paragraph
	added, deleted bool
}

// tokensOf cuts spans into words and signs.
func tokensOf(spans []Span) []token {
	var out []token
	lead := ""
	for i := range spans {
		s := &spans[i]
		for text := s.Text; text != ""; {
			n := tokenLength(text)
			piece := text[:n]
			text = text[n:]
			if strings.TrimSpace(piece) == "" {
				if lead = " "; piece == "\n" {
					lead = piece
				}
				continue
			}
			t := token{text: piece, lead: lead, added: s.Added, deleted: s.Deleted}
			if k := len(out); k > 0 && lead == "" && isWord(piece) && isWord(out[k-1].text) && out[k-1].added == t.added && out[k-1].deleted == t.deleted {
				out[k-1].text += piece // a word that is cut by its looks
			} else {
				out = append(out, t)
			}
			lead = ""
		}
	}
	return out
}

func isWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isWordRune(r)
}

// tokenLength gives the length of the token at the start of a text.
func tokenLength(text string) int {
	first, n := utf8.DecodeRuneInString(text)
	if !isWordRune(first) {
		return n
	}
	for n < len(text) {
		r, k := utf8.DecodeRuneInString(text[n:])
		if !isWordRune(r) && !(isApostrophe(r) && n+k < len(text) && isWord(text[n+k:])) {
			break
		}
		n += k
	}
	return n
}

// diffTokens compares two sequences of tokens.
func diffTokens(a, b []token) []Edit {
	ids := map[token]int{}
	var d wordDiff
	d.a, d.b = identify(ids, a), identify(ids, b)
	d.keptA, d.keptB = make([]bool, len(a)), make([]bool, len(b))
	d.compare(0, len(a), 0, len(b))
	joinIslands(&d)
	return d.edits(a, b)
}

// identify numbers tokens so that same tokens have the same number. A blank or a line
// break more or less is no change.
func identify(ids map[token]int, tokens []token) []int {
	out := make([]int, len(tokens))
	for i, t := range tokens {
		t.lead = ""
		id, ok := ids[t]
		if !ok {
			id = len(ids)
			ids[t] = id
		}
		out[i] = id
	}
	return out
}

// edits writes runs: what is deleted stands before what is added in its place.
func (d *wordDiff) edits(a, b []token) []Edit {
	var out []Edit
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		for ; i < len(a) && !d.keptA[i]; i++ {
			out = appendEdit(out, OpDeleted, a[i])
		}
		for ; j < len(b) && !d.keptB[j]; j++ {
			out = appendEdit(out, OpAdded, b[j])
		}
		for i < len(a) && j < len(b) && d.keptA[i] && d.keptB[j] {
			out = appendEdit(out, OpSame, b[j])
			i, j = i+1, j+1
		}
	}
	return out
}

func appendEdit(out []Edit, op Op, t token) []Edit {
	text := t.lead + t.text
	if n := len(out); n > 0 && out[n-1].Op == op && out[n-1].Added == t.added && out[n-1].Deleted == t.deleted {
		out[n-1].Text += text
		return out
	}
	return append(out, Edit{Op: op, Text: text, Added: t.added, Deleted: t.deleted})
}

// maxIsland is the number of tokens that may stand the same between two changes and
// are still better read as part of them: "the", "of the".
const maxIsland = 2

// joinIslands takes for changed what stands alone between long changes, since a text
// that is replaced reads better whole than around a common "of".
func joinIslands(d *wordDiff) {
	i, j := 0, 0
	before := 0 // tokens changed before the island
	for i < len(d.keptA) || j < len(d.keptB) {
		n := 0
		for i+n < len(d.keptA) && j+n < len(d.keptB) && d.keptA[i+n] && d.keptB[j+n] {
			n++
		}
		after := d.changedFrom(i+n, j+n)
		if n > 0 && n <= maxIsland && before >= 2*n && after >= 2*n && before+after >= 12*n {
			for k := range n {
				d.keptA[i+k], d.keptB[j+k] = false, false
			}
			before += n
		} else if n > 0 {
			before = 0
		}
		i, j = i+n, j+n
		for i < len(d.keptA) && !d.keptA[i] {
			i++
			before++
		}
		for j < len(d.keptB) && !d.keptB[j] {
			j++
			before++
		}
	}
}

// changedFrom counts the changed tokens that stand at a place.
func (d *wordDiff) changedFrom(i, j int) int {
	n := 0
	for ; i < len(d.keptA) && !d.keptA[i]; i++ {
		n++
	}
	for ; j < len(d.keptB) && !d.keptB[j]; j++ {
		n++
	}
	return n
}
