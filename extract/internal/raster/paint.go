package raster

import (
	"image"
	"math"

	"councildoc/extract/internal/content"
)

// layer is a picture to paint: grey pixels, or one ink through a mask.
type layer struct {
	pic     *image.Gray // nil: ink
	ink     uint8
	alpha   *image.Gray // nil: opaque
	opacity float64
}

// paint paints a layer where the image stands, within its clip.
func (s *Sheet) paint(l layer, im *content.Image) {
	toUnit, ok := inverse(im.Matrix, s.DPI/72)
	if !ok {
		return
	}
	area := s.pixels(im.Visible)
	var pic, alpha sampler
	if l.pic != nil {
		pic = newSampler(l.pic, toUnit)
	}
	if l.alpha != nil {
		alpha = newSampler(l.alpha, toUnit)
	}
	for y := area.Min.Y; y < area.Max.Y; y++ {
		row := s.Gray.Pix[y*s.Gray.Stride:]
		for x := area.Min.X; x < area.Max.X; x++ {
			px, py := float64(x)+0.5, float64(y)+0.5
			u := toUnit[0]*px + toUnit[2]*py + toUnit[4]
			v := toUnit[1]*px + toUnit[3]*py + toUnit[5]
			if u < 0 || u >= 1 || v < 0 || v >= 1 {
				continue
			}
			ink, a := float64(l.ink), l.opacity
			if l.pic != nil {
				ink = pic.at(u, v)
			}
			if l.alpha != nil {
				a *= alpha.at(u, v) / 255
			}
			row[x] = uint8(float64(row[x])*(1-a) + ink*a + 0.5)
		}
	}
}

// pixels gives the pixels of the sheet within a box of the page.
func (s *Sheet) pixels(b content.Box) image.Rectangle {
	k := s.DPI / 72
	r := s.Gray.Rect
	return image.Rect(
		int(math.Floor(clamped(b.X0*k, r.Max.X))), int(math.Floor(clamped(b.Y0*k, r.Max.Y))),
		int(math.Ceil(clamped(b.X1*k, r.Max.X))), int(math.Ceil(clamped(b.Y1*k, r.Max.Y))),
	).Intersect(r)
}

func clamped(v float64, high int) float64 { return max(0, min(v, float64(high))) }

// inverse gives the matrix from pixels of a sheet to the unit square of an image,
// turned so that v grows downwards as rows do.
func inverse(m content.Matrix, pixelsPerPoint float64) (content.Matrix, bool) {
	for i := range m {
		m[i] *= pixelsPerPoint
	}
	det := m[0]*m[3] - m[1]*m[2]
	if math.Abs(det) < 1e-9 || math.IsNaN(det) || math.IsInf(det, 0) {
		return m, false
	}
	u := content.Matrix{m[3] / det, -m[1] / det, -m[2] / det, m[0] / det, 0, 0}
	u[4] = -(u[0]*m[4] + u[2]*m[5])
	u[5] = -(u[1]*m[4] + u[3]*m[5])
	u[1], u[3], u[5] = -u[1], -u[3], 1-u[5]
	return u, true
}

// sampler reads a picture at places of the unit square: between pixels by
// interpolation where the sheet has more of them, by their mean where it has
// fewer.
type sampler struct {
	pic    *image.Gray
	w, h   float64
	across int // samples taken for a pixel of the sheet
	step   [2]float64
	down   [2]float64
}

// maxAcross bounds the samples taken in each direction.
const maxAcross = 8

func newSampler(pic *image.Gray, toUnit content.Matrix) sampler {
	s := sampler{pic: pic, w: float64(pic.Rect.Dx()), h: float64(pic.Rect.Dy())}
	dx := math.Hypot(toUnit[0]*s.w, toUnit[1]*s.h)
	dy := math.Hypot(toUnit[2]*s.w, toUnit[3]*s.h)
	s.across = int(math.Ceil(max(dx, dy) - 0.2))
	s.across = max(1, min(s.across, maxAcross))
	s.step = [2]float64{toUnit[0] * s.w / float64(s.across), toUnit[1] * s.h / float64(s.across)}
	s.down = [2]float64{toUnit[2] * s.w / float64(s.across), toUnit[3] * s.h / float64(s.across)}
	return s
}

// at gives the grey at the place (u, v).
func (s *sampler) at(u, v float64) float64 {
	x, y := u*s.w, v*s.h
	if s.across == 1 {
		return s.between(x-0.5, y-0.5)
	}
	sum, n := 0, 0
	half := float64(s.across-1) / 2
	for j := range s.across {
		for i := range s.across {
			a, b := float64(i)-half, float64(j)-half
			sum += int(s.pixel(int(x+a*s.step[0]+b*s.down[0]), int(y+a*s.step[1]+b*s.down[1])))
			n++
		}
	}
	return float64(sum) / float64(n)
}

// between interpolates between the four pixels around a place.
func (s *sampler) between(x, y float64) float64 {
	x0, y0 := math.Floor(x), math.Floor(y)
	fx, fy := x-x0, y-y0
	i, j := int(x0), int(y0)
	top := float64(s.pixel(i, j))*(1-fx) + float64(s.pixel(i+1, j))*fx
	low := float64(s.pixel(i, j+1))*(1-fx) + float64(s.pixel(i+1, j+1))*fx
	return top*(1-fy) + low*fy
}

// pixel gives a pixel, the nearest one beyond the edge.
func (s *sampler) pixel(x, y int) uint8 {
	r := s.pic.Rect
	x, y = max(0, min(x, r.Max.X-1)), max(0, min(y, r.Max.Y-1))
	return s.pic.Pix[y*s.pic.Stride+x]
}
