package object

import (
	"bytes"
	"compress/flate"
	"encoding/ascii85"
	"errors"
	"fmt"
	"strings"
	"testing"
)

const sample = "The quick brown fox jumps over the lazy dog. The quick brown fox jumps over the lazy dog."

// decodeWith decodes data as a stream with the dictionary entries given.
func decodeWith(t testing.TB, entries, data string, opt Options) ([]byte, error) {
	t.Helper()
	b := newBuilder()
	b.page()
	b.stream(4, entries, data)
	return mustOpen(t, b.finish(), opt).Get(Ref{Number: 4}).Data()
}

func rawDeflated(s string) string {
	var b bytes.Buffer
	w, _ := flate.NewWriter(&b, 6)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

func encoded85(s string) string {
	b := make([]byte, ascii85.MaxEncodedLen(len(s)))
	return string(b[:ascii85.Encode(b, []byte(s))])
}

// packLZW writes codes of the widths that an encoder of LZW uses.
func packLZW(codes []int, early bool) string {
	var out []byte
	var bits, held uint
	next, width := 258, uint(9)
	for i, c := range codes {
		bits, held = bits<<width|uint(c), held+width
		for held >= 8 {
			held -= 8
			out = append(out, byte(bits>>held))
		}
		if c == lzwClear {
			next, width = 258, 9
			continue
		}
		if i > 0 && codes[i-1] != lzwClear {
			next++
		}
		limit := next
		if early {
			limit++
		}
		if limit >= 1<<width && width < 12 {
			width++
		}
	}
	return string(append(out, byte(bits<<(8-held))))
}

// literalsLZW encodes a string without compression, so that widths grow.
func literalsLZW(s string, early bool) string {
	codes := []int{lzwClear}
	for i := range len(s) {
		codes = append(codes, int(s[i]))
	}
	return packLZW(append(codes, lzwEnd), early)
}

func TestFilters(t *testing.T) {
	long := strings.Repeat(sample, 20) // more than 1024 codes: all widths up to 11
	cases := []struct{ name, entries, data, want string }{
		{"none", "", sample, sample},
		{"flate", "/Filter/FlateDecode", deflated(sample), sample},
		{"flate abbreviated", "/Filter/Fl", deflated(sample), sample},
		{"flate in an array", "/Filter[/FlateDecode]", deflated(sample), sample},
		{"flate twice", "/Filter[/FlateDecode/Fl]", deflated(deflated(sample)), sample},
		{"flate without header", "/Filter/FlateDecode", rawDeflated(sample), sample},
		{"flate with a damaged header", "/Filter/FlateDecode", "\x00\x00" + rawDeflated(sample), sample},
		{"flate behind an end of line", "/Filter/FlateDecode", "\r\n" + deflated(sample), sample},
		{"flate without checksum", "/Filter/FlateDecode", deflated(sample)[:len(deflated(sample))-4], sample},
		{"flate of nothing", "/Filter/FlateDecode", "", ""},
		{"hex", "/Filter/ASCIIHexDecode", fmt.Sprintf("%x>junk", sample), sample},
		{"hex abbreviated, odd, spaced", "/Filter/AHx", "4 1\n4 2 5>", "ABP"},
		{"85", "/Filter/ASCII85Decode", encoded85(sample) + "~>", sample},
		{"85 abbreviated, opened, unclosed", "/Filter/A85", "<~" + encoded85(sample), sample},
		{"85 zero", "/Filter/A85", "z~>", "\x00\x00\x00\x00"},
		{"run length", "/Filter/RunLengthDecode", "\x02abc\xFEx\x80junk", "abcxxx"},
		{"run length abbreviated, cut", "/Filter/RL", "\x05abc", "abc"},
		{"lzw of the standard", "/Filter/LZWDecode", "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01", "-----A---B"},
		{"lzw early", "/Filter/LZW", literalsLZW(long, true), long},
		{"lzw late", "/Filter/LZW/DecodeParms<</EarlyChange 0>>", literalsLZW(long, false), long},
		{"several", "/Filter[/AHx/A85/Fl]", fmt.Sprintf("%x>", encoded85(deflated(sample))), sample},
		{"crypt identity", "/Filter[/Crypt/Fl]/DecodeParms[<</Name/Identity>>null]", deflated(sample), sample},
		{"parameters as a dictionary", "/Filter[/Fl]/DecodeParms<</Predictor 1>>", deflated(sample), sample},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := decodeWith(t, c.entries, c.data, Options{})
			if err != nil || string(got) != c.want {
				t.Errorf("got %.80q, %v", got, err)
			}
		})
	}
}

func TestDamagedFilters(t *testing.T) {
	long := strings.Repeat(sample, 1000)
	bad := []byte(deflated(sample))
	bad[len(bad)-1] ^= 1
	broken := []byte(deflated(long))
	cases := []struct {
		name, entries, data, prefix string
		err                         error
	}{
		{"flate cut", "/Filter/Fl", string(broken[:len(broken)/2]), long[:len(long)/4], nil},
		{"flate with a wrong checksum", "/Filter/Fl", string(bad), sample, errChecksum},
		{"flate of junk", "/Filter/Fl", "this is not compressed", "", nil},
		{"lzw of an undefined code", "/Filter/LZW", packLZW([]int{lzwClear, 'a', 300}, true) + "\x00\x00", "a", errLZW},
		{"hex of letters", "/Filter/AHx", "41zz42>", "AB", errASCII},
		{"unknown", "/Filter/Zip", sample, "", nil},
		{"image", "/Filter[/AHx/DCT]", "4142>", "AB", ErrImageFilter},
		{"jpx", "/Filter/JPXDecode", "xyz", "xyz", ErrImageFilter},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := decodeWith(t, c.entries, c.data, Options{})
			if err == nil || c.err != nil && !errors.Is(err, c.err) {
				t.Errorf("error is %v", err)
			}
			if !strings.HasPrefix(string(got), c.prefix) {
				t.Errorf("got %.80q", got)
			}
		})
	}
}

