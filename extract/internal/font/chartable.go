package font

import (
	"sync"
	"sync/atomic"
)

// charTable holds the characters of 256 codes that differ in their last byte.
// Each is made when it is first shown: most of a font is never, and what its codes
// mean can be long to find.
type charTable struct {
	chars [256]Char
	ready [256]atomic.Bool
	mu    sync.Mutex // held while a character is made
	find  func(last byte) Char
}

func newCharTable(find func(last byte) Char) *charTable { return &charTable{find: find} }

func (t *charTable) at(last byte) Char {
	if t.ready[last].Load() {
		return t.chars[last]
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.ready[last].Load() {
		t.chars[last] = t.find(last)
		t.ready[last].Store(true)
	}
	return t.chars[last]
}
