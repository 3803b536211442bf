package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"strings"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
	"councildoc/cmd/councildoc/internal/output"
	"councildoc/cmd/councildoc/internal/sequence"
	"councildoc/cmd/councildoc/internal/source"
	"councildoc/export"
	"councildoc/extract"
	"councildoc/normalize"
)

// rowsConfig is a rows command line, understood.
type rowsConfig struct {
	inputs  []source.Input
	write   rowsWriter // nil when only a summary or a heat map is asked for
	options export.RowOptions
	to      destination
	summary bool
	heatMap string // "" for none
	reading reading
	jobs    int
}

type rowsWriter func(io.Writer, []*export.RowSet, export.RowOptions) error

// rowsFormats are the values of --format.
var rowsFormats = map[string]rowsWriter{
	"csv": export.RowsCSV, "tsv": export.RowsTSV, "json": export.RowsJSON, "ndjson": export.RowsNDJSON,
	"xlsx": export.RowsXLSX, "md": export.RowsMarkdown,
}

func rowsCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "rows",
		Usage:     "write compilations of comments and column tables as rows: who said what on which provision",
		UsageText: "councildoc rows [flags] FILE|FOLDER|- ...",
		ArgsUsage: "FILE",
		Description: `   councildoc rows comments.pdf > comments.csv            an entry a line: provision, delegation, kind, text
   councildoc rows -o comments.xlsx add-1.pdf add-2.pdf   one spreadsheet of several papers
   councildoc rows -f md --group-by delegation paper.pdf  to read, delegation by delegation
   councildoc rows --summary papers/                      entries by delegation and provision
   councildoc rows --heat-map map.html papers/            the same as a picture for a browser`,
		Flags: []cli.Flag{
			commandline.NewChoice(&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Usage: "write `FORMAT`: csv, tsv, json, ndjson, xlsx or md", DefaultText: "by the name of -o, else csv"},
				"format", "csv", "tsv", "json", "ndjson", "xlsx", "md"),
			outputFlag("write to `FILE`"),
			commandline.NewChoice(&cli.StringFlag{Name: "view", Usage: "give the texts only as `VIEW`: marked, clean or original", DefaultText: "all three"},
				"view", "marked", "clean", "original"),
			commandline.NewChoice(&cli.StringFlag{Name: "group-by", Usage: "md: set entries under `GROUP`: provision or delegation", DefaultText: "provision"},
				"group", "provision", "delegation"),
			switchFlag("summary", "count entries by delegation and provision"),
			&cli.StringFlag{Name: "heat-map", Usage: "write the counts as a coloured table to `FILE`, an HTML page"},
			passwordFlag(),
			jobsFlag(),
			settingsFlag(),
		},
		Action: func(c *cli.Context) error {
			cfg, err := p.rowsConfigOf(c)
			if err != nil {
				return err
			}
			return p.rows(c.Context, cfg)
		},
	}
}

func (p *program) rowsConfigOf(c *cli.Context) (cfg rowsConfig, err error) {
	cfg.summary, cfg.heatMap = c.Bool("summary"), c.String("heat-map")
	if err := cfg.setForm(c); err != nil {
		return cfg, err
	}
	if cfg.jobs, err = jobsOf(c); err != nil {
		return cfg, err
	}
	if cfg.reading.password, err = readPassword(c.String("password-file")); err != nil {
		return cfg, err
	}
	if cfg.inputs, _, err = p.inputsOf(c); err != nil {
		return cfg, err
	}
	cfg.to, err = planDestination(c.String("output"), "", true, true)
	if err == nil && cfg.to.kind == toFolder {
		err = usagef("-o %s is a folder; rows writes one file, give its name", c.String("output"))
	}
	return cfg, err
}

// setForm reads what is written: the format, the view, the grouping. Without a
// format and without -o, a summary or a heat map stands alone.
func (cfg *rowsConfig) setForm(c *cli.Context) error {
	name := c.String("format")
	if name == "" && c.String("output") == "" && (cfg.summary || cfg.heatMap != "") {
		return cfg.setView(c)
	}
	if name == "" {
		name = rowsFormatOf(c.String("output"))
	}
	cfg.write = rowsFormats[name]
	return cfg.setView(c)
}

// rowsFormatOf is the format that the name of a file asks for.
func rowsFormatOf(output string) string {
	ext := strings.TrimPrefix(strings.ToLower(filepath.Ext(output)), ".")
	if _, ok := rowsFormats[ext]; ok {
		return ext
	}
	return "csv"
}

