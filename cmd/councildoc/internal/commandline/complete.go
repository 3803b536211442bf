package commandline

import (
	"strings"

	"github.com/urfave/cli/v2"
)

// Candidate is what a word may become.
type Candidate struct {
	Word  string
	Usage string // "" for none
}

// FileName stands for any file or folder, which the shell itself completes.
var FileName = Candidate{Word: ":files"}

// Complete gives what the last of words may become; words are those after the
// name of the program. Bash parts words at "=", which then is a word of its own.
func Complete(app *cli.App, words []string) []Candidate {
	if len(words) == 0 {
		words = []string{""}
	}
	last := len(words) - 1
	before, word := words[:last], words[last]
	at := commandIndex(app, before)
	if at < 0 {
		return matching(topLevel(app, word), word)
	}
	if before[at] == "help" {
		return matching(commands(app), word)
	}
	command := app.Command(before[at])
	if command == nil {
		return nil
	}
	return completeIn(command, before, word)
}

func completeIn(command *cli.Command, before []string, word string) []Candidate {
	if f := awaiting(command, before, word); f != nil {
		return matching(valuesOf(f), strings.TrimPrefix(word, "="))
	}
	name, hasValue, isFlag := flagName(word)
	switch {
	case isFlag && hasValue:
		return glued(command, word, name)
	case strings.HasPrefix(word, "-") && !contains(before, "--"):
		return matching(flagsOf(command), word)
	}
	return matching(operandsOf(command), word)
}

// awaiting is the flag whose value the word is, nil for none.
func awaiting(command *cli.Command, before []string, word string) cli.Flag {
	last := len(before) - 1
	if last >= 1 && before[last] == "=" {
		last--
	} else if strings.HasPrefix(word, "=") {
		return flagNamed(command, before[last])
	} else if f := flagNamed(command, before[last]); f == nil || !takesValue(f) {
		return nil
	}
	return flagNamed(command, before[last])
}

func takesValue(f cli.Flag) bool {
	documented, ok := f.(cli.DocGenerationFlag)
	return ok && documented.TakesValue()
}

// flagNamed is the flag that a word without "=" names.
func flagNamed(command *cli.Command, word string) cli.Flag {
	name, hasValue, isFlag := flagName(word)
	if !isFlag || hasValue {
		return nil
	}
	for _, f := range command.Flags {
		if contains(f.Names(), name) {
			return f
		}
	}
	return nil
}

// glued completes --format=j.
func glued(command *cli.Command, word, name string) []Candidate {
	start, _, _ := strings.Cut(word, "=")
	f := flagNamed(command, start)
	if f == nil {
		return nil
	}
	var all []Candidate
	for _, v := range valuesOf(f) {
		if v != FileName {
			all = append(all, Candidate{Word: start + "=" + v.Word})
		}
	}
	return matching(all, word)
}

func valuesOf(f cli.Flag) []Candidate {
	var all []Candidate
	switch f := Plain(f).(type) {
	case Choice:
		return candidates(f.Values)
	case *cli.StringFlag:
		if strings.Contains(f.Usage, "`FILE`") {
			all = append(all, FileName)
		}
	}
	return all
}

func topLevel(app *cli.App, word string) []Candidate {
	if strings.HasPrefix(word, "-") {
		return candidates([]string{"--help", "--version"})
	}
	return append(commands(app), Candidate{"help", "show the help of a command"})
}

func commands(app *cli.App) []Candidate {
	var all []Candidate
	for _, c := range app.VisibleCommands() {
		all = append(all, Candidate{c.Name, c.Usage})
	}
	return all
}

func flagsOf(command *cli.Command) []Candidate {
	var all []Candidate
	for _, f := range command.VisibleFlags() {
		usage := ""
		if documented, ok := f.(cli.DocGenerationFlag); ok {
			usage = strings.ReplaceAll(documented.GetUsage(), "`", "")
		}
		all = append(all, Candidate{"--" + f.Names()[0], usage})
	}
	return append(all, Candidate{"--help", "show help"})
}

// operandsOf reads what a command says of its operands: words with bars between
// them, FILE among others, or nothing that could be known.
func operandsOf(command *cli.Command) []Candidate {
	switch usage := command.ArgsUsage; {
	case strings.Contains(usage, "FILE"):
		return []Candidate{FileName}
	case strings.Contains(usage, "|"), strings.ToLower(usage) == usage && usage != "":
		return candidates(strings.Split(usage, "|"))
	}
	return nil
}

func candidates(words []string) []Candidate {
	var all []Candidate
	for _, word := range words {
		all = append(all, Candidate{Word: word})
	}
	return all
}

// matching are the candidates that the word begins.
func matching(all []Candidate, word string) []Candidate {
	var kept []Candidate
	for _, c := range all {
		if c == FileName || strings.HasPrefix(c.Word, word) {
			kept = append(kept, c)
		}
	}
	return kept
}

func contains(words []string, word string) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}
