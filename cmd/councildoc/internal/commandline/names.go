package commandline

import "github.com/urfave/cli/v2"

// named is a flag that knows its names. The flags of urfave/cli v2 put theirs together
// at every look, and it looks at all of a command's for each of them.
type named struct {
	flag
	names []string
}

// Names implements cli.Flag.
func (f named) Names() []string { return f.names }

// keepNames makes the flags of a command, which is about to run, know their names.
func keepNames(c *cli.Command) {
	for i, f := range c.Flags {
		if f, ok := f.(flag); ok {
			c.Flags[i] = named{f, f.Names()}
		}
	}
}

// Plain gives a flag as the command declares it.
func Plain(f cli.Flag) cli.Flag {
	if n, ok := f.(named); ok {
		return n.flag
	}
	return f
}
