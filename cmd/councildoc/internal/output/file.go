package output

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// File is a file that appears whole under its name or not at all: it is
// written beside its place, synchronised and renamed.
type File struct {
	*bufio.Writer
	file   *os.File
	target string
	direct bool // a device or a pipe, which must not be replaced
}

// Create begins the file at target. One of Commit and Discard must follow.
func Create(target string) (*File, error) {
	target = Resolve(target)
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
	ClearStale(filepath.Dir(target))
	f, err := createTemporary(filepath.Dir(target), mode)
	if err != nil {
		return nil, err
	}
	return &File{Writer: bufio.NewWriter(f), file: f, target: target}, nil
}

// Resolve follows the link at target, so that the link stays and leads to the
// new file.
func Resolve(target string) string {
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

func openDirect(target string, info fs.FileInfo) (*File, error) {
	if info.IsDir() {
		return nil, &fs.PathError{Op: "create", Path: target, Err: errors.New("is a folder")}
	}
	f, err := os.OpenFile(target, os.O_WRONLY, 0)
	if err != nil {
		return nil, err
	}
	return &File{Writer: bufio.NewWriter(f), file: f, target: target, direct: true}, nil
}

// Commit puts the file into its place. On an error nothing is left behind.
func (a *File) Commit() error {
	if err := a.finish(); err != nil {
		a.Discard()
		return err
	}
	if a.direct {
		return nil
	}
	if err := os.Rename(a.file.Name(), a.target); err != nil {
		_ = removeTemporary(a.file.Name())
		return err
	}
	forget(a.file.Name())
	return nil
}

func (a *File) finish() error {
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
func (a *File) Discard() {
	_ = a.file.Close()
	if !a.direct {
		_ = removeTemporary(a.file.Name())
	}
}
