package normalize

import (
	"math/rand/v2"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// TestPageNumbers compares the reading of page numbers with the form that they have.
func TestPageNumbers(t *testing.T) {
	form := regexp.MustCompile(`(?i)^(?:[-–—]\s*)?(?:(?:page|seite|p\.|[A-Z]{2})\s*)?([0-9]{1,4})(?:\s*(?:/|of|von|sur|de|\|)\s*(?:[0-9]{1,4}|p\s*a\s*g\s*e))?(?:\s*[A-Z]{2})?(?:\s*[-–—])?$`)
	parts := strings.Split("-,–,—, , , ,page,Page,Seite,p.,p,P a g e,EN,fr,de,DE,of,von,sur,/,|,3,24,1000,12345,0,.,x", ",")
	r, found := rand.New(rand.NewPCG(1, 2)), 0
	for range 300_000 {
		text := ""
		for range 1 + r.IntN(8) {
			text += parts[r.IntN(len(parts))]
		}
		want := -1
		if m := form.FindStringSubmatch(regular(text)); m != nil {
			want, _ = strconv.Atoi(m[1])
			found++
		}
		if got := pageNumber(text); got != want {
			t.Fatalf("pageNumber(%q) = %d, want %d", text, got, want)
		}
	}
	if found < 1000 {
		t.Errorf("only %d texts had a page number", found)
	}
}

// TestExponents compares the ends of texts with the forms that a raised number follows.
func TestExponents(t *testing.T) {
	unit := regexp.MustCompile(`(?:^|[\s0-9/(])(?:[kcdmµ]?m|ha|s)$`)
	ten := regexp.MustCompile(`(?:^|[^0-9.,])10$`)
	parts := strings.Split("k,c,d,m,µ,h,a,s,1,0,10,.,/,(, ,\t,\u00a0,é", ",")
	r := rand.New(rand.NewPCG(1, 2))
	for range 100_000 {
		text := ""
		for range r.IntN(5) {
			text += parts[r.IntN(len(parts))]
		}
		if endsInUnit(text) != unit.MatchString(text) || endsInTen(text) != ten.MatchString(text) {
			t.Fatalf("%q: unit %v, ten %v", text, endsInUnit(text), endsInTen(text))
		}
	}
}
