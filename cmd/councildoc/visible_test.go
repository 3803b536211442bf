package main

import (
	"strconv"
	"testing"
	"unicode/utf8"
)

func TestVisible(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"WK-5715-2020.pdf", "WK-5715-2020.pdf"},
		{"Übersicht – Ελλάδα \u200b.pdf", `Übersicht – Ελλάδα \u200b.pdf`},
		{"a\x1b[31mb", `a\u001b[31mb`},
		{"a\r\nb\x7f", `a\u000d\u000ab\u007f`},
		{"cod\u202efdp.exe", `cod\u202efdp.exe`},
		{"\u2066x\u2069", `\u2066x\u2069`},
		{"\xffz", `\xffz`},
		{"\u009b31m", `\u009b31m`},
		{"\U000e0041", `\udb40\udc41`},
		{`C:\papers\a "b".pdf`, `C:\papers\a "b".pdf`},
	} {
		if got := visible(test.in); got != test.want {
			t.Errorf("visible(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

func FuzzVisible(f *testing.F) {
	for _, seed := range []string{"", "a\x1b", "\u202e", "\xff\xfe", "\U000e0041"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := visible(s)
		if !utf8.ValidString(got) {
			t.Fatalf("visible(%q) is not UTF-8", s)
		}
		for _, r := range got {
			if !strconv.IsPrint(r) {
				t.Fatalf("visible(%q) holds %U", s, r)
			}
		}
		if visible(got) != got {
			t.Fatalf("visible(%q) is not stable", s)
		}
	})
}
