package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/inspect"
	"councildoc/cmd/councildoc/internal/source"
	"councildoc/extract"
	"councildoc/normalize"
)

// inspectConfig is an inspect command line, understood.
type inspectConfig struct {
	input   source.Input
	write   func(io.Writer, inspect.View) error
	pages   pageRange
	to      destination
	reading reading
}

func inspectCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "inspect",
		Usage:     "show what was seen on each page, as JSON or as a picture of it in HTML",
		UsageText: "councildoc inspect [flags] FILE|-",
		ArgsUsage: "FILE",
		Description: `   councildoc inspect --html -o seen.html paper.pdf   open seen.html in a browser
   councildoc inspect --html --page 20 paper.pdf > page20.html
   councildoc inspect --page 2-3 paper.pdf | jq '.pages[].lines[].spans[] | select(.strike).text'`,
		Flags: []cli.Flag{
			switchFlag("json", "write JSON (the default)"),
			switchFlag("html", "write one HTML file that draws each page, its marks and its reading order"),
			&cli.StringFlag{Name: "page", Usage: "show only page `N`, or pages N-M"},
			outputFlag("write to `FILE`"),
			ocrFlag(),
			passwordFlag(),
			settingsFlag(),
		},
		Action: func(c *cli.Context) error {
			cfg, err := p.inspectConfigOf(c)
			if err != nil {
				return err
			}
			return p.inspect(c.Context, cfg)
		},
	}
}

func (p *program) inspectConfigOf(c *cli.Context) (cfg inspectConfig, err error) {
	if c.Bool("json") && c.Bool("html") {
		return cfg, usagef("inspect: --json and --html are two files; give one of them")
	}
	cfg.write = inspect.JSON
	if c.Bool("html") {
		cfg.write = inspect.HTML
	}
	if cfg.pages, err = parsePages(c.String("page")); err != nil {
		return cfg, err
	}
	if cfg.reading, err = readingOf(c); err != nil {
		return cfg, err
	}
	inputs, several, err := p.inputsOf(c)
	if err != nil {
		return cfg, err
	}
	if several {
		return cfg, usagef("inspect: shows one paper at a time; give one file")
	}
	cfg.input = inputs[0]
	cfg.to, err = planDestination(c.String("output"), "", false, true)
	if err == nil && cfg.to.kind == toFolder {
		err = usagef("-o %s is a folder; inspect writes one file, give its name", c.String("output"))
	}
	return cfg, err
}

// inspect writes what was seen in one paper.
func (p *program) inspect(ctx context.Context, cfg inspectConfig) error {
	render := func(ctx context.Context, from *source.Opener, in source.Input) ([]byte, *normalize.Paper, *source.Failure) {
		view, f := cfg.view(ctx, from, in)
		if f != nil {
			return nil, nil, f
		}
		var out bytes.Buffer
		if err := cfg.write(&out, view); err != nil {
			return nil, nil, unwritten(in, err)
		}
		return out.Bytes(), &normalize.Paper{}, nil // the warnings are part of what is shown
	}
	return p.one(cfg.input, cfg.to, render).deliver(ctx, "")
}

func (cfg inspectConfig) view(ctx context.Context, from *source.Opener, in source.Input) (inspect.View, *source.Failure) {
	view := inspect.View{Name: in.Name}
	f := cfg.reading.with(ctx, from, in, func(src *source.File) error {
		doc, err := extract.Read(ctx, src, src.Size, cfg.reading.options(ctx, in))
		if err != nil {
			return err
		}
		view.Document, view.Paper = doc, normalize.Apply(doc)
		return nil
	})
	if f != nil {
		return view, f
	}
	pages := len(view.Document.Pages)
	view.First, view.Last = cfg.pages.within(pages)
	if view.First > pages && cfg.pages != (pageRange{}) {
		return view, &source.Failure{Path: in.Label(), Code: "no_such_page", What: fmt.Sprintf("there is no page %d", view.First),
			Hint: fmt.Sprintf("the paper has %d", pages)}
	}
	return view, nil
}

// pageRange is the value of --page; the zero range is all pages.
type pageRange struct{ first, last int }

// parsePages reads "N" and "N-M".
func parsePages(s string) (pageRange, error) {
	if s == "" {
		return pageRange{}, nil
	}
	from, to, isRange := strings.Cut(s, "-")
	if !isRange {
		to = from
	}
	first, err1 := strconv.Atoi(from)
	last, err2 := strconv.Atoi(to)
	if err1 != nil || err2 != nil || first < 1 || last < first {
		return pageRange{}, usagef("--page %s: give a page number such as 3, or a range such as 3-5", s)
	}
	return pageRange{first, last}, nil
}

// within gives the pages to show of a document.
func (r pageRange) within(pages int) (first, last int) {
	if r == (pageRange{}) {
		return 1, pages
	}
	return r.first, min(r.last, pages)
}
