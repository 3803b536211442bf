package export

// Nearly all text is printed ASCII with single blanks. It is looked at eight bytes at
// a time: each byte of a number is one of them, the first the lowest.
const (
	eachByte = 0x0101010101010101 // times a byte: that byte eight times
	eachHigh = 0x80 * eachByte    // the highest bit of each byte
	eachLow  = 0x7f * eachByte    // the others
)

// eight gives the first eight bytes of s.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// arePrinted reports that all bytes are ASCII and none is a control.
func arePrinted(x uint64) bool { return (x|(x+eachByte)|(x-' '*eachByte))&eachHigh == 0 }

// holdControl reports that a byte is below the blank.
func holdControl(x uint64) bool { return (x-' '*eachByte)&^x&eachHigh != 0 }

// blanksIn gives the highest bit of each byte that is a blank.
func blanksIn(x uint64) uint64 {
	x ^= ' ' * eachByte
	return ^((x&eachLow + eachLow) | x | eachLow)
}
