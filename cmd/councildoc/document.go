package main

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"

	"councildoc/extract"
	"councildoc/normalize"
)

// reading is how documents are read, whatever is made of them.
type reading struct {
	password string
	ocr      extract.OCRMode
}

// options are how one input is read.
func (r reading) options(ctx context.Context, in input) extract.Options {
	return extract.Options{Password: r.password, OCR: r.ocr, FindLanguages: languageOf(ctx, in.fileName())}
}

// paper reads the whole document.
func (r reading) paper(ctx context.Context, p *program, in input) (*normalize.Paper, *failure) {
	var paper *normalize.Paper
	f := r.with(ctx, p, in, func(src *source) error {
		doc, err := extract.Read(ctx, src, src.size, r.options(ctx, in))
		if err != nil {
			return err
		}
		paper = normalize.Apply(doc)
		paper.Source.Name = in.name
		return nil
	})
	return paper, f
}

// cover reads only what tells the header. The hash of the file, which takes all
// of it, is found only when it is wanted.
func (r reading) cover(ctx context.Context, p *program, in input, hash bool) (*normalize.Paper, *failure) {
	paper := &normalize.Paper{}
	f := r.with(ctx, p, in, func(src *source) error {
		options := r.options(ctx, in)
		options.NoTags = true // a cover is read by its looks
		doc, err := extract.Open(ctx, src, src.size, options)
		if err != nil {
			return err
		}
		pages := &lazyPages{ctx: ctx, doc: doc}
		cover := normalize.ReadHeader(pages, doc.Meta(), in.fileName())
		if ctx.Err() != nil {
			return ctx.Err()
		}
		paper.Source = sourceOf(doc.Meta(), in.name)
		if hash {
			paper.Source.SHA256, err = src.hash()
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

func sourceOf(m extract.Meta, name string) normalize.Source {
	return normalize.Source{Name: name, SHA256: m.SHA256, Bytes: m.Bytes, Pages: m.Pages, PDFVersion: m.PDFVersion,
		Producer: m.Producer, Tagged: m.Tagged, Encrypted: m.Encrypted}
}

// with opens the input, uses it and explains what went wrong.
func (r reading) with(ctx context.Context, p *program, in input, use func(*source) error) *failure {
	src, err := in.open(ctx, p.in)
	if err != nil {
		return unreadable(in.path, err)
	}
	defer src.close()
	if err := use(src); err != nil {
		return diagnose(in.path, src, err, r.password != "")
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
		return "", usagef("--password-file %s: %s", path, reason(err))
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxPassword+1))
	if err != nil {
		return "", usagef("--password-file %s: %s", path, reason(err))
	}
	line, _, _ := strings.Cut(string(data), "\n")
	if len(line) > maxPassword {
		return "", usagef("--password-file %s: its first line is too long for a password", path)
	}
	return strings.TrimSuffix(line, "\r"), nil
}

// fileName is the name that a header may be told by when the paper has none.
func (in input) fileName() string {
	if in.path == stdinPath {
		return ""
	}
	return filepath.Base(in.path)
}
