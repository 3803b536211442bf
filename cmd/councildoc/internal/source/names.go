package source

import (
	"bufio"
	"bytes"
	"errors"
	"io"
)

// maxName bounds a path in a list of names; no system takes longer ones.
const maxName = 64 << 10

// ReadNames reads a list of paths: one a line, or each ended by a NUL. Empty ones
// are passed over.
func ReadNames(r io.Reader, nul bool) ([]string, error) {
	s := bufio.NewScanner(r)
	s.Buffer(nil, maxName)
	if nul {
		s.Split(splitNUL)
	}
	var names []string
	for s.Scan() {
		if name := s.Text(); name != "" {
			names = append(names, name)
		}
	}
	if errors.Is(s.Err(), bufio.ErrTooLong) {
		return nil, errors.New("a line is too long for a path; are its names parted by NUL (-0)?")
	}
	return names, s.Err()
}

func splitNUL(data []byte, atEOF bool) (advance int, token []byte, err error) {
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return i + 1, data[:i], nil
	}
	if atEOF && len(data) > 0 {
		return len(data), data, nil
	}
	return 0, nil, nil
}