func TestStreamLimit(t *testing.T) {
	zeros := strings.Repeat("\x00", 1<<20)
	for name, c := range map[string][2]string{
		"flate":      {"/Filter/Fl", deflated(zeros)},
		"lzw":        {"/Filter/LZW", literalsLZW(zeros, true)},
		"run length": {"/Filter/RL", strings.Repeat("\x81x", 1<<14)},
		"85":         {"/Filter/A85", strings.Repeat("z", 1<<18)},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := decodeWith(t, c[0], c[1], Options{MaxStreamBytes: 1000})
			var limit *LimitError
			if !errors.As(err, &limit) || len(got) != 1000 {
				t.Errorf("got %d bytes, %v", len(got), err)
			}
		})
	}
}

// TestPredictors decodes an image of 3 columns and 2 rows with every predictor.
func TestPredictors(t *testing.T) {
	cases := []struct{ name, params, data, want string }{
		{"none", "/Predictor 1/Columns 3", "abcdef", "abcdef"},
		{"png none", "/Predictor 10/Columns 3", "\x00abc\x00def", "abcdef"},
		{"png sub", "/Predictor 11/Columns 3", "\x01a\x01\x01\x01d\x01\x01", "abcdef"},
		{"png up", "/Predictor 12/Columns 3", "\x02abc\x02\x03\x03\x03", "abcdef"},
		{"png average", "/Predictor 13/Columns 3", "\x00abc\x03\x34\x02\x02", "abcdef"},
		{"png paeth", "/Predictor 14/Columns 3", "\x00abc\x04\x03\x01\x01", "abcdef"},
		{"png of several types", "/Predictor 15/Columns 3", "\x01a\x01\x01\x02\x03\x03\x03", "abcdef"},
		{"png type is not that of the predictor", "/Predictor 12/Columns 3", "\x01a\x01\x01\x00def", "abcdef"},
		{"png with a short last row", "/Predictor 12/Columns 3", "\x02abc\x02\x03", "abcd"},
		{"png of three colours", "/Predictor 11/Columns 2/Colors 3", "\x01abc\x01\x01\x01", "abcbcd"},
		{"tiff", "/Predictor 2/Columns 3", "a\x01\x01d\x01\x01", "abcdef"},
		{"tiff of three colours", "/Predictor 2/Columns 2/Colors 3", "abc\x01\x01\x01", "abcbcd"},
		{"tiff of 16 bits", "/Predictor 2/Columns 2/BitsPerComponent 16", "\x01\xFF\x00\x02", "\x01\xFF\x02\x01"},
		{"tiff of 4 bits", "/Predictor 2/Columns 4/BitsPerComponent 4", "\x11\x1F", "\x12\x32"},
		{"tiff of 1 bit", "/Predictor 2/Columns 8/BitsPerComponent 1", "\xC1", "\x81"},
		{"tiff of 2 bits, two colours", "/Predictor 2/Columns 2/Colors 2/BitsPerComponent 2", "\x1B", "\x18"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := decodeWith(t, "/Filter/Fl/DecodeParms<<"+c.params+">>", deflated(c.data), Options{})
			if err != nil || string(got) != c.want {
				t.Errorf("got %q, want %q, %v", got, c.want, err)
			}
		})
	}
	for _, params := range []string{"/Predictor 12/Columns 0", "/Predictor 2/Colors 99999999", "/Predictor 15/BitsPerComponent -1"} {
		if _, err := decodeWith(t, "/Filter/Fl/DecodeParms<<"+params+">>", deflated("abc"), Options{}); !errors.Is(err, errPredictor) {
			t.Errorf("%s: error is %v", params, err)
		}
	}
}

func TestInlineDecode(t *testing.T) {
	var f *File
	v, _ := f.Parse([]byte("<</F[/AHx/Fl]/DP[null null]>>"))
	got, err := v.Decode(fmt.Appendf(nil, "%x>", deflated(sample)), 0)
	if err != nil || string(got) != sample {
		t.Errorf("got %q, %v", got, err)
	}
	if names := v.Filters(); len(names) != 2 || names[0].Name != "ASCIIHexDecode" || names[1].Name != "FlateDecode" {
		t.Errorf("filters are %v", names)
	}
}

// TestFinder compares the finder with a plain search, in any order of questions.
func TestFinder(t *testing.T) {
	src := []byte("xx..xx....x..xx")
	order := []int{7, 3, 0, 14, 2, 15, 11, 5, 1, 4, 13, 6, 8, 9, 10, 12}
	f := finder{word: []byte("xx")}
	for _, start := range order {
		want := len(src)
		if i := bytes.Index(src[start:], f.word); i >= 0 {
			want = start + i
		}
		if got := f.next(src, start); got != want {
			t.Errorf("from %d: got %d, want %d", start, got, want)
		}
	}
}
