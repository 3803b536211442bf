package object

import (
	"bytes"
	"reflect"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/ledongthuc/pdf"
)

// TestLibraryLayout defends what fromLibrary reads with package reflect.
func TestLibraryLayout(t *testing.T) {
	src := "<</A[1 -2.5 true null (s) /N 7 3 R <</X<41>>>]/B 0.0/C 10>>"
	var f *File
	v, _ := f.Parse([]byte(src))
	tail := libraryTail(len(libraryHeader), node{kind: Dict, obj: new(compound)}, *v.n)
	s := &synthetic{tail: tail}
	r, err := pdf.NewReader(s, s.size())
	if err != nil {
		t.Fatal(err)
	}
	data := reflect.ValueOf(r.Trailer()).FieldByName("data")
	if data.Kind() != reflect.Interface || data.Elem().Kind() != reflect.Map {
		t.Fatalf("a value of the library is %v", data.Kind())
	}
	got, err := fromLibrary(r.Trailer().Key("Root"))
	if err != nil {
		t.Fatal(err)
	}
	var a, b bytes.Buffer
	write(&a, v.n)
	write(&b, &got)
	if a.String() != b.String() {
		t.Errorf("wrote %s\nread  %s", a.String(), b.String())
	}
}

// TestLibraryAgrees reads a file of plain objects with the library and with our
// own parser.
func TestLibraryAgrees(t *testing.T) {
	b := newBuilder()
	b.page()
	b.object(5, `<</I 12/R -.5/S(a\(b\)\\\101\n)/H<4142>/N/A#42/A[1 2 3 0 R[]]/D<</E<<>>>>/T true/Z null>>`)
	b.object(6, "[(text) 5 0 R 5 0 R 1 2 3]")
	b.trailer(b.table(), "/All[1 0 R 2 0 R 3 0 R 5 0 R 6 0 R]")
	data := b.Bytes()
	f := mustOpen(t, data, Options{})
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := f.Trailer().Key("All")
	for i := range all.Len() {
		theirs, err := fromLibrary(r.Trailer().Key("All").Index(i))
		if err != nil {
			t.Fatal(err)
		}
		var x, y bytes.Buffer
		write(&x, &theirs)
		ours := sortedKeys(*all.Index(i).n)
		write(&y, &ours)
		if got := strings.ReplaceAll(y.String(), " /Z null", ""); got != strings.ReplaceAll(x.String(), " /Z null", "") {
			t.Errorf("ours   %s\ntheirs %s", y.String(), x.String())
		}
	}
}

// sortedKeys is an object whose dictionaries are in the order of their keys.
func sortedKeys(n node) node {
	if n.obj == nil || n.obj.items == nil {
		return n
	}
	obj := *n.obj
	obj.items = slices.Clone(obj.items)
	for i := range obj.items {
		obj.items[i] = sortedKeys(obj.items[i])
	}
	if n.isDict() {
		sort.Stable(byKey(obj.items))
	}
	n.obj = &obj
	return n
}

func TestSynthetic(t *testing.T) {
	s := &synthetic{src: []byte("0123456789abcdef"), tail: []byte("tail")}
	want := libraryHeader + "9abcdeftail"
	got := make([]byte, s.size())
	if n, err := s.ReadAt(got, 0); n != len(got) || err != nil || string(got) != want {
		t.Errorf("got %q, %v", got, err)
	}
	part := make([]byte, 10)
	if n, err := s.ReadAt(part, s.size()-5); n != 5 || err == nil || string(part[:n]) != "ftail" {
		t.Errorf("got %q, %v", part[:n], err)
	}
	if _, err := s.ReadAt(part, -1); err == nil {
		t.Error("read before the beginning")
	}
}

// BenchmarkLibrary reads all objects of a file with the library alone, for
// comparison with BenchmarkObjects.
func BenchmarkLibrary(b *testing.B) {
	for _, compressed := range []bool{false, true} {
		name := "plain"
		if compressed {
			name = "objstm"
		}
		b.Run(name, func(b *testing.B) { benchmarkLibrary(b, compressed) })
	}
}

// librarySample is how many elements are read: the library needs seconds for all
// of them in object streams.
const librarySample = 1000

func benchmarkLibrary(b *testing.B, compressed bool) {
	data := taggedFile(compressed)
	r, err := pdf.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		b.Fatal(err)
	}
	all := r.Trailer().Key("All")
	for b.Loop() {
		for i := range librarySample {
			if all.Index(i*7).Kind() != pdf.Dict {
				b.Fatal("no dictionary")
			}
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/librarySample, "ns/object")
}
