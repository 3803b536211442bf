package jbig2

import (
	"bytes"
	"encoding/binary"
	"errors"
	"testing"
	"time"
)

// TestArithmetic decodes the test sequence of clause H.2.
func TestArithmetic(t *testing.T) {
	coded := []byte("\x84\xc7\x3b\xfc\xe1\xa1\x43\x04\x02\x20\x00\x00\x41\x0d\xbb\x86\xf4\x31\x7f\xff\x88\xff\x37\x47\x1a\xdb\x6a\xdf\xff\xac")
	want := []byte("\x00\x02\x00\x51\x00\x00\x00\xc0\x03\x52\x87\x2a\xaa\xaa\xaa\xaa\x82\xc0\x20\x00\xfc\xd7\x9e\xf6\xbf\x7f\xed\x90\x4f\x46\xa3\xbf")
	work := 1 << 20
	d := newArithmetic(coded, &work)
	var cx context
	var got []byte
	for range want {
		b := 0
		for range 8 {
			b = b<<1 | d.bit(&cx)
		}
		got = append(got, byte(b))
	}
	if !bytes.Equal(got, want) {
		t.Errorf("got  %x\nwant %x", got, want)
	}
}

// segmentOf gives a segment of page 1.
func segmentOf(number uint32, kind byte, referred []byte, data []byte) []byte {
	out := binary.BigEndian.AppendUint32(nil, number)
	out = append(out, kind, byte(len(referred)<<5))
	out = append(out, referred...)
	out = append(out, 1)
	out = binary.BigEndian.AppendUint32(out, uint32(len(data)))
	return append(out, data...)
}

func pageOf(w, h uint32, flags byte) []byte {
	data := binary.BigEndian.AppendUint32(nil, w)
	data = binary.BigEndian.AppendUint32(data, h)
	data = append(data, make([]byte, 8)...)
	return segmentOf(0, pageInformation, nil, append(data, flags, 0, 0))
}

func regionOf(w, h, x, y uint32, op byte) []byte {
	var out []byte
	for _, v := range []uint32{w, h, x, y} {
		out = binary.BigEndian.AppendUint32(out, v)
	}
	return append(out, op)
}

// TestFaxRegion decodes a region in Group 4 (a row of three white pixels and five
// black ones, twice) and draws it by every operator on a black page.
func TestFaxRegion(t *testing.T) {
	coded := []byte{0x30, 0x7c, 0x00, 0x10, 0x01} // 001 1000 0011 1 1, end of block
	cases := map[operator]string{
		opOr: "1111111111111111", opAnd: "0001111100011111", opXor: "1110000011100000", opXnor: "0001111100011111", opReplace: "0001111100011111",
	}
	for op, want := range cases {
		data := append(pageOf(8, 2, 4), segmentOf(1, genericRegion+2, nil, append(append(regionOf(8, 2, 0, 0, byte(op)), 1), coded...))...)
		b, err := Decode(data, nil, 8, 2)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, v := range b.Pix {
			got += string('0' + rune(v))
		}
		if got != want {
			t.Errorf("operator %d: %s, want %s", op, got, want)
		}
	}
}

// TestPlacement draws regions that stick out of the page.
func TestPlacement(t *testing.T) {
	p := &Bitmap{2, 2, []uint8{1, 1, 1, 1}}
	for _, at := range []offset{{-1, -1}, {3, 3}, {-5, 0}, {9, 9}, {0, -9}} {
		b := newBitmap(4, 4)
		b.draw(p, at.x, at.y, opOr)
		for y := range 4 {
			for x := range 4 {
				inside := x >= at.x && x < at.x+2 && y >= at.y && y < at.y+2
				if (b.at(x, y) == 1) != inside {
					t.Errorf("at %v: pixel %d, %d is %d", at, x, y, b.at(x, y))
				}
			}
		}
	}
}

func TestDamage(t *testing.T) {
	cases := []struct {
		name string
		data []byte
		want error
	}{
		{"empty", nil, errDamaged},
		{"region before the page", segmentOf(1, genericRegion+2, nil, append(regionOf(8, 2, 0, 0, 0), 0)), errDamaged},
		{"huge page", pageOf(1<<31, 1<<31-1, 0), errWork},
		{"huge region", append(pageOf(8, 8, 0), segmentOf(1, genericRegion+2, nil, append(regionOf(1<<30, 1<<30, 0, 0, 0), make([]byte, 20)...))...), errDamaged},
		{"a region that its few bytes cannot fill", append(pageOf(8, 8, 0), segmentOf(1, genericRegion+2, nil, append(regionOf(1<<12, 1<<12, 0, 0, 0), make([]byte, 20)...))...), errWork},
		{"text without symbols", append(pageOf(8, 8, 0), segmentOf(1, textRegion+2, nil, append(regionOf(8, 8, 0, 0, 0), make([]byte, 20)...))...), errDamaged},
		{"Huffman", append(pageOf(8, 8, 0), segmentOf(1, symbolDictionary, nil, []byte{0, 1, 0, 0, 0, 0, 0, 0, 0, 0})...), ErrNotDecoded},
		{"halftone", append(pageOf(8, 8, 0), segmentOf(1, halftoneRegion+2, nil, make([]byte, 30))...), ErrNotDecoded},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if _, err := Decode(c.data, nil, 8, 8); !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
	if _, err := Decode(nil, nil, 1<<20, 1<<20); !errors.Is(err, errWork) {
		t.Errorf("a huge picture: %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	page := pageOf(40, 40, 0)
	noise := []byte("\x84\xc7\x3b\xfc\xe1\xa1\x43\x04\x02\x20\x00\x00\x41\x0d\xbb\x86\xf4\x31\x7f\xff\x88\xff\x37\x47\x1a\xdb\x6a\xdf\xff\xac")
	nominal := []byte{3, 0xff, 0xfd, 0xff, 2, 0xfe, 0xfe, 0xfe}
	region := func(kind byte, referred []byte, head ...byte) []byte {
		return segmentOf(3, kind, referred, append(append(regionOf(40, 40, 0, 0, 0), head...), noise...))
	}
	dict := segmentOf(2, symbolDictionary, nil, append(append([]byte{0, 0}, nominal...), append([]byte{0, 0, 0, 2, 0, 0, 0, 2}, noise...)...))
	f.Add(append(page, region(genericRegion+2, nil, append([]byte{8}, nominal...)...)...), []byte(nil))
	f.Add(append(page, region(refinementRegion+2, nil, 0, 0xff, 0xff, 0xff, 0xff)...), []byte(nil))
	f.Add(append(page, region(textRegion+2, []byte{2}, 0x04, 0x02, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 9)...), dict)
	f.Add(append(page, region(genericRegion+2, nil, 1)...), []byte(nil))
	f.Fuzz(func(t *testing.T, data, globals []byte) {
		start := time.Now()
		b, err := Decode(data, globals, 40, 40)
		if err == nil && len(b.Pix) != b.Width*b.Height {
			t.Errorf("%d × %d with %d pixels", b.Width, b.Height, len(b.Pix))
		}
		if d := time.Since(start); d > 20*time.Second {
			t.Errorf("took %v", d)
		}
	})
}
