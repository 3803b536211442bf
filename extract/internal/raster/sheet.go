package raster

import (
	"context"
	"errors"
	"image"
	"math"

	"councildoc/extract/internal/content"
	"councildoc/extract/internal/object"
)

// A sheet has 300 dots an inch, the resolution that text recognition is made for,
// and fewer where it would become too large.
const (
	sheetDPI       = 300
	maxSheetPixels = 36_000_000 // A2
	maxSheetSide   = 24_000
)

// maxPagePixels bounds the pixels of all pictures of a page that are decoded.
const maxPagePixels = 2 * maxPixels

// Sheet is a page painted in grey: only its pictures, on white paper.
type Sheet struct {
	Gray *image.Gray
	DPI  float64 // pixels an inch
}

// Points turns pixels of the sheet to points of the page.
func (s *Sheet) Points(px float64) float64 { return px * 72 / s.DPI }

// NewSheet gives white paper for a page of a width and height in points.
func NewSheet(width, height float64) *Sheet {
	dpi := float64(sheetDPI)
	if area := width * height / (72 * 72); area*dpi*dpi > maxSheetPixels {
		dpi = math.Sqrt(maxSheetPixels / area)
	}
	if side := max(width, height) / 72; side*dpi > maxSheetSide {
		dpi = maxSheetSide / side
	}
	w, h := max(1, int(math.Ceil(width*dpi/72))), max(1, int(math.Ceil(height*dpi/72)))
	s := &Sheet{image.NewGray(image.Rect(0, 0, w, h)), dpi}
	for i := range s.Gray.Pix {
		s.Gray.Pix[i] = white
	}
	return s
}

// Page paints the pictures of a page in the order in which they are drawn. The
// errors are of pictures that could not be decoded and are left out, one of each
// kind.
func Page(ctx context.Context, f *object.File, c *content.Page, width, height float64) (*Sheet, []error) {
	s := NewSheet(width, height)
	var errs []error
	budget := maxPagePixels
	for i := range c.Images {
		im := &c.Images[i]
		if ctx.Err() != nil {
			break
		}
		if budget -= im.PixelWidth * im.PixelHeight; budget < 0 {
			return s, addKind(errs, ErrTooLarge)
		}
		if err := s.draw(ctx, f, im); err != nil {
			errs = addKind(errs, err)
		}
	}
	return s, errs
}

// addKind adds an error unless there is one that says the same.
func addKind(errs []error, err error) []error {
	for _, e := range errs {
		if e.Error() == err.Error() {
			return errs
		}
	}
	return append(errs, err)
}

var errInline = errors.New("inline image: no decoder for this kind of picture")

// draw decodes an image and paints it where it stands.
func (s *Sheet) draw(ctx context.Context, f *object.File, im *content.Image) error {
	v, ok := im.Source.(object.Value)
	if !ok {
		return errInline
	}
	pic, err := Decode(ctx, f, v)
	if err != nil {
		return err
	}
	l := layer{pic: pic, opacity: im.Opacity}
	if im.Mask {
		l.alpha, l.ink = inverted(pic), luma(im.Paint)
		l.pic = nil
	} else {
		l.alpha = alphaOf(ctx, f, v)
	}
	s.paint(l, im)
	return nil
}

// alphaOf gives how opaque each pixel of an image is; nil when all are. A mask
// that cannot be decoded counts as none: what the picture shows is worth more.
func alphaOf(ctx context.Context, f *object.File, v object.Value) *image.Gray {
	if soft := v.Key("SMask"); soft.Kind() == object.Stream {
		if a, err := Decode(ctx, f, soft); err == nil {
			return a
		}
	}
	if hard := v.Key("Mask"); hard.Kind() == object.Stream {
		if a, err := Decode(ctx, f, hard); err == nil {
			return inverted(a) // 1 is masked out (clause 8.9.6.3)
		}
	}
	return nil
}

func inverted(pic *image.Gray) *image.Gray {
	invert(pic.Pix)
	return pic
}
