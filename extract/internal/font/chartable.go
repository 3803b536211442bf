package font

import "sync/atomic"

// charTable holds the characters of 256 codes that differ in their last byte.
// Each is made when it is first shown: most of a font is never, and what its codes
// mean can be long to find. Two goroutines may make the same; they are equal.
type charTable struct {
	chars [256]atomic.Pointer[Char]
	find  func(last byte) Char
}

func newCharTable(find func(last byte) Char) *charTable { return &charTable{find: find} }

func (t *charTable) at(last byte) *Char {
	if c := t.chars[last].Load(); c != nil {
		return c
	}
	return t.make(last)
}

func (t *charTable) make(last byte) *Char {
	c := t.find(last)
	t.chars[last].CompareAndSwap(nil, &c)
	return t.chars[last].Load()
}
