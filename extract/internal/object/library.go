package object

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"sort"
	"strconv"

	"github.com/ledongthuc/pdf"
)

// libraryHeader is a header that the library accepts. It is laid over the first
// bytes of the file.
const libraryHeader = "%PDF-1.7\n"

// maxWeight bounds the nodes and bytes that the library is given to read: it needs
// many times the time and memory that we do.
const maxWeight = 1 << 20

// weigh takes nodes and bytes of strings from left, and gives what remains; 0 when
// it is not enough.
func (n *node) weigh(left int) int {
	left--
	if n.obj == nil {
		return max(left, 0)
	}
	left -= len(n.obj.str)
	for i := range n.obj.items {
		if left <= 0 {
			return 0
		}
		left = n.obj.items[i].weigh(left)
	}
	return max(left, 0)
}

// synthetic is the file that the library sees: header, the bytes of the original
// behind it, and a tail that holds what is read through the library.
type synthetic struct {
	src  []byte
	tail []byte
}

func (s *synthetic) size() int64 { return int64(max(len(s.src), len(libraryHeader)) + len(s.tail)) }

// ReadAt implements io.ReaderAt.
func (s *synthetic) ReadAt(p []byte, at int64) (int, error) {
	if at < 0 || at >= s.size() {
		return 0, io.EOF
	}
	n := 0
	for n < len(p) {
		part := s.part(at + int64(n))
		if len(part) == 0 {
			return n, io.EOF
		}
		n += copy(p[n:], part)
	}
	return n, nil
}

// part gives the bytes from an offset to the end of the part it lies in.
func (s *synthetic) part(at int64) []byte {
	body := int64(max(len(s.src), len(libraryHeader)))
	switch {
	case at < int64(len(libraryHeader)):
		return []byte(libraryHeader[at:])
	case at < body:
		return s.src[at:]
	case at < s.size():
		return s.tail[at-body:]
	}
	return nil
}

// openLibrary lets the library read trailer and catalog, and keeps what it read.
func (f *File) openLibrary() error {
	root := f.Root()
	catalog := node{kind: Dict, obj: new(compound)}
	if root.Kind() == Dict {
		catalog = *root.n
	}
	if left := catalog.weigh(maxWeight); f.trailer.weigh(left) == 0 {
		f.warn("catalog and trailer are too large for the library")
		return nil
	}
	s := &synthetic{src: f.src}
	s.tail = libraryTail(int(s.size()), f.trailer, catalog)
	r, err := pdf.NewReader(s, s.size())
	if err != nil {
		return fmt.Errorf("library: %w", err)
	}
	read, err := fromLibrary(r.Trailer())
	if err != nil {
		return err
	}
	for _, key := range [...]string{"Root", "Encrypt"} {
		if n := f.trailer.get(key); n.kind != Null {
			read = with(read, key, *n)
		}
	}
	f.trailer = read
	catalog, err = fromLibrary(r.Trailer().Key("Root"))
	if err == nil && root.Kind() == Dict {
		f.keepCatalog(root.Ref(), catalog)
	}
	return err
}

// keepCatalog makes the catalog that the library read the one of the file.
func (f *File) keepCatalog(ref Ref, catalog node) {
	if int64(ref.Number) < int64(len(f.slots)) && ref != (Ref{}) {
		f.slots[ref.Number].Store(&catalog)
		return
	}
	f.trailer = with(f.trailer, "Root", catalog)
}

// libraryTail writes the catalog as object 1, a cross-reference table with it
// alone, and a trailer with the entries of the real one. The offset is where the
// tail begins.
func libraryTail(offset int, trailer, catalog node) []byte {
	var b bytes.Buffer
	b.WriteString("\n")
	at := offset + b.Len()
	b.WriteString("1 0 obj\n")
	write(&b, &catalog)
	b.WriteString("\nendobj\n")
	start := offset + b.Len()
	fmt.Fprintf(&b, "xref\n0 2\n%010d 65535 f \n%010d 00000 n \ntrailer\n", 0, at)
	trailer = with(trailer, "Root", refNode(Ref{Number: 1}))
	trailer = with(trailer, "Size", intNode(2))
	for _, key := range [...]string{"Prev", "XRefStm", "Encrypt"} { // done with
		trailer = without(trailer, key)
	}
	write(&b, &trailer)
	fmt.Fprintf(&b, "\nstartxref\n%d\n%%%%EOF\n", start)
	return b.Bytes()
}

