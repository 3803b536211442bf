package font

import (
	"sync"

	"councildoc/extract/internal/object"
)

// Fonts keeps the fonts of one document. It is safe for concurrent use.
type Fonts struct {
	mu    sync.Mutex
	byKey map[object.Value]*Font
}

// NewFonts returns an empty cache for one document.
func NewFonts() *Fonts { return &Fonts{byKey: make(map[object.Value]*Font)} }

// Load returns the font of a font dictionary. A dictionary is read once. Load never
// fails: what cannot be read decodes to U+FFFD.
func (fs *Fonts) Load(v object.Value) *Font {
	if f := fs.loaded(v); f != nil {
		return f
	}
	f := load(v) // outside the lock: reading a font can take long
	fs.mu.Lock()
	defer fs.mu.Unlock()
	if first := fs.byKey[v]; first != nil {
		return first
	}
	fs.byKey[v] = f
	return f
}

// loaded returns a font that was read, nil when it was not.
func (fs *Fonts) loaded(v object.Value) *Font {
	fs.mu.Lock()
	defer fs.mu.Unlock()
	return fs.byKey[v]
}
