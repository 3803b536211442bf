package extract

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"councildoc/extract/internal/content"
	"councildoc/extract/internal/font"
	"councildoc/extract/internal/object"
	"councildoc/extract/internal/structure"
)

// Options steer the reading. The zero value is right for most documents.
type Options struct {
	Password string // user or owner password; the empty one is always tried
	Name     string // the file's name without its folder: kept in Meta, the last resort of a header
	MaxPages int    // most pages of a document that are read; 0 is 20,000
	NoTags   bool   // leave the structure tree unread: lines, without the elements that own them
	NoHash   bool   // leave Meta.SHA256 empty, which takes all of the file

	OCR       OCRMode  // whether the text of pictures is read
	Languages []string // of the text in pictures, ISO 639-1; nil: FindLanguages, else the catalog's Lang, else English

	// FindLanguages finds the languages of the text in pictures when it is first
	// needed, from a Reader of the same document that reads no pictures. It may be
	// nil, and may give nothing.
	FindLanguages func(*Reader) []string
}

const defaultMaxPages = 20_000

// Errors that say what is wrong with a document as a whole. They are wrapped
// with where and what; test with errors.Is.
var (
	ErrNotPDF   = errors.New("not a PDF")
	ErrPassword = errors.New("encrypted, and the password does not open it")
	ErrDamaged  = errors.New("damaged beyond reading")
	ErrLimit    = errors.New("over a limit")
)

// Reader is an open PDF whose pages are read one by one, when asked for. A page
// may be asked for from several goroutines.
type Reader struct {
	file  *object.File
	pages []object.Page
	fonts *font.Fonts
	opt   Options
	meta  Meta
	src   io.ReaderAt

	tree  func() *structure.Tree // read at the first page that has marked content
	dests func() *structure.Destinations

	ocrLanguages func() []string

	closed bool
}

// Open reads what the file says about itself and where its pages are, but no
// page. The bytes behind r must stay unchanged as long as the Reader is used.
func Open(ctx context.Context, r io.ReaderAt, size int64, opt Options) (*Reader, error) {
	if opt.MaxPages <= 0 {
		opt.MaxPages = defaultMaxPages
	}
	file, err := object.Open(ctx, r, size, object.Options{Password: opt.Password})
	if err != nil {
		return nil, fmt.Errorf("open pdf: %w", kindOfError(err))
	}
	pages, err := file.Pages()
	if err != nil {
		return nil, fmt.Errorf("open pdf: page tree: %w", kindOfError(err))
	}
	if len(pages) == 0 {
		return nil, fmt.Errorf("open pdf: no pages: %w", ErrDamaged)
	}
	if len(pages) > opt.MaxPages {
		return nil, fmt.Errorf("open pdf: %d pages, at most %d are read: %w", len(pages), opt.MaxPages, ErrLimit)
	}
	d := &Reader{file: file, pages: pages, fonts: font.NewFonts(), opt: opt, src: r}
	d.tree = sync.OnceValue(func() *structure.Tree { return structure.Read(file, pages) })
	d.dests = sync.OnceValue(func() *structure.Destinations { return structure.NewDestinations(file, pages) })
	d.meta = d.readMeta(size)
	d.ocrLanguages = sync.OnceValue(d.findLanguages)
	return d, nil
}

// Read reads a whole document. It is Open and Document in one.
func Read(ctx context.Context, r io.ReaderAt, size int64, opt Options) (*Document, error) {
	d, err := Open(ctx, r, size, opt)
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return d.Document(ctx)
}

func (d *Reader) readMeta(size int64) Meta {
	root := d.file.Root()
	info := structure.ReadInfo(d.file)
	return Meta{
		Name: d.opt.Name, Bytes: size, Pages: len(d.pages), PDFVersion: d.file.Version(), Encrypted: d.file.Encrypted(),
		Title: info.Title, Producer: info.Producer, Creator: info.Creator,
		Language: root.Key("Lang").Text(), Tagged: root.Key("StructTreeRoot").Kind() == object.Dict,
	}
}

// Close gives the memory of the file to the next that is opened. What the Reader gave
// stays; it gives nothing more but fs.ErrClosed. Nothing may be reading pages while it is
// closed. Without Close the memory is collected.
func (d *Reader) Close() {
	d.closed = true
	d.file.Close()
}

// Meta is what the file says about itself, without its hash: Document has that.
func (d *Reader) Meta() Meta { return d.meta }

// NumPages is the number of pages.
func (d *Reader) NumPages() int { return len(d.pages) }

