package normalize

import (
	"math/rand/v2"

	"councildoc/extract"
)

func oneLetterLines() *extract.Document {
	var sheets []*sheet
	for n := 1; n <= 2; n++ {
		s := newSheet(n)
		for i := range 10_000 {
			s.text(70+float64(i%3)*0.5, 40+float64(i)*0.075, 6, string(rune('a'+i%26)))
		}
		sheets = append(sheets, s)
	}
	return bind(sheets...)
}

func randomRules() *extract.Document {
	random := rand.New(rand.NewPCG(3, 4))
	s := newSheet(1)
	for range 150_000 {
		x, y := random.Float64()*500, random.Float64()*780
		s.flat(x, x+random.Float64()*90, y).upright(x, y, y+random.Float64()*90)
	}
	return bind(s.text(100, 100, 8, "lost among rules"))
}

func deepTree() *extract.Document {
	s := newSheet(1)
	for i := range 50 {
		s.text(70, 60+14*float64(i), 10, "a line deep in the tree")
	}
	doc := bind(s)
	for i := range 20_000 {
		tag := extract.Tag{Role: "Sect", Parent: i - 1, RowSpan: 1, ColSpan: 1}
		if i+1 < 20_000 {
			tag.Kids = []int{i + 1}
		}
		doc.Tags = append(doc.Tags, tag)
	}
	for i := range doc.Pages[0].Lines {
		for k := range doc.Pages[0].Lines[i].Spans {
			doc.Pages[0].Lines[i].Spans[k].Tag = len(doc.Tags) - 1 - i
		}
	}
	return doc
}

func smallPrintOnly() *extract.Document {
	s := newSheet(1)
	for i := range 5_000 {
		s.text(70, 40+float64(i)*0.15, 12, "some text of a line here")
		s.text(480, 40.07+float64(i)*0.15, 7, "note")
	}
	return bind(s)
}
