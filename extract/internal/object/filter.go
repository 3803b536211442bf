package object

import (
	"fmt"
)

// filter is a step of decoding (clause 7.4).
type filter struct {
	name   string // in full, see filterNames
	params *node  // resolved; null when there are none
}

// filterNames are the abbreviations that inline images use (table 94) and that
// some producers write in streams too.
var filterNames = map[string]string{
	"AHx": "ASCIIHexDecode",
	"A85": "ASCII85Decode",
	"LZW": "LZWDecode",
	"Fl":  "FlateDecode",
	"RL":  "RunLengthDecode",
	"CCF": "CCITTFaxDecode",
	"DCT": "DCTDecode",
}

// maxFilters bounds the filters of one stream.
const maxFilters = 8

// decoder turns the bytes of streams into data.
type decoder struct {
	src     []byte
	ends    *ends
	max     int64               // bytes of one stream, after each filter
	resolve func(n *node) *node // nil: references count as missing
	crypt   *crypt              // nil: not encrypted
	room    []byte              // that the first filter may write into
	lenient bool                // nobody asks for damage: checksums are not worked out
}

func (d *decoder) follow(n *node) *node {
	if n.kind != reference {
		return n
	}
	if d.resolve == nil {
		return &null
	}
	return d.resolve(n)
}

// filters lists the filters of a stream or inline image dictionary, in the order
// of decoding.
func (d *decoder) filters(dict *node) []filter {
	names := d.follow(first(dict, "Filter", "F"))
	params := d.follow(first(dict, "DecodeParms", "DP"))
	if names.kind == Name {
		if params.kind == Array {
			params = d.follow(params.at(0))
		}
		return []filter{{fullName(names.name()), params}}
	}
	if names.kind != Array {
		return nil
	}
	var out []filter
	for i := range min(len(names.obj.items), maxFilters) {
		p := params
		if params.kind == Array {
			p = d.follow(params.at(i))
		} else if i > 0 {
			p = &null
		}
		out = append(out, filter{fullName(d.follow(names.at(i)).name()), p})
	}
	return out
}

func first(dict *node, key, short string) *node {
	if n := dict.get(key); n.kind != Null {
		return n
	}
	return dict.get(short)
}

func fullName(s string) string {
	if full, ok := filterNames[s]; ok {
		return full
	}
	return s
}

// raw gives the bytes of a stream, decrypted but not decoded. They are part of
// the file's bytes when it is not encrypted, and not to be written to.
func (d *decoder) raw(n *node) []byte {
	x := n.obj.data
	end := x.end.Load()
	if end == 0 {
		length, ok := d.follow(n.get("Length")).int()
		if !ok {
			length = -1
		}
		end = int64(d.ends.of(d.src, x.start, length))
		x.end.Store(end)
	}
	data := d.src[x.start:end:end]
	if d.crypt == nil || x.exempt {
		return data
	}
	return d.crypt.stream(data, x.owner, d, n)
}

// stream gives the data of a stream, decoded. With an error it is what could be
// decoded before the damage, the limit or the image filter.
func (d *decoder) stream(n *node) ([]byte, error) {
	return d.decode(d.raw(n), d.filters(n))
}

func (d *decoder) decode(data []byte, filters []filter) ([]byte, error) {
	var damage error
	for _, f := range filters {
		next, err := d.apply(f, data)
		d.room = nil // data may lie in it now
		if err == ErrImageFilter {
			return data, fmt.Errorf("%s: %w", f.name, ErrImageFilter)
		}
		if err != nil && damage == nil {
			damage = fmt.Errorf("%s: %w", f.name, err)
		}
		data = next
	}
	return data, damage
}

// apply decodes one filter.
func (d *decoder) apply(f filter, data []byte) ([]byte, error) {
	switch f.name {
	case "FlateDecode":
		out, sum, err := inflate(data, d.max, d.room)
		if err == nil && !d.lenient {
			err = sum.check(out)
		}
		return d.predicted(f, out, err)
	case "LZWDecode":
		out, err := unLZW(data, d.param(f, "EarlyChange", 1) != 0, d.max)
		return d.predicted(f, out, err)
	case "ASCIIHexDecode":
		return unHex(data)
	case "ASCII85Decode":
		return unASCII85(data, d.max)
	case "RunLengthDecode":
		return unRunLength(data, d.max)
	case "Crypt", "": // Crypt was done with the encryption
		return data, nil
	case "DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode":
		return nil, ErrImageFilter
	}
	return nil, fmt.Errorf("unknown filter")
}

// predicted undoes the predictor of data that was decompressed with err.
func (d *decoder) predicted(f filter, data []byte, err error) ([]byte, error) {
	p := predictor{
		kind:    d.param(f, "Predictor", 1),
		colors:  d.param(f, "Colors", 1),
		bits:    d.param(f, "BitsPerComponent", 8),
		columns: d.param(f, "Columns", 1),
	}
	out, damage := p.undo(data)
	if err == nil {
		err = damage
	}
	return out, err
}

// param is a number in the parameters of a filter.
func (d *decoder) param(f filter, key string, missing int) int {
	v, ok := d.follow(f.params.get(key)).int()
	if !ok {
		return missing
	}
	return int(max(-1, min(v, 1<<30)))
}
