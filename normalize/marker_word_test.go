package normalize

import (
	"math/rand/v2"
	"regexp"
	"regexp/syntax"
	"testing"
)

// TestWordsOfMarkers compares what is told of a word with regular expressions that say
// the same.
func TestWordsOfMarkers(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for _, tt := range []struct {
		expr string
		is   func(string) bool
	}{
		{`^[•‣◦▪▫●○■□◆◇►➢➤✓✔❖→⇒·∙*–—\x{E000}-\x{F8FF}-]$`, isBullet},
		{`^\(?([0-9]{1,3}|\*{1,4}|[a-z]|[ivxl]{1,6}|[†‡§]{1,2})\)?\.?$`, isMarkWord},
	} {
		re := regexp.MustCompile(tt.expr)
		parsed, _ := syntax.Parse(tt.expr, syntax.Perl)
		near, _ := syntax.Parse(`[ivxlIVXL(]{0,8}|\(?[0-9*†a-z]{0,5}[).]{0,3}| ?[ix•] ?|.{0,2}`, syntax.Perl)
		for range 20_000 {
			for _, text := range []string{matchOf(parsed.Simplify(), r), matchOf(near.Simplify(), r)} {
				if tt.is(text) != re.MatchString(text) {
					t.Fatalf("%s: %q is %v", tt.expr, text, tt.is(text))
				}
			}
		}
		for _, text := range []string{"", " ", "\xff", "\u00ad", "x ", "i ii", "iiii", "xxxx", "xI", "Xi", "()", "(.", "1.)", "İ", "\uFFFD"} {
			if tt.is(text) != re.MatchString(text) {
				t.Errorf("%s: %q is %v", tt.expr, text, tt.is(text))
			}
		}
	}
}
