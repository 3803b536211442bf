package settings

import (
	"maps"
	"slices"
	"strings"
)

// FileName is what a file of settings is called.
const FileName = "councildoc.yaml"

// Known says which settings there are, by the names of their flags.
type Known struct {
	Shared   []string            // mean the same for all commands that have them
	Commands map[string][]string // of each command, with those that are shared
	Paths    []string            // are files; in a file of settings they are named from its folder
}

// all are the names that may stand at the top of a file.
func (k Known) all() []string {
	return append(slices.Clone(k.Shared), slices.Sorted(maps.Keys(k.Commands))...)
}

// variable is the environment variable of a setting; command is "" for all.
func variable(command, flag string) string {
	name := "COUNCILDOC_"
	if command != "" {
		name += command + "_"
	}
	return strings.ToUpper(strings.ReplaceAll(name+flag, "-", "_"))
}
