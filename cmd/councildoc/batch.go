package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"time"

	"councildoc/cmd/councildoc/internal/output"
	"councildoc/cmd/councildoc/internal/sequence"
	"councildoc/cmd/councildoc/internal/source"
	"councildoc/cmd/councildoc/internal/worker"
	"councildoc/export"
	"councildoc/normalize"
)

// batch takes inputs to their outputs: documents in parallel, results in order.
type batch struct {
	program *program
	cfg     batchConfig
	frame   frame // when several documents go into one stream
	records bool  // a document that failed has a record in its place in a stream

	handle worker.Handler // works on a document in this process
	job    *job           // the same for worker processes; nil when there is no such job
	pool   *worker.Pool   // nil when documents are worked on in this process

	watchers []watcher
	tally    tally
}

// watcher sees the outcomes of a batch, in order.
type watcher interface {
	saw(source.Input, outcome)
	end()
}

// outcome is what became of one document.
type outcome struct {
	reply   worker.Reply
	target  string         // the file that was written or is there, "" for a stream
	staged  *output.Staged // the output on its way to its file
	left    string         // why nothing was written though nothing failed: "skipped", "unchanged"
	sum     string         // SHA-256 of the input, where it was asked for
	failure *source.Failure
	took    time.Duration
}

// newBatch makes a batch of a job that can be given to worker processes.
func (p *program) newBatch(j job, cfg batchConfig) (*batch, error) {
	j.Password, j.OCR, j.Separate = cfg.reading.password, cfg.reading.ocr, cfg.to.kind == toFolder
	handle, err := j.handler(p.opener)
	if err != nil {
		return nil, err
	}
	return &batch{program: p, cfg: cfg, handle: handle, job: &j}, nil
}

// deliver runs the batch to its destination and gives the error that carries the
// exit status.
func (b *batch) deliver(ctx context.Context, ext string) error {
	if b.cfg.dryRun {
		return b.rehearse(ctx, ext)
	}
	return b.run(ctx, func(ctx context.Context) error {
		switch b.cfg.to.kind {
		case toFile:
			return b.toFile(ctx, b.cfg.to.path)
		case toFolder:
			return b.toFolder(ctx, b.cfg.to.path, ext)
		}
		return asOutput("standard output", b.toStream(ctx, b.program.out))
	})
}

// run has work done with everything around it: workers, watchers, the sum at the
// end.
func (b *batch) run(ctx context.Context, work func(context.Context) error) error {
	if err := b.hire(); err != nil {
		return err
	}
	if err := b.watch(); err != nil {
		return err
	}
	begun := time.Now()
	err := work(ctx)
	if b.pool != nil {
		b.pool.Close()
	}
	return b.conclude(ctx, err, time.Since(begun))
}

// hire prepares the worker processes, where documents are to be isolated. A single
// document has nobody to harm: it is read in this process, within the same bounds.
func (b *batch) hire() error {
	if b.job == nil || b.program.self == "" {
		return nil
	}
	if b.cfg.isolate == isolateNever || b.cfg.isolate == isolateAuto && len(b.cfg.inputs) == 1 {
		worker.Guard(b.cfg.maxMemory, b.tooLarge)
		return nil
	}
	text, err := json.Marshal(b.job)
	if err != nil {
		return err
	}
	b.pool = &worker.Pool{Command: b.program.worker(b.cfg.jobs), Job: text, Timeout: b.cfg.timeout, MaxMemory: b.cfg.maxMemory}
	return nil
}

// tooLarge ends a process that reads documents itself and holds too much memory.
func (b *batch) tooLarge() {
	f := worker.Large(b.cfg.inputs[0], b.cfg.maxMemory, "")
	if len(b.cfg.inputs) > 1 {
		f = &source.Failure{Path: "councildoc", Code: f.Code, What: "a paper " + f.What, Hint: "without --isolate=never it would fail alone"}
	}
	b.program.log.WithField("code", f.Code).Error(f.Error())
	output.Abandon()
	os.Exit(int(statusAllFailed))
}

// attempt works on one document. Whatever happens in it, it fails alone.
func (b *batch) attempt(ctx context.Context, in source.Input) (o outcome) {
	if in.Failure != nil {
		return outcome{failure: in.Failure}
	}
	begun := time.Now()
	reply, failure := b.reply(ctx, in)
	if failure == nil {
		failure = reply.Failure
	}
	if reply.Trace != "" {
		b.trace(in, reply.Trace)
	}
	return outcome{reply: reply, failure: failure, took: time.Since(begun)}
}

