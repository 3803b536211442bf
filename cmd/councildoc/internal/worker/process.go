package worker

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// process is a worker seen from its parent.
type process struct {
	cmd *exec.Cmd
	in  io.Closer
	w   *bufio.Writer
	r   *bufio.Reader
	err *prefix
}

// waitDelay is how long a dead worker's own children may hold its output open.
const waitDelay = time.Second

// launch starts a worker and tells it its job.
func launch(cmd *exec.Cmd, first start) (*process, error) {
	p := &process{cmd: cmd, err: &prefix{}}
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	cmd.Stderr = p.err
	cmd.WaitDelay = waitDelay
	setGroup(cmd)
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	p.in, p.w, p.r = in, bufio.NewWriterSize(in, 64<<10), bufio.NewReaderSize(out, 64<<10)
	if err := writeFrame(p.w, first, nil); err != nil {
		return nil, p.death(err)
	}
	return p, nil
}

// exchange sends a request and waits for the reply.
func (p *process) exchange(req Request) (reply Reply, err error) {
	if err := writeFrame(p.w, req, req.Data); err != nil {
		return reply, err
	}
	reply.Output, err = readFrame(p.r, &reply)
	return reply, err
}

// stop ends a worker that has nothing to do.
func (p *process) stop() {
	_ = p.in.Close()
	_ = p.cmd.Wait()
}

// kill ends a worker whatever it does.
func (p *process) kill() {
	killGroup(p.cmd)
	_ = p.in.Close()
	_ = p.cmd.Wait()
}

// death buries a worker that gave no answer and says what it died of.
func (p *process) death(err error) error {
	_ = p.in.Close()
	state := p.cmd.Wait()
	said := p.err.String()
	var exit *exec.ExitError
	if errors.As(state, &exit) && exit.ExitCode() == exitMemory || saysMemory(said) {
		return errMemory
	}
	return &crashError{said: firstLine(said), how: howItEnded(state, err)}
}

func saysMemory(said string) bool {
	return strings.Contains(said, "out of memory") || strings.Contains(said, "cannot allocate memory") ||
		strings.Contains(said, "failed to allocate") // the race detector's words
}

// crashError is the end of a worker in the middle of a document.
type crashError struct{ said, how string }

func (e *crashError) Error() string {
	if e.said != "" {
		return e.said
	}
	return e.how
}

func howItEnded(state, err error) string {
	if state != nil {
		return state.Error()
	}
	return fmt.Sprint(err)
}

// firstLine is what a dying Go program says first, without what it says of itself.
func firstLine(said string) string {
	for line := range strings.Lines(said) {
		line = strings.TrimSpace(line)
		if strings.HasPrefix(line, "fatal error: ") || strings.HasPrefix(line, "panic: ") {
			return line
		}
	}
	return ""
}

// prefix keeps the beginning of what is written to it.
type prefix struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

const maxPrefix = 16 << 10

// Write implements io.Writer. It takes everything.
func (p *prefix) Write(data []byte) (int, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if room := maxPrefix - p.buf.Len(); room > 0 {
		p.buf.Write(data[:min(room, len(data))])
	}
	return len(data), nil
}

func (p *prefix) String() string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.buf.String()
}
