package normalize

import (
	"math/rand/v2"
	"regexp"
	"regexp/syntax"
	"strings"
	"testing"
)

// TestLiteralPatterns holds the patterns that are matched without their expression
// against it: where they match, and how far.
func TestLiteralPatterns(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	patterns := literalPatterns(patternsInSource(t))
	for _, p := range patterns {
		parsed, err := syntax.Parse(p.expr, syntax.Perl)
		if err != nil {
			t.Fatal(err)
		}
		re := regexp.MustCompile(p.expr)
		if p.longest {
			re.Longest()
		}
		for range 3000 {
			text := worn(matchOf(parsed.Simplify(), r), r)
			if got, want := p.FindString(text), re.FindString(text); got != want || p.MatchString(text) != re.MatchString(text) {
				t.Fatalf("%s: finds %q in %q, want %q", p.expr, got, text, want)
			}
		}
	}
	if len(patterns) < 4 {
		t.Errorf("%d patterns are matched without their expression", len(patterns))
	}
}

// literalPatterns gives those of the patterns of the package that need not be compiled.
func literalPatterns(source []string) []*pattern {
	var out []*pattern
	for _, expr := range source {
		for _, longest := range [...]bool{false, true} {
			p := &pattern{expr: expr, longest: longest}
			if p.readEnds(); p.literals != nil {
				out = append(out, p)
			}
		}
	}
	return out
}

// worn puts signs into a text or takes some of it away, now and then.
func worn(text string, r *rand.Rand) string {
	signs := []string{" ", "", ":", ".", "1", "12", "a", "b", "X", "I", "É", "é", "_", "-", " TO ", " À x", "\n", "abcd", "\u00a0", "premier", "\xff"}
	for range r.IntN(4) {
		i := r.IntN(len(text) + 1)
		switch r.IntN(3) {
		case 0:
			text = text[:i] + signs[r.IntN(len(signs))] + text[i:]
		case 1:
			text += signs[r.IntN(len(signs))]
		default:
			text = text[:i] + text[min(len(text), i+1):]
		}
	}
	return text
}

// TestWhereas holds the formula before recitals against the expression of the whole line.
func TestWhereas(t *testing.T) {
	line := regexp.MustCompile(whereasWords.expr + ` ?:? *$`)
	words := literalsOf(whereasWords.expr)
	for i, w := range words {
		for k, other := range words {
			if i != k && strings.HasPrefix(w, other) {
				t.Errorf("%q begins with %q", w, other)
			}
		}
		for _, tail := range []string{"", ":", " :", "  :", ": ", " ", "  ", ": :", "::", ":\n", ", the", " :  ", "s", "\u00a0:"} {
			for _, text := range []string{w + tail, strings.ToUpper(w) + tail, " " + w + tail} {
				if got, want := isWhereas(text), line.MatchString(text); got != want {
					t.Errorf("%q: %v, want %v", text, got, want)
				}
			}
		}
	}
}
