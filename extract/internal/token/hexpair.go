package token

import (
	"encoding/binary"
	"sync"
)

// isHexPair marks a value of hexPairs: the others are 0.
const isHexPair = 1 << 8

// hexPairs gives the byte that two hexadecimal digits write, by the two as they stand in
// memory, the first of them in the low half. Of the table no more is filled, or touched
// by what is read, than the few lines of the digits.
var hexPairs = sync.OnceValue(func() *[1 << 16]uint16 {
	const digits = "0123456789abcdefABCDEF"
	pairs := new([1 << 16]uint16)
	for _, high := range []byte(digits) {
		for _, low := range []byte(digits) {
			pairs[uint16(low)<<8|uint16(high)] = isHexPair | uint16(hexValues[high]<<4|hexValues[low])
		}
	}
	return pairs
})

// decodePairs writes to dst what src says, which has twice its length. It reports false
// when a byte of src is no digit. Eight digits are read at once: strings of digits are
// most of what papers with composite fonts are made of.
func decodePairs(dst, src []byte) bool {
	pairs, all := hexPairs(), uint16(isHexPair)
	i := 0
	for ; i <= len(src)-8; i += 8 {
		x := binary.LittleEndian.Uint64(src[i:])
		a, b, c, d := pairs[uint16(x)], pairs[uint16(x>>16)], pairs[uint16(x>>32)], pairs[uint16(x>>48)]
		four := dst[i/2 : i/2+4]
		four[0], four[1], four[2], four[3] = byte(a), byte(b), byte(c), byte(d)
		all &= a & b & c & d
	}
	for ; i <= len(src)-2; i += 2 {
		a := pairs[binary.LittleEndian.Uint16(src[i:])]
		dst[i/2] = byte(a)
		all &= a
	}
	return all != 0
}
