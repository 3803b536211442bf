package main

import (
	"bytes"
	"testing"
)

// TestTerminalWriter writes a text in pieces that cut its characters.
func TestTerminalWriter(t *testing.T) {
	const text = "Ελλάδα\u00a0– \x1b[31mred\u202edetrever\tcell\nnext\u009bline\xff!"
	const want = "Ελλάδα\u00a0– \\u001b[31mred\\u202edetrever\tcell\nnext\\u009bline\\xff!"
	for size := 1; size < 6; size++ {
		var out bytes.Buffer
		w := &terminalWriter{out: &out}
		for rest := []byte(text); len(rest) > 0; {
			n := min(size, len(rest))
			if _, err := w.Write(rest[:n]); err != nil {
				t.Fatal(err)
			}
			rest = rest[n:]
		}
		if out.String() != want {
			t.Errorf("in pieces of %d bytes: %q, want %q", size, &out, want)
		}
	}
}
