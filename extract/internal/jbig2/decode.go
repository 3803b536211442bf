// Package jbig2 decodes JBIG2 pictures (ITU-T T.88) as PDF embeds them: generic,
// refinement and text regions and symbol dictionaries with arithmetic coding, and
// generic regions in Group 4. Huffman coding and halftones are not decoded.
//
// Decode is all there is. Clauses named in comments are those of T.88.
package jbig2

import (
	"errors"
	"fmt"
)

// ErrNotDecoded reports a kind of segment that is not decoded.
var ErrNotDecoded = errors.New("a kind of segment that is not decoded")

var errDamaged = errors.New("damaged")

// Bounds of one picture.
const (
	maxPixels   = 80_000_000
	pixelWork   = 8          // decisions a pixel
	dataWork    = 4096       // and a byte: letters take some thirty decisions a byte
	maxDataWork = 20_000_000 // which are never more than these
	maxSymbols  = 1 << 17
	maxSegments = 1 << 14
)

// Decode decodes the embedded stream of a picture of width × height, after the
// segments that are global to the file. With damage it gives what was decoded
// before and an error; nil when that is nothing.
func Decode(data, globals []byte, width, height int) (*Bitmap, error) {
	if width <= 0 || height <= 0 || height > maxPixels/width {
		return nil, fmt.Errorf("a picture of %d × %d pixels: %w", width, height, errWork)
	}
	work := pixelWork*width*height + min(maxDataWork, dataWork*(len(data)+len(globals)))
	p := &picture{width: width, height: height, work: &work, dictionaries: map[uint32]*dictionary{}, regions: map[uint32]*Bitmap{}}
	for _, part := range [][]byte{globals, data} {
		if err := p.segments(part); err != nil {
			return p.page, err
		}
	}
	if p.page == nil {
		return nil, fmt.Errorf("no page: %w", errDamaged)
	}
	return p.page, nil
}

// picture is a picture in the making.
type picture struct {
	width, height int
	page          *Bitmap
	work          *int
	dictionaries  map[uint32]*dictionary
	regions       map[uint32]*Bitmap // intermediate ones, by number of their segment
}

// allow takes a bitmap from the work that is left.
func allow(work *int, w, h int) error {
	if w < 0 || h < 0 || w > 1<<16 || h > 1<<16 {
		return errDamaged
	}
	if *work -= w*h/16 + 1; *work < 0 || w*h > maxPixels {
		return errWork
	}
	return nil
}

func (p *picture) segments(data []byte) error {
	r := &reader{data: data}
	for range maxSegments {
		if len(r.data) < minHeader {
			return nil
		}
		s, err := r.segment()
		if err != nil {
			return err
		}
		if err := p.segment(s); err != nil {
			return fmt.Errorf("segment %d: %w", s.number, err)
		}
	}
	return nil
}

// The types of segment (7.3).
const (
	symbolDictionary = 0
	textRegion       = 4  // 6 and 7 are drawn at once
	patternDict      = 16 //
	halftoneRegion   = 20 // 22, 23
	genericRegion    = 36 // 38, 39
	refinementRegion = 40 // 42, 43
	pageInformation  = 48
	codeTable        = 53
)

func (p *picture) segment(s *segment) error {
	switch s.kind {
	case pageInformation:
		return p.begin(s)
	case symbolDictionary:
		return p.readDictionary(s)
	case patternDict, halftoneRegion, halftoneRegion + 2, halftoneRegion + 3, codeTable:
		return ErrNotDecoded
	case textRegion, textRegion + 2, textRegion + 3:
		return p.region(s, textRegion, p.readText)
	case genericRegion, genericRegion + 2, genericRegion + 3:
		return p.region(s, genericRegion, p.readGeneric)
	case refinementRegion, refinementRegion + 2, refinementRegion + 3:
		return p.region(s, refinementRegion, p.readRefinement)
	}
	return nil // ends, profiles, extensions
}

// begin reads the page information (7.4.8). The picture has the size that PDF
// says, whatever the page is.
func (p *picture) begin(s *segment) error {
	w, h := s.data.uint32(), s.data.uint32()
	s.data.skip(8)
	flags := s.data.uint8()
	if s.data.short {
		return errDamaged
	}
	height := p.height
	if h != 0xffffffff {
		height = int(min(h, 1<<24))
	}
	if w == 0 || int64(w)*int64(height) > maxPixels {
		return errWork
	}
	p.page = newBitmap(int(w), height)
	if flags&4 != 0 {
		for i := range p.page.Pix {
			p.page.Pix[i] = 1
		}
	}
	return nil
}

// regionInfo is where a region stands (7.4.1).
type regionInfo struct {
	w, h, x, y int
	op         operator
}

// region decodes a region and draws it, or keeps it when its kind is the
// intermediate one.
func (p *picture) region(s *segment, intermediate uint8, read func(*segment, regionInfo) (*Bitmap, error)) error {
	in := regionInfo{w: int(s.data.uint32()), h: int(s.data.uint32()), x: int(int32(s.data.uint32())), y: int(int32(s.data.uint32()))}
	in.op = operator(s.data.uint8() & 7)
	if s.rows > 0 {
		in.h = int(min(s.rows, uint32(in.h)))
	}
	if s.data.short || in.op > opReplace {
		return errDamaged
	}
	if err := allow(p.work, in.w, in.h); err != nil {
		return err
	}
	b, err := read(s, in)
	if err != nil {
		return err
	}
	if s.kind == intermediate {
		p.regions[s.number] = b
		return nil
	}
	if p.page == nil {
		return errDamaged
	}
	p.page.draw(b, in.x, in.y, in.op)
	return nil
}
