package commandline

import (
	"strings"

	"github.com/urfave/cli/v2"
)

// Choice is a flag whose values are known beforehand. Its mistakes are named with
// the values there are, and completion offers them.
type Choice struct {
	flag
	Values []string
	Noun   string // what a value is called: "format"
}

// flag is what the help and the parser of urfave/cli want of a flag.
type flag interface {
	cli.DocGenerationFlag
	cli.VisibleFlag
	cli.CategorizableFlag
}

// NewChoice makes a choice of a flag for strings or slices of strings.
func NewChoice(f flag, noun string, values ...string) Choice {
	return Choice{flag: f, Values: values, Noun: noun}
}

// CheckChoices finds values that a command line, or the settings, gave to the
// flags of a command and that are none of their choices.
func CheckChoices(c *cli.Context) error {
	for _, f := range c.Command.Flags {
		choice, ok := Plain(f).(Choice)
		if !ok {
			continue
		}
		for _, value := range given(c, choice.Names()[0]) {
			if err := choice.check(value); err != nil {
				return err
			}
		}
	}
	return nil
}

func given(c *cli.Context, name string) []string {
	if !c.IsSet(name) {
		return nil
	}
	if slice, ok := c.Value(name).(cli.StringSlice); ok {
		return slice.Value()
	}
	return []string{c.String(name)}
}

func (f Choice) check(value string) error {
	for _, v := range f.Values {
		if v == value {
			return nil
		}
	}
	return Usagef("--%s %s: no such %s%s; use %s", f.Names()[0], value, f.Noun, Perhaps(value, "", f.Values), Or(f.Values))
}

// Or lists words as a sentence does: a, b or c.
func Or(words []string) string {
	last := len(words) - 1
	if last < 1 {
		return strings.Join(words, "")
	}
	return strings.Join(words[:last], ", ") + " or " + words[last]
}
