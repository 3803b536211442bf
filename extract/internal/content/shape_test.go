package content

import (
	"reflect"
	"testing"
)

func TestShapes(t *testing.T) {
	for _, tt := range []struct{ name, content, want string }{
		{"line", "10 20 m 60 20 l S", "line1(10,80 60,80)"},
		{"width under cm", "2 0 0 2 0 0 cm .5 w 10 20 m 60 20 l S", "line1(20,60 120,60)"},
		{"width across", "1 0 0 4 0 0 cm 10 20 m 60 20 l 60 5 l S", "line4(10,20 60,20) line1(60,20 60,80)"},
		{"dashed", "[2 1] 0 d 10 20 m 60 20 l S", "line1-dashed(10,80 60,80)"},
		{"dash without gaps", "[2 0] 0 d 10 20 m 60 20 l S [] 0 d 0 0 m 5 0 l S", "line1(10,80 60,80) line1(0,100 5,100)"},
		{"bar", "12 w 10 20 m 60 20 l 60 70 l S", "rect(10,74 60,86) rect(54,30 66,80)"},
		{"bar in the clip", "0 20 50 3 re W n 12 w 10 20 m 60 20 l S", "rect(10,77 50,80)"},
		{"closed", "10 20 m 60 20 l 60 50 l s", "line1(10,80 60,80) line1(60,80 60,50) line1(60,50 10,80)"},
		{"stroked rectangle", "10 20 30 40 re S",
			"line1(10,80 40,80) line1(40,80 40,40) line1(40,40 10,40) line1(10,40 10,80)"},
		{"curve", "10 20 m 10 30 20 40 30 40 c 60 40 l S", "line1(30,60 60,60)"},
		{"subpaths", "0 0 m 9 0 l 0 5 m 9 5 l S", "line1(0,100 9,100) line1(0,95 9,95)"},
		{"after h", "0 0 m 9 0 l h 0 9 l S", "line1(0,100 9,100) line1(9,100 0,100) line1(0,100 0,91)"},
		{"filled rectangle", "10 20 30 40 re f", "rect(10,40 40,80)"},
		{"negative size", "40 60 -30 -40 re f", "rect(10,40 40,80)"},
		{"several", "10 20 30 1 re 10 40 30 1 re f", "rect(10,79 40,80) rect(10,59 40,60)"},
		{"from lines", "10 20 m 40 20 l 40 60 l 10 60 l f", "rect(10,40 40,80)"},
		{"from lines, closed", "10 20 m 40 20 l 40 60 l 10 60 l 10 20 l h f*", "rect(10,40 40,80)"},
		{"from more points", "10 20 m 25 20 l 40 20 l 40 60 l 10 60 l h f", "rect(10,40 40,80)"},
		{"turned with the page", "q 0 1 -1 0 100 0 cm 10 20 30 40 re f Q", "rect(40,60 80,90)"},
		{"without height", "10 20 30 0 re f", "rect(10,80 40,80)"},
		{"filled line", "10 20 m 40 20 l f", "rect(10,80 40,80)"},
		{"a point", "10 20 0 0 re f", ""},
		{"triangle", "10 20 m 40 20 l 40 60 l f", ""},
		{"corner", "0 0 m 20 0 l 20 10 l 10 10 l 10 20 l 0 20 l f", ""},
		{"slanted", "1 0 .5 1 0 0 cm 10 20 30 40 re f", ""},
		{"frame, even-odd", "0 0 30 40 re 1 1 28 38 re f*",
			"rect(0,60 30,61) rect(0,99 30,100) rect(0,61 1,99) rect(29,61 30,99)"},
		{"frame, winding", "0 0 30 40 re 1 1 m 1 39 l 29 39 l 29 1 l h f",
			"rect(0,60 30,61) rect(0,99 30,100) rect(0,61 1,99) rect(29,61 30,99)"},
		{"one on the other", "0 0 30 40 re 1 1 28 38 re f", "rect(0,60 30,100) rect(1,61 29,99)"},
		{"filled and stroked", "0 0 30 40 re B", "rect(0,60 30,100) " +
			"line1(0,100 30,100) line1(30,100 30,60) line1(30,60 0,60) line1(0,60 0,100)"},
		{"not painted", "0 0 30 40 re n", ""},
		{"cut by the clip", "10 10 20 20 re W n 0 0 200 100 re f 0 20 m 200 20 l S",
			"rect(10,70 30,90) line1(10,80 30,80)"},
		{"hidden by the clip", "10 10 20 20 re W n 50 50 10 10 re f 0 50 m 200 50 l S", ""},
		{"on the edge of the clip", "10 10 20 20 re W n 10 10 m 30 10 l S", "line1(10,90 30,90)"},
		{"transparent", "/Gone gs 0 0 30 40 re B", ""},
		{"pattern", "/Pattern cs /P1 scn 0 0 30 40 re f", ""},
		{"operands missing", "10 20 30 re f 10 20 m 60 l S", ""},
	} {
		p := paper{content: tt.content, resources: "/ExtGState<</Gone<</ca 0/CA 0>>>>"}
		if got := p.read(t).drawn(); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}

func TestShapeOrderAndMark(t *testing.T) {
	p := paper{content: "BT /F1 9 Tf (ab) Tj ET /Artifact BMC 1 0 0 rg 0 0 9 9 re f EMC 0 9 m 9 9 l S"}
	got := p.read(t).Shapes
	if len(got) != 2 || got[0].Order != 2 || got[0].Mark != 0 || got[1].Mark != -1 ||
		got[0].Color != (Color{255, 0, 0}) || got[1].Color != (Color{}) {
		t.Errorf("%+v", got)
	}
}

func TestAreas(t *testing.T) {
	p := paper{
		content: "1 0 0 rg 10 20 m 60 20 l 10 70 l f 10 20 m 10 50 40 50 40 20 c f 0 0 1 1 re f 0 0 m 1 1 l 0 1 l f " +
			shownA + " q 5 5 10 10 re W n /Sh sh Q /Pattern cs /P scn 0 0 50 60 re f 0 0 m 9 0 l f /Pattern cs f",
	}
	red := Color{255, 0, 0}
	want := []Area{
		{Box{10, 30, 60, 80}, true, red, -1, 0},
		{Box{10, 50, 40, 80}, true, red, -1, 0},
		{Box{5, 85, 15, 95}, false, Color{}, -1, 1},
		{Box{0, 40, 50, 100}, false, Color{}, -1, 1},
	}
	if got := p.read(t).Areas; !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

// TestLevelRectangle compares the quick look at a rectangle with the thorough one, which
// a point that is there twice asks for.
func TestLevelRectangle(t *testing.T) {
	for _, b := range []Box{{10, 20, 110, 50}, {110, 20, 10, 50}, {10, 50, 110, 20}, {110, 50, 10, 20}, {10, 20, 10, 50}, {10, 20, 110, 20}, {10, 20, 10, 20}, {10, 20, 10.04, 20.04}, {-3, -7, 5, 0.01}} {
		p := path{}
		for _, pt := range []Point{{b.X0, b.Y0}, {b.X1, b.Y0}, {b.X1, b.Y1}, {b.X0, b.Y1}, {b.X0, b.Y0}} {
			p.add(pt, pointLine)
		}
		p.points[0].kind = pointMove
		if _, ok := levelRectangle(p.points); !ok {
			t.Errorf("%v is no rectangle", b)
		}
		q := path{points: append(p.points[:2:2], p.points[1:]...)}
		if got, want := areaOf(p.points), areaOf(q.points); got != want {
			t.Errorf("%v: %+v, want %+v", b, got, want)
		}
		if got, want := p.box(), q.box(); got != want {
			t.Errorf("%v: box %v, want %v", b, got, want)
		}
	}
}
