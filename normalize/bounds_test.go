package normalize

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"councildoc/extract"
)

// TestBounds lays out pages that nobody prints: in bounded time, all text kept. The
// limits leave room for a busy machine; each takes a fraction of them.
func TestBounds(t *testing.T) {
	for _, c := range []struct {
		name  string
		doc   func() *extract.Document
		limit time.Duration
	}{
		{"a table over 400 pages", longTable, 20 * time.Second},
		{"10,000 columns of one letter", func() *extract.Document { return letterColumns(1, 10_000) }, 20 * time.Second},
		{"100 rows of 100 columns", func() *extract.Document { return letterColumns(100, 100) }, 20 * time.Second},
		{"letters in random order", randomLetters, 20 * time.Second},
		{"text everywhere on a page of 5 m", hugePage, 20 * time.Second},
		{"a net of rules on a page of 5 m", ruleNet, 20 * time.Second},
		{"10,000 rules across", manySeparators, 20 * time.Second},
		{"10,000 raised marks and notes", manyNotes, 20 * time.Second},
		{"50,000 marks and two notes on a page", marksOfOnePage, 20 * time.Second},
		{"a table of rules between rows over 400 pages", func() *extract.Document { return openTable(true) }, 20 * time.Second},
		{"a table without rules over 400 pages", func() *extract.Document { return openTable(false) }, 20 * time.Second},
		{"a net of 100,000 short rules", shortRules, 20 * time.Second},
		{"10,000 lines ruled across, each of two texts", ruledLines, 20 * time.Second},
		{"lists nested a thousand levels deep", deepList, 20 * time.Second},
		{"20,000 lines of one letter", oneLetterLines, 20 * time.Second},
		{"300,000 rules in random places", randomRules, 20 * time.Second},
		{"a structure tree 20,000 levels deep", deepTree, 20 * time.Second},
		{"a page of nothing but small print in its margin", smallPrintOnly, 20 * time.Second},
		{"a hundred lists of a hundred levels", deepLists, 20 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := c.doc()
			begin := time.Now()
			paper := Apply(doc)
			if took := time.Since(begin); took > slowness*c.limit {
				t.Errorf("took %v, limit %v", took, slowness*c.limit)
			} else {
				t.Logf("took %v", took)
			}
			if got, want := lettersOfPaper(paper), lettersOfPages(doc); got < want {
				t.Errorf("%d letters, the pages have %d", got, want)
			}
		})
	}
}

// lettersOfPages counts the letters and digits on the pages.
func lettersOfPages(doc *extract.Document) int {
	n := 0
	for _, page := range doc.Pages {
		for i := range page.Lines {
			for j := range page.Lines[i].Spans {
				n += countLetters(page.Lines[i].Spans[j].Text)
			}
		}
	}
	return n
}

// lettersOfPaper counts those of body, notes and furniture.
func lettersOfPaper(p *Paper) int {
	n := 0
	var walk func(blocks []Block)
	walk = func(blocks []Block) {
		for _, b := range blocks {
			switch b := b.(type) {
			case *Heading:
				n += countLetters(plain(b.Spans))
			case *Paragraph:
				n += countLetters(b.Number) + countLetters(plain(b.Spans))
			case *List:
				for _, it := range b.Items {
					n += countLetters(it.Marker)
					walk(it.Blocks)
				}
			case *Table:
				for _, row := range b.Rows {
					for _, c := range row.Cells {
						walk(c.Blocks)
					}
				}
			}
		}
	}
	walk(p.Body)
	for _, note := range p.Notes {
		n += countLetters(note.Mark)
		walk(note.Blocks)
	}
	for _, f := range p.Furniture {
		n += countLetters(f.Text)
	}
	return n
}

func countLetters(s string) int {
	n := 0
	for _, c := range s {
		if c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' {
			n++
		}
	}
	return n
}

func longTable() *extract.Document {
	var sheets []*sheet
	for n := 1; n <= 400; n++ {
		s := newSheet(n)
		for y := 60.0; y <= 780; y += 24 {
			s.flat(70, 500, y)
			if y < 780 {
				s.text(75, y+15, 10, fmt.Sprintf("%d.%d", n, int(y))).text(150, y+15, 10, "a provision of the text").text(330, y+15, 10, "and a comment on it")
			}
		}
		for _, x := range [...]float64{70, 140, 320, 500} {
			s.upright(x, 60, 780)
		}
		sheets = append(sheets, s)
	}
	return bind(sheets...)
}

func letterColumns(rows, cols int) *extract.Document {
	s := newSheet(1)
	s.page.Width = float64(cols) * 20
	for r := range rows {
		for c := range cols {
			s.text(float64(c)*20, 60+float64(r)*7, 6, string(rune('a'+c%26)))
		}
	}
	return bind(s)
}

func randomLetters() *extract.Document {
	random := rand.New(rand.NewPCG(1, 2))
	s := newSheet(1)
	for range 20_000 {
		s.text(40+random.Float64()*500, 40+random.Float64()*760, 5+random.Float64()*10, string(rune('a'+random.IntN(26))))
	}
	return bind(s)
}

const fiveMetres = 14173 // points

func hugePage() *extract.Document {
	s := newSheet(1)
	s.page.Width, s.page.Height = fiveMetres, fiveMetres
	for y := 100.0; y < fiveMetres; y += 140 {
		for x := 100.0; x < fiveMetres; x += 280 {
			s.text(x, y, 10, "a text among others")
		}
	}
	return bind(s)
}

func ruleNet() *extract.Document {
	s := newSheet(1)
	s.page.Width, s.page.Height = fiveMetres, fiveMetres
	for at := 10.0; at < fiveMetres; at += 8 {
		s.flat(10, fiveMetres-10, at).upright(at, 10, fiveMetres-10)
	}
	return bind(s.text(100, 100, 8, "lost in a net"))
}

func manySeparators() *extract.Document {
	s := newSheet(1)
	for i := range 10_000 {
		s.flat(70, 200, 50+float64(i)*0.075)
	}
	for y := 60.0; y < 800; y += 12 {
		s.text(70, y, 10, "1 a row that begins with a number "+strings.Repeat("x", 20))
	}
	return bind(s)
}

func manyNotes() *extract.Document {
	var sheets []*sheet
	for n := 1; n <= 100; n++ {
		s := newSheet(n)
		s.page.Height = 4000
		for k := range 100 {
			s.text(70, 60+float64(k)*15, 12, fmt.Sprintf("a claim^%d^ here", k+1))
		}
		s.flat(70, 214, 2000)
		for k := range 100 {
			s.text(70, 2012+float64(k)*12, 9, fmt.Sprintf("^%d^ its source", k+1))
		}
		sheets = append(sheets, s)
	}
	return bind(sheets...)
}
