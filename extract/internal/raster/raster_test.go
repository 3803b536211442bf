package raster

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"councildoc/extract/internal/object"
)

// imageFile is a PDF whose object 4 is an image; others follow it.
func imageFile(t testing.TB, dict string, data []byte, others ...string) (*object.File, object.Value) {
	t.Helper()
	var b bytes.Buffer
	b.WriteString("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\n")
	fmt.Fprintf(&b, "4 0 obj<</Subtype/Image %s/Length %d>>stream\n%s\nendstream endobj\n", dict, len(data), data)
	for i, o := range others {
		fmt.Fprintf(&b, "%d 0 obj%s endobj\n", 5+i, o)
	}
	b.WriteString("trailer<</Root 1 0 R>>\n%%EOF\n")
	f, err := object.Open(context.Background(), bytes.NewReader(b.Bytes()), int64(b.Len()), object.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return f, f.Get(object.Ref{Number: 4})
}

func deflated(data string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(data))
	w.Close()
	return b.String()
}

// rowsOf gives the pixels of a picture, a row an element.
func rowsOf(pic *image.Gray) [][]uint8 {
	var out [][]uint8
	for y := range pic.Rect.Dy() {
		out = append(out, pic.Pix[y*pic.Stride:y*pic.Stride+pic.Rect.Dx()])
	}
	return out
}

