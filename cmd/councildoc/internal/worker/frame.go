package worker

import (
	"bufio"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"io"
)

// A frame is what goes through a pipe in one piece: the length of a JSON text in
// four bytes, the length of the data in eight, both big-endian, then the two.
const (
	frameHead = 12
	maxText   = 256 << 20
	maxData   = 4 << 30
)

// writeFrame writes v as JSON, and data behind it.
func writeFrame(w *bufio.Writer, v any, data []byte) error {
	text, err := json.Marshal(v)
	if err != nil {
		return err
	}
	var head [frameHead]byte
	binary.BigEndian.PutUint32(head[:4], uint32(len(text)))
	binary.BigEndian.PutUint64(head[4:], uint64(len(data)))
	for _, part := range [][]byte{head[:], text, data} {
		if _, err := w.Write(part); err != nil {
			return err
		}
	}
	return w.Flush()
}

// readFrame reads a frame into v and gives its data. The error is io.EOF where
// the pipe ends before a frame.
func readFrame(r *bufio.Reader, v any) ([]byte, error) {
	var head [frameHead]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return nil, err
	}
	text, err := readPart(r, uint64(binary.BigEndian.Uint32(head[:4])), maxText)
	if err != nil {
		return nil, err
	}
	if err := json.Unmarshal(text, v); err != nil {
		return nil, fmt.Errorf("frame: %w", err)
	}
	return readPart(r, binary.BigEndian.Uint64(head[4:]), maxData)
}

// readAtOnce is how much is taken on trust of a length that was sent.
const readAtOnce = 16 << 20

func readPart(r io.Reader, n, most uint64) ([]byte, error) {
	if n > most {
		return nil, fmt.Errorf("frame: %d bytes, at most %d are taken", n, most)
	}
	if n == 0 {
		return nil, nil
	}
	data := make([]byte, min(n, readAtOnce))
	if _, err := io.ReadFull(r, data); err != nil {
		return nil, unexpected(err)
	}
	for uint64(len(data)) < n {
		at := len(data)
		data = append(data, make([]byte, min(n-uint64(at), uint64(at)))...)
		if _, err := io.ReadFull(r, data[at:]); err != nil {
			return nil, unexpected(err)
		}
	}
	return data, nil
}

// unexpected is an end within a frame.
func unexpected(err error) error {
	if err == io.EOF {
		return io.ErrUnexpectedEOF
	}
	return err
}
