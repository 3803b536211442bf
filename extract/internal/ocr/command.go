package ocr

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// command is a program to run.
type command struct {
	path string
	args []string
	in   io.Reader
	both bool  // what it says on standard error counts too
	most int64 // bytes of output that are taken; 0 is defaultOutput
}

const (
	defaultOutput = 1 << 20
	mostComplaint = 4 << 10
	graceTime     = 2 * time.Second // for pipes to close after the program was killed
)

var errTooMuch = errors.New("more output than is read")

// run runs a program to its end and gives what it wrote. It is killed when ctx
// ends.
func run(ctx context.Context, c command) ([]byte, error) {
	cmd := exec.CommandContext(ctx, c.path, c.args...)
	cmd.WaitDelay = graceTime
	cmd.Stdin = c.in
	// Threads within one page cost more than they gain where pages or papers are
	// read side by side.
	cmd.Env = append(os.Environ(), "OMP_THREAD_LIMIT=1")
	if c.most == 0 {
		c.most = defaultOutput
	}
	out, complaint := &limited{most: c.most, strict: true}, &limited{most: mostComplaint}
	cmd.Stdout, cmd.Stderr = out, complaint
	if c.both {
		cmd.Stderr = out
	}
	err := cmd.Run()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case out.over:
		return nil, errTooMuch
	case err != nil:
		return nil, fmt.Errorf("%w%s", err, lastLine(complaint.buf.Bytes()))
	}
	return out.buf.Bytes(), nil
}

// limited takes so many bytes. A strict one fails then, which ends the program; another
// drops the rest.
type limited struct {
	buf    bytes.Buffer
	most   int64
	strict bool
	over   bool
}

// Write implements io.Writer.
func (l *limited) Write(p []byte) (int, error) {
	room := l.most - int64(l.buf.Len())
	if int64(len(p)) <= room {
		return l.buf.Write(p)
	}
	l.over = true
	if l.strict {
		return 0, errTooMuch
	}
	l.buf.Write(p[:max(0, room)])
	return len(p), nil
}

// lastLine gives the last line of a complaint, ready to stand behind an error.
func lastLine(b []byte) string {
	text := strings.TrimSpace(strings.ToValidUTF8(string(b), "?"))
	if text == "" {
		return ""
	}
	return ": " + text[strings.LastIndexByte(text, '\n')+1:]
}
