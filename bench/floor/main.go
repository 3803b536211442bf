// Command floor inflates the streams of PDFs and does nothing else: what no reader
// of their text can be faster than.
//
//	go run ./bench/floor FILE...
//
// Pictures and font programs are left out. Streams are found by their keywords, so
// that no time goes into objects; encrypted files have nothing that inflates.
package main

import (
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"os"
)

func main() {
	for _, path := range os.Args[1:] {
		data, err := os.ReadFile(path)
		if err != nil {
			fmt.Fprintln(os.Stderr, "floor:", err)
			os.Exit(1)
		}
		streams, size := inflate(data)
		fmt.Printf("%s: %d streams, %d bytes\n", path, streams, size)
	}
}

// inflate counts the streams and their bytes.
func inflate(data []byte) (streams int, size int64) {
	in := bytes.NewReader(nil)
	out := flate.NewReader(in)
	keyword := []byte("stream")
	for at := 0; ; {
		n := bytes.Index(data[at:], keyword)
		if n < 0 {
			return streams, size
		}
		dict, body := data[at:at+n], bytes.TrimLeft(data[at+n+len(keyword):], "\r\n")
		at += n + len(keyword)
		if !holdsText(dict) || len(body) < 2 {
			continue
		}
		in.Reset(body[2:]) // after the head of zlib
		out.(flate.Resetter).Reset(in, nil)
		written, _ := io.Copy(io.Discard, out) // what is damaged ends there
		streams, size = streams+1, size+written
	}
}

// holdsText reports a dictionary of a stream that may hold text, or say what text is.
func holdsText(dict []byte) bool {
	if i := bytes.LastIndex(dict, []byte(" obj")); i >= 0 {
		dict = dict[i:]
	} else {
		return false // the end of a stream
	}
	if !bytes.Contains(dict, []byte("/FlateDecode")) {
		return false
	}
	for _, other := range []string{"/Image", "/Length1", "/Type1C", "/CIDFontType0C", "/OpenType", "/XRef", "/Metadata"} {
		if bytes.Contains(dict, []byte(other)) {
			return false
		}
	}
	return true
}
