package council

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Number is the number of a Council document. The zero Number is no document.
type Number struct {
	Kind     string // "ST", "WK", "PE-CONS"
	Serial   int    // 5715
	Year     int    // four digits
	Suffixes []Suffix
}

// Suffix is a link of the chain after a number. Each applies to what stands to
// its left: ADD 1 REV 2 is the second revision of the first addendum. A first
// version has no Suffix.
type Suffix struct {
	Type   string // REV, ADD, COR, EXT, DCL, AMD
	Number int
}

// suffixes are the names of a chain with their two letters in old file names.
var suffixes = []struct{ name, file string }{
	{"REV", "re"}, {"ADD", "ad"}, {"COR", "co"}, {"EXT", "ex"}, {"DCL", "dc"}, {"AMD", "am"},
}

// Known reports whether the kind is one of the known series.
func (n Number) Known() bool {
	_, ok := SeriesOf(n.Kind)
	return ok
}

// IsZero reports whether n names no document.
func (n Number) IsZero() bool { return n.Kind == "" && n.Serial == 0 }

// ID gives the number as the Council prints it, on one line: "8261/1/26 REV 1",
// "WK 5715/2020 INIT", "PE-CONS 12/20". A revision that comes first is repeated
// between slashes, except in the series WK, which prints years in full.
func (n Number) ID() string {
	if n.IsZero() {
		return ""
	}
	var b strings.Builder
	if n.Kind != "ST" {
		b.WriteString(n.Kind + " ")
	}
	b.WriteString(strconv.Itoa(n.Serial))
	if n.Kind == "WK" {
		fmt.Fprintf(&b, "/%04d", n.Year)
		if len(n.Suffixes) == 0 {
			b.WriteString(" INIT")
		}
	} else {
		if rev := n.revision(); rev > 0 {
			fmt.Fprintf(&b, "/%d", rev)
		}
		fmt.Fprintf(&b, "/%02d", n.Year%100)
	}
	for _, s := range n.Suffixes {
		fmt.Fprintf(&b, " %s %d", s.Type, s.Number)
	}
	return b.String()
}

// RegisterID gives the identifier of the public register, "ST-8261-2026-REV-1".
func (n Number) RegisterID() string {
	if n.IsZero() {
		return ""
	}
	kind := n.Kind
	if s, ok := SeriesOf(kind); ok {
		kind = s.Register
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s-%d-%d", kind, n.Serial, n.Year)
	for _, s := range n.Suffixes {
		fmt.Fprintf(&b, "-%s-%d", s.Type, s.Number)
	}
	if len(n.Suffixes) == 0 {
		b.WriteString("-INIT")
	}
	return b.String()
}

// String is ID.
func (n Number) String() string { return n.ID() }

// Equal reports whether both name the same document.
func (n Number) Equal(o Number) bool {
	return n.Kind == o.Kind && n.Serial == o.Serial && n.Year == o.Year && slices.Equal(n.Suffixes, o.Suffixes)
}

// With gives the document that the suffixes make of the base of n: the number
// with its leading revision. "8315/20 + ADD 1" means 8315/20 and its addendum,
// "5894/1/23 REV 1 + ADD 2" the addendum to the revision. A further revision
// replaces the leading one.
func (n Number) With(chain ...Suffix) Number {
	base := n.Suffixes
	if len(base) > 0 && base[0].Type == "REV" && (len(chain) == 0 || chain[0].Type != "REV") {
		base = base[:1]
	} else {
		base = nil
	}
	n.Suffixes = slices.Concat(base, chain)
	return n
}

// revision is the number of a leading REV, 0 when the chain opens otherwise.
func (n Number) revision() int {
	if len(n.Suffixes) > 0 && n.Suffixes[0].Type == "REV" {
		return n.Suffixes[0].Number
	}
	return 0
}

// century completes a year of two digits. The register begins with 1999, so
// that 50 to 99 are of the last century.
func century(yy int) int {
	if yy >= 50 {
		return 1900 + yy
	}
	return 2000 + yy
}
