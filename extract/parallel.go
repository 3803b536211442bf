package extract

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// fewPages is the number of pages up to which a document is read by one goroutine:
// starting more takes as long.
const fewPages = 4

// pagesAhead is how many pages may wait, for each goroutine, until a slow one before
// them is read. It bounds memory.
const pagesAhead = 4

// pageResult is what became of a page.
type pageResult struct {
	page     *Page
	warnings []Warning
	done     work
	err      error
	fault    string // a panic, with its stack
}

// goroutines is by how many the pages of the document are read.
func (d *Reader) goroutines() int {
	if len(d.pages) <= fewPages || d.opt.OCR != OCRNever { // tesseract has threads of its own
		return 1
	}
	return runtime.GOMAXPROCS(0)
}

// eachPage reads all pages by so many goroutines and gives them to take, in order and
// one at a time, until it returns an error.
func (d *Reader) eachPage(ctx context.Context, jobs int, take func(n int, r pageResult) error) error {
	if jobs == 1 {
		for n := 1; n <= len(d.pages); n++ {
			page, warnings, done, err := d.page(ctx, n)
			if err := take(n, pageResult{page: page, warnings: warnings, done: done, err: err}); err != nil {
				return err
			}
		}
		return nil
	}
	ctx, cancel := context.WithCancel(ctx)
	var readers sync.WaitGroup
	defer readers.Wait()
	defer cancel()
	results := make(chan chan pageResult, jobs*pagesAhead)
	readers.Go(func() { d.dispatch(ctx, jobs, results, &readers) })
	for n := 1; n <= len(d.pages); n++ {
		result, ok := <-results
		if !ok {
			return fmt.Errorf("read pdf: page %d: %w", n, ctx.Err())
		}
		r := <-result
		if r.fault != "" {
			panic(r.fault) // where the caller can recover
		}
		if err := take(n, r); err != nil {
			return err
		}
	}
	return nil
}

// dispatch starts the reading of pages, jobs at a time, and hands out where the result
// of each will be, in order.
func (d *Reader) dispatch(ctx context.Context, jobs int, results chan<- chan pageResult, readers *sync.WaitGroup) {
	defer close(results)
	slots := make(chan struct{}, jobs)
	for n := 1; n <= len(d.pages); n++ {
		result := make(chan pageResult, 1)
		select {
		case results <- result:
		case <-ctx.Done():
			return
		}
		slots <- struct{}{}
		readers.Go(func() {
			defer func() { <-slots }()
			result <- d.tryPage(ctx, n)
		})
	}
}

func (d *Reader) tryPage(ctx context.Context, n int) (r pageResult) {
	defer func() {
		if fault := recover(); fault != nil {
			r.fault = fmt.Sprintf("page %d: %v\n%s", n, fault, debug.Stack())
		}
	}()
	r.page, r.warnings, r.done, r.err = d.page(ctx, n)
	return r
}
