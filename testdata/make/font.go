package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
)

// face is a TrueType font file: what is needed to measure text and to embed the
// glyphs that were used.
type face struct {
	name     string // PostScript name, "LiberationSerif-Bold"
	tables   map[string][]byte
	unitsEm  float64
	advances []uint16
	bearings []uint16 // left side bearings, as stored
	glyphs   map[rune]uint16
	ascent   int
	descent  int
	bounds   [4]int
}

// readFace reads a TrueType file whose name is given without directory.
func readFace(name, path string) (*face, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	f := &face{name: name, tables: map[string][]byte{}, glyphs: map[rune]uint16{}}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		entry := data[12+16*i:]
		off, size := binary.BigEndian.Uint32(entry[8:]), binary.BigEndian.Uint32(entry[12:])
		f.tables[string(entry[:4])] = data[off : off+size]
	}
	f.readMetrics()
	if err := f.readCmap(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return f, nil
}

func (f *face) readMetrics() {
	head, hhea, hmtx := f.tables["head"], f.tables["hhea"], f.tables["hmtx"]
	f.unitsEm = float64(binary.BigEndian.Uint16(head[18:]))
	for i := range f.bounds {
		f.bounds[i] = f.thousandths(int(int16(binary.BigEndian.Uint16(head[36+2*i:]))))
	}
	f.ascent = f.thousandths(int(int16(binary.BigEndian.Uint16(hhea[4:]))))
	f.descent = f.thousandths(int(int16(binary.BigEndian.Uint16(hhea[6:]))))
	long := int(binary.BigEndian.Uint16(hhea[34:]))
	glyphs := int(binary.BigEndian.Uint16(f.tables["maxp"][4:]))
	f.advances, f.bearings = make([]uint16, glyphs), make([]uint16, glyphs)
	for i := range glyphs {
		f.advances[i] = binary.BigEndian.Uint16(hmtx[4*min(i, long-1):])
		bearing := 4*i + 2
		if i >= long {
			bearing = 4*long + 2*(i-long)
		}
		f.bearings[i] = binary.BigEndian.Uint16(hmtx[bearing:])
	}
}

func (f *face) thousandths(units int) int { return int(float64(units) * 1000 / f.unitsEm) }

// readCmap reads the Unicode subtable of format 4 (platform 3, encoding 1).
func (f *face) readCmap() error {
	cmap := f.tables["cmap"]
	for i := range int(binary.BigEndian.Uint16(cmap[2:])) {
		entry := cmap[4+8*i:]
		sub := cmap[binary.BigEndian.Uint32(entry[4:]):]
		isUnicode := binary.BigEndian.Uint32(entry) == 3<<16|1
		if isUnicode && binary.BigEndian.Uint16(sub) == 4 {
			f.readFormat4(sub)
			return nil
		}
	}
	return errors.New("no Unicode cmap of format 4")
}

func (f *face) readFormat4(sub []byte) {
	n := int(binary.BigEndian.Uint16(sub[6:])) // twice the number of segments
	at := func(i int) uint16 { return binary.BigEndian.Uint16(sub[i:]) }
	for s := 0; s < n; s += 2 {
		end, start := int(at(14+s)), int(at(16+n+s))
		delta, offset := at(16+2*n+s), int(at(16+3*n+s))
		for c := start; c <= end && c != 0xffff; c++ {
			glyph := uint16(c) + delta
			if offset != 0 {
				glyph = at(16 + 3*n + s + offset + 2*(c-start))
				if glyph != 0 {
					glyph += delta
				}
			}
			f.glyphs[rune(c)] = glyph
		}
	}
}

// width gives the advance of r in thousandths of an em.
func (f *face) width(r rune) float64 {
	return float64(f.advances[f.glyphs[r]]) * 1000 / f.unitsEm
}

// subset gives a TrueType file with the outlines of the glyphs for used alone;
// glyph numbers stay as they are.
func (f *face) subset(used map[rune]bool) []byte {
	keep := f.closure(used)
	glyf, loca, hmtx := []byte{}, []byte{}, []byte{}
	for id := range f.advances {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		var advance, bearing uint16
		var outline []byte
		if keep[uint16(id)] {
			advance, bearing, outline = f.advances[id], f.bearings[id], f.outline(uint16(id))
		}
		glyf = append(glyf, outline...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		hmtx = binary.BigEndian.AppendUint16(hmtx, advance)
		hmtx = binary.BigEndian.AppendUint16(hmtx, bearing)
	}
	loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))

	head, hhea := slices.Clone(f.tables["head"]), slices.Clone(f.tables["hhea"])
	binary.BigEndian.PutUint16(head[50:], 1) // long offsets in loca
	binary.BigEndian.PutUint16(hhea[34:], uint16(len(f.advances)))
	return assemble(map[string][]byte{
		"cmap": f.cmapFor(used), "cvt ": f.tables["cvt "], "fpgm": f.tables["fpgm"],
		"glyf": glyf, "head": head, "hhea": hhea, "hmtx": hmtx, "loca": loca,
		"maxp": f.tables["maxp"], "prep": f.tables["prep"],
	})
}