func TestDecodeSamples(t *testing.T) {
	cases := []struct {
		name, dict, data string
		others           []string
		want             [][]uint8
	}{
		{"one bit, rows begin at bytes", "/Width 3/Height 2/BitsPerComponent 1/ColorSpace/DeviceGray", "\xa0\x40", nil,
			[][]uint8{{255, 0, 255}, {0, 255, 0}}},
		{"one bit the other way round", "/Width 3/Height 1/BitsPerComponent 1/ColorSpace/DeviceGray/Decode[1 0]", "\xa0", nil,
			[][]uint8{{0, 255, 0}}},
		{"two bits", "/Width 4/Height 1/BitsPerComponent 2/ColorSpace/DeviceGray", "\x1b", nil, [][]uint8{{0, 85, 170, 255}}},
		{"four bits", "/Width 3/Height 1/BitsPerComponent 4/ColorSpace/DeviceGray", "\x0f\x80", nil, [][]uint8{{0, 255, 136}}},
		{"eight bits, deflated", "/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/FlateDecode", deflated("\x10\xf0"), nil,
			[][]uint8{{0x10, 0xf0}}},
		{"run length", "/Width 4/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/RunLengthDecode", "\xfd\x07\x80", nil,
			[][]uint8{{7, 7, 7, 7}}},
		{"sixteen bits", "/Width 2/Height 1/BitsPerComponent 16/ColorSpace/DeviceGray", "\x80\x12\xff\xff", nil, [][]uint8{{0x80, 255}}},
		{"no colour space", "/Width 2/Height 1/BitsPerComponent 8", "\x00\x80", nil, [][]uint8{{0, 128}}},
		{"red, green, blue", "/Width 3/Height 1/BitsPerComponent 8/ColorSpace/DeviceRGB", "\xff\x00\x00\x00\xff\x00\x00\x00\xff", nil,
			[][]uint8{{76, 150, 29}}},
		{"four inks", "/Width 3/Height 1/BitsPerComponent 8/ColorSpace/DeviceCMYK", "\x00\x00\x00\x00\x00\x00\x00\xff\xff\x00\x00\x00", nil,
			[][]uint8{{255, 0, 179}}},
		{"profile with three components", "/Width 1/Height 1/BitsPerComponent 8/ColorSpace[/ICCBased 5 0 R]", "\xff\xff\xff",
			[]string{"<</N 3/Length 0>>stream\n\nendstream"}, [][]uint8{{255}}},
		{"indexed, table in a string", "/Width 4/Height 1/BitsPerComponent 2/ColorSpace[/Indexed/DeviceRGB 3<000000ffffff808080ff0000>]", "\x1b", nil,
			[][]uint8{{0, 255, 128, 76}}},
		{"index beyond the table", "/Width 1/Height 1/BitsPerComponent 8/ColorSpace[/Indexed/DeviceGray 1<00ff>]", "\x09", nil, [][]uint8{{255}}},
		{"black ink alone", "/Width 2/Height 1/BitsPerComponent 8/ColorSpace[/Separation/Black/DeviceGray 5 0 R]", "\x00\xff",
			[]string{"<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>"}, [][]uint8{{255, 0}}},
		{"mask: 0 paints", "/Width 2/Height 1/ImageMask true", "\x40", nil, [][]uint8{{0, 255}}},
		{"data that end early", "/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray", "\x01\x02\x03", nil, [][]uint8{{1, 2}, {3, 255}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, v := imageFile(t, c.dict, []byte(c.data), c.others...)
			pic, err := Decode(context.Background(), f, v)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, rowsOf(pic)); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}

func TestDecodeFax(t *testing.T) {
	cases := []struct {
		name, params string
		data         []byte
		want         [][]uint8
	}{
		// 001 H, 1000 white 3, 0011 black 5; 1 1 both edges as above; end of block.
		{"group 4", "/K -1/Columns 8", bitString("001 1000 0011 1 1 000000000001 000000000001"),
			[][]uint8{{255, 255, 255, 0, 0, 0, 0, 0}, {255, 255, 255, 0, 0, 0, 0, 0}}},
		{"black is 1", "/K -1/Columns 8/BlackIs1 true", bitString("001 1000 0011 1 1 000000000001 000000000001"),
			[][]uint8{{0, 0, 0, 255, 255, 255, 255, 255}, {0, 0, 0, 255, 255, 255, 255, 255}}},
		{"group 4, second row missing", "/K -1/Columns 8", bitString("001 1000 0011"),
			[][]uint8{{255, 255, 255, 0, 0, 0, 0, 0}, {255, 255, 255, 255, 255, 255, 255, 255}}},
		{"group 3 with ends of lines", "/K 0/Columns 8/EndOfLine true", bitString("000000000001 1000 0011 000000000001 1000 0011 000000000001"),
			[][]uint8{{255, 255, 255, 0, 0, 0, 0, 0}, {255, 255, 255, 0, 0, 0, 0, 0}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			dict := "/Width 8/Height 2/BitsPerComponent 1/ColorSpace/DeviceGray/Filter/CCITTFaxDecode/DecodeParms<<" + c.params + ">>"
			f, v := imageFile(t, dict, c.data)
			pic, err := Decode(context.Background(), f, v)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(c.want, rowsOf(pic)); d != "" {
				t.Errorf("(-want +got)\n%s", d)
			}
		})
	}
}

// bitString packs a string of 0 and 1, blanks left out, into bytes.
func bitString(s string) []byte {
	s = strings.ReplaceAll(s, " ", "")
	out := make([]byte, (len(s)+7)/8)
	for i, c := range s {
		if c == '1' {
			out[i/8] |= 0x80 >> (i % 8)
		}
	}
	return out
}

func TestDecodeJPEG(t *testing.T) {
	gray := image.NewGray(image.Rect(0, 0, 16, 16))
	rgb := image.NewRGBA(image.Rect(0, 0, 16, 16))
	for y := range 16 {
		for x := range 16 {
			gray.SetGray(x, y, color.Gray{Y: 200})
			rgb.Set(x, y, color.RGBA{0, 255, 0, 255})
		}
	}
	cases := []struct {
		name, space string
		pic         image.Image
		want        int
	}{
		{"grey", "/ColorSpace/DeviceGray", gray, 200},
		{"grey the other way round", "/ColorSpace/DeviceGray/Decode[1 0]", gray, 55},
		{"colour", "/ColorSpace/DeviceRGB", rgb, 150},
		{"no colour space", "", gray, 200},
		{"tints of black", "/ColorSpace[/Separation/Black/DeviceGray<</FunctionType 2/Domain[0 1]/C0[1]/C1[0]/N 1>>]", gray, 55},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := jpeg.Encode(&b, c.pic, nil); err != nil {
				t.Fatal(err)
			}
			f, v := imageFile(t, "/Width 16/Height 16/BitsPerComponent 8/Filter/DCTDecode"+c.space, b.Bytes())
			pic, err := Decode(context.Background(), f, v)
			if err != nil {
				t.Fatal(err)
			}
			if got := int(pic.Pix[100]); got < c.want-3 || got > c.want+3 {
				t.Errorf("grey %d, want %d", got, c.want)
			}
		})
	}
}

