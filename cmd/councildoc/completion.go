package main

import (
	"io"
	"strings"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
)

func completionCommand(p *program) *cli.Command {
	return &cli.Command{
		Name:      "completion",
		Usage:     "write a script that has a shell complete commands, flags and values",
		UsageText: "councildoc completion " + strings.Join(commandline.Shells, "|"),
		ArgsUsage: strings.Join(commandline.Shells, "|"),
		Description: `   source <(councildoc completion bash)       in ~/.bashrc
   source <(councildoc completion zsh)        in ~/.zshrc, after compinit
   councildoc completion fish > ~/.config/fish/completions/councildoc.fish
   councildoc completion powershell | Out-String | Invoke-Expression   in the file $PROFILE names`,
		CustomHelpTemplate: plainHelp,
		Action: func(c *cli.Context) error {
			if c.NArg() != 1 {
				return usagef("completion: name one shell: %s", commandline.Or(commandline.Shells))
			}
			script, err := commandline.CompletionScript(c.Args().First())
			if err != nil {
				return err
			}
			_, err = io.WriteString(p.out, script)
			return asOutput("standard output", err)
		},
	}
}

// completeCommand answers the scripts. Each candidate is a line: the word, a tab,
// what it is for.
func completeCommand(p *program) *cli.Command {
	const dotted = "dotted"
	return &cli.Command{
		Name:               "complete",
		Hidden:             true,
		Usage:              "say what the last word of a command line may become, for the scripts of councildoc completion",
		UsageText:          "councildoc complete -- WORD ...",
		Description:        "   councildoc complete -- convert --form",
		Flags:              []cli.Flag{switchFlag(dotted, "the last word has a dot before it")},
		CustomHelpTemplate: plainHelp,
		Action: func(c *cli.Context) error {
			words := c.Args().Slice()
			if last := len(words) - 1; c.Bool(dotted) && last >= 0 {
				words[last] = strings.TrimPrefix(words[last], ".")
			}
			var lines strings.Builder
			for _, candidate := range commandline.Complete(c.App, words) {
				lines.WriteString(candidate.Word)
				if candidate.Usage != "" {
					lines.WriteString("\t" + candidate.Usage)
				}
				lines.WriteString("\n")
			}
			_, err := io.WriteString(p.out, lines.String())
			return asOutput("standard output", err)
		},
	}
}