// closure gives the glyphs for used with the parts of composite glyphs.
func (f *face) closure(used map[rune]bool) map[uint16]bool {
	keep := map[uint16]bool{0: true}
	var add func(id uint16)
	add = func(id uint16) {
		keep[id] = true
		for _, part := range f.parts(id) {
			if !keep[part] {
				add(part)
			}
		}
	}
	for r := range used {
		add(f.glyphs[r])
	}
	return keep
}

// parts lists the component glyphs of a composite glyph.
func (f *face) parts(id uint16) []uint16 {
	o := f.outline(id)
	if len(o) < 10 || int16(binary.BigEndian.Uint16(o)) >= 0 {
		return nil
	}
	var ids []uint16
	for at, more := 10, true; more; {
		flags := binary.BigEndian.Uint16(o[at:])
		ids = append(ids, binary.BigEndian.Uint16(o[at+2:]))
		at += 6
		if flags&0x0001 != 0 { // arguments are words
			at += 2
		}
		switch {
		case flags&0x0008 != 0:
			at += 2
		case flags&0x0040 != 0:
			at += 4
		case flags&0x0080 != 0:
			at += 8
		}
		more = flags&0x0020 != 0
	}
	return ids
}

func (f *face) outline(id uint16) []byte {
	loca, i := f.tables["loca"], int(id)
	if binary.BigEndian.Uint16(f.tables["head"][50:]) == 0 {
		return f.tables["glyf"][2*int(binary.BigEndian.Uint16(loca[2*i:])) : 2*int(binary.BigEndian.Uint16(loca[2*i+2:]))]
	}
	return f.tables["glyf"][binary.BigEndian.Uint32(loca[4*i:]):binary.BigEndian.Uint32(loca[4*i+4:])]
}

// cmapFor builds a cmap table of format 4 with one segment a character.
func (f *face) cmapFor(used map[rune]bool) []byte {
	runes := append(slices.Sorted(maps.Keys(used)), 0xffff)
	var ends, starts, deltas, offsets []byte
	for _, r := range runes {
		delta := f.glyphs[r] - uint16(r)
		if r == 0xffff {
			delta = 1
		}
		ends = binary.BigEndian.AppendUint16(ends, uint16(r))
		starts = binary.BigEndian.AppendUint16(starts, uint16(r))
		deltas = binary.BigEndian.AppendUint16(deltas, delta)
		offsets = append(offsets, 0, 0)
	}
	n := len(runes)
	power, log := 1, 0
	for ; power*2 <= n; log++ {
		power *= 2
	}
	table := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12}
	for _, v := range []int{4, 16 + 8*n, 0, 2 * n, 2 * power, log, 2 * (n - power)} {
		table = binary.BigEndian.AppendUint16(table, uint16(v))
	}
	return slices.Concat(table, ends, []byte{0, 0}, starts, deltas, offsets)
}

// assemble writes the table directory and the tables, in the order of their tags.
func assemble(tables map[string][]byte) []byte {
	maps.DeleteFunc(tables, func(_ string, data []byte) bool { return len(data) == 0 })
	tags := slices.Sorted(maps.Keys(tables))
	power, log := 1, 0
	for ; power*2 <= len(tags); log++ {
		power *= 2
	}
	out := []byte{0, 1, 0, 0}
	for _, v := range []int{len(tags), 16 * power, log, 16 * (len(tags) - power)} {
		out = binary.BigEndian.AppendUint16(out, uint16(v))
	}
	offset := len(out) + 16*len(tags)
	var body []byte
	for _, tag := range tags {
		data := tables[tag]
		out = append(out, tag...)
		for _, v := range []uint32{checksum(data), uint32(offset + len(body)), uint32(len(data))} {
			out = binary.BigEndian.AppendUint32(out, v)
		}
		body = append(body, data...)
		for len(body)%4 != 0 {
			body = append(body, 0)
		}
	}
	return append(out, body...)
}

func checksum(data []byte) (sum uint32) {
	for i, b := range data {
		sum += uint32(b) << (24 - 8*(i%4))
	}
	return sum
}
