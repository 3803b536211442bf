package main

import (
	"bytes"
	"context"
	"io"
	"strings"
	"testing"
	"time"

	"councildoc/cmd/councildoc/internal/source"
	"councildoc/extract"
	"councildoc/normalize"
)

// TestInterruptWhileReading ends a run that waits for a terminal.
func TestInterruptWhileReading(t *testing.T) {
	silent, writer := io.Pipe()
	defer writer.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	var out, said bytes.Buffer
	if got := run(ctx, []string{"councildoc", "convert", "-"}, silent, &out, &said); got != 130 {
		t.Errorf("exit status %d, want 130", got)
	}
	if out.Len() > 0 || said.String() != "councildoc: interrupted; 0 of 1 written\n" {
		t.Errorf("stdout %q, stderr %q", &out, &said)
	}
}

// TestPanicFailsAlone keeps a fault in one document from the others.
func TestPanicFailsAlone(t *testing.T) {
	var out, said bytes.Buffer
	p := &program{out: &out, err: &said, log: newLogger(&said), opener: &source.Opener{}}
	inputs := []source.Input{{Path: "a.pdf"}, {Path: "b.pdf", Name: "b.pdf"}, {Path: "c.pdf"}}
	render := func(_ context.Context, _ *source.Opener, in source.Input) ([]byte, *normalize.Paper, *source.Failure) {
		if in.Path == "b.pdf" {
			panic("index out of \x1b[1mrange")
		}
		return []byte(in.Path + "\n"), &normalize.Paper{}, nil
	}
	b := &batch{program: p, cfg: batchConfig{jobs: 2, inputs: inputs}, records: true, handle: handlerOf(render, p.opener)}
	if err := b.deliver(t.Context(), ""); err != statusSomeFailed {
		t.Errorf("err = %v", err)
	}
	for _, want := range []string{"a.pdf\n{", `"code":"internal"`, "}\nc.pdf\n"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("stdout is %q, without %q", &out, want)
		}
	}
	if want := `councildoc: b.pdf: internal error: index out of \u001b[1mrange; `; !strings.HasPrefix(said.String(), want) {
		t.Errorf("stderr is %q", &said)
	}
}

func TestVersionLine(t *testing.T) {
	if got := versionLine("1.2.3", nil); !strings.HasPrefix(got, "councildoc 1.2.3 (go1") {
		t.Errorf("versionLine = %q", got)
	}
	if got := versionLine("", nil); !strings.HasPrefix(got, "councildoc devel (go1") {
		t.Errorf("versionLine = %q", got)
	}
}

func TestSummariseWarnings(t *testing.T) {
	one := []extract.Warning{{Code: "page_without_text", Page: 3, Message: "nothing to read"}}
	if got, want := summariseWarnings(one), "page 3: nothing to read"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	more := []extract.Warning{{Code: "b"}, {Code: "a"}, {Code: "b"}}
	if got, want := summariseWarnings(more), "b (2 times), a; -v says where"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
