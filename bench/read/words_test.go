package main

import (
	"math"
	"testing"
)

func TestCompare(t *testing.T) {
	tests := []struct {
		name               string
		counting           counting
		want, seen, hidden string
		f1                 float64
	}{
		{"same", counting{}, "one two", "two one", "", 1},
		{"nothing", counting{}, "", "", "", 1},
		{"one of two", counting{}, "one two", "one too", "", 0.5},
		{"glued", counting{}, "one two", "onetwo", "", 0},
		{"twice", counting{}, "one one", "one", "", 2. / 3},
		{"ligature and soft hyphen", counting{}, "find co\u00adoperation", "\ufb01nd cooperation", "", 1},
		{"marks of direction", counting{}, "\u202bשלום\u202c", "שלום", "", 1},
		{"hidden but shown by the reference", counting{}, "one two", "one", "two three", 1},
		{"hidden twice", counting{}, "one", "one", "one one", 1},
		{"letters", counting{letters: true}, "GF (p)", "GF(p)", "", 1},
		{"broken word", counting{join: true}, "relationship", "rela-\ntionship", "", 1},
		{"broken before a capital", counting{join: true}, "Council-\nDecision", "Council- Decision", "", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := compare(tt.counting.words(tt.want), tt.counting.words(tt.seen), tt.counting.words(tt.hidden))
			if got := c.f1(); math.Abs(got-tt.f1) > 1e-9 {
				t.Errorf("F1 %v, want %v (missing %q, extra %q)", got, tt.f1, c.missing, c.extra)
			}
		})
	}
}
