package object

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/adler32"
	"io"
	"slices"
	"sync"

	"github.com/klauspost/compress/flate"
)

// errChecksum reports data whose checksum is wrong; all of it is given.
var errChecksum = errors.New("wrong checksum")

// inflater is a flate reader with its source, kept for reuse: both are large.
type inflater struct {
	src  bytes.Reader
	r    io.ReadCloser
	room []byte // that a short stream is read into, since its size is not known before
}

// maxRoom is the size of that room.
const maxRoom = 1 << 18

var inflaters = sync.Pool{New: func() any { return new(inflater) }}

func (f *inflater) reset(data []byte) {
	f.src.Reset(data)
	if f.r == nil {
		f.r = flate.NewReader(&f.src)
		return
	}
	_ = f.r.(flate.Resetter).Reset(&f.src, nil) // never fails
}

// inflate decodes zlib data (RFC 1950) up to the damage or limit, whichever comes
// first. Data without a header or with a damaged one, and an end of line before
// it, are tolerated. The result may lie in room. The checksum behind the data is that
// of the result when there is no error.
func inflate(data []byte, limit int64, room []byte) ([]byte, checksum, error) {
	f := inflaters.Get().(*inflater)
	defer func() {
		f.src.Reset(nil) // the pool must not keep the file alive
		inflaters.Put(f)
	}()
	if len(bytes.TrimLeft(data, "\x00\t\n\f\r ")) == 0 {
		return nil, nil, nil
	}
	own := room == nil && int64(len(data))*6 <= maxRoom
	if own {
		room = f.ownRoom()
	}
	var best []byte
	var first error
	for i, body := range bodies(data) {
		out, err := f.read(body, limit, room)
		if own {
			out = f.keepRoom(out)
		}
		own, room = false, nil // out lies in it
		if err == nil {
			return out, checksum(body[len(body)-f.src.Len():]), nil
		}
		if i == 0 {
			best, first = out, err
		}
		if len(out) > len(best) {
			best = out
		}
		var capped *LimitError
		if len(best) > 0 || errors.As(err, &capped) {
			break
		}
	}
	return best, nil, first
}

// ownRoom is room for a short stream.
func (f *inflater) ownRoom() []byte {
	if f.room == nil {
		f.room = make([]byte, 0, maxRoom)
	}
	return f.room
}

// keepRoom gives what was read into the own room a place of its size.
func (f *inflater) keepRoom(out []byte) []byte {
	if len(out) == 0 || &out[0] != &f.room[:1][0] {
		return out // more than there was room for
	}
	return bytes.Clone(out)
}

// bodies gives the places where the deflated data may begin, the likely one first.
func bodies(data []byte) [][]byte {
	head := data
	for len(head) > 0 && (head[0] == '\r' || head[0] == '\n') && !zlibHeader(head) {
		head = head[1:]
	}
	switch {
	case zlibHeader(head) && head[1]&0x20 != 0 && len(head) > 6: // a preset dictionary: its number follows
		return [][]byte{head[6:], head[2:], data}
	case zlibHeader(head):
		return [][]byte{head[2:], data}
	case len(data) > 2:
		return [][]byte{data, data[2:]}
	}
	return [][]byte{data}
}

func zlibHeader(b []byte) bool {
	return len(b) >= 2 && b[0]&0x0F == 8 && b[0]>>4 <= 7 && binary.BigEndian.Uint16(b)%31 == 0
}

// maxChunk is the most that is allocated at once while the size is unknown.
const maxChunk = 32 << 20

// read inflates until the end, the damage or the limit. It reads into chunks, as a
// slice that grows would leave several times the size of the data behind.
func (f *inflater) read(body []byte, limit int64, room []byte) ([]byte, error) {
	if guess := min(int64(len(body))*4+512, limit+1, maxChunk); int64(cap(room)) < guess {
		room = make([]byte, 0, guess)
	}
	f.reset(body)
	var chunks [][]byte
	chunk := room[:0]
	total := int64(0)
	for {
		if len(chunk) == cap(chunk) {
			chunks = append(chunks, chunk)
			chunk = make([]byte, 0, min(2*cap(chunk), maxChunk))
		}
		n, err := f.r.Read(chunk[len(chunk):cap(chunk)])
		chunk = chunk[:len(chunk)+n]
		total += int64(n)
		if total > limit {
			return joined(chunks, chunk)[:limit], &LimitError{"stream bytes", limit}
		}
		if err == io.EOF {
			return joined(chunks, chunk), nil
		}
		if err != nil {
			return joined(chunks, chunk), err
		}
	}
}

func joined(chunks [][]byte, last []byte) []byte {
	if len(chunks) == 0 {
		return last
	}
	return slices.Concat(append(chunks, last)...)
}

// checksum is what stands behind deflated data: an Adler-32, or too little for one.
type checksum []byte

func (c checksum) check(data []byte) error {
	if len(c) < 4 || binary.BigEndian.Uint32(c) == adler32.Checksum(data) {
		return nil
	}
	return errChecksum
}
