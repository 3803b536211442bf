package output

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// StateName is the file of a folder that says what its documents were made of.
const StateName = ".councildoc.json"

const (
	stateVersion = 1
	maxState     = 1 << 30         // bytes of a state file
	saveEvery    = 2 * time.Second // so that a killed run loses little
	saveShare    = 20              // a large state is saved less often: it takes a twentieth of the time
)

// State remembers of each document of a folder what it was made of, so that a
// second run makes only what changed. It may be used from several goroutines.
type State struct {
	folder *Folder
	recipe string // of the program and its options

	mu    sync.Mutex
	known map[string]made // by the name of the input
	added map[string]made // since the file was read
	saved time.Time
	pause time.Duration // until the next time
}

// made is one document.
type made struct {
	Input  string `json:"input"`  // SHA-256 of the paper
	Recipe string `json:"recipe"` // of the program and its options
	Name   string `json:"name"`   // of the output, below the folder, with slashes
	Output string `json:"output"` // SHA-256 of the output
}

type stateFile struct {
	Version   int             `json:"version"`
	Documents map[string]made `json:"documents"`
}

// ReadState reads the state of a folder. recipe names everything but the paper on
// which an output depends. A state that cannot be read is an empty one, and the
// error says so: everything is made anew.
func ReadState(f *Folder, recipe string) (*State, error) {
	sum := sha256.Sum256([]byte(recipe))
	s := &State{folder: f, recipe: hex.EncodeToString(sum[:]), added: map[string]made{}, saved: time.Now(), pause: saveEvery}
	known, err := readState(f.Path(StateName))
	s.known = known
	return s, err
}

func readState(path string) (map[string]made, error) {
	none := map[string]made{}
	f, err := os.Open(path)
	if errors.Is(err, fs.ErrNotExist) {
		return none, nil
	}
	if err != nil {
		return none, err
	}
	defer f.Close()
	var file stateFile
	if err := json.NewDecoder(io.LimitReader(f, maxState)).Decode(&file); err != nil {
		return none, fmt.Errorf("%s is damaged, everything is made anew", path)
	}
	if file.Version != stateVersion || file.Documents == nil {
		return none, fmt.Errorf("%s is of another version, everything is made anew", path)
	}
	return file.Documents, nil
}

// Unchanged tells whether the output of the input is what a run would make again,
// and where it is. sum is the SHA-256 of the paper.
func (s *State) Unchanged(input, sum string) (target string, ok bool) {
	s.mu.Lock()
	m, known := s.known[input]
	s.mu.Unlock()
	if !known || m.Input != sum || m.Recipe != s.recipe || !filepath.IsLocal(filepath.FromSlash(m.Name)) {
		return "", false
	}
	target = s.folder.Path(m.Name)
	found, err := hashFile(target)
	return target, err == nil && found == m.Output
}

// Record notes that the input gave output under that path.
func (s *State) Record(input, sum, target string, output []byte) error {
	name, err := filepath.Rel(s.folder.root, target)
	if err != nil {
		return err
	}
	hash := sha256.Sum256(output)
	s.mu.Lock()
	defer s.mu.Unlock()
	s.added[input] = made{Input: sum, Recipe: s.recipe, Name: filepath.ToSlash(name), Output: hex.EncodeToString(hash[:])}
	if time.Since(s.saved) < s.pause {
		return nil
	}
	return s.save()
}

// Save writes the state, with what another run into the folder wrote meanwhile.
func (s *State) Save() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.save()
}

func (s *State) save() error {
	if len(s.added) == 0 {
		return nil
	}
	begun := time.Now()
	defer func() {
		s.saved = time.Now()
		s.pause = max(saveEvery, saveShare*s.saved.Sub(begun))
	}()
	path := s.folder.Path(StateName)
	all, _ := readState(path)
	maps.Copy(all, s.added)
	data, err := json.MarshalIndent(stateFile{stateVersion, all}, "", " ")
	if err != nil {
		return err
	}
	staged, err := s.folder.Stage(append(data, '\n'))
	if err != nil {
		return err
	}
	defer staged.Drop() // where it was not renamed
	return replace(staged.path, path)
}

func hashFile(path string) (string, error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer f.Close()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return "", err
	}
	return hex.EncodeToString(h.Sum(nil)), nil
}
