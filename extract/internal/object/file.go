package object

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"slices"
	"sync"
	"sync/atomic"
)

// Options are the bounds of reading, and the password. Zero values mean defaults.
type Options struct {
	// Password opens an encrypted file, as the user's or the owner's; the empty
	// password is always tried.
	Password       string
	MaxFileBytes   int64 // 1 GiB
	MaxStreamBytes int64 // of one stream decoded: 256 MiB
	MaxPages       int   // 200,000
}

func (o Options) withDefaults() Options {
	if o.MaxFileBytes <= 0 {
		o.MaxFileBytes = 1 << 30
	}
	if o.MaxStreamBytes <= 0 {
		o.MaxStreamBytes = 256 << 20
	}
	if o.MaxPages <= 0 {
		o.MaxPages = 200_000
	}
	return o
}

// File is an open PDF. It is safe for concurrent use.
type File struct {
	original []byte
	src      []byte // what offsets count in: the bytes from the header on, see findObjects
	opt      Options
	version  string
	ends     *ends

	index   *index
	trailer node
	slots   []atomic.Pointer[node] // the objects by number, once they are read
	crypt   *crypt
	encrypt *node // the encryption dictionary

	mu     sync.Mutex // guards parser
	parser parser

	rescue   sync.Once
	rescued  *index       // made by scanning when an object is not where index says
	expanded atomic.Int64 // bytes of the object streams decoded so far
	sum      sync.Once
	digest   string
	warnings warnings
}

// Open reads a file of size bytes. It reads no more of its objects than the
// trailer and the catalog. The errors are ErrNotPDF, ErrPassword, *LimitError,
// *SyntaxError, the context's or the reader's, wrapped.
func Open(ctx context.Context, r io.ReaderAt, size int64, opt Options) (*File, error) {
	f := &File{opt: opt.withDefaults()}
	if size > f.opt.MaxFileBytes {
		return nil, fmt.Errorf("open pdf: %w", &LimitError{"file bytes", f.opt.MaxFileBytes})
	}
	data, err := readAll(ctx, r, size)
	if err != nil {
		return nil, fmt.Errorf("open pdf: %w", err)
	}
	if err := f.open(ctx, data); err != nil {
		return nil, fmt.Errorf("open pdf: %w", err)
	}
	return f, nil
}

// readChunk is how much is read between two looks at the context.
const readChunk = 16 << 20

func readAll(ctx context.Context, r io.ReaderAt, size int64) ([]byte, error) {
	if size <= 0 {
		return nil, ErrNotPDF
	}
	data := buffer(size)
	for at := int64(0); at < size; at += readChunk {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		chunk := data[at:min(at+readChunk, size)]
		if n, err := r.ReadAt(chunk, at); n < len(chunk) {
			if err == io.EOF { // shorter than was said
				return data[:at+int64(n)], nil
			}
			return nil, err
		}
	}
	return data, nil
}

// buffers hold the bytes of files that were closed, for those of the next.
var buffers sync.Pool // of *[]byte

// maxBuffer is the size of the largest that is kept.
const maxBuffer = 4 << 20

func buffer(size int64) []byte {
	if kept, ok := buffers.Get().(*[]byte); ok && int64(cap(*kept)) >= size {
		return (*kept)[:size]
	}
	return make([]byte, size)
}

// Close gives the memory of the file to the next one. Neither the File nor a Value of
// it may be used after it, and nothing but strings that they gave.
func (f *File) Close() {
	if data := f.original; cap(data) <= maxBuffer {
		buffers.Put(&data)
	}
	f.original, f.src = nil, nil
}

func (f *File) open(ctx context.Context, data []byte) error {
	f.original = data
	src, version := header(data)
	f.version = version
	f.parser.limit = unitLimit(len(data))
	f.parser.budget = 64<<20 + 4*int64(len(data))
	if err := f.findObjects(ctx, src); err != nil {
		return err
	}
	return f.openLibrary()
}

// findObjects makes the table, from the chain of sections or else by scanning.
// Offsets count from the header; when that leads nowhere, from the first byte.
func (f *File) findObjects(ctx context.Context, src []byte) error {
	f.setSource(src)
	err := f.followChain()
	if err != nil && len(src) < len(f.original) && !errors.Is(err, ErrPassword) {
		f.setSource(f.original)
		if f.followChain() == nil {
			return nil
		}
		f.setSource(src)
	}
	if err == nil || errors.Is(err, ErrPassword) {
		return err
	}
	f.warn("cross-reference rebuilt: " + err.Error())
	return f.rebuild(ctx)
}

