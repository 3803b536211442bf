package structure

import (
	"slices"
	"testing"
)

func TestLabels(t *testing.T) {
	tests := []struct {
		name, tree string
		want       []string
	}{
		{"none", "", nil},
		{"empty", "/PageLabels<<>>", nil},
		{"digits", "/PageLabels<</Nums[0<</S/D>>]>>", []string{"1", "2", "3"}},
		{"two ranges", "/PageLabels<</Nums[0<</S/r/St 3>>2<</S/D/P(A-)>>]>>", []string{"iii", "iv", "A-1"}},
		{"kids out of order", "/PageLabels<</Kids[<</Nums[1<</S/A/St 26>>]>><</Nums[0<</S/R/St 1994>>]>>]>>", []string{"MCMXCIV", "Z", "AA"}},
		{"prefix alone", "/PageLabels<</Nums[0<</P(Cover)>>1<</S/a>>]>>", []string{"Cover", "a", "b"}},
		{"no label at first", "/PageLabels<</Nums[1<</S/D>>]>>", []string{"", "1", "2"}},
		{"bad keys and values", "/PageLabels<</Nums[-1<</S/D>>7<</S/D>>(x)<</S/D>>0 5 1<</S/X/St -4/P(q)>>]>>", []string{"", "q", "q"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, pages := open(t, paper(tt.tree, nil))
			if got := Labels(f, len(pages)); !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestNumeral(t *testing.T) {
	tests := []struct {
		style string
		n     int
		want  string
	}{
		{"D", 12, "12"}, {"R", 1990, "MCMXC"}, {"r", 49, "xlix"}, {"A", 27, "AA"}, {"a", 53, "aaa"},
		{"", 5, ""}, {"R", maxRoman + 1, "100001"}, {"A", 26*maxLetters + 1, "417"},
	}
	for _, tt := range tests {
		if got := numeral(tt.style, tt.n); got != tt.want {
			t.Errorf("numeral(%q, %d) = %q, want %q", tt.style, tt.n, got, tt.want)
		}
	}
}
