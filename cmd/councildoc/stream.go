package main

import (
	"bytes"
	"io"
)

// frame is what stands around documents that go into one stream.
type frame struct {
	before, between, after string
	bare                   bool // documents lose their final newline
}

// stream writes documents one after the other.
type stream struct {
	w     io.Writer
	frame frame
	begun bool
}

// write adds a document in one call, so that the reader of a pipe sees whole
// records.
func (s *stream) write(document []byte) error {
	separator := s.frame.between
	if !s.begun {
		separator = s.frame.before
	}
	s.begun = true
	if s.frame.bare {
		document = bytes.TrimRight(document, "\n")
	}
	if separator != "" {
		document = append([]byte(separator), document...)
	}
	_, err := s.w.Write(document)
	return err
}

// end closes the frame. A stream without a document stays empty.
func (s *stream) end() error {
	if !s.begun || s.frame.after == "" {
		return nil
	}
	_, err := io.WriteString(s.w, s.frame.after)
	return err
}
