package font

import "sort"

// Bounds on what a CMap may hold; a file that goes beyond them is cut there.
const (
	maxCMapBytes   = 16 << 20
	maxCMapEntries = 1 << 20
	maxCMapDepth   = 8 // of usecmap
	maxCodeSpaces  = 1 << 7
	maxText        = 64 // UTF-16 units that one code may stand for
)

// cmap maps character codes to CIDs (clause 9.7.5) or to Unicode (clause 9.10.3).
// It is read-only once parsed.
type cmap struct {
	name     string
	vertical bool
	ordering string // of its CIDSystemInfo
	unicode  bool   // its codes are UTF-16 (the predefined Uni…-UCS2 and -UTF16 maps)
	identity bool   // codes of two bytes are CIDs

	spaces []codeSpace
	lead   [256]uint8 // length of a code by its first byte; 0 where that does not decide
	cids   [5]ranges  // by length of the code
	texts  [5]ranges
	parent *cmap // usecmap
}

// codeSpace is a range of valid codes: each byte lies between the bytes of low and high.
type codeSpace struct {
	low, high [4]byte
	n         uint8
}

// span maps the codes low to high; value counts up with the code. For Unicode
// the value is the last UTF-16 unit (or character) and prefix what stands before it.
type span struct {
	low, high uint32
	value     uint32
	prefix    string
	fixed     bool // value is not counted up
}

// ranges is a set of spans. While it is built, spans are in the order of
// definition; settle sorts them and lets later definitions win.
type ranges struct {
	spans []span
}

func (r *ranges) add(s span) { r.spans = append(r.spans, s) }

// settle makes the spans sorted and disjoint.
func (r *ranges) settle() {
	if r.sorted() {
		return
	}
	order := r.spans
	sort.SliceStable(order, func(i, j int) bool { return order[i].low < order[j].low })
	if r.sorted() {
		return
	}
	r.spans = disjoint(order)
}

func (r *ranges) sorted() bool {
	for i := 1; i < len(r.spans); i++ {
		if r.spans[i].low <= r.spans[i-1].high {
			return false
		}
	}
	return true
}

// disjoint cuts overlapping spans, which are sorted by their first code. Of two
// spans over one code the one that starts later wins, and of two that start
// together the one defined later: as a reader that writes them one by one into
// a table would leave it in all but the strangest files.
func disjoint(in []span) []span {
	out := make([]span, 0, len(in))
	for _, s := range in {
		var tail *span
		for len(out) > 0 {
			last := &out[len(out)-1]
			if last.high < s.low {
				break
			}
			if last.high > s.high && tail == nil {
				rest := last.from(s.high + 1)
				tail = &rest
			}
			if last.low < s.low {
				last.high = s.low - 1
				break
			}
			out = out[:len(out)-1]
		}
		out = append(out, s)
		if tail != nil {
			out = append(out, *tail)
		}
	}
	return out
}

// from returns the part of the span that starts at code.
func (s span) from(code uint32) span {
	if !s.fixed {
		s.value += code - s.low
	}
	s.low = code
	return s
}

func (r *ranges) find(code uint32) (span, bool) {
	i := sort.Search(len(r.spans), func(i int) bool { return r.spans[i].high >= code })
	if i < len(r.spans) && r.spans[i].low <= code {
		return r.spans[i].from(code), true
	}
	return span{}, false
}

// next takes the first code off s (not empty): its value and its length in
// bytes. A byte sequence outside every code space range is taken in the length
// that fits best (clause 9.7.6.3).
func (m *cmap) next(s []byte) (code uint32, n int) {
	if n = int(m.lead[s[0]]); n == 0 || n > len(s) {
		n = m.match(s)
	}
	for _, b := range s[:n] {
		code = code<<8 | uint32(b)
	}
	return code, n
}

func (m *cmap) match(s []byte) int {
	best, bestLength := 0, 0
	for _, sp := range m.spaces {
		k := sp.common(s)
		if k == int(sp.n) {
			return k
		}
		if k > best || bestLength == 0 || k == best && int(sp.n) < bestLength {
			best, bestLength = k, int(sp.n)
		}
	}
	if bestLength == 0 {
		bestLength = 1
	}
	return min(bestLength, len(s))
}

