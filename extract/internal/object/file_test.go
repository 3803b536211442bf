package object

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestFile(t *testing.T) {
	data := bytes.Replace(plainFile(), []byte("/Type/Catalog"), []byte("/Version/2.0/Type/Catalog"), 1)
	f := mustOpen(t, data, Options{})
	sum := sha256.Sum256(data)
	if f.SHA256() != hex.EncodeToString(sum[:]) {
		t.Error("wrong hash")
	}
	if f.Encrypted() {
		t.Error("encrypted")
	}
	f = mustOpen(t, data, Options{})
	if v := f.Version(); v != "2.0" {
		t.Errorf("version %q; the catalog says 2.0", v)
	}
	if f.Root().Ref() != (Ref{Number: 1}) || f.Root().Key("Type").Name() != "Catalog" {
		t.Errorf("catalog is %v", f.Root().Ref())
	}
}

// TestValues reads one object of every kind.
func TestValues(t *testing.T) {
	b := newBuilder()
	b.page()
	b.object(5, `<</B true/I -12/R 1.5/S(a\)b)/H<41 4>/N/A#20B/A[1 6 0 R null [2]]/D<</X 1>>/Ref 6 0 R/Loop 7 0 R
		/Null null/Twice 1/Twice 2/Big 99999999999999999999>>`)
	b.object(6, "(indirect)")
	b.object(7, "7 0 R")
	f := mustOpen(t, b.finish(), Options{})
	v := f.Get(Ref{Number: 5})
	checks := map[string]bool{
		"bool":          v.Key("B").Bool(),
		"int":           v.Key("I").Int() == -12 && v.Key("I").Float() == -12,
		"real":          v.Key("R").Float() == 1.5 && v.Key("R").Int() == 1,
		"string":        v.Key("S").Bytes() == "a)b",
		"hex":           v.Key("H").Bytes() == "A@",
		"name":          v.Key("N").Name() == "A B",
		"array":         v.Key("A").Len() == 4 && v.Key("A").Index(3).Index(0).Int() == 2,
		"index":         v.Key("A").Index(4).IsNull() && v.Key("A").Index(-1).IsNull(),
		"indirect item": v.Key("A").Index(1).Bytes() == "indirect" && v.Key("A").IndexRef(1) == Ref{Number: 6},
		"direct item":   v.Key("A").IndexRef(0) == Ref{},
		"dict":          v.Key("D").Kind() == Dict && v.Key("D").Key("X").Int() == 1,
		"reference":     v.Key("Ref").Ref() == Ref{Number: 6} && v.KeyRef("Ref") == Ref{Number: 6},
		"loop":          v.Key("Loop").IsNull(),
		"null":          v.Key("Null").IsNull() && v.Key("Missing").IsNull(),
		"last of equal": v.Key("Twice").Int() == 2,
		"big":           v.Key("Big").Float() == 99999999999999999999,
		"keys":          slices.IsSorted(v.Keys()) && len(v.Keys()) == 13,
		"no dict":       v.Key("I").Key("X").IsNull() && v.Key("I").Keys() == nil && v.Key("I").Len() == 0,
		"missing":       f.Get(Ref{Number: 99}).IsNull() && f.Get(Ref{Number: 1<<32 - 1}).IsNull(),
		"zero":          Value{}.IsNull() && Value{}.Key("X").IsNull() && Value{}.Bytes() == "" && Value{}.Raw() == nil,
	}
	for name, ok := range checks {
		if !ok {
			t.Errorf("%s is wrong", name)
		}
	}
	if _, err := v.Data(); err == nil {
		t.Error("a dictionary has data")
	}
}

// TestParser reads objects that are written badly.
func TestParser(t *testing.T) {
	cases := []struct {
		in, want string
		behind   int
	}{
		{"[1 2 R 3 0 R]", "[ 1 2 R 3 0 R]", 13},
		{"7 0 R rest", "7 0 R", 5},
		{"1 7 0 R", "1", 1},
		{"[7 0 R/A 1 0 Rx 2  0 R 4294967296 0 R]", "[ 7 0 R /A 1 0 2 0 R null]", 38},
		{"<</A 1/B 2/A 3/A>>", "<< /A 1 /B 2 /A 3>>", 18},
		{"7 0 X", "7", 1},
		{"7", "7", 1},
		{"<</A/B/C>>", "<< /A /B>>", 10},
		{"<</A 1 2/B 3>>", "<< /A 1 /B 3>>", 14},
		{"<</A[1 2>>/B 3", "<< /A [ 1 2]>>", 10},
		{"[1 2", "[ 1 2]", 4},
		{"]", "", 0},
		{"endobj", "", 0},
		{"<</A 1 endobj", "<< /A 1>>", 7},
		{"foo", "null", 3},
		{"[true false null foo -1 0 R]", "[ true false null null]", 28},
	}
	for _, c := range cases {
		var f *File
		v, behind := f.Parse([]byte(c.in))
		var got bytes.Buffer
		if v.n != nil {
			write(&got, v.n)
		}
		if got.String() != c.want || behind != c.behind {
			t.Errorf("%q: got %q up to %d, want %q up to %d", c.in, got.String(), behind, c.want, c.behind)
		}
	}
}

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"plain \xE9\x80\xA0":                      "plain é•€",
		"\xFE\xFF\x00A\x20\xAC\xD8\x3D\xDE\x00":   "A€😀",
		"\xFF\xFEA\x00\xAC\x20":                   "A€",
		"\xEF\xBB\xBFA\xE2\x82\xAC":               "A€",
		"\xEF\xBB\xBFA\xFF":                       "A\uFFFD",
		"\xFE\xFF\x00\x1B\x00e\x00n\x00\x1B\x00A": "A",
		"\xFE\xFF\x00\x1B\x00A":                   "A",
		"\xFE\xFF\x00A\x00":                       "A",
		"":                                        "",
	} {
		if got := Text(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func TestOpenErrors(t *testing.T) {
	data := plainFile()
	var limit *LimitError
	if _, err := openBytes(data, Options{MaxFileBytes: 10}); !errors.As(err, &limit) {
		t.Errorf("limit: %v", err)
	}
	for _, in := range []string{"", "hello", strings.Repeat("x", 5000)} {
		if _, err := openBytes([]byte(in), Options{}); !errors.Is(err, ErrNotPDF) {
			t.Errorf("%.10q: %v", in, err)
		}
	}
	var syntax *SyntaxError
	if _, err := openBytes([]byte("%PDF-1.4\nnothing"), Options{}); !errors.As(err, &syntax) {
		t.Errorf("syntax: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Open(ctx, bytes.NewReader(data), int64(len(data)), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
	if f, err := Open(context.Background(), bytes.NewReader(data), int64(len(data))+1000, Options{}); err != nil {
		t.Errorf("shorter than said: %v", err)
	} else {
		wantContents(t, f)
	}
}

// TestConcurrent reads one file from several goroutines.
func TestConcurrent(t *testing.T) {
	f := mustOpen(t, taggedFile(true)[:], Options{})
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for num := uint32(10); num < 500; num++ {
				if id := f.Get(Ref{Number: num}).Key("ID").Bytes(); id != fmt.Sprintf("node%08d", num-10) {
					t.Errorf("object %d is %q", num, id)
					return
				}
			}
			_, _ = f.Get(Ref{Number: 4}).Data()
			_, _ = f.Pages()
		})
	}
	wg.Wait()
}
