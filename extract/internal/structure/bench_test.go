package structure

import (
	"fmt"
	"strings"
	"testing"
)

// tableTree is a file whose tree is a table of about 50,000 elements: rows of four
// cells, each a paragraph.
func tableTree() []byte {
	extra := objects{20: "<</Type/StructTreeRoot/RoleMap<</Normal/P>>/K 30 0 R>>"}
	var rows strings.Builder
	num := 31
	for row := range 5_500 {
		var cells strings.Builder
		at := num
		for cell := range 4 {
			td, p := num+1, num+2
			num += 2
			extra[td] = fmt.Sprintf("<</Type/StructElem/S/TD/P %d 0 R/A<</O/Table/ColSpan 1>>/K %d 0 R>>", at, p)
			extra[p] = fmt.Sprintf("<</Type/StructElem/S/Normal/P %d 0 R/Lang(en)/Pg %d 0 R/K[%d]>>", td, 11+row*3/5_500, row*4+cell)
			fmt.Fprintf(&cells, "%d 0 R ", td)
		}
		extra[at] = fmt.Sprintf("<</Type/StructElem/S/TR/P 30 0 R/K[%s]>>", cells.String())
		fmt.Fprintf(&rows, "%d 0 R ", at)
		num++
	}
	extra[30] = "<</Type/StructElem/S/Table/K[" + rows.String() + "]>>"
	return paper("/StructTreeRoot 20 0 R", extra)
}

// BenchmarkRead reads a tree whose objects are parsed already, BenchmarkReadCold
// one whose objects are not.
func BenchmarkRead(b *testing.B) {
	f, pages := open(b, tableTree())
	Read(f, pages)
	b.ReportAllocs()
	for b.Loop() {
		if tree := Read(f, pages); len(tree.Elements) < 49_000 {
			b.Fatal(len(tree.Elements))
		}
	}
}

func BenchmarkReadCold(b *testing.B) {
	data := tableTree()
	b.ReportAllocs()
	for b.Loop() {
		f, pages := open(b, data)
		Read(f, pages)
	}
}
