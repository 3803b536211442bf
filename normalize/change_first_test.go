package normalize

import (
	"slices"
	"testing"
)

// The index of forms must never leave out a form that matches, and none of them may
// begin with anything.
func TestTermHeadsMissNothing(t *testing.T) {
	for k := range termForms {
		if termForms[k].form.may("\x01") {
			t.Errorf("form %d is asked at every word: %s", k, termForms[k].form.expr)
		}
	}
	for _, text := range []string{
		"Bold", "underlined", "GRAS", "double underlined", "▌", "(…)", "[deleted]", "“deleted”", "in red", "Änderungen", "ÄNDERUNGEN", "Ergänzungen",
		"respectively", "left-hand column", "thus", "strikethrough", "surlignées", "négritas", "sottolineato", "in addition", "ſtrikethrough", "so",
	} {
		var asked []int
		termHeads().forms(text, func(k int) { asked = append(asked, k) })
		for k := range termForms {
			if termForms[k].form.regexp().MatchString(text) && !slices.Contains(asked, k) {
				t.Errorf("%q: form %d matches and is not asked", text, k)
			}
		}
	}
}