// common counts the leading bytes of s that lie within the range.
func (c *codeSpace) common(s []byte) int {
	k := 0
	for k < int(c.n) && k < len(s) && c.low[k] <= s[k] && s[k] <= c.high[k] {
		k++
	}
	return k
}

// inherit makes a map go on to another where it has nothing (usecmap).
func (m *cmap) inherit(parent *cmap) {
	if parent == nil {
		return
	}
	m.parent = parent
	m.spaces = append(m.spaces, parent.spaces...)
	if m.ordering == "" {
		m.ordering = parent.ordering
	}
}

// settle finishes a cmap after its last entry.
func (m *cmap) settle() {
	for n := range m.cids {
		m.cids[n].settle()
		m.texts[n].settle()
	}
	if len(m.spaces) == 0 {
		m.inferSpaces()
	}
	var length [256]uint8
	var mixed [256]bool
	for _, sp := range m.spaces {
		for b := int(sp.low[0]); b <= int(sp.high[0]); b++ {
			if length[b] != 0 && length[b] != sp.n {
				mixed[b] = true
			}
			length[b] = sp.n
		}
	}
	for b := range length {
		if mixed[b] {
			length[b] = 0
		}
	}
	m.lead = length
}

// inferSpaces gives a map without code space ranges those of its entries'
// lengths, and of two bytes when it has no entries either.
func (m *cmap) inferSpaces() {
	full := func(n int) {
		sp := codeSpace{n: uint8(n)}
		for i := range n {
			sp.high[i] = 0xFF
		}
		m.spaces = append(m.spaces, sp)
	}
	for n := 1; n < len(m.cids); n++ {
		if len(m.cids[n].spans) > 0 {
			full(n)
		}
	}
	if len(m.spaces) == 0 {
		full(2)
	}
}

// hasCIDs reports whether the map holds any CID.
func (m *cmap) hasCIDs() bool {
	for depth := 0; m != nil && depth <= maxCMapDepth; m, depth = m.parent, depth+1 {
		for n := range m.cids {
			if m.identity || len(m.cids[n].spans) > 0 {
				return true
			}
		}
	}
	return false
}

// cid returns the CID of a code of n bytes.
func (m *cmap) cid(code uint32, n int) (uint32, bool) {
	for depth := 0; m != nil && depth <= maxCMapDepth; m, depth = m.parent, depth+1 {
		if s, ok := m.cids[n].find(code); ok {
			return s.value, true
		}
		if m.identity && n == 2 {
			return code, true
		}
	}
	return 0, false
}

// text returns the Unicode text of a code of n bytes. Many files write the
// codes of a ToUnicode CMap in another length than the font's strings have, so
// the other lengths are asked when n has nothing.
func (m *cmap) text(code uint32, n int) (string, bool) {
	for depth := 0; m != nil && depth <= maxCMapDepth; m, depth = m.parent, depth+1 {
		if s, ok := m.texts[n].find(code); ok {
			return s.text(), true
		}
		for k := 1; k < len(m.texts); k++ {
			if s, ok := m.texts[k].find(code); ok {
				return s.text(), true
			}
		}
		if m.identity {
			return string(rune(code)), true
		}
	}
	return "", false
}

// text is what the first code of the span stands for.
func (s span) text() string {
	if s.value == noValue {
		return s.prefix
	}
	r := rune(s.value)
	if s.value > 0x10FFFF {
		r = replacement
	}
	return s.prefix + string(r)
}

// hasText reports whether the map holds any Unicode text.
func (m *cmap) hasText() bool {
	for depth := 0; m != nil && depth <= maxCMapDepth; m, depth = m.parent, depth+1 {
		if m.identity {
			return true
		}
		for n := range m.texts {
			if len(m.texts[n].spans) > 0 {
				return true
			}
		}
	}
	return false
}