func (b *batch) reply(ctx context.Context, in source.Input) (worker.Reply, *source.Failure) {
	req := worker.Request{Input: in}
	if b.pool == nil {
		return b.here(ctx, req)
	}
	if in.Path == source.Stdin {
		data, failure := b.swallow(ctx, in)
		if failure != nil {
			return worker.Reply{}, failure
		}
		req.Data = data
	}
	reply, err := b.pool.Do(ctx, req)
	var start *worker.StartError
	switch {
	case errors.As(err, &start) && b.cfg.isolate == isolateAuto:
		b.program.log.Debug(start.Error() + "; reading in this process")
		return b.here(ctx, req)
	case errors.As(err, &start):
		return reply, &source.Failure{Path: in.Label(), Code: "internal", What: start.Error(), Hint: "add --isolate=never to read in one process"}
	case err != nil:
		return reply, source.Unreadable(in.Label(), err)
	}
	return reply, nil
}

// swallow reads standard input, which a worker process does not have.
func (b *batch) swallow(ctx context.Context, in source.Input) ([]byte, *source.Failure) {
	f, err := b.program.opener.Open(ctx, in)
	if err != nil {
		return nil, source.Unreadable(in.Label(), err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.NewSectionReader(f, 0, f.Size))
	if err != nil {
		return nil, source.Unreadable(in.Label(), err)
	}
	return append([]byte{}, data...), nil
}

// here works on a document in this process. What does not end in time is left
// behind: a process has no other way.
func (b *batch) here(ctx context.Context, req worker.Request) (worker.Reply, *source.Failure) {
	if b.cfg.timeout <= 0 {
		return b.handle(ctx, req), nil
	}
	limited, cancel := context.WithTimeout(ctx, b.cfg.timeout)
	defer cancel()
	done := make(chan worker.Reply, 1)
	go func() { done <- b.handle(limited, req) }()
	select {
	case reply := <-done:
		if !errors.Is(limited.Err(), context.DeadlineExceeded) || reply.Failure == nil {
			return reply, nil
		}
	case <-limited.Done():
	}
	if ctx.Err() != nil {
		return worker.Reply{}, source.Unreadable(req.Input.Label(), ctx.Err())
	}
	return worker.Reply{}, worker.Late(req.Input, b.cfg.timeout, "")
}

func (b *batch) trace(in source.Input, stack string) {
	for line := range strings.Lines(stack) {
		b.program.log.WithField("file", in.Label()).Debug(strings.TrimRight(line, "\n"))
	}
}

// toStream writes all documents to w, in order.
func (b *batch) toStream(ctx context.Context, w io.Writer) error {
	s := &stream{w: w, frame: b.frame}
	work := func(ctx context.Context, i int) outcome { return b.attempt(ctx, b.cfg.inputs[i]) }
	emit := func(i int, o outcome) error {
		if document := b.document(b.cfg.inputs[i], o); document != nil {
			if err := s.write(document); err != nil {
				return err
			}
		}
		b.report(b.cfg.inputs[i], o)
		return nil
	}
	if err := sequence.Run(ctx, len(b.cfg.inputs), b.cfg.jobs, work, emit); err != nil {
		return err
	}
	return s.end()
}

// document is what stands in a stream for an outcome: the document, the record of
// its failure where the format has one, or nothing.
func (b *batch) document(in source.Input, o outcome) []byte {
	if o.failure == nil {
		return o.reply.Output
	}
	if !b.records {
		return nil
	}
	var record strings.Builder
	if err := export.ErrorRecord(&record, normalize.Source{Name: in.Name}, o.failure.Code, o.failure.What); err != nil {
		b.program.log.WithField("file", in.Label()).Error(err.Error())
		return nil
	}
	return []byte(record.String())
}

// toFile writes all documents into one file, which appears when there is
// something to put into it.
func (b *batch) toFile(ctx context.Context, path string) error {
	if f := indexInputs(b.cfg.inputs).guard(path, path); f != nil {
		return f
	}
	f, err := output.Create(path)
	if err != nil {
		return output.Unwritable(path, err)
	}
	err = b.toStream(ctx, f)
	if err != nil || b.tally.written == 0 && !b.records {
		f.Discard()
	} else {
		err = f.Commit()
	}
	if err != nil {
		b.tally = tally{} // what was written went with the file
	}
	return asOutput(path, err)
}

// one is a batch of one document, worked on in this process.
func (p *program) one(in source.Input, to destination, render renderer) *batch {
	return &batch{program: p, cfg: batchConfig{inputs: []source.Input{in}, to: to, jobs: 1}, handle: handlerOf(render, p.opener)}
}
