package source

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"sync"
)

// maxPiped bounds what is read into memory: from a pipe, or out of an archive.
const maxPiped = 1 << 30

var (
	errTooLong   = errors.New("more than 1 GiB came through the pipe")
	errTooLarge  = errors.New("more than 1 GiB when unpacked")
	errEncrypted = errors.New("encrypted in its archive")
)

// File is an opened input.
type File struct {
	io.ReaderAt
	Size  int64
	close func() error
}

// Close releases the input.
func (f *File) Close() error { return f.close() }

// Hash gives the SHA-256 of the input in lower-case hex.
func (f *File) Hash() (string, error) {
	h := sha256.New()
	if _, err := io.Copy(h, io.NewSectionReader(f, 0, f.Size)); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}

func inMemory(data []byte) *File {
	return &File{ReaderAt: bytes.NewReader(data), Size: int64(len(data)), close: func() error { return nil }}
}

// Opener opens inputs. It may be used from several goroutines. The zero value
// has no standard input.
type Opener struct {
	Stdin io.Reader

	mu      sync.Mutex
	archive *archive // the last one used: its members come one after the other
}

// Open opens an input. Files are read in place; pipes, stdin and members of
// archives are read into memory first, since a PDF is read from its end.
func (o *Opener) Open(ctx context.Context, in Input) (*File, error) {
	if in.Path == Stdin {
		return readPipe(ctx, func() (io.ReadCloser, error) { return io.NopCloser(o.Stdin), nil })
	}
	if in.Member != "" {
		return o.openMember(in)
	}
	info, err := os.Stat(in.Path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return readPipe(ctx, func() (io.ReadCloser, error) { return os.Open(in.Path) })
	}
	f, err := os.Open(in.Path)
	if err != nil {
		return nil, err
	}
	return &File{ReaderAt: f, Size: info.Size(), close: f.Close}, nil
}

// archive is an open archive and the number of those who read from it.
type archive struct {
	path  string
	zip   *zip.ReadCloser
	users int
	stale bool // another one took its place
}

func (o *Opener) openMember(in Input) (*File, error) {
	a, err := o.acquire(in.Path)
	if err != nil {
		return nil, err
	}
	defer o.release(a)
	if in.Entry < 0 || in.Entry >= len(a.zip.File) || a.zip.File[in.Entry].Name != in.Member {
		return nil, errors.New("the archive was changed meanwhile")
	}
	f := a.zip.File[in.Entry]
	if f.Flags&1 != 0 { // general purpose bit 0: APPNOTE.TXT 4.4.4
		return nil, errEncrypted
	}
	if f.UncompressedSize64 > maxPiped {
		return nil, errTooLarge
	}
	data, err := readBounded(func() (io.ReadCloser, error) { return f.Open() })
	switch {
	case errors.Is(err, errTooLong):
		return nil, errTooLarge
	case err != nil:
		return nil, fmt.Errorf("unpacking: %w", err)
	}
	return inMemory(data), nil
}

func (o *Opener) acquire(path string) (*archive, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.archive == nil || o.archive.path != path {
		z, err := zip.OpenReader(path)
		if err != nil {
			return nil, err
		}
		o.retire()
		o.archive = &archive{path: path, zip: z}
	}
	o.archive.users++
	return o.archive, nil
}

// retire closes the archive at hand as soon as nobody reads from it.
func (o *Opener) retire() {
	if a := o.archive; a != nil {
		a.stale = true
		if a.users == 0 {
			_ = a.zip.Close()
		}
	}
}

func (o *Opener) release(a *archive) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if a.users--; a.users == 0 && a.stale {
		_ = a.zip.Close()
	}
}

// readPipe reads a pipe to its end, or until ctx ends: a terminal or a pipe may
// never say another word, and a named pipe does not even open without a writer.
// The goroutine that is left behind then ends with the process.
func readPipe(ctx context.Context, open func() (io.ReadCloser, error)) (*File, error) {
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
		return inMemory(p.data), p.err
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
