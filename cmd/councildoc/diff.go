package main

import (
	"bytes"
	"context"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
	"councildoc/cmd/councildoc/internal/source"
	"councildoc/export"
	"councildoc/normalize"
)

// diffConfig is a diff command line, understood.
type diffConfig struct {
	old, new source.Input
	on       normalize.View
	write    export.DiffWriter
	to       destination
	reading  reading
}

// diffFormats are the values of --format.
var diffFormats = map[string]export.DiffWriter{"md": export.DiffMarkdown, "json": export.DiffJSON, "html": export.DiffHTML}

func diffCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "diff",
		Usage:     "compare two papers provision by provision, word by word",
		UsageText: "councildoc diff [flags] OLD NEW",
		ArgsUsage: "FILE",
		Description: `   councildoc diff init.pdf rev1.pdf                       what differs, as Markdown
   councildoc diff -f html -o diff.html init.pdf rev1.pdf  side by side; open diff.html in a browser
   councildoc diff --on marked init.pdf rev1.pdf           a word that becomes struck is a change too`,
		Flags: []cli.Flag{
			formatFlag("md", "json", "html"),
			commandline.NewChoice(&cli.StringFlag{Name: "on", Value: "clean", Usage: "compare the `READING`: clean (the texts as they would read) or marked (with their own changes)"},
				"reading", "clean", "marked"),
			outputFlag("write to `FILE`"),
			ocrFlag(),
			passwordFlag(),
			settingsFlag(),
		},
		Action: func(c *cli.Context) error {
			cfg, err := p.diffConfigOf(c)
			if err != nil {
				return err
			}
			return p.diff(c.Context, cfg)
		},
	}
}

func (p *program) diffConfigOf(c *cli.Context) (cfg diffConfig, err error) {
	cfg.write = diffFormats[c.String("format")]
	if cfg.on, err = normalize.ParseView(c.String("on")); err != nil {
		return cfg, err
	}
	if cfg.reading, err = readingOf(c); err != nil {
		return cfg, err
	}
	inputs, _, err := p.inputsOf(c)
	if err != nil {
		return cfg, err
	}
	if len(inputs) != 2 {
		return cfg, usagef("diff: compares two papers; give the older and the newer file")
	}
	cfg.old, cfg.new = inputs[0], inputs[1]
	cfg.to, err = planDestination(c.String("output"), "", false, true)
	if err == nil && cfg.to.kind == toFolder {
		err = usagef("-o %s is a folder; diff writes one file, give its name", c.String("output"))
	}
	return cfg, err
}

// diff compares the two papers. The result is reported under the name of the new one.
func (p *program) diff(ctx context.Context, cfg diffConfig) error {
	if f := indexInputs([]source.Input{cfg.old}).guard(cfg.to.path, cfg.to.path); cfg.to.kind == toFile && f != nil {
		return f
	}
	render := func(ctx context.Context, from *source.Opener, in source.Input) ([]byte, *normalize.Paper, *source.Failure) {
		old, f := cfg.paper(ctx, from, cfg.old)
		if f != nil {
			return nil, nil, f
		}
		paper, f := cfg.paper(ctx, from, in)
		if f != nil {
			return nil, nil, f
		}
		p.warn(cfg.old, old.Warnings)
		var out bytes.Buffer
		if err := cfg.write(&out, normalize.Compare(old, paper, cfg.on)); err != nil {
			return nil, nil, unwritten(in, err)
		}
		return out.Bytes(), paper, nil
	}
	return p.one(cfg.new, cfg.to, render).deliver(ctx, "")
}

// paper reads one of the papers, if it could be found at all.
func (cfg diffConfig) paper(ctx context.Context, from *source.Opener, in source.Input) (*normalize.Paper, *source.Failure) {
	if in.Failure != nil {
		return nil, in.Failure
	}
	return cfg.reading.paper(ctx, from, in)
}
