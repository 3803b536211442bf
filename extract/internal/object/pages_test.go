package object

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

func onePage(t *testing.T, node, page string) Page {
	t.Helper()
	b := newBuilder()
	b.page()
	b.object(2, "<</Type/Pages/Kids[3 0 R]/Count 1"+node+">>")
	b.object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R"+page+">>")
	pages, err := mustOpen(t, b.finish(), Options{}).Pages()
	if err != nil || len(pages) != 1 {
		t.Fatal(len(pages), err)
	}
	return pages[0]
}

func TestPageAttributes(t *testing.T) {
	letter := [4]float64{0, 0, 612, 792}
	cases := []struct {
		name, node, page string
		media, crop      [4]float64
		rotate           int
		unit             float64
	}{
		{"nothing", "", "", letter, letter, 0, 1},
		{"inherited", "/MediaBox[0 0 10 20]/Rotate 90", "", [4]float64{0, 0, 10, 20}, [4]float64{0, 0, 10, 20}, 90, 1},
		{"own wins", "/MediaBox[0 0 10 20]/Rotate 90", "/MediaBox[0 0 30 40]/Rotate 180",
			[4]float64{0, 0, 30, 40}, [4]float64{0, 0, 30, 40}, 180, 1},
		{"corners in another order", "", "/MediaBox[100 200 -10 -20]", [4]float64{-10, -20, 100, 200}, [4]float64{-10, -20, 100, 200}, 0, 1},
		{"crop within media", "/CropBox[5 5 99 15]", "/MediaBox[0 0 10 20]", [4]float64{0, 0, 10, 20}, [4]float64{5, 5, 10, 15}, 0, 1},
		{"crop outside media", "/CropBox[50 50 99 99]", "/MediaBox[0 0 10 20]", [4]float64{0, 0, 10, 20}, [4]float64{0, 0, 10, 20}, 0, 1},
		{"empty media", "", "/MediaBox[0 0 0 0]", letter, letter, 0, 1},
		{"rotated to the left", "", "/Rotate -90", letter, letter, 270, 1},
		{"rotated more than once", "", "/Rotate 450", letter, letter, 90, 1},
		{"user unit", "", "/UserUnit 2.5", letter, letter, 0, 2.5},
		{"damaged user unit", "", "/UserUnit -1", letter, letter, 0, 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := onePage(t, c.node, c.page)
			if p.MediaBox != c.media || p.CropBox != c.crop || p.Rotate != c.rotate || p.UserUnit != c.unit {
				t.Errorf("got %v %v %d %v", p.MediaBox, p.CropBox, p.Rotate, p.UserUnit)
			}
			if p.Ref != (Ref{Number: 3}) {
				t.Errorf("reference is %v", p.Ref)
			}
		})
	}
}

func TestPageOrder(t *testing.T) {
	b := newBuilder()
	b.object(1, "<</Type/Catalog/Pages 2 0 R>>")
	b.object(2, "<</Kids[3 0 R 6 0 R 5 0 R]/Resources<</X 1>>>>")
	b.object(3, "<</Kids[4 0 R]/Resources<</X 2>>>>")
	for num := 4; num <= 6; num++ {
		b.object(num, "<</Type/Page>>")
	}
	pages, err := mustOpen(t, b.finish(), Options{}).Pages()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range pages {
		got = append(got, fmt.Sprint(p.Ref.Number, ":", p.Resources().Key("X").Int()))
	}
	if s := strings.Join(got, " "); s != "4:2 6:1 5:1" {
		t.Errorf("pages are %s", s)
	}
}

func TestPageLimit(t *testing.T) {
	b := newBuilder()
	b.page()
	b.object(2, "<</Type/Pages/Kids["+strings.Repeat("3 0 R ", 50)+"]>>")
	pages, err := mustOpen(t, b.finish(), Options{MaxPages: 10}).Pages()
	var limit *LimitError
	if !errors.As(err, &limit) || len(pages) != 10 {
		t.Errorf("got %d pages, %v", len(pages), err)
	}
}

// TestPageGraph has nodes that all lead to the same nodes: 2 to the power of 60
// ways to one page.
func TestPageGraph(t *testing.T) {
	b := newBuilder()
	b.object(1, "<</Type/Catalog/Pages 2 0 R>>")
	for num := 2; num < 62; num++ {
		b.object(num, fmt.Sprintf("<</Kids[%d 0 R %d 0 R]>>", num+1, num+1))
	}
	b.object(62, "<</Type/Page>>")
	pages, err := mustOpen(t, b.finish(), Options{}).Pages()
	if err != nil || len(pages) != 2 {
		t.Errorf("got %d pages, %v", len(pages), err)
	}
}
