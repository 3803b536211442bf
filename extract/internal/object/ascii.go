package object

import (
	"errors"

	"councildoc/extract/internal/token"
)

var errASCII = errors.New("character outside the encoding")

// unHex decodes ASCIIHexDecode (clause 7.4.2) up to ">".
func unHex(data []byte) ([]byte, error) {
	out := make([]byte, 0, len(data)/2+1)
	high, odd := byte(0), false
	var err error
	for _, c := range data {
		if c == '>' {
			break
		}
		v, ok := hexDigit(c)
		switch {
		case token.IsSpace(c):
		case !ok:
			err = errASCII
		case odd:
			out, odd = append(out, high|v), false
		default:
			high, odd = v<<4, true
		}
	}
	if odd {
		out = append(out, high)
	}
	return out, err
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case c >= '0' && c <= '9':
		return c - '0', true
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10, true
	}
	return 0, false
}

// unASCII85 decodes ASCII85Decode (clause 7.4.3) up to "~>". A "<~" before the
// data is passed over, and so are characters outside the encoding.
func unASCII85(data []byte, limit int64) ([]byte, error) {
	for len(data) > 0 && token.IsSpace(data[0]) {
		data = data[1:]
	}
	if len(data) > 1 && data[0] == '<' && data[1] == '~' {
		data = data[2:]
	}
	out := make([]byte, 0, len(data)/5*4+4)
	var group uint32
	var n int
	var err error
	for _, c := range data {
		if int64(len(out)) > limit {
			return out[:limit], &LimitError{"stream bytes", limit}
		}
		switch {
		case c == '~':
			return tail85(out, group, n), err
		case c == 'z' && n == 0:
			out = append(out, 0, 0, 0, 0)
		case c >= '!' && c <= 'u':
			group, n = group*85+uint32(c-'!'), n+1
			if n == 5 {
				out = append(out, byte(group>>24), byte(group>>16), byte(group>>8), byte(group))
				group, n = 0, 0
			}
		case !token.IsSpace(c):
			err = errASCII
		}
	}
	return tail85(out, group, n), err
}

// tail85 decodes the last, partial group: n characters give n-1 bytes.
func tail85(out []byte, group uint32, n int) []byte {
	if n < 2 {
		return out
	}
	for range 5 - n {
		group = group*85 + 84
	}
	for i := range n - 1 {
		out = append(out, byte(group>>(24-8*i)))
	}
	return out
}

// unRunLength decodes RunLengthDecode (clause 7.4.5).
func unRunLength(data []byte, limit int64) ([]byte, error) {
	var out []byte
	for len(data) > 0 {
		n := int(data[0])
		data = data[1:]
		if n == 128 {
			break
		}
		if n < 128 {
			run := min(n+1, len(data))
			out, data = append(out, data[:run]...), data[run:]
		} else if len(data) > 0 {
			for range 257 - n {
				out = append(out, data[0])
			}
			data = data[1:]
		}
		if int64(len(out)) > limit {
			return out[:limit], &LimitError{"stream bytes", limit}
		}
	}
	return out, nil
}