// Page reads page n, from 1. A damaged page gives what could be read of it, with
// warnings; the error is for a page number out of range, a cancelled context,
// an exceeded limit and a closed Reader.
func (d *Reader) Page(ctx context.Context, n int) (*Page, []Warning, error) {
	if d.closed {
		return nil, nil, fmt.Errorf("page %d: %w", n, fs.ErrClosed)
	}
	if n < 1 || n > len(d.pages) {
		return nil, nil, fmt.Errorf("page %d: the document has %d pages", n, len(d.pages))
	}
	page, warnings, _, err := d.page(ctx, n)
	if err != nil {
		return nil, nil, fmt.Errorf("page %d: %w", n, err)
	}
	return page, warnings, nil
}

// Tagged reads page n as Page does, with the tags of its spans also where the
// options leave them unread, and gives all tags of the document; nil where it has
// none.
func (d *Reader) Tagged(ctx context.Context, n int) (*Page, []Tag, error) {
	if !d.meta.Tagged {
		return nil, nil, nil
	}
	with := *d
	with.opt.NoTags = false
	page, _, err := with.Page(ctx, n)
	if err != nil {
		return nil, nil, err
	}
	return page, with.tags(), nil
}

// page reads page n and says what work it was, also where it gives an error.
func (d *Reader) page(ctx context.Context, n int) (*Page, []Warning, work, error) {
	p := d.pages[n-1]
	m, width, height := content.PageMatrix(p)
	c, err := content.Interpret(ctx, d.file, p, d.fonts, m, pageLimits())
	if err != nil {
		return nil, nil, workOf(c, nil), kindOfError(err)
	}
	if err := content.Annotations(ctx, d.file, p, d.fonts, m, pageLimits(), c); err != nil {
		return nil, nil, workOf(c, nil), fmt.Errorf("annotations: %w", kindOfError(err))
	}
	pr := &pageReader{doc: d, content: c, out: &Page{Number: n, Width: width, Height: height, Rotation: p.Rotate}}
	pr.scratch = scratches.Get().(*scratch)
	defer pr.scratch.release()
	defer c.Release()
	pr.read(m)
	if err := pr.recognise(ctx); err != nil {
		return nil, nil, workOf(c, nil), err
	}
	pr.slanted(ctx)
	return pr.out, pr.warnings(), workOf(c, pr.out), nil
}

// Document reads all pages. A page that is over a limit is left empty, with a
// warning; a document that is over one gives ErrLimit.
func (d *Reader) Document(ctx context.Context) (*Document, error) {
	return d.document(ctx, d.goroutines())
}

// document is Document by so many goroutines, on which what is read does not depend.
func (d *Reader) document(ctx context.Context, jobs int) (*Document, error) {
	if d.closed {
		return nil, fmt.Errorf("read pdf: %w", fs.ErrClosed)
	}
	doc := &Document{Meta: d.meta}
	if !d.opt.NoHash {
		doc.Meta.SHA256 = d.file.SHA256()
	}
	for i := range d.pages {
		d.pages[i].Resources() // what is damaged in them is warned of
	}
	for _, w := range d.file.Warnings() {
		doc.Warnings = append(doc.Warnings, Warning{Code: "repaired", Message: w})
	}
	labels := structure.Labels(d.file, len(d.pages))
	var total work
	err := d.eachPage(ctx, jobs, func(n int, r pageResult) error {
		page := r.page
		if errors.Is(r.err, ErrLimit) {
			doc.Warnings = append(doc.Warnings, Warning{Code: "page_over_limit", Page: n, Message: r.err.Error()})
			page = &Page{Number: n}
		} else if r.err != nil {
			return fmt.Errorf("read pdf: page %d: %w", n, r.err)
		}
		total.add(r.done)
		if err := total.check(); err != nil {
			return fmt.Errorf("read pdf: page %d: %w", n, kindOfError(err))
		}
		if n <= len(labels) {
			page.Label = labels[n-1]
		}
		doc.Pages = append(doc.Pages, page)
		doc.Warnings = append(doc.Warnings, r.warnings...)
		return nil
	})
	if err != nil {
		return nil, err
	}
	doc.Outline = outline(structure.Outline(d.file, d.pages))
	doc.Tags = d.tags()
	return doc, nil
}

func outline(in []structure.OutlineItem) []OutlineItem {
	var out []OutlineItem
	for _, it := range in {
		out = append(out, OutlineItem{Title: it.Title, Depth: it.Depth, Page: it.Page})
	}
	return out
}

// kindOfError gives an error of the layers below the kind that callers test for.
func kindOfError(err error) error {
	var limit *object.LimitError
	switch {
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, object.ErrNotPDF):
		return fmt.Errorf("%w: %w", ErrNotPDF, err)
	case errors.Is(err, object.ErrPassword):
		return fmt.Errorf("%w: %w", ErrPassword, err)
	case errors.As(err, &limit):
		return fmt.Errorf("%w: %w", ErrLimit, err)
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}
