package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
	"councildoc/cmd/councildoc/internal/settings"
)

func configCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "config",
		Usage:     "show the settings that files and environment give, and where each comes from",
		UsageText: "councildoc config [flags] show [COMMAND ...]",
		ArgsUsage: "show",
		Description: `   councildoc config show             what is set, by command, with its origin
   councildoc config show convert     the same for one command
   councildoc config show --all       with the flags that nothing sets
   COUNCILDOC_JOBS=2 COUNCILDOC_CONVERT_FORMAT=json councildoc config show

   councildoc.yaml lies in the working folder or above it, or in the user's folder:
      jobs: 4              for all commands
      convert:
        format: json       for one
   A flag wins over the environment, that over the project's file, that over the user's.`,
		Flags:              []cli.Flag{switchFlag("all", "show flags that nothing sets as well"), settingsFlag()},
		CustomHelpTemplate: plainHelp,
		Action: func(c *cli.Context) error {
			return p.config(c)
		},
	}
}

func (p *program) config(c *cli.Context) error {
	words := c.Args().Slice()
	if len(words) == 0 || words[0] != "show" {
		return usagef("config: say what to do: councildoc config show")
	}
	line := commandline.Line{Command: c.Command, Flags: []string{"--" + configFlag, c.String(configFlag)}}
	if c.String(configFlag) == "" {
		line.Flags = nil
	}
	s, err := readSettings(c.App, line)
	if err != nil {
		return err
	}
	commands, err := commandsNamed(c.App, words[1:])
	if err != nil {
		return err
	}
	var text strings.Builder
	writeSettingsFiles(&text, line)
	for _, command := range commands {
		writeSettings(&text, command, s, c.Bool("all"))
	}
	_, err = io.WriteString(p.out, text.String())
	return asOutput("standard output", err)
}

// commandsNamed are the commands that take settings, or those of them that are
// named.
func commandsNamed(app *cli.App, names []string) ([]*cli.Command, error) {
	var all, named []*cli.Command
	known := map[string]*cli.Command{}
	var words []string
	for _, c := range app.VisibleCommands() {
		if takesSettings(c) && c.Name != "config" {
			all, known[c.Name], words = append(all, c), c, append(words, c.Name)
		}
	}
	for _, name := range names {
		if known[name] == nil {
			return nil, usagef("config: %s: no command with settings%s; there are %s", name, commandline.Perhaps(name, "", words), strings.Join(words, ", "))
		}
		named = append(named, known[name])
	}
	if len(names) == 0 {
		return all, nil
	}
	return named, nil
}

func writeSettingsFiles(b *strings.Builder, line commandline.Line) {
	files := settingsFiles(line)
	for _, path := range files {
		fmt.Fprintf(b, "# settings of %s\n", path)
	}
	if len(files) == 0 {
		folder, _ := os.Getwd()
		fmt.Fprintf(b, "# no file of settings: neither %s in %s or above it, nor %s\n", settings.FileName, folder, settings.User())
	}
}

func writeSettings(b *strings.Builder, command *cli.Command, s *settings.Settings, all bool) {
	var lines []string
	for _, f := range command.Flags {
		name := f.Names()[0]
		value, ok := s.Of(command.Name, name)
		switch {
		case ok:
			lines = append(lines, fmt.Sprintf("  %s: %s  # %s\n", name, yamlOf(value.Texts), value.Origin))
		case all && name != configFlag:
			lines = append(lines, fmt.Sprintf("  # %s: %s\n", name, standardOf(f)))
		}
	}
	if len(lines) > 0 {
		fmt.Fprintf(b, "%s:\n%s", command.Name, strings.Join(lines, ""))
	}
}

func yamlOf(texts []string) string {
	quoted := make([]string, len(texts))
	for i, text := range texts {
		if quoted[i] = text; text == "" || strings.ContainsAny(text, " :#'\"[]{},&*!|>%@`\\\n") {
			quoted[i] = fmt.Sprintf("%q", text)
		}
	}
	if len(quoted) == 1 {
		return quoted[0]
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

// standardOf is what holds when nothing sets a flag.
func standardOf(f cli.Flag) string {
	documented, ok := f.(cli.DocGenerationFlag)
	if !ok || !documented.TakesValue() {
		return "false"
	}
	return strings.Trim(documented.GetDefaultText(), `"`)
}
