package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestRefExamples takes every example of the knowledge of document numbers
// through the command.
func TestRefExamples(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(root, "../shared/domain/document-numbers.examples.tsv"))
	if err != nil {
		t.Skip("the examples of document numbers are not here: ", err)
	}
	rows := strings.Split(strings.TrimSpace(string(data)), "\n")[1:]
	for _, row := range rows {
		cells := strings.Split(row, "\t")
		text, err := strconv.Unquote(`"` + cells[2] + `"`)
		if err != nil {
			t.Fatal(err)
		}
		var out, messages bytes.Buffer
		status := run(context.Background(), []string{"councildoc", "ref", text}, strings.NewReader(""), &out, &messages)
		if cells[0] != "accept" {
			if status != 1 || out.Len() > 0 || messages.Len() == 0 {
				t.Errorf("ref %q: exit status %d, wrote %q, said %q", text, status, out.String(), messages.String())
			}
			continue
		}
		if status != 0 || messages.Len() > 0 || !strings.Contains(out.String(), "  "+cells[3]+"  https://") {
			t.Errorf("ref %q: exit status %d, wrote %q, said %q; want %s", text, status, out.String(), messages.String(), cells[3])
		}
	}
	if len(rows) < 92 {
		t.Errorf("%d examples, want 92", len(rows))
	}
}
