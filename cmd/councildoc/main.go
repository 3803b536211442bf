// Command councildoc turns the PDF papers of the Council of the European Union
// into clean Markdown and JSON.
//
// A newcomer reads run, which is the program without a process around it, and
// batch, which takes documents to their outputs.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"councildoc/cmd/councildoc/internal/output"
)

func main() {
	tuneGarbage()
	if isWorker(os.Args) {
		os.Exit(int(serve()))
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	signal.Ignore(syscall.SIGPIPE) // a closed pipe is an error of the write, so that temporary files go first
	go stopOnSignal(cancel)
	self, _ := os.Executable() // without it, documents are read in this process
	os.Exit(runAs(ctx, self, os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// stopOnSignal ends the work in good order on the first signal, and the process
// at once on the second.
func stopOnSignal(cancel context.CancelFunc) {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	<-signals
	cancel()
	<-signals
	output.Abandon()
	os.Exit(int(statusInterrupted))
}
