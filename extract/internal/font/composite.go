package font

import (
	"cmp"
	"encoding/binary"
	"strings"
	"sync"
	"sync/atomic"

	"councildoc/extract/internal/object"
)

// composite is a Type 0 font (clause 9.7).
type composite struct {
	encoding  *cmap // codes to CIDs
	toUnicode *toUnicode
	symbols   symbolSet
	ordering  func() string // of the character collection, "" or "Identity" when none
	program   *embedded
	gids      []byte      // CIDToGIDMap stream; nil for identity
	ordered   func() bool // the glyphs may stand in the Macintosh order, see knownOrder
	widths    cidWidths
	vertical  verticalMetrics

	pages [256]atomic.Pointer[charTable] // codes of two bytes by their first
	short atomic.Pointer[charTable]      // codes of one byte
	mu    sync.RWMutex
	long  map[uint64]*charTable // longer codes, by length and leading bytes
}

// maxLongPages bounds what is kept of codes longer than two bytes. No character
// set has more of them.
const maxLongPages = 1 << 9

func (c *composite) decode(dst []*Char, s []byte) []*Char {
	for len(s) > 0 {
		if dst, s = c.decodePage(dst, s); len(s) == 0 {
			break
		}
		code, n := c.encoding.next(s)
		s = s[n:]
		if p := c.page(code, n); p != nil {
			dst = append(dst, p.at(byte(code)))
		} else {
			ch := c.char(code, n)
			dst = append(dst, &ch)
		}
	}
	return dst
}

// decodePage decodes the codes of two bytes that s begins with and that have their first
// byte in common, as nearly all of a string have, and gives the rest.
func (c *composite) decodePage(dst []*Char, s []byte) (out []*Char, rest []byte) {
	first := s[0]
	p := c.pages[first].Load()
	if p == nil || c.encoding.lead[first] != 2 {
		return dst, s
	}
	dst, s = p.decodeFours(dst, s, first)
	for len(s) >= 2 && s[0] == first {
		dst, s = append(dst, p.at(s[1])), s[2:]
	}
	return dst, s
}

// decodeFours decodes the codes that s begins with four at a time, as long as the first
// byte of all is first and the table has what they show.
func (t *charTable) decodeFours(dst []*Char, s []byte, first byte) (out []*Char, rest []byte) {
	const each = 0x0001_0001_0001_0001
	i := 0
	for ; i <= len(s)-8; i += 8 {
		x := binary.BigEndian.Uint64(s[i:])
		if x>>8&(0xFF*each) != uint64(first)*each {
			break
		}
		c0, c1, c2, c3 := t.chars[x>>48&0xFF].Load(), t.chars[x>>32&0xFF].Load(), t.chars[x>>16&0xFF].Load(), t.chars[x&0xFF].Load()
		if c0 == nil || c1 == nil || c2 == nil || c3 == nil {
			break
		}
		dst = append(dst, c0, c1, c2, c3)
	}
	return dst, s[i:]
}

// page returns the table of a code, made when it is first asked for, nil when no
// more are kept. Two goroutines may make the same table; they are equal.
func (c *composite) page(code uint32, n int) *charTable {
	var slot *atomic.Pointer[charTable]
	switch n {
	case 1:
		slot = &c.short
	case 2:
		slot = &c.pages[code>>8]
	default:
		return c.longPage(code, n)
	}
	if p := slot.Load(); p != nil {
		return p
	}
	p := c.makePage(code, n)
	slot.Store(p)
	return p
}

func (c *composite) longPage(code uint32, n int) *charTable {
	key := uint64(n)<<32 | uint64(code>>8)
	c.mu.RLock()
	p, full := c.long[key], len(c.long) >= maxLongPages
	c.mu.RUnlock()
	if p != nil || full {
		return p
	}
	p = c.makePage(code, n)
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.long == nil {
		c.long = make(map[uint64]*charTable)
	}
	c.long[key] = p
	return p
}

func (c *composite) makePage(code uint32, n int) *charTable {
	code &^= 0xFF
	return newCharTable(func(last byte) Char { return c.char(code|uint32(last), n) })
}

func (c *composite) char(code uint32, n int) Char {
	cid, ok := c.encoding.cid(code, n)
	if !ok {
		cid = 0
	}
	ch := Char{Code: code, Bytes: uint8(n), Space: n == 1 && code == 32}
	ch.Width = c.widths.of(cid)
	if c.encoding.vertical {
		ch.VX, ch.VY, ch.Advance = c.vertical.of(cid, ch.Width)
	}
	ch.Text, ch.Known = c.text(code, n, cid, ok)
	ch.describe()
	return ch
}

