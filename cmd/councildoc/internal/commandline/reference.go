package commandline

import (
	"fmt"
	"io"
	"strings"

	"github.com/urfave/cli/v2"
)

// Reference writes the manual of all commands as Markdown: what each is for, its
// examples, its flags, its exit statuses. status gives the text of the last.
func Reference(w io.Writer, app *cli.App, status func(*cli.Command) string) error {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n\n%s\n", app.Name, sentence(app.Usage))
	for _, c := range app.VisibleCommands() {
		writeCommand(&b, c, status(c))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeCommand(b *strings.Builder, c *cli.Command, status string) {
	fmt.Fprintf(b, "\n## %s\n\n%s\n\n```text\n%s\n```\n\nExamples:\n\n```text\n%s\n```\n\nFlags:\n\n", c.Name, sentence(c.Usage), c.UsageText, dedent(c.Description))
	for _, f := range c.VisibleFlags() {
		if documented, ok := f.(flag); ok {
			writeFlag(b, documented)
		}
	}
	fmt.Fprintf(b, "\nExit status:\n\n```text\n%s\n```\n", dedent(status))
}

func writeFlag(b *strings.Builder, f flag) {
	var names []string
	for _, name := range f.Names() {
		dash := "--"
		if len(name) == 1 {
			dash = "-"
		}
		names = append(names, "`"+dash+name+"`")
	}
	value, usage := unquoteUsage(f.GetUsage())
	if f.TakesValue() && value == "" {
		value = "VALUE"
	}
	if value != "" {
		value = " *" + value + "*"
	}
	if standard := f.GetDefaultText(); standard != "" && f.TakesValue() {
		usage += " (default: " + strings.Trim(standard, `"`) + ")"
	}
	fmt.Fprintf(b, "- %s%s: %s\n", strings.Join(names, ", "), value, usage)
}

// unquoteUsage takes the name of the value, which stands in backquotes.
func unquoteUsage(usage string) (value, plain string) {
	if _, rest, ok := strings.Cut(usage, "`"); ok {
		value, _, _ = strings.Cut(rest, "`")
	}
	return value, strings.ReplaceAll(usage, "`", "")
}

func sentence(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:] + "."
}

// dedent takes the indent of the help off.
func dedent(s string) string {
	var b strings.Builder
	for line := range strings.Lines(s) {
		b.WriteString(strings.TrimPrefix(line, "   "))
	}
	return strings.TrimRight(b.String(), "\n")
}
