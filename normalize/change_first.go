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
	first uint64 // as in headSet
	heads map[rune][]termHead
}

var termHeads = sync.OnceValue(func() *termIndex {
	x := &termIndex{heads: map[rune][]termHead{}}
	for k := range termForms {
		set := headsOf(strings.TrimPrefix(termForms[k].form.expr, "^"))
		x.first |= set.first
		for _, h := range set.heads {
			x.heads[h[0]] = append(x.heads[h[0]], termHead{h, k})
		}
	}
	return x
})

// forms calls ask for each form that may match at the beginning of a text, in order.
func (x *termIndex) forms(text string, ask func(form int)) {
	c, n := utf8.DecodeRuneInString(text)
	at := head{foldCase(c)}
	if x.first&(1<<(at[0]&63)) == 0 {
		return
	}
	heads := x.heads[at[0]]
	if len(heads) == 0 {
		return
	}
	for i := 1; i < headLength && n < len(text); i++ {
		c, size := utf8.DecodeRuneInString(text[n:])
		at[i] = foldCase(c)
		n += size
	}
	last := -1
	for i := range heads {
		if heads[i].form != last && heads[i].covers(at) {
			last = heads[i].form
			ask(last)
		}
	}
}
