package structure

import "councildoc/extract/internal/object"

// Bounds of a name tree or number tree.
const (
	maxNodes  = 1_000_000
	maxLeaves = 4_000_000
)

// eachLeaf calls f for every pair of a name tree or number tree (clauses 7.9.6
// and 7.9.7), in order: pairs holds the key at i and the value at i+1. The pairs
// are called entries: Names or Nums. Limits are not looked at: they are often
// wrong, and every pair is wanted.
func eachLeaf(root object.Value, entries string, f func(pairs object.Value, i int)) {
	stack := []object.Value{root}
	seen := make(map[uint32]bool)
	nodes, leaves := 0, 0
	for len(stack) > 0 && nodes < maxNodes && leaves < maxLeaves {
		node := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		nodes++
		if num := node.Ref().Number; num != 0 {
			if seen[num] {
				continue
			}
			seen[num] = true
		}
		pairs := node.Key(entries)
		for i := 0; i+1 < pairs.Len() && leaves < maxLeaves; i += 2 {
			leaves++
			f(pairs, i)
		}
		kids := node.Key("Kids")
		for i := min(kids.Len(), maxNodes-len(stack)) - 1; i >= 0; i-- {
			stack = append(stack, kids.Index(i))
		}
	}
}
