package main

import (
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"councildoc/cmd/councildoc/internal/commandline"
	"councildoc/cmd/councildoc/internal/settings"
)

// configFlag names another file of settings than those that are looked for.
const configFlag = "config"

// noConfig is the value of --config that stands for none.
const noConfig = "none"

// ofOneRun are flags about one run, or about the settings themselves: a file that
// lies in a folder does not decide about them.
var ofOneRun = []string{configFlag, "output", "files-from", "null", "report", "page", "update", "dry-run", "junit", "heat-map", "json", "html", "summary"}

// pathFlags name files that belong to the settings.
var pathFlags = []string{"password-file", "rules"}

// knownSettings are the flags that settings can give values to.
func knownSettings(app *cli.App) settings.Known {
	known := settings.Known{Commands: map[string][]string{}, Paths: pathFlags}
	means := map[string]string{} // what a name means, "" when that differs
	for _, c := range app.VisibleCommands() {
		if !takesSettings(c) {
			continue
		}
		known.Commands[c.Name] = []string{}
		for _, f := range c.Flags {
			name := f.Names()[0]
			if slices.Contains(ofOneRun, name) {
				continue
			}
			known.Commands[c.Name] = append(known.Commands[c.Name], name)
			meaning := fmt.Sprintf("%T %v", commandline.Plain(f), valuesOf(f))
			if before, seen := means[name]; seen && before != meaning {
				meaning = ""
			}
			means[name] = meaning
		}
	}
	for name, meaning := range means {
		if meaning != "" {
			known.Shared = append(known.Shared, name)
		}
	}
	slices.Sort(known.Shared)
	return known
}

func valuesOf(f cli.Flag) []string {
	if choice, ok := commandline.Plain(f).(commandline.Choice); ok {
		return choice.Values
	}
	return nil
}

// takesSettings tells whether the command has --config.
func takesSettings(c *cli.Command) bool {
	return slices.ContainsFunc(c.Flags, func(f cli.Flag) bool { return f.Names()[0] == configFlag })
}

// readSettings reads the settings that go with a command line.
func readSettings(app *cli.App, line commandline.Line) (*settings.Settings, error) {
	paths := settingsFiles(line)
	s, err := settings.Read(knownSettings(app), os.Getenv, paths...)
	if err != nil {
		return nil, usagef("settings: %s", err)
	}
	return s, nil
}

func settingsFiles(line commandline.Line) []string {
	path, given := line.Value(configFlag)
	if !given {
		path = os.Getenv("COUNCILDOC_CONFIG")
	}
	switch path {
	case noConfig:
		return nil
	case "":
		folder, err := os.Getwd()
		if err != nil {
			return nil
		}
		return settings.Files(folder)
	}
	return []string{path}
}

// hasSettings tells whether there is a file of settings, or anything in the
// environment that can be one.
func hasSettings(line commandline.Line) bool {
	return len(settingsFiles(line)) > 0 || slices.ContainsFunc(os.Environ(), func(v string) bool {
		return strings.HasPrefix(v, "COUNCILDOC_") && !strings.HasPrefix(v, "COUNCILDOC_CONFIG=")
	})
}

// imply gives the flags that stand not in the line the values of the settings.
func (p *program) imply(app *cli.App, line *commandline.Line) error {
	if line.Command == nil || !takesSettings(line.Command) {
		return nil
	}
	if !hasSettings(*line) {
		return nil // so that the names of all flags need not be gathered
	}
	s, err := readSettings(app, *line)
	if err != nil {
		return err
	}
	var words []string
	p.implied = map[string]string{}
	for _, f := range line.Command.Flags {
		name := f.Names()[0]
		value, ok := s.Of(line.Command.Name, name)
		if !ok || line.Gives(f) {
			continue
		}
		p.implied[name] = value.Origin
		for _, text := range value.Texts {
			words = append(words, "--"+name+"="+text)
		}
	}
	line.Imply(words)
	return nil
}

// given tells whether the command line itself has the flag.
func (p *program) given(c *cli.Context, name string) bool {
	return c.IsSet(name) && p.implied[name] == ""
}

// origin is where the flag that a message is about was set, when that is not the
// command line.
func (p *program) origin(message string) string {
	for name, origin := range p.implied {
		if strings.Contains(message, "-"+name+" ") || strings.Contains(message, "-"+name+":") {
			return "; --" + name + " is set by " + origin
		}
	}
	return ""
}

func settingsFlag() cli.Flag {
	return &cli.StringFlag{Name: configFlag, Usage: "take settings from `FILE` in place of " + settings.FileName + " in the working folder or above it and of the user's own; none for no settings"}
}
