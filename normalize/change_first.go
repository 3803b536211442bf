package normalize

import (
	"sync"
	"unicode"
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
	next  [256]uint64 // by the first letter, where it is ASCII: a bit for each second one, see pairSet
	fours [256]uint64 // a bit for each four letters that a head begins with, see bitOfFour
	heads map[[4]rune][]termHead

	short      []termHead // heads of fewer than four letters
	shortPairs pairSet    // theirs, of those that begin with ASCII
}

// bitOfFour gives the place of the first four letters in termIndex.fours.
func bitOfFour(h *head) (int, uint64) {
	k := (h[0]*29791 + h[1]*961 + h[2]*31 + h[3]) & (1<<14 - 1)
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
		x.addPair(byte(h.head[0]), h.head[1])
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

// addPair notes that a head begins with two letters, in either case; 0 is any second one.
func (x *termIndex) addPair(first byte, second rune) {
	bits := uint64(1)<<(second&63) | 1<<(unicode.ToLower(second)&63)
	if second == 0 {
		bits = ^uint64(0)
	}
	x.next[first] |= bits
	x.next[unicode.ToLower(rune(first))] |= bits
}

// skip goes on from byte i to what is not ASCII or may begin a term, or to the end of
// the text. inWord says whether what stands before is part of a word, in which none
// begins.
func (x *termIndex) skip(text string, i int, inWord bool) (int, bool) {
	for i < len(text) {
		c, next := text[i], byte(0)
		if c == ' ' {
			inWord = false // no term begins with a blank
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			break
		}
		word := isASCIIWord(c)
		if i++; i < len(text) {
			next = text[i]
		}
		if !(inWord && word) && x.mayBegin(c, next) && x.mayGoOn(text[i-1:]) {
			return i - 1, false
		}
		if inWord = word; word {
			i += asciiWord(text[i:])
		}
	}
	return i, inWord
}

// asciiWord gives the length of the ASCII letters and digits that a text begins with.
func asciiWord(text string) int {
	n := 0
	for n < len(text) && isASCIIWord(text[n]) {
		n++
	}
	return n
}

// mayBegin looks at two letters, of which the first is ASCII; the second is 0 at the end
// of the text. Of those that it reports false for forms has no form.
func (x *termIndex) mayBegin(first, second byte) bool {
	return second >= utf8.RuneSelf || x.next[first]&(1<<(second&63)) != 0
}

// mayGoOn looks at the first four letters, where all of them are ASCII.
func (x *termIndex) mayGoOn(text string) bool {
	if len(text) < 4 || text[1] >= utf8.RuneSelf || text[2] >= utf8.RuneSelf || text[3] >= utf8.RuneSelf {
		return true
	}
	h := head{upperASCII(text[0]), upperASCII(text[1]), upperASCII(text[2]), upperASCII(text[3])}
	k, bit := bitOfFour(&h)
	return x.shortPairs.has(h[0], h[1]) || x.fours[k]&bit != 0
}

// forms calls ask for each form that may match at the beginning of a text.
func (x *termIndex) forms(text string, ask func(form int)) {
	var at head
	rest := text
	for i := 0; i < headLength && rest != ""; i++ {
		if rest[0] < utf8.RuneSelf {
			at[i], rest = upperASCII(rest[0]), rest[1:]
			continue
		}
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
