package commandline

import (
	"embed"
	"io/fs"
	"strings"
)

//go:embed completion
var scripts embed.FS

// Shells are the shells that have a completion script.
var Shells = []string{"bash", "zsh", "fish", "powershell"}

// CompletionScript is what a shell runs to complete command lines of councildoc.
// It asks the program itself: councildoc complete -- WORDS.
func CompletionScript(shell string) (string, error) {
	if !contains(Shells, shell) {
		return "", Usagef("%s: no such shell%s; use %s", shell, Perhaps(shell, "", Shells), Or(Shells))
	}
	data, err := fs.ReadFile(scripts, "completion/councildoc."+shell)
	return strings.ReplaceAll(string(data), "\r\n", "\n"), err
}
