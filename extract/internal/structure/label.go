package structure

import (
	"slices"
	"strconv"
	"strings"

	"councildoc/extract/internal/object"
)

const (
	maxPrefix  = 128 // bytes as written
	maxOrdinal = 1e9
	maxLetters = 16      // beyond it letters count no more, and digits are written
	maxRoman   = 100_000 // the same for Roman numerals
)

// labelRange is a run of pages that are labelled alike (table 159).
type labelRange struct {
	from   int // page, from 0
	style  string
	prefix string
	start  int
}

// Labels gives the label of each of n pages (clause 12.4.2), or nil when the file
// has none. Pages before the first range have "".
func Labels(f *object.File, n int) []string {
	ranges := labelRanges(f.Root().Key("PageLabels"), n)
	if len(ranges) == 0 {
		return nil
	}
	out := make([]string, n)
	for i, r := range ranges {
		end := n
		if i+1 < len(ranges) {
			end = ranges[i+1].from
		}
		for page := r.from; page < end; page++ {
			out[page] = r.prefix + numeral(r.style, r.start+page-r.from)
		}
	}
	return out
}

func labelRanges(tree object.Value, n int) []labelRange {
	var out []labelRange
	eachLeaf(tree, "Nums", func(pairs object.Value, i int) {
		key, v := pairs.Index(i), pairs.Index(i+1)
		if key.Kind() != object.Integer || key.Int() < 0 || key.Int() >= n || v.Kind() != object.Dict {
			return
		}
		r := labelRange{from: key.Int(), style: v.Key("S").Name(), start: 1}
		if p := v.Key("P").Bytes(); len(p) <= maxPrefix {
			r.prefix = strings.TrimLeft(object.Text(p), "\x00")
		}
		if st := v.Key("St").Int(); st >= 1 {
			r.start = min(st, maxOrdinal)
		}
		out = append(out, r)
	})
	slices.SortStableFunc(out, func(a, b labelRange) int { return a.from - b.from })
	return slices.CompactFunc(out, func(a, b labelRange) bool { return a.from == b.from })
}

// numeral writes a number from 1 in a numbering style; "" in none.
func numeral(style string, n int) string {
	switch style {
	case "D":
		return strconv.Itoa(n)
	case "R":
		return roman(n)
	case "r":
		return strings.ToLower(roman(n))
	case "A":
		return letters(n)
	case "a":
		return strings.ToLower(letters(n))
	}
	return ""
}

// letters are A to Z, then AA to ZZ, AAA to ZZZ and so on.
func letters(n int) string {
	count := (n-1)/26 + 1
	if count > maxLetters {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('A'+(n-1)%26)), count)
}

func roman(n int) string {
	if n > maxRoman {
		return strconv.Itoa(n)
	}
	values := [...]int{1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1}
	signs := [...]string{"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"}
	var b strings.Builder
	for i, v := range values {
		for ; n >= v; n -= v {
			b.WriteString(signs[i])
		}
	}
	return b.String()
}
