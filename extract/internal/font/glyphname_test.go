package font

import (
	"fmt"
	"strings"
	"testing"
)

func TestGlyphText(t *testing.T) {
	tests := []struct {
		name, want string
		dingbats   bool
	}{
		{name: "A", want: "A"},
		{name: "eacute", want: "é"},
		{name: "Euro", want: "€"},
		{name: "nonbreakingspace", want: "\u00A0"},
		{name: "dalethatafpatah", want: "\u05D3\u05B2"},
		{name: "uni0041", want: "A"},
		{name: "uni00410042", want: "AB"},
		{name: "uni00e9", want: "é"},
		{name: "u1F600", want: "😀"},
		{name: "u0041", want: "A"},
		{name: "uniD800"},
		{name: "uni004"},
		{name: "A.swash", want: "A"},
		{name: "f_f_i", want: "ffi"},
		{name: "f_f_i.alt", want: "ffi"},
		{name: "f_nosuch"},
		{name: "uni0066_uni0069", want: "fi"},
		{name: ".notdef"},
		{name: ""},
		{name: "g12"},
		{name: "zerooldstyle", want: "0"},
		{name: "oneinferior", want: "₁"},
		{name: "onesuperior", want: "¹"},
		{name: "Asmall", want: "a"},
		{name: "Agravesmall", want: "à"},
		{name: "registerserif", want: "®"},
		{name: "trademarksans", want: "™"},
		{name: "parenlefttp", want: "⎛"},
		{name: "a100", want: "❞", dingbats: true},
		{name: "a100"},
		{name: "a20", want: "✔", dingbats: true},
	}
	for _, tt := range tests {
		if got := glyphText(tt.name, tt.dingbats); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestEncodings(t *testing.T) {
	tests := []struct {
		encoding string
		code     byte
		want     string
	}{
		{"StandardEncoding", 0x27, "quoteright"}, {"StandardEncoding", 0x60, "quoteleft"},
		{"StandardEncoding", 0xAE, "fi"}, {"StandardEncoding", 0x80, ""}, {"StandardEncoding", 0xFB, "germandbls"},
		{"WinAnsiEncoding", 0x27, "quotesingle"}, {"WinAnsiEncoding", 0x80, "Euro"},
		{"WinAnsiEncoding", 0x96, "endash"}, {"WinAnsiEncoding", 0xA0, "nonbreakingspace"},
		{"WinAnsiEncoding", 0xAD, "hyphen"}, {"WinAnsiEncoding", 0xE9, "eacute"}, {"WinAnsiEncoding", 0x95, "bullet"},
		{"MacRomanEncoding", 0x8E, "eacute"}, {"MacRomanEncoding", 0xA5, "bullet"}, {"MacRomanEncoding", 0xDE, "fi"},
		{"MacExpertEncoding", 0x57, "fi"}, {"MacExpertEncoding", 0x30, "zerooldstyle"},
		{"SymbolSetEncoding", 0x61, "alpha"}, {"SymbolSetEncoding", 0xB7, "bullet"},
		{"ZapfDingbatsEncoding", 0x6C, "a71"}, {"ZapfDingbatsEncoding", 0x34, "a20"},
	}
	for _, tt := range tests {
		if got := namedEncoding(tt.encoding)[tt.code]; got != tt.want {
			t.Errorf("%s %x: got %q, want %q", tt.encoding, tt.code, got, tt.want)
		}
	}
	if namedEncoding("NoSuchEncoding") != nil {
		t.Error("an unknown encoding was found")
	}
}

// TestLettersNameThemselves asks the list for the names that are not looked up in it.
func TestLettersNameThemselves(t *testing.T) {
	for c := range byte(0x80) {
		name := string(rune(c))
		text, ok := adobeGlyphList.text(name)
		if got, found := adobeGlyph(name); got != text || found != ok {
			t.Errorf("%q: got %q, %v, want %q, %v", name, got, found, text, ok)
		}
	}
}

// TestEncodingsAreListed finds names in the tables that no list knows.
func TestEncodingsAreListed(t *testing.T) {
	for i, e := range encodings {
		for code, name := range e() {
			if name != "" && glyphText(name, i == zapfDingbatsEncoding) == "" {
				t.Errorf("encoding %d, code %x: %q has no text", i, code, name)
			}
		}
	}
}

func TestNamedAfterCodes(t *testing.T) {
	var decimal, hexadecimal, glyphs encoding
	for i := 65; i < 75; i++ {
		decimal[i] = "a" + string([]byte{'0' + byte(i/10), '0' + byte(i%10)})
		hexadecimal[i] = "C" + string("0123456789ABCDEF"[i>>4]) + string("0123456789ABCDEF"[i&15])
		glyphs[i] = "g" + string([]byte{'0' + byte((i-29)/10), '0' + byte((i-29)%10)})
	}
	if !namedAfterCodes(&decimal) || !namedAfterCodes(&hexadecimal) {
		t.Error("names made of codes not known")
	}
	if namedAfterCodes(&glyphs) || namedAfterCodes(&encoding{65: "a65"}) || namedAfterCodes(encodings[winAnsiEncoding]()) {
		t.Error("other names taken for codes")
	}
}

func TestCharacterCodes(t *testing.T) {
	decimal, hexadecimal, glyphs, mixed := encoding{}, encoding{}, encoding{}, encoding{}
	for i, c := range []byte("Notes on it, arranged") {
		decimal[33+i] = fmt.Sprintf("C%d", c)
		hexadecimal[1+i] = fmt.Sprintf("G%02X", c)
		glyphs[1+i] = fmt.Sprintf("G%d", c-29) // as TrueType fonts number them
		mixed[1+i] = fmt.Sprintf("G%02X", c)
	}
	mixed[0] = "comma"
	if got := characterCodes(&decimal); got[33] != 'N' || got[34] != 'o' {
		t.Errorf("decimal: %v", got)
	}
	if got := characterCodes(&hexadecimal); got[1] != 'N' || got[2] != 'o' {
		t.Errorf("hexadecimal: %v", got)
	}
	if characterCodes(&glyphs) != nil || characterCodes(&mixed) != nil || characterCodes(&encoding{}) != nil {
		t.Error("other names taken for characters")
	}
}

// TestGlyphListFindsEveryName asks the lists for all that is in them, and for names
// that are not.
func TestGlyphListFindsEveryName(t *testing.T) {
	for _, list := range []glyphList{adobeGlyphList, dingbatsList} {
		names := 0
		for line := range strings.Lines(string(list)) {
			name, codes, ok := strings.Cut(strings.TrimSpace(line), ";")
			if !ok || line[0] == '#' {
				continue
			}
			names++
			if got, ok := list.text(name); !ok || got != glyphCodes(codes) {
				t.Errorf("%s: %q, %v", name, got, ok)
			}
			for _, other := range []string{name + "~", name[:len(name)-1] + "~", "~" + name} {
				if got, ok := list.text(other); ok {
					t.Errorf("%s: %q", other, got)
				}
			}
		}
		if names < 200 {
			t.Errorf("%d names", names)
		}
	}
	for _, name := range []string{"", "#", " END", "A", "zukatakana"} {
		_, ok := adobeGlyphList.text(name)
		if want := len(name) > 0 && name[0] > '#'; ok != want {
			t.Errorf("%q: %v", name, ok)
		}
	}
}
