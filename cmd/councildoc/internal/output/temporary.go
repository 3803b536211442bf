package output

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"time"
)

// A temporary file is called after the machine and the process that writes it,
// so that the next run knows which were left behind by one that was killed.
const (
	temporaryPrefix = ".councildoc-"
	temporaryExt    = ".tmp"
)

// staleAfter is the age of a temporary file whose writer cannot be asked for: one
// on another machine, or one whose number another process took.
const staleAfter = 24 * time.Hour

// createTemporary makes a new file in folder. os.CreateTemp would make it
// private whatever the umask says.
func createTemporary(folder string, mode fs.FileMode) (*os.File, error) {
	for try := 0; ; try++ {
		name := fmt.Sprintf("%s%08x-%d-%016x%s", temporaryPrefix, machine(), os.Getpid(), rand.Uint64(), temporaryExt)
		f, err := os.OpenFile(filepath.Join(folder, name), os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
		if errors.Is(err, fs.ErrExist) && try < 100 {
			continue
		}
		if err == nil {
			temporaries.Store(f.Name(), true)
		}
		return f, err
	}
}

// temporaries are the paths of the temporary files that this process has now.
var temporaries sync.Map

// forget notes that a temporary file is one no more: it got its name, or is gone.
func forget(path string) { temporaries.Delete(path) }

func removeTemporary(path string) error {
	forget(path)
	return os.Remove(path)
}

// Abandon removes the temporary files of this process, whoever writes them. It is
// for the end of the process, however that comes.
func Abandon() {
	temporaries.Range(func(path, _ any) bool {
		_ = removeTemporary(path.(string))
		return true
	})
}

// machine is a number for this machine among those that share a folder.
func machine() uint32 {
	name, _ := os.Hostname()
	h := fnv.New32a()
	_, _ = h.Write([]byte(name))
	return h.Sum32()
}

// ClearStale removes temporary files that a killed run left in folder. It leaves
// those of runs that are still at work.
func ClearStale(folder string) {
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		if strings.HasPrefix(entry.Name(), temporaryPrefix) && strings.HasSuffix(entry.Name(), temporaryExt) && isStale(entry) {
			_ = os.Remove(filepath.Join(folder, entry.Name()))
		}
	}
}

func isStale(entry fs.DirEntry) bool {
	info, err := entry.Info()
	if err != nil || !info.Mode().IsRegular() {
		return false
	}
	if time.Since(info.ModTime()) > staleAfter {
		return true
	}
	parts := strings.Split(strings.TrimPrefix(entry.Name(), temporaryPrefix), "-")
	if len(parts) != 3 || parts[0] != fmt.Sprintf("%08x", machine()) {
		return false
	}
	pid, err := strconv.Atoi(parts[1])
	return err == nil && pid != os.Getpid() && !isAlive(pid)
}
