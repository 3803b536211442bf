package normalize

import (
	"math/rand/v2"
	"regexp/syntax"
	"strconv"
	"testing"
)

// TestPageNumbers makes texts that numberOnly matches, and asks whether pageNumber
// lets them pass.
func TestPageNumbers(t *testing.T) {
	parsed, err := syntax.Parse(numberOnly.expr, syntax.Perl)
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		text := regular(matchOf(parsed.Simplify(), r))
		m := numberOnly.regexp().FindStringSubmatch(text)
		if m == nil || len(text) > longestPageNumber {
			continue
		}
		want, _ := strconv.Atoi(m[1])
		if got := pageNumber(text); got != want {
			t.Fatalf("%q: got %d, want %d", text, got, want)
		}
	}
}
