package main

import (
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"strings"
	"syscall"

	"golang.org/x/term"

	"councildoc/cmd/councildoc/internal/worker"
)

// workerCommand is the hidden command of a worker process.
const workerCommand = "worker"

// worker gives the function that makes worker processes, of which there are jobs
// at a time. They share the processors: several papers at a time make more of
// them than one paper that uses several.
func (p *program) worker(jobs int) func() *exec.Cmd {
	share := max(1, runtime.GOMAXPROCS(0)/jobs)
	env := append(withoutProcs(os.Environ()), fmt.Sprintf("GOMAXPROCS=%d", share))
	return func() *exec.Cmd {
		return &exec.Cmd{Path: p.self, Args: []string{os.Args[0], workerCommand}, Env: env}
	}
}

func withoutProcs(env []string) []string {
	var kept []string
	for _, v := range env {
		if !strings.HasPrefix(v, "GOMAXPROCS=") {
			kept = append(kept, v)
		}
	}
	return kept
}

// isWorker tells whether this process was started by worker.
func isWorker(args []string) bool { return len(args) == 2 && args[1] == workerCommand }

// serve is the whole of a worker process. An interrupt is for its parent.
func serve() status {
	if term.IsTerminal(int(os.Stdin.Fd())) {
		fmt.Fprintln(os.Stderr, "councildoc: worker: councildoc starts this command itself; to convert files: councildoc convert FILE ...")
		return statusUsage
	}
	signal.Ignore(os.Interrupt, syscall.SIGPIPE)
	p := &program{in: worker.Pollable(os.Stdin), out: os.Stdout, err: os.Stderr, log: newLogger(os.Stderr)}
	if err := p.work(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return statusAllFailed
	}
	return statusOK
}
