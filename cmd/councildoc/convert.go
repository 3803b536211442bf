package main

import (
	"bytes"
	"context"
	"io"

	"github.com/urfave/cli/v2"

	"councildoc/export"
	"councildoc/extract"
	"councildoc/normalize"
)

// convertConfig is a convert command line, understood.
type convertConfig struct {
	inputs  []input
	format  convertFormat
	to      destination
	export  export.Options
	reading reading
	jobs    int
}

// convertFormat is a form in which a whole paper is written down.
type convertFormat struct {
	ext     string
	write   func(io.Writer, *normalize.Paper, export.Options) error
	frame   frame
	stream  bool // made for many documents in one file
	records bool // a failed document has a record in its place
}

// convertFormats are the values of --format.
var convertFormats = map[string]convertFormat{
	"md":     {ext: ".md", write: export.Markdown, frame: frame{between: "\n"}},
	"text":   {ext: ".txt", write: export.Text, frame: frame{between: "\f\n"}},
	"json":   {ext: ".json", write: export.JSON},
	"ndjson": {ext: ".ndjson", write: export.NDJSON, stream: true, records: true},
}

func convertCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "convert",
		Usage:     "write papers as Markdown, JSON or text",
		UsageText: "councildoc convert [flags] FILE|FOLDER|- ...",
		Description: `   councildoc convert paper.pdf                       Markdown on the terminal
   councildoc convert -f json -o paper.json paper.pdf  the whole record of one paper
   councildoc convert -o out/ papers/                  a Markdown file for each paper of a folder
   councildoc convert -f ndjson papers/ | jq .header   a record a line, failures in their place
   curl -s URL | councildoc convert -                  from a pipe
   councildoc convert --view clean paper.pdf           as it would read with its changes made`,
		Flags: []cli.Flag{
			formatFlag("md", "md, json, ndjson or text"),
			outputFlag("write to `FILE`, or to FOLDER/ with a file for each paper"),
			&cli.StringFlag{Name: "view", Value: "marked", Usage: "show the text as `VIEW`: marked (changes with their marks), clean (changes made) or original (not made)"},
			switchFlag("page-marks", "mark where each page begins"),
			switchFlag("keep-furniture", "keep running heads, feet, page numbers and stamps, apart from the body"),
			contactsFlag(),
			ocrFlag(),
			passwordFlag(),
			jobsFlag(),
		},
		Action: func(c *cli.Context) error {
			cfg, err := convertConfigOf(c)
			if err != nil {
				return err
			}
			return p.convert(c.Context, cfg)
		},
	}
}

func convertConfigOf(c *cli.Context) (cfg convertConfig, err error) {
	name := c.String("format")
	format, ok := convertFormats[name]
	if !ok {
		return cfg, usagef("--format %s: no such format; use md, json, ndjson or text", name)
	}
	cfg.format = format
	if cfg.export, err = exportOptionsOf(c); err != nil {
		return cfg, err
	}
	if cfg.jobs, err = jobsOf(c); err != nil {
		return cfg, err
	}
	if cfg.reading, err = readingOf(c); err != nil {
		return cfg, err
	}
	inputs, several, err := inputsOf(c)
	if err != nil {
		return cfg, err
	}
	cfg.inputs = inputs
	cfg.to, err = planDestination(c.String("output"), format.ext, several, format.stream)
	if err == nil && cfg.to.kind == toStdout && several && name == "json" {
		err = usagef("several papers are not one JSON document; use -f ndjson for a record a line, or -o FOLDER/ for a file each")
	}
	return cfg, err
}

func exportOptionsOf(c *cli.Context) (export.Options, error) {
	view, err := export.ParseView(c.String("view"))
	if err != nil {
		return export.Options{}, usagef("--view %s: no such view; use marked, clean or original", c.String("view"))
	}
	return export.Options{View: view, PageMarks: c.Bool("page-marks"), KeepFurniture: c.Bool("keep-furniture"), WithContacts: c.Bool(withContacts)}, nil
}

// convert writes each paper in the format of cfg.
func (p *program) convert(ctx context.Context, cfg convertConfig) error {
	b := &batch{program: p, jobs: cfg.jobs, inputs: cfg.inputs, frame: cfg.format.frame}
	b.render = func(ctx context.Context, in input) ([]byte, []extract.Warning, *failure) {
		paper, f := cfg.reading.paper(ctx, p, in)
		if f != nil {
			return nil, nil, f
		}
		var out bytes.Buffer
		if err := cfg.format.write(&out, paper, cfg.export); err != nil {
			return nil, nil, unwritten(in, err)
		}
		return out.Bytes(), paper.Warnings, nil
	}
	if cfg.format.records {
		b.failed = errorRecord
	}
	return b.deliver(ctx, cfg.to, cfg.format.ext)
}

// errorRecord is the line of NDJSON that stands for a document that failed.
func errorRecord(in input, f *failure) ([]byte, error) {
	var out bytes.Buffer
	err := export.ErrorRecord(&out, normalize.Source{Name: in.name}, f.code, f.what)
	return out.Bytes(), err
}

// unwritten is a paper that its writer refused; memory takes every write, so the
// fault is in the program.
func unwritten(in input, err error) *failure {
	return &failure{path: in.path, code: "internal", what: "cannot be written down: " + err.Error(),
		hint: "this is a fault of councildoc; report it with the file"}
}
