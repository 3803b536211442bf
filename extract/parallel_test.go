package extract

import (
	"bytes"
	"context"
	"errors"
	"os"
	"reflect"
	"testing"
)

// TestPagesInParallel reads a paper with one goroutine and with eight.
func TestPagesInParallel(t *testing.T) {
	data, err := os.ReadFile("../testdata/papers/st-9417-2026-init.pdf")
	if err != nil {
		t.Fatal(err)
	}
	read := func(jobs int) *Document {
		d, err := Open(t.Context(), bytes.NewReader(data), int64(len(data)), Options{})
		if err != nil {
			t.Fatal(err)
		}
		doc, err := d.document(t.Context(), jobs)
		if err != nil {
			t.Fatal(err)
		}
		return doc
	}
	one := read(1)
	for range 3 {
		if !reflect.DeepEqual(one, read(8)) {
			t.Fatal("the document differs")
		}
	}
}

// TestPagesInParallelEnd cancels the reading before and in the middle of it.
func TestPagesInParallelEnd(t *testing.T) {
	data, err := os.ReadFile("../testdata/papers/st-9417-2026-init.pdf")
	if err != nil {
		t.Fatal(err)
	}
	d, err := Open(t.Context(), bytes.NewReader(data), int64(len(data)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	stop := errors.New("enough")
	ctx, cancel := context.WithCancel(t.Context())
	for at := 1; at <= len(d.pages); at++ {
		seen := 0
		err := d.eachPage(ctx, 3, func(n int, _ pageResult) error {
			if seen++; n != seen {
				t.Fatalf("page %d came as number %d", n, seen)
			}
			if n == at {
				return stop
			}
			return nil
		})
		if err != stop || seen != at {
			t.Errorf("stopped at page %d: %v after %d pages", at, err, seen)
		}
	}
	cancel()
	if _, err := d.document(ctx, 3); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
