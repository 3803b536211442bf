package raster

import (
	"context"
	"image"
	"testing"

	"github.com/google/go-cmp/cmp"

	"councildoc/extract/internal/content"
)

// TestPlacement paints a picture of four greys, 10 20 over 30 40, in every
// orientation, and looks at the quarters of the page.
func TestPlacement(t *testing.T) {
	whole := content.Box{X0: 0, Y0: 0, X1: 72, Y1: 72}
	cases := []struct {
		name   string
		matrix content.Matrix // unit square, y up, to a page of 72 points, y down
		want   [4]uint8
	}{
		{"upright", content.Matrix{72, 0, 0, -72, 0, 72}, [4]uint8{10, 20, 30, 40}},
		{"upside down", content.Matrix{-72, 0, 0, 72, 72, 0}, [4]uint8{40, 30, 20, 10}},
		{"mirrored", content.Matrix{-72, 0, 0, -72, 72, 72}, [4]uint8{20, 10, 40, 30}},
		{"turned clockwise", content.Matrix{0, 72, 72, 0, 0, 0}, [4]uint8{30, 10, 40, 20}},
		{"turned anticlockwise", content.Matrix{0, -72, -72, 0, 72, 72}, [4]uint8{20, 40, 10, 30}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, v := imageFile(t, "/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray", []byte{10, 20, 30, 40})
			page := &content.Page{Images: []content.Image{{Matrix: c.matrix, Visible: whole, Opacity: 1, Source: v, PixelWidth: 2, PixelHeight: 2}}}
			s, errs := Page(context.Background(), f, page, 72, 72)
			if len(errs) > 0 || s.DPI != 300 || s.Gray.Rect != image.Rect(0, 0, 300, 300) {
				t.Fatal(errs, s.DPI, s.Gray.Rect)
			}
			got := [4]uint8{s.Gray.GrayAt(20, 20).Y, s.Gray.GrayAt(280, 20).Y, s.Gray.GrayAt(20, 280).Y, s.Gray.GrayAt(280, 280).Y}
			if got != c.want {
				t.Errorf("quarters %v, want %v", got, c.want)
			}
		})
	}
}

// TestStrips puts a picture together that is stored in strips.
func TestStrips(t *testing.T) {
	f, v := imageFile(t, "/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", []byte{60})
	page := &content.Page{}
	for i := range 72 {
		y := float64(i)
		page.Images = append(page.Images, content.Image{Matrix: content.Matrix{72, 0, 0, -1, 0, y + 1},
			Visible: content.Box{X0: 0, Y0: y, X1: 72, Y1: y + 1}, Opacity: 1, Source: v, PixelWidth: 1, PixelHeight: 1})
	}
	s, errs := Page(context.Background(), f, page, 72, 72)
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	for i, p := range s.Gray.Pix {
		if p != 60 {
			t.Fatalf("pixel %d is %d: the strips leave a gap", i, p)
		}
	}
}

// TestSeeThrough paints over paper what hides only a part of it.
func TestSeeThrough(t *testing.T) {
	soft := "<</Subtype/Image/Width 2/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Filter/ASCIIHexDecode/Length 5>>stream\n00ff>\nendstream"
	hard := "<</Subtype/Image/Width 2/Height 1/ImageMask true/Filter/ASCIIHexDecode/Length 3>>stream\n80>\nendstream"
	cases := []struct {
		name, dict, data, other string
		mask                    bool
		opacity                 float64
		want                    []uint8
	}{
		{"soft mask", "/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/SMask 5 0 R", "\x00", soft, false, 1, []uint8{255, 0}},
		{"mask", "/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray/Mask 5 0 R", "\x00", hard, false, 1, []uint8{255, 0}},
		{"constant alpha", "/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray", "\x00", "null", false, 0.2, []uint8{204, 204}},
		{"stencil", "/Width 2/Height 1/ImageMask true", "\x40", "null", true, 1, []uint8{0, 255}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			f, v := imageFile(t, c.dict, []byte(c.data), c.other)
			page := &content.Page{Images: []content.Image{{Matrix: content.Matrix{72, 0, 0, -72, 0, 72}, Mask: c.mask,
				Visible: content.Box{X0: 0, Y0: 0, X1: 72, Y1: 72}, Opacity: c.opacity, Source: v}}}
			s, errs := Page(context.Background(), f, page, 72, 72)
			if len(errs) > 0 {
				t.Fatal(errs)
			}
			if got := []uint8{s.Gray.GrayAt(20, 150).Y, s.Gray.GrayAt(280, 150).Y}; !cmp.Equal(got, c.want) {
				t.Errorf("left and right %v, want %v", got, c.want)
			}
		})
	}
}

