package raster

import (
	"bytes"
	"image"
	"image/color"
	"image/jpeg"

	"councildoc/extract/internal/content"
)

// fromJPEG decodes DCTDecode (clause 7.4.8).
func (im *imageXObject) fromJPEG(data []byte) (*image.Gray, error) {
	data = withAdobeMarker(trimToJPEG(data))
	cfg, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	if cfg.Width <= 0 || cfg.Height <= 0 || cfg.Height > maxPixels/cfg.Width {
		return nil, ErrTooLarge
	}
	pic, err := jpeg.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	switch pic := pic.(type) {
	case *image.Gray:
		return im.fromOneComponent(pic), nil
	case *image.YCbCr:
		return im.fromYCbCr(pic), nil
	case *image.CMYK:
		return im.fromCMYK(pic), nil
	}
	return grayOf(pic), nil
}

// trimToJPEG cuts what stands before the start of the image: some producers leave
// line ends there.
func trimToJPEG(data []byte) []byte {
	if i := bytes.Index(data[:min(len(data), 64)], []byte{0xff, 0xd8, 0xff}); i > 0 {
		return data[i:]
	}
	return data
}

// withAdobeMarker adds to a picture with four components the APP14 marker that
// image/jpeg asks of such pictures: components as they are, no transform.
func withAdobeMarker(data []byte) []byte {
	if jpegComponents(data) != 4 || bytes.Contains(data[:min(len(data), 4096)], []byte("Adobe\x00")) {
		return data
	}
	marker := []byte("\xff\xee\x00\x0eAdobe\x00\x64\x00\x00\x00\x00\x00")
	out := make([]byte, 0, len(data)+len(marker))
	out = append(out, data[:2]...)
	out = append(out, marker...)
	return append(out, data[2:]...)
}

// jpegComponents reads the number of components from the frame header, 0 when
// there is none.
func jpegComponents(data []byte) int {
	for i := 2; i+9 < len(data) && data[i] == 0xff; {
		marker := data[i+1]
		if marker == 0xff {
			i++
			continue
		}
		if marker >= 0xc0 && marker <= 0xc2 {
			return int(data[i+9])
		}
		i += 2 + int(data[i+2])<<8 + int(data[i+3])
	}
	return 0
}

// fromOneComponent takes grey values through the colour space of the image: they
// may be indices or tints.
func (im *imageXObject) fromOneComponent(pic *image.Gray) *image.Gray {
	if im.hasSpace && im.space.Components() != 1 {
		return pic
	}
	table := im.grayTable(255)
	for i, v := range pic.Pix {
		pic.Pix[i] = table[v]
	}
	return pic
}

// fromYCbCr takes the luma, which is the grey of the picture.
func (im *imageXObject) fromYCbCr(pic *image.YCbCr) *image.Gray {
	out := image.NewGray(image.Rect(0, 0, pic.Rect.Dx(), pic.Rect.Dy()))
	inverted := len(im.decodeArray) >= 6 && im.decodeArray[0] > im.decodeArray[1]
	for y := range out.Rect.Dy() {
		dst := out.Pix[y*out.Stride : y*out.Stride+out.Rect.Dx()]
		copy(dst, pic.Y[y*pic.YStride:])
		if inverted {
			invert(dst)
		}
	}
	return out
}

// fromCMYK takes four inks. The decoder of image/jpeg turns all values round, as
// Adobe's programs do outside PDF; inside, Decode says so if it is meant.
func (im *imageXObject) fromCMYK(pic *image.CMYK) *image.Gray {
	if im.space.Components() != 4 {
		im.space, im.decodeArray = content.DeviceCMYK, content.DeviceCMYK.Decode(8)
	}
	invert(pic.Pix)
	return im.fromSamples(samples{width: pic.Rect.Dx(), height: pic.Rect.Dy(), n: 4, bits: 8, data: pic.Pix})
}

func invert(b []byte) {
	for i, v := range b {
		b[i] = ^v
	}
}

// grayOf turns any picture to grey.
func grayOf(pic image.Image) *image.Gray {
	r := pic.Bounds()
	out := image.NewGray(image.Rect(0, 0, r.Dx(), r.Dy()))
	for y := range r.Dy() {
		for x := range r.Dx() {
			out.SetGray(x, y, color.GrayModel.Convert(pic.At(r.Min.X+x, r.Min.Y+y)).(color.Gray))
		}
	}
	return out
}
