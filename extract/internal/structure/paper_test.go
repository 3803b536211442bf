package structure

import (
	"bytes"
	"context"
	"fmt"
	"testing"

	"councildoc/extract/internal/object"
)

// objects are the bodies of indirect objects by number. Number 1 is the catalog,
// 2 the page tree, and 11 to 13 are pages; see paper.
type objects map[int]string

// paper writes a file of three pages. What is given in extra is added, and stands
// in place of what paper would write.
func paper(catalog string, extra objects) []byte {
	all := objects{
		1:  "<</Type/Catalog/Pages 2 0 R" + catalog + ">>",
		2:  "<</Type/Pages/Kids[11 0 R 12 0 R 13 0 R]/Count 3/MediaBox[0 0 595 842]>>",
		11: "<</Type/Page/Parent 2 0 R/StructParents 0>>",
		12: "<</Type/Page/Parent 2 0 R/StructParents 1>>",
		13: "<</Type/Page/Parent 2 0 R/StructParents 2>>",
	}
	greatest := 13
	for num, body := range extra {
		all[num] = body
		greatest = max(greatest, num)
	}
	return write(all, greatest)
}

func write(all objects, greatest int) []byte {
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	offsets := make([]int, greatest+1)
	for num := 1; num <= greatest; num++ {
		if body, ok := all[num]; ok {
			offsets[num] = b.Len()
			fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", num, body)
		}
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", greatest+1)
	for num := 1; num <= greatest; num++ {
		if offsets[num] > 0 {
			fmt.Fprintf(&b, "%010d 00000 n \n", offsets[num])
		} else {
			b.WriteString("0000000000 00000 f \n")
		}
	}
	fmt.Fprintf(&b, "trailer\n<</Root 1 0 R/Info 3 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n", greatest+1, at)
	return b.Bytes()
}

func stream(entries, data string) string {
	return fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data)
}

func open(t testing.TB, data []byte) (*object.File, []object.Page) {
	t.Helper()
	f, err := object.Open(context.Background(), bytes.NewReader(data), int64(len(data)), object.Options{})
	if err != nil {
		t.Fatal(err)
	}
	pages, err := f.Pages()
	if err != nil {
		t.Fatal(err)
	}
	return f, pages
}

// readTree reads the tree of a paper whose structure tree root (20) has entries.
func readTree(t testing.TB, root string, extra objects) *Tree {
	t.Helper()
	all := objects{20: "<</Type/StructTreeRoot" + root + ">>"}
	for num, body := range extra {
		all[num] = body
	}
	f, pages := open(t, paper("/StructTreeRoot 20 0 R", all))
	tree := Read(f, pages)
	if tree == nil {
		t.Fatal("no tree")
	}
	checkTree(t, tree)
	return tree
}

// checkTree checks what holds for every tree.
func checkTree(t testing.TB, tree *Tree) {
	t.Helper()
	kids := 0
	for i := range tree.Elements {
		e := &tree.Elements[i]
		if e.Parent < -1 || e.Parent >= i {
			t.Fatalf("element %d has parent %d", i, e.Parent)
		}
		if e.RowSpan < 1 || e.ColSpan < 1 {
			t.Fatalf("element %d spans %d, %d", i, e.RowSpan, e.ColSpan)
		}
		last := i
		for _, k := range e.Kids {
			if k <= last || k >= len(tree.Elements) || tree.Elements[k].Parent != i {
				t.Fatalf("element %d has kid %d", i, k)
			}
			last = k
			kids++
		}
		if e.Parent == -1 {
			kids++
		}
	}
	if kids != len(tree.Elements) {
		t.Fatalf("%d of %d elements are kids", kids, len(tree.Elements))
	}
}
