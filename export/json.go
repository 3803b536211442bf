package export

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"

	"councildoc/normalize"
)

// JSON writes the whole record as one indented document. What fits on a line of
// about a hundred columns stands on one, so that a person can read a span or a box.
func JSON(w io.Writer, p *normalize.Paper, o Options) error {
	return writeRecord(w, p, o, indented)
}

// NDJSON writes the whole record on one line.
func NDJSON(w io.Writer, p *normalize.Paper, o Options) error {
	return writeRecord(w, p, o, compact)
}

// writeRecord streams the record: it holds one block at a time.
func writeRecord(w io.Writer, p *normalize.Paper, o Options, s style) error {
	r := newObjectWriter(w, s)
	p, pre := o.View.Paper(p), preparer{o}
	r.field("schema", schemaName)
	r.field("source", toSource(p.Source))
	r.field("header", toHeader(&p.Header, o))
	r.field("evidence", toEvidence(p.Evidence, o))
	r.open("body")
	for _, b := range p.Body {
		if b = pre.block(b); b != nil {
			r.element(toBlock(b))
		}
	}
	r.close()
	r.open("notes")
	for _, n := range notesOf(p) {
		r.element(toNote(pre.note(n)))
	}
	r.close()
	r.field("changes", toChanges(&p.Changes))
	r.field("comments", each(p.Comments, toComment))
	r.field("outline", each(p.Outline, toOutline))
	r.field("segments", each(p.Segments, toSegment))
	if o.KeepFurniture {
		r.field("furniture", toFurniture(p.Furniture))
	}
	r.field("quality", toQuality(p.Quality))
	r.field("warnings", each(p.Warnings, toWarning))
	return r.end()
}

// style says how JSON is laid out.
type style bool

const (
	compact  style = false
	indented style = true
)

// objectWriter writes one JSON object, field by field. The first error stops it.
type objectWriter struct {
	w      *bufio.Writer
	style  style
	fields int // written so far
	count  int // elements of the open array
	buf    []byte
	one    bytes.Buffer // a value
	enc    *json.Encoder
	err    error
}

func newObjectWriter(w io.Writer, s style) *objectWriter {
	o := &objectWriter{w: bufio.NewWriter(w), style: s}
	o.enc = newEncoder(&o.one)
	o.raw("{")
	return o
}

func (o *objectWriter) raw(s string) { o.w.WriteString(s) } // the error stays in o.w until Flush

// newline starts a line at the given depth, when lines are wanted.
func (o *objectWriter) newline(depth int) {
	if o.style == indented {
		o.raw("\n" + indentation[:2*depth])
	}
}

func (o *objectWriter) key(k string) {
	if o.fields > 0 {
		o.raw(",")
	}
	o.fields++
	o.newline(1)
	o.raw(`"` + k + `":`)
	if o.style == indented {
		o.raw(" ")
	}
}

func (o *objectWriter) field(k string, v any) {
	o.key(k)
	o.value(v, 1, len(k)+4)
}

func (o *objectWriter) open(k string) {
	o.key(k)
	o.raw("[")
	o.count = 0
}

func (o *objectWriter) element(v any) {
	if o.count > 0 {
		o.raw(",")
	}
	o.count++
	o.newline(2)
	o.value(v, 2, 0)
}

func (o *objectWriter) close() {
	if o.count > 0 {
		o.newline(1)
	}
	o.raw("]")
}

func (o *objectWriter) value(v any, depth, used int) {
	o.one.Reset()
	if err := o.enc.Encode(v); err != nil && o.err == nil {
		o.err = err
	}
	b := bytes.TrimSuffix(o.one.Bytes(), []byte("\n"))
	if o.style == indented {
		o.buf = layOut(o.buf[:0], b, depth, used)
		b = o.buf
	}
	o.w.Write(b)
}

func (o *objectWriter) end() error {
	o.newline(0)
	o.raw("}\n")
	if o.err != nil {
		return o.err
	}
	return o.w.Flush()
}

// marshal is json.Marshal without the escapes that only HTML needs.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	if err := newEncoder(&b).Encode(v); err != nil {
		return nil, err
	}
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), nil
}

func newEncoder(b *bytes.Buffer) *json.Encoder {
	e := json.NewEncoder(b)
	e.SetEscapeHTML(false)
	return e
}
