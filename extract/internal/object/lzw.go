package object

import "errors"

var errLZW = errors.New("damaged code")

const (
	lzwClear = 256
	lzwEnd   = 257
	lzwCodes = 4096
)

// lzw is the decoder of LZWDecode (clause 7.4.4): codes of 9 to 12 bits, most
// significant bit first. The module golang.org/x/image has this too, without
// EarlyChange.
type lzw struct {
	prefix [lzwCodes]uint16
	suffix [lzwCodes]byte
	length [lzwCodes]uint16 // of the string that a code stands for
	next   int              // code to be defined next
	width  uint
	bits   uint32 // bits read, of which the last held are not used yet
	held   uint
	ahead  int // codes by which the width grows early
}

func newLZW(early bool) *lzw {
	z := new(lzw)
	for i := range 256 {
		z.suffix[i], z.length[i] = byte(i), 1
	}
	if early {
		z.ahead = 1
	}
	z.clear()
	return z
}

// clear empties the table.
func (z *lzw) clear() { z.next, z.width = lzwEnd+1, 9 }

// unLZW decodes up to the end-of-data code, the damage or the limit. With early,
// the width of codes grows one code early.
func unLZW(data []byte, early bool, limit int64) ([]byte, error) {
	z := newLZW(early)
	var out []byte
	prev := -1 // the code before, when there is one since the table was cleared
	for _, c := range data {
		code, ok := z.feed(c)
		if !ok {
			continue
		}
		switch {
		case code == lzwEnd:
			return out, nil
		case code == lzwClear:
			z.clear()
			prev = -1
			continue
		case code > z.next || code > lzwEnd && prev < 0:
			return out, errLZW
		}
		z.define(prev, code)
		if out = z.write(out, code); int64(len(out)) > limit {
			return out[:limit], &LimitError{"stream bytes", limit}
		}
		z.widen()
		prev = code
	}
	return out, nil
}

// feed takes a byte and gives the code that it completes. Codes are longer than
// a byte, so there is one at most.
func (z *lzw) feed(c byte) (int, bool) {
	z.bits, z.held = z.bits<<8|uint32(c), z.held+8
	if z.held < z.width {
		return 0, false
	}
	z.held -= z.width
	return int(z.bits >> z.held & (1<<z.width - 1)), true
}

// define adds the string of prev with the first byte of the string of code, which
// may be the one that is defined here.
func (z *lzw) define(prev, code int) {
	if prev < 0 || z.next >= lzwCodes {
		return
	}
	head := code
	if code == z.next {
		head = prev
	}
	for head > lzwEnd {
		head = int(z.prefix[head])
	}
	z.prefix[z.next], z.suffix[z.next] = uint16(prev), byte(head)
	z.length[z.next] = z.length[prev] + 1
	z.next++
}

// write appends the string of a code.
func (z *lzw) write(out []byte, code int) []byte {
	n := int(z.length[code])
	at := len(out) + n
	out = append(out, make([]byte, n)...)
	for ; n > 0; n-- {
		at--
		out[at] = z.suffix[code]
		code = int(z.prefix[code])
	}
	return out
}

// widen lets the width of codes grow with the table.
func (z *lzw) widen() {
	if z.width < 12 && z.next+z.ahead >= 1<<z.width {
		z.width++
	}
}
