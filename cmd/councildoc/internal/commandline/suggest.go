package commandline

import (
	"slices"
	"strings"

	"github.com/xrash/smetrics"
)

// Perhaps is what a mistyped word may have been meant to be, in brackets and with a
// blank before it, or nothing.
func Perhaps(word, prefix string, known []string) string {
	if meant := nearest(word, known); meant != "" {
		return " (do you mean " + prefix + meant + "?)"
	}
	return ""
}

// nearest is the known word that a typist most likely meant: it differs by few
// letters for its length, or begins with the word. It is "" when none does, and
// the first of several that are as near.
func nearest(word string, known []string) string {
	word = strings.ToLower(word)
	best, least := "", 0
	for _, k := range known {
		distance, near := distance(word, k)
		if near && (best == "" || distance < least) {
			best, least = k, distance
		}
	}
	return best
}

// distance counts the letters to insert, delete or replace. near tells whether
// they are few enough for a slip: one in three.
func distance(word, known string) (n int, near bool) {
	n = smetrics.WagnerFischer(word, known, 1, 1, 1)
	if len(word) >= 2 && strings.HasPrefix(known, word) || n == 2 && sameLetters(word, known) {
		return min(n, 1), true // begun, or two letters in the wrong order
	}
	return n, n > 0 && n <= (max(len(word), len(known))+1)/3
}

func sameLetters(a, b string) bool {
	x, y := []byte(a), []byte(b)
	slices.Sort(x)
	slices.Sort(y)
	return string(x) == string(y)
}
