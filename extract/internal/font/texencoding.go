package font

import "strings"

// TeX's bitmap fonts come as Type 3 fonts whose glyphs are named after their
// codes in TeX's own encodings, "a11" for 11. Where these differ from ASCII:
var (
	// texOT1 is the encoding of Computer Modern: Knuth, Computers & Typesetting, volume E.
	texOT1 = map[byte]string{
		0: "Γ", 1: "Δ", 2: "Θ", 3: "Λ", 4: "Ξ", 5: "Π", 6: "Σ", 7: "Υ", 8: "Φ", 9: "Ψ", 10: "Ω",
		11: "ff", 12: "fi", 13: "fl", 14: "ffi", 15: "ffl", 16: "ı", 17: "ȷ",
		25: "ß", 26: "æ", 27: "œ", 28: "ø", 29: "Æ", 30: "Œ", 31: "Ø",
		34: "”", 39: "’", 60: "¡", 62: "¿", 92: "“", 96: "‘", 123: "–", 124: "—",
	}
	// texT1 is the Cork encoding below 128; above, most of it is as in Windows.
	texT1 = map[byte]string{
		13: "‚", 14: "‹", 15: "›", 16: "“", 17: "”", 18: "„", 19: "«", 20: "»", 21: "–", 22: "—",
		25: "ı", 26: "ȷ", 27: "ff", 28: "fi", 29: "fl", 30: "ffi", 31: "ffl", 39: "’", 96: "‘", 127: "-",
	}
)

// texEncoding returns what the codes of a TeX font stand for where it is not
// ASCII, nil when the glyphs are not named in TeX's way. The two encodings have
// their ligatures at different codes.
func texEncoding(e *encoding) map[byte]string {
	low, high := false, false
	for code, name := range e {
		switch {
		case name == "" || name == ".notdef":
		case !strings.HasPrefix(name, "a"):
			return nil
		case code >= 11 && code <= 15:
			low = true
		case code >= 27 && code <= 31 || code >= 128:
			high = true
		}
	}
	if low && !high {
		return texOT1
	}
	return texT1
}
