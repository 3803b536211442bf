package object

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// TestCorpus opens files that were made to be hard and reads all that is in them.
func TestCorpus(t *testing.T) {
	dirs := []string{"odd", "council", "other"}
	var files []string
	for _, dir := range dirs {
		found, _ := filepath.Glob(filepath.Join("../../../../shared/corpus", dir, "*.pdf"))
		files = append(files, found...)
	}
	if len(files) == 0 {
		t.Skip("no corpus beside the repository")
	}
	opened := 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		pages, err := readEverything(data, Options{})
		if err == nil && pages > 0 {
			opened++
		} else {
			t.Logf("%s: %d pages, %v", filepath.Base(name), pages, err)
		}
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("%s: %v", filepath.Base(name), d)
		}
	}
	t.Logf("%d of %d opened", opened, len(files))
}

// readEverything opens a file and reads its pages and every object and stream.
func readEverything(data []byte, opt Options) (int, error) {
	f, err := Open(context.Background(), bytes.NewReader(data), int64(len(data)), opt)
	if err != nil {
		return 0, err
	}
	pages, err := f.Pages()
	for num := range f.slots {
		v := f.Get(Ref{Number: uint32(num)})
		visit(v, 0)
		if v.Kind() == Stream {
			_, _ = v.Data()
			v.Filters()
		}
	}
	f.Warnings()
	f.Version()
	return len(pages), err
}

// visit touches what lies directly in a value.
func visit(v Value, depth int) {
	v.Text()
	v.Float()
	if depth > 8 {
		return
	}
	for i := range v.Len() {
		if v.IndexRef(i) == (Ref{}) {
			visit(v.Index(i), depth+1)
		}
	}
	for _, k := range v.Keys() {
		if v.KeyRef(k) == (Ref{}) {
			visit(v.Key(k), depth+1)
		}
	}
}
