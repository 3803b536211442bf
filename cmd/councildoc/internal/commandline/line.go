package commandline

import (
	"strings"

	"github.com/urfave/cli/v2"
)

// Line is a command line in its parts.
type Line struct {
	app      string
	Command  *cli.Command // nil for none
	Flags    []string     // with their values
	Operands []string
}

// Args is the line as urfave/cli v2 wants it.
func (l Line) Args() []string {
	args := []string{l.app}
	if l.Command == nil {
		return append(args, l.Flags...)
	}
	args = append(append(args, l.Command.Name), l.Flags...)
	return append(append(args, "--"), l.Operands...)
}

// Gives tells whether f stands in the line under one of its names.
func (l Line) Gives(f cli.Flag) bool {
	_, ok := l.value(f.Names())
	return ok
}

// Value is the value that the line gives a flag that has one.
func (l Line) Value(name string) (string, bool) {
	return l.value([]string{name})
}

func (l Line) value(names []string) (value string, ok bool) {
	takes := map[string]bool{}
	addFlags(takes, l.Command.Flags)
	for i := 0; i < len(l.Flags); i++ {
		word := l.Flags[i]
		name, hasValue, _ := flagName(word)
		if hasValue {
			_, word, _ = strings.Cut(word, "=")
		} else if takes[name] && i+1 < len(l.Flags) {
			i++
			word = l.Flags[i]
		}
		if contains(names, name) {
			value, ok = word, true // the last one counts
		}
	}
	return value, ok
}

// Imply puts values of flags that the line does not give before those it gives.
func (l *Line) Imply(flags []string) {
	l.Flags = append(append([]string{}, flags...), l.Flags...)
}
