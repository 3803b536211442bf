package main

import (
	"context"
	"fmt"

	"councildoc/cmd/councildoc/internal/output"
	"councildoc/cmd/councildoc/internal/source"
	"councildoc/cmd/councildoc/internal/worker"
)

// rehearse says what deliver would do, on standard output, and writes nothing. It
// reads no paper: what an identifier names is told by the header command.
func (b *batch) rehearse(ctx context.Context, ext string) error {
	inputs := indexInputs(b.cfg.inputs)
	taken := map[string]string{}
	for _, in := range b.cfg.inputs {
		if ctx.Err() != nil {
			return statusInterrupted
		}
		line, failure := b.intent(in, ext, taken, inputs)
		if failure != nil {
			b.tally.failed++
			b.program.log.WithField("file", in.Label()).WithField("code", failure.Code).Error(failure.Error())
			continue
		}
		b.tally.written++
		if _, err := fmt.Fprintln(b.program.out, visible(line)); err != nil {
			return asOutput("standard output", err)
		}
	}
	return b.tally.err()
}

// intent is what would be done with an input.
func (b *batch) intent(in source.Input, ext string, taken map[string]string, inputs inputIndex) (string, *source.Failure) {
	if in.Failure != nil {
		return "", in.Failure
	}
	switch b.cfg.to.kind {
	case toStdout:
		return in.Label() + " -> standard output", nil
	case toFile:
		return in.Label() + " -> " + b.cfg.to.path, inputs.guard(b.cfg.to.path, b.cfg.to.path)
	}
	s := &shelf{batch: b, folder: output.PlanFolder(b.cfg.to.path, b.cfg.conflict), ext: ext, inputs: inputs, taken: taken}
	if b.cfg.naming == byID {
		return fmt.Sprintf("%s -> %s", in.Label(), s.folder.Path("(its identifier)"+ext)), nil
	}
	name := s.name(in, worker.Facts{})
	target := s.folder.Path(name)
	if s.folder.Leaves(name) {
		return fmt.Sprintf("%s: skipped, %s is there already", in.Label(), target), nil
	}
	if failure := s.clash(in, target); failure != nil {
		return "", failure
	}
	taken[sameName(target)] = in.Label()
	return in.Label() + " -> " + target, nil
}
