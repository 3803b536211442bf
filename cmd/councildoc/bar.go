package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"github.com/sirupsen/logrus"

	"councildoc/cmd/councildoc/internal/source"
)

// bar shows on a terminal how far a batch is. Messages go above it.
type bar struct {
	log   *logrus.Logger
	err   io.Writer // where messages went before
	begun time.Time

	mu     sync.Mutex
	bar    *progressbar.ProgressBar
	pages  int
	failed int
}

// newBar gives a bar for several documents and somebody who looks at it, else nil.
func (p *program) newBar(documents int) *bar {
	if documents < 2 || !isTerminal(p.err) || os.Getenv("TERM") == "dumb" || !p.log.IsLevelEnabled(logrus.InfoLevel) {
		return nil
	}
	b := &bar{log: p.log, err: p.err, begun: time.Now()}
	b.bar = progressbar.NewOptions(documents,
		progressbar.OptionSetWriter(p.err),
		progressbar.OptionSetDescription("councildoc"),
		progressbar.OptionEnableColorCodes(os.Getenv("NO_COLOR") == ""),
		progressbar.OptionSetTheme(progressbar.Theme{Saucer: "=", SaucerHead: ">", SaucerPadding: " ", BarStart: "[", BarEnd: "]"}),
		progressbar.OptionShowCount(),
		progressbar.OptionSetPredictTime(true),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionSetWidth(30),
		progressbar.OptionClearOnFinish(),
	)
	p.log.SetOutput(b)
	return b
}

// saw implements watcher.
func (b *bar) saw(_ source.Input, o outcome) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.pages += o.reply.Facts.Pages
	if o.failure != nil {
		b.failed++
	}
	rate := float64(b.pages) / max(time.Since(b.begun).Seconds(), 0.1)
	b.bar.Describe(fmt.Sprintf("%.0f pages/s, %d failed", rate, b.failed))
	_ = b.bar.Add(1)
}

// end implements watcher.
func (b *bar) end() {
	b.mu.Lock()
	defer b.mu.Unlock()
	_ = b.bar.Clear()
	_ = b.bar.Exit()
	b.log.SetOutput(b.err)
}

// Write puts a message above the bar.
func (b *bar) Write(line []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	_ = b.bar.Clear()
	n, err := b.err.Write(line)
	_ = b.bar.RenderBlank()
	return n, err
}
