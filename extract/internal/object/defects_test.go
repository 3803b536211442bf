package object

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
)

// defects are files with one defect each, or with a construct that the library
// below does not read. All have the page of builder.page.
var defects = map[string]func() []byte{
	"well formed": func() []byte { return plainFile() },
	"pdf 2.0":     func() []byte { return bytes.Replace(plainFile(), []byte("%PDF-1.7"), []byte("%PDF-2.0"), 1) },
	"junk before header": func() []byte {
		return append([]byte("HTTP/1.1 200 OK\r\n\r\n"), plainFile()...)
	},
	"junk before header that offsets count": func() []byte {
		b := newBuilder()
		b.Reset()
		b.WriteString("some junk\n%PDF-1.7\n")
		b.page()
		return b.finish()
	},
	"blank behind header": func() []byte { return bytes.Replace(plainFile(), []byte("%PDF-1.7\n"), []byte("%PDF-1.7 \n"), 1) },
	"no header":           func() []byte { return bytes.Replace(plainFile(), []byte("%PDF-1.7\n"), []byte("%XXX-1.7\n"), 1) },
	"junk behind eof":     func() []byte { return append(plainFile(), bytes.Repeat([]byte("\x00junk "), 1000)...) },
	"no eof":              func() []byte { return bytes.Replace(plainFile(), []byte("%%EOF\n"), nil, 1) },
	"startxref in one line": func() []byte {
		return bytes.Replace(plainFile(), []byte("startxref\n"), []byte("startxref "), 1)
	},
	"no startxref": func() []byte { return bytes.Replace(plainFile(), []byte("startxref"), []byte("startxxxx"), 1) },
	"startxref beyond the end": func() []byte {
		b := newBuilder()
		b.page()
		b.table()
		b.trailer(1<<40, "")
		return b.Bytes()
	},
	"startxref points elsewhere": func() []byte {
		b := newBuilder()
		b.page()
		b.trailer(b.table()-7, "")
		return b.Bytes()
	},
	"no trailer at all": func() []byte {
		b := newBuilder()
		b.page()
		return b.Bytes()
	},
	"truncated within the table": func() []byte {
		data := plainFile()
		return data[:bytes.Index(data, []byte("trailer"))-30]
	},
	"carriage returns as line ends": func() []byte {
		data := plainFile()
		at := bytes.Index(data, []byte("xref\n"))
		return append(data[:at:at], bytes.ReplaceAll(data[at:], []byte("\n"), []byte("\r"))...)
	},
	"entries of 19 bytes": func() []byte { return bytes.ReplaceAll(plainFile(), []byte(" n \n"), []byte(" n\n")) },
	"table begins at 1":   func() []byte { return bytes.Replace(plainFile(), []byte("xref\n0 "), []byte("xref\n1 "), 1) },
	"fewer entries than stated": func() []byte {
		return bytes.Replace(plainFile(), []byte("xref\n0 5"), []byte("xref\n0 9"), 1)
	},
	"subsection number beyond the limit": func() []byte {
		return bytes.Replace(plainFile(), []byte("xref\n0 5"), []byte("xref\n99999999999 5"), 1)
	},
	"subsection count beyond the limit": func() []byte {
		return bytes.Replace(plainFile(), []byte("xref\n0 5"), []byte("xref\n0 99999999999"), 1)
	},
	"size beyond the limit": func() []byte {
		return bytes.Replace(plainFile(), []byte("/Size 5"), []byte("/Size 99999999999"), 1)
	},
	"all offsets wrong": func() []byte {
		return bytes.Replace(plainFile(), []byte("1 0 obj"), []byte("% more bytes than before\n1 0 obj"), 1)
	},
	"one offset wrong": func() []byte {
		b := newBuilder()
		b.page()
		b.offsets[4] += 3
		return b.finish()
	},
	"offset of another object": func() []byte {
		b := newBuilder()
		b.page()
		b.offsets[4] = b.offsets[2]
		return b.finish()
	},
	"no endobj": func() []byte { return bytes.ReplaceAll(plainFile(), []byte("\nendobj"), []byte("\n      ")) },
	"root is missing": func() []byte {
		return bytes.Replace(plainFile(), []byte("/Root 1 0 R"), []byte("/Boot 1 0 R"), 1)
	},
	"root is no catalog": func() []byte {
		return bytes.Replace(plainFile(), []byte("/Root 1 0 R"), []byte("/Root 4 0 R"), 1)
	},
	"no catalog but a page tree": func() []byte {
		return bytes.Replace(plainFile(), []byte("/Catalog/Pages"), []byte("/Xatalog/Xages"), 1)
	},
	"no page tree but a page": func() []byte {
		data := bytes.Replace(plainFile(), []byte("/Catalog/Pages"), []byte("/Xatalog/Xages"), 1)
		return bytes.Replace(data, []byte("/Type/Pages"), []byte("/Type/Xages"), 1)
	},
	"generation wrong": func() []byte { return bytes.Replace(plainFile(), []byte("4 0 R"), []byte("4 7 R"), 1) },
	"prev leads back":  func() []byte { return updated(func(b *builder, _, second int) int { return second }) },
	"prev leads nowhere": func() []byte {
		return updated(func(*builder, int, int) int { return 1 << 30 })
	},
	"update":                    func() []byte { return updated(func(_ *builder, first, _ int) int { return first }) },
	"table after stream":        mixedTableAfterStream,
	"stream after table":        mixedStreamAfterTable,
	"hybrid":                    hybrid,
	"object streams":            func() []byte { return compressedFile(2) },
	"object stream index wrong": func() []byte { return compressedFile(1) },
	"object stream, no xref": func() []byte {
		return bytes.ReplaceAll(compressedFile(2), []byte("startxref"), []byte("startxxxx"))
	},
	"length 0":                    func() []byte { return withLength("0") },
	"length too long":             func() []byte { return withLength("9999999") },
	"length too short":            func() []byte { return withLength("3") },
	"length negative":             func() []byte { return withLength("-5") },
	"length missing":              func() []byte { return withLength("null") },
	"length indirect and missing": func() []byte { return withLength("77 0 R") },
	"length is the stream itself": func() []byte { return withLength("4 0 R") },
	"stream ends with endobj": func() []byte {
		return bytes.Replace(plainFile(), []byte("\nendstream\nendobj"), []byte("\nendobj           "), 1)
	},
	"kids cycle":      func() []byte { return withKids("[3 0 R 2 0 R]") },
	"null among kids": func() []byte { return withKids("[null 99 0 R 3 0 R 1]") },
	"no type and no count": func() []byte {
		data := bytes.Replace(plainFile(), []byte("/Type/Pages"), nil, 1)
		return bytes.Replace(bytes.Replace(data, []byte("/Count 1"), nil, 1), []byte("/Type/Page/"), []byte("/"), 1)
	},
	"absurd generation": func() []byte {
		return bytes.Replace(plainFile(), []byte("4 0 obj"), []byte("4 18446744073709551616 obj"), 1)
	},
}