// TestFourInkJPEG asks of a picture with four inks what its samples say, whether
// an Adobe marker is there or not.
func TestFourInkJPEG(t *testing.T) {
	if n := jpegComponents(withAdobeMarker([]byte("\xff\xd8\xff\xc0\x00\x14\x08\x00\x08\x00\x08\x04\x01\x11\x00\x02\x11\x00"))); n != 4 {
		t.Errorf("%d components behind the marker, want 4", n)
	}
	pic := image.NewCMYK(image.Rect(0, 0, 1, 1))
	copy(pic.Pix, []byte{255, 255, 255, 255 - 51}) // as image/jpeg gives it: samples turned round
	f, v := imageFile(t, "/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceCMYK", nil)
	im, err := newImage(context.Background(), f, v)
	if err != nil {
		t.Fatal(err)
	}
	if got := im.fromCMYK(pic).Pix[0]; got != 204 {
		t.Errorf("a fifth of black gives %d, want 204", got)
	}
}

func TestNotDecoded(t *testing.T) {
	cases := []struct {
		name, dict string
		want       error
	}{
		{"JPEG 2000", "/Width 8/Height 8/Filter/JPXDecode", ErrNotDecoded},
		{"group 3 in two dimensions", "/Width 8/Height 8/Filter/CCITTFaxDecode/DecodeParms<</K 4>>", ErrNotDecoded},
		{"group 3 without ends of lines", "/Width 8/Height 8/Filter/CCITTFaxDecode", ErrNotDecoded},
		{"too wide and high", "/Width 100000/Height 100000/BitsPerComponent 1/ColorSpace/DeviceGray", ErrTooLarge},
		{"so large that it overflows", "/Width 9223372036854775807/Height 9223372036854775807", ErrTooLarge},
		{"no size", "/Width 0/Height 8", errNoPicture},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, v := imageFile(t, c.dict, []byte("data"))
			if _, err := Decode(context.Background(), f, v); !errors.Is(err, c.want) {
				t.Errorf("error %v, want %v", err, c.want)
			}
		})
	}
}

func FuzzDecodeSamples(f *testing.F) {
	f.Add(8, 1, 3, 2, []byte("abcdef"))
	f.Add(1, 4, 9, 2, []byte{0xff})
	f.Add(16, 3, 2, 2, []byte("abcdefghijklmnopqrstuvwx"))
	f.Fuzz(func(t *testing.T, bits, n, width, height int, data []byte) {
		if width < 1 || height < 1 || width > 300 || height > 300 {
			return
		}
		space := map[int]string{3: "/DeviceRGB", 4: "/DeviceCMYK", 2: "[/Indexed/DeviceRGB 1<000000ffffff>]"}[n]
		if space == "" {
			space = "/DeviceGray"
		}
		dict := fmt.Sprintf("/Width %d/Height %d/BitsPerComponent %d/ColorSpace%s/Filter/ASCIIHexDecode", width, height, bits, space)
		file, v := imageFile(t, dict, fmt.Appendf(nil, "%x>", data))
		pic, err := Decode(context.Background(), file, v)
		if err == nil && pic.Rect.Dx()*pic.Rect.Dy() != width*height {
			t.Errorf("%v, want %d × %d", pic.Rect, width, height)
		}
	})
}

func FuzzDecodeFax(f *testing.F) {
	f.Add(-1, 8, 2, bitString("001 1000 0011 1 1 000000000001 000000000001"))
	f.Add(0, 8, 2, bitString("1000 0011 1000 0011"))
	f.Fuzz(func(t *testing.T, k, columns, height int, data []byte) {
		if height < 1 || height > 2000 || columns > 4000 {
			return
		}
		dict := fmt.Sprintf("/Width 8/Height %d/Filter[/ASCIIHexDecode/CCITTFaxDecode]/DecodeParms[null<</K %d/Columns %d>>]", height, k, columns)
		file, v := imageFile(t, dict, fmt.Appendf(nil, "%x>", data))
		_, _ = Decode(context.Background(), file, v)
	})
}
