package export_test

import (
	"fmt"
	"os"
	"strings"

	"councildoc/export"
	"councildoc/normalize"
)

func ExampleMarkdown() {
	paper := &normalize.Paper{Body: []normalize.Block{
		&normalize.Paragraph{Number: "1.", Spans: []normalize.Span{
			{Text: "within "}, {Text: "72", Strike: true, Deleted: true}, {Text: "96", Bold: true}, {Text: " hours"},
		}},
	}}
	var md strings.Builder
	if err := export.Markdown(&md, paper, export.Options{}); err != nil {
		fmt.Println(err)
	}
	_, body, _ := strings.Cut(md.String(), "\n---\n") // the front matter holds the header
	fmt.Println(body)
	// Output: 1\. within ~~72~~**96** hours
}

func ExampleText() {
	paper := &normalize.Paper{Body: []normalize.Block{
		&normalize.Paragraph{Spans: []normalize.Span{{Text: "within "}, {Text: "72", Strike: true, Deleted: true}, {Text: "96", Bold: true}, {Text: " hours"}}},
	}}
	if err := export.Text(os.Stdout, paper, export.Options{View: export.Clean}); err != nil {
		fmt.Println(err)
	}
	// Output: within 96 hours
}
