package normalize

import (
	"slices"
	"testing"
)

// The index of forms must never leave out a form that matches.
func TestFormsByFirstMissNothing(t *testing.T) {
	for _, text := range []string{
		"Bold", "underlined", "GRAS", "double underlined", "▌", "(…)", "[deleted]", "“deleted”", "in red", "Änderungen", "ÄNDERUNGEN", "Ergänzungen",
		"respectively", "left-hand column", "thus", "strikethrough", "surlignées", "négritas", "sottolineato", "in addition", "ſtrikethrough",
	} {
		for k := range termForms {
			if termForms[k].form.FindStringIndex(text) == nil {
				continue
			}
			if !slices.Contains(formsByFirst()[lowerFirst(text)], k) {
				t.Errorf("%q: form %d matches and is not asked", text, k)
			}
		}
	}
}
