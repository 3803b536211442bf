package extract

import "testing"

func TestDottedRules(t *testing.T) {
	var fills []fill
	dot := func(x, y float64) {
		fills = append(fills, fill{Fill: Fill{Box: Box{x, y, x + 0.75, y + 0.75}, Color: Color{Set: true}}})
	}
	for i := range 20 {
		dot(70+1.5*float64(i), 100)
		dot(70, 100+1.5*float64(i))
	}
	dot(300, 300)
	dot(302, 300)
	rules := dottedRules(fills)
	if len(rules) != 2 || rules[0].Vertical || !rules[1].Vertical {
		t.Fatalf("got %+v", rules)
	}
	if w, h := rules[0].Box.Width(), rules[1].Box.Height(); w != 29.25 || h != 29.25 {
		t.Errorf("got a rule of %v pt and one of %v pt, want 29.25 each", w, h)
	}
}
