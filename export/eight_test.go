package export

import (
	"strings"
	"testing"
)

// TestEight holds what is asked of eight bytes at a time against each byte, at each place.
func TestEight(t *testing.T) {
	for at := range 8 {
		for c := range 256 {
			for _, fill := range []byte{'a', ' ', 0x7e, '!'} {
				text := []byte(strings.Repeat(string(rune(fill)), 8))
				text[at] = byte(c)
				x, blanks := eight(string(text)), uint64(0)
				for i, c := range text {
					if c == ' ' {
						blanks |= 0x80 << (8 * i)
					}
				}
				if got, want := arePrinted(x), c >= ' ' && c < 0x7f; got != want {
					t.Errorf("%q are printed: %v", text, got)
				}
				if got, want := holdControl(x), c < ' '; got != want {
					t.Errorf("%q hold a control: %v", text, got)
				}
				if got := blanksIn(x); got != blanks {
					t.Errorf("%q has blanks %x, want %x", text, got, blanks)
				}
			}
		}
	}
}

// TestIsSpaced puts white space at each place of a longer text.
func TestIsSpaced(t *testing.T) {
	const text = "The Council shall adopt this."
	for at := 1; at < len(text); at++ {
		for _, c := range []string{" ", "\t", "\n", "\r", "x"} {
			s := text[:at] + c + text[at:]
			want := !strings.Contains(s, "  ") && !strings.ContainsAny(s, "\t\n")
			if got := isSpaced(s); got != want {
				t.Errorf("isSpaced(%q) = %v", s, got)
			}
		}
	}
}
