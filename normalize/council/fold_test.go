package council

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// TestFold compares Fold with what it says in short: on every character, and on
// texts of several with accents.
func TestFold(t *testing.T) {
	slow := func(s string) string {
		var b strings.Builder
		for _, r := range norm.NFKD.String(strings.ReplaceAll(s, "°", "o")) {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				b.WriteRune(unicode.ToLower(r))
			}
		}
		return strings.ReplaceAll(b.String(), "ς", "σ")
	}
	for r := rune(0); r < 0x30000; r++ {
		if s := string(r); Fold(s) != slow(s) {
			t.Fatalf("%U: %q, want %q", r, Fold(s), slow(s))
		}
	}
	letters := []rune("aB1 -ÀéőŁΆςΣжЙßﬁ°º№½\u0301\u0323\u00ad\u0345각㎏\ufffd")
	random := rand.New(rand.NewPCG(5, 6))
	for range 5000 {
		var b strings.Builder
		for range random.IntN(8) {
			b.WriteRune(letters[random.IntN(len(letters))])
		}
		s := b.String() + "\xff"[:random.IntN(2)]
		if Fold(s) != slow(s) {
			t.Fatalf("%q: %q, want %q", s, Fold(s), slow(s))
		}
	}
}

func BenchmarkFold(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range []string{"Interinstitutional File:", "Διοργανικός φάκελος:", "Číslo předchozího dokumentu:", "Brussels, 26 June 2026"} {
			Fold(s)
		}
	}
}
