package report

import (
	"bufio"
	_ "embed" // page.html
	"fmt"
	"html"
	"io"
	"strings"
	"unicode"
)

// page is the report without its content: style and script stand in it, so that
// it needs nothing from elsewhere.
//
//go:embed page.html
var page string

// writeHTML writes one page that a person can sort and filter.
func writeHTML(w io.Writer, documents []Document) error {
	out := bufio.NewWriter(w)
	before, after, _ := strings.Cut(page, "<!-- rows -->")
	t := totalsOf(documents)
	summary := fmt.Sprintf("%d documents: %d written, %d skipped, %d unchanged, %d failed; %d pages, %.1f s of work",
		t.Documents, t.Written, t.Skipped, t.Unchanged, t.Failed, t.Pages, t.Seconds)
	out.WriteString(strings.Replace(before, "<!-- summary -->", summary, 1))
	for i := range documents {
		writeRow(out, &documents[i])
	}
	out.WriteString(after)
	return out.Flush()
}

func writeRow(w *bufio.Writer, d *Document) {
	fmt.Fprintf(w, "<tr class=\"%s\">", text(d.Outcome))
	for _, cell := range []string{d.File, d.Outcome, d.ID} {
		fmt.Fprintf(w, "<td>%s</td>", text(cell))
	}
	fmt.Fprintf(w, "<td class=n>%d</td><td class=n>%.3f</td><td class=n>%d</td>", d.Pages, d.Seconds, len(d.Warnings))
	fmt.Fprintf(w, "<td>%s</td><td>%s</td></tr>\n", text(strings.Join(d.Missing, ", ")), details(d))
}

// details is what was wrong and what is worth knowing.
func details(d *Document) string {
	var lines []string
	if d.Code != "" {
		lines = append(lines, "<b>"+text(d.Code)+"</b>: "+text(d.Message))
	}
	if d.Output != "" {
		lines = append(lines, "&rarr; "+text(d.Output))
	}
	if n := len(d.Warnings); n > 0 {
		var list strings.Builder
		for _, w := range d.Warnings {
			list.WriteString("<li>" + text(w) + "</li>")
		}
		lines = append(lines, fmt.Sprintf("<details><summary>%d warnings</summary><ul>%s</ul></details>", n, &list))
	}
	return strings.Join(lines, "<br>")
}

// text escapes what HTML would read as a mark, and shows what a browser would
// obey: control characters and marks of direction.
func text(s string) string {
	return html.EscapeString(strings.Map(func(r rune) rune {
		if unicode.In(r, unicode.Cc, unicode.Cf) {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD")))
}
