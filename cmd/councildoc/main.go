// Command councildoc turns the PDF papers of the Council of the European Union
// into clean Markdown and JSON.
//
// A newcomer reads run, which is the program without a process around it, and
// convert, which is its main job.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	tuneGarbage()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	signal.Ignore(syscall.SIGPIPE) // a closed pipe is an error of the write, so that temporary files go first
	go stopOnSignal(cancel)
	os.Exit(run(ctx, os.Args, os.Stdin, os.Stdout, os.Stderr))
}

// stopOnSignal ends the work in good order on the first signal, and the process
// at once on the second.
func stopOnSignal(cancel context.CancelFunc) {
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	<-signals
	cancel()
	<-signals
	os.Exit(int(statusInterrupted))
}
