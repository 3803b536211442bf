package main

import (
	"io"
	"strings"
	"testing"
)

func TestArrange(t *testing.T) {
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
		{"help convert", "convert --help"},
		{"help", "--help"},
		{"--version", "version --"},
		{"-h", "--help"},
		{"", ""},
	} {
		got, err := arrangeLine(test.line)
		if err != nil || got != test.want {
			t.Errorf("arrange(%q) = %q, %v, want %q", test.line, got, err, test.want)
		}
	}
}

func TestArrangeRefuses(t *testing.T) {
	for _, test := range []struct{ line, want string }{
		{"convert a.pdf -x", "no flag -x"},
		{"convert a.pdf -o", "-o needs a value"},
		{"header --view clean a.pdf", "no flag --view"},
		{"paper.PDF", "councildoc convert paper.PDF"},
		{"./paper", "councildoc convert ./paper"},
		{"covnert a.pdf", "no such command; there are"},
		{"-- convert", "no command"},
		{"help covnert", "no such command; there are"},
	} {
		got, err := arrangeLine(test.line)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("arrange(%q) = %q, %v, want an error with %q", test.line, got, err, test.want)
		}
	}
}

func arrangeLine(line string) (string, error) {
	p := &program{in: strings.NewReader(""), out: io.Discard, err: io.Discard}
	args, err := arrange(p.app(), append([]string{"councildoc"}, strings.Fields(line)...))
	if err != nil {
		return "", err
	}
	return strings.Join(args[1:], " "), nil
}
