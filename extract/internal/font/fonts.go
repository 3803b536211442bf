package font

import (
	"sync"

	"councildoc/extract/internal/object"
)

// Fonts keeps the fonts of one document. It is safe for concurrent use.
type Fonts struct {
	mu    sync.Mutex
	byRef map[object.Ref]int
	fonts []*Font
}

// NewFonts returns an empty cache for one document.
func NewFonts() *Fonts { return &Fonts{byRef: make(map[object.Ref]int)} }

// Load returns the font of a font dictionary and its number for At. A font that
// was reached through a reference is read once. Load never fails: what cannot
// be read decodes to U+FFFD.
func (fs *Fonts) Load(v object.Value) (int, *Font) {
	ref := v.Ref()
	if i, ok := fs.known(ref); ok {
		return i, fs.At(i)
	}
	f := load(v) // outside the lock: reading a font can take long
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if i, ok := fs.byRef[ref]; ok {
		return i, fs.fonts[i]
	}
	i := len(fs.fonts)
	fs.fonts = append(fs.fonts, f)
	if ref != (object.Ref{}) {
		fs.byRef[ref] = i
	}
	return i, f
}

func (fs *Fonts) known(ref object.Ref) (int, bool) {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	i, ok := fs.byRef[ref]
	return i, ok
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

// Len is the number of fonts loaded.
func (fs *Fonts) Len() int {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	return len(fs.fonts)
}
