package output

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// Conflict says what happens when an output is there already.
type Conflict int

// What happens to an output that is there already.
const (
	Overwrite Conflict = iota // it is replaced
	Skip                      // it is left, and the document is not written
	Suffix                    // it is left, and the document gets a number behind its name
)

// Conflicts are the names of the values.
var Conflicts = map[string]Conflict{"overwrite": Overwrite, "skip": Skip, "suffix": Suffix}

// Folder is a folder into which the documents of a batch are written. Stage may be
// called from several goroutines; Place is called in the order of the documents,
// so that names do not depend on which was read first.
type Folder struct {
	root     string
	conflict Conflict
}

// OpenFolder makes the folder and finds out at once whether it can be written, so
// that a thousand papers are not read in vain. It removes what killed runs left.
func OpenFolder(root string, conflict Conflict) (*Folder, error) {
	if err := os.MkdirAll(root, 0o777); err != nil {
		return nil, err
	}
	ClearStale(root)
	f, err := createTemporary(root, 0o600)
	if err != nil {
		return nil, err
	}
	_ = f.Close()
	return &Folder{root: root, conflict: conflict}, removeTemporary(f.Name())
}

// Path is where a document of that name goes; name has slashes and is local.
func (f *Folder) Path(name string) string { return filepath.Join(f.root, filepath.FromSlash(name)) }

// Leaves tells whether a document of that name need not be made, since its file
// is there and stays.
func (f *Folder) Leaves(name string) bool {
	if f.conflict != Skip {
		return false
	}
	_, err := os.Lstat(f.Path(name))
	return err == nil
}

// Staged is a document that is on the disk and has no name yet.
type Staged struct{ path string }

// Stage writes a document beside its place to be.
func (f *Folder) Stage(data []byte) (*Staged, error) {
	t, err := createTemporary(f.root, 0o666)
	if err != nil {
		return nil, err
	}
	s := &Staged{t.Name()}
	_, err = t.Write(data)
	if err == nil {
		err = t.Sync()
	}
	if closed := t.Close(); err == nil {
		err = closed
	}
	if err != nil {
		s.Drop()
		return nil, err
	}
	return s, nil
}

// Drop removes a document that gets no name.
func (s *Staged) Drop() { _ = removeTemporary(s.path) }

// ErrLeft says that an output was there and is left as it was.
var ErrLeft = errors.New("is there already")

// Place gives a staged document its name and says which it is. On an error
// nothing of it is left; the error is ErrLeft where a file was in its place and
// stays.
func (f *Folder) Place(s *Staged, name string) (target string, err error) {
	defer func() {
		if err != nil {
			s.Drop()
		}
		forget(s.path)
	}()
	target = f.Path(name)
	if !filepath.IsLocal(filepath.FromSlash(name)) {
		return target, fmt.Errorf("%q leads out of the folder", name)
	}
	if err := os.MkdirAll(filepath.Dir(target), 0o777); err != nil {
		return target, err
	}
	switch f.conflict {
	case Skip:
		err = claim(s.path, target)
		if errors.Is(err, fs.ErrExist) {
			err = ErrLeft
		}
		return target, err
	case Suffix:
		return placeBeside(s.path, target)
	}
	return target, replace(s.path, target)
}

// mostSuffixes bounds the search for a name that is free.
const mostSuffixes = 100_000

// placeBeside finds the first free name: a.md, a-2.md, a-3.md …
func placeBeside(staged, target string) (string, error) {
	ext := filepath.Ext(target)
	stem := strings.TrimSuffix(target, ext)
	for n := 2; ; n++ {
		err := claim(staged, target)
		if !errors.Is(err, fs.ErrExist) || n > mostSuffixes {
			return target, err
		}
		target = fmt.Sprintf("%s-%d%s", stem, n, ext)
	}
}

// claim gives a file a name that nobody has: the error is fs.ErrExist where
// somebody does, also another run at this moment.
func claim(staged, target string) error {
	err := os.Link(staged, target)
	if err == nil {
		return os.Remove(staged)
	}
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	holder, err := os.OpenFile(target, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666) // a file system without links
	if err != nil {
		return err
	}
	_ = holder.Close()
	if err := os.Rename(staged, target); err != nil {
		_ = os.Remove(target)
		return err
	}
	return nil
}

// replace gives a file a name, and takes it from the file that has it. Links stay
// and lead to the new file, its mode stays, a read-only file is respected.
func replace(staged, target string) error {
	target = Resolve(target)
	info, err := os.Stat(target)
	if err == nil {
		if !info.Mode().IsRegular() {
			return copyInto(staged, target)
		}
		if err := writable(target); err != nil {
			return err
		}
		if err := os.Chmod(staged, info.Mode().Perm()); err != nil {
			return err
		}
	}
	err = os.Rename(staged, target)
	if isOtherDevice(err) {
		return copyInto(staged, target)
	}
	return err
}

// copyInto writes what is staged to a place that a rename does not reach.
func copyInto(staged, target string) error {
	data, err := os.ReadFile(staged)
	if err != nil {
		return err
	}
	f, err := Create(target)
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		f.Discard()
		return err
	}
	if err := f.Commit(); err != nil {
		return err
	}
	return removeTemporary(staged)
}

// PlanFolder is a folder that is only asked for paths.
func PlanFolder(root string, conflict Conflict) *Folder {
	return &Folder{root: root, conflict: conflict}
}
