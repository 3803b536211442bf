// Package raster gives the pictures of a page as grey pixels, for the recognition
// of their text.
//
// Decode gives one image XObject, and Page paints all of a page on one sheet.
package raster

import (
	"context"
	"errors"
	"fmt"
	"image"

	"councildoc/extract/internal/content"
	"councildoc/extract/internal/object"
)

// maxPixels bounds a picture: an A3 sheet at 600 dots an inch has 70 million.
const maxPixels = 80_000_000

// Errors of decoding.
var (
	ErrNotDecoded = errors.New("no decoder for this kind of picture")
	ErrTooLarge   = errors.New("more pixels than are decoded")
	errNoPicture  = errors.New("no picture")
)

// Decode gives the picture of an image XObject in grey, 0 for black. An image mask
// gives 0 where it paints. With damaged data it is what could be read, the rest
// white, and no error; the error is for a picture of which nothing can be read.
func Decode(ctx context.Context, f *object.File, v object.Value) (*image.Gray, error) {
	im, err := newImage(ctx, f, v)
	if err != nil {
		return nil, err
	}
	pic, err := im.decode()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", im.kind(), err)
	}
	return pic, nil
}

// imageXObject is the dictionary of an image (clause 8.9.5), understood.
type imageXObject struct {
	value         object.Value
	width, height int
	bits          int
	mask          bool
	space         content.ColorSpace
	hasSpace      bool
	decodeArray   []float64     // nil when the range is the usual one
	filter        object.Filter // the last one when it is an image filter, else zero
}

func newImage(ctx context.Context, f *object.File, v object.Value) (*imageXObject, error) {
	if v.Kind() != object.Stream {
		return nil, errNoPicture
	}
	im := &imageXObject{
		value: v, width: v.Key("Width").Int(), height: v.Key("Height").Int(),
		bits: v.Key("BitsPerComponent").Int(), mask: v.Key("ImageMask").Bool(),
	}
	if filters := v.Filters(); len(filters) > 0 {
		if last := filters[len(filters)-1]; isImageFilter(last.Name) {
			im.filter = last
		}
	}
	if im.width <= 0 || im.height <= 0 {
		return nil, errNoPicture
	}
	if im.height > maxPixels/im.width {
		return nil, ErrTooLarge
	}
	im.readSamples(ctx, f)
	return im, nil
}

// readSamples reads what the samples mean.
func (im *imageXObject) readSamples(ctx context.Context, f *object.File) {
	space := im.value.Key("ColorSpace")
	im.hasSpace = !space.IsNull()
	if im.mask {
		space = object.Value{}
	}
	im.space = content.ReadColorSpace(ctx, f, space)
	switch {
	case im.mask || im.filter.Name == "CCITTFaxDecode" || im.filter.Name == "JBIG2Decode":
		im.bits = 1
	case im.bits != 1 && im.bits != 2 && im.bits != 4 && im.bits != 16:
		im.bits = 8
	}
	im.decodeArray = im.space.Decode(im.bits)
	if d := im.value.Key("Decode"); d.Len() >= len(im.decodeArray) {
		for i := range im.decodeArray {
			im.decodeArray[i] = d.Index(i).Float()
		}
	}
}

// kind names the way the picture is stored.
func (im *imageXObject) kind() string {
	if im.filter.Name != "" {
		return im.filter.Name
	}
	return "samples"
}

func isImageFilter(name string) bool {
	switch name {
	case "DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode":
		return true
	}
	return false
}

func (im *imageXObject) decode() (*image.Gray, error) {
	data, err := im.value.Data()
	if len(data) == 0 {
		if err == nil {
			err = errNoPicture
		}
		return nil, err
	}
	switch im.filter.Name {
	case "":
		return im.fromSamples(samples{width: im.width, height: im.height, n: im.space.Components(), bits: im.bits, data: data}), nil
	case "DCTDecode":
		return im.fromJPEG(data)
	case "CCITTFaxDecode":
		return im.fromFax(data)
	case "JBIG2Decode":
		return im.fromJBIG2(data)
	}
	return nil, ErrNotDecoded
}
