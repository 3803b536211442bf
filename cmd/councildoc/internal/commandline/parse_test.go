package commandline

import (
	"strings"
	"testing"

	"github.com/urfave/cli/v2"
)

func TestParse(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"convert a.pdf", "convert -- a.pdf"},
		{"convert a.pdf -f json b.pdf", "convert -f json -- a.pdf b.pdf"},
		{"convert a.pdf --format=json", "convert --format=json -- a.pdf"},
		{"convert - -f json", "convert -f json -- -"},
		{"convert -o - a.pdf", "convert -o - -- a.pdf"},
		{"convert a.pdf -o -", "convert -o - -- a.pdf"},
		{"convert a.pdf --page-marks b.pdf", "convert --page-marks -- a.pdf b.pdf"},
		{"convert --page-marks=false a.pdf", "convert --page-marks=false -- a.pdf"},
		{"convert -- -f json", "convert -- -f json"},
		{"convert a.pdf -- -o --", "convert -- a.pdf -o --"},
		{"-q convert a.pdf", "convert -q -- a.pdf"},
		{"-f json convert a.pdf", "convert -f json -- a.pdf"},
		{"--format=json convert a.pdf", "convert --format=json -- a.pdf"},
		{"convert -o -- a.pdf", "convert -o -- -- a.pdf"},
		{"convert a.pdf --jobs -1", "convert --jobs -1 -- a.pdf"},
		{"convert --help", "convert --help --"},
		{"inspect a.pdf --page 2-3 --html", "inspect --page 2-3 --html -- a.pdf"},
		{"help convert", "convert --help --"},
		{"help", "--help"},
		{"--version", "version --"},
		{"-h", "--help"},
		{"", ""},
	} {
		got, err := parse(test.line)
		if err != nil || got != test.want {
			t.Errorf("Parse(%q) = %q, %v, want %q", test.line, got, err, test.want)
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"convert a.pdf -x", "no flag -x"},
		{"convert a.pdf -o", "-o needs a value"},
		{"header --view clean a.pdf", "no flag --view;"},
		{"header --fromat tsv a.pdf", "no flag --fromat (do you mean --format?)"},
		{"header --out x a.pdf", "no flag --out (do you mean --output?)"},
		{"frobnicate", "no such command; there are"},
		{"paper.PDF", "councildoc convert paper.PDF"},
		{"./paper", "councildoc convert ./paper"},
		{"covnert a.pdf", "no such command (do you mean convert?); there are convert, header, inspect, version"},
		{"-- convert", "no command"},
		{"help covnert", "no such command (do you mean convert?)"},
	} {
		got, err := parse(test.line)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("Parse(%q) = %q, %v, want an error with %q", test.line, got, err, test.want)
		}
	}
}

func parse(line string) (string, error) {
	parsed, err := Parse(testApp(), append([]string{"councildoc"}, strings.Fields(line)...))
	if err != nil {
		return "", err
	}
	return strings.Join(parsed.Args()[1:], " "), nil
}

// testApp has flags of each kind.
func testApp() *cli.App {
	quiet := &cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}, Usage: "say nothing"}
	format := NewChoice(&cli.StringFlag{Name: "format", Aliases: []string{"f"}, Value: "md", Usage: "write `FORMAT`"}, "format", "md", "json", "ndjson")
	output := &cli.StringFlag{Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`"}
	return &cli.App{Name: "councildoc", Commands: []*cli.Command{
		{Name: "convert", Usage: "write papers", Flags: []cli.Flag{format, output, quiet, &cli.BoolFlag{Name: "page-marks"}, &cli.IntFlag{Name: "jobs"}}},
		{Name: "header", Usage: "read covers", Flags: []cli.Flag{format, output, quiet}},
		{Name: "inspect", Flags: []cli.Flag{&cli.StringFlag{Name: "page"}, &cli.BoolFlag{Name: "html"}}},
		{Name: "version"},
		{Name: "secret", Hidden: true},
	}}
}
