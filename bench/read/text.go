package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"

	"councildoc/extract"
)

// hiddenMark stands between the text of a page that is seen and the hidden text.
const hiddenMark = "\f"

// writeTexts writes the lines of the files, and after them the text that a reader
// of the page cannot see. It is what the measuring run starts as a process of its
// own for each file.
func writeTexts(ctx context.Context, files []string, out, errs io.Writer) int {
	w := bufio.NewWriter(out)
	status := 0
	for _, file := range files {
		if err := writeText(ctx, file, w); err != nil {
			fmt.Fprintln(errs, err)
			status = 1
		}
	}
	if err := w.Flush(); err != nil {
		return 1
	}
	return status
}

func writeText(ctx context.Context, file string, w *bufio.Writer) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	st, err := f.Stat()
	if err != nil {
		return err
	}
	doc, err := extract.Read(ctx, f, st.Size(), extract.Options{})
	if err != nil {
		return err
	}
	for _, p := range doc.Pages {
		for _, l := range p.Lines {
			writeSpans(l.Spans, w)
			w.WriteByte('\n')
		}
	}
	w.WriteString(hiddenMark)
	for _, p := range doc.Pages {
		for i := range p.Hidden {
			writeSpans(p.Hidden[i:i+1], w)
			w.WriteByte('\n')
		}
	}
	return nil
}

func writeSpans(spans []extract.Span, w *bufio.Writer) {
	for i := range spans {
		w.WriteString(spans[i].Text)
	}
}
