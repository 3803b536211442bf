package normalize

import (
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
	pairs pairSet    // the first two letters of the heads that begin with ASCII
	fours [64]uint64 // a bit for each four letters that a head begins with, see bitOfFour
	heads map[[4]rune][]termHead

	short      []termHead // heads of fewer than four letters
	shortPairs pairSet    // theirs, of those that begin with ASCII
}

// bitOfFour gives the place of the first four letters in termIndex.fours.
func bitOfFour(h *head) (int, uint64) {
	k := (h[0]*29791 + h[1]*961 + h[2]*31 + h[3]) & 4095
	return int(k >> 6), 1 << (k & 63)
}

var termHeads = sync.OnceValue(func() *termIndex { return newTermIndex(func(termKind) bool { return true }) })

// markHeads are those of the terms that name or show a mark.
var markHeads = sync.OnceValue(func() *termIndex {
	return newTermIndex(func(k termKind) bool { return k == markTerm || k == likeThisTerm })
})

// mayNameMark reports whether a text may have a term that names a mark or, where its
// looks differ, one that shows a mark. Few have.
func mayNameMark(text string, looksDiffer bool) bool {
	found := false
	eachTermStart(text, markHeads(), func(i int) int {
		markHeads().forms(text[i:], func(form int) { found = found || looksDiffer || termForms[form].kind == markTerm })
		if found {
			return len(text)
		}
		return i
	})
	return found
}

// namesMark reports whether a sentence has such a term. Most that may have one do not,
// and need not be read for what a mark can mean. looks is that of meaningsIn.
func namesMark(sentence string, looks func(int) Mark) bool {
	found := false
	eachTermStart(sentence, markHeads(), func(i int) int {
		markHeads().forms(sentence[i:], func(form int) {
			f := &termForms[form]
			if found || f.kind == likeThisTerm && looks(i) == (Mark{}) {
				return
			}
			at := f.form.FindStringIndex(sentence[i:])
			found = at != nil && endsWord(sentence, i+at[1])
		})
		if found {
			return len(sentence)
		}
		return i
	})
	return found
}

func newTermIndex(of func(termKind) bool) *termIndex {
	x := &termIndex{heads: map[[4]rune][]termHead{}}
	for k := range termForms {
		if !of(termForms[k].kind) {
			continue
		}
		form := termForms[k].form
		form.readEnds()
		for _, h := range form.heads.heads {
			x.add(termHead{h, k})
		}
	}
	return x
}

func (x *termIndex) add(h termHead) {
	ascii := h.head[0] < utf8.RuneSelf // mayBegin is asked of nothing else
	if ascii {
		x.pairs.add(h.head)
	}
	if h.head[3] == 0 {
		x.short = append(x.short, h)
		if ascii {
			x.shortPairs.add(h.head)
		}
		return
	}
	i, bit := bitOfFour(&h.head)
	x.fours[i] |= bit
	key := [4]rune(h.head[:4])
	x.heads[key] = append(x.heads[key], h)
}

// mayBegin looks at the letters at byte i, of which the first two are ASCII. What it
// reports false for forms has no form for.
func (x *termIndex) mayBegin(text string, i int) bool {
	h := head{upperASCII(text[i])}
	if i+1 < len(text) {
		h[1] = upperASCII(text[i+1])
	}
	if !x.pairs.has(h[0], h[1]) {
		return false
	}
	if i+3 >= len(text) || text[i+2] >= utf8.RuneSelf || text[i+3] >= utf8.RuneSelf || x.shortPairs.has(h[0], h[1]) {
		return true
	}
	h[2], h[3] = upperASCII(text[i+2]), upperASCII(text[i+3])
	k, bit := bitOfFour(&h)
	return x.fours[k]&bit != 0
}

// forms calls ask for each form that may match at the beginning of a text.
func (x *termIndex) forms(text string, ask func(form int)) {
	var at head
	rest := text
	for i := 0; i < headLength && rest != ""; i++ {
		c, n := utf8.DecodeRuneInString(rest)
		at[i], rest = foldCase(c), rest[n:]
	}
	at.ask(x.short, ask)
	if i, bit := bitOfFour(&at); x.fours[i]&bit != 0 {
		at.ask(x.heads[[4]rune(at[:4])], ask)
	}
}

// ask calls ask for the forms of the heads that cover the letters.
func (h head) ask(heads []termHead, ask func(form int)) {
	last := -1
	for i := range heads {
		if x := &heads[i]; x.form != last && x.covers(h) {
			last = x.form
			ask(last)
		}
	}
}
