package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"councildoc/cmd/councildoc/internal/output"
	"councildoc/cmd/councildoc/internal/source"
)

// report counts the outcome of a document and says what the user should know.
func (b *batch) report(in source.Input, o outcome) {
	log := b.program.log.WithField("file", in.Label())
	b.tally.pages += o.reply.Facts.Pages
	switch {
	case o.failure != nil:
		b.tally.failed++
		log.WithField("code", o.failure.Code).Error(o.failure.Error())
	case o.left == leftUnchanged:
		b.tally.unchanged++
		log.Debug(fmt.Sprintf("%s: unchanged: %s", in.Label(), o.target))
	case o.left != "":
		b.tally.skipped++
		log.Debug(fmt.Sprintf("%s: skipped: %s is there already", in.Label(), o.target))
	default:
		b.tally.written++
		b.program.warn(in, o.reply.Warnings)
		if o.target != "" {
			log.Debug(fmt.Sprintf("%s: written to %s", in.Label(), o.target))
		}
	}
	for _, w := range b.watchers {
		w.saw(in, o)
	}
}

// conclude sums up. err is what ended the batch early, nil when nothing did.
func (b *batch) conclude(ctx context.Context, err error, took time.Duration) error {
	for _, w := range b.watchers {
		w.end()
	}
	summary := b.tally.summary(len(b.cfg.inputs))
	var failed status
	switch {
	case isClosedPipe(err):
		return b.tally.err() // the reader has all it wants
	case ctx.Err() != nil:
		b.program.log.Error("interrupted; " + summary)
		return statusInterrupted
	case errors.As(err, &failed):
		return failed
	case err != nil:
		b.program.log.Error(err.Error())
		b.tally.failed++
	}
	if len(b.cfg.inputs) > 1 {
		b.program.log.Info(fmt.Sprintf("%s (%s)", summary, b.tally.effort(took)))
	}
	return b.tally.err()
}

// asOutput explains an error of writing. An interruption and a closed pipe need
// no explanation.
func asOutput(target string, err error) error {
	var explained *source.Failure
	if err == nil || isClosedPipe(err) || errors.Is(err, context.Canceled) || errors.As(err, &explained) {
		return err
	}
	return output.Unwritable(target, err)
}

func isClosedPipe(err error) bool { return output.IsClosedPipe(err) }

// Why a document is left as it is.
const (
	leftSkipped   = "skipped"   // its output is there, and --on-conflict says to leave it
	leftUnchanged = "unchanged" // its output is there, and what it was made of is what it was
)

// tally counts the outcomes of a run.
type tally struct {
	written, failed, skipped, unchanged, pages int

	done string // what becomes of documents, "written" when empty
}

// err is nil when all inputs were written.
func (t tally) err() error {
	switch {
	case t.failed == 0:
		return nil
	case t.written+t.skipped+t.unchanged == 0:
		return statusAllFailed
	default:
		return statusSomeFailed
	}
}

// summary says what became of n documents.
func (t tally) summary(n int) string {
	parts := []string{fmt.Sprintf("%d of %d %s", t.written, n, cmp.Or(t.done, "written"))}
	for _, part := range []struct {
		n    int
		what string
	}{{t.skipped, "skipped"}, {t.unchanged, "unchanged"}, {t.failed, "failed"}} {
		if part.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", part.n, part.what))
		}
	}
	return strings.Join(parts, ", ")
}

// effort says how much was read in what time.
func (t tally) effort(took time.Duration) string {
	return fmt.Sprintf("%s in %s", count(t.pages, "page"), took.Round(100*time.Millisecond))
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