func plainFile() []byte {
	b := newBuilder()
	b.page()
	return b.finish()
}

// updated has an update that replaces the contents; prev gives the Prev of the
// second table from the offsets of both.
func updated(prev func(b *builder, first, second int) int) []byte {
	b := newBuilder()
	b.page()
	b.stream(4, "", "BT (Old) Tj ET")
	first := b.table()
	b.trailer(first, "")
	b.stream(4, "", contents)
	second := b.Len()
	fmt.Fprintf(b, "xref\n4 1\n%010d 00000 n \n", b.offsets[4])
	b.trailer(second, fmt.Sprintf("/Prev %d", prev(b, first, second)))
	return b.Bytes()
}

func mixedTableAfterStream() []byte {
	b := newBuilder()
	b.page()
	b.stream(4, "", "BT (Old) Tj ET")
	rows := []string{row(0, 0, 0)}
	for num := 1; num <= 4; num++ {
		rows = append(rows, row(1, b.offsets[num], 0))
	}
	first := b.xrefStream(9, "/Root 1 0 R/Size 5", rows...)
	b.stream(4, "", contents)
	second := b.Len()
	fmt.Fprintf(b, "xref\n4 1\n%010d 00000 n \n", b.offsets[4])
	b.trailer(second, fmt.Sprintf("/Prev %d", first))
	return b.Bytes()
}

func mixedStreamAfterTable() []byte {
	b := newBuilder()
	b.page()
	b.stream(4, "", "BT (Old) Tj ET")
	first := b.table()
	b.trailer(first, "")
	b.stream(4, "", contents)
	at := b.xrefStream(9, fmt.Sprintf("/Root 1 0 R/Size 10/Index[4 1]/Prev %d", first), row(1, b.offsets[4], 0))
	fmt.Fprintf(b, "startxref\n%d\n%%%%EOF\n", at)
	return b.Bytes()
}

// hybrid has the page in an object stream that only XRefStm knows; the table says
// that it is free.
func hybrid() []byte {
	b := newBuilder()
	b.object(1, "<</Type/Catalog/Pages 2 0 R>>")
	b.object(2, "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>")
	b.stream(4, "", contents)
	b.objStm(8, 3, "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>")
	at := b.xrefStream(9, "/Size 10/Index[3 1 8 1]", row(2, 8, 0), row(1, b.offsets[8], 0))
	delete(b.offsets, 8)
	delete(b.offsets, 9)
	b.trailer(b.table(), fmt.Sprintf("/XRefStm %d", at))
	return b.Bytes()
}

// compressedFile has catalog, tree and page in an object stream; index is where
// the cross-reference says that the page is.
func compressedFile(index int) []byte {
	b := newBuilder()
	b.stream(4, "", contents)
	b.objStm(5, 1, "<</Type/Catalog/Pages 2 0 R>>",
		"<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>", "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>")
	at := b.xrefStream(6, "/Root 1 0 R/Size 7/Index[1 5]",
		row(2, 5, 0), row(2, 5, 1), row(2, 5, index), row(1, b.offsets[4], 0), row(1, b.offsets[5], 0))
	fmt.Fprintf(b, "startxref\n%d\n%%%%EOF\n", at)
	return b.Bytes()
}

