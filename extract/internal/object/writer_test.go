package object

import (
	"bytes"
	"compress/zlib"
	"context"
	"fmt"
	"strings"
	"testing"
)

// builder writes small files, well-formed or not.
type builder struct {
	bytes.Buffer
	offsets  map[int]int
	greatest int
}

func newBuilder() *builder {
	b := &builder{offsets: map[int]int{}}
	b.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	return b
}

// object writes an indirect object.
func (b *builder) object(num int, body string) {
	b.offsets[num] = b.Len()
	b.greatest = max(b.greatest, num)
	fmt.Fprintf(b, "%d 0 obj\n%s\nendobj\n", num, body)
}

// stream writes a stream with a correct length.
func (b *builder) stream(num int, entries, data string) {
	b.object(num, fmt.Sprintf("<<%s/Length %d>>\nstream\n%s\nendstream", entries, len(data), data))
}

// page writes a catalog (1), a page tree (2), a page (3), and its contents (4).
func (b *builder) page() {
	b.object(1, "<</Type/Catalog/Pages 2 0 R>>")
	b.object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>")
	b.object(3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>")
	b.stream(4, "", contents)
}

const contents = "BT /F1 12 Tf (Hello) Tj ET"

// table writes a cross-reference table of all objects and gives its offset.
func (b *builder) table() int {
	at := b.Len()
	fmt.Fprintf(b, "xref\n0 %d\n0000000000 65535 f \n", b.greatest+1)
	for num := 1; num <= b.greatest; num++ {
		if offset, ok := b.offsets[num]; ok {
			fmt.Fprintf(b, "%010d 00000 n \n", offset)
		} else {
			b.WriteString("0000000000 00000 f \n")
		}
	}
	return at
}

// trailer writes a trailer with the entries given besides Root and Size.
func (b *builder) trailer(start int, entries string) {
	fmt.Fprintf(b, "trailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n", b.greatest+1, entries, start)
}

// finish writes table and trailer.
func (b *builder) finish() []byte {
	b.trailer(b.table(), "")
	return b.Bytes()
}

// row is a row of a cross-reference stream with W [1 4 2].
func row(kind, second, third int) string {
	return string([]byte{byte(kind), byte(second >> 24), byte(second >> 16), byte(second >> 8), byte(second),
		byte(third >> 8), byte(third)})
}

// xrefStream writes a cross-reference stream and gives its offset.
func (b *builder) xrefStream(num int, entries string, rows ...string) int {
	b.stream(num, "/Type/XRef/W[1 4 2]"+entries, strings.Join(rows, ""))
	return b.offsets[num]
}

// objStm writes an object stream with objects in turn from a first number on.
func (b *builder) objStm(num, first int, bodies ...string) {
	var head, body strings.Builder
	for i, s := range bodies {
		fmt.Fprintf(&head, "%d %d ", first+i, body.Len())
		body.WriteString(s + " ")
	}
	entries := fmt.Sprintf("/Type/ObjStm/N %d/First %d/Filter/FlateDecode", len(bodies), head.Len())
	b.stream(num, entries, deflated(head.String()+body.String()))
}

func deflated(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

func openBytes(data []byte, opt Options) (*File, error) {
	return Open(context.Background(), bytes.NewReader(data), int64(len(data)), opt)
}

func mustOpen(t testing.TB, data []byte, opt Options) *File {
	t.Helper()
	f, err := openBytes(data, opt)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// wantContents checks that a file has one page with the contents of builder.page.
func wantContents(t *testing.T, f *File) {
	t.Helper()
	pages, err := f.Pages()
	if err != nil || len(pages) != 1 {
		t.Fatalf("got %d pages, %v; warnings %q", len(pages), err, f.Warnings())
	}
	data, err := pages[0].Value.Key("Contents").Data()
	if err != nil || string(data) != contents {
		t.Fatalf("contents are %q, %v; warnings %q", data, err, f.Warnings())
	}
}
