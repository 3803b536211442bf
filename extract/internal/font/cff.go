package font

// cff is what a Compact Font Format program says about text (Adobe Technical
// Note 5176): the name or the CID of each glyph, and its built-in encoding.
type cff struct {
	cidKeyed bool
	ordering string
	weight   string
	glyphs   int
	charset  []uint16 // SID or CID of each glyph
	strings  [][]byte
	encoding *encoding
	byName   map[string]uint16 // of fonts that are not CID-keyed
	byCID    map[uint16]uint16 // of CID-keyed fonts
}

// Operators of the top dictionary; those of two bytes have 12 in front.
const (
	opWeight      = 4
	opCharset     = 15
	opEncoding    = 16
	opCharStrings = 17
	opROS         = 12<<8 | 30
)

// parseCFF reads a CFF program, nil when it is none.
func parseCFF(src []byte) *cff {
	if len(src) < 4 || src[0] != 1 {
		return nil
	}
	_, pos := cffIndex(src, int(src[2])) // names
	tops, pos := cffIndex(src, pos)
	list, _ := cffIndex(src, pos)
	if len(tops) == 0 {
		return nil
	}
	top := cffDict(tops[0])
	f := &cff{strings: list}
	if w, ok := top[opWeight]; ok && len(w) > 0 {
		f.weight = f.sid(int(w[0]))
	}
	if ros, ok := top[opROS]; ok {
		f.cidKeyed = true
		if len(ros) > 1 {
			f.ordering = f.sid(int(ros[1]))
		}
	}
	charStrings, _ := cffIndex(src, operand(top, opCharStrings, 0))
	f.glyphs = min(len(charStrings), maxGlyphs)
	if f.glyphs == 0 {
		return nil
	}
	f.readCharset(src, operand(top, opCharset, 0))
	f.index()
	if !f.cidKeyed {
		f.readEncoding(src, operand(top, opEncoding, 0))
	}
	return f
}

func operand(dict map[int][]float64, op, i int) int {
	if v := dict[op]; i < len(v) {
		return int(v[i])
	}
	return 0
}

// cffIndex reads an INDEX at an offset and returns its objects and the offset behind it.
func cffIndex(src []byte, pos int) ([][]byte, int) {
	count := u16(src, pos)
	if pos < 0 || pos+2 > len(src) || count == 0 {
		return nil, pos + 2
	}
	size := u8(src, pos+2)
	start := pos + 3 + (count+1)*size - 1 // offsets count from 1
	if size < 1 || size > 4 || start > len(src) {
		return nil, len(src)
	}
	offset := func(i int) int {
		v := 0
		for _, b := range bytesAt(src, pos+3+i*size, size) {
			v = v<<8 | int(b)
		}
		return start + v
	}
	objects := make([][]byte, count)
	for i := range objects {
		low, high := offset(i), offset(i+1)
		if low <= high {
			objects[i] = bytesAt(src, low, high-low)
		}
	}
	return objects, offset(count)
}

// sid returns a string by its identifier.
func (f *cff) sid(id int) string {
	standard := cffNames()
	if id >= 0 && id < len(standard) {
		return standard[id]
	}
	if id -= len(standard); id >= 0 && id < len(f.strings) {
		return string(f.strings[id])
	}
	return ""
}

// readCharset reads the charset at an offset; 0, 1 and 2 are the predefined ones.
func (f *cff) readCharset(src []byte, offset int) {
	f.charset = make([]uint16, 1, f.glyphs)
	if offset <= 2 && !f.cidKeyed {
		f.predefinedCharset(offset)
		return
	}
	if offset <= 2 {
		for gid := 1; gid < f.glyphs; gid++ {
			f.charset = append(f.charset, uint16(gid))
		}
		return
	}
	format, pos := u8(src, offset), offset+1
	for len(f.charset) < f.glyphs && pos+2 <= len(src) {
		first, left := u16(src, pos), 0
		pos += 2
		switch format {
		case 1:
			left = u8(src, pos)
			pos++
		case 2:
			left = u16(src, pos)
			pos += 2
		}
		for i := 0; i <= left && len(f.charset) < f.glyphs; i++ {
			f.charset = append(f.charset, uint16(first+i))
		}
	}
}

func (f *cff) predefinedCharset(id int) {
	if id == 0 { // ISOAdobe: the first 229 strings in order
		for sid := 1; sid < min(f.glyphs, 229); sid++ {
			f.charset = append(f.charset, uint16(sid))
		}
		return
	}
	list := expertNames()
	if id == 2 {
		list = expertSubsetNames()
	}
	sids := make(map[string]int, 391)
	for i, name := range cffNames() {
		sids[name] = i
	}
	for gid := 1; gid < min(f.glyphs, len(list)); gid++ {
		f.charset = append(f.charset, uint16(sids[list[gid]]))
	}
}

// index makes the way back from names or CIDs to glyphs.
func (f *cff) index() {
	if f.cidKeyed {
		f.byCID = make(map[uint16]uint16, len(f.charset))
		for gid, cid := range f.charset {
			f.byCID[cid] = uint16(gid)
		}
		return
	}
	f.byName = make(map[string]uint16, len(f.charset))
	for gid := range f.charset {
		f.byName[f.glyphName(uint16(gid))] = uint16(gid)
	}
}

// glyphName returns the name of a glyph, "" in a CID-keyed font.
func (f *cff) glyphName(gid uint16) string {
	if f.cidKeyed || int(gid) >= len(f.charset) {
		return ""
	}
	return f.sid(int(f.charset[gid]))
}

// readEncoding reads the encoding at an offset; 0 and 1 are the predefined ones.
func (f *cff) readEncoding(src []byte, offset int) {
	switch offset {
	case 0:
		f.encoding = encodings[standardEncoding]()
		return
	case 1:
		f.encoding = encodings[expertEncoding]()
		return
	}
	if offset < 0 || offset+2 > len(src) {
		return
	}
	e := new(encoding)
	format, n, pos := u8(src, offset), u8(src, offset+1), offset+2
	if format&0x7F == 0 {
		for i, code := range src[pos:min(pos+n, len(src))] {
			e[code] = f.glyphName(uint16(i + 1))
		}
		pos += n
	} else {
		pos = f.encodingRanges(src, pos, n, e)
	}
	if format&0x80 != 0 {
		f.supplement(src, pos, e)
	}
	f.encoding = e
}

func (f *cff) encodingRanges(src []byte, pos, n int, e *encoding) int {
	gid := 1
	for range n {
		r := bytesAt(src, pos, 2)
		if r == nil {
			break
		}
		for i := 0; i <= int(r[1]); i++ {
			if code := int(r[0]) + i; code < 256 {
				e[code] = f.glyphName(uint16(gid))
			}
			gid++
		}
		pos += 2
	}
	return pos
}

func (f *cff) supplement(src []byte, pos int, e *encoding) {
	for i := range u8(src, pos) {
		if p := bytesAt(src, pos+1+3*i, 3); p != nil {
			e[p[0]] = f.sid(u16(p, 1))
		}
	}
}
