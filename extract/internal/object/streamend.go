package object

import (
	"bytes"
	"sync"

	"councildoc/extract/internal/token"
)

// ends finds where the streams of a file end.
type ends struct {
	endstream finder
	endobj    finder
}

func newEnds() *ends {
	return &ends{endstream: finder{word: []byte("endstream")}, endobj: finder{word: []byte("endobj")}}
}

// of gives the offset behind the last byte of the data that begins at start. The
// length that the dictionary states is believed when endstream follows; that, or
// endobj, is searched for otherwise. A length below 0 means none is stated.
func (e *ends) of(src []byte, start int, length int64) int {
	known := length >= 0 && length <= int64(len(src)-start)
	if known && closes(src[start+int(length):]) {
		return start + int(length)
	}
	end := min(e.endstream.next(src, start), e.endobj.next(src, start))
	if end < len(src) {
		return start + trimEOL(src[start:end])
	}
	if known {
		return start + int(length)
	}
	return end
}

// closes reports whether the keyword that ends a stream comes next.
func closes(b []byte) bool {
	i := 0
	for i < len(b) && i < 16 && token.IsSpace(b[i]) {
		i++
	}
	return bytes.HasPrefix(b[i:], []byte("endstream")) || bytes.HasPrefix(b[i:], []byte("endobj"))
}

// trimEOL is the length of b without the end of line before endstream.
func trimEOL(b []byte) int {
	n := len(b)
	if n > 0 && b[n-1] == '\n' {
		n--
	}
	if n > 0 && b[n-1] == '\r' {
		n--
	}
	return n
}

// finder finds the next place of a word. It remembers the last gap between two of
// them: in a file without the word each of many streams would be searched to the
// end of the file otherwise.
type finder struct {
	word []byte
	mu   sync.Mutex
	from int // no word begins in [from, to)
	to   int // a word begins here, or the file ends
	used bool
}

// next gives the offset of the first word at or behind start, the length of src
// when there is none.
func (f *finder) next(src []byte, start int) int {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.used && start >= f.from && start <= f.to {
		return f.to
	}
	limit, miss := len(src), len(src)
	if f.used && start < f.from {
		limit, miss = min(f.from+len(f.word)-1, len(src)), f.to
	}
	f.used, f.from = true, start
	if i := bytes.Index(src[start:limit], f.word); i >= 0 {
		f.to = start + i
	} else {
		f.to = miss
	}
	return f.to
}
