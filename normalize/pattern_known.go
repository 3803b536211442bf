package normalize

import (
	"slices"
	"strings"
)

// headsOfPattern is what headsOf reads off the expression of a pattern. Most patterns are
// asked for little else in a short paper, so that it is read beforehand.
type headsOfPattern struct {
	expr  string
	heads []string // letters without regard to case, see head
}

// knownHeads gives the beginnings of a pattern from the list, and reads those of one
// that is not in it off what is left of its expression.
func knownHeads(expr, rest string) headSet {
	i, ok := slices.BinarySearchFunc(patternHeads, expr, func(p headsOfPattern, expr string) int { return strings.Compare(p.expr, expr) })
	if !ok {
		return headsOf(rest)
	}
	out := headSet{heads: make([]head, 0, len(patternHeads[i].heads))}
	for _, letters := range patternHeads[i].heads {
		var h head
		n := 0
		for _, c := range letters {
			h[n] = c
			n++
		}
		out.add(h)
	}
	return out
}
