package object

import "errors"

var errPredictor = errors.New("damaged predictor")

// predictor is what LZWDecode and FlateDecode undo after decompression (clause
// 7.4.4.4, table 8).
type predictor struct{ kind, colors, bits, columns int }

// undo gives the data before prediction. It may write to data.
func (p *predictor) undo(data []byte) ([]byte, error) {
	if p.kind < 2 {
		return data, nil
	}
	if p.colors < 1 || p.columns < 1 || p.colors > 1<<10 || p.bits < 1 || p.bits > 32 {
		return data, errPredictor
	}
	row := (p.colors*p.bits*p.columns + 7) / 8 // less than 2^45
	if p.kind == 2 {
		p.tiff(data, row)
		return data, nil
	}
	return p.png(data, row)
}

// png undoes the PNG filters: the first byte of each row names its type,
// whichever of 10 to 15 the predictor is. The result takes the place of data.
func (p *predictor) png(data []byte, row int) ([]byte, error) {
	step := max(1, p.colors*p.bits/8)
	var err error
	out := data[:0]
	var above []byte
	for len(data) > 1 {
		kind, n := data[0], min(row, len(data)-1)
		coded := data[1 : 1+n]
		data = data[1+n:]
		start := len(out)
		out = out[:start+n]
		line := out[start:]
		if kind == up && len(above) >= n {
			addRows(line, coded, above[:n])
		} else if copy(line, coded); !unfilter(kind, line, above, step) {
			err = errPredictor
		}
		above = line
	}
	return out, err
}

// up is the type of nearly all rows of cross-reference streams.
const up = 2

// addRows makes a row of one of type up. It may lie over the first bytes of coded.
func addRows(line, coded, above []byte) {
	line, above = line[:len(coded)], above[:len(coded)]
	for i, b := range coded {
		line[i] = b + above[i]
	}
}

// unfilter undoes one row in place; above is nil for the first row, and counts as
// zero. An unknown type leaves the row as it is.
func unfilter(kind byte, line, above []byte, step int) bool {
	switch kind {
	case 0:
	case 1:
		for i := step; i < len(line); i++ {
			line[i] += line[i-step]
		}
	case up:
		for i := range min(len(line), len(above)) {
			line[i] += above[i]
		}
	case 3:
		for i := range line {
			left, up, _ := neighbours(line, above, i, step)
			line[i] += byte((int(left) + int(up)) / 2)
		}
	case 4:
		for i := range line {
			line[i] += paeth(neighbours(line, above, i, step))
		}
	default:
		return false
	}
	return true
}

func neighbours(line, above []byte, i, step int) (left, up, corner byte) {
	if i >= step {
		left = line[i-step]
	}
	if i < len(above) {
		up = above[i]
		if i >= step {
			corner = above[i-step]
		}
	}
	return left, up, corner
}

// paeth is the predictor of the PNG specification, clause 9.4.
func paeth(left, up, corner byte) byte {
	a, b, c := int(left), int(up), int(corner)
	pa, pb, pc := distance(b, c), distance(a, c), distance(a+b, 2*c)
	switch {
	case pa <= pb && pa <= pc:
		return left
	case pb <= pc:
		return up
	}
	return corner
}

func distance(a, b int) int {
	if a > b {
		return a - b
	}
	return b - a
}

// tiff undoes the horizontal differences of TIFF 6.0, section 14, in place.
func (p *predictor) tiff(data []byte, row int) {
	for len(data) > 0 {
		n := min(row, len(data))
		line := data[:n]
		data = data[n:]
		switch p.bits {
		case 8:
			for i := p.colors; i < n; i++ {
				line[i] += line[i-p.colors]
			}
		case 16:
			wide(line, 2*p.colors)
		default:
			p.packed(line)
		}
	}
}

// wide adds samples of two bytes.
func wide(line []byte, step int) {
	for i := step; i+1 < len(line); i += 2 {
		sum := uint16(line[i])<<8 + uint16(line[i+1]) + uint16(line[i-step])<<8 + uint16(line[i-step+1])
		line[i], line[i+1] = byte(sum>>8), byte(sum)
	}
}

// packed adds samples of fewer bits than a byte.
func (p *predictor) packed(line []byte) {
	if p.bits > 8 {
		return
	}
	mask := byte(1<<p.bits - 1)
	last := make([]byte, p.colors)
	samples := min(p.columns*p.colors, len(line)*8/p.bits)
	for i := range samples {
		at := i * p.bits
		shift := 8 - p.bits - at%8
		if shift < 0 { // samples of 3, 5, 6 or 7 bits are not allowed (table 8)
			return
		}
		b := &line[at/8]
		v := (*b>>shift + last[i%p.colors]) & mask
		last[i%p.colors] = v
		*b = *b&^(mask<<shift) | v<<shift
	}
}
