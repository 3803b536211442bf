package font

// readCharacterMap reads the subtables of the cmap table (OpenType, "cmap")
// that text needs: the fullest Unicode one, (3,0) and (1,0).
func (f *sfnt) readCharacterMap(table []byte) {
	best := 0
	for i := range min(u16(table, 2), maxSubtables) {
		record := 4 + 8*i
		platform, encoding, offset := u16(table, record), u16(table, record+2), u32(table, record+4)
		if offset <= 0 || offset >= len(table) {
			continue
		}
		rank := unicodeRank(platform, encoding)
		switch {
		case rank > best:
			if m := characterMap(table[offset:]); len(m) > 0 {
				f.unicode, best = m, rank
			}
		case platform == 3 && encoding == 0 && f.symbol == nil:
			f.symbol = characterMap(table[offset:])
		case platform == 1 && encoding == 0 && f.mac == nil:
			f.mac = characterMap(table[offset:])
		}
	}
}

// unicodeRank says how good a subtable is as a map from Unicode, 0 for not at all.
func unicodeRank(platform, encoding int) int {
	switch {
	case platform == 3 && encoding == 10:
		return 4
	case platform == 0 && (encoding == 4 || encoding == 6):
		return 3
	case platform == 3 && encoding == 1:
		return 2
	case platform == 0 && encoding != 5: // 5 is variation sequences
		return 1
	}
	return 0
}

// characterMap reads one subtable.
func characterMap(b []byte) map[rune]uint16 {
	m := make(map[rune]uint16)
	add := func(r, gid int) bool {
		if gid > 0 && gid < maxGlyphs && r >= 0 && r <= 0x10FFFF {
			m[rune(r)] = uint16(gid)
		}
		return len(m) < maxMappings
	}
	switch u16(b, 0) {
	case 0:
		for i, gid := range bytesAt(b, 6, min(256, max(0, len(b)-6))) {
			add(i, int(gid))
		}
	case 2:
		highByteMap(b, add)
	case 4:
		segmentMap(b, add)
	case 6:
		first := u16(b, 6)
		for i := range u16(b, 8) {
			add(first+i, u16(b, 10+2*i))
		}
	case 10:
		first := u32(b, 12)
		for i := range min(u32(b, 16), maxGlyphs) {
			add(first+i, u16(b, 20+2*i))
		}
	case 12, 13:
		groupMap(b, u16(b, 0) == 12, add)
	}
	return m
}

// segmentMap reads format 4.
func segmentMap(b []byte, add func(r, gid int) bool) {
	segments := u16(b, 6) / 2
	ends, starts := 14, 16+2*segments
	deltas, offsets := starts+2*segments, starts+4*segments
	for i := range segments {
		start, end := u16(b, starts+2*i), u16(b, ends+2*i)
		delta, offset := u16(b, deltas+2*i), u16(b, offsets+2*i)
		if starts+2*i >= len(b) {
			return
		}
		for r := start; r <= end && r < 0xFFFF; r++ {
			gid := r + delta
			if offset != 0 && offset != 0xFFFF {
				if gid = u16(b, offsets+2*i+offset+2*(r-start)); gid == 0 {
					continue
				}
				gid += delta
			}
			if !add(r, gid&0xFFFF) {
				return
			}
		}
	}
}

// groupMap reads formats 12 (glyphs count up) and 13 (one glyph a group).
func groupMap(b []byte, counted bool, add func(r, gid int) bool) {
	left := maxMappings
	for i := range min(u32(b, 12), len(b)/12) {
		group := 16 + 12*i
		start, end, gid := u32(b, group), u32(b, group+4), u32(b, group+8)
		for r := start; r <= end && r <= 0x10FFFF; r++ {
			if left--; left < 0 || !add(r, gid) {
				return
			}
			if counted {
				gid++
			}
		}
	}
}

// highByteMap reads format 2, of old Asian fonts.
func highByteMap(b []byte, add func(r, gid int) bool) {
	for high := range 256 {
		k := u16(b, 6+2*high) / 8
		header := 518 + 8*k
		first, count := u16(b, header), u16(b, header+2)
		delta, offset := u16(b, header+4), u16(b, header+6)
		if k == 0 {
			if gid := u16(b, header+6+offset+2*(high-first)); high >= first && high < first+count && gid != 0 {
				add(high, (gid+delta)&0xFFFF)
			}
			continue
		}
		for low := first; low < first+count && low < 256; low++ {
			if gid := u16(b, header+6+offset+2*(low-first)); gid != 0 {
				add(high<<8|low, (gid+delta)&0xFFFF)
			}
		}
	}
}
