package raster

import (
	"bytes"
	"fmt"
	"image"
	"io"

	"golang.org/x/image/ccitt"

	"councildoc/extract/internal/object"
)

// fromFax decodes CCITTFaxDecode (clause 7.4.6). Group 3 in two dimensions (K > 0)
// and Group 3 without ends of lines are not decoded. Rows after damage stay white.
func (im *imageXObject) fromFax(data []byte) (*image.Gray, error) {
	p := im.filter.Params
	k := p.Key("K").Int()
	if k > 0 {
		return nil, ErrNotDecoded
	}
	sub := ccitt.Group3
	if k < 0 {
		sub = ccitt.Group4
	}
	columns := number(p.Key("Columns"), 1728)
	if columns <= 0 || im.height > maxPixels/columns {
		return nil, ErrTooLarge
	}
	opt := &ccitt.Options{Align: p.Key("EncodedByteAlign").Bool(), Invert: p.Key("BlackIs1").Bool()}
	rows, err := readFax(data, sub, columns, im.height, opt)
	if len(rows) == 0 {
		return nil, fmt.Errorf("%w: %w", ErrNotDecoded, err)
	}
	return im.fromSamples(samples{width: columns, height: im.height, n: 1, bits: 1, data: rows}), nil
}

// readFax gives the rows of a fax that can be read, and an error when there are
// none.
func readFax(data []byte, sub ccitt.SubFormat, width, height int, opt *ccitt.Options) ([]byte, error) {
	rows := make([]byte, (width+7)/8*height)
	n, err := io.ReadFull(ccitt.NewReader(bytes.NewReader(data), ccitt.MSB, sub, width, height, opt), rows)
	n -= n % max(1, (width+7)/8)
	return rows[:n], err
}

func number(v object.Value, missing int) int {
	if v.IsNull() {
		return missing
	}
	return v.Int()
}
