package main

import (
	"bytes"
	"io"

	"github.com/sirupsen/logrus"
	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
)

// messageFlags govern what is said on stderr. Every command has them.
func messageFlags() []cli.Flag {
	return []cli.Flag{
		switchFlag("quiet", "say nothing but errors", "q"),
		switchFlag("verbose", "say what is done, and every warning", "v"),
		commandline.NewChoice(&cli.StringFlag{Name: "log-format", Value: "text", Usage: "write messages as `FORM`: text or json"}, "form", "text", "json"),
	}
}

func newLogger(w io.Writer) *logrus.Logger {
	log := logrus.New()
	log.SetOutput(w)
	log.SetLevel(logrus.InfoLevel)
	log.SetFormatter(lineFormatter{})
	return log
}

func (p *program) configureMessages(c *cli.Context) error {
	quiet, verbose := c.Bool("quiet"), c.Bool("verbose")
	if quiet && verbose && p.given(c, "quiet") != p.given(c, "verbose") {
		quiet, verbose = p.given(c, "quiet"), p.given(c, "verbose") // the settings said the other
	}
	switch {
	case quiet && verbose:
		return usagef("-q and -v contradict each other; give one of them")
	case quiet:
		p.log.SetLevel(logrus.ErrorLevel)
	case verbose:
		p.log.SetLevel(logrus.DebugLevel)
	}
	if c.String("log-format") == "json" {
		p.log.SetFormatter(jsonFormatter{logrus.JSONFormatter{DisableHTMLEscape: true}})
	}
	return nil
}

// lineFormatter writes a message as one line under the name of the program, as
// Unix tools do. What a terminal would obey rather than show is escaped.
type lineFormatter struct{}

// Format implements logrus.Formatter.
func (lineFormatter) Format(e *logrus.Entry) ([]byte, error) {
	return []byte("councildoc: " + visible(e.Message) + "\n"), nil
}

// jsonFormatter writes a message as a line of JSON that is safe on a terminal:
// characters that do not print are \u escapes, which a program reads back.
type jsonFormatter struct{ logrus.JSONFormatter }

// Format implements logrus.Formatter.
func (f jsonFormatter) Format(e *logrus.Entry) ([]byte, error) {
	line, err := f.JSONFormatter.Format(e)
	if err != nil {
		return nil, err
	}
	return []byte(visible(string(bytes.TrimSuffix(line, []byte("\n")))) + "\n"), nil
}
