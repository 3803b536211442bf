package extract

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// TestClose reads papers whose memory is written over afterwards.
func TestClose(t *testing.T) {
	papers, err := filepath.Glob("../testdata/papers/*26-*.pdf")
	if err != nil || len(papers) == 0 {
		t.Fatal("no papers", err)
	}
	for _, path := range papers {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		open, err := Open(t.Context(), bytes.NewReader(data), int64(len(data)), Options{})
		if err != nil {
			t.Fatal(path, err)
		}
		want, err := open.Document(t.Context())
		if err != nil {
			t.Fatal(path, err)
		}
		got, err := Read(t.Context(), bytes.NewReader(data), int64(len(data)), Options{})
		if err != nil {
			t.Fatal(path, err)
		}
		other := bytes.Repeat([]byte("%"), len(data))
		if _, err := Open(t.Context(), bytes.NewReader(other), int64(len(other)), Options{}); err == nil {
			t.Fatal("what is no paper is opened")
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: what was read changes when the next file is", path)
		}
	}
}

func TestClosedReader(t *testing.T) {
	data, err := os.ReadFile("../testdata/papers/cm-9630-2026-init.pdf")
	if err != nil {
		t.Fatal(err)
	}
	r, err := Open(t.Context(), bytes.NewReader(data), int64(len(data)), Options{})
	if err != nil {
		t.Fatal(err)
	}
	r.Close()
	r.Close()
	if _, _, err := r.Page(t.Context(), 1); !errors.Is(err, fs.ErrClosed) {
		t.Errorf("a page: %v", err)
	}
	if _, err := r.Document(t.Context()); !errors.Is(err, fs.ErrClosed) {
		t.Errorf("the document: %v", err)
	}
	if _, _, err := r.Tagged(t.Context(), 1); r.Meta().Tagged && !errors.Is(err, fs.ErrClosed) {
		t.Errorf("a page with its tags: %v", err)
	}
}
