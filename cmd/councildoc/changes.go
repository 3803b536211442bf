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

// changesConfig is a changes command line, understood.
type changesConfig struct {
	inputs  []input
	format  changesFormat
	to      destination
	reading reading
	jobs    int
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
		Description: `   councildoc changes paper.pdf                     what is amended, new and deleted, as Markdown
   councildoc changes -f csv papers/ > changes.csv  a line for every provision of a folder
   councildoc changes -f json paper.pdf | jq -r '.changes.rows[] | select(.verdict=="new").after'`,
		Flags: []cli.Flag{
			formatFlag("md", "md, json or csv"),
			outputFlag("write to `FILE`, or to FOLDER/ with a file for each paper"),
			ocrFlag(),
			passwordFlag(),
			jobsFlag(),
		},
		Action: func(c *cli.Context) error {
			cfg, err := changesConfigOf(c)
			if err != nil {
				return err
			}
			return p.changes(c.Context, cfg)
		},
	}
}

func changesConfigOf(c *cli.Context) (cfg changesConfig, err error) {
	name := c.String("format")
	format, ok := changesFormats[name]
	if !ok {
		return cfg, usagef("--format %s: no such format; use md, json or csv", name)
	}
	cfg.format = format
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
		err = usagef("several papers are not one JSON document; use -f csv for a line a provision, or -o FOLDER/ for a file each")
	}
	return cfg, err
}

// changes writes the changes of each paper in the format of cfg.
func (p *program) changes(ctx context.Context, cfg changesConfig) error {
	b := &batch{program: p, jobs: cfg.jobs, inputs: cfg.inputs, frame: cfg.format.frame}
	b.render = func(ctx context.Context, in input) ([]byte, []extract.Warning, *failure) {
		paper, f := cfg.reading.paper(ctx, p, in)
		if f != nil {
			return nil, nil, f
		}
		var out bytes.Buffer
		if cfg.to.kind == toFolder {
			out.WriteString(cfg.format.frame.before)
		}
		if err := cfg.format.write(&out, paper, export.Options{}); err != nil {
			return nil, nil, unwritten(in, err)
		}
		return out.Bytes(), paper.Warnings, nil
	}
	return b.deliver(ctx, cfg.to, cfg.format.ext)
}
