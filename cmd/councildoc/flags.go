package main

import (
	"runtime"

	"github.com/urfave/cli/v2"
)

func formatFlag(value, choices string) cli.Flag {
	return &cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: value, Usage: "write `FORMAT`: " + choices}
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

func jobsFlag() cli.Flag {
	return &cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Value: runtime.GOMAXPROCS(0),
		DefaultText: "number of processors", Usage: "read `N` papers at a time; the output does not depend on it"}
}

// jobsOf checks --jobs.
func jobsOf(c *cli.Context) (int, error) {
	n := c.Int("jobs")
	if n < 1 {
		return 0, usagef("--jobs %d: at least one is needed", n)
	}
	return n, nil
}

// inputsOf lists the operands of a command, of which there must be one.
func inputsOf(c *cli.Context) ([]input, bool, error) {
	operands := c.Args().Slice()
	if len(operands) == 0 {
		return nil, false, usagef("%s: no input; give a file, a folder, or - for standard input", c.Command.Name)
	}
	stdin := 0
	for _, operand := range operands {
		switch operand {
		case "":
			return nil, false, usagef("%s: an input with an empty name; is a variable not set?", c.Command.Name)
		case stdinPath:
			stdin++
		}
	}
	if stdin > 1 {
		return nil, false, usagef("%s: standard input (-) can be read only once", c.Command.Name)
	}
	inputs, several := listInputs(operands)
	return inputs, several, nil
}
