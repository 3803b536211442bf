package output

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestClearStale(t *testing.T) {
	folder := t.TempDir()
	const dead = 1 << 22 // over the largest process number of common systems
	old := time.Now().Add(-2 * staleAfter)
	for name, stays := range map[string]bool{
		fmt.Sprintf(".councildoc-%08x-%d-%016x.tmp", machine(), dead, 1):        false,
		fmt.Sprintf(".councildoc-%08x-%d-%016x.tmp", machine(), os.Getpid(), 2): true,
		fmt.Sprintf(".councildoc-%08x-%d-%016x.tmp", machine()+1, dead, 3):      true,  // of another machine
		fmt.Sprintf(".councildoc-%08x-%d-%016x.tmp", machine()+1, dead, 4):      false, // and old
		".councildoc-x.tmp":   true,
		".councildoc.json":    true,
		"paper.tmp":           true,
		".councildoc-old.tmp": false,
	} {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
		if !stays && name != fmt.Sprintf(".councildoc-%08x-%d-%016x.tmp", machine(), dead, 1) {
			if err := os.Chtimes(path, old, old); err != nil {
				t.Fatal(err)
			}
		}
		defer func() {
			if _, err := os.Stat(path); (err == nil) != stays {
				t.Errorf("%s: stays %v, want %v", name, err == nil, stays)
			}
		}()
	}
	ClearStale(folder)
}

func TestAbandon(t *testing.T) {
	root := t.TempDir()
	folder, err := OpenFolder(filepath.Join(root, "out"), Overwrite)
	if err != nil {
		t.Fatal(err)
	}
	staged, err := folder.Stage([]byte("lost"))
	if err != nil {
		t.Fatal(err)
	}
	kept, err := folder.Stage([]byte("kept"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := folder.Place(kept, "sub/kept.md"); err != nil {
		t.Fatal(err)
	}
	Abandon()
	if _, err := os.Stat(staged.path); err == nil {
		t.Error("the temporary file is still there")
	}
	if data, err := os.ReadFile(folder.Path("sub/kept.md")); string(data) != "kept" {
		t.Errorf("%q, %v", data, err)
	}
}

// TestPlaceOutside hands over names that lead out of the folder.
func TestPlaceOutside(t *testing.T) {
	for _, conflict := range []Conflict{Overwrite, Skip, Suffix} {
		folder, err := OpenFolder(t.TempDir(), conflict)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range []string{"../out.md", "/abs.md", "a/../../out.md", ".."} {
			staged, err := folder.Stage([]byte("x"))
			if err != nil {
				t.Fatal(err)
			}
			if target, err := folder.Place(staged, name); err == nil {
				t.Errorf("%q was written to %s", name, target)
			}
		}
		if left, _ := os.ReadDir(folder.root); len(left) > 0 {
			t.Errorf("left behind: %v", left)
		}
	}
}
