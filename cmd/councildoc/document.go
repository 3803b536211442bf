package main

import (
	"context"
	"io"
	"os"
	"strings"

	"councildoc/cmd/councildoc/internal/source"
	"councildoc/extract"
	"councildoc/normalize"
)

// reading is how documents are read, whatever is made of them.
type reading struct {
	password string
	ocr      extract.OCRMode
	noHash   bool // nobody asks for the hash of the file
}

// options are how one input is read.
func (r reading) options(ctx context.Context, in source.Input) extract.Options {
	return extract.Options{Password: r.password, OCR: r.ocr, NoHash: r.noHash, FindLanguages: languageOf(ctx, in.FileName())}
}

// paper reads the whole document.
func (r reading) paper(ctx context.Context, from *source.Opener, in source.Input) (*normalize.Paper, *source.Failure) {
	var paper *normalize.Paper
	f := r.with(ctx, from, in, func(src *source.File) error {
		doc, err := extract.Read(ctx, src, src.Size, r.options(ctx, in))
		if err != nil {
			return err
		}
		paper = normalize.Apply(doc)
		paper.Source.Name = in.Name
		return nil
	})
	return paper, f
}

// cover reads only what tells the header. The hash of the file, which takes all
// of it, is found only when it is wanted.
func (r reading) cover(ctx context.Context, from *source.Opener, in source.Input, hash bool) (*normalize.Paper, *source.Failure) {
	paper := &normalize.Paper{}
	f := r.with(ctx, from, in, func(src *source.File) error {
		options := r.options(ctx, in)
		options.NoTags = true // a cover is read by its looks
		doc, err := extract.Open(ctx, src, src.Size, options)
		if err != nil {
			return err
		}
		defer doc.Close()
		pages := &lazyPages{ctx: ctx, doc: doc}
		cover := normalize.ReadHeader(pages, doc.Meta(), in.FileName())
		if ctx.Err() != nil {
			return ctx.Err()
		}
		paper.Source = sourceOf(doc.Meta(), in.Name)
		if hash {
			paper.Source.SHA256, err = src.Hash()
		}
		paper.Header, paper.Evidence = cover.Header, cover.Evidence
		paper.Warnings = append(pages.warnings, cover.Warnings...)
		return err
	})
	return paper, f
}

// lazyPages reads a page when the header asks for it, and keeps what went wrong.
type lazyPages struct {
	ctx      context.Context
	doc      *extract.Reader
	warnings []extract.Warning
}

// NumPages implements normalize.Pages.
func (l *lazyPages) NumPages() int { return l.doc.NumPages() }

// Page implements normalize.Pages.
func (l *lazyPages) Page(n int) (*extract.Page, error) {
	page, warnings, err := l.doc.Page(l.ctx, n)
	l.warnings = append(l.warnings, warnings...)
	if err != nil {
		l.warnings = append(l.warnings, extract.Warning{Code: "page_unread", Page: n, Message: err.Error()})
	}
	return page, err
}

// Tagged implements normalize.TaggedPages.
func (l *lazyPages) Tagged(n int) (*extract.Page, []extract.Tag) {
	page, tags, err := l.doc.Tagged(l.ctx, n)
	if err != nil {
		return nil, nil
	}
	return page, tags
}

func sourceOf(m extract.Meta, name string) normalize.Source {
	return normalize.Source{Name: name, SHA256: m.SHA256, Bytes: m.Bytes, Pages: m.Pages, PDFVersion: m.PDFVersion,
		Producer: m.Producer, Tagged: m.Tagged, Encrypted: m.Encrypted}
}

// with opens the input, uses it and explains what went wrong.
func (r reading) with(ctx context.Context, from *source.Opener, in source.Input, use func(*source.File) error) *source.Failure {
	src, err := from.Open(ctx, in)
	if err != nil {
		return source.Unreadable(in.Label(), err)
	}
	defer src.Close()
	if err := use(src); err != nil {
		return source.Diagnose(in.Label(), src, err, r.password != "")
	}
	return nil
}

// maxPassword bounds a password file; no PDF password is longer than 127 bytes.
const maxPassword = 4096

// readPassword gives the first line of a file.
func readPassword(path string) (string, error) {
	if path == "" {
		return "", nil
	}
	f, err := os.Open(path)
	if err != nil {
		return "", usagef("--password-file %s: %s", path, source.Reason(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxPassword+1))
	if err != nil {
		return "", usagef("--password-file %s: %s", path, source.Reason(err))
	}
	line, _, _ := strings.Cut(string(data), "\n")
	if len(line) > maxPassword {
		return "", usagef("--password-file %s: its first line is too long for a password", path)
	}
	return strings.TrimSuffix(line, "\r"), nil
}
