package font

import "strconv"

// cffDict reads a DICT: the operands of each operator. Numbers that are not
// finite read as 0.
func cffDict(b []byte) map[int][]float64 {
	dict := make(map[int][]float64)
	var stack []float64
	for len(b) > 0 {
		if b[0] <= 21 {
			op := int(b[0])
			b = b[1:]
			if op == 12 && len(b) > 0 {
				op = 12<<8 | int(b[0])
				b = b[1:]
			}
			dict[op] = stack
			stack = nil
			continue
		}
		v, n := cffNumber(b)
		if len(stack) < 64 {
			stack = append(stack, v)
		}
		b = b[n:]
	}
	return dict
}

// cffNumber reads an operand (section 4 of the note) and its length.
func cffNumber(b []byte) (float64, int) {
	b0 := int(b[0])
	switch {
	case b0 == 28 && len(b) >= 3:
		return float64(i16(b, 1)), 3
	case b0 == 29 && len(b) >= 5:
		return float64(int32(u32(b, 1))), 5
	case b0 == 30:
		return cffReal(b)
	case b0 >= 32 && b0 <= 246:
		return float64(b0 - 139), 1
	case b0 >= 247 && b0 <= 250 && len(b) >= 2:
		return float64((b0-247)*256 + int(b[1]) + 108), 2
	case b0 >= 251 && b0 <= 254 && len(b) >= 2:
		return float64(-(b0-251)*256 - int(b[1]) - 108), 2
	}
	return 0, 1
}

// cffReal reads a real number in packed digits.
func cffReal(b []byte) (float64, int) {
	const nibbles = "0123456789.EE -"
	var text []byte
	n := 1
	for ; n < len(b) && len(text) < 64; n++ {
		for _, d := range [2]byte{b[n] >> 4, b[n] & 15} {
			if d == 15 {
				v, err := strconv.ParseFloat(string(text), 64)
				if err != nil {
					v = 0
				}
				return v, n + 1
			}
			text = append(text, nibbles[d])
			if d == 12 {
				text = append(text, '-')
			}
		}
	}
	return 0, n
}
