package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"testing"

	"councildoc/export"
	"councildoc/extract"
	"councildoc/normalize"
)

// BenchmarkSize reads a compilation of 406 pages, the longest that is known, and
// writes its rows: the two table pages of a paper of this project over and over.
//
//	go test ./bench/rows -bench Size -benchmem
func BenchmarkSize(b *testing.B) {
	data, err := os.ReadFile("../../testdata/papers/wk-9736-2026-add-4.pdf")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		p := normalize.Apply(longDocument(b, data, 406))
		c := normalize.Compile(p)
		if c == nil || len(c.Rows) < 406 {
			b.Fatal("entries are missing")
		}
		if err := export.RowsCSV(io.Discard, []*export.RowSet{export.NewRowSet(p, c)}, export.RowOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}

// longDocument reads a file again and again, its cover once, until there are
// enough pages.
func longDocument(b *testing.B, data []byte, pages int) *extract.Document {
	var out *extract.Document
	for out == nil || len(out.Pages) < pages {
		doc, err := extract.Read(context.Background(), bytes.NewReader(data), int64(len(data)), extract.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if out == nil {
			out = doc
			continue
		}
		for _, page := range doc.Pages[1:] {
			if len(out.Pages) < pages {
				page.Number = len(out.Pages) + 1
				out.Pages = append(out.Pages, page)
			}
		}
	}
	out.Tags = nil
	out.Meta.Pages = len(out.Pages)
	return out
}
