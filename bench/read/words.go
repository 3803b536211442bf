package main

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// counting says what is a word.
type counting struct {
	letters bool // runs of letters and digits; otherwise what stands between blanks
	join    bool // a hyphen at the end of a line is taken off where the next line goes on in lower case
}

var brokenWord = regexp.MustCompile(`(\p{L})-[ \t]*\r?\n[ \t]*(\p{Ll})`)

// words counts the words of a text, compatibility forms taken together.
func (c counting) words(text string) map[string]int {
	if c.join {
		text = brokenWord.ReplaceAllString(text, "$1$2")
	}
	text = strings.Map(visible, norm.NFKC.String(text))
	split := strings.Fields
	if c.letters {
		split = func(s string) []string { return strings.FieldsFunc(s, betweenLetters) }
	}
	out := map[string]int{}
	for _, w := range split(text) {
		out[w]++
	}
	return out
}

// visible drops soft hyphens and what directs the order of writing.
func visible(r rune) rune {
	if r == '\u00ad' || unicode.Is(unicode.Bidi_Control, r) {
		return -1
	}
	return r
}

func betweenLetters(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsNumber(r) && r != '_'
}

// comparison is how the words of two texts differ.
type comparison struct {
	want, got, common int
	missing, extra    []string
}

// compare compares the words of the reference with those that are seen. Of the
// hidden ones those count that the reference shows: what is hidden is told apart
// here and not there, and each reference hides something else.
func compare(want, seen, hidden map[string]int) comparison {
	var c comparison
	got := maps.Clone(seen)
	for w, n := range hidden {
		if more := min(n, want[w]-got[w]); more > 0 {
			got[w] += more
		}
	}
	c.missing, c.want = surplus(want, got)
	c.extra, c.got = surplus(got, want)
	c.common = c.want - len(c.missing)
	return c
}

// surplus gives the words that a has more often than b, sorted, and the number
// of all words of a.
func surplus(a, b map[string]int) (more []string, total int) {
	for w, n := range a {
		total += n
		for range n - min(n, b[w]) {
			more = append(more, w)
		}
	}
	slices.Sort(more)
	return more, total
}

// f1 is the harmonic mean of precision and recall over the multisets of words.
func (c comparison) f1() float64 {
	if c.want+c.got == 0 {
		return 1
	}
	return 2 * float64(c.common) / float64(c.want+c.got)
}
