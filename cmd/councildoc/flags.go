package main

import (
	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
)

// formatFlag is a choice of formats, of which the first is the standard.
func formatFlag(formats ...string) cli.Flag {
	return commandline.NewChoice(&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: formats[0],
		Usage: "write `FORMAT`: " + commandline.Or(formats)}, "format", formats...)
}

// switchFlag is on or off; the help does not say that it is off.
func switchFlag(name, usage string, aliases ...string) cli.Flag {
	return &cli.BoolFlag{Name: name, Aliases: aliases, Usage: usage, DisableDefaultText: true}
}

func outputFlag(usage string) cli.Flag {
	return &cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: usage}
}

// withContacts is the flag that lets personal data through.
const withContacts = "with-contacts"

func contactsFlag() cli.Flag {
	return switchFlag(withContacts, "give whom to ask and the initials of drafters: personal data, left out otherwise")
}

func passwordFlag() cli.Flag {
	return &cli.StringFlag{Name: "password-file", Usage: "open encrypted papers with the first line of `FILE`"}
}