// text finds the text of a code: the file's own word, then the code itself
// where the CMap is one of Unicode, then the character collection, then the
// font program, then the order of its glyphs; last a ToUnicode that only says
// that codes are Unicode, which few are. A private-use character is taken only where nothing else is known.
func (c *composite) text(code uint32, n int, cid uint32, mapped bool) (string, bool) {
	private := ""
	for source := range textSources {
		t := c.symbols.text(cleanText(c.source(source, code, n, cid, mapped)))
		if t == "" {
			continue
		}
		if !strings.ContainsFunc(t, isPrivate) {
			return t, true
		}
		private = cmp.Or(private, t)
	}
	if private != "" {
		return private, true
	}
	return string(replacement), false
}

const textSources = 6

func (c *composite) source(i int, code uint32, n int, cid uint32, mapped bool) string {
	switch {
	case i == 0 && !c.toUnicode.identity():
		return c.toUnicode.text(code, n)
	case i == 1 && c.encoding.unicode:
		return utf16Code(code, n)
	case i == 2 && mapped:
		t, _ := collectionText(c.ordering(), cid)
		return t
	case i == 3 && mapped:
		if p := c.program.program(); p != nil {
			return p.cidText(cid, c.gids)
		}
	case i == 4 && mapped && c.ordering() == "" && c.ordered():
		return orderedText(cid)
	case i == 5 && c.toUnicode.identity():
		return c.toUnicode.text(code, n)
	}
	return ""
}

// utf16Code reads a code as UTF-16: two bytes, or a surrogate pair of four.
func utf16Code(code uint32, n int) string {
	b := []byte{byte(code >> 24), byte(code >> 16), byte(code >> 8), byte(code)}
	if n > 4 || n%2 != 0 {
		return ""
	}
	return string(decodeUTF16(b[4-n:]))
}

func loadComposite(f *Font) {
	descendant := f.dict.Key("DescendantFonts").Index(0)
	if f.Name == "" {
		f.Name = trimSubset(descendant.Key("BaseFont").Name())
	}
	descriptor := descendant.Key("FontDescriptor")
	c := &composite{symbols: symbolSetOf(f.Name)}
	c.encoding = compositeEncoding(f)
	c.program = programOf(descriptor)
	c.gids = glyphMap(f, descendant.Key("CIDToGIDMap"))
	c.ordering = sync.OnceValue(func() string { return c.findOrdering(descendant) })
	c.loadUnicode(f)
	c.widths = readCIDWidths(descendant)
	c.ordered = sync.OnceValue(func() bool { return c.gids == nil && knownOrder(c.widths.single) })
	c.vertical = readVertical(descendant)
	f.Vertical = c.encoding.vertical
	describe(f, descriptor, c.program)
	f.fixedPitch(c.widths.all())
	f.composite = c
}

// glyphMap reads a CIDToGIDMap, nil for the identity.
func glyphMap(f *Font, v object.Value) []byte {
	if v.Kind() != object.Stream {
		return nil
	}
	b, err := v.Data()
	if err != nil {
		f.warn("cid to glyph map: " + err.Error())
	}
	return b[:min(len(b), 2*maxGlyphs)]
}

// findOrdering finds the character collection of the CIDs: that of the CMap,
// which made them, else of the CIDFont, else of its program.
func (c *composite) findOrdering(descendant object.Value) string {
	described := descendant.Key("CIDSystemInfo").Key("Ordering").Text()
	programmed := ""
	if p := c.program.program(); p != nil {
		programmed = p.ordering()
	}
	for _, ordering := range []string{c.encoding.ordering, described, programmed} {
		// The CIDs of an embedded program are not Unicode, whatever "UCS" claims.
		if isCollection(ordering) && (!strings.HasPrefix(ordering, "UCS") || c.program.program() == nil) {
			return ordering
		}
	}
	return ""
}

// loadUnicode reads the ToUnicode map and leaves it out where the font program
// proves it wrong.
func (c *composite) loadUnicode(f *Font) {
	t := loadToUnicode(f, f.dict.Key("ToUnicode"))
	if t == nil || !t.repeats() || c.program.program() == nil {
		c.toUnicode = t
		return
	}
	known := func(code uint32, n int) string {
		cid, ok := c.encoding.cid(code, n)
		if !ok {
			return ""
		}
		return cleanText(c.program.program().cidText(cid, c.gids))
	}
	if t.contradicts(known) {
		f.warn("tounicode: repeats glyph numbers, left out")
		return
	}
	c.toUnicode = t
}

// compositeEncoding finds the CMap of a Type 0 font; Identity-H when it cannot be read.
func compositeEncoding(f *Font) *cmap {
	v := f.dict.Key("Encoding")
	switch v.Kind() {
	case object.Name:
		if m := predefinedCMap(v.Name(), 0); m != nil {
			return m
		}
		f.warn("encoding: unknown cmap " + v.Name())
	case object.Stream:
		if m := loadCMapStream(f, v, 0); m != nil {
			m.vertical = m.vertical || v.Key("WMode").Int() == 1
			// A map with nothing in it leaves the codes as they are.
			m.identity = m.identity || !m.hasCIDs()
			return m
		}
		f.warn("encoding: empty cmap")
	}
	return predefinedCMap("Identity-H", 0)
}
