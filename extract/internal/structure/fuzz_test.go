package structure

import (
	"bytes"
	"context"
	"math"
	"testing"

	"councildoc/extract/internal/object"
)

// FuzzStructure reads whatever is said in four objects of a file.
func FuzzStructure(f *testing.F) {
	f.Add("/StructTreeRoot 20 0 R", "<</K 30 0 R/ParentTree<</Nums[0[30 0 R]]>>/RoleMap<</A/B/B/A>>>>",
		"<</S/A/Pg 11 0 R/K[0 31 0 R<</Type/OBJR/Obj 11 0 R>>]/A[<</RowSpan 2>>0]>>", "<</S/P/K[30 0 R<</MCID 1/Pg 12 0 R>>]>>")
	f.Add("/Outlines 20 0 R/Names<</Dests 30 0 R>>", "<</First 20 0 R/Title(a)/Dest(b)>>", "<</Kids[30 0 R]/Names[(b)[11 0 R]]>>", "null")
	f.Add("/PageLabels 20 0 R", "<</Nums[0<</S/r/P(x)/St 99999>>1<</S/a>>]>>", "null", "null")
	f.Add("/URI<</Base(http://a/)>>", "null", "[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(b)>>/QuadPoints[1 2 3 4 5 6 7 8]>>]", "null")
	f.Add("/Metadata 31 0 R", "null", "null", stream("", packet))
	f.Fuzz(func(t *testing.T, catalog, a, b, c string) {
		data := paper(catalog, objects{
			11: "<</Type/Page/Parent 2 0 R/StructParents 0/Annots 30 0 R>>", 20: a, 30: b, 31: c,
		})
		file, err := object.Open(context.Background(), bytes.NewReader(data), int64(len(data)), object.Options{})
		if err != nil {
			return
		}
		pages, err := file.Pages()
		if err != nil {
			return
		}
		readAll(t, file, pages)
	})
}

func readAll(t *testing.T, f *object.File, pages []object.Page) {
	if tree := Read(f, pages); tree != nil {
		checkTree(t, tree)
		for page := range pages {
			for mcid := range 4 {
				if e, ok := tree.Content(page, mcid); ok && (e < 0 || e >= len(tree.Elements)) {
					t.Fatalf("content of element %d of %d", e, len(tree.Elements))
				}
			}
		}
	}
	for _, it := range Outline(f, pages) {
		if it.Title == "" || it.Depth < 0 || it.Page < 0 || it.Page > len(pages) {
			t.Fatalf("bookmark %+v", it)
		}
	}
	if labels := Labels(f, len(pages)); labels != nil && len(labels) != len(pages) {
		t.Fatalf("%d labels for %d pages", len(labels), len(pages))
	}
	d := NewDestinations(f, pages)
	for _, p := range pages {
		for _, l := range Links(d, p) {
			checkLink(t, l)
		}
	}
	ReadInfo(f)
}

func checkLink(t *testing.T, l Link) {
	if l.URI == "" || len(l.Rects) == 0 {
		t.Fatalf("link %+v", l)
	}
	for _, r := range l.Rects {
		if !(r[0] < r[2] && r[1] < r[3]) || math.IsInf(r[0], 0) || math.IsInf(r[3], 0) {
			t.Fatalf("link %+v", l)
		}
	}
}