func (cfg *rowsConfig) setView(c *cli.Context) error {
	if name := c.String("view"); name != "" {
		view, err := export.ParseView(name)
		if err != nil {
			return err
		}
		cfg.options.View = &view
	}
	if c.String("group-by") == "delegation" {
		cfg.options.GroupBy = export.ByDelegation
	}
	return nil
}

// rowsResult is what was found in one paper.
type rowsResult struct {
	set      *export.RowSet
	warnings []extract.Warning
	failure  *source.Failure
}

// codeNoRows is the code of a paper that holds nothing to write as rows.
const codeNoRows = "no_rows"

// rows writes the entries of all papers as one table.
func (p *program) rows(ctx context.Context, cfg rowsConfig) error {
	var sets []*export.RowSet
	failed, empty := 0, 0
	work := func(ctx context.Context, i int) rowsResult { return p.rowsOf(ctx, cfg.reading, cfg.inputs[i]) }
	err := sequence.Run(ctx, len(cfg.inputs), cfg.jobs, work, func(i int, r rowsResult) error {
		if r.failure != nil {
			failed++
			if r.failure.Code == codeNoRows {
				empty++
			}
			p.log.WithField("file", cfg.inputs[i].Label()).WithField("code", r.failure.Code).Error(r.failure.Error())
			return nil
		}
		p.warn(cfg.inputs[i], r.warnings)
		sets = append(sets, r.set)
		return nil
	})
	switch {
	case err != nil:
		return err
	case len(sets) == 0 && empty > 0:
		return statusSomeFailed // the papers were read; there is nothing in them to write
	case len(sets) == 0:
		return statusAllFailed
	}
	if err := p.writeRows(cfg, sets); err != nil {
		return err
	}
	return tally{written: len(sets), failed: failed}.err()
}

// rowsOf reads the entries of one paper. Whatever happens in it, it fails alone.
func (p *program) rowsOf(ctx context.Context, read reading, in source.Input) (r rowsResult) {
	if in.Failure != nil {
		return rowsResult{failure: in.Failure}
	}
	defer func() {
		if panicked := recover(); panicked != nil {
			p.log.WithField("file", in.Label()).Debug(string(debug.Stack()))
			r = rowsResult{failure: source.Crashed(in.Label(), panicked)}
		}
	}()
	paper, f := read.paper(ctx, p.opener, in)
	if f != nil {
		return rowsResult{failure: f}
	}
	found := normalize.Compile(paper)
	if found == nil {
		return rowsResult{failure: &source.Failure{Path: in.Label(), Code: codeNoRows, What: "no compilation of comments and no column table in it",
			Hint: "convert writes it as a text"}}
	}
	set := export.NewRowSet(paper, found)
	return rowsResult{set: set, warnings: append(paper.Warnings, found.Warnings...)}
}

// writeRows writes the rows, the heat map and the summary.
func (p *program) writeRows(cfg rowsConfig, sets []*export.RowSet) error {
	if cfg.write != nil {
		rows := func(w io.Writer) error { return cfg.write(w, sets, cfg.options) }
		if err := p.deliverOne(cfg.inputs, cfg.to, rows); err != nil {
			return err
		}
	}
	if cfg.heatMap != "" {
		draw := func(w io.Writer) error { return export.RowsHeatMap(w, sets) }
		if err := p.deliverOne(cfg.inputs, destination{toFile, cfg.heatMap}, draw); err != nil {
			return err
		}
	}
	if !cfg.summary {
		return nil
	}
	if cfg.write != nil && cfg.to.kind == toStdout {
		return export.RowsSummary(p.err, sets)
	}
	return asOutput("standard output", export.RowsSummary(p.out, sets))
}

// deliverOne writes one document to its place, whole or not at all.
func (p *program) deliverOne(inputs []source.Input, to destination, write func(io.Writer) error) error {
	if to.kind == toStdout {
		return asOutput("standard output", write(p.out))
	}
	if f := indexInputs(inputs).guard(to.path, to.path); f != nil {
		return f
	}
	f, err := output.Create(to.path)
	if err != nil {
		return output.Unwritable(to.path, err)
	}
	if err := write(f); err != nil {
		f.Discard()
		return asOutput(to.path, err)
	}
	if err := f.Commit(); err != nil {
		return output.Unwritable(to.path, err)
	}
	p.log.WithField("file", to.path).Debug(fmt.Sprintf("written to %s", to.path))
	return nil
}
