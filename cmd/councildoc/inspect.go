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
	"councildoc/extract"
	"councildoc/normalize"
)

// inspectConfig is an inspect command line, understood.
type inspectConfig struct {
	input   input
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
		},
		Action: func(c *cli.Context) error {
			cfg, err := inspectConfigOf(c)
			if err != nil {
				return err
			}
			return p.inspect(c.Context, cfg)
		},
	}
}

func inspectConfigOf(c *cli.Context) (cfg inspectConfig, err error) {
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
	inputs, several, err := inputsOf(c)
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
	b := &batch{program: p, jobs: 1, inputs: []input{cfg.input}}
	b.render = func(ctx context.Context, in input) ([]byte, []extract.Warning, *failure) {
		view, f := cfg.view(ctx, p, in)
		if f != nil {
			return nil, nil, f
		}
		var out bytes.Buffer
		if err := cfg.write(&out, view); err != nil {
			return nil, nil, unwritten(in, err)
		}
		return out.Bytes(), nil, nil // the warnings are part of what is shown
	}
	return b.deliver(ctx, cfg.to, "")
}

func (cfg inspectConfig) view(ctx context.Context, p *program, in input) (inspect.View, *failure) {
	view := inspect.View{Name: in.name}
	f := cfg.reading.with(ctx, p, in, func(src *source) error {
		doc, err := extract.Read(ctx, src, src.size, cfg.reading.options(ctx, in))
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
		return view, &failure{path: in.path, code: "no_such_page", what: fmt.Sprintf("there is no page %d", view.First),
			hint: fmt.Sprintf("the paper has %d", pages)}
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