func (f *File) setSource(src []byte) {
	f.src, f.ends = src, newEnds()
	f.parser.lex.Reset(src)
}

// followChain makes the table from the sections of the file. ErrPassword is the
// one error that scanning would not help.
func (f *File) followChain() error {
	chain, err := readChain(f)
	if err != nil {
		return err
	}
	f.install(newIndex(f, chain.table), chain.trailer)
	if err := f.setCrypt(); err != nil {
		return err
	}
	if !f.hasCatalog() || !f.reachesPage() {
		return &SyntaxError{0, "no page where the cross-reference says"}
	}
	return nil
}

// install makes an index the one of the file.
func (f *File) install(x *index, trailer node) {
	f.index, f.trailer, f.crypt, f.encrypt = x, trailer, nil, nil
	f.makeSlots()
}

// makeSlots makes room for the objects of the index. The encryption dictionary is
// entered at once: it alone is not encrypted.
func (f *File) makeSlots() {
	f.slots = make([]atomic.Pointer[node], len(f.index.table.entries))
	if num := rawRef(f.trailer.get("Encrypt")).Number; f.encrypt != nil && int64(num) < int64(len(f.slots)) {
		f.slots[num].Store(f.encrypt)
	}
}

// setCrypt reads the encryption dictionary, if there is one.
func (f *File) setCrypt() error {
	written := f.trailer.get("Encrypt")
	dict := f.index.plain(written)
	if written.kind == Null || dict.kind == Null && f.index.scanned {
		return nil
	}
	if dict.kind != Dict {
		return &SyntaxError{0, "no encryption dictionary where the trailer says"}
	}
	d := &decoder{resolve: f.index.plain}
	id := d.follow(d.follow(f.trailer.get("ID")).at(0)).string()
	c, err := newCrypt(dict, id, f.opt.Password, d)
	if err != nil {
		return err
	}
	f.encrypt, f.crypt = dict, c
	f.makeSlots()
	return nil
}

// hasCatalog reports whether the trailer leads to a page tree.
func (f *File) hasCatalog() bool {
	root := f.Root()
	return root.n != nil && root.n.isDict() && root.Key("Pages").Kind() == Dict
}

// reachesPage reports whether the page tree has a page.
func (f *File) reachesPage() bool {
	w := walker{f: f, limit: 1, visited: make(map[Ref]bool)}
	w.walk(f.Root().Key("Pages"), inherited{}, 0)
	return len(w.pages) > 0
}

// SHA256 is the hash of the bytes given to Open, in lower-case hexadecimal.
func (f *File) SHA256() string {
	f.sum.Do(func() {
		h := sha256.Sum256(f.original)
		f.digest = hex.EncodeToString(h[:])
	})
	return f.digest
}

// Version is the version of PDF, "1.7": that of the catalog when it is later
// than the header's (clause 7.2.2). It is empty when neither says one.
func (f *File) Version() string {
	if v := f.Root().Key("Version").Name(); v > f.version && len(v) == len("1.7") {
		return v
	}
	return f.version
}

// Encrypted reports whether the file is encrypted.
func (f *File) Encrypted() bool { return f.crypt != nil }

// Trailer is the trailer dictionary (clause 7.5.5).
func (f *File) Trailer() Value { return Value{f: f, n: &f.trailer} }

// Root is the catalog (clause 7.7.2).
func (f *File) Root() Value { return f.Trailer().Key("Root") }

// Objects is the number of objects that the cross-reference has room for.
func (f *File) Objects() int { return len(f.slots) }

// Get is an indirect object; null when the file has none of that number. The
// generation is not compared, as it is often wrong.
func (f *File) Get(r Ref) Value {
	n := refNode(r)
	return f.resolve(&n)
}

// Warnings says what is wrong with the file, sorted, each thing once.
func (f *File) Warnings() []string { return f.warnings.list() }

func (f *File) warn(s string) { f.warnings.add(s) }

// warnings is a set of messages.
type warnings struct {
	mu   sync.Mutex
	seen map[string]bool
}

// maxWarnings bounds the messages of one file.
const maxWarnings = 100

func (w *warnings) add(s string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.seen == nil {
		w.seen = make(map[string]bool)
	}
	if len(w.seen) < maxWarnings {
		w.seen[s] = true
	}
}

func (w *warnings) list() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	out := make([]string, 0, len(w.seen))
	for s := range w.seen {
		out = append(out, s)
	}
	slices.Sort(out)
	return out
}
