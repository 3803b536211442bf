package worker

import (
	"bufio"
	"context"
	"io"
	"os"
	"runtime/debug"
)

// Handler works on one document. It may panic.
type Handler func(context.Context, Request) Reply

// exitMemory is the exit status of a worker that went over its memory.
const exitMemory = 87

// maxStack bounds a goroutine's stack, in bytes: recursion without an end shall
// not take all memory before it is noticed.
const maxStack = 32 << 20

// Serve is a worker: it takes requests from in and answers on out until in ends,
// also in the middle of a document: then its parent is gone, and nobody waits for
// an answer. begin makes the handler from the job that the pool was given.
func Serve(in io.Reader, out io.Writer, begin func(job []byte) (Handler, error)) error {
	r := bufio.NewReaderSize(in, 64<<10)
	var first start
	if _, err := readFrame(r, &first); err != nil {
		return err
	}
	handle, err := begin(first.Job)
	if err != nil {
		return err
	}
	debug.SetMaxStack(maxStack)
	Guard(first.MaxMemory, func() { os.Exit(exitMemory) })
	w := bufio.NewWriterSize(out, 64<<10)
	for req := range requests(r) {
		reply := handle(context.Background(), req)
		if err := writeFrame(w, reply, reply.Output); err != nil {
			return err
		}
		rest(first.MaxMemory)
	}
	return nil
}

// requests reads ahead, so that the end of the pipe is seen at once.
func requests(r *bufio.Reader) <-chan Request {
	all := make(chan Request)
	go func() {
		for {
			var req Request
			data, err := readFrame(r, &req)
			if err != nil {
				os.Exit(0)
			}
			req.Data = data
			all <- req
		}
	}()
	return all
}
