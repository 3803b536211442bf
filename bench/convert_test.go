package bench

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"councildoc/export"
	"councildoc/extract"
	"councildoc/normalize"
)

// BenchmarkConvert takes the papers of testdata/papers, or those of the folder that
// PAPERS names, through all stages.
func BenchmarkConvert(b *testing.B) {
	var papers []*measured
	for _, path := range papersOf(b) {
		data, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := extract.Open(b.Context(), bytes.NewReader(data), int64(len(data)), extract.Options{}); err != nil {
			continue // one that cannot be read
		}
		papers = append(papers, &measured{data: data})
	}
	pages := 0
	b.ReportAllocs()
	for b.Loop() {
		pages = 0
		for _, p := range papers {
			p.read(extract.Options{})
			p.paper = normalize.Apply(p.doc)
			p.write(export.Markdown)
			p.write(export.JSON)
			pages += len(p.doc.Pages)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*pages), "ns/page")
}

func papersOf(b *testing.B) []string {
	dir := os.Getenv("PAPERS")
	if dir == "" {
		dir = "../testdata/papers"
	}
	paths, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if err != nil || len(paths) == 0 {
		b.Fatalf("%s: no papers (%v)", dir, err)
	}
	return paths
}
