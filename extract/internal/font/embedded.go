package font

import (
	"sync"

	"councildoc/extract/internal/object"
)

// embedded is the font program of a descriptor (clause 9.9), read when it is first
// asked for: most fonts say all without it, and inflating it takes longer than
// anything else about a font. A nil embedded has no program.
type embedded struct {
	descriptor object.Value
	once       sync.Once
	read       *program
}

// programOf gives the font program of a descriptor, nil when it names none.
func programOf(descriptor object.Value) *embedded {
	for _, key := range programKeys {
		if descriptor.Key(key).Kind() == object.Stream {
			return &embedded{descriptor: descriptor}
		}
	}
	return nil
}

var programKeys = []string{"FontFile2", "FontFile3", "FontFile"}

// program gives what the program says, nil when there is none that can be read. It
// is told by what its bytes are and not by the key it stands under.
func (e *embedded) program() *program {
	if e == nil {
		return nil
	}
	e.once.Do(func() {
		for _, key := range programKeys {
			if v := e.descriptor.Key(key); v.Kind() == object.Stream && e.read == nil {
				e.read = parseProgram(v.Good())
			}
		}
	})
	return e.read
}