func withLength(length string) []byte {
	b := newBuilder()
	b.page()
	b.object(4, fmt.Sprintf("<</Length %s>>\nstream\n%s\nendstream", length, contents))
	return b.finish()
}

func withKids(kids string) []byte {
	b := newBuilder()
	b.page()
	b.object(2, "<</Type/Pages/Kids"+kids+"/Count 1/MediaBox[0 0 595 842]>>")
	return b.finish()
}

func TestDefects(t *testing.T) {
	for name, make := range defects {
		t.Run(name, func(t *testing.T) {
			wantContents(t, mustOpen(t, make(), Options{}))
		})
	}
}

// TestHostile are files that the library hangs, overflows or runs out of memory
// on, or that would need time without bound.
func TestHostile(t *testing.T) {
	selfStream := func() []byte { // an object stream that says it lies in itself
		b := newBuilder()
		b.page()
		b.objStm(5, 6, "<<>>")
		at := b.xrefStream(9, "/Root 1 0 R/Size 10/Index[1 6]", row(1, b.offsets[1], 0), row(1, b.offsets[2], 0),
			row(1, b.offsets[3], 0), row(1, b.offsets[4], 0), row(2, 5, 0), row(2, 5, 0))
		fmt.Fprintf(b, "startxref\n%d\n%%%%EOF\n", at)
		return b.Bytes()
	}
	cases := map[string][]byte{
		"object stream in itself": selfStream(),
		"offsets of strings":      manyOffsets(),
		"deep arrays":             withKids(strings.Repeat("[", 1<<20)),
		"deep dictionaries":       withKids(strings.Repeat("<</A", 1<<18)),
		"reference to itself":     bytes.Replace(plainFile(), []byte("1 0 obj\n<<"), []byte("1 0 obj 1 0 R endobj <<"), 1),
		"overlapping strings":     bytes.Replace(plainFile(), []byte("xref"), []byte(strings.Repeat("7 0 obj (", 1<<16)+"xref"), 1),
		"streams without end":     bytes.Replace(plainFile(), []byte("xref"), []byte(strings.Repeat("7 0 obj <<>> stream\n", 1<<16)+"xref"), 1),
		"huge catalog":            bytes.Replace(plainFile(), []byte("/Type/Catalog"), []byte("/Type/Catalog/X("+strings.Repeat("x", 3<<20)+")"), 1),
		"object number 8 million": bytes.Replace(plainFile(), []byte("xref\n0 5"), []byte("xref\n8000000 1\n0000000009 00000 n \n0 5"), 1),
		"xref stream of absurd widths": bytes.Replace(compressedFile(2), []byte("/W[1 4 2]"),
			[]byte("/W[1 9999999999 2]"), 1),
		"xref stream of absurd index": bytes.Replace(compressedFile(2), []byte("/Index[1 5]"),
			[]byte("/Index[0 99999999999 -5 99999999999]"), 1),
		"only a header": []byte("%PDF-1.4"),
		"empty":         nil,
		"one byte":      []byte("x"),
	}
	for name, data := range cases {
		t.Run(name, func(t *testing.T) {
			pages, err := readEverything(data, Options{})
			t.Log(pages, err)
		})
	}
}

// manyOffsets has objects that all should be where an unclosed string begins.
func manyOffsets() []byte {
	b := newBuilder()
	b.page()
	at := b.Len()
	b.WriteString(strings.Repeat("(", 1<<20))
	start := b.Len()
	b.WriteString("\nxref\n0 50000\n0000000000 65535 f \n")
	for num := 1; num < 50000; num++ {
		offset, ok := b.offsets[num]
		if !ok {
			offset = at + num%1000
		}
		fmt.Fprintf(b, "%010d 00000 n \n", offset)
	}
	b.trailer(start, "")
	return b.Bytes()
}

// TestFreeHidesOlder checks that an object that an update frees is gone.
func TestFreeHidesOlder(t *testing.T) {
	b := newBuilder()
	b.page()
	b.object(5, "(old)")
	first := b.table()
	b.trailer(first, "")
	second := b.Len()
	b.WriteString("xref\n5 1\n0000000000 00001 f \n")
	b.trailer(second, fmt.Sprintf("/Prev %d", first))
	if v := mustOpen(t, b.Bytes(), Options{}).Get(Ref{Number: 5}); !v.IsNull() {
		t.Errorf("a free object is %q", v.Bytes())
	}
}

// TestNestedObjectStream checks that an object stream within another is refused.
func TestNestedObjectStream(t *testing.T) {
	if _, err := readEverything(bytes.ReplaceAll(compressedFile(2), []byte("/Length"), []byte("/Extends 5 0 R/Length")), Options{}); err != nil {
		t.Error(err)
	}
}

// TestOffsetsFromFirstByte checks that such a file is read, not rebuilt.
func TestOffsetsFromFirstByte(t *testing.T) {
	f := mustOpen(t, defects["junk before header that offsets count"](), Options{})
	if w := f.Warnings(); len(w) > 0 {
		t.Errorf("warnings: %q", w)
	}
}
