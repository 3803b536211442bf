package check

import (
	"encoding/xml"
	"io"
	"strings"
	"unicode/utf8"
)

// Case is one paper in the reports for other programs.
type Case struct {
	Paper    string   // its path
	Failures []string // what is wrong, one text each
	Seconds  float64
}

type junitSuite struct {
	XMLName  xml.Name    `xml:"testsuite"`
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Errors   int         `xml:"errors,attr"`
	Skipped  int         `xml:"skipped,attr"`
	Time     float64     `xml:"time,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name     string         `xml:"name,attr"`
	Class    string         `xml:"classname,attr"`
	Time     float64        `xml:"time,attr"`
	Failures []junitFailure `xml:"failure"`
}

type junitFailure struct {
	Message string `xml:"message,attr"`
	Text    string `xml:",chardata"`
}

// WriteJUnit writes what was found in the XML that CI servers read.
func WriteJUnit(w io.Writer, cases []Case) error {
	suite := junitSuite{Name: "councildoc check", Tests: len(cases)}
	for _, c := range cases {
		suite.Time += c.Seconds
		one := junitCase{Name: allowed(c.Paper), Class: "councildoc", Time: c.Seconds}
		for _, text := range c.Failures {
			first, _, _ := strings.Cut(text, "\n")
			one.Failures = append(one.Failures, junitFailure{Message: allowed(first), Text: allowed(text)})
		}
		if len(c.Failures) > 0 {
			suite.Failures++
		}
		suite.Cases = append(suite.Cases, one)
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(suite); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// allowed replaces characters that XML 1.0 has no way to write.
func allowed(s string) string {
	return strings.Map(func(r rune) rune {
		if r == '\t' || r == '\n' || r == '\r' || r >= ' ' && r != utf8.RuneError && r != '\ufffe' && r != '\uffff' {
			return r
		}
		return utf8.RuneError
	}, strings.ToValidUTF8(s, "\ufffd"))
}
