package normalize

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// termHead is a beginning of a term form.
type termHead struct {
	head
	form int // index into termForms
}

// termIndex finds the forms that can match where a text begins with given letters.
// Nearly every word of a paper begins no term; asking all forms at each of them took
// half of the time of a conversion.
type termIndex struct {
	pairs [64]uint64 // by the last six bits of the first letter, those of the second a bit each
	heads map[[3]rune][]termHead
	rest  []termHead // of fewer than three letters
}

var termHeads = sync.OnceValue(func() *termIndex {
	x := &termIndex{heads: map[[3]rune][]termHead{}}
	for k := range termForms {
		for _, h := range headsOf(strings.TrimPrefix(termForms[k].form.expr, "^")).heads {
			x.add(termHead{h, k})
		}
	}
	return x
})

func (x *termIndex) add(h termHead) {
	x.pairs[h.head[0]&63] |= 1 << (h.head[1] & 63)
	if h.head[1] == 0 {
		x.pairs[h.head[0]&63] = ^uint64(0)
	}
	if h.head[2] == 0 {
		x.rest = append(x.rest, h)
		return
	}
	key := [3]rune(h.head[:3])
	x.heads[key] = append(x.heads[key], h)
}

// mayBegin looks at the two letters at byte i, which are ASCII.
func (x *termIndex) mayBegin(text string, i int) bool {
	var next rune
	if i+1 < len(text) {
		next = foldCase(rune(text[i+1]))
	}
	return x.pairs[foldCase(rune(text[i]))&63]&(1<<(next&63)) != 0
}

// forms calls ask for each form that may match at the beginning of a text.
func (x *termIndex) forms(text string, ask func(form int)) {
	var at head
	rest := text
	for i := range at {
		c, n := utf8.DecodeRuneInString(rest)
		if n == 0 {
			break
		}
		at[i], rest = foldCase(c), rest[n:]
		if i == 1 && x.pairs[at[0]&63]&(1<<(at[1]&63)) == 0 {
			return
		}
	}
	for _, heads := range [...][]termHead{x.rest, x.heads[[3]rune(at[:3])]} {
		last := -1
		for _, h := range heads {
			if h.form != last && h.covers(at) {
				last = h.form
				ask(last)
			}
		}
	}
}
