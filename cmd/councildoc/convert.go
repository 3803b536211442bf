package main

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
	"councildoc/cmd/councildoc/internal/source"
	"councildoc/export"
	"councildoc/normalize"
)

// convertConfig is a convert command line, understood.
type convertConfig struct {
	batchConfig
	format convertFormat
	job    job
}

// convertFormat is a form in which a whole paper is written down.
type convertFormat struct {
	ext     string
	write   func(io.Writer, *normalize.Paper, export.Options) error
	frame   frame
	stream  bool // made for many documents in one file
	records bool // a failed document has a record in its place
	hash    bool // it tells the hash of the file
}

// convertFormats are the values of --format.
var convertFormats = map[string]convertFormat{
	"md":     {ext: ".md", write: export.Markdown, frame: frame{between: "\n"}},
	"text":   {ext: ".txt", write: export.Text, frame: frame{between: "\f\n"}},
	"json":   {ext: ".json", write: export.JSON, hash: true},
	"ndjson": {ext: ".ndjson", write: export.NDJSON, stream: true, records: true, hash: true},
}

func convertCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "convert",
		Usage:     "write papers as Markdown, JSON or text",
		UsageText: "councildoc convert [flags] FILE|FOLDER|- ...",
		ArgsUsage: "FILE",
		Description: `   councildoc convert paper.pdf                       Markdown on the terminal
   councildoc convert -f json -o paper.json paper.pdf  the whole record of one paper
   councildoc convert -o out/ papers/                  a Markdown file for each paper of a folder
   councildoc convert -f ndjson papers/ | jq .header   a record a line, failures in their place
   curl -s URL | councildoc convert -                  from a pipe
   councildoc convert --view clean paper.pdf           as it would read with its changes made`,
		Flags: batchFlags([]cli.Flag{
			formatFlag("md", "json", "ndjson", "text"),
			outputFlag("write to `FILE`, or to FOLDER/ with a file for each paper"),
			commandline.NewChoice(&cli.StringFlag{Name: "view", Value: "marked", Usage: "show the text as `VIEW`: marked (changes with their marks), clean (changes made) or original (not made)"}, "view", "marked", "clean", "original"),
			switchFlag("page-marks", "mark where each page begins"),
			switchFlag("keep-furniture", "keep running heads, feet, page numbers and stamps, apart from the body"),
			contactsFlag(),
			ocrFlag(),
		}, true),
		Action: func(c *cli.Context) error {
			cfg, err := p.convertConfigOf(c)
			if err != nil {
				return err
			}
			return p.convert(c.Context, cfg)
		},
	}
}

func (p *program) convertConfigOf(c *cli.Context) (cfg convertConfig, err error) {
	name := c.String("format")
	format := convertFormats[name]
	cfg.format, cfg.job = format, job{Command: "convert", Format: name}
	if cfg.job.Export, err = exportOptionsOf(c); err != nil {
		return cfg, err
	}
	if cfg.batchConfig, err = p.batchConfigOf(c); err != nil {
		return cfg, err
	}
	to, err := planDestination(c.String("output"), format.ext, cfg.several, format.stream)
	if err == nil && to.kind == toStdout && cfg.several && name == "json" {
		err = usagef("several papers are not one JSON document; use -f ndjson for a record a line, or -o FOLDER/ for a file each")
	}
	if err != nil {
		return cfg, err
	}
	return cfg, p.setDestination(c, &cfg.batchConfig, to)
}

func exportOptionsOf(c *cli.Context) (export.Options, error) {
	view, err := export.ParseView(c.String("view"))
	if err != nil {
		return export.Options{}, err
	}
	return export.Options{View: view, PageMarks: c.Bool("page-marks"), KeepFurniture: c.Bool("keep-furniture"), WithContacts: c.Bool(withContacts)}, nil
}

// convert writes each paper in the format of cfg.
func (p *program) convert(ctx context.Context, cfg convertConfig) error {
	b, err := p.newBatch(cfg.job, cfg.batchConfig)
	if err != nil {
		return err
	}
	b.frame, b.records = cfg.format.frame, cfg.format.records
	return b.deliver(ctx, cfg.format.ext)
}

// convertJob writes whole papers.
func convertJob(j job) (renderer, error) {
	format, ok := convertFormats[j.Format]
	if !ok {
		return nil, fmt.Errorf("no format is called %q", j.Format)
	}
	read := j.reading()
	read.noHash = !format.hash
	return func(ctx context.Context, from *source.Opener, in source.Input) ([]byte, *normalize.Paper, *source.Failure) {
		paper, f := read.paper(ctx, from, in)
		if f != nil {
			return nil, nil, f
		}
		var out bytes.Buffer
		if err := format.write(&out, paper, j.Export); err != nil {
			return nil, nil, unwritten(in, err)
		}
		return out.Bytes(), paper, nil
	}, nil
}

// unwritten is a paper that its writer refused; memory takes every write, so the
// fault is in the program.
func unwritten(in source.Input, err error) *source.Failure {
	return &source.Failure{Path: in.Label(), Code: "internal", What: "cannot be written down: " + err.Error(),
		Hint: "this is a fault of councildoc; report it with the file"}
}
