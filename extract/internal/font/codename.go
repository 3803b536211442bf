package font

import "strconv"

// characterCodes reads glyph names that are a letter and the code of a character
// in the Windows code page, "C101" or "G65" for "e", as some producers name the
// glyphs of subsets whose own codes they number anew. It gives nil unless all
// the names are such codes and hold most of the commonest letters: numbers of
// glyphs hold them only by chance.
func characterCodes(e *encoding) map[uint32]byte {
	for _, base := range [2]int{10, 16} {
		if codes := codesOfNames(e, base); hasCommonLetters(codes) {
			return codes
		}
	}
	return nil
}

// codesOfNames gives the character of each code; nil when a name is no letter
// with a number of that base behind it, or begins with another letter.
func codesOfNames(e *encoding, base int) map[uint32]byte {
	out := map[uint32]byte{}
	prefix := byte(0)
	for code, name := range e {
		if name == "" || name == ".notdef" {
			continue
		}
		if prefix == 0 {
			prefix = name[0]
		}
		n, err := strconv.ParseUint(name[1:], base, 8)
		if err != nil || name[0] != prefix || prefix != 'C' && prefix != 'G' || n < ' ' {
			return nil
		}
		out[uint32(code)] = byte(n)
	}
	return out
}

// hasCommonLetters reports whether the characters can be those of a text.
func hasCommonLetters(codes map[uint32]byte) bool {
	const common, least = "etaoinsr", 5
	var has [256]bool
	for _, c := range codes {
		has[c] = true
	}
	n := 0
	for _, c := range []byte(common) {
		if has[c] {
			n++
		}
	}
	return n >= least
}
