package raster

import (
	"errors"
	"fmt"
	"image"

	"councildoc/extract/internal/jbig2"
	"councildoc/extract/internal/object"
)

// fromJBIG2 decodes JBIG2Decode (clause 7.4.7). Of a damaged picture it gives what
// comes before the damage.
func (im *imageXObject) fromJBIG2(data []byte) (*image.Gray, error) {
	var globals []byte
	if g := im.filter.Params.Key("JBIG2Globals"); g.Kind() == object.Stream {
		globals, _ = g.Data() // what can be read of it
	}
	b, err := jbig2.Decode(data, globals, im.width, im.height)
	if errors.Is(err, jbig2.ErrNotDecoded) {
		return nil, fmt.Errorf("%w: %w", ErrNotDecoded, err)
	}
	if b == nil {
		return nil, err
	}
	for i, v := range b.Pix {
		b.Pix[i] = 1 - v // black is 0 in PDF
	}
	return im.fromSamples(samples{width: b.Width, height: b.Height, n: 1, bits: 8, data: b.Pix, top: 1}), nil
}
