package normalize

import "testing"

func TestNarrowWhite(t *testing.T) {
	sure := []column{{70, 120}, {200, 240}, {70, 110}, {300, 340}}
	white := clearBetween(sure)
	if len(white) != 2 || white[0] != (column{120, 200}) || white[1] != (column{240, 300}) {
		t.Fatalf("got %v", white)
	}
	for _, c := range []struct {
		name string
		text column
		want []column
	}{
		{"a text across the white leaves it", column{100, 240}, white},
		{"one that ends in it narrows it", column{70, 150}, []column{{150, 200}, {240, 300}}},
		{"one that begins in it narrows it", column{180, 230}, []column{{120, 180}, {240, 300}}},
		{"one within it is a column of its own", column{140, 180}, []column{{120, 140}, {180, 200}, {240, 300}}},
	} {
		got := narrow(white, c.text)
		if len(got) != len(c.want) {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%s: got %v, want %v", c.name, got, c.want)
			}
		}
	}
}
