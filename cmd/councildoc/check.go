package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/check"
	"councildoc/cmd/councildoc/internal/commandline"
	"councildoc/cmd/councildoc/internal/output"
	"councildoc/cmd/councildoc/internal/sequence"
	"councildoc/cmd/councildoc/internal/source"
	"councildoc/export"
	"councildoc/normalize"
)

// checkConfig is a check command line, understood.
type checkConfig struct {
	batchConfig
	job         job
	update      bool
	annotations bool
	junit       string // a file, "" for none
}

func checkCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "check",
		Usage:     "compare papers with what is expected of them, for tests and CI",
		UsageText: "councildoc check [flags] FILE|FOLDER ...",
		ArgsUsage: "FILE",
		Description: `   councildoc check papers/                        each NAME.pdf with NAME.md, NAME.json, NAME.header.json, NAME.rows.csv … beside it
   councildoc check --update papers/               write what is expected; read it before you commit it
   councildoc check --update -f json -f md papers/ the same in these forms, also where there is no file yet
   councildoc check --rules rules.yaml papers/     ask of every record what rules.yaml says
   councildoc check --annotations github --junit check.xml papers/   for CI`,
		Flags: batchFlags([]cli.Flag{
			commandline.NewChoice(&cli.StringSliceFlag{Name: "format", Aliases: []string{"f"},
				Usage: "expect `FORM` of every paper: " + commandline.Or(formNames()) + "; may be repeated"}, "form", formNames()...),
			switchFlag("update", "write what is expected: the files that are there, those of --format, and NAME.md where there is none"),
			&cli.StringFlag{Name: "rules", Usage: "ask of every record what `FILE` says (YAML)"},
			commandline.NewChoice(&cli.StringFlag{Name: "annotations", Usage: "write faults for a CI server as well: `FOR` is github"}, "server", "github"),
			&cli.StringFlag{Name: "junit", Usage: "write what was found as JUnit XML to `FILE`"},
			ocrFlag(),
		}, false),
		CustomHelpTemplate: checkHelp,
		Action: func(c *cli.Context) error {
			cfg, err := p.checkConfigOf(c)
			if err != nil {
				return err
			}
			return p.check(c.Context, cfg)
		},
	}
}

func formNames() []string {
	var names []string
	for _, f := range check.Forms {
		names = append(names, f.Name)
	}
	return names
}

func (p *program) checkConfigOf(c *cli.Context) (cfg checkConfig, err error) {
	cfg.job = job{Command: "check", Expected: c.StringSlice("format"), Rules: c.String("rules")}
	if cfg.job.Rules != "" {
		if _, err := check.ReadRules(cfg.job.Rules); err != nil {
			return cfg, usagef("--rules %s: %s", cfg.job.Rules, source.Reason(err))
		}
	}
	cfg.annotations = c.String("annotations") == "github"
	cfg.update, cfg.junit = c.Bool("update"), c.String("junit")
	cfg.batchConfig, err = p.batchConfigOf(c)
	return cfg, err
}

// checkJob holds papers against what is expected of them. Its output is a
// check.Result as JSON.
func checkJob(j job) (renderer, error) {
	var rules *check.Rules
	if j.Rules != "" {
		var err error
		if rules, err = check.ReadRules(j.Rules); err != nil {
			return nil, err
		}
	}
	return func(ctx context.Context, from *source.Opener, in source.Input) ([]byte, *normalize.Paper, *source.Failure) {
		paper, f := j.reading().paper(ctx, from, in)
		if f != nil {
			return nil, nil, f
		}
		result, err := checkPaper(in.Path, paper, j.Expected, rules)
		if err != nil {
			return nil, nil, &source.Failure{Path: in.Label(), Code: "expectation", What: source.Reason(err), Hint: "check the files beside the paper"}
		}
		text, err := json.Marshal(result)
		if err != nil {
			return nil, nil, unwritten(in, err)
		}
		return text, paper, nil
	}, nil
}

func checkPaper(path string, paper *normalize.Paper, expected []string, rules *check.Rules) (check.Result, error) {
	result, err := check.Compare(path, paper, expected)
	if err != nil || rules == nil {
		return result, err
	}
	var record strings.Builder
	if err := export.NDJSON(&record, paper, export.Options{}); err != nil {
		return result, err
	}
	result.Broken, err = rules.Broken(path, []byte(record.String()))
	return result, err
}

// check holds each paper against what is expected of it.
func (p *program) check(ctx context.Context, cfg checkConfig) error {
	b, err := p.newBatch(cfg.job, cfg.batchConfig)
	if err != nil {
		return err
	}
	b.tally.done = "as expected"
	v := &verdicts{batch: b, cfg: cfg}
	err = b.run(ctx, func(ctx context.Context) error {
		work := func(ctx context.Context, i int) outcome { return b.attempt(ctx, cfg.inputs[i]) }
		err := sequence.Run(ctx, len(cfg.inputs), cfg.jobs, work, func(i int, o outcome) error { return v.saw(cfg.inputs[i], o) })
		return errors.Join(err, v.writeJUnit())
	})
	if errors.Is(err, statusAllFailed) {
		return statusSomeFailed // the papers were read; what they are not is what was asked
	}
	return err
}

