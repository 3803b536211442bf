package commandline

import (
	"strings"

	"github.com/urfave/cli/v2"
)

// Parse puts a command line into the order that urfave/cli v2 understands:
// command, flags, "--", operands. That module takes a flag after the first file
// name for a file name; people write them there all the same. A lone "-" is an
// operand, and so is everything after "--".
func Parse(app *cli.App, args []string) (Line, error) {
	rest := args[1:]
	at := commandIndex(app, rest)
	if at < 0 {
		return withoutCommand(app, rest)
	}
	if rest[at] == "help" {
		return helpFor(app, rest[at+1:])
	}
	command := app.Command(rest[at])
	if command == nil {
		return Line{}, unknownCommand(app, rest[at])
	}
	keepNames(command)
	others := append(append([]string{}, rest[:at]...), rest[at+1:]...)
	flags, operands, err := divide(command, others)
	return Line{app.Name, command, flags, operands}, err
}

// helpFor understands "help" and "help COMMAND".
func helpFor(app *cli.App, topics []string) (Line, error) {
	help := Line{app: app.Name, Flags: []string{"--help"}}
	if len(topics) == 0 {
		return help, nil
	}
	if help.Command = app.Command(topics[0]); help.Command == nil {
		return Line{}, unknownCommand(app, topics[0])
	}
	return help, nil
}

// commandIndex is the place of the first word that is neither a flag nor the
// value of one, -1 when there is none.
func commandIndex(app *cli.App, words []string) int {
	var takes map[string]bool // gathered for a flag only, which seldom stands there
	for i := 0; i < len(words); i++ {
		name, hasValue, isFlag := flagName(words[i])
		if words[i] == "--" {
			return -1
		}
		if !isFlag {
			return i
		}
		if takes == nil {
			takes = takesOfAll(app)
		}
		if takes[name] && !hasValue {
			i++
		}
	}
	return -1
}

// takesOfAll tells of the flags of all commands whether a value follows them.
func takesOfAll(app *cli.App) map[string]bool {
	takes := map[string]bool{}
	for _, c := range app.Commands {
		addFlags(takes, c.Flags)
	}
	return takes
}

// withoutCommand understands --help and --version, and nothing else.
func withoutCommand(app *cli.App, words []string) (Line, error) {
	for _, word := range words {
		switch name, _, isFlag := flagName(word); {
		case isFlag && (name == "help" || name == "h"):
			return helpFor(app, nil)
		case isFlag && name == "version":
			return Line{app: app.Name, Command: app.Command("version")}, nil
		}
	}
	if len(words) > 0 {
		return Line{}, Usagef("no command in %q; councildoc --help lists the commands", strings.Join(words, " "))
	}
	return Line{app: app.Name}, nil
}

func unknownCommand(app *cli.App, word string) error {
	if strings.HasSuffix(strings.ToLower(word), ".pdf") || strings.ContainsAny(word, `/\`) || word == "-" {
		return Usagef("%s: no such command; to convert a file: councildoc convert %s", word, word)
	}
	var names []string
	for _, c := range app.VisibleCommands() {
		names = append(names, c.Name)
	}
	return Usagef("%s: no such command%s; there are %s", word, Perhaps(word, "", names), strings.Join(names, ", "))
}

// divide tells the flags of a command, with their values, from its operands.
func divide(command *cli.Command, words []string) (flags, operands []string, err error) {
	takes := map[string]bool{"help": false, "h": false}
	addFlags(takes, command.Flags)
	for i := 0; i < len(words); i++ {
		name, hasValue, isFlag := flagName(words[i])
		if words[i] == "--" {
			return flags, append(operands, words[i+1:]...), nil
		}
		if !isFlag {
			operands = append(operands, words[i])
			continue
		}
		value, known := takes[name]
		if !known {
			return nil, nil, unknownFlag(command, words[i])
		}
		flags = append(flags, words[i])
		if !value || hasValue {
			continue
		}
		if i++; i == len(words) {
			return nil, nil, Usagef("%s: %s needs a value after it", command.Name, words[i-1])
		}
		flags = append(flags, words[i])
	}
	return flags, operands, nil
}

func unknownFlag(command *cli.Command, word string) error {
	var names []string
	for _, f := range command.Flags {
		names = append(names, f.Names()[0])
	}
	name, _, _ := flagName(word)
	return Usagef("%s: no flag %s%s; councildoc %s --help lists the flags (a file of that name goes after --)",
		command.Name, word, Perhaps(name, "--", names), command.Name)
}

// addFlags notes for every name of flags whether a value follows it.
func addFlags(takes map[string]bool, flags []cli.Flag) {
	for _, f := range flags {
		documented, ok := f.(cli.DocGenerationFlag)
		for _, name := range f.Names() {
			takes[name] = ok && documented.TakesValue()
		}
	}
}

// flagName reads "-f", "--format" and "--format=json" the way package flag does.
func flagName(word string) (name string, hasValue, isFlag bool) {
	if len(word) < 2 || word[0] != '-' {
		return "", false, false
	}
	name = strings.TrimPrefix(word[1:], "-")
	name, _, hasValue = strings.Cut(name, "=")
	return name, hasValue, true
}
