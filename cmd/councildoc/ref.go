package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/source"
	"councildoc/normalize/council"
)

// refConfig is a ref command line, understood.
type refConfig struct {
	operands []string
	format   refFormat
	language string // of addresses and file names, "" for that of the text, else English
}

func refCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "ref",
		Usage:     "read document numbers in any form: identifier, address, file names",
		UsageText: "councildoc ref [flags] NUMBER|- ...",
		ArgsUsage: "NUMBER",
		Description: `   councildoc ref '8261/1/26 REV 1'               8261/1/26 REV 1  ST-8261-2026-REV-1  https://…
   councildoc ref -f json st08711-re01ad02.en20.pdf  all that the number tells, as JSON
   councildoc ref -f tsv - < numbers.txt          a number a line, a row a number`,
		CustomHelpTemplate: refHelp,
		Flags: []cli.Flag{
			formatFlag("text", "json", "ndjson", "tsv"),
			&cli.StringFlag{Name: "language", Aliases: []string{"l"}, Usage: "give addresses and file names for language `CODE`", DefaultText: "that of a file name, else en"},
			settingsFlag(),
		},
		Action: func(c *cli.Context) error {
			cfg, err := refConfigOf(c)
			if err != nil {
				return err
			}
			return p.ref(c.Context, cfg)
		},
	}
}

func refConfigOf(c *cli.Context) (cfg refConfig, err error) {
	name := c.String("format")
	format := refFormats[name]
	cfg.language = strings.ToLower(c.String("language"))
	if cfg.language != "" && !council.IsLanguage(cfg.language) {
		return cfg, usagef("--language %s: no official language; use one of %s", c.String("language"), strings.Join(council.Languages, ", "))
	}
	cfg.operands = c.Args().Slice()
	stdin := 0
	for _, operand := range cfg.operands {
		if operand == source.Stdin {
			stdin++
		}
	}
	switch {
	case len(cfg.operands) == 0:
		return cfg, usagef("ref: no number; give one in quotes, or - for lines of standard input")
	case stdin > 1:
		return cfg, usagef("ref: standard input (-) can be read only once")
	}
	if name == "json" && len(cfg.operands) == 1 && stdin == 0 {
		format.frame = frame{} // one number is one object
	}
	cfg.format = format
	return cfg, nil
}

// ref writes what each number tells. Whatever is no number is said on stderr,
// with the reason, and makes the exit status 1: unlike a document that fails, it
// is an answer.
func (p *program) ref(ctx context.Context, cfg refConfig) error {
	s := &stream{w: p.out, frame: cfg.format.frame}
	good := true
	read := func(text string) error {
		record := newRefRecord(text, cfg.language)
		if record.Error != nil {
			good = false
			p.log.WithField("code", record.Error.Code).Error(record.Error.Message)
		}
		if line := cfg.format.write(record); line != nil {
			return s.write(line)
		}
		return nil
	}
	err := p.eachRef(ctx, cfg.operands, read)
	if err == nil {
		err = s.end()
	}
	switch {
	case err != nil:
		return asOutput("standard output", err)
	case !good:
		return statusSomeFailed
	}
	return nil
}

// eachRef calls read for every operand, and for every line of standard input
// that is not empty where an operand is "-".
func (p *program) eachRef(ctx context.Context, operands []string, read func(string) error) error {
	for _, operand := range operands {
		if operand != source.Stdin {
			if err := read(operand); err != nil {
				return err
			}
			continue
		}
		if err := p.eachLine(ctx, read); err != nil {
			return err
		}
	}
	return nil
}

// eachLine calls read for the lines of standard input as they come. The
// goroutine that is left behind by an interruption ends with the process.
func (p *program) eachLine(ctx context.Context, read func(string) error) error {
	lines := make(chan string)
	failed := make(chan error, 1)
	go func() {
		defer close(lines)
		failed <- sendLines(ctx, p.in, lines)
	}()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case line, ok := <-lines:
			if !ok {
				return <-failed
			}
			if err := read(line); err != nil {
				return err
			}
		}
	}
}

// maxRefLine bounds a line of standard input in bytes; no number has more than a
// tenth of it.
const maxRefLine = 4096

// sendLines sends the lines of r that are not empty. A longer line than a number
// can have is cut: it is none.
func sendLines(ctx context.Context, r io.Reader, lines chan<- string) error {
	b := bufio.NewReaderSize(r, maxRefLine)
	for {
		line, err := b.ReadSlice('\n')
		text := string(bytes.TrimSpace(line))
		for errors.Is(err, bufio.ErrBufferFull) {
			_, err = b.ReadSlice('\n')
		}
		if text != "" {
			select {
			case lines <- text:
			case <-ctx.Done():
				return ctx.Err()
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return &source.Failure{Path: source.Stdin, Code: "unreadable", What: "cannot be read: " + source.Reason(err)}
		}
	}
}
