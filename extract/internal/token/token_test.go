package token

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"strings"
	"testing"
)

// spell writes the tokens of src in a form that tells kinds apart.
func spell(src string) string {
	var out []string
	l := New([]byte(src))
	for {
		tok := l.Next()
		switch tok.Kind {
		case EOF:
			return strings.Join(out, " ")
		case Integer:
			out = append(out, fmt.Sprintf("i%d", tok.Int))
		case Real:
			out = append(out, fmt.Sprintf("r%g", tok.Real))
		case String:
			out = append(out, fmt.Sprintf("%q", tok.Bytes))
		case Name:
			out = append(out, "/"+string(tok.Bytes))
		case Keyword:
			out = append(out, string(tok.Bytes))
		default:
			out = append(out, []string{"[", "]", "<<", ">>", "{", "}"}[tok.Kind-ArrayOpen])
		}
	}
}

func TestNumbers(t *testing.T) {
	for _, tt := range []struct{ src, want string }{
		{"12 -3 +4 0 007", "i12 i-3 i4 i0 i7"},
		{"1.5 -.5 .25 4. +.5 -0.0", "r1.5 r-0.5 r0.25 r4 r0.5 r0"},
		{"--5 -+5 ++5 ---.5", "i-5 i-5 i5 r-0.5"},
		{"1.2.3", "r1.2 r0.3"},
		{"1..2", "r1 r0.2"},
		{"12-34 0.00-35 0.-35 5-", "i1234 r0.0035 r0.35 i5"},
		{". - + -.", "r0 i0 i0 r0"},
		{"-\n5 -\r\n6", "i-5 i-6"},
		{"- 5", "i0 i5"},
		{"1e3 1.5E-2 2e+1 3e 4ex", "r1000 r0.015 r20 i3 e i4 ex"},
		{"5Tc 1rg 0 0 1RG", "i5 Tc i1 rg i0 i0 i1 RG"},
		{"-x +y --", "-x +y i0"},
		{"1/N 2(s)3[4]", `i1 /N i2 "s" i3 [ i4 ]`},
		{"123456789012345678901234567890", "r1.2345678901234568e+29"},
		{"0.123456789012345678901234567890", "r0.12345678901234568"},
		{"0.00000000000000000000000000000000000001", "r1.0000000000000001e-38"},
		{"9223372036854775807", "r9.223372036854776e+18"},
		{"1e99999 -1e99999 0e99999 1e-99999", "r1.7976931348623157e+308 r-1.7976931348623157e+308 r0 r0"},
	} {
		if got := spell(tt.src); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.src, got, tt.want)
		}
	}
}

func TestStrings(t *testing.T) {
	for _, tt := range []struct{ src, want string }{
		{"(abc)", `"abc"`},
		{"(a(b)c)d", `"a(b)c" d`},
		{`(\n\r\t\b\f\(\)\\\q)`, `"\n\r\t\b\f()\\q"`},
		{`(\101\7\0611\400\18)`, `"A\a11\x00\x018"`},
		{"(a\\\nb\\\r\nc\\\rd)", `"abcd"`},
		{"(a\rb\r\nc\nd)", `"a\nb\nc\nd"`},
		{"(abc", `"abc"`},
		{"(a\\", `"a"`},
		{"(a\\)", `"a)"`},
		{"(", `""`},
		{"()x", `"" x`},
		{"<48 65\n6c>", `"Hel"`},
		{"<486>", `"H` + "`" + `"`},
		{"<4x8>", `"H"`},
		{"<41", `"A"`},
		{"<", `""`},
		{"<>", `""`},
		{"(a) Tj)", `"a" Tj`},
	} {
		if got := spell(tt.src); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.src, got, tt.want)
		}
	}
}

func TestDelimited(t *testing.T) {
	for _, tt := range []struct{ src, want string }{
		{"", ""},
		{" \x00\t\f", ""},
		{"<</A/B/C 1>>", "<< /A /B /C i1 >>"},
		{"/ /A#20B /#4 /A# /#zz /a#00b", "/ /A B /#4 /A# /#zz /a\x00b"},
		{"% comment\nBT%x\rET", "BT ET"},
		{") > ] } T* ' \"", "] } T* ' \""},
		{"{1 exch}", "{ i1 exch }"},
		{">>>", ">>"},
		{"BT/F1", "BT /F1"},
		{"\x80\xff", "\x80\xff"},
	} {
		if got := spell(tt.src); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.src, got, tt.want)
		}
	}
}

