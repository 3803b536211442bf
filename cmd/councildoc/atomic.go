package main

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// atomicFile is a file that appears whole under its name or not at all: it is
// written beside its place, synchronised and renamed.
type atomicFile struct {
	*bufio.Writer
	file   *os.File
	target string
	direct bool // a device or a pipe, which must not be replaced
}

// createAtomic begins the file at target. One of Commit and Discard must follow.
func createAtomic(target string) (*atomicFile, error) {
	target = resolve(target)
	info, err := os.Stat(target)
	if err == nil && !info.Mode().IsRegular() {
		return openDirect(target, info)
	}
	mode := fs.FileMode(0o666) // less the umask
	if err == nil {
		if err := writable(target); err != nil {
			return nil, err
		}
		mode = info.Mode().Perm()
	}
	f, err := createTemporary(filepath.Dir(target), mode)
	if err != nil {
		return nil, err
	}
	return &atomicFile{Writer: bufio.NewWriter(f), file: f, target: target}, nil
}

// resolve follows the link at target, so that the link stays and leads to the
// new file.
func resolve(target string) string {
	if real, err := filepath.EvalSymlinks(target); err == nil {
		return real
	}
	return target
}

// writable respects a read-only file, which a rename would replace all the same.
func writable(target string) error {
	f, err := os.OpenFile(target, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

func openDirect(target string, info fs.FileInfo) (*atomicFile, error) {
	if info.IsDir() {
		return nil, &fs.PathError{Op: "create", Path: target, Err: errors.New("is a folder")}
	}
	f, err := os.OpenFile(target, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	return &atomicFile{Writer: bufio.NewWriter(f), file: f, target: target, direct: true}, nil
}

// createTemporary makes a new file in folder. os.CreateTemp would make it
// private whatever the umask says.
func createTemporary(folder string, mode fs.FileMode) (*os.File, error) {
	for try := 0; ; try++ {
		name := filepath.Join(folder, fmt.Sprintf(".councildoc-%016x.tmp", rand.Uint64()))
		f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) && try < 100 {
			continue
		}
		return f, err
	}
}

// Commit puts the file into its place. On an error nothing is left behind.
func (a *atomicFile) Commit() error {
	if err := a.finish(); err != nil {
		a.Discard()
		return err
	}
	if a.direct {
		return nil
	}
	if err := os.Rename(a.file.Name(), a.target); err != nil {
		_ = os.Remove(a.file.Name())
		return err
	}
	return nil
}

func (a *atomicFile) finish() error {
	if err := a.Flush(); err != nil {
		return err
	}
	if !a.direct {
		if err := a.file.Sync(); err != nil {
			return err
		}
	}
	return a.file.Close()
}

// Discard removes what was written.
func (a *atomicFile) Discard() {
	_ = a.file.Close()
	if !a.direct {
		_ = os.Remove(a.file.Name())
	}
}
