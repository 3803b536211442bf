package font

import "testing"

func TestSymbolSets(t *testing.T) {
	for _, tt := range []struct{ font, in, want string }{
		{"Symbol", "\uF0B7", "•"}, {"SymbolMT", "\uF0B7", "•"}, {"SymbolMT", "\uF061", "α"}, {"Symbol", "±", "±"},
		{"Symbol", "\uF02D", "\u2212"}, {"Symbol", "\uF0AE", "→"},
		{"Wingdings", "\uF0A7", "▪"}, {"Wingdings-Regular", "\uF0D8", "➢"}, {"Wingdings", "\uF0FC", "✔"},
		{"Wingdings", "§", "▪"}, {"Wingdings", "\uF0E0", "→"}, {"Wingdings", "▪", "▪"}, {"Wingdings", "\uF0FE", "☑"},
		{"Wingdings2", "\uF050", "✓"}, {"Wingdings 3", "\uF07D", "▶"}, {"Webdings", "\uF061", "✔"},
		{"OpenSymbol", "\uF0B7", "•"}, {"OpenSymbol", "\uF0A7", "▪"}, {"OpenSymbol", "\uF0D8", "➢"},
		{"Barcode39", "\uF041", "A"}, {"Calibri", "\uF0B7", "•"}, {"Calibri", "§", "§"}, {"Calibri", "\uE000", "\uE000"},
	} {
		if got := symbolSetOf(tt.font).text(tt.in); got != tt.want {
			t.Errorf("%s %q: got %q, want %q", tt.font, tt.in, got, tt.want)
		}
	}
}

func TestCleanText(t *testing.T) {
	for in, want := range map[string]string{
		"abc": "abc", "ﬁ": "fi", "ﬄ": "ffl", "ﬅ": "st", "e\u0301": "é", "\u2126": "Ω", "a\u0000b": "ab",
		"\uFEFFa": "a", "\t": " ", "\uFFFE": "", "\u0085": "", "ﻻ": "لا", "\uFB2A": "\u05E9\u05C1", "\u00A0": "\u00A0",
	} {
		if got := cleanText(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}
