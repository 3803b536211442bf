package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// stdinPath is the operand that stands for standard input.
const stdinPath = "-"

// input is a document to be read, or the reason why there is none to read.
type input struct {
	path    string   // as given, or as found in a folder; "-" is stdin
	name    string   // for the record: base name, or path below the folder given; "" for stdin
	failure *failure // found while listing, nil when the input can be tried
}

// label names the input on stderr.
func (in input) label() string {
	if in.path == stdinPath {
		return "standard input"
	}
	return in.path
}

// stem is the name of the output without its extension. It never leads out of
// the folder it is joined to.
func (in input) stem() string {
	if in.path == stdinPath {
		return "stdin"
	}
	name := filepath.FromSlash(in.name)
	ext := filepath.Ext(name)
	if strings.EqualFold(ext, ".pdf") && filepath.Base(name) != ext {
		return strings.TrimSuffix(name, ext)
	}
	return name
}

// listInputs replaces folders by the papers in them, in the order of the
// operands and sorted by name within a folder. several is true when the operands
// can stand for more than one document, whether or not they do today: what a
// command writes should not change its form with the content of a folder.
func listInputs(operands []string) (inputs []input, several bool) {
	several = len(operands) > 1
	for _, path := range operands {
		info, err := os.Stat(path)
		switch {
		case path == stdinPath:
			inputs = append(inputs, input{path: path})
		case err != nil:
			inputs = append(inputs, input{path: path, name: filepath.Base(path), failure: unreadable(path, err)})
		case info.IsDir():
			several = true
			inputs = append(inputs, walk(path)...)
		default:
			inputs = append(inputs, input{path: path, name: filepath.Base(path)})
		}
	}
	return inputs, several
}

// walk lists the papers below folder: files called .pdf and files that begin as
// a PDF does. Links to files are followed, links to folders are not.
func walk(folder string) []input {
	var inputs []input
	root := folder + string(os.PathSeparator) // so that a link to a folder is entered
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		in := input{path: path, name: below(folder, path)}
		switch {
		case err != nil:
			in.failure = unreadable(path, err)
		case entry.IsDir() || !isPaper(path):
			return nil
		}
		inputs = append(inputs, in)
		return nil // what cannot be read fails alone
	})
	if len(inputs) == 0 {
		return []input{{path: folder, name: filepath.Base(folder), failure: &failure{
			path: folder, code: "no_documents",
			what: "no PDF in this folder", hint: "give a folder that holds papers, or name the files",
		}}}
	}
	return inputs
}

func below(folder, path string) string {
	rel, err := filepath.Rel(folder, path)
	if err != nil {
		rel = filepath.Base(path)
	}
	return filepath.ToSlash(rel)
}

// isPaper tells whether a file of a folder is meant to be read. Only regular
// files are opened: a pipe would wait for ever.
func isPaper(path string) bool {
	info, err := os.Stat(path)
	named := strings.EqualFold(filepath.Ext(path), ".pdf")
	if err != nil {
		return named // a broken link called .pdf is reported, not passed over
	}
	if !info.Mode().IsRegular() {
		return false
	}
	return named || hasHeader(path)
}

func hasHeader(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, headSize)
	n, _ := io.ReadFull(f, head)
	return bytes.HasPrefix(head[:n], []byte("%PDF-"))
}

// headSize is how much of a file is looked at to say what it is; the header of a
// PDF stands within the first 1024 bytes (PDF 32000-1, annex H.3, note 13).
const headSize = 1024

// maxPiped bounds what is read from a pipe into memory.
const maxPiped = 1 << 30

// source is an opened input.
type source struct {
	io.ReaderAt
	size  int64
	close func() error
}

// hash gives the SHA-256 of the input in lower-case hex.
func (s *source) hash() (string, error) {
	h := sha256.New()
	if _, err := io.Copy(h, io.NewSectionReader(s, 0, s.size)); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

// open opens the input. Files are read in place; pipes and stdin are read into
// memory first, since a PDF is read from its end.
func (in input) open(ctx context.Context, stdin io.Reader) (*source, error) {
	if in.path == stdinPath {
		return readPipe(ctx, func() (io.ReadCloser, error) { return io.NopCloser(stdin), nil })
	}
	info, err := os.Stat(in.path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return readPipe(ctx, func() (io.ReadCloser, error) { return os.Open(in.path) })
	}
	f, err := os.Open(in.path)
	if err != nil {
		return nil, err
	}
	return &source{ReaderAt: f, size: info.Size(), close: f.Close}, nil
}

var errTooLong = errors.New("more than 1 GiB came through the pipe")

// readPipe reads a pipe to its end, or until ctx ends: a terminal or a pipe may
// never say another word, and a named pipe does not even open without a writer.
// The goroutine that is left behind then ends with the process.
func readPipe(ctx context.Context, open func() (io.ReadCloser, error)) (*source, error) {
	type piped struct {
		data []byte
		err  error
	}
	done := make(chan piped, 1)
	go func() {
		data, err := readBounded(open)
		done <- piped{data, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case p := <-done:
		return &source{ReaderAt: bytes.NewReader(p.data), size: int64(len(p.data)), close: func() error { return nil }}, p.err
	}
}

func readBounded(open func() (io.ReadCloser, error)) ([]byte, error) {
	r, err := open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(io.LimitReader(r, maxPiped+1))
	if err == nil && len(data) > maxPiped {
		err = errTooLong
	}
	return data, err
}
