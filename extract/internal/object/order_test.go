package object

import (
	"math/rand/v2"
	"slices"
	"sort"
	"strconv"
	"testing"
)

// TestOrder compares the order of keys, many of them equal, with that of a stable sort.
func TestOrder(t *testing.T) {
	chance := rand.New(rand.NewPCG(1, 2))
	for keys := range 150 {
		var items []node
		for i := range keys {
			key := &compound{str: strconv.Itoa(chance.IntN(keys))}
			items = append(items, node{kind: Name, obj: key}, intNode(int64(i)))
		}
		want := slices.Clone(items)
		sort.Stable(byKey(want))
		if order(items); !slices.Equal(items, want) {
			t.Errorf("%d keys are not in order", keys)
		}
	}
}
