package font

import (
	"sync"

	"councildoc/extract/internal/object"
)

// Fonts keeps the fonts of one document. It is safe for concurrent use.
type Fonts struct {
	mu    sync.Mutex
	byKey map[object.Value]int
	fonts []*Font
}

// NewFonts returns an empty cache for one document.
func NewFonts() *Fonts { return &Fonts{byKey: make(map[object.Value]int)} }

// Load returns the font of a font dictionary and its number for At. A
// dictionary is read once. Load never fails: what cannot be read decodes to
// U+FFFD.
func (fs *Fonts) Load(v object.Value) (index int, f *Font) {
	fs.mu.Lock()
	i, ok := fs.byKey[v]
	fs.mu.Unlock()
	if ok {
		return i, fs.At(i)
	}
	f = load(v) // outside the lock: reading a font can take long
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if i, ok := fs.byKey[v]; ok {
		return i, fs.fonts[i]
	}
	index = len(fs.fonts)
	fs.fonts = append(fs.fonts, f)
	fs.byKey[v] = index
	return index, f
}

// At returns a font by the number that Load gave, nil when there is none.
func (fs *Fonts) At(index int) *Font {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if index < 0 || index >= len(fs.fonts) {
		return nil
	}
	return fs.fonts[index]
}

// All gives the fonts loaded so far, by their numbers.
func (fs *Fonts) All() []*Font {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	return fs.fonts[:len(fs.fonts):len(fs.fonts)]
}

// Len is the number of fonts loaded.
func (fs *Fonts) Len() int {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	return len(fs.fonts)
}
