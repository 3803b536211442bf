package normalize

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestNth holds the nth of a list against the list sorted.
func TestNth(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for n := 1; n < 200; n++ {
		list := make([]float64, n)
		for i := range list {
			list[i] = float64(random.IntN(n))
		}
		if n%3 == 0 {
			slices.Sort(list)
		}
		sorted := slices.Sorted(slices.Values(list))
		for k := range n {
			if got := nth(slices.Clone(list), k); got != sorted[k] {
				t.Fatalf("place %d of %v: %v, want %v", k, list, got, sorted[k])
			}
		}
	}
}