// without is a dictionary less an entry.
func without(dict node, key string) node {
	var items []node
	for i := 0; i < len(dict.obj.items); i += 2 {
		if dict.obj.items[i].obj.str != key {
			items = append(items, dict.obj.items[i:i+2]...)
		}
	}
	return node{kind: Dict, obj: &compound{items: items}}
}

// write writes an object in a form that leaves no doubt to any lexer: strings in
// hexadecimal, names with all but letters and digits escaped.
func write(b *bytes.Buffer, n *node) {
	switch n.kind {
	case Bool:
		b.WriteString(strconv.FormatBool(n.bits != 0))
	case Integer:
		b.WriteString(strconv.FormatInt(int64(n.bits), 10))
	case Real:
		b.WriteString(writtenReal(Value{n: n}.Float()))
	case String:
		fmt.Fprintf(b, "<%x>", n.obj.str)
	case Name:
		writeName(b, n.obj.str)
	case reference:
		fmt.Fprintf(b, "%d %d R", n.bits, n.gen)
	case Array:
		b.WriteByte('[')
		writeItems(b, n.obj.items)
		b.WriteByte(']')
	case Dict, Stream:
		b.WriteString("<<")
		writeItems(b, n.obj.items)
		b.WriteString(">>")
	default:
		b.WriteString("null")
	}
}

// writtenReal has a point always: without one it would be read as an integer.
func writtenReal(v float64) string {
	s := strconv.FormatFloat(v, 'f', -1, 64)
	for _, c := range s {
		if c == '.' {
			return s
		}
	}
	return s + ".0"
}

func writeItems(b *bytes.Buffer, items []node) {
	for i := range items {
		b.WriteByte(' ')
		write(b, &items[i])
	}
}

func writeName(b *bytes.Buffer, s string) {
	b.WriteByte('/')
	for i := range len(s) {
		c := s[i]
		if c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z' {
			b.WriteByte(c)
			continue
		}
		fmt.Fprintf(b, "#%02x", c)
	}
}

// fromLibrary turns a value of the library into a node.
//
// The library resolves references at every access and does not tell them; they
// are read with package reflect, which can look at unexported fields. The layout
// is that of the version in go.mod; a test defends it.
func fromLibrary(v pdf.Value) (n node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("library: %v", r)
		}
	}()
	return fromLibraryData(reflect.ValueOf(v).FieldByName("data")), nil
}

func fromLibraryData(v reflect.Value) node {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Bool:
		return boolNode(v.Bool())
	case reflect.Int64:
		return intNode(v.Int())
	case reflect.Float64:
		return realNode(v.Float())
	case reflect.String:
		return libraryString(v)
	case reflect.Slice:
		items := make([]node, v.Len())
		for i := range items {
			items[i] = fromLibraryData(v.Index(i))
		}
		return node{kind: Array, obj: &compound{items: items}}
	case reflect.Map:
		return libraryDict(v)
	case reflect.Struct:
		return libraryReference(v)
	}
	return node{}
}

func libraryString(v reflect.Value) node {
	kind := String
	if v.Type().Name() == "name" {
		kind = Name
	}
	return node{kind: kind, obj: &compound{str: v.String()}}
}

func libraryDict(v reflect.Value) node {
	items := make([]node, 0, 2*v.Len())
	for iter := v.MapRange(); iter.Next(); {
		items = append(items, libraryString(iter.Key()), fromLibraryData(iter.Value()))
	}
	sort.Sort(byKey(items)) // they come in any order
	return node{kind: Dict, obj: &compound{items: items}}
}

func libraryReference(v reflect.Value) node {
	if v.Type().Name() != "objptr" {
		return node{}
	}
	return refNode(Ref{Number: uint32(v.FieldByName("id").Uint()), Generation: uint16(v.FieldByName("gen").Uint())})
}