// verdicts says of each paper whether it is as expected.
type verdicts struct {
	batch *batch
	cfg   checkConfig
	cases []check.Case
}

func (v *verdicts) saw(in source.Input, o outcome) error {
	o, result := v.judge(in, o)
	var failures []string
	for i := range result.Differences {
		d := &result.Differences[i]
		text := d.Diff
		if text == "" {
			text = d.What + "\n"
		}
		if v.cfg.update && d.Got != nil {
			if o.failure = v.rewrite(d); o.failure == nil {
				continue
			}
			text = o.failure.Error() + "\n"
		}
		failures = append(failures, text)
		if err := v.say(text, d.Path, d.Line, in); err != nil {
			return err
		}
	}
	for _, b := range result.Broken {
		text := fmt.Sprintf("%s: rule %q: %s\n", in.Label(), b.Rule, b.Message)
		failures = append(failures, text)
		if err := v.say(text, in.Label(), 0, in); err != nil {
			return err
		}
	}
	if len(failures) > 0 && o.failure == nil {
		o.failure = &source.Failure{Path: in.Label(), Code: "unexpected", What: "not as expected", Hint: "mend it, or accept it with --update after reading it"}
	}
	if o.failure != nil && len(failures) == 0 {
		failures = append(failures, o.failure.Error())
		if err := v.annotate(in.Label(), 0, o.failure.Error()); err != nil {
			return err
		}
	}
	v.cases = append(v.cases, check.Case{Paper: in.Label(), Failures: failures, Seconds: o.took.Seconds()})
	o.reply.Warnings = nil // what a paper warns of is not what was asked
	v.batch.report(in, o)
	return nil
}

// judge gives what came of a paper: of one that was read, and of one that was not,
// which may be as expected, too.
func (v *verdicts) judge(in source.Input, o outcome) (outcome, check.Result) {
	var result check.Result
	var err error
	switch {
	case in.Path == source.Stdin || in.Member != "":
		o.failure = &source.Failure{Path: in.Label(), Code: "no_expectation", What: "nothing lies beside it", Hint: "check papers that are files"}
		return o, result
	case o.failure != nil && in.Failure == nil:
		result, err = check.CompareFailure(in.Path, o.failure.Code, o.failure.What, v.cfg.update)
		if err == nil && result.Compared > 0 {
			o.failure = nil
		}
	case o.failure == nil:
		if err = json.Unmarshal(o.reply.Output, &result); err == nil && result.Compared == 0 {
			result = v.nothingExpected(in, &o, result)
		}
	}
	if err != nil {
		o.failure = source.Unreadable(in.Label(), err)
	}
	return o, result
}

// nothingExpected is a paper with no file beside it: a fault, unless rules were
// asked or the first file is to be written.
func (v *verdicts) nothingExpected(in source.Input, o *outcome, result check.Result) check.Result {
	switch {
	case v.cfg.update:
		paper, f := v.cfg.reading.paper(context.Background(), v.batch.program.opener, in)
		if o.failure = f; f != nil {
			return result
		}
		first, err := check.Compare(in.Path, paper, []string{"md"})
		if err != nil {
			o.failure = source.Unreadable(in.Label(), err)
		}
		result.Differences = first.Differences
	case v.cfg.job.Rules == "":
		o.failure = &source.Failure{Path: in.Label(), Code: "no_expectation", What: "nothing lies beside it to compare it with",
			Hint: "--update writes it, --rules asks of records"}
	}
	return result
}

// rewrite writes what is expected from now on.
func (v *verdicts) rewrite(d *check.Difference) *source.Failure {
	f, err := output.Create(d.Path)
	if err != nil {
		return output.Unwritable(d.Path, err)
	}
	if _, err := f.Write(d.Got); err != nil {
		f.Discard()
		return output.Unwritable(d.Path, err)
	}
	if err := f.Commit(); err != nil {
		return output.Unwritable(d.Path, err)
	}
	v.batch.program.log.WithField("file", d.Path).Info("written: " + d.Path)
	return nil
}

// say writes a fault to standard output, and for the CI server.
func (v *verdicts) say(text, file string, line int, in source.Input) error {
	if _, err := io.WriteString(v.batch.program.out, text); err != nil {
		return asOutput("standard output", err)
	}
	return v.annotate(file, line, strings.TrimSpace(text))
}

func (v *verdicts) annotate(file string, line int, message string) error {
	if !v.cfg.annotations {
		return nil
	}
	return asOutput("standard output", check.Annotate(v.batch.program.out, file, line, message))
}

func (v *verdicts) writeJUnit() error {
	if v.cfg.junit == "" {
		return nil
	}
	return v.batch.program.deliverOne(v.cfg.inputs, destination{toFile, v.cfg.junit}, func(w io.Writer) error { return check.WriteJUnit(w, v.cases) })
}
