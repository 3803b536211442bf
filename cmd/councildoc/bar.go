package main

import (
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"

	"github.com/sirupsen/logrus"
	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"

	"councildoc/cmd/councildoc/internal/source"
)

// bar shows on a terminal how far a batch is. Messages go above it.
type bar struct {
	log   *logrus.Logger
	err   io.Writer // where messages went before
	begun time.Time

	progress *mpb.Progress
	bar      *mpb.Bar
	pages    atomic.Int64
	failed   atomic.Int64
}

// newBar gives a bar for several documents and somebody who looks at it, else nil.
func (p *program) newBar(documents int) *bar {
	if documents < 2 || !isTerminal(p.err) || os.Getenv("TERM") == "dumb" || !p.log.IsLevelEnabled(logrus.InfoLevel) {
		return nil
	}
	b := &bar{log: p.log, err: p.err, begun: time.Now()}
	b.progress = mpb.New(mpb.WithOutput(p.err), mpb.WithWidth(40), mpb.WithRefreshRate(100*time.Millisecond))
	b.bar = b.progress.New(int64(documents), mpb.BarStyle().Filler("=").Tip(">").Padding(" "),
		mpb.PrependDecorators(decor.CountersNoUnit("%d/%d papers")),
		mpb.AppendDecorators(decor.Any(b.numbers), decor.AverageETA(decor.ET_STYLE_GO)))
	p.log.SetOutput(b.progress)
	return b
}

// numbers stand beside the bar, before the time that is left.
func (b *bar) numbers(decor.Statistics) string {
	rate := float64(b.pages.Load()) / max(time.Since(b.begun).Seconds(), 0.1)
	return fmt.Sprintf("%.0f pages/s, %d failed, left: ", rate, b.failed.Load())
}

// saw implements watcher.
func (b *bar) saw(_ source.Input, o outcome) {
	b.pages.Add(int64(o.reply.Facts.Pages))
	if o.failure != nil {
		b.failed.Add(1)
	}
	b.bar.Increment()
}

// end implements watcher.
func (b *bar) end() {
	b.bar.Abort(true) // nothing of it stays
	b.progress.Wait()
	b.log.SetOutput(b.err)
}
