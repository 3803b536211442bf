package jbig2

import "errors"

// errWork reports data that ask for more work than a picture of their size takes.
var errWork = errors.New("more work than a picture takes")

// state is a row of table E.1: the probability of the less likely symbol and where
// to go after either.
type state struct {
	qe         uint32
	nmps, nlps uint8
	swap       bool
}

var states = [47]state{
	{0x5601, 1, 1, true}, {0x3401, 2, 6, false}, {0x1801, 3, 9, false}, {0x0AC1, 4, 12, false},
	{0x0521, 5, 29, false}, {0x0221, 38, 33, false}, {0x5601, 7, 6, true}, {0x5401, 8, 14, false},
	{0x4801, 9, 14, false}, {0x3801, 10, 14, false}, {0x3001, 11, 17, false}, {0x2401, 12, 18, false},
	{0x1C01, 13, 20, false}, {0x1601, 29, 21, false}, {0x5601, 15, 14, true}, {0x5401, 16, 14, false},
	{0x5101, 17, 15, false}, {0x4801, 18, 16, false}, {0x3801, 19, 17, false}, {0x3401, 20, 18, false},
	{0x3001, 21, 19, false}, {0x2801, 22, 19, false}, {0x2401, 23, 20, false}, {0x2201, 24, 21, false},
	{0x1C01, 25, 22, false}, {0x1801, 26, 23, false}, {0x1601, 27, 24, false}, {0x1401, 28, 25, false},
	{0x1201, 29, 26, false}, {0x1101, 30, 27, false}, {0x0AC1, 31, 28, false}, {0x09C1, 32, 29, false},
	{0x08A1, 33, 30, false}, {0x0521, 34, 31, false}, {0x0441, 35, 32, false}, {0x02A1, 36, 33, false},
	{0x0221, 37, 34, false}, {0x0141, 38, 35, false}, {0x0111, 39, 36, false}, {0x0085, 40, 37, false},
	{0x0049, 41, 38, false}, {0x0025, 42, 39, false}, {0x0015, 43, 40, false}, {0x0009, 44, 41, false},
	{0x0005, 45, 42, false}, {0x0001, 45, 43, false}, {0x5601, 46, 46, false},
}

// context is an adaptive probability: the index of a state, and the more likely
// symbol in the lowest bit.
type context uint8

// arithmetic is the arithmetic decoder of Annex E. Behind its data it reads what
// an encoder may leave out.
type arithmetic struct {
	data []byte
	pos  int
	c, a uint32
	ct   int
	work *int // decisions that are left; below 0 the decoding ends
}

func newArithmetic(data []byte, work *int) *arithmetic {
	d := &arithmetic{data: data, work: work}
	d.c = d.at(0) << 16
	d.byteIn()
	d.c <<= 7
	d.ct -= 7
	d.a = 0x8000
	return d
}

func (d *arithmetic) at(i int) uint32 {
	if i < len(d.data) {
		return uint32(d.data[i])
	}
	return 0xff
}

func (d *arithmetic) byteIn() {
	if d.at(d.pos) != 0xff {
		d.pos++
		d.c += d.at(d.pos) << 8
		d.ct = 8
		return
	}
	if next := d.at(d.pos + 1); next <= 0x8f {
		d.pos++
		d.c += next << 9
		d.ct = 7
		return
	}
	d.c += 0xff00
	d.ct = 8
}

// bit decodes a decision (E.3.2).
func (d *arithmetic) bit(cx *context) int {
	*d.work--
	s := &states[*cx>>1]
	mps := int(*cx & 1)
	d.a -= s.qe
	if d.c>>16 >= s.qe {
		d.c -= s.qe << 16
		if d.a&0x8000 != 0 {
			return mps
		}
		return d.exchange(cx, s, d.a < s.qe)
	}
	less := d.a >= s.qe
	d.a = s.qe
	return d.exchange(cx, s, less)
}

// exchange moves the context on after a symbol, the less likely one or not, and
// renormalises.
func (d *arithmetic) exchange(cx *context, s *state, less bool) int {
	symbol := int(*cx & 1)
	if less {
		mps := *cx & 1
		symbol = 1 - symbol
		if s.swap {
			mps = 1 - mps
		}
		*cx = context(s.nlps<<1) | mps
	} else {
		*cx = context(s.nmps<<1) | *cx&1
	}
	for {
		if d.ct == 0 {
			d.byteIn()
		}
		d.a <<= 1
		d.c <<= 1
		d.ct--
		if d.a&0x8000 != 0 {
			return symbol
		}
	}
}

// integers are the contexts of one integer decoding procedure (Annex A).
type integers [512]context

// ranges are the prefixes of an integer: how many bits follow and what they are
// added to.
var ranges = [...]struct{ bits, low int }{{2, 0}, {4, 4}, {6, 20}, {8, 84}, {12, 340}, {32, 4436}}

// integer decodes a number; ok is false for the out-of-band value.
func (d *arithmetic) integer(cx *integers) (value int, ok bool) {
	prev := 1
	next := func() int {
		b := d.bit(&cx[prev])
		if prev < 256 {
			prev = prev<<1 | b
		} else {
			prev = (prev<<1|b)&511 | 256
		}
		return b
	}
	negative := next() == 1
	k := 0
	for k < len(ranges)-1 && next() == 1 {
		k++
	}
	for range ranges[k].bits {
		value = value<<1 | next()
	}
	value += ranges[k].low
	switch {
	case !negative:
		return value, true
	case value > 0:
		return -value, true
	}
	return 0, false
}

// symbol decodes the number of a symbol, of so many bits (A.3).
func (d *arithmetic) symbol(cx []context, bits int) int {
	prev := 1
	for range bits {
		prev = prev<<1 | d.bit(&cx[prev])
	}
	return prev - 1<<bits
}
