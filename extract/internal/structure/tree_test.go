package structure

import (
	"fmt"
	"strings"
	"testing"

	"councildoc/extract/internal/object"
)

// outlineOf writes a tree as "Role@page" with its kids in brackets.
func outlineOf(tree *Tree) string {
	var write func(i int) string
	write = func(i int) string {
		e := tree.Elements[i]
		s := fmt.Sprintf("%s@%d", e.Role, e.Page)
		var kids []string
		for _, k := range e.Kids {
			kids = append(kids, write(k))
		}
		if len(kids) > 0 {
			s += "[" + strings.Join(kids, " ") + "]"
		}
		return s
	}
	var tops []string
	for i := range tree.Elements {
		if tree.Elements[i].Parent < 0 {
			tops = append(tops, write(i))
		}
	}
	return strings.Join(tops, " ")
}

// contentOf writes what the first MCIDs of the pages belong to.
func contentOf(tree *Tree) string {
	var out []string
	for page := range 3 {
		for mcid := range 10 {
			if e, ok := tree.Content(page, mcid); ok {
				out = append(out, fmt.Sprintf("%d/%d:%s%d", page, mcid, tree.Elements[e].Role, e))
			}
		}
	}
	return strings.Join(out, " ")
}

func TestTree(t *testing.T) {
	tests := []struct {
		name, root    string
		extra         objects
		tree, content string
	}{
		{
			"one kid, not in an array", "/K 30 0 R",
			objects{30: "<</S/Document/K 31 0 R>>", 31: "<</S/P/Pg 12 0 R/K 3>>"},
			"Document@2[P@2]", "1/3:P1",
		},
		{
			"page from an ancestor, and from a content item", "/K[30 0 R]",
			objects{
				30: "<</S/Sect/Pg 11 0 R/K[31 0 R 32 0 R]>>",
				31: "<</S/P/K[0<</Type/MCR/Pg 12 0 R/MCID 0>>]>>",
				32: "<</S/P/K[1<</MCID 2>>]>>",
			},
			"Sect@1[P@1 P@1]", "0/0:P1 0/1:P2 0/2:P2 1/0:P1",
		},
		{
			"own page of what has no content", "/K[30 0 R]",
			objects{30: "<</S/TR/K[31 0 R 32 0 R]>>", 31: "<</S/TD/Pg 12 0 R>>", 32: "<</S/TD/Pg 13 0 R/K 0>>"},
			"TR@3[TD@2 TD@3]", "2/0:TD2",
		},
		{
			"direct elements, a list in the list, and what is no kid", "/K[[<</S/P/Pg 11 0 R/K[[1]null/X(s)1.5]>>]7<</X 1>>]",
			nil, "P@1", "0/1:P0",
		},
		{
			"an element that is its own ancestor, and one that is met twice", "/K[30 0 R 31 0 R]",
			objects{30: "<</S/Sect/Pg 11 0 R/K[31 0 R 0]>>", 31: "<</S/Div/K[30 0 R 31 0 R 1]>>"},
			"Sect@1[Div@1]", "0/0:Sect0 0/1:Div1",
		},
		{
			"objects", "/K[30 0 R]",
			objects{30: "<</S/Link/Pg 13 0 R/K[<</Type/OBJR/Obj 40 0 R>>]>>", 40: "<</Type/Annot>>"},
			"Link@3", "",
		},
		{
			"two claim the same: the first, or whom the parent tree names", "/ParentTree 21 0 R/K[30 0 R 31 0 R]",
			objects{
				21: "<</Nums[0[31 0 R 99 0 R]]>>",
				30: "<</S/H1/Pg 11 0 R/K[0 1]>>", 31: "<</S/P/Pg 11 0 R/K[0 1]>>",
			},
			"H1@1 P@1", "0/0:P1 0/1:H10",
		},
		{
			"no page said: the parent tree knows it", "/ParentTree 21 0 R/K[30 0 R]",
			objects{
				21: "<</Kids[22 0 R 21 0 R]>>", 22: "<</Limits[7 9]/Nums[1 23 0 R 2[null 31 0 R]]>>", 23: "[31 0 R 32 0 R]",
				30: "<</S/Document/K[31 0 R 32 0 R]>>", 31: "<</S/P/K[0]>>", 32: "<</S/P/K 1>>",
			},
			"Document@2[P@2 P@2]", "1/0:P1 1/1:P2 2/1:P1",
		},
		{
			"the parent tree names an element that is not in the tree", "/ParentTree 21 0 R/K[30 0 R]",
			objects{21: "<</Nums[0[31 0 R]]>>", 30: "<</S/P/Pg 11 0 R/K 1>>", 31: "<</S/P/K 0>>"},
			"P@1", "0/1:P0",
		},
		{
			"content of a form yields to that of the page", "/K[30 0 R 31 0 R]",
			objects{
				30: "<</S/Figure/Pg 11 0 R/K[<</MCID 0/Stm 40 0 R>><</MCID 1/Stm 40 0 R>>]>>",
				31: "<</S/P/Pg 11 0 R/K 0>>", 40: stream("", "q Q"),
			},
			"Figure@1 P@1", "0/0:P1 0/1:Figure0",
		},
		{
			"numbers out of bounds, and a page that is not there", "/K[30 0 R 31 0 R]",
			objects{30: "<</S/P/Pg 11 0 R/K[-1 1000000 99999999999 5]>>", 31: "<</S/P/Pg 99 0 R/K[0]>>"},
			"P@1 P@0", "0/5:P0",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tree := readTree(t, tt.root, tt.extra)
			if got := outlineOf(tree); got != tt.tree {
				t.Errorf("tree %s, want %s", got, tt.tree)
			}
			if got := contentOf(tree); got != tt.content {
				t.Errorf("content %s, want %s", got, tt.content)
			}
		})
	}
}

