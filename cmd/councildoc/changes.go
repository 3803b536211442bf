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

// changesConfig is a changes command line, understood.
type changesConfig struct {
	batchConfig
	format changesFormat
	job    job
}

// changesFormat is a form in which the changes of a paper are written down.
type changesFormat struct {
	ext    string
	write  func(io.Writer, *normalize.Paper, export.Options) error
	frame  frame
	stream bool // several papers may go into one file
}

// changesFormats are the values of --format.
var changesFormats = map[string]changesFormat{
	"md":   {ext: ".md", write: export.ChangesMarkdown, frame: frame{between: "\n"}},
	"json": {ext: ".json", write: export.ChangesJSON},
	"csv":  {ext: ".csv", write: export.ChangesCSV, frame: frame{before: changeColumns()}, stream: true},
}

// changeColumns is the line above the rows.
func changeColumns() string {
	var line strings.Builder
	_ = export.ChangesCSVColumns(&line) // a Builder takes every write
	return line.String()
}

func changesCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "changes",
		Usage:     "list what the change marks of papers do, provision by provision",
		UsageText: "councildoc changes [flags] FILE|FOLDER|- ...",
		ArgsUsage: "FILE",
		Description: `   councildoc changes paper.pdf                     what is amended, new and deleted, as Markdown
   councildoc changes -f csv papers/ > changes.csv  a line for every provision of a folder
   councildoc changes -f json paper.pdf | jq -r '.changes.rows[] | select(.verdict=="new").after'`,
		Flags: batchFlags([]cli.Flag{
			formatFlag("md", "json", "csv"),
			outputFlag("write to `FILE`, or to FOLDER/ with a file for each paper"),
			ocrFlag(),
		}, true),
		Action: func(c *cli.Context) error {
			cfg, err := p.changesConfigOf(c)
			if err != nil {
				return err
			}
			return p.changes(c.Context, cfg)
		},
	}
}

func (p *program) changesConfigOf(c *cli.Context) (cfg changesConfig, err error) {
	name := c.String("format")
	format := changesFormats[name]
	cfg.format, cfg.job = format, job{Command: "changes", Format: name}
	if cfg.batchConfig, err = p.batchConfigOf(c); err != nil {
		return cfg, err
	}
	to, err := planDestination(c.String("output"), format.ext, cfg.several, format.stream)
	if err == nil && to.kind == toStdout && cfg.several && name == "json" {
		err = usagef("several papers are not one JSON document; use -f csv for a line a provision, or -o FOLDER/ for a file each")
	}
	if err != nil {
		return cfg, err
	}
	return cfg, p.setDestination(c, &cfg.batchConfig, to)
}

// changes writes the changes of each paper in the format of cfg.
func (p *program) changes(ctx context.Context, cfg changesConfig) error {
	b, err := p.newBatch(cfg.job, cfg.batchConfig)
	if err != nil {
		return err
	}
	b.frame = cfg.format.frame
	return b.deliver(ctx, cfg.format.ext)
}

// changesJob writes what the change marks of papers do.
func changesJob(j job) (renderer, error) {
	format, ok := changesFormats[j.Format]
	if !ok {
		return nil, fmt.Errorf("no format is called %q", j.Format)
	}
	return func(ctx context.Context, from *source.Opener, in source.Input) ([]byte, *normalize.Paper, *source.Failure) {
		paper, f := j.reading().paper(ctx, from, in)
		if f != nil {
			return nil, nil, f
		}
		var out bytes.Buffer
		if j.Separate {
			out.WriteString(format.frame.before)
		}
		if err := format.write(&out, paper, export.Options{}); err != nil {
			return nil, nil, unwritten(in, err)
		}
		return out.Bytes(), paper, nil
	}, nil
}
