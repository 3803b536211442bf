package content

import "councildoc/extract/internal/object"

// namedMax bounds what a frame remembers by name: it is searched one by one.
const namedMax = 64

// resource looks a name up in a category of the current resources. A form that
// lacks it, or has no resources at all, uses those of the stream it is drawn in,
// as viewers let it.
func (in *interpreter) resource(category string, name []byte) object.Value {
	if name == nil {
		return object.Value{}
	}
	key := string(name)
	for fr := in.frame; fr != nil; fr = fr.parent {
		if v := fr.resources.Key(category).Key(key); !v.IsNull() {
			return v
		}
	}
	return object.Value{}
}

// floats gives the numbers of an array, at most n of them.
func floats(v object.Value, n int) []float64 {
	out := make([]float64, min(v.Len(), n))
	for i := range out {
		out[i] = held(v.Index(i).Float())
	}
	return out
}