// TestSheetBounds keeps the sheet of any page within its bounds.
func TestSheetBounds(t *testing.T) {
	for _, size := range [][2]float64{{1, 1}, {595, 842}, {14400, 14400}, {1e7, 1e7}, {1e7, 1}, {0, 0}} {
		s := NewSheet(size[0], size[1])
		w, h := s.Gray.Rect.Dx(), s.Gray.Rect.Dy()
		if w < 1 || h < 1 || w > maxSheetSide+1 || h > maxSheetSide+1 || w*h > maxSheetPixels+w+h+1 {
			t.Errorf("%v points give %d × %d pixels", size, w, h)
		}
	}
}

// TestRules finds level and plumb lines, and no letters.
func TestRules(t *testing.T) {
	s := NewSheet(72, 72)
	ink := func(r image.Rectangle) {
		for y := r.Min.Y; y < r.Max.Y; y++ {
			for x := r.Min.X; x < r.Max.X; x++ {
				s.Gray.Pix[y*s.Gray.Stride+x] = 0
			}
		}
	}
	level, plumb := image.Rect(10, 50, 210, 53), image.Rect(250, 20, 254, 280)
	ink(level)
	ink(plumb)
	ink(image.Rect(20, 100, 60, 140)) // as large as a letter
	gotLevel, gotPlumb := Rules(s.Gray, 128, 120, 13)
	if !cmp.Equal(gotLevel, []image.Rectangle{level}) || !cmp.Equal(gotPlumb, []image.Rectangle{plumb}) {
		t.Errorf("level %v, plumb %v", gotLevel, gotPlumb)
	}
}

// TestUpright turns a picture back.
func TestUpright(t *testing.T) {
	pic := &image.Gray{Pix: []uint8{1, 2, 3, 4, 5, 6}, Stride: 3, Rect: image.Rect(0, 0, 3, 2)}
	want := map[int][][]uint8{
		0:   {{1, 2, 3}, {4, 5, 6}},
		90:  {{3, 6}, {2, 5}, {1, 4}},
		180: {{6, 5, 4}, {3, 2, 1}},
		270: {{4, 1}, {5, 2}, {6, 3}},
	}
	for angle, rows := range want {
		if d := cmp.Diff(rows, rowsOf(Upright(pic, angle))); d != "" {
			t.Errorf("%d degrees (-want +got)\n%s", angle, d)
		}
	}
}

// TestInkHeight measures a word whose box is too high.
func TestInkHeight(t *testing.T) {
	pic := NewSheet(24, 24).Gray
	for y := 40; y < 60; y++ {
		pic.Pix[y*pic.Stride+30] = 0
	}
	for x := range 100 {
		pic.Pix[10*pic.Stride+x] = 0 // a rule within the box
	}
	top, bottom, ok := InkHeight(pic, image.Rect(0, 5, 100, 90), 128)
	if !ok || top != 40 || bottom != 60 {
		t.Errorf("%d to %d, %v; want 40 to 60", top, bottom, ok)
	}
	if _, _, ok := InkHeight(pic, image.Rect(50, 30, 90, 90), 128); ok {
		t.Error("ink on white paper")
	}
}
