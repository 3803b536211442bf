package main

import (
	"bytes"
	"io"
	"strings"
	"text/template"

	"github.com/cpuguy83/go-md2man/v2/md2man"
	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
)

func manCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "man",
		Usage:     "write the manual of all commands, as a man page or as Markdown",
		UsageText: "councildoc man [flags]",
		Description: `   councildoc man > /usr/local/share/man/man1/councildoc.1
   councildoc man | man -l -
   councildoc man --markdown > commands.md`,
		Flags:              []cli.Flag{switchFlag("markdown", "write Markdown")},
		CustomHelpTemplate: plainHelp,
		Action: func(c *cli.Context) error {
			if c.Args().Present() {
				return usagef("man: takes no file")
			}
			text, err := manual(c.App)
			if err != nil {
				return err
			}
			if !c.Bool("markdown") {
				text = manPage(text)
			}
			_, err = io.WriteString(p.out, text)
			return asOutput("standard output", err)
		},
	}
}

// manual is the reference of all commands, as Markdown.
func manual(app *cli.App) (string, error) {
	var b bytes.Buffer
	err := commandline.Reference(&b, app, statusesOf)
	return b.String(), err
}

// statusesOf takes the exit statuses from the help of a command.
func statusesOf(c *cli.Command) string {
	_, statuses, _ := strings.Cut(c.CustomHelpTemplate, "EXIT STATUS:\n")
	var b bytes.Buffer
	if template.Must(template.New("").Parse(statuses)).Execute(&b, c) != nil {
		return statuses
	}
	return b.String()
}

// manPage makes a man page of the manual: its commands are sections.
func manPage(manual string) string {
	_, body, _ := strings.Cut(manual, "\n## ")
	head := "% councildoc 1\n\n# NAME\n\ncouncildoc - turn papers of the Council of the European Union from PDF into Markdown and JSON\n\n" +
		"# SYNOPSIS\n\ncouncildoc *command* [flags] *FILE*|*FOLDER*|- ...\n\n# COMMANDS\n\n## "
	return string(md2man.Render([]byte(head + body)))
}
