package main

import (
	"os"

	"golang.org/x/term"

	"councildoc/cmd/councildoc/internal/output"
	"councildoc/cmd/councildoc/internal/report"
	"councildoc/cmd/councildoc/internal/source"
)

// watch sets up who sees the outcomes: the report and the bar.
func (b *batch) watch() error {
	if b.cfg.report != "" {
		if f := indexInputs(b.cfg.inputs).guard(b.cfg.report, b.cfg.report); f != nil {
			return f
		}
		b.watchers = append(b.watchers, &reporter{batch: b})
	}
	if bar := b.program.newBar(len(b.cfg.inputs)); bar != nil {
		b.watchers = append(b.watchers, bar)
	}
	return nil
}

// reporter collects outcomes for --report and writes them at the end.
type reporter struct {
	batch     *batch
	documents []report.Document
}

func (r *reporter) saw(in source.Input, o outcome) {
	d := report.Document{File: in.Label(), Outcome: "written", Output: o.target, ID: o.reply.Facts.ID, Pages: o.reply.Facts.Pages,
		Seconds: o.took.Seconds(), Missing: o.reply.Facts.Missing}
	for _, w := range o.reply.Warnings {
		d.Warnings = append(d.Warnings, onPage(w.Page)+w.Code+": "+w.Message)
	}
	switch {
	case o.failure != nil:
		d.Outcome, d.Code, d.Message = "failed", o.failure.Code, o.failure.What
		if o.failure.Hint != "" {
			d.Message += "; " + o.failure.Hint
		}
	case o.left != "":
		d.Outcome = o.left
	}
	r.documents = append(r.documents, d)
}

func (r *reporter) end() {
	path := r.batch.cfg.report
	f, err := output.Create(path)
	if err == nil {
		if err = report.Write(f, path, r.documents); err != nil {
			f.Discard()
		} else {
			err = f.Commit()
		}
	}
	if err != nil {
		r.batch.program.log.Error(output.Unwritable(path, err).Error())
		r.batch.tally.failed++
	}
}

// isTerminal tells whether a person reads what is written there.
func isTerminal(w any) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
