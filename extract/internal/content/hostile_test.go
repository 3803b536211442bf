package content

import (
	"context"
	"strings"
	"testing"
	"time"

	"councildoc/extract/internal/font"
)

// TestHostile reads streams made to take time that grows with the square of
// their length, or more. Each takes well under a second.
func TestHostile(t *testing.T) {
	const n = 50_000
	many := func(s string) string { return strings.Repeat(s, n) }
	numbered := func(before, after string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(before + num(float64(i)) + after)
		}
		return b.String()
	}
	groups := "<</Type/OCMD/OCGs[" + many("12 0 R ") + "]>>"
	text := "<</ActualText(" + many("x") + ")>>"
	for _, tt := range []struct{ name, content string }{
		{"inline images without end", many("BI ID ")},
		{"inline images", many("BI ID EI ")},
		{"fonts without number", numbered("/A", " 1 Tf ")},
		{"spaces without number", numbered("/A", " cs ")},
		{"subpaths closed", many("0 0 m 1 1 l h h ") + "f"},
		{"lines closed", "0 0 m " + many("1 1 l ") + many("h ") + "S"},
		{"one rectangle", many("0 0 m 9 0 l 9 9 l ") + "W f*"},
		{"marks open", many("/A BMC ") + many("EMC ")},
		{"states", many("q ") + many("Q ")},
		{"operands", many("1 [ << ") + " TJ " + many("] >> ")},
		{"an array in arrays", many("[") + " TJ"},
		{"dictionary", "/A <<" + many("/K [1] ") + ">> BDC"},
		{"groups", many("/OC /G BDC EMC ")},
		{"long text", many("/A /T BDC EMC /B /T BDC EMC ")},
		{"forms", many("/X Do ")},
		{"tags", numbered("/A", " BMC EMC ")},
		{"unknown", numbered("x", " ") + many("qQqQqQqQqQqx ")},
		{"calculators", many("/S cs 1 scn ")},
	} {
		p := paper{
			content:   tt.content,
			resources: "/Properties<</G 10 0 R/T 11 0 R>>/XObject<</X 13 0 R>>/ColorSpace<</S[/Separation/S/DeviceGray 14 0 R]>>",
			objects: []string{groups, text, "<</Type/OCG>>", form("", "/X Do 0 0 9 9 re f"),
				stream("/FunctionType 4/Domain[0 1]/Range[0 1]", "{"+strings.Repeat("1 add ", 2000)+"}")},
		}
		f, page := p.open(t)
		start := time.Now()
		Interpret(context.Background(), f, page, font.NewFonts(), identity, Limits{Operators: 1_000_000})
		if took := time.Since(start); took > slowness*5*time.Second {
			t.Errorf("%s took %v", tt.name, took)
		} else {
			t.Logf("%s: %v", tt.name, took)
		}
	}
}
