package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"runtime/debug"

	"councildoc/cmd/councildoc/internal/source"
	"councildoc/cmd/councildoc/internal/worker"
	"councildoc/export"
	"councildoc/extract"
	"councildoc/normalize"
)

// job is what a command does with each of its documents. It goes to the worker
// processes as JSON.
type job struct {
	Command  string         `json:"command"`
	Format   string         `json:"format"`
	Export   export.Options `json:"export"`
	Password string         `json:"password,omitempty"`
	OCR      extract.OCRMode
	Separate bool // each document gets a file of its own

	Expected []string `json:"expected,omitempty"` // check: forms that every paper has
	Rules    string   `json:"rules,omitempty"`    // check: a file
}

// reading is how the documents of the job are read.
func (j job) reading() reading { return reading{password: j.Password, ocr: j.OCR} }

// renderer reads one document and writes it down. It may panic. The paper tells
// what a report says of the document.
type renderer func(context.Context, *source.Opener, source.Input) ([]byte, *normalize.Paper, *source.Failure)

// jobs make the renderer of each command that works document by document.
var jobs = map[string]func(job) (renderer, error){
	"convert": convertJob,
	"header":  headerJob,
	"changes": changesJob,
	"check":   checkJob,
}

// handler works on the documents of a job, in this process.
func (j job) handler(stdin *source.Opener) (worker.Handler, error) {
	begin, ok := jobs[j.Command]
	if !ok {
		return nil, fmt.Errorf("no job is called %q", j.Command)
	}
	render, err := begin(j)
	if err != nil {
		return nil, err
	}
	return handlerOf(render, stdin), nil
}

// handlerOf makes a reply of what a renderer gives. Whatever happens in a
// document, it fails alone.
func handlerOf(render renderer, opener *source.Opener) worker.Handler {
	return func(ctx context.Context, req worker.Request) (reply worker.Reply) {
		defer func() {
			if panicked := recover(); panicked != nil {
				reply = worker.Reply{Failure: source.Crashed(req.Input.Label(), panicked), Trace: string(debug.Stack())}
			}
		}()
		from := opener
		if req.Input.Path == source.Stdin && from.Stdin == nil {
			from = &source.Opener{Stdin: bytes.NewReader(req.Data)}
		}
		out, paper, failure := render(ctx, from, req.Input)
		if failure != nil {
			return worker.Reply{Failure: failure}
		}
		return worker.Reply{Output: out, Warnings: paper.Warnings, Facts: factsOf(paper)}
	}
}

// work is the worker process: it takes documents from stdin until that ends.
func (p *program) work() error {
	misbehave := misbehave
	return worker.Serve(p.in, p.out, func(text []byte) (worker.Handler, error) {
		var j job
		if err := json.Unmarshal(text, &j); err != nil {
			return nil, err
		}
		handle, err := j.handler(&source.Opener{})
		if err != nil || misbehave == nil {
			return handle, err
		}
		return func(ctx context.Context, req worker.Request) worker.Reply {
			misbehave(req.Input)
			return handle(ctx, req)
		}, nil
	})
}

// misbehave is set by tests alone, which want workers that crash, hang and grow.
var misbehave func(source.Input)
