package main

import (
	"bytes"
	"context"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"councildoc/export"
	"councildoc/extract"
	"councildoc/normalize"
)

// headerConfig is a header command line, understood.
type headerConfig struct {
	inputs  []input
	format  headerFormat
	export  export.Options
	to      destination
	reading reading
	jobs    int
}

// headerFormat is a form in which the header of a paper is written down.
type headerFormat struct {
	write   func(io.Writer, *normalize.Paper, export.Options) error
	columns func(io.Writer, export.Options) error // the line above the rows of a table
	frame   frame                                 // around several
	records bool
}

// headerFormats are the values of --format.
var headerFormats = map[string]headerFormat{
	"json":   {write: export.HeaderJSON, frame: frame{before: "[\n", between: ",\n", after: "\n]\n", bare: true}, records: true},
	"ndjson": {write: export.HeaderNDJSON, records: true},
	"tsv":    {write: export.HeaderTSV, columns: export.HeaderTSVColumns},
	"csv":    {write: export.HeaderCSV, columns: export.HeaderCSVColumns},
}

// frameOf is what stands around the headers of several papers.
func (f headerFormat) frameOf(o export.Options) frame {
	if f.columns == nil {
		return f.frame
	}
	var line strings.Builder
	_ = f.columns(&line, o) // a Builder takes every write
	return frame{before: line.String()}
}

func headerCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "header",
		Usage:     "read only the covers: number, date, sender, subject, codes, files",
		UsageText: "councildoc header [flags] FILE|FOLDER|- ...",
		Description: `   councildoc header paper.pdf                    one JSON object
   councildoc header -f tsv papers/ > papers.tsv   a table of a folder, a line a paper
   councildoc header -f ndjson papers/ | jq -r 'select(.header.kind=="WK").header.subject'`,
		Flags: []cli.Flag{
			formatFlag("json", "json, ndjson, tsv or csv"),
			outputFlag("write to `FILE`"),
			contactsFlag(),
			ocrFlag(),
			passwordFlag(),
			jobsFlag(),
		},
		Action: func(c *cli.Context) error {
			cfg, err := headerConfigOf(c)
			if err != nil {
				return err
			}
			return p.header(c.Context, cfg)
		},
	}
}

func headerConfigOf(c *cli.Context) (cfg headerConfig, err error) {
	name := c.String("format")
	format, ok := headerFormats[name]
	if !ok {
		return cfg, usagef("--format %s: no such format; use json, ndjson, tsv or csv", name)
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
	if name == "json" && !several {
		format.frame, format.records = frame{}, false // one paper is one object
	}
	cfg.inputs, cfg.format = inputs, format
	cfg.export.WithContacts = c.Bool(withContacts)
	cfg.to, err = planDestination(c.String("output"), "", several, true)
	if err == nil && cfg.to.kind == toFolder {
		err = usagef("-o %s is a folder; header writes one file, give its name", c.String("output"))
	}
	return cfg, err
}

// header writes the header of each paper in the format of cfg.
func (p *program) header(ctx context.Context, cfg headerConfig) error {
	b := &batch{program: p, jobs: cfg.jobs, inputs: cfg.inputs, frame: cfg.format.frameOf(cfg.export)}
	b.render = func(ctx context.Context, in input) ([]byte, []extract.Warning, *failure) {
		paper, f := cfg.reading.cover(ctx, p, in, cfg.format.columns == nil)
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
	return b.deliver(ctx, cfg.to, "")
}