func TestPositions(t *testing.T) {
	l := New([]byte("  12 (x) % c\n/N"))
	for _, want := range []struct{ pos, behind int }{{2, 4}, {5, 8}, {13, 15}, {15, 15}, {15, 15}} {
		if tok := l.Next(); tok.Pos != want.pos || l.Pos() != want.behind {
			t.Errorf("token at %d, behind it %d, want %d and %d", tok.Pos, l.Pos(), want.pos, want.behind)
		}
	}
	l.SetPos(-1)
	if tok := l.Next(); tok.Int != 12 {
		t.Errorf("SetPos(-1) gives %v", tok)
	}
	l.SetPos(99)
	if tok := l.Next(); tok.Kind != EOF {
		t.Errorf("SetPos behind the end gives %v", tok)
	}
}

func FuzzLexer(f *testing.F) {
	for _, s := range []string{"", "(", "<41", "--5 1.2.3 4. .5 1e9", "/A#20#", "<</A[1 2]>>",
		"(a\\053\\\r\n)", "{ } ) >", "%x", "-\n5", "BT /F1 12 Tf (x) Tj ET"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		l := New(src)
		before := 0
		for {
			tok := l.Next()
			if tok.Kind == EOF {
				return
			}
			if l.Pos() <= before || tok.Pos < before || tok.Pos >= l.Pos() || l.Pos() > len(src) {
				t.Fatalf("token %v from %d to %d, after %d", tok, tok.Pos, l.Pos(), before)
			}
			if len(tok.Bytes) > len(src) {
				t.Fatalf("%d bytes from %d", len(tok.Bytes), len(src))
			}
			before = l.Pos()
		}
	})
}

func BenchmarkNext(b *testing.B) {
	src := []byte(strings.Repeat("BT /F1 12 Tf 1 0 0 1 72.5 700.25 Tm [(Hello) -20.5 (world)] TJ ET\n", 1000))
	b.SetBytes(int64(len(src)))
	b.ReportAllocs()
	l := New(src)
	for b.Loop() {
		l.SetPos(0)
		for l.Next().Kind != EOF {
		}
	}
}

func TestSkip(t *testing.T) {
	for s, want := range map[string]int{"7 0 R": 5, "7 0 R]": 5, "7 0 Rx": 1, "7 0": 1, "7 00 R": 1, "7 0 R 8": 5, "7": 1} {
		l := New([]byte(s))
		l.Next()
		if skipped := l.Skip(" 0 R"); l.Pos() != want || skipped != (want > 1) {
			t.Errorf("%q: read up to %d, want %d", s, l.Pos(), want)
		}
	}
}

// TestPlainNumbers reads numbers the quick way and the thorough one.
func TestPlainNumbers(t *testing.T) {
	for _, s := range []string{"0", "-0", "1", "12.", ".5", "-.5", "1.25", "-17.0625 ", "123456789012345", "1234567890123456", "0.1(", "3]", "1-2", "1.2.3", "--4", "5Tc", "1e3", "-", ".", "-\n5", "+7", "0.000001", "99999.99999/"} {
		quick, slow := New([]byte(s)), New([]byte(s))
		v, kind := quick.Number()
		if kind == EOF {
			if quick.pos != 0 {
				t.Errorf("%q: read %d bytes of no plain number", s, quick.pos)
			}
			continue
		}
		want, _ := slow.number()
		if kind != want.Kind || int64(v) != want.Int || v != want.Real || quick.pos != slow.pos {
			t.Errorf("%q: %v %v to %d, want %+v to %d", s, kind, v, quick.pos, want, slow.pos)
		}
	}
}

// TestWord compares Word with what Next reads.
func TestWord(t *testing.T) {
	for _, s := range []string{"", "q", "Tj ", "BT[", "T*", "f*/", "'", "\"", "scn", "scn1", "true", "d0", "1Tc", "-x", ".n", "(q)", "/q", " q", "q%", "a.b", "\x80\xff"} {
		l := New([]byte(s))
		word, end := l.Word()
		tok := l.Next()
		if tok.Kind != Keyword || tok.Pos != 0 || len(tok.Bytes) > WordMax || strings.ContainsRune("-.", rune(s[0])) {
			tok.Bytes, l.pos = nil, 0
		}
		if word != WordOf(tok.Bytes) || end != l.pos {
			t.Errorf("%q: word %#x to %d, want %q to %d", s, word, end, tok.Bytes, l.pos)
		}
	}
}

// TestHexPairs compares the quick way of reading digits with the library's, for every
// byte at every place.
func TestHexPairs(t *testing.T) {
	const digits = "00fF9aA1b2C3d4E5e6"
	for n := 0; n <= len(digits); n += 2 {
		for at := range n {
			for c := range 256 {
				src := []byte(digits[:n])
				src[at] = byte(c)
				got := make([]byte, n/2)
				want, err := hex.DecodeString(string(src))
				if ok := decodePairs(got, src); ok != (err == nil) || ok && !bytes.Equal(got, want) {
					t.Fatalf("%q: %x, %v, want %x, %v", src, got, ok, want, err)
				}
			}
		}
	}
}
