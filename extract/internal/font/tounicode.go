package font

import "councildoc/extract/internal/object"

// loadToUnicode reads a ToUnicode entry (clause 9.10.3): a stream or, against
// the specification, the name of a predefined CMap. nil when it says nothing.
func loadToUnicode(f *Font, v object.Value) *cmap {
	var m *cmap
	switch v.Kind() {
	case object.Name:
		m = predefinedCMap(v.Name(), 0)
	case object.Stream:
		m = loadCMapStream(f, v, 0)
	}
	if m == nil || !m.hasText() {
		return nil
	}
	return m
}

// loadCMapStream reads an embedded CMap. Its UseCMap entry may be a name or
// another stream.
func loadCMapStream(f *Font, v object.Value, depth int) *cmap {
	src, err := v.Data()
	if err != nil {
		f.warn("cmap: " + err.Error())
	}
	if len(src) == 0 {
		return nil
	}
	m := parseCMap(src, predefinedCMap, depth)
	if m.parent != nil || depth >= maxCMapDepth {
		return m
	}
	switch use := v.Key("UseCMap"); use.Kind() {
	case object.Name:
		m.parent = predefinedCMap(use.Name(), depth+1)
	case object.Stream:
		m.parent = loadCMapStream(f, use, depth+1)
	}
	if m.parent != nil {
		m.spaces = append(m.spaces, m.parent.spaces...)
		m.settle()
	}
	return m
}
