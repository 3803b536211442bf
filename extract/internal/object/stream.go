package object

import (
	"errors"
	"fmt"
)

var errNoStream = errors.New("no stream")

// Filter is a step of decoding a stream (clause 7.4).
type Filter struct {
	Name   string // in full, also when the file abbreviates it
	Params Value  // its DecodeParms, null when there are none
}

// decoder gives what decodes the streams of the file.
func (f *File) decoder() *decoder {
	return &decoder{
		src: f.src, ends: f.ends, max: f.opt.MaxStreamBytes, crypt: f.crypt,
		resolve: func(n *node) *node {
			if v := f.resolve(n); v.n != nil {
				return v.n
			}
			return &null
		},
	}
}

// Data is the data of a Stream, decoded through all its filters. With an error it
// is what could be read before the damage, the limit (*LimitError) or the filter
// of an image (ErrImageFilter). It is computed anew at every call, and may be part
// of the file's bytes: it must not be written to.
func (v Value) Data() ([]byte, error) {
	if v.Kind() != Stream {
		return nil, errNoStream
	}
	return v.data(v.f.decoder())
}

// Good is what Data gives, whatever is damaged in it.
func (v Value) Good() []byte {
	if v.Kind() != Stream {
		return nil
	}
	d := v.f.decoder()
	d.lenient = true
	data, _ := d.stream(v.n)
	return data
}

// DataIn is Data that is never part of the file's bytes. It lies in room where it
// finds room there, and can be the room of the next stream.
func (v Value) DataIn(room []byte) ([]byte, error) {
	if v.Kind() != Stream {
		return nil, errNoStream
	}
	d := v.f.decoder()
	if d.room = room; room == nil {
		d.room = []byte{} // what is read is used again, so that it needs no copy
	}
	data, err := v.data(d)
	if start := v.n.obj.data.start; len(data) > 0 && &data[0] == &d.src[start] {
		data = append(room[:0], data...)
	}
	return data, err
}

func (v Value) data(d *decoder) ([]byte, error) {
	data, err := d.stream(v.n)
	if err != nil {
		err = fmt.Errorf("object %d: %w", v.n.obj.data.owner.Number, err)
	}
	return data, err
}

// Raw is the bytes of a Stream, decrypted but not decoded. They must not be
// written to.
func (v Value) Raw() []byte {
	if v.Kind() != Stream {
		return nil
	}
	return v.f.decoder().raw(v.n)
}

// Filters are the filters of a Stream, or of the dictionary of an inline image,
// in the order of decoding.
func (v Value) Filters() []Filter {
	if v.n == nil || !v.n.isDict() {
		return nil
	}
	var out []Filter
	for _, x := range v.decoder().filters(v.n) {
		out = append(out, Filter{Name: x.name, Params: Value{f: v.f, n: x.params}})
	}
	return out
}

func (v Value) decoder() *decoder {
	if v.f == nil {
		return &decoder{max: Options{}.withDefaults().MaxStreamBytes}
	}
	return v.f.decoder()
}

// Decode decodes data that is not the Stream's own with the filters of a
// dictionary: that of an inline image (clause 8.9.7). The errors are those of
// Data; max bounds the result, 0 means the file's bound.
func (v Value) Decode(data []byte, max int64) ([]byte, error) {
	if v.n == nil || !v.n.isDict() {
		return data, nil
	}
	d := v.decoder()
	if max > 0 {
		d.max = min(d.max, max)
	}
	return d.decode(data, d.filters(v.n))
}

// Parse reads one direct object, such as the property list of a marked-content
// operator, and gives it and the offset behind it. References in it are resolved
// in the file. Without an object the Value is null.
func (f *File) Parse(src []byte) (Value, int) {
	p := parser{limit: unitLimit(len(src)), budget: int64(len(src)) + 1}
	p.lex.Reset(src)
	n, ok := p.object()
	if !ok {
		return Value{}, p.lex.Pos()
	}
	return Value{f: f, n: &n}, p.lex.Pos()
}
