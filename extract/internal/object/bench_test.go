package object

import (
	"fmt"
	"strings"
	"testing"
)

const benchElements = 20_000

// taggedFile is a file with a structure tree, of plain objects or object streams.
func taggedFile(compressed bool) []byte {
	b := newBuilder()
	b.page()
	var all strings.Builder
	for i := range benchElements {
		fmt.Fprintf(&all, "%d 0 R ", 10+i)
	}
	b.object(9, "["+all.String()+"]")
	element := func(i int) string {
		return fmt.Sprintf("<</Type/StructElem/S/P/P %d 0 R/Pg 3 0 R/K[%d]/ID(node%08d)/A<</O/Layout/Placement/Block>>>>", 9, i, i)
	}
	if !compressed {
		for i := range benchElements {
			b.object(10+i, element(i))
		}
		b.trailer(b.table(), "/All 9 0 R")
		return b.Bytes()
	}
	var rows []string
	const each = 100
	first := 10 + benchElements
	for i := 0; i < benchElements; i += each {
		var bodies []string
		for k := range each {
			bodies = append(bodies, element(i+k))
			rows = append(rows, row(2, first+i/each, k))
		}
		b.objStm(first+i/each, 10+i, bodies...)
	}
	for i := range benchElements / each {
		rows = append(rows, row(1, b.offsets[first+i], 0))
	}
	head := []string{row(0, 0, 0)}
	for num := 1; num < 10; num++ {
		head = append(head, row(min(1, b.offsets[num]), b.offsets[num], 0))
	}
	num := b.greatest + 1
	at := b.xrefStream(num, fmt.Sprintf("/Root 1 0 R/All 9 0 R/Size %d", num), strings.Join(head, ""), strings.Join(rows, ""))
	fmt.Fprintf(b, "startxref\n%d\n%%%%EOF\n", at)
	return b.Bytes()
}

// BenchmarkObjects opens a file and reads all its objects.
func BenchmarkObjects(b *testing.B) {
	for _, compressed := range []bool{false, true} {
		b.Run(fmt.Sprintf("objstm=%t", compressed), func(b *testing.B) {
			data := taggedFile(compressed)
			b.ReportAllocs()
			for b.Loop() {
				f := mustOpen(b, data, Options{})
				for num := range f.slots {
					f.load(uint32(num))
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchElements, "ns/object")
		})
	}
}

// BenchmarkOpen opens a file and finds its page.
func BenchmarkOpen(b *testing.B) {
	for _, compressed := range []bool{false, true} {
		b.Run(fmt.Sprintf("objstm=%t", compressed), func(b *testing.B) {
			data := taggedFile(compressed)
			b.SetBytes(int64(len(data)))
			for b.Loop() {
				if pages, _ := mustOpen(b, data, Options{}).Pages(); len(pages) != 1 {
					b.Fatal("no page")
				}
			}
		})
	}
}
