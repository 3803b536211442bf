package structure

import (
	"strings"
	"testing"
	"time"
)

// TestSharedObjects reads small files that say much by many references to one
// object.
func TestSharedObjects(t *testing.T) {
	const annots = "<</Type/Page/Parent 2 0 R/StructParents 0/Annots 30 0 R>>"
	long := strings.Repeat("x", 1<<18)
	tests := map[string]objects{
		"list that holds itself": {20: "<</K<</S/P/Pg 11 0 R/K 30 0 R>>>>", 30: "[0 1 30 0 R 30 0 R]"},
		"one list of content":    {20: "<</K" + many("<</S/P/Pg 11 0 R/K 30 0 R>>", 1000) + ">>", 30: many("5", 10_000)},
		"one long type":          {20: "<</K" + many("<</S 30 0 R/C 30 0 R>>", 20_000) + ">>", 30: "/" + long},
		"one long text":          {20: "<</K" + many("<</S/P/Alt 30 0 R>>", 20_000) + ">>", 30: "(" + long[:maxText] + ")"},
		"one node of the parent tree": {
			20: "<</K<</S/P>>/ParentTree<</Kids 31 0 R>>>>", 31: many("<</Kids 31 0 R>>", 1000),
		},
		"one list of quadrilaterals": {
			30: many("<</Subtype/Link/Dest[0]/Rect[0 0 9 9]/QuadPoints 31 0 R>>", 2000), 31: many("1 1 2 2 1 2 2 1", 10_000),
		},
		"one long destination": {
			30: many("<</Subtype/Link/Dest 31 0 R/Rect[0 0 9 9]>>", 20_000), 31: "(" + long + ")",
		},
		"one long URI": {
			30: many("<</Subtype/Link/A<</S/URI/URI 31 0 R>>/Rect[0 0 9 9]>>", 20_000), 31: "(" + long[:maxURI] + ")",
		},
	}
	for name, extra := range tests {
		t.Run(name, func(t *testing.T) {
			extra[11] = annots
			catalog := ""
			if _, ok := extra[20]; ok {
				catalog = "/StructTreeRoot 20 0 R"
			}
			f, pages := open(t, paper(catalog+places, extra))
			start := time.Now()
			readAll(t, f, pages)
			if d := time.Since(start); d > slowness*10*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}

func many(s string, n int) string { return "[" + strings.Repeat(s+" ", n) + "]" }
