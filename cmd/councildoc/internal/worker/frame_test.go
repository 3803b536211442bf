package worker

import (
	"bufio"
	"bytes"
	"io"
	"reflect"
	"testing"

	"councildoc/cmd/councildoc/internal/source"
	"councildoc/extract"
)

func TestFrame(t *testing.T) {
	sent := []Reply{
		{Output: []byte("text\n"), Facts: Facts{ID: "WK 1/2026 INIT", Pages: 3, Missing: []string{"to"}},
			Warnings: []extract.Warning{{Code: "a", Page: 1, Message: "Ελλάδα \x00"}}},
		{Failure: &source.Failure{Path: "a.pdf", Code: "empty", What: "the file is empty", Hint: "copy it again"}},
		{Output: bytes.Repeat([]byte("x"), 3*readAtOnce)},
	}
	var pipe bytes.Buffer
	w := bufio.NewWriter(&pipe)
	for _, reply := range sent {
		if err := writeFrame(w, reply, reply.Output); err != nil {
			t.Fatal(err)
		}
	}
	r := bufio.NewReader(&pipe)
	for _, want := range sent {
		var got Reply
		var err error
		if got.Output, err = readFrame(r, &got); err != nil || !reflect.DeepEqual(got, want) {
			t.Fatalf("%.200v, %v; want %.200v", got, err, want)
		}
	}
	if _, err := readFrame(r, &Reply{}); err != io.EOF {
		t.Errorf("at the end: %v", err)
	}
}

// FuzzFrame reads what no honest worker sends: it must not take more memory than
// was sent, nor panic.
func FuzzFrame(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, '{', '}', 'x'})
	f.Add([]byte{255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0})
	f.Add([]byte{0, 0, 0, 2, 255, 255, 255, 255, 255, 255, 255, 255, '{', '}'})
	f.Fuzz(func(t *testing.T, data []byte) {
		var reply Reply
		out, err := readFrame(bufio.NewReader(bytes.NewReader(data)), &reply)
		if err == nil && len(out) > len(data) {
			t.Errorf("%d bytes out of %d", len(out), len(data))
		}
	})
}

func TestParseSize(t *testing.T) {
	for text, want := range map[string]int64{"1GiB": 1 << 30, "512 MB": 512 << 20, "2g": 2 << 30, "1024": 1024, "1.5k": 1536, "0": 0, "3 TiB": 3 << 40} {
		if got, err := ParseSize(text); got != want || err != nil {
			t.Errorf("ParseSize(%q) = %d, %v, want %d", text, got, err, want)
		}
	}
	for _, text := range []string{"", "lots", "GiB", "-1", "1 parsec", "1e30g", "1kk"} {
		if got, err := ParseSize(text); err == nil {
			t.Errorf("ParseSize(%q) = %d", text, got)
		}
	}
	for n, want := range map[int64]string{1 << 30: "1 GiB", 1536 << 20: "1536 MiB", 7: "7 B", 0: "0 B"} {
		if got := Size(n); got != want {
			t.Errorf("Size(%d) = %q, want %q", n, got, want)
		}
	}
}
