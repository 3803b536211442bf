package main

import (
	"io"
	"unicode/utf8"
)

// onTerminal is out, made safe for a person's terminal: what a terminal would
// obey rather than show is escaped, as in messages. Files and pipes get every
// character as it is.
func onTerminal(out io.Writer) io.Writer {
	if isTerminal(out) {
		return &terminalWriter{out: out}
	}
	return out
}

type terminalWriter struct {
	out  io.Writer
	rest []byte // the beginning of a character that goes on in the next write
}

// Write implements io.Writer.
func (t *terminalWriter) Write(p []byte) (int, error) {
	text := append(t.rest, p...)
	whole := len(text) - unfinished(text)
	t.rest = append([]byte{}, text[whole:]...)
	if _, err := io.WriteString(t.out, legible(string(text[:whole]))); err != nil {
		return 0, err
	}
	return len(p), nil
}

// unfinished is the number of bytes at the end that begin a character.
func unfinished(text []byte) int {
	for n := 1; n < utf8.UTFMax && n <= len(text); n++ {
		if b := text[len(text)-n:]; utf8.RuneStart(b[0]) {
			if utf8.FullRune(b) {
				return 0
			}
			return n
		}
	}
	return 0
}
