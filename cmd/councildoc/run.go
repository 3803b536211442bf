package main

import (
	"context"
	"errors"
	"io"

	"github.com/sirupsen/logrus"
	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
	"councildoc/cmd/councildoc/internal/source"
)

// program is what every command needs from the world around it.
type program struct {
	in  io.Reader
	out io.Writer
	err io.Writer
	log *logrus.Logger

	opener  *source.Opener
	self    string            // the file of the program, for worker processes; "" for none
	implied map[string]string // flags that the settings gave, with where these say so
}

// run is the whole program: it reads args and in, writes out and err, and
// returns the exit status. It never exits and never panics. It starts no
// processes: runAs does.
func run(ctx context.Context, args []string, in io.Reader, out, err io.Writer) int {
	return runAs(ctx, "", args, in, out, err)
}

// runAs is run for the program in the file self, which is started again for its
// worker processes.
func runAs(ctx context.Context, self string, args []string, in io.Reader, out, err io.Writer) int {
	p := &program{in: in, out: onTerminal(out), err: err, log: newLogger(err), opener: &source.Opener{Stdin: in}, self: self}
	return int(p.status(ctx, p.dispatch(ctx, args)))
}

func (p *program) dispatch(ctx context.Context, args []string) error {
	app := p.app()
	line, err := commandline.Parse(app, args)
	if err != nil {
		return err
	}
	if line.Command == nil && len(line.Flags) == 0 {
		return p.noCommand(app)
	}
	if err := p.imply(app, &line); err != nil {
		return err
	}
	return app.RunContext(ctx, line.Args())
}

// noCommand shows the help, as an error: a script whose variable was empty
// should not go on as if something had been converted.
func (p *program) noCommand(app *cli.App) error {
	app.Writer = p.err
	if err := app.Run([]string{app.Name, "--help"}); err != nil {
		return err
	}
	return statusUsage
}

// status says on stderr what is left to say about err and gives its exit status.
func (p *program) status(ctx context.Context, err error) status {
	var code status
	var wrong commandline.UsageError
	switch {
	case err == nil:
		return statusOK
	case isClosedPipe(err):
		return statusOK // the reader has all it wants
	case errors.As(err, &code):
		return code
	case errors.As(err, &wrong):
		p.log.Error(wrong.Error() + p.origin(wrong.Error()))
		return statusUsage
	case ctx.Err() != nil:
		p.log.Error("interrupted")
		return statusInterrupted
	default:
		p.log.Error(err.Error())
		return statusAllFailed
	}
}

func (p *program) app() *cli.App {
	return &cli.App{
		Name:                  "councildoc",
		Usage:                 "turn papers of the Council of the European Union from PDF into Markdown and JSON",
		CustomAppHelpTemplate: appHelp,
		HideVersion:           true,
		HideHelpCommand:       true, // package commandline understands it
		Writer:                p.out,
		ErrWriter:             p.err,
		Reader:                p.in,
		ExitErrHandler:        func(*cli.Context, error) {}, // run alone decides about the status
		Commands: []*cli.Command{
			p.command(convertCommand(p)),
			p.command(headerCommand(p)),
			p.command(rowsCommand(p)),
			p.command(refCommand(p)),
			p.command(changesCommand(p)),
			p.command(diffCommand(p)),
			p.command(checkCommand(p)),
			p.command(inspectCommand(p)),
			p.command(configCommand(p)),
			p.command(completionCommand(p)),
			p.command(completeCommand(p)),
			p.command(manCommand(p)),
			p.command(schemaCommand(p)),
			p.command(versionCommand(p)),
		},
	}
}

// command adds to c what all commands share.
func (p *program) command(c *cli.Command) *cli.Command {
	c.Flags = append(c.Flags, messageFlags()...)
	if c.CustomHelpTemplate == "" {
		c.CustomHelpTemplate = commandHelp
	}
	c.HideHelpCommand = true // "help" is a file name here
	c.Before = func(ctx *cli.Context) error {
		if err := commandline.CheckChoices(ctx); err != nil {
			return err
		}
		return p.configureMessages(ctx)
	}
	c.OnUsageError = func(_ *cli.Context, err error, _ bool) error {
		return usagef("%s: %s; councildoc %s --help shows the flags", c.Name, err, c.Name)
	}
	return c
}

func usagef(format string, args ...any) error {
	return commandline.Usagef(format, args...)
}
