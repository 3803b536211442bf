package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strings"

	"councildoc/extract"
)

// batch takes inputs to their outputs: documents in parallel, results in order.
type batch struct {
	program *program
	jobs    int
	inputs  []input
	frame   frame // when several documents go into one stream

	// render reads one document and writes it down. It may panic.
	render func(context.Context, input) ([]byte, []extract.Warning, *failure)

	// failed writes down a document that failed, in its place in a stream; nil
	// when the format has no way to say so.
	failed func(input, *failure) ([]byte, error)

	tally tally
}

// outcome is what became of one document.
type outcome struct {
	output   []byte // nil when there is none, or when it is in its file already
	target   string // the file that was written, "" for a stream
	warnings []extract.Warning
	failure  *failure
}

// deliver runs the batch to its destination and gives the error that carries the
// exit status.
func (b *batch) deliver(ctx context.Context, to destination, ext string) error {
	var err error
	switch to.kind {
	case toStdout:
		err = asOutput("standard output", b.toStream(ctx, b.program.out))
	case toFile:
		err = b.toFile(ctx, to.path)
	case toFolder:
		err = b.toFolder(ctx, to.path, ext)
	}
	return b.conclude(ctx, err)
}

// attempt renders one document. Whatever happens in it, it fails alone.
func (b *batch) attempt(ctx context.Context, in input) (o outcome) {
	if in.failure != nil {
		return outcome{failure: in.failure}
	}
	defer func() {
		if panicked := recover(); panicked != nil {
			b.trace(in, debug.Stack())
			o = outcome{failure: crashed(in.path, panicked)}
		}
	}()
	o.output, o.warnings, o.failure = b.render(ctx, in)
	return o
}

func (b *batch) trace(in input, stack []byte) {
	for line := range strings.Lines(string(stack)) {
		b.program.log.WithField("file", in.path).Debug(strings.TrimRight(line, "\n"))
	}
}

// attemptRecord is attempt, with a record of the failure where the format has one.
func (b *batch) attemptRecord(ctx context.Context, in input) outcome {
	o := b.attempt(ctx, in)
	if o.failure == nil || b.failed == nil {
		return o
	}
	record, err := b.failed(in, o.failure)
	if err != nil {
		b.program.log.WithField("file", in.path).Error(err.Error())
	}
	o.output = record
	return o
}

// toStream writes all documents to w, in order.
func (b *batch) toStream(ctx context.Context, w io.Writer) error {
	s := &stream{w: w, frame: b.frame}
	work := func(ctx context.Context, i int) outcome { return b.attemptRecord(ctx, b.inputs[i]) }
	emit := func(i int, o outcome) error {
		if o.output != nil {
			if err := s.write(o.output); err != nil {
				return err
			}
		}
		b.report(b.inputs[i], o)
		return nil
	}
	if err := inOrder(ctx, len(b.inputs), b.jobs, work, emit); err != nil {
		return err
	}
	return s.end()
}

// toFile writes all documents into one file, which appears when there is
// something to put into it.
func (b *batch) toFile(ctx context.Context, path string) error {
	if f := indexInputs(b.inputs).guard(path, path); f != nil {
		return f
	}
	f, err := createAtomic(path)
	if err != nil {
		return unwritable(path, err)
	}
	err = b.toStream(ctx, f)
	if err != nil || b.tally.written == 0 && b.failed == nil {
		f.Discard()
	} else {
		err = f.Commit()
	}
	if err != nil {
		b.tally = tally{} // what was written went with the file
	}
	return asOutput(path, err)
}

// report counts the outcome of a document and says what the user should know.
func (b *batch) report(in input, o outcome) {
	log := b.program.log.WithField("file", in.path)
	if o.failure != nil {
		b.tally.failed++
		log.WithField("code", o.failure.code).Error(o.failure.Error())
		return
	}
	b.tally.written++
	b.program.warn(in, o.warnings)
	if o.target != "" {
		log.Info(fmt.Sprintf("%s: written to %s", in.path, o.target))
	}
}

// conclude sums up. err is what ended the batch early, nil when nothing did.
func (b *batch) conclude(ctx context.Context, err error) error {
	summary := fmt.Sprintf("%d of %d written", b.tally.written, len(b.inputs))
	switch {
	case isClosedPipe(err):
		return b.tally.err() // the reader has all it wants
	case ctx.Err() != nil:
		b.program.log.Error("interrupted; " + summary)
		return statusInterrupted
	case err != nil:
		b.program.log.Error(err.Error())
		b.tally.failed++
	}
	if len(b.inputs) > 1 && b.tally.failed > 0 {
		b.program.log.Warn(summary)
	}
	return b.tally.err()
}

// asOutput explains an error of writing. An interruption and a closed pipe need
// no explanation.
func asOutput(target string, err error) error {
	var explained *failure
	if err == nil || isClosedPipe(err) || errors.Is(err, context.Canceled) || errors.As(err, &explained) {
		return err
	}
	return unwritable(target, err)
}
