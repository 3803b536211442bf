package extract

import (
	"math"
	"testing"
)

func TestFrame(t *testing.T) {
	for angle := 0; angle < 360; angle += 15 {
		f := newFrame(angle)
		x, y := f.in(3, 4)
		if px, py := f.out(x, y); math.Abs(px-3) > 1e-9 || math.Abs(py-4) > 1e-9 {
			t.Errorf("%d degrees: back at (%v, %v)", angle, px, py)
		}
		dx, dy := f.out(1, 0)
		if got := direction(dx, dy); got != angle {
			t.Errorf("text of %d degrees runs at %d", angle, got)
		}
		b := Box{1, 2, 5, 9}
		if got := f.boxOut(f.boxIn(b)); f.upright() && (math.Abs(got.X0-1) > 1e-9 || math.Abs(got.Y1-9) > 1e-9) {
			t.Errorf("%d degrees: box %v", angle, got)
		}
	}
}

func TestDirection(t *testing.T) {
	for _, tt := range []struct {
		dx, dy float64
		want   int
	}{{1, 0, 0}, {0, 1, 90}, {-1, 0, 180}, {0, -1, 270}, {0, 0, 0}, {1, 0.03, 0}, {1, -0.03, 0}, {1, 1, 45}, {1, -0.05, 357}} {
		if got := direction(tt.dx, tt.dy); got != tt.want {
			t.Errorf("(%v, %v): %d, want %d", tt.dx, tt.dy, got, tt.want)
		}
	}
}