func TestElementTexts(t *testing.T) {
	tree := readTree(t, "/K 30 0 R", objects{
		30: "<</S/Figure/Alt(A map)/ActualText<FEFF2013>/T(Map)/Lang(en-GB)>>",
	})
	got := tree.Elements[0]
	if got.Alt != "A map" || got.ActualText != "–" || got.Title != "Map" || got.Lang != "en-GB" {
		t.Errorf("got %+v", got)
	}
}

func TestAlt(t *testing.T) {
	tree := readTree(t, "/K 30 0 R", objects{
		30: "<</S/Sect/Alt(All)/K[31 0 R 33 0 R]>>",
		31: "<</S/Figure/Alt(A map)/K 32 0 R>>",
		32: "<</S/Span>>",
		33: "<</S/Figure>>",
	})
	for i, want := range []string{"All", "A map", "A map", ""} {
		if got := tree.Alt(i); got != want {
			t.Errorf("element %d has %q, want %q", i, got, want)
		}
	}
	if tree.Alt(-1) != "" || tree.Alt(4) != "" {
		t.Error("no element has an alternate description")
	}
}

func TestObject(t *testing.T) {
	tree := readTree(t, "/K 30 0 R", objects{
		30: "<</S/P/K 31 0 R>>",
		31: "<</S/Link/K[<</Type/OBJR/Pg 12 0 R/Obj 40 0 R>>]>>",
		40: "<</Type/Annot>>",
	})
	if e, ok := tree.Object(object.Ref{Number: 40}); !ok || e != 1 {
		t.Errorf("got %d, %v", e, ok)
	}
	if _, ok := tree.Object(object.Ref{Number: 41}); ok {
		t.Error("an object without element has one")
	}
}

func TestUntagged(t *testing.T) {
	f, pages := open(t, paper("", nil))
	tree := Read(f, pages)
	if tree != nil {
		t.Fatal("a tree in an untagged file")
	}
	if _, ok := tree.Content(0, 0); ok || tree.Alt(0) != "" {
		t.Error("no tree has an element")
	}
	if _, ok := tree.Object(object.Ref{Number: 1}); ok {
		t.Error("no tree has an element")
	}
}

func TestDepth(t *testing.T) {
	extra := objects{}
	const deep = 3 * maxDepth
	for i := range deep {
		extra[30+i] = fmt.Sprintf("<</S/Div/Pg 11 0 R/K[%d %d 0 R]>>", i, 31+i)
	}
	tree := readTree(t, "/K 30 0 R", extra)
	if n := len(tree.Elements); n < maxDepth-2 || n > maxDepth {
		t.Errorf("%d elements of %d are within the depth of %d", n, deep, maxDepth)
	}
}

func TestTextBound(t *testing.T) {
	long := strings.Repeat("x", maxText+1)
	tree := readTree(t, "/K[<</S/P/T("+long+")/Alt("+long[:maxText]+")>>]", nil)
	if e := tree.Elements[0]; e.Title != "" || len(e.Alt) != maxText {
		t.Errorf("title of %d, alternate description of %d bytes", len(e.Title), len(e.Alt))
	}
}
