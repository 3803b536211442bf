package worker

import (
	"context"
	"errors"
	"fmt"
	"os/exec"
	"sync"
	"time"

	"councildoc/cmd/councildoc/internal/source"
)

// Pool has documents worked on by child processes. Its fields are set before the
// first Do and not changed after it.
type Pool struct {
	Command   func() *exec.Cmd // a worker that is not started: its main calls Serve
	Job       []byte           // for begin of Serve
	Timeout   time.Duration    // for one document, 0 for none
	MaxMemory int64            // of one worker, bytes, 0 for no bound

	alone sync.RWMutex // held for writing by a document that is tried once more
	mu    sync.Mutex
	idle  []*process
}

var (
	errTimeout = errors.New("timeout")
	errMemory  = errors.New("memory")
)

// StartError says that no worker can be started, whatever the document.
type StartError struct{ Err error }

func (e *StartError) Error() string { return "no worker process can be started: " + e.Err.Error() }

// Unwrap gives the cause.
func (e *StartError) Unwrap() error { return e.Err }

// Do has a document worked on. One whose worker dies of it is tried once more
// with nothing else at work, then its reply says what happened. The error is that
// of ctx or a *StartError.
func (p *Pool) Do(ctx context.Context, req Request) (Reply, error) {
	p.alone.RLock()
	reply, err := p.try(ctx, req)
	p.alone.RUnlock()
	if err == nil || ctx.Err() != nil || isStart(err) {
		return reply, err
	}
	p.alone.Lock()
	defer p.alone.Unlock()
	reply, err = p.try(ctx, req)
	if err == nil || ctx.Err() != nil || isStart(err) {
		return reply, err
	}
	return Reply{Failure: p.explain(req.Input, err)}, nil
}

func isStart(err error) bool {
	var start *StartError
	return errors.As(err, &start)
}

// try has a document worked on by one worker. A worker that dies is buried.
func (p *Pool) try(ctx context.Context, req Request) (Reply, error) {
	w, err := p.take()
	if err != nil {
		return Reply{}, err
	}
	type answer struct {
		reply Reply
		err   error
	}
	answers := make(chan answer, 1)
	go func() {
		reply, err := w.exchange(req)
		answers <- answer{reply, err}
	}()
	var limit <-chan time.Time
	if p.Timeout > 0 {
		t := time.NewTimer(p.Timeout)
		defer t.Stop()
		limit = t.C
	}
	select {
	case a := <-answers:
		if a.err != nil {
			return Reply{}, w.death(a.err)
		}
		p.give(w)
		return a.reply, nil
	case <-limit:
		err = errTimeout
	case <-ctx.Done():
		err = ctx.Err()
	}
	w.kill()
	<-answers
	return Reply{}, err
}

// take gives a worker that has nothing to do, or starts one.
func (p *Pool) take() (*process, error) {
	p.mu.Lock()
	if n := len(p.idle); n > 0 {
		w := p.idle[n-1]
		p.idle = p.idle[:n-1]
		p.mu.Unlock()
		return w, nil
	}
	p.mu.Unlock()
	w, err := launch(p.Command(), start{Job: p.Job, MaxMemory: p.MaxMemory})
	if err != nil {
		return nil, &StartError{err}
	}
	return w, nil
}

func (p *Pool) give(w *process) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.idle = append(p.idle, w)
}

// Close ends the workers. No document may be under way.
func (p *Pool) Close() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, w := range p.idle {
		w.stop()
	}
	p.idle = nil
}

// explain says what a document did to its workers, and what can be done.
func (p *Pool) explain(in source.Input, err error) *source.Failure {
	var crash *crashError
	switch {
	case errors.Is(err, errTimeout):
		return Late(in, p.Timeout, triedTwice)
	case errors.Is(err, errMemory):
		return Large(in, p.MaxMemory, triedTwice)
	case errors.As(err, &crash):
		return &source.Failure{Path: in.Label(), Code: "crashed", What: fmt.Sprintf("its process crashed, twice (%s)", crash),
			Hint: "this is a fault of councildoc, or memory ran out; report it with the file"}
	}
	return &source.Failure{Path: in.Label(), Code: "crashed", What: "its process gave no answer: " + err.Error(), Hint: "report it with the file"}
}

const triedTwice = ", tried twice"

// Late is a document that took too long.
func Late(in source.Input, limit time.Duration, tried string) *source.Failure {
	return &source.Failure{Path: in.Label(), Code: "timeout", What: fmt.Sprintf("not done after %s%s", limit, tried),
		Hint: "give it longer (--timeout), or report it with the file"}
}

// Large is a document that needs too much memory.
func Large(in source.Input, most int64, tried string) *source.Failure {
	return &source.Failure{Path: in.Label(), Code: "memory", What: fmt.Sprintf("needs more than %s of memory%s", Size(most), tried),
		Hint: "give it more (--max-memory), or report it with the file"}
}
