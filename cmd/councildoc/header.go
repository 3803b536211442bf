package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/source"
	"councildoc/export"
	"councildoc/normalize"
)

// headerConfig is a header command line, understood.
type headerConfig struct {
	batchConfig
	format headerFormat
	job    job
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
		ArgsUsage: "FILE",
		Description: `   councildoc header paper.pdf                    one JSON object
   councildoc header -f tsv papers/ > papers.tsv   a table of a folder, a line a paper
   councildoc header -f ndjson papers/ | jq -r 'select(.header.kind=="WK").header.subject'`,
		Flags: batchFlags([]cli.Flag{
			formatFlag("json", "ndjson", "tsv", "csv"),
			outputFlag("write to `FILE`"),
			contactsFlag(),
			ocrFlag(),
		}, false),
		Action: func(c *cli.Context) error {
			cfg, err := p.headerConfigOf(c)
			if err != nil {
				return err
			}
			return p.header(c.Context, cfg)
		},
	}
}

func (p *program) headerConfigOf(c *cli.Context) (cfg headerConfig, err error) {
	name := c.String("format")
	format := headerFormats[name]
	cfg.job = job{Command: "header", Format: name, Export: export.Options{WithContacts: c.Bool(withContacts)}}
	if cfg.batchConfig, err = p.batchConfigOf(c); err != nil {
		return cfg, err
	}
	if name == "json" && !cfg.several {
		format.frame, format.records = frame{}, false // one paper is one object
	}
	cfg.format = format
	cfg.to, err = planDestination(c.String("output"), "", cfg.several, true)
	if err == nil && cfg.to.kind == toFolder {
		err = usagef("-o %s is a folder; header writes one file, give its name", c.String("output"))
	}
	return cfg, err
}

// header writes the header of each paper in the format of cfg.
func (p *program) header(ctx context.Context, cfg headerConfig) error {
	b, err := p.newBatch(cfg.job, cfg.batchConfig)
	if err != nil {
		return err
	}
	b.frame, b.records = cfg.format.frameOf(cfg.job.Export), cfg.format.records
	return b.deliver(ctx, "")
}

// headerJob reads covers.
func headerJob(j job) (renderer, error) {
	format, ok := headerFormats[j.Format]
	if !ok {
		return nil, fmt.Errorf("no format is called %q", j.Format)
	}
	return func(ctx context.Context, from *source.Opener, in source.Input) ([]byte, *normalize.Paper, *source.Failure) {
		paper, f := j.reading().cover(ctx, from, in, format.columns == nil)
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
